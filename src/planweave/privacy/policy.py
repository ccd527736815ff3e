"""Who may see and restore what was deleted, and who may ask for a person's data."""

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Forbidden
from planweave.kernel.trash import may_restore
from planweave.workspaces.policy import can_plan, can_read_plan, require

from .texts import ADMINISTRATORS_ONLY


def can_open_trash(actor: Actor) -> bool:
    return can_read_plan(actor)


def can_restore(actor: Actor, *, kind: str, deleted_by: int | None) -> bool:
    """Who deleted it, and whoever may delete such things. A record's own rules are asked once more."""
    return deleted_by == actor.user_id or may_restore(actor, kind, default=can_plan)


def require_trash(actor: Actor) -> None:
    require(can_open_trash(actor), actor)


def can_handle(actor: Actor, person: int) -> bool:
    """One's own data is one's own; everybody's is the administrator's duty."""
    return actor.user_id == person or actor.is_administrator


def require_administrator(actor: Actor) -> None:
    if not actor.is_administrator:
        raise Forbidden(ADMINISTRATORS_ONLY)
