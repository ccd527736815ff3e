"""Wire shapes of the ranking."""
