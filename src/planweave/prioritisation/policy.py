"""Who may rank: those who plan. Everybody but guests may see how the ranking came about."""

from collections.abc import Container

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import can_manage, can_plan, can_read_plan


def can_change_ranking(actor: Actor) -> bool:
    return can_plan(actor)


def can_score(actor: Actor) -> bool:
    return can_plan(actor)


def can_read_scores(actor: Actor) -> bool:
    return can_read_plan(actor)


def can_open_rating(actor: Actor) -> bool:
    return can_plan(actor)


def can_lead_rating(actor: Actor, owner_id: int | None) -> bool:
    """Who leads the session, or a manager. Nobody of them sees a rating before the reveal."""
    return can_manage(actor) or (can_plan(actor) and actor.user_id == owner_id)


def can_rate(actor: Actor, raters: Container[int]) -> bool:
    """A rater's seat decides, not the role: a viewer may be asked."""
    return can_read_plan(actor) and actor.user_id in raters


def can_reveal(actor: Actor, owner_id: int | None, raters: Container[int]) -> bool:
    return can_lead_rating(actor, owner_id) or can_rate(actor, raters)


def can_reorder(actor: Actor) -> bool:
    """Every product manager works at the one list, with a reason for each move."""
    return can_plan(actor)


def can_freeze(actor: Actor) -> bool:
    """A cycle begins and ends for all: a manager's word."""
    return can_manage(actor)
