"""Who may do what with responsibility."""

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import can_manage, can_plan, can_read_plan


def can_edit_map(actor: Actor) -> bool:
    """The lead divides the work: areas, owners, review days, and what becomes of a finding."""
    return can_manage(actor)


def can_dispute(actor: Actor) -> bool:
    """Any product manager may say that a finding needs a disagreement."""
    return can_plan(actor)


def can_make_charter(actor: Actor) -> bool:
    return can_plan(actor)


def can_edit_charter(actor: Actor, owner_id: int | None) -> bool:
    """Who made it, or a lead."""
    return can_manage(actor) or (can_plan(actor) and actor.user_id == owner_id)


def can_set_up_gate(actor: Actor) -> bool:
    return can_manage(actor)


def can_confirm(actor: Actor, managers: set[int]) -> bool:
    """One's own part only: being one of the release's managers decides, not the role."""
    return can_read_plan(actor) and actor.user_id in managers


def can_start(actor: Actor) -> bool:
    return can_plan(actor)


def can_override(actor: Actor) -> bool:
    return can_manage(actor)
