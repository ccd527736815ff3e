"""What projects mean: words, shapes of phases, their dates, and gates. No database."""
