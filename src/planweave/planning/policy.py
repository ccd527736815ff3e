"""Who may do what with releases, tasks and proposals."""

from planweave.kernel.actor import Actor
from planweave.workspaces.models import Role
from planweave.workspaces.policy import can_plan, can_read_plan

from .models import Task


def can_read(actor: Actor) -> bool:
    return can_read_plan(actor)


def can_edit_releases(actor: Actor) -> bool:
    return can_plan(actor)


def can_edit_tasks(actor: Actor) -> bool:
    return can_plan(actor)


def can_report_progress(actor: Actor, task: Task) -> bool:
    """Those who plan, and a contributor on the tasks that they do themselves."""
    if can_plan(actor):
        return True
    person = task.person
    return actor.role == Role.CONTRIBUTOR and person is not None and person.user_id == actor.user_id


def can_ask_core(actor: Actor) -> bool:
    """Start planning jobs, apply and drop their proposals."""
    return can_plan(actor)
