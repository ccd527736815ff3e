"""Who may do what with progress, alarms and reports."""

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


def can_see_money(actor: Actor) -> bool:
    """As day rates: those who plan."""
    return can_plan(actor)
