"""What the clock does for disagreements and decisions."""

from planweave.kernel.clock import chore

from . import actions


@chore
def end_steps_whose_time_is_up() -> None:
    actions.settle_due()


@chore
def tell_of_reviews_that_are_due() -> None:
    actions.tell_due_reviews()
