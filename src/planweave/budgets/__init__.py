"""Money: budget lines, commitments, actuals, adjustments, earned value."""
