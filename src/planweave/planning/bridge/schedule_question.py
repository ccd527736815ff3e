"""From tasks, people and calendars to the scheduling problem of the core.

One slot is a part of a working day, as large as nothing is lost by rounding; a person has one task at a time.
Chosen tasks move; begun and done ones, and those of other releases, stay and keep their people busy.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from planweave.kernel.errors import Invalid
from planweave.resources.bridge import axis_of, presence_of
from planweave.resources.rules import FULL_WEEK, Worker
from planweave.science.calendar import Axis
from planweave.science.schedule import (
    Activity,
    Goal,
    Link,
    LinkKind,
    Mode,
    Objective,
    Plan,
    Problem,
    Resource,
)

from .. import texts
from ..queries.workload import Wait, Work, Workload
from ..rules import PARTS_PER_DAY, parts_of
from ..timing import ConstraintKind, occurrences_of, paused_days
from .lending import Gates, gates_of, open_slots
from .limits import limits_of
from .network import Bar, span_of
from .things import demands_of, never_met, resources_of

WEIGHT_UNITS = 10


@dataclass(frozen=True, kw_only=True)
class Question:
    """The problem and the way back: `people[id]` are the people by mode number of each task that has some.

    `moving` may get new dates; `fixed` stand in the problem as they are. `order` are the goals of the
    stages; `first` is the slot from which new work may be planned. `late` are to be as late as possible.
    """

    problem: Problem
    objective: Objective
    order: tuple[Goal, ...]
    axis: Axis
    first: int
    people: Mapping[int, tuple[int, ...]]
    moving: Sequence[Work]
    fixed: Sequence[Work]
    hint: Plan | None
    late: frozenset[str] = frozenset()


def question_of(
    load: Workload,
    *,
    release_ids: Sequence[int],
    from_on: datetime.date,
    is_waiting_for_release: bool,
    is_keeping_people: bool,
) -> Question:
    """The problem of scheduling the tasks of `release_ids` (all if empty) from `from_on` on.

    Nothing is planned before `from_on`; with `is_waiting_for_release` nor before its release begins. With
    `is_keeping_people` who has a task keeps it; without, people are chosen anew by skill.
    """
    moving = movable(load, release_ids)
    ids = {work.id for work in moving}
    tied = {pk for wait in load.waits for pk in (wait.predecessor, wait.successor)}
    standing = [work for work in load.works if work.id not in ids and work.has_dates]
    fixed = [work for work in standing if work.id in tied]
    starts = [work.start_on for work in [*fixed, *(w for w in moving if w.is_pinned)] if work.start_on]
    slots = _fineness(load, moving)
    axis = axis_of(load.days, origin=min([from_on, *starts]), slots_per_day=slots)
    first = axis.start_of(from_on)
    resources = _resources(load, standing, axis)
    free = {work.id for work in moving if not work.is_pinned}
    items = resources_of(load.things, free, axis)
    gates = gates_of(load.loans, axis, from_on=from_on)
    doors: dict[str, Resource] = {}
    begins = {release.pk: axis.start_of(max(release.start_on, axis.origin)) for release in load.releases}
    activities: list[Activity] = [_standing(work, axis) for work in fixed]
    people: dict[int, tuple[int, ...]] = {}
    for work in moving:
        floor = first
        if is_waiting_for_release and work.release is not None:
            floor = max(floor, begins[work.release])
        doers = _doers(work, load.workers, is_keeping=is_keeping_people)
        if load.loans and not work.is_milestone and not work.is_pinned:
            doers = _let_through(work, doers, gates, resources, first=first)
        if not work.is_milestone:
            people[work.id] = tuple(worker.id for worker in doers)
        needs = {} if work.is_pinned else demands_of(load.things, work.id, items)
        asked = _moving(work, doers, axis, floor, resources, needs=needs)
        activities.append(asked if work.is_pinned else _gated(asked, work, doers, gates, doors))
    known = {activity.id for activity in activities}
    dated = _release_ends(load, moving, axis)
    order = (Goal.TARDINESS, Goal.MAKESPAN, Goal.VALUE) if dated else (Goal.MAKESPAN, Goal.VALUE)
    links = _links(load.waits, known, slots)
    for work in moving:
        if f"release:{work.release}" in {activity.id for activity in dated}:
            links.append(Link(str(work.id), f"release:{work.release}"))
    problem = Problem(
        activities=(*activities, *dated),
        links=tuple(links),
        resources=(*resources.values(), *items.values(), *doors.values()),
    )
    return Question(
        problem=problem,
        objective=Objective(tuple({goal: 1} for goal in order)),
        order=order,
        axis=axis,
        first=first,
        people=people,
        moving=moving,
        fixed=fixed,
        hint=_hint(problem, moving, people, axis),
        late=frozenset(str(work.id) for work in moving if work.id in load.late),
    )


def movable(load: Workload, release_ids: Sequence[int]) -> list[Work]:
    """The tasks of these releases (all if empty) that have not begun."""
    chosen = set(release_ids)
    return [
        work
        for work in load.works
        if (not chosen or work.release in chosen)
        and not work.has_begun
        and work.progress < 1
        and work.recurrence is None
        and not work.is_phase
    ]


def _fineness(load: Workload, moving: Sequence[Work]) -> int:
    """The fewest slots a day with which no effort, pin or standing work is rounded; the finest otherwise."""
    rates = {worker.availability for worker in load.workers}
    efforts = {work.effort_days / rate for work in moving if not work.is_milestone for rate in rates}
    efforts |= {amount for work in moving for pause in work.pauses for amount in pause.values()}
    parts = {part for work in load.works if work.has_dates for part in (work.start_part, work.finish_part)}
    for slots in (1, 2, 4):
        if all(abs(amount * slots - round(amount * slots)) < 1e-6 for amount in efforts | parts):
            return slots
    return PARTS_PER_DAY


def unequipped(question: Question, load: Workload) -> list[tuple[Work, str, int]]:
    """The tasks that need more of an item than is ever there: (task, name, amount). They are planned without it."""
    items = {one.id: one for one in question.problem.resources}
    return [
        (work, name, amount)
        for work in question.moving
        if not work.is_pinned
        for name, amount in never_met(items, load.things, work.id)
    ]


def bar_of(work: Work) -> Bar:
    """The work's bar; it must have dates."""
    if work.start_on is None or work.finish_on is None:
        raise ValueError(f"{work.key} has no dates")
    return Bar(
        id=work.id,
        start_on=work.start_on,
        start_part=work.start_part,
        finish_on=work.finish_on,
        finish_part=work.finish_part,
        is_milestone=work.is_milestone,
        group=work.release,
    )


def _standing(work: Work, axis: Axis) -> Activity:
    start, finish = span_of(bar_of(work), axis)
    return Activity(id=str(work.id), duration=finish - start, start=start)


def _moving(
    work: Work,
    doers: Sequence[Worker],
    axis: Axis,
    floor: int,
    resources: Mapping[str, Resource],
    *,
    needs: Mapping[str, int],
) -> Activity:
    """One task that may get dates; a pinned one keeps its own, a must its day, whatever the floor.

    What it `needs` is booked from its start to its finish, so leave does not interrupt it; but it must where
    somebody who may do it has a week of their own, which no longer task would fit into.
    """
    if work.is_milestone:
        limits = limits_of(work, axis, shortest=0, longest=0)
        pin = span_of(bar_of(work), axis)[0] if work.is_pinned else limits.must
        return Activity(
            id=str(work.id),
            duration=0,
            release=0 if pin is not None else max(floor, limits.floor),
            deadline=limits.ceiling,
            start=pin,
        )
    if work.is_pinned:
        start, finish = span_of(bar_of(work), axis)
        modes = tuple(
            # On leave all the time: the whole length, so that the conflict shows.
            Mode(
                days_there(resources[str(worker.id)], start, finish) or max(1, finish - start),
                {str(worker.id): 1},
            )
            for worker in doers
        )
        limits = limits_of(work, axis, shortest=finish - start, longest=finish - start)
        return Activity(id=str(work.id), modes=modes, deadline=limits.ceiling, start=start, splittable=True)
    slots = axis.calendar.slots_per_day
    paused = round(paused_days(work.pauses) * slots)
    modes = tuple(
        Mode(
            parts_of(work.effort_days, availability=worker.availability, parts_per_day=slots) + paused,
            {str(worker.id): 1} | needs,
        )
        for worker in doers
    )
    lengths = [mode.duration for mode in modes] or [paused]
    limits = limits_of(work, axis, shortest=min(lengths), longest=max(lengths))
    return Activity(
        id=str(work.id),
        modes=modes,
        release=0 if limits.must is not None else max(floor, limits.floor),
        deadline=limits.ceiling,
        start=limits.must,
        value=0 if work.constraint_kind == ConstraintKind.AS_LATE_AS_POSSIBLE else 1,
        splittable=not needs or any(worker.week != FULL_WEEK for worker in doers),
    )


def _end_of(day: datetime.date, axis: Axis) -> int:
    return axis.end_of(day) if day >= axis.origin else 0


def _doers(work: Work, workers: Sequence[Worker], *, is_keeping: bool) -> list[Worker]:
    """Who may do it: the one it was given to, or whoever has the skill (anybody, where none is named)."""
    if work.is_milestone:
        return []
    if work.person is not None and (is_keeping or work.is_pinned):
        return [worker for worker in workers if worker.id == work.person]
    return [worker for worker in workers if not work.skill or work.skill in worker.skills]


def _let_through(
    work: Work, doers: Sequence[Worker], gates: Gates, resources: Mapping[str, Resource], *, first: int
) -> list[Worker]:
    """Those of them whose loans leave enough time for the work. Invalid, with a name, where that is nobody."""
    found = []
    for worker in doers:
        gate = gates.gate_of(work, worker.id)
        room = None if gate is None else open_slots(gate, resources[str(worker.id)], first=first)
        slots = gates.axis.calendar.slots_per_day
        wanted = parts_of(work.effort_days, availability=worker.availability, parts_per_day=slots)
        if room is None or room >= wanted + round(paused_days(work.pauses) * slots):
            found.append(worker)
    if doers and not found:
        raise Invalid(texts.LOAN_TOO_SHORT, key=work.key, name=doers[0].name)
    return found


def _gated(
    activity: Activity, work: Work, doers: Sequence[Worker], gates: Gates, doors: dict[str, Resource]
) -> Activity:
    """The activity with the gates of loans among its demands; gates that are new are added to `doors`."""
    modes = []
    for worker, mode in zip(doers, activity.modes, strict=True):
        gate = gates.gate_of(work, worker.id)
        if gate is not None:
            doors.setdefault(gate.id, gate)
            mode = replace(mode, demands={**mode.demands, gate.id: 1})
        modes.append(mode)
    return replace(activity, modes=tuple(modes))


def unstaffed(load: Workload, question_works: Sequence[Work], *, is_keeping: bool) -> list[Work]:
    """The tasks that nobody can do."""
    return [
        work
        for work in question_works
        if not work.is_milestone and not _doers(work, load.workers, is_keeping=is_keeping)
    ]


def _resources(load: Workload, standing: Sequence[Work], axis: Axis) -> dict[str, Resource]:
    """One unit for each person while they are there and no standing task has them.

    A recurring task has them only while it happens.
    """
    busy: dict[int, list[tuple[int, int]]] = {}
    for work in standing:
        if work.person is None or work.is_milestone or work.finish_on is None:
            continue
        if work.finish_on < axis.origin:
            continue
        if work.recurrence is None:
            busy.setdefault(work.person, []).append(_span_on(work, axis))
        else:
            busy.setdefault(work.person, []).extend(_occurrences_on(work.recurrence, load, axis))
    found: dict[str, Resource] = {}
    for worker in load.workers:
        ends = [last for _, last in worker.away]
        ends += [day for day in (worker.joins_on, worker.leaves_after) if day is not None]
        until = max([axis.origin, *ends]) + datetime.timedelta(days=1)
        capacity, steps = presence_of(worker, axis, until=until)
        steps = _less(((0, capacity), *steps), busy.get(worker.id, []))
        found[str(worker.id)] = Resource(id=str(worker.id), capacity=steps[0][1], steps=steps[1:])
    return found


def _span_on(work: Work, axis: Axis) -> tuple[int, int]:
    """Slots of a standing task; one that began before the axis counts from its beginning."""
    bar = bar_of(work)
    if bar.start_on < axis.origin:
        bar = replace(bar, start_on=axis.origin, start_part=0.0)
    return span_of(bar, axis)


def _occurrences_on(rule: Mapping[str, Any], load: Workload, axis: Axis) -> list[tuple[int, int]]:
    """Slots of each occurrence from the axis on; each begins with its day."""
    length = parts_of(rule["effort_days"], parts_per_day=axis.calendar.slots_per_day)
    starts = [axis.start_of(day) for day in occurrences_of(rule, load.days) if day >= axis.origin]
    return [(start, start + length) for start in starts]


def _less(steps: Sequence[tuple[int, int]], busy: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The steps (from slot, units) with nothing left while somebody is busy; the first is at slot 0."""
    marks = sorted({slot for slot, _ in steps} | {slot for span in busy for slot in span})
    found: list[tuple[int, int]] = []
    for mark in marks:
        units = next(units for slot, units in reversed(steps) if slot <= mark)
        if any(start <= mark < finish for start, finish in busy):
            units = 0
        if not found or found[-1][1] != units:
            found.append((mark, units))
    return tuple(found)


def days_there(resource: Resource, start: int, finish: int) -> int:
    """Slots of [start, finish) on which the person is there."""
    there = 0
    for slot in range(start, finish):
        capacity = resource.capacity
        for begin, units in resource.steps:
            if slot >= begin:
                capacity = units
        there += capacity > 0
    return there


def _release_ends(load: Workload, moving: Sequence[Work], axis: Axis) -> list[Activity]:
    """An end for each release with tasks, due at its finish: late days cost its weight."""
    inside = {work.release for work in moving}
    releases = [release for release in load.releases if release.pk in inside]
    is_weighted = len({release.weight for release in releases}) > 1
    return [
        Activity(
            id=f"release:{release.pk}",
            duration=0,
            due=_end_of(release.finish_on, axis),
            weight=max(1, round(release.weight * WEIGHT_UNITS)) if is_weighted else 1,
        )
        for release in releases
    ]


def _links(waits: Sequence[Wait], known: set[str], slots: int) -> list[Link]:
    return [
        Link(str(wait.predecessor), str(wait.successor), LinkKind(wait.kind), wait.lag_days * slots)
        for wait in waits
        if str(wait.predecessor) in known and str(wait.successor) in known
    ]


def _hint(
    problem: Problem, moving: Sequence[Work], people: Mapping[int, tuple[int, ...]], axis: Axis
) -> Plan | None:
    """The present plan, where everything has dates and people; the solver begins with it if it is valid."""
    starts: dict[str, int] = {}
    modes: dict[str, int] = {}
    finishes: dict[str, int] = {}
    by_id = {str(work.id): work for work in moving}
    for activity in problem.activities:
        if activity.id.startswith("release:"):
            continue
        work = by_id.get(activity.id)
        modes[activity.id] = 0
        if work is None:
            starts[activity.id] = activity.start or 0
            finishes[activity.id] = starts[activity.id] + (activity.duration or 0)
            continue
        if not work.has_dates or (work.start_on and work.start_on < axis.origin):
            return None
        slots = axis.calendar.slots_per_day
        if any(part * slots != round(part * slots) for part in (work.start_part, work.finish_part)):
            return None
        starts[activity.id], finishes[activity.id] = span_of(bar_of(work), axis)
        doers = people.get(work.id, ())
        if doers:
            if work.person not in doers:
                return None
            modes[activity.id] = doers.index(work.person)
    for link in problem.links:
        if link.successor.startswith("release:"):
            at = max(starts.get(link.successor, 0), finishes[link.predecessor])
            starts[link.successor] = finishes[link.successor] = at
            modes[link.successor] = 0
    return Plan(starts, finishes, modes)
