"""Every write of responsibility."""
