"""Every read of responsibility."""
