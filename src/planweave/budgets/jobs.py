"""What the clock does for budgets."""

from planweave.kernel.clock import chore

from . import actions


@chore
def look_at_budget_lines() -> None:
    actions.look_at_lines()
