"""Who may do what with risks."""

from collections.abc import Collection

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import can_manage, can_plan, can_read_plan, can_write

from .models import Risk


def can_read(actor: Actor) -> bool:
    """Everybody but guests."""
    return can_read_plan(actor)


def can_identify(actor: Actor) -> bool:
    """Whoever writes may say what could go wrong."""
    return can_write(actor)


def can_change(actor: Actor, risk: Risk) -> bool:
    """Those who plan; a contributor what they own or found themselves."""
    mine = actor.user_id in (risk.record.owner_id, risk.record.created_by_id)
    return can_plan(actor) or (can_write(actor) and mine)


def can_delete(actor: Actor) -> bool:
    return can_plan(actor)


def can_set_scheme(actor: Actor) -> bool:
    return can_manage(actor)


def can_open_session(actor: Actor) -> bool:
    return can_plan(actor)


def can_lead_session(actor: Actor, owner_id: int | None) -> bool:
    return can_manage(actor) or (can_plan(actor) and actor.user_id == owner_id)


def can_take_part(actor: Actor, people: Collection[int], owner_id: int | None) -> bool:
    return can_write(actor) and (not people or actor.user_id in people or actor.user_id == owner_id)


def can_set_rules(actor: Actor) -> bool:
    """Early-warning rules."""
    return can_plan(actor)
