"""Who may do what when managers disagree."""

from collections.abc import Collection

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import can_manage, can_plan, can_read_plan


def can_read(actor: Actor) -> bool:
    """Everybody but guests; what is not revealed yet, nobody but its author, whatever the role."""
    return can_read_plan(actor)


def can_open(actor: Actor) -> bool:
    return can_plan(actor)


def can_take_part(actor: Actor, parties: Collection[int]) -> bool:
    """A seat decides, not the role in the workspace."""
    return can_read_plan(actor) and actor.user_id in parties


def can_lead(actor: Actor, owner_id: int | None) -> bool:
    """Deadlines and withdrawal: who opened it, or a manager. Neither sees more than others."""
    return can_manage(actor) or (can_plan(actor) and actor.user_id == owner_id)


def can_decide(actor: Actor, authority_id: int, *, is_escalated: bool) -> bool:
    """The named authority; after its deadline also the lead and the owner."""
    return can_read_plan(actor) and (actor.user_id == authority_id or (is_escalated and can_manage(actor)))


def can_record(actor: Actor) -> bool:
    """A decision made elsewhere, into the log."""
    return can_plan(actor)


def can_apply(actor: Actor) -> bool:
    return can_plan(actor)


def can_keep(actor: Actor, owner_id: int | None) -> bool:
    """A decision's review date."""
    return can_manage(actor) or (can_plan(actor) and actor.user_id == owner_id)


def can_search(actor: Actor) -> bool:
    return can_plan(actor)


def can_settle(actor: Actor, parties: Collection[int]) -> bool:
    """Dismiss a conflict or take it up again: those whose work it is, or a manager."""
    return can_manage(actor) or (can_read_plan(actor) and actor.user_id in parties)
