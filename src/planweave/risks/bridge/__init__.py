"""The doors to the planning core: distributions and risk events."""
