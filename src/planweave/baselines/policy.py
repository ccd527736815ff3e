"""Who may do what with baselines and versions."""

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import can_manage, can_plan


def can_take_baseline(actor: Actor) -> bool:
    """A baseline is a promise of those who plan."""
    return can_plan(actor)


def can_withdraw_baseline(actor: Actor, taken_by: int) -> bool:
    """Who took it, or a manager. It stays readable."""
    return can_manage(actor) or (can_plan(actor) and actor.user_id == taken_by)
