"""Who may do what with projects."""

from collections.abc import Collection

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import PLANNERS, can_manage, can_plan, can_read_plan


def can_read(actor: Actor) -> bool:
    return can_read_plan(actor)


def can_create_project(actor: Actor) -> bool:
    return can_plan(actor)


def can_edit_project(actor: Actor, leads: Collection[int]) -> bool:
    """Leads and owners of the workspace all; a product manager those that they lead or share in leading."""
    return can_manage(actor) or (can_plan(actor) and actor.user_id in leads)


def can_settle_gate(actor: Actor, leads: Collection[int], owner_id: int | None) -> bool:
    """Who may edit the project, and whoever owns the milestone, whatever their role."""
    return can_edit_project(actor, leads) or (can_read_plan(actor) and actor.user_id == owner_id)


def can_keep_templates(actor: Actor) -> bool:
    return can_plan(actor)


def can_lead(role: str) -> bool:
    return role in PLANNERS
