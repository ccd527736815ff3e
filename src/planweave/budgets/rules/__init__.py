"""What money means here. Pure."""
