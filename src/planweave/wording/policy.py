"""Who may do what with wording. Checking a text writes nothing: whoever is here may."""

from planweave.kernel.actor import Actor
from planweave.kernel.models import Record
from planweave.requirements.policy import can_edit
from planweave.workspaces.policy import can_plan, can_read_plan


def can_ignore(actor: Actor, record: Record) -> bool:
    """Who may mend the words may also say that they stay."""
    return can_edit(actor, record)


def can_change_dictionary(actor: Actor) -> bool:
    return can_plan(actor)


def can_read_wording(actor: Actor) -> bool:
    """The page over all requirements; a single requirement's wording is seen by whoever sees it."""
    return can_read_plan(actor)
