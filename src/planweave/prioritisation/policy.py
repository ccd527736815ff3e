"""Who may rank: those who plan. Everybody but guests may see how the ranking came about."""

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import can_plan, can_read_plan


def can_change_ranking(actor: Actor) -> bool:
    return can_plan(actor)


def can_score(actor: Actor) -> bool:
    return can_plan(actor)


def can_read_scores(actor: Actor) -> bool:
    return can_read_plan(actor)
