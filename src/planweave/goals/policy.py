"""Who may do what with goals."""

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import PLANNERS, can_manage, can_plan, can_read_plan

AWAITED_ROLES = frozenset({"product_manager"})
"""Whose agreement every active objective waits for."""


def can_manage_themes(actor: Actor) -> bool:
    """What the company wants, and how much of each, is its leads' to say."""
    return can_manage(actor)


def can_create_objective(actor: Actor) -> bool:
    return can_plan(actor)


def can_edit_objective(actor: Actor, owner_id: int | None, created_by_id: int) -> bool:
    """Leads all; a product manager those that they own, and those that they wrote while nobody owns them."""
    if can_manage(actor):
        return True
    return can_plan(actor) and actor.user_id == (owner_id or created_by_id)


def can_hand_over(actor: Actor, owner_id: int | None) -> bool:
    """A product manager makes objectives their own or gives theirs away through a lead."""
    return can_manage(actor) or owner_id in (None, actor.user_id)


def can_check_in(actor: Actor, owner_id: int | None, *, may_edit: bool) -> bool:
    """Who edits the objective, and who answers for the key result, whatever their role."""
    return may_edit or (can_read_plan(actor) and owner_id is not None and actor.user_id == owner_id)


def can_contribute(actor: Actor) -> bool:
    return can_plan(actor)


def can_confirm(actor: Actor) -> bool:
    """Those who plan agree to goals, each for themselves."""
    return actor.role in PLANNERS


def can_look_at(actor: Actor, owners: set[int | None]) -> bool:
    """The two whose goals pull, or a lead."""
    return can_manage(actor) or (can_plan(actor) and actor.user_id in owners)


def can_own(role: str) -> bool:
    return role in PLANNERS
