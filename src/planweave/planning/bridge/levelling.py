"""A plan in which nobody is over the limit and as little as possible moves.

Other than scheduling anew, every task keeps its person, its length and how much of the person it takes; only its
start may change. What one person takes on at once is a cumulative resource: a thousand units are all that they give,
their load limit is its capacity, leave a step to nothing. Tasks that take more than the limit by themselves are
stretched until they fit. Begun, pinned and recurring work stands and takes its part away. Least is: the fewest tasks
that start at another time, then the shortest way that they go.
"""

import datetime
import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from planweave.resources.bridge import axis_of, presence_of
from planweave.resources.rules import FULL_WEEK, Worker
from planweave.science.calendar import Axis
from planweave.science.schedule import (
    Activity,
    Baseline,
    Goal,
    Link,
    LinkKind,
    Mode,
    Objective,
    Problem,
    Resource,
    Result,
)

from ..queries.load import LoadFacts
from ..queries.workload import Work, Workload
from ..rules import PARTS_PER_DAY
from ..timing import occurrences_of
from .lending import gates_of, open_slots
from .limits import limits_of
from .load import by_weeks, grid_of, monday
from .network import spans_of
from .release_question import Sentence, sentence
from .schedule_answer import answer_of
from .schedule_question import Question, bar_of
from .things import demands_of, is_item, resources_of

WHOLE = 1_000
"""Units of everything that a person gives in a slot."""
ORDER = (Goal.MOVES, Goal.SHIFT)

Slots = NDArray[np.int64]


def levelling_question(load: Workload, *, today: datetime.date) -> Question:
    """The problem of levelling what starts from `today` on; see the module."""
    moving = [work for work in load.works if _may_move(work, today)]
    ids = {work.id for work in moving}
    tied = {pk for wait in load.waits for pk in (wait.predecessor, wait.successor)}
    standing = [work for work in load.works if work.id not in ids and work.has_dates and not work.is_phase]
    fixed = [work for work in standing if work.id in tied and work.recurrence is None]
    starts = [work.start_on for work in fixed if work.start_on is not None]
    axis = axis_of(load.days, origin=min([today, *starts]), slots_per_day=_fineness(load.works))
    first = axis.start_of(today)
    spans = spans_of([bar_of(work) for work in (*moving, *fixed)], axis)
    workers = {worker.id: worker for worker in load.workers}
    there = {pk: _presence(worker, axis, spans) for pk, worker in workers.items()}
    room = _room(load, standing, axis, there, workers)
    activities = [
        Activity(id=str(work.id), duration=spans[work.id][1] - spans[work.id][0], start=spans[work.id][0])
        for work in fixed
    ]
    people: dict[int, tuple[int, ...]] = {}
    items = resources_of(load.things, ids, axis)
    by_name = {one.id: one for one in room}
    gates, doors = gates_of(load.loans, axis, from_on=today), dict[str, Resource]()
    for work in moving:
        worker = workers.get(work.person) if work.person is not None else None
        if worker is not None and not work.is_milestone:
            people[work.id] = (worker.id,)
        asked = _activity(work, worker, axis, first, spans[work.id], there)
        needs = demands_of(load.things, work.id, items)
        gate = gates.gate_of(work, worker.id) if worker is not None and not work.is_milestone else None
        if gate is not None and worker is not None and _is_open(gate, by_name[str(worker.id)], asked, first):
            doors.setdefault(gate.id, gate)
            needs = {**needs, gate.id: 1}
        activities.append(_needing(asked, worker, needs))
    known = {activity.id for activity in activities}
    slots = axis.calendar.slots_per_day
    links = [
        Link(str(wait.predecessor), str(wait.successor), LinkKind(wait.kind), wait.lag_days * slots)
        for wait in load.waits
        if str(wait.predecessor) in known and str(wait.successor) in known
    ]
    problem = Problem(
        activities=tuple(activities),
        links=tuple(links),
        resources=(*room, *items.values(), *doors.values()),
        baseline=Baseline(starts={str(work.id): spans[work.id][0] for work in moving}),
    )
    return Question(
        problem=problem,
        objective=Objective(tuple({goal: 1} for goal in ORDER)),
        order=ORDER,
        axis=axis,
        first=first,
        people=people,
        moving=moving,
        fixed=fixed,
        hint=None,
    )


def _is_open(gate: Resource, presence: Resource, activity: Activity, first: int) -> bool:
    """Whether the loan leaves time enough; where it does not, levelling leaves the matter to the schedule."""
    slots = open_slots(gate, presence, first=first)
    return slots is None or slots >= max(mode.duration for mode in activity.alternatives)


def _needing(activity: Activity, worker: Worker | None, needs: Mapping[str, int]) -> Activity:
    """The activity with what else it takes from its start to its finish: what is booked does not wait out a leave."""
    if not needs or (not activity.duration and not activity.modes):
        return activity
    modes = tuple(
        replace(mode, demands={**mode.demands, **needs}) for mode in activity.alternatives if mode.duration
    )
    has_things = any(is_item(one) for one in needs)
    return replace(
        activity,
        duration=None,
        modes=modes,
        splittable=activity.splittable and (not has_things or worker is None or worker.week != FULL_WEEK),
    )


def _may_move(work: Work, today: datetime.date) -> bool:
    return (
        work.start_on is not None
        and work.start_on >= today
        and not work.stands
        and not work.is_phase
        and work.progress < 1
    )


def _fineness(works: Sequence[Work]) -> int:
    """The fewest slots a day with which no bar is rounded."""
    parts = {part for work in works if work.has_dates for part in (work.start_part, work.finish_part)}
    for slots in (1, 2, 4):
        if all(abs(part * slots - round(part * slots)) < 1e-6 for part in parts):
            return slots
    return PARTS_PER_DAY


def _presence(worker: Worker, axis: Axis, spans: Mapping[int, tuple[int, int]]) -> Slots:
    """1 in every slot in which the person is there; the last one holds for ever after."""
    ends = [last for _, last in worker.away]
    ends += [day for day in (worker.joins_on, worker.leaves_after) if day is not None]
    until = max([axis.origin, *ends]) + datetime.timedelta(days=1)
    capacity, steps = presence_of(worker, axis, until=until)
    length = max([1, *(finish for _, finish in spans.values()), *(slot for slot, _ in steps)]) + 1
    there = np.full(length, capacity, dtype=np.int64)
    for slot, units in steps:
        there[slot:] = units
    return there


def _room(
    load: Workload,
    standing: Sequence[Work],
    axis: Axis,
    there: Mapping[int, Slots],
    workers: Mapping[int, Worker],
) -> list[Resource]:
    """What is left of everybody's limit beside standing work; of the number of tasks, where one is set."""
    slots = axis.calendar.slots_per_day
    taken = {pk: np.zeros(len(row), dtype=np.int64) for pk, row in there.items()}
    count = {pk: np.zeros(len(row), dtype=np.int64) for pk, row in there.items()}
    for work in standing:
        if work.person not in there or work.is_milestone or work.finish_on is None:
            continue
        worker = workers[work.person]
        if work.recurrence is not None:
            units = round(WHOLE * work.recurrence["effort_days"] / worker.availability)
            for day in occurrences_of(work.recurrence, load.days):
                if day >= axis.origin:
                    begin = axis.start_of(day)
                    taken[worker.id][begin : begin + slots] += units
        elif work.finish_on >= axis.origin:
            begin, end = _standing_span(work, axis)
            units = _units(work, worker, int(there[worker.id][begin:end].sum()) or end - begin, slots)
            taken[worker.id][begin:end] += units
            count[worker.id][begin:end] += 1
    found = []
    for pk, worker in workers.items():
        limit = round(WHOLE * worker.most_share)
        found.append(_resource(str(pk), np.clip(limit - taken[pk], 0, None) * there[pk]))
        if worker.most_tasks is not None:
            found.append(_resource(f"tasks:{pk}", np.clip(worker.most_tasks - count[pk], 0, None)))
    return found


def _standing_span(work: Work, axis: Axis) -> tuple[int, int]:
    """Slots of a standing task on the axis; one that began before counts from its beginning."""
    finish = spans_of([bar_of(work)], axis)[work.id][1] if _is_on(work, axis) else _end(work, axis)
    start = spans_of([bar_of(work)], axis)[work.id][0] if _is_on(work, axis) else 0
    return start, max(finish, start + 1)


def _is_on(work: Work, axis: Axis) -> bool:
    return work.start_on is not None and work.start_on >= axis.origin


def _end(work: Work, axis: Axis) -> int:
    return axis.end_of(work.finish_on) if work.finish_on is not None else 0


def _resource(name: str, units: Slots) -> Resource:
    edges = np.flatnonzero(np.diff(units)) + 1
    return Resource(
        id=name, capacity=int(units[0]), steps=tuple((int(slot), int(units[slot])) for slot in edges)
    )


def _units(work: Work, worker: Worker, slots_there: int, slots_per_day: int) -> int:
    """How much of a person a task takes in each slot in which they are there."""
    return round(WHOLE * work.effort_days * slots_per_day / (worker.availability * slots_there))


def _activity(
    work: Work,
    worker: Worker | None,
    axis: Axis,
    first: int,
    span: tuple[int, int],
    there: Mapping[int, Slots],
) -> Activity:
    start, finish = span
    if worker is None or work.is_milestone:
        length = finish - start
        limits = limits_of(work, axis, shortest=length, longest=length)
        return Activity(
            id=str(work.id),
            duration=length,
            release=max(first, limits.floor),
            deadline=limits.ceiling,
            start=limits.must,
        )
    slots = axis.calendar.slots_per_day
    limit = round(WHOLE * worker.most_share)
    length = int(there[worker.id][start:finish].sum())
    if length == 0 or _units(work, worker, length, slots) > limit:
        whole = WHOLE * work.effort_days * slots / worker.availability
        length = max(1, math.ceil(whole / limit - 1e-9))
    units = min(limit, _units(work, worker, length, slots))
    demands = {str(worker.id): units}
    if worker.most_tasks is not None:
        demands[f"tasks:{worker.id}"] = 1
    limits = limits_of(work, axis, shortest=length, longest=length)
    return Activity(
        id=str(work.id),
        modes=(Mode(length, demands),),
        release=max(first, limits.floor),
        deadline=limits.ceiling,
        start=limits.must,
        splittable=True,
    )


def is_over(facts: LoadFacts, *, today: datetime.date) -> bool:
    """Whether anybody is over the limit on any day from today on, or has more tasks at once than wished for."""
    ahead = [piece.finish_on for piece in facts.pieces if piece.person is not None]
    last = max([today, *ahead])
    grid = grid_of(facts, first=today, last=last)
    for row, worker in enumerate(grid.workers):
        if (grid.load[row] > grid.shares[row] * worker.most_share + 0.01).any():
            return True
        if worker.most_tasks is not None and (grid.at_once[row] > worker.most_tasks).any():
            return True
    return False


def levelling_answer(load: Workload, facts: LoadFacts, question: Question, result: Result) -> dict[str, Any]:
    """As of a schedule, with why each task moves and by how many working days it gets later."""
    answer = answer_of(load, question, result)
    if result.plan is None:
        return answer
    slots = question.axis.calendar.slots_per_day
    baseline = question.problem.baseline
    starts = baseline.starts if baseline is not None else {}
    later = {
        work.id: (result.plan.starts[str(work.id)] - starts[str(work.id)]) / slots for work in question.moving
    }
    answer["diff"] = [
        row for row in answer["diff"] if later[row["id"]] or _ends(row["after"]) > _ends(row["before"])
    ]
    for row in answer["diff"]:
        row["later_days"] = round(later[row["id"]], 2)
        row["why"] = _why(load, facts, later, row)
    answer["verdict"] = _verdict(answer, sum(days != 0 for days in later.values()))
    return answer


def _ends(place: Mapping[str, Any]) -> tuple[str, float]:
    """A bar that begins where it did and ends no later is left alone: its last days may be its person's free ones."""
    return place["finish_on"], place["finish_part"]


def _verdict(answer: Mapping[str, Any], count: int) -> Sentence:
    late = [release["name"] for release in answer["releases"] if release["late_days"] > 0]
    code = "level.optimal" if answer["status"] == "optimal" else "level.feasible"
    if late:
        return sentence(f"{code}_late", count=count, releases=late)
    return sentence(code, count=count)


def _why(load: Workload, facts: LoadFacts, later: Mapping[int, float], row: Mapping[str, Any]) -> Sentence:
    """The first that holds: what it waits for gets later; its person would be over the limit; it makes room."""
    waits = [
        load.by_id[wait.predecessor].key
        for wait in load.waits
        if wait.successor == row["id"] and later.get(wait.predecessor, 0) > 0
    ]
    if waits and row["later_days"] > 0:
        return sentence("level.why_link", keys=waits)
    work = load.by_id[row["id"]]
    worker = next((worker for worker in load.workers if worker.id == work.person), None)
    if worker is None or work.start_on is None or work.finish_on is None:
        return sentence("level.why_link", keys=waits) if waits else sentence("level.why_order")
    first = monday(work.start_on)
    last = monday(work.finish_on) + datetime.timedelta(days=6)
    grid = grid_of(facts, first=first, last=last)
    place = list(grid.workers).index(worker) if worker in grid.workers else None
    if place is not None:
        over = grid.load[place] - grid.shares[place] * worker.most_share
        days, weeks = by_weeks(np.where(over > 0.01, grid.load, 0.0)), by_weeks(grid.shares)
        for week in range(days.shape[1]):
            if days[place, week] > 0:
                total = float(by_weeks(grid.load)[place, week])
                capacity = float(weeks[place, week])
                return sentence(
                    "level.why_over",
                    name=worker.name,
                    date=(first + datetime.timedelta(days=7 * week)).isoformat(),
                    load=round(total, 1),
                    limit=round(capacity * worker.most_share, 1),
                )
    return sentence("level.why_room", name=worker.name)
