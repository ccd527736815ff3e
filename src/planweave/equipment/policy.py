"""Who may do what with things."""

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import can_manage, can_plan, can_read_plan, can_write


def can_read(actor: Actor) -> bool:
    return can_read_plan(actor)


def can_add(actor: Actor) -> bool:
    """New items, and their import."""
    return can_manage(actor)


def can_keep(actor: Actor, keeper_id: int | None) -> bool:
    """Change an item, its stock and upkeep, decide about its bookings: its keeper whatever their role, or who leads."""
    return can_manage(actor) or (can_read_plan(actor) and actor.user_id == keeper_id)


def can_book(actor: Actor) -> bool:
    return can_write(actor)


def can_change_booking(actor: Actor, *, booker_id: int | None, keeper_id: int | None) -> bool:
    """Who booked, those who plan, and the item's keeper."""
    return can_plan(actor) or can_keep(actor, keeper_id) or (can_write(actor) and actor.user_id == booker_id)


def can_set_needs(actor: Actor) -> bool:
    """What a task needs shapes the plan."""
    return can_plan(actor)


def can_request(actor: Actor) -> bool:
    return can_write(actor)


def can_change_purchase(actor: Actor, asker_id: int | None) -> bool:
    return can_manage(actor) or (can_write(actor) and actor.user_id == asker_id)


def can_decide_purchase(actor: Actor, asker_id: int | None) -> bool:
    """Who leads, and never who asked."""
    return can_manage(actor) and actor.user_id != asker_id


def can_order(actor: Actor) -> bool:
    return can_manage(actor)


def can_receive(actor: Actor, keeper_id: int | None) -> bool:
    return can_keep(actor, keeper_id)


def can_see_price(actor: Actor, asker_id: int | None) -> bool:
    """As day rates: those who plan, and who asked."""
    return can_plan(actor) or actor.user_id == asker_id
