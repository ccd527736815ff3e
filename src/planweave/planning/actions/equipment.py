"""Bookings of things follow the tasks that need them, and external factors the deliveries that they stand for."""

from collections.abc import Sequence

from planweave.equipment.actions.following import TaskSpan, follow_tasks, needing
from planweave.equipment.events import EquipmentNeedsChanged, PurchaseChanged, PurchaseOrdered
from planweave.equipment.models import Purchase
from planweave.equipment.rules.words import PurchaseState
from planweave.kernel.actor import Actor
from planweave.kernel.events import Entry, hears

from ..events import TaskChanged, TaskDeleted, TaskRestored
from ..models import Task
from ..rules import SPAN_FIELDS
from .phases.factors import change_factor

FOLLOWED = SPAN_FIELDS | {"person", "project", "is_milestone"}


@hears(TaskChanged, TaskDeleted, TaskRestored, EquipmentNeedsChanged)
def let_bookings_follow(actor: Actor, entries: Sequence[Entry]) -> None:
    """Where a task that needs something moved, came or went: its bookings do too. Two queries where none does."""
    ids = {
        entry.record.pk
        for entry in entries
        if entry.record and (not isinstance(entry.event, TaskChanged) or entry.changes.keys() & FOLLOWED)
    }
    ids = needing(sorted(ids)) if ids else set()
    if not ids:
        return
    holding = set(Task.objects.filter(parent_id__in=ids).values_list("parent_id", flat=True))
    tasks = Task.objects.filter(pk__in=ids).select_related("record").order_by("pk")
    follow_tasks(actor, [_span(task, is_summary=task.pk in holding) for task in tasks])


def _span(task: Task, *, is_summary: bool) -> TaskSpan:
    """A task that holds others has no dates of its own: what it needs is booked by those in it."""
    is_there = task.record.deleted_at is None and not is_summary
    return TaskSpan(
        task=task.record,
        start_on=task.start_on if is_there else None,
        start_part=task.start_part,
        finish_on=task.finish_on if is_there else None,
        finish_part=task.finish_part,
        person=task.person_id,
        project=task.project_id,
    )


@hears(PurchaseOrdered, PurchaseChanged)
def let_factors_follow(actor: Actor, entries: Sequence[Entry]) -> None:
    """The external factor that stands for an ordered delivery comes when the delivery is expected."""
    ids = [entry.record.pk for entry in entries if entry.record and "expected_on" in entry.changes]
    rows = Purchase.objects.filter(pk__in=ids, state=PurchaseState.ORDERED, factor__factor__isnull=False)
    for row in rows.select_related("factor"):
        if row.factor is not None and row.expected_on is not None and row.factor.deleted_at is None:
            change_factor(
                actor, row.factor.key, version=None, values={"expected_on": row.expected_on}, tasks=None
            )
