"""What scheduling looks at: every task with what decides its dates, at one moment."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from planweave.resources.queries import workers_of, working_time_of
from planweave.resources.rules import Worker, WorkingTime

from ..models import Release
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
    """`works` and `waits` are of the whole workspace; `releases` in order of their dates."""

    works: Sequence[Work]
    waits: Sequence[Wait]
    releases: Sequence[Release]
    workers: Sequence[Worker]
    days: WorkingTime

    @property
    def by_id(self) -> Mapping[int, Work]:
        return {work.id: work for work in self.works}


def workload_of(workspace_id: int) -> Workload:
    """Nine queries whatever the number of tasks."""
    rows = list(
        tasks_in(workspace_id)
        .order_by("position", "record_id")
        .values_list(
            "record_id",
            "record__key",
            "record__title",
            "record__version",
            "release_id",
            "skill__name",
            "person_id",
            "is_milestone",
            "effort_days",
            "progress",
            "start_on",
            "start_part",
            "finish_on",
            "finish_part",
            "is_pinned",
            "constraint_kind",
            "constraint_on",
            "deadline",
            "is_auto",
            "pauses",
            "recurrence",
            "is_phase",
            "parent_id",
        )
    )
    holding = {row[-1] for row in rows}
    works = [
        Work(
            id=row[0],
            key=row[1],
            title=row[2],
            version=row[3],
            release=row[4],
            skill=row[5] or "",
            person=row[6],
            is_milestone=row[7],
            effort_days=row[8],
            progress=row[9],
            start_on=row[10],
            start_part=row[11],
            finish_on=row[12],
            finish_part=row[13],
            is_pinned=row[14],
            constraint_kind=row[15],
            constraint_on=row[16],
            deadline=row[17],
            is_auto=row[18],
            pauses=row[19],
            recurrence=row[20],
            is_phase=row[21],
        )
        for row in rows
        if row[0] not in holding
    ]
    known = {work.id for work in works}
    return Workload(
        works=works,
        waits=[
            Wait(**link)
            for link in link_rows(links_in(workspace_id))
            if link["predecessor"] in known and link["successor"] in known
        ],
        releases=list(
            Release.objects.filter(workspace_id=workspace_id).order_by("start_on", "finish_on", "pk")
        ),
        workers=workers_of(workspace_id),
        days=working_time_of(workspace_id),
    )
