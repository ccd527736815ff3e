"""Wire shapes of risks."""
