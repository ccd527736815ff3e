"""Who may do what with roadmaps."""

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import can_manage, can_plan, can_read_plan

from .models import SharedLink


def can_read(actor: Actor) -> bool:
    return can_read_plan(actor)


def can_edit(actor: Actor) -> bool:
    return can_plan(actor)


def can_share(actor: Actor) -> bool:
    """To show the plan to the world is a decision of those who answer for it."""
    return can_plan(actor)


def can_see_links(actor: Actor) -> bool:
    return can_plan(actor)


def can_revoke(actor: Actor, link: SharedLink) -> bool:
    """Who made the link, and those who manage the workspace."""
    return can_manage(actor) or (can_plan(actor) and link.created_by_id == actor.user_id)
