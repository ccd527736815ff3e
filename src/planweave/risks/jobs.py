"""What the clock does for risks: reviews that are due, and the look for early warnings."""

from planweave.kernel.clock import chore

from . import actions


@chore
def remind_of_due_risk_reviews() -> None:
    actions.tell_due_reviews()


@chore
def look_for_early_warnings() -> None:
    actions.look_where_due()
