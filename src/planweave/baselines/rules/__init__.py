"""What freezing and comparing mean: contents, their hashes, and differences that people can read. No database."""
