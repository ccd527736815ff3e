"""The plan's numbers for tracking."""
