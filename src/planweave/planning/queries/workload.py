"""What scheduling looks at: every task with what decides its dates, at one moment."""

import datetime
from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from planweave.equipment.queries.scheduling import NOTHING, Things, things_of
from planweave.projects.rules.words import Decision
from planweave.resources.queries import workers_of, working_time_of
from planweave.resources.queries.people import loans_in
from planweave.resources.rules import Loan, Worker, WorkingTime

from ..models import Release, TaskLink
from ..timing import ConstraintKind
from .tasks import link_rows, links_in, tasks_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One task that holds no others. `skill` is a name, empty where anybody can do it."""

    id: int
    key: str
    title: str
    version: int
    release: int | None
    skill: str
    person: int | None
    is_milestone: bool
    effort_days: float
    progress: float
    start_on: datetime.date | None
    start_part: float
    finish_on: datetime.date | None
    finish_part: float
    is_pinned: bool
    constraint_kind: str
    constraint_on: datetime.date | None
    deadline: datetime.date | None
    is_auto: bool
    pauses: Sequence[Mapping[str, float]]
    recurrence: Mapping[str, Any] | None
    is_phase: bool = False  # an empty stretch of a project: it has dates and is no work
    product: int | None = None
    project: int | None = None

    @property
    def has_dates(self) -> bool:
        return self.start_on is not None

    @property
    def has_begun(self) -> bool:
        """Begun or done work with dates is history: it does not move."""
        return self.progress > 0 and self.has_dates

    @property
    def stands(self) -> bool:
        """Nothing that others do moves it: it has begun, keeps its dates by a pin, or has them by its rule."""
        return self.is_pinned or self.has_begun or self.recurrence is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """`successor` waits for `predecessor`."""

    id: int
    predecessor: int
    successor: int
    kind: str
    lag_days: int


@dataclass(frozen=True, kw_only=True)
class Workload:
    """`works` and `waits` are of the whole workspace; `releases` in order of their dates; `things` what tasks need.
    `loans` of people are there only where it is asked for them (`with_loans`)."""

    works: Sequence[Work]
    waits: Sequence[Wait]
    releases: Sequence[Release]
    workers: Sequence[Worker]
    days: WorkingTime
    things: Things = NOTHING
    loans: Sequence[Loan] = ()

    @cached_property
    def by_id(self) -> Mapping[int, Work]:
        return {work.id: work for work in self.works}

    @cached_property
    def late(self) -> frozenset[int]:
        """The tasks that are to be as late as possible and that nothing holds."""
        kind = ConstraintKind.AS_LATE_AS_POSSIBLE
        return frozenset(work.id for work in self.works if work.constraint_kind == kind and not work.stands)


PASSED = (Decision.PASSED, Decision.WITH_CONDITIONS)
COLUMNS = {
    "id": "record_id",
    "key": "record__key",
    "title": "record__title",
    "version": "record__version",
    "release": "release_id",
    "skill": "skill__name",
    "person": "person_id",
    "is_milestone": "is_milestone",
    "effort_days": "effort_days",
    "progress": "progress",
    "start_on": "start_on",
    "start_part": "start_part",
    "finish_on": "finish_on",
    "finish_part": "finish_part",
    "is_pinned": "is_pinned",
    "constraint_kind": "constraint_kind",
    "constraint_on": "constraint_on",
    "deadline": "deadline",
    "is_auto": "is_auto",
    "pauses": "pauses",
    "recurrence": "recurrence",
    "is_phase": "is_phase",
    "product": "record__product_id",
    "project": "project_id",
    "decision": "record__gate__decision",
}


def workload_of(workspace_id: int) -> Workload:
    """Ten queries whatever the number of tasks, twelve where some need equipment."""
    rows = list(
        tasks_in(workspace_id).order_by("position", "record_id").values_list(*COLUMNS.values(), "parent_id")
    )
    holding = {row[-1] for row in rows}
    works = [_work(row) for row in rows if row[0] not in holding]
    known = {work.id for work in works}
    return Workload(
        works=works,
        waits=waits_among(known, links_in(workspace_id)),
        releases=list(
            Release.objects.filter(workspace_id=workspace_id).order_by("start_on", "finish_on", "pk")
        ),
        workers=workers_of(workspace_id),
        days=working_time_of(workspace_id),
        things=things_of(workspace_id),
    )


def with_loans(load: Workload, workspace_id: int) -> Workload:
    """The same with the loans of people; one query."""
    return replace(load, loans=loans_in(workspace_id))


def works_by_id(workspace_id: int, ids: Collection[int]) -> dict[int, Work]:
    """These tasks as they are now; one that left the plan is missing."""
    rows = tasks_in(workspace_id).filter(pk__in=ids).values_list(*COLUMNS.values())
    return {row[0]: _work(row) for row in rows}


def waits_among(known: Container[int], links: QuerySet[TaskLink]) -> list[Wait]:
    """Those of the links whose both ends are known."""
    return [
        Wait(**link)
        for link in link_rows(links)
        if link["predecessor"] in known and link["successor"] in known
    ]


def _work(row: Sequence[Any]) -> Work:
    values = dict(zip(COLUMNS, row, strict=False))
    values["skill"] = values["skill"] or ""
    if values.pop("decision") in PASSED:
        values["progress"] = 1.0  # reached, whatever somebody reported
    return Work(**values)
