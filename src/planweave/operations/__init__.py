"""Running Planweave: what is wrong with an installation, its backups, its figures, its work."""
