"""What a review's words mean: roles, verdicts, outcomes, what may happen when. No database."""
