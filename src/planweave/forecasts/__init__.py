"""How sure: simulation of date and cost with risks, buffers, calibration."""
