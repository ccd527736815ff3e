"""Every read of releases, tasks and proposals."""
