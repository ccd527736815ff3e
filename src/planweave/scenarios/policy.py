"""Who may do what with copies of the plan."""

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import can_manage, can_plan, can_read_plan


def can_read(actor: Actor) -> bool:
    return can_read_plan(actor)


def can_take(actor: Actor) -> bool:
    """Take plan baselines, make and change scenarios, apply them, ask for re-plans: those who plan."""
    return can_plan(actor)


def can_withdraw(actor: Actor, made_by: int) -> bool:
    """Who made it, or a manager. The same for deleting a scenario."""
    return can_manage(actor) or (can_plan(actor) and actor.user_id == made_by)
