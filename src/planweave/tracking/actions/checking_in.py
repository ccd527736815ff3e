"""People say how far their work is."""

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import Entry, record_event, record_events
from planweave.kernel.language import Text
from planweave.kernel.models import Activity, Record
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.undo import reverts_events
from planweave.planning.actions.tasks import Edit, change_tasks, lock_tasks
from planweave.planning.models import Task
from planweave.planning.queries.tasks import tasks_in
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import CheckIn
from ..policy import can_check_in, can_read

MOST_LEFT = 10_000


@dataclass(frozen=True, kw_only=True)
class Report:
    """What somebody says of one task as seen at `version`. `progress` is a share; `left_days` effort."""

    progress: float
    left_days: float | None = None
    finish_on: datetime.date | None = None
    reason: str = ""
    note: str = ""
    version: int | None = None


def check_in(actor: Actor, key: str, report: Report) -> CheckIn:
    """Keep what is said, and the progress as the task's. A late task needs a new finish and a reason.

    The dates of the plan stay: who plans decides about them; the forecast and the alarms use what was said.
    """
    require(can_read(actor), actor)
    with transaction.atomic():
        found = tasks_in(actor.here).filter(record__key=key).values_list("pk", flat=True)
        if not found:
            raise NotFound(NOT_FOUND)
        records, tasks = lock_tasks(actor, [found[0]])
        task, record = tasks[found[0]], records[found[0]]
        require(can_check_in(actor, task), actor)
        if tasks_in(actor.here).filter(parent_id=record.pk).exists():
            raise Conflict(texts.HOLDS_OTHERS, key=key)
        today = timezone.localdate()
        if wrong := _faults(task, report, today=today):
            raise Invalid.of(wrong)
        row = CheckIn.objects.create(
            task=record,
            by_id=actor.user_id,
            progress=report.progress,
            left_days=report.left_days,
            finish_on=report.finish_on if report.progress < 1 else None,
            reason=report.reason.strip(),
            note=report.note.strip(),
        )
        if task.progress != report.progress:
            edit = Edit(id=record.pk, version=report.version, values={"progress": report.progress})
            change_tasks(actor, [edit])
            record.refresh_from_db()
        told = events.TaskReported(
            check_in=row.pk,
            progress=row.progress,
            finish_on=row.finish_on.isoformat() if row.finish_on else None,
            reason=row.reason,
            note=row.note,
        )
        record_event(actor, told, record)
    return row


def is_asked_why(task: Task, progress: float, *, today: datetime.date) -> bool:
    """Whether a report has to say when it will be done instead, and why."""
    return progress < 1 and task.finish_on is not None and task.finish_on < today


def _faults(task: Task, report: Report, *, today: datetime.date) -> dict[str, Text]:
    wrong: dict[str, Text] = {}
    if not (math.isfinite(report.progress) and 0 <= report.progress <= 1):
        return {"progress": texts.PROGRESS_RANGE}
    left = report.left_days
    if left is not None:
        if not (math.isfinite(left) and 0 <= left <= MOST_LEFT):
            wrong["left_days"] = texts.LEFT_RANGE
        elif report.progress >= 1 and left > 0:
            wrong["left_days"] = texts.LEFT_BUT_DONE
    if report.finish_on is not None and report.finish_on < today and report.progress < 1:
        wrong["finish_on"] = texts.FINISH_PAST
    if is_asked_why(task, report.progress, today=today):
        if report.finish_on is None:
            wrong["finish_on"] = texts.FINISH_NEEDED
        if not report.reason.strip():
            wrong["reason"] = texts.REASON_NEEDED
    if len(report.reason.strip()) > 500:
        wrong["reason"] = texts.TOO_LONG
    if len(report.note.strip()) > 2000:
        wrong["note"] = texts.TOO_LONG
    return wrong


@reverts_events(events.TaskReported, events.TaskReportWithdrawn)
def revert(actor: Actor, steps: Sequence[Activity]) -> None:
    """What was said is taken back, or holds again; the task's progress goes back by planning's own reverter."""
    ids = [step.data["check_in"] for step in steps]
    rows = CheckIn.objects.select_for_update().select_related("task").in_bulk(ids)
    tasks = Task.objects.select_related("person").in_bulk({row.task_id for row in rows.values()})
    records = Record.objects.in_bulk(list(tasks))
    entries = []
    for step in steps:
        row = rows[step.data["check_in"]]
        require(can_check_in(actor, tasks[row.task_id]), actor)
        row.is_removed = step.kind == "TaskReported"
        row.save(update_fields=["is_removed"])
        told: events.TaskReported | events.TaskReportWithdrawn = events.TaskReportWithdrawn(check_in=row.pk)
        if not row.is_removed:
            told = events.TaskReported(
                check_in=row.pk,
                progress=row.progress,
                finish_on=row.finish_on.isoformat() if row.finish_on else None,
                reason=row.reason,
                note=row.note,
            )
        entries.append(Entry(event=told, record=records[row.task_id]))
    record_events(actor, entries)
