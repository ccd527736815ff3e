"""Every read of risks."""
