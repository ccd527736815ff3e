"""The feature's doors to the pure core."""
