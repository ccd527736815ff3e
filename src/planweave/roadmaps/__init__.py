"""The plan of several product managers in lanes, and what of it the public may see."""
