"""The whole state as one file: backups, restoring, and moving between databases."""
