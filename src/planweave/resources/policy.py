"""Who may do what with people, departments, borrowing and the calendar."""

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import can_manage, can_plan, can_read_plan


def can_read(actor: Actor) -> bool:
    return can_read_plan(actor)


def can_edit_people(actor: Actor) -> bool:
    """Those who plan: who is there decides what fits."""
    return can_plan(actor)


def can_see_rates(actor: Actor) -> bool:
    """What a day of somebody costs: those who plan, nobody else."""
    return can_plan(actor)


def can_edit_calendar(actor: Actor) -> bool:
    """The whole workspace's dates hang on it."""
    return can_manage(actor)


def can_edit_departments(actor: Actor) -> bool:
    """Departments with their heads, the words for levels, and when load is worth a notice."""
    return can_manage(actor)


def can_set_needs(actor: Actor) -> bool:
    return can_plan(actor)


def can_ask_to_borrow(actor: Actor) -> bool:
    return can_plan(actor)


def can_lend(actor: Actor, head_id: int | None) -> bool:
    """The department's head whatever their role, or who leads the workspace."""
    return can_manage(actor) or (can_read_plan(actor) and actor.user_id == head_id)


def can_withdraw(actor: Actor, asker_id: int | None) -> bool:
    return can_manage(actor) or (can_plan(actor) and actor.user_id == asker_id)


def can_give_back(actor: Actor, *, asker_id: int | None, head_id: int | None) -> bool:
    """Either side ends a loan early."""
    return can_withdraw(actor, asker_id) or can_lend(actor, head_id)
