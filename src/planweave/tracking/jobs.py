"""What the clock does for tracking: the look for alarms, and reports that are due."""

from planweave.kernel.clock import chore

from . import actions


@chore
def look_for_slips() -> None:
    actions.look_where_due()


@chore
def make_due_progress_reports() -> None:
    actions.make_due_reports()
