"""Who may do what with documents."""

from planweave.kernel.actor import Actor
from planweave.kernel.models import Record
from planweave.workspaces.models import Role
from planweave.workspaces.policy import can_plan, can_read_plan, can_write


def can_read(actor: Actor) -> bool:
    return can_read_plan(actor)


def can_create(actor: Actor) -> bool:
    return can_write(actor)


def can_edit(actor: Actor, record: Record) -> bool:
    """Those who plan edit all; a contributor edits what they wrote or own."""
    if can_plan(actor):
        return True
    return actor.role == Role.CONTRIBUTOR and actor.user_id in (record.owner_id, record.created_by_id)


def can_issue(actor: Actor) -> bool:
    """An issue speaks for the workspace to the outside."""
    return can_plan(actor)
