"""What the clock does for equipment."""

from planweave.kernel.clock import chore

from . import actions


@chore
def tell_what_is_due_of_equipment() -> None:
    actions.tell_what_is_due()
