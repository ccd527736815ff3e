"""Alarms, check-ins, and what somebody has to report on."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import require

from ..models import Alarm, CheckIn
from ..policy import can_read

MOST_SHOWN = 200


def alarms_readable_by(actor: Actor) -> QuerySet[Alarm]:
    """Open ones first, then by when they opened; a guest is refused."""
    require(can_read(actor), actor)
    return Alarm.objects.filter(workspace_id=actor.here).select_related("acknowledged_by")


def alarm_rows(actor: Actor, *, state: str, kind: str, project: int | None) -> tuple[list[Alarm], int]:
    """The newest 200 alarms and the number of all; two queries."""
    found = alarms_readable_by(actor)
    if state == "open":
        found = found.filter(closed_at=None)
    elif state == "new":
        found = found.filter(closed_at=None, acknowledged_at=None)
    elif state == "closed":
        found = found.exclude(closed_at=None)
    if kind:
        found = found.filter(kind=kind)
    if project is not None:
        found = found.filter(project_id=project)
    return list(found.order_by("-opened_at", "-pk")[:MOST_SHOWN]), found.count()


def open_alarm_counts(workspace_id: int) -> dict[int | None, int]:
    """{project: open alarms}; one query."""
    found: dict[int | None, int] = {}
    for project in Alarm.objects.filter(workspace_id=workspace_id, closed_at=None).values_list(
        "project_id", flat=True
    ):
        found[project] = found.get(project, 0) + 1
    return found


def check_ins_of(task_ids: Iterable[int]) -> dict[int, list[CheckIn]]:
    """{task: what was said of it, newest first}; one query."""
    found: dict[int, list[CheckIn]] = {}
    rows = CheckIn.objects.filter(task_id__in=list(task_ids), is_removed=False).select_related("by")
    for row in rows.order_by("-at", "-pk"):
        found.setdefault(row.task_id, []).append(row)
    return found


def check_in_out(row: CheckIn) -> dict[str, Any]:
    return {
        "id": row.pk,
        "by": {"id": row.by_id, "name": row.by.name},
        "at": row.at,
        "progress": row.progress,
        "left_days": row.left_days,
        "finish_on": row.finish_on,
        "reason": row.reason,
        "note": row.note,
    }
