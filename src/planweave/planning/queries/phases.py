"""The tasks of projects: milestones, what moves with a project's start, the shape that a project has."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.projects import texts
from planweave.projects.models import Delivery, ExternalFactor, Project
from planweave.projects.queries.gates import Standing, standings_of
from planweave.requirements.models import Requirement
from planweave.resources.queries import working_time_of
from planweave.resources.rules.working_time import WorkingTime
from planweave.workspaces.policy import require

from ..models import Task
from ..policy import can_read
from ..rules import last_worked, next_worked, worked_after, worked_before
from .tasks import ROW_COLUMNS, as_rows, tasks_in

MOST_REQUIREMENTS = 500


def milestone_of(actor: Actor, key: str) -> Task:
    """The milestone of a project that people call `key`, with its project. NotFound for anything else."""
    require(can_read(actor), actor)
    found = tasks_in(actor.here).filter(
        record__key=key, is_milestone=True, project__isnull=False, project__record__deleted_at=None
    )
    task = found.select_related("record", "project__record__owner").first()
    if task is None:
        raise NotFound(texts.NO_MILESTONE, key=key)
    return task


def phase_ids(project_id: int) -> set[int]:
    found = Task.objects.filter(project_id=project_id, is_phase=True, record__deleted_at=None)
    return set(found.values_list("pk", flat=True))


def factor_of(actor: Actor, key: str) -> ExternalFactor:
    """What is awaited from outside at the task `key`."""
    require(can_read(actor), actor)
    found = ExternalFactor.objects.filter(
        record__workspace_id=actor.here,
        record__key=key,
        record__deleted_at=None,
        project__record__deleted_at=None,
    )
    row = found.select_related("record", "project__record").first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return row


def factors_of(project: Project) -> list[ExternalFactor]:
    """In the order of the days on which they are awaited."""
    found = ExternalFactor.objects.filter(project=project, record__deleted_at=None)
    return list(found.select_related("record").order_by("expected_on", "pk"))


def awaited_in(project_ids: Iterable[int]) -> set[int]:
    """The milestone tasks that stand for something from outside."""
    return set(
        ExternalFactor.objects.filter(project__in=list(project_ids)).values_list("record_id", flat=True)
    )


def rows_of(project_ids: Iterable[int]) -> list[dict[str, Any]]:
    """The tasks of these projects as rows, in their order on the plan; one query."""
    found = Task.objects.filter(project__in=list(project_ids), record__deleted_at=None)
    return as_rows(found.order_by("position", "record_id").values(*ROW_COLUMNS.values()))


def deliveries_of(project: Project) -> list[Delivery]:
    """In the order in which their releases end."""
    found = Delivery.objects.filter(project=project).select_related("release")
    return list(found.order_by("release__finish_on", "release__start_on", "pk"))


def requirements_of(project: Project) -> list[dict[str, Any]]:
    """What the project is for, by its tasks and by the releases that it delivers. Each once, by its key."""
    by_task = Task.objects.filter(project=project, record__deleted_at=None, requirement__deleted_at=None)
    by_release = Delivery.objects.filter(project=project).values("release_id")
    own = set(by_task.exclude(requirement=None).values_list("requirement_id", flat=True))
    rows = Requirement.objects.filter(record__deleted_at=None).select_related("record", "release")
    found = rows.filter(pk__in=own) | rows.filter(release__in=by_release)
    ordered = found.order_by("record__product_id", "record__number")[:MOST_REQUIREMENTS]
    return [
        {
            "id": row.pk,
            "key": row.record.key,
            "title": row.record.title,
            "state": row.state,
            "release": row.release.name if row.release else None,
            "has_tasks": row.pk in own,
        }
        for row in ordered
    ]


def requirements_of_milestone(task: Task) -> list[int]:
    """Ids of the requirements whose work a milestone looks at.

    Those of the tasks below the phase that it ends and of the tasks that it waits for; where these name none, those
    of the whole project.
    """
    standing = standings_of([task.pk])[task.pk]
    rows = rows_of([task.project_id] if task.project_id else [])
    wanted = {task.pk}
    if standing.gate and standing.gate.phase_id:
        wanted.add(standing.gate.phase_id)
    before = set(task.predecessor_links.values_list("predecessor_id", flat=True))
    wanted |= before
    below: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        below[row["parent"]].append(row)
    todo, inside = list(wanted), set(wanted)
    while todo:
        for row in below.get(todo.pop(), ()):
            inside.add(row["id"])
            todo.append(row["id"])
    found = {row["requirement"] for row in rows if row["id"] in inside and row["requirement"]}
    found = found or {row["requirement"] for row in rows if row["requirement"]}
    living = Requirement.objects.filter(pk__in=found, record__deleted_at=None)
    return list(living.order_by("pk").values_list("pk", flat=True))


@dataclass(frozen=True, kw_only=True)
class Move:
    """One task that moves: what the write is, as seen at `version`, and the span before and after."""

    id: int
    key: str
    title: str
    version: int
    what: str
    before: tuple[datetime.date | None, datetime.date | None]
    after: tuple[datetime.date | None, datetime.date | None]
    deadline: datetime.date | None
    values: dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Stay:
    """One task that does not move, and why: begun, pinned, decided or recurring."""

    id: int
    key: str
    title: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Shift:
    """What another start does: by how many working days (negative is earlier), what moves, what stays."""

    days: int
    moves: tuple[Move, ...]
    stays: tuple[Stay, ...]


def shift_of(actor: Actor, project: Project, *, start_on: datetime.date) -> Shift:
    """What moves when the project starts on another day. Empty where no working day lies between."""
    days = working_time_of(actor.here)
    rows = rows_of([project.pk])
    by = shift_days(project.start_on, start_on, days)
    if not by:
        return Shift(days=0, moves=(), stays=())
    standings = standings_of([row["id"] for row in rows if row["is_milestone"]])
    begun = _begun(rows)
    holding = {row["parent"] for row in rows}
    moves: list[Move] = []
    stays: list[Stay] = []
    for row in rows:
        if why := _why_stays(row, begun, standings):
            stays.append(Stay(id=row["id"], key=row["key"], title=row["title"], why=why))
        elif (row["is_phase"] or row["id"] not in holding) and (move := _moved(row, by, days)):
            moves.append(move)
    return Shift(days=by, moves=tuple(moves), stays=tuple(stays))


def shift_days(before: datetime.date, after: datetime.date, days: WorkingTime) -> int:
    """Working days from `before` to `after`, negative to the left."""
    one = datetime.timedelta(days=1)
    if after >= before:
        return len(days.days(before, after - one)) if after > before else 0
    return -len(days.days(after, before - one))


def shifted(day: datetime.date, by: int, days: WorkingTime) -> datetime.date:
    """`by` working days after `day` (before it where negative)."""
    if by >= 0:
        return worked_after(next_worked(day, days), by, days)
    return worked_before(last_worked(day, days), -by, days)


def _moved(row: dict[str, Any], by: int, days: WorkingTime) -> Move | None:
    values: dict[str, Any] = {}
    before = after = (row["start_on"], row["finish_on"])
    if row["start_on"] is not None:
        after = (shifted(row["start_on"], by, days), shifted(row["finish_on"], by, days))
        values |= {"start_on": after[0].isoformat(), "finish_on": after[1].isoformat()}
    if row["constraint_on"] is not None:
        values["constraint_on"] = shifted(row["constraint_on"], by, days).isoformat()
    if not values:
        return None
    return Move(
        id=row["id"],
        key=row["key"],
        title=row["title"],
        version=row["version"],
        what="phase" if row["is_phase"] else "milestone" if row["is_milestone"] else "task",
        before=before,
        after=after,
        deadline=row["deadline"],
        values=values,
    )


def _why_stays(row: dict[str, Any], begun: set[int], standings: dict[int, Standing]) -> str:
    if row["id"] in begun:
        return "begun"
    if row["is_pinned"]:
        return "pinned"
    if row["recurrence"]:
        return "recurring"
    gate = standings[row["id"]].gate if row["is_milestone"] else None
    return "decided" if gate and gate.decision else ""


def _begun(rows: Sequence[dict[str, Any]]) -> set[int]:
    """What has progress, and everything above it."""
    parent_of = {row["id"]: row["parent"] for row in rows}
    found: set[int] = set()
    for row in rows:
        step = row["id"] if row["progress"] > 0 else None
        while step is not None and step not in found:
            found.add(step)
            step = parent_of.get(step)
    return found


def shape_of(actor: Actor, project: Project) -> dict[str, Any]:
    """The project's phases with the working days of their windows as shares, and the milestones in each.

    A milestone belongs to the phase that it ends, else to the last phase that begins before it.
    """
    days = working_time_of(actor.here)
    rows = rows_of([project.pk])
    windows = [row for row in rows if row["is_phase"] and row["start_on"]]
    factors = {row.pk for row in factors_of(project)}
    stones = [row for row in rows if row["is_milestone"] and row["start_on"] and row["id"] not in factors]
    standings = standings_of([row["id"] for row in stones])
    inside: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for stone in sorted(stones, key=lambda row: (row["finish_on"], row["position"])):
        gate = standings[stone["id"]].gate
        before = [row for row in windows if row["start_on"] <= stone["finish_on"]]
        home = next((row for row in windows if gate and row["id"] == gate.phase_id), None)
        home = home or (before or windows or [None])[-1]
        if home is not None:
            inside[home["id"]].append(stone)
    return {
        "phases": [
            {
                "name": row["title"],
                "share": max(1, len(days.days(row["start_on"], row["finish_on"]))),
                "each_days": None,
                "milestones": [
                    {
                        "name": stone["title"],
                        "at": _place(stone["finish_on"], row, days),
                        "every": 1,
                        "criteria": [one.text for one in standings[stone["id"]].criteria],
                    }
                    for stone in inside[row["id"]]
                ],
            }
            for row in windows
        ]
    }


def _place(on: datetime.date, phase: dict[str, Any], days: WorkingTime) -> float:
    """The share of the phase that has passed at the end of `on`, 0 to 1."""
    whole = len(days.days(phase["start_on"], phase["finish_on"]))
    passed = len(days.days(phase["start_on"], on)) if on >= phase["start_on"] else 0
    return round(min(1.0, passed / whole), 4) if whole else 1.0
