"""Who may do what with progress, alarms and reports."""

from collections.abc import Collection

from planweave.kernel.actor import Actor
from planweave.planning.models import Task
from planweave.planning.policy import can_report_progress
from planweave.workspaces.policy import can_manage, can_plan, can_read_plan, can_write


def can_read(actor: Actor) -> bool:
    """Everybody but guests."""
    return can_read_plan(actor)


def can_check_in(actor: Actor, task: Task) -> bool:
    """Whoever may report the task's progress."""
    return can_report_progress(actor, task)


def can_acknowledge(actor: Actor) -> bool:
    """Whoever writes: an alarm concerns who does the work as much as who plans it."""
    return can_write(actor)


def can_set_watch(actor: Actor) -> bool:
    return can_manage(actor)


def can_edit_reports(actor: Actor) -> bool:
    """Plan, make, write and issue reports."""
    return can_plan(actor)


def can_see_money(actor: Actor, leads: Collection[int]) -> bool:
    """Owners and leads of the workspace; a product manager that of a project which they lead. As in budgets, but a
    report holds sums, so what is seen line by line there is not seen here."""
    return can_manage(actor) or (can_plan(actor) and actor.user_id in leads)
