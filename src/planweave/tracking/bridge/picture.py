"""The whole plan as tracking looks at it: where every task is, should be, and will be; read once for all questions."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone

from planweave.planning.bridge.standing import Standing, remembered_standing
from planweave.planning.models import Release
from planweave.planning.queries.remembered import remembered_workload
from planweave.planning.queries.tasks import tasks_in
from planweave.planning.queries.workload import Work
from planweave.planning.rules import PARTS_PER_DAY, last_worked
from planweave.projects.models import Project
from planweave.projects.queries.projects import projects_in
from planweave.resources.bridge import pauses_of
from planweave.resources.models import Person
from planweave.resources.rules import Worker, WorkingTime
from planweave.scenarios.bridge.late import days_there, slips_found, there_after
from planweave.science.calendar import Moment

from ..models import CheckIn
from ..queries.baselines import Promise, basis_of, promises_of
from ..rules.forecast import Bound, Stand, expected_spans
from ..rules.progress import Figures, Piece, figures_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Doer:
    name: str
    user: int | None


@dataclass(frozen=True, kw_only=True)
class Picture:
    """`pieces` in the order of the plan; `waits` are (before, after), by links and by people that were pushed."""

    workspace: int
    today: datetime.date
    pieces: Mapping[int, Piece]
    waits: Sequence[tuple[int, int]]
    links: Sequence[tuple[int, int]]
    people: Mapping[int, Doer]
    projects: Sequence[Project]
    releases: Sequence[Release]
    days: WorkingTime
    promises: Mapping[int, Promise]

    def of(self, scope: str, ref: int | None) -> list[Piece]:
        """The tasks of a project or release; all where `scope` is ""."""
        return [one for one in self.pieces.values() if not scope or getattr(one, scope) == ref]

    def figures(self, scope: str, ref: int | None) -> Figures:
        return figures_of(self.of(scope, ref), today=self.today, days=self.days)

    def basis(self, pieces: Sequence[Piece]) -> str:
        """The name of the plan baseline that most of these are compared with; "" for the plan itself."""
        return basis_of([self.promises[one.id] for one in pieces if one.id in self.promises])

    @cached_property
    def by_project(self) -> Mapping[int | None, Sequence[Piece]]:
        return self._by(lambda one: one.project)

    @cached_property
    def by_release(self) -> Mapping[int | None, Sequence[Piece]]:
        return self._by(lambda one: one.release)

    def _by(self, of: Callable[[Piece], int | None]) -> Mapping[int | None, Sequence[Piece]]:
        found: dict[int | None, list[Piece]] = defaultdict(list)
        for one in self.pieces.values():
            found[of(one)].append(one)
        return found


def picture_of(workspace_id: int, *, today: datetime.date | None = None) -> Picture:
    """Seven queries and what the plan itself takes (`remembered_workload`), whatever the number of tasks."""
    day = today or timezone.localdate()
    remembered = remembered_workload(workspace_id)
    load = remembered.load
    places = {
        row[0]: row
        for row in tasks_in(workspace_id).values_list(
            "record_id", "parent_id", "is_phase", "project_id", "requirement_id"
        )
    }
    promises = promises_of(workspace_id)
    said = _last_said(workspace_id)
    workers = {worker.id: worker for worker in load.workers}
    own_slips: dict[int, datetime.date] = {
        slip.task: slip.finish_on for slip in slips_found(load, today=day) if slip.finish_on is not None
    }
    for work in load.works:
        promised = said[work.id][0] if work.id in said else None
        if promised and promised >= day and work.progress < 1 and work.finish_on:
            own_slips[work.id] = promised
        elif (left := said[work.id][2] if work.id in said else None) and 0 < work.progress < 1:
            own_slips[work.id] = _when_left_is_done(work, left, day, load.days, workers.get(work.person or 0))
    expected, pushed = _expected(remembered_standing(workspace_id, remembered), own_slips)
    pieces = {}
    for work in load.works:
        place = places.get(work.id)
        if place is None:
            continue
        promise = promises.get(work.id)
        spoken = said.get(work.id)
        span = expected.get(work.id, (work.start_on, work.finish_on))
        pieces[work.id] = Piece(
            id=work.id,
            key=work.key,
            title=work.title,
            project=place[3],
            release=work.release,
            phase=_phase_of(work.id, places),
            requirement=place[4],
            person=work.person,
            is_milestone=work.is_milestone,
            is_work=not work.is_milestone and not work.is_phase,
            effort=work.effort_days,
            progress=work.progress,
            start_on=work.start_on,
            finish_on=work.finish_on,
            deadline=work.deadline,
            planned_start=promise.start_on if promise else work.start_on,
            planned_finish=promise.finish_on if promise else work.finish_on,
            planned_effort=promise.effort_days if promise else work.effort_days,
            is_in_baseline=promise is not None,
            expected_start=span[0],
            expected_finish=span[1],
            promised_on=spoken[0] if spoken else None,
            reported_on=spoken[1] if spoken else None,
        )
    links = [(wait.predecessor, wait.successor) for wait in load.waits]
    people = Person.objects.filter(workspace_id=workspace_id).values_list("pk", "name", "user_id")
    return Picture(
        workspace=workspace_id,
        today=day,
        pieces=pieces,
        waits=list(dict.fromkeys([*links, *pushed])),
        links=links,
        people={pk: Doer(name=name, user=user) for pk, name, user in people},
        projects=list(
            projects_in(workspace_id).select_related("record", "record__owner").order_by("record__number")
        ),
        releases=load.releases,
        days=load.days,
        promises=promises,
    )


def _last_said(
    workspace_id: int,
) -> dict[int, tuple[datetime.date | None, datetime.date, float | None]]:
    """{task: (when it will be done, as said last; the day of that; effort left)}; one query."""
    rows = CheckIn.objects.filter(
        task__workspace_id=workspace_id, task__deleted_at=None, is_removed=False
    ).order_by("at", "pk")
    return {
        task_id: (finish_on, timezone.localtime(at).date(), left)
        for task_id, finish_on, at, left in rows.values_list("task_id", "finish_on", "at", "left_days")
    }


def _when_left_is_done(
    work: Work, left: float, today: datetime.date, days: WorkingTime, doer: Worker | None
) -> datetime.date:
    """The effort that is left, at the pace of the bar (its effort over the days on which its person is there), from
    today on."""
    length = days_there(work.start_on, work.finish_on, days, doer) if work.start_on and work.finish_on else 1
    pace = work.effort_days / length if length and work.effort_days else 1.0
    needed = max(1, -int(-left // pace))
    until = there_after(today, needed, days, doer)
    return max(until, work.finish_on) if work.finish_on else until


def _expected(
    standing: Standing | None, slips: Mapping[int, datetime.date]
) -> tuple[dict[int, tuple[datetime.date, datetime.date]], list[tuple[int, int]]]:
    """{task: (start, finish)} of those that move, and who pushed whom."""
    if standing is None:
        return {}, []
    ids = list(standing.number)
    axis = standing.axis
    by_id = standing.load.by_id
    away = {worker.id: pauses_of(worker, axis) for worker in standing.load.workers}
    stands = []
    for pk, start, finish in zip(ids, standing.starts, standing.finishes, strict=True):
        work = by_id[pk]
        slip = slips.get(pk)
        slot = (
            None if slip is None else axis.slot(Moment(last_worked(slip, standing.load.days), PARTS_PER_DAY))
        )
        stands.append(
            Stand(
                start=start,
                finish=finish,
                slipped=slot,
                is_fixed=work.progress >= 1 or work.recurrence is not None or work.is_phase,
                has_begun=work.progress > 0,
                person=work.person,
                away=away.get(work.person or 0, ()),
            )
        )
    bounds = [Bound(arc.i, arc.j, arc.left, arc.right, arc.lag) for arc in standing.net.arcs]
    spans, pushed = expected_spans(stands, bounds)
    moved = {}
    for number, (start, finish) in enumerate(spans):
        if (start, finish) == (stands[number].start, stands[number].finish):
            continue
        last = axis.finish_moment(finish) if finish else axis.start_moment(0)
        first = axis.start_moment(start) if start < finish else last
        moved[ids[number]] = (first.day, last.day)
    return moved, [(ids[before], ids[after]) for before, after in pushed]


def _phase_of(task_id: int, places: Mapping[int, Sequence[object]]) -> int | None:
    """The nearest phase above a task, or itself where it is an empty one."""
    step: object = task_id
    for _ in range(100):
        place = places.get(step) if isinstance(step, int) else None
        if place is None:
            return None
        if place[2]:
            return place[0] if isinstance(place[0], int) else None
        step = place[1]
    return None
