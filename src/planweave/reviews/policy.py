"""Who may do what in a review."""

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import can_manage, can_plan, can_read_plan


def can_start(actor: Actor) -> bool:
    return can_plan(actor)


def can_lead(actor: Actor, owner_id: int | None) -> bool:
    """Who leads the review, or a manager: people, dates, sign-off, next round."""
    return can_manage(actor) or (can_plan(actor) and actor.user_id == owner_id)


def can_judge(actor: Actor, seated: set[int]) -> bool:
    """A seat decides, not the role in the workspace: a viewer may be asked for a verdict."""
    return can_read_plan(actor) and actor.user_id in seated


def can_remark(actor: Actor, seated: set[int], owner_id: int | None) -> bool:
    return can_judge(actor, seated) or can_lead(actor, owner_id)
