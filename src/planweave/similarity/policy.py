"""Who may do what with similar requirements. What is found is filtered by what the actor may read."""

from planweave.kernel.actor import Actor
from planweave.kernel.models import Record
from planweave.requirements.policy import can_edit
from planweave.workspaces.policy import can_read_plan


def can_set_aside(actor: Actor, one: Record, other: Record) -> bool:
    """Whoever may change one of the two."""
    return can_edit(actor, one) or can_edit(actor, other)


def can_search_all(actor: Actor) -> bool:
    """Looking through the whole backlog for pairs: members; a guest sees the neighbours of what they may read."""
    return can_read_plan(actor)
