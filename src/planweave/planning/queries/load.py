"""What load is made of: people with their time, and the work that has dates, at one moment."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from planweave.requirements.models import Requirement
from planweave.requirements.queries import efforts_of
from planweave.resources.models import Department
from planweave.resources.queries import calendar_of, workers_of, working_time_of
from planweave.resources.queries.people import loans_in
from planweave.resources.rules import Loan, Worker, WorkingTime, unknown_years

from ..models import Release
from ..timing import occurrences_of
from .tasks import tasks_in

DONE = ("done", "rejected")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Work with dates that holds no other: a task, or one occurrence of a recurring task."""

    task: int
    key: str
    title: str
    person: int | None
    skill: str
    product: int | None
    project: int | None
    requirement: int | None
    area: int | None
    release: int | None
    parent: int | None
    effort_days: float
    progress: float
    start_on: datetime.date
    start_part: float
    finish_on: datetime.date
    finish_part: float


@dataclass(frozen=True, kw_only=True)
class LoadFacts:
    """`undated` are tasks without dates that have a release: its days are theirs."""

    workers: Sequence[Worker]
    days: WorkingTime
    pieces: Sequence[Piece]
    undated: Sequence[Piece]
    loans: Sequence[Loan]
    departments: Mapping[int, str]
    known_years: Sequence[int]

    def unknown_years(self, first: datetime.date, last: datetime.date) -> list[int]:
        return unknown_years(first, last, self.known_years)


COLUMNS = {
    "task": "record_id",
    "key": "record__key",
    "title": "record__title",
    "person": "person_id",
    "skill": "skill__name",
    "product": "record__product_id",
    "project": "project_id",
    "requirement": "requirement_id",
    "area": "requirement__requirement__area_id",
    "release": "release_id",
    "parent": "parent_id",
    "effort_days": "effort_days",
    "progress": "progress",
    "start_on": "start_on",
    "start_part": "start_part",
    "finish_on": "finish_on",
    "finish_part": "finish_part",
}


def load_facts(workspace_id: int) -> LoadFacts:
    """A constant number of queries whatever there is."""
    days = working_time_of(workspace_id)
    rows = list(
        tasks_in(workspace_id)
        .filter(is_milestone=False, is_phase=False)
        .order_by("start_on", "record_id")
        .values(*COLUMNS.values(), "recurrence")
    )
    holding = set(
        tasks_in(workspace_id).filter(parent__isnull=False).values_list("parent_id", flat=True).distinct()
    )
    releases = {
        pk: (first, last)
        for pk, first, last in Release.objects.filter(workspace_id=workspace_id).values_list(
            "pk", "start_on", "finish_on"
        )
    }
    pieces: list[Piece] = []
    undated: list[Piece] = []
    for row in rows:
        if row["record_id"] in holding:
            continue
        values = {name: row[column] for name, column in COLUMNS.items()} | {"skill": row["skill__name"] or ""}
        if row["recurrence"]:
            pieces += _occurrences(values, row["recurrence"], days)
        elif row["start_on"] is not None:
            pieces.append(Piece(**values))
        elif row["release_id"] in releases:
            first, last = releases[row["release_id"]]
            undated.append(
                Piece(
                    **(values | {"start_on": first, "start_part": 0.0, "finish_on": last, "finish_part": 1.0})
                )
            )
    return LoadFacts(
        workers=workers_of(workspace_id),
        days=days,
        pieces=pieces,
        undated=undated,
        loans=loans_in(workspace_id),
        departments=dict(Department.objects.filter(workspace_id=workspace_id).values_list("pk", "name")),
        known_years=calendar_of(workspace_id).seeded_years,
    )


def _occurrences(values: dict[str, Any], rule: Mapping[str, Any], days: WorkingTime) -> list[Piece]:
    """Each day on which a recurring task happens."""
    return [
        Piece(
            **(
                values
                | {
                    "effort_days": rule["effort_days"],
                    "start_on": day,
                    "start_part": 0.0,
                    "finish_on": day,
                    "finish_part": 1.0,
                }
            )
        )
        for day in occurrences_of(rule, days)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Effort of a requirement in a release that nobody has broken down into tasks."""

    skill: str
    effort_days: float
    first: datetime.date
    last: datetime.date


def not_broken_down(workspace_id: int) -> list[Wanted]:
    """By skill, over the days of the release; three queries."""
    planned = set(
        tasks_in(workspace_id)
        .filter(requirement__isnull=False)
        .values_list("requirement_id", flat=True)
        .distinct()
    )
    rows = [
        row
        for row in Requirement.objects.filter(
            record__workspace_id=workspace_id, record__deleted_at=None, release__isnull=False
        )
        .exclude(state__in=DONE)
        .values_list("record_id", "release__start_on", "release__finish_on")
        if row[0] not in planned
    ]
    efforts = efforts_of([pk for pk, _, _ in rows])
    return [
        Wanted(skill=skill, effort_days=amount, first=first, last=last)
        for pk, first, last in rows
        for skill, amount in efforts.get(pk, {}).items()
    ]
