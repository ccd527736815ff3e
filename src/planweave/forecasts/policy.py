"""Who may do what with forecasts."""

from planweave.kernel.actor import Actor
from planweave.resources.policy import can_see_rates
from planweave.workspaces.policy import can_manage, can_plan, can_read_plan

from .models import Forecast


def can_read(actor: Actor) -> bool:
    return can_read_plan(actor)


def can_see_money(actor: Actor) -> bool:
    """Whoever may see what a day of somebody costs: cost would tell it."""
    return can_see_rates(actor)


def can_make(actor: Actor) -> bool:
    return can_plan(actor)


def can_name(actor: Actor) -> bool:
    return can_plan(actor)


def can_delete(actor: Actor, forecast: Forecast) -> bool:
    """Who made it, or who leads: what was promised shall not vanish lightly."""
    return can_manage(actor) or (can_plan(actor) and actor.user_id == forecast.made_by_id)
