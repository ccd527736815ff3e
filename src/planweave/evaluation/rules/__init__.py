"""What feedback, criteria, judgements and results mean. No database."""
