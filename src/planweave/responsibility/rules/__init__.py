"""What the words of responsibility mean. No database."""
