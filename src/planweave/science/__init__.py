"""The planning core: pure mathematics. No framework, no clock in the results, no I/O; seeded."""
