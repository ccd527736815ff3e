"""Django's backend for PostgreSQL, but for how rows are locked (`ENGINE` in the settings)."""
