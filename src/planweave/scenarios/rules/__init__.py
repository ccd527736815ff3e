"""What copies of a plan mean: which fields they hold, how they differ, and what a plan is worth."""
