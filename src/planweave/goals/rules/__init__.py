"""What goals mean: periods, SMART, scores, alignment, and goals that pull against each other. No database."""
