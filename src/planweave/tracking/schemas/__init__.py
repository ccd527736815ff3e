"""Wire shapes of tracking."""
