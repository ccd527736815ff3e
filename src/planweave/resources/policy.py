"""Who may do what with people and the calendar."""

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import can_manage, can_plan, can_read_plan


def can_read(actor: Actor) -> bool:
    return can_read_plan(actor)


def can_edit_people(actor: Actor) -> bool:
    """Those who plan: who is there decides what fits."""
    return can_plan(actor)


def can_edit_calendar(actor: Actor) -> bool:
    """The whole workspace's dates hang on it."""
    return can_manage(actor)
