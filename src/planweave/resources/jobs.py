"""What the clock does for borrowing."""

from planweave.kernel.clock import chore

from .actions.borrowing import do_what_is_due


@chore
def remind_of_returns_and_end_loans() -> None:
    do_what_is_due()
