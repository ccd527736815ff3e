"""One file per row of the table."""
