"""What can be told from the words of a requirement alone: how it is written, and what it resembles."""
