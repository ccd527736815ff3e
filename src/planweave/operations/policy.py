"""Who may see how the server is."""

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Forbidden

from .texts import ADMINISTRATORS_ONLY


def can_operate(actor: Actor) -> bool:
    """A right of the server, not of a workspace: a workspace's owner knows nothing of disks and keys."""
    return actor.is_administrator


def require_operator(actor: Actor) -> None:
    if not can_operate(actor):
        raise Forbidden(ADMINISTRATORS_ONLY)
