"""Where budgets meet the mathematics of earned value."""
