"""What the ranking says, in both languages."""
