"""Money: budget lines, commitments, actuals, adjustments, and earned value."""
