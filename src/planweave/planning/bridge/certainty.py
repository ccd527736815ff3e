"""How sure the plan's dates are: the tasks as they stand, with the spread of their estimates, many times.

One day of the core is one working day of the workspace. A task takes as long as its bar, times what its
requirement's three-point estimate makes of it (beta-PERT). A person does one task at a time, in the order
of the plan, and rests while they are away; links hold. Begun work is uncertain in what is left of it, done work
is history. A marker is a date that somebody set and no work: it is reached, but nothing is finished with it.
"""

import datetime
import itertools
import math
from collections.abc import Callable, Collection, Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from planweave.resources.bridge import axis_of, pauses_of
from planweave.science.anytime import Stop
from planweave.science.calendar import Axis
from planweave.science.simulate import (
    Activity,
    Correlation,
    Distribution,
    Fixed,
    Link,
    Milestone,
    Model,
    Pert,
    Reached,
    Simulation,
    Snapshot,
    simulate,
)

from ..queries.spreads import Spread
from ..queries.workload import Work, Workload
from ..rules import PARTS_PER_DAY
from .limits import limits_of
from .network import spans_of
from .schedule_question import bar_of

Watch = Callable[[dict[str, Any], float], None]
"""Called with the figures so far and the share of the runs that are done."""

CURVE_POINTS = 61
NAMED_AT_MOST = 25
DEADLINES_AT_MOST = 200
# Pairs of tasks of one requirement; a requirement with very many tasks is not tied all over.
TIED_AT_MOST = 12


@dataclass(frozen=True, kw_only=True)
class Simulated:
    """The model and the way back. `works` are the tasks in it, in its order; `spans` their planned start and finish in
    working days from the origin; `days` what each is worked of them, and `ending` those with which something is
    finished."""

    model: Model
    axis: Axis
    works: Sequence[Work]
    spans: Mapping[int, tuple[float, float]]
    days: Mapping[int, float]
    ending: Collection[int]
    certain: int
    undated: int
    planned_finish: float


def simulated_of(
    load: Workload,
    spreads: Mapping[int, Spread],
    *,
    release_ids: Sequence[int],
    is_starting_early: bool,
    correlation: float,
    only: Container[int] | None = None,
) -> Simulated | None:
    """The model of every task with dates; None where there is none.

    With `release_ids` (all if empty) only their tasks are in it, with `only` those named there: all others are
    taken to give way. `is_starting_early` lets tasks begin before their planned start when they can.
    `correlation` is the rank correlation of tasks of one requirement: they share what was misjudged.
    """
    chosen = set(release_ids)
    inside = [
        work
        for work in load.works
        if (not chosen or work.release in chosen) and (only is None or work.id in only)
    ]
    works = sorted(
        (work for work in inside if work.has_dates),
        key=lambda work: (work.start_on, work.start_part, work.id),
    )
    if not works:
        return None
    axis = axis_of(
        load.days, origin=min(w.start_on for w in works if w.start_on), slots_per_day=PARTS_PER_DAY
    )
    spans = {
        pk: (start / PARTS_PER_DAY, finish / PARTS_PER_DAY)
        for pk, (start, finish) in spans_of([bar_of(work) for work in works], axis).items()
    }
    known = {work.id for work in works}
    waits = [wait for wait in load.waits if wait.predecessor in known and wait.successor in known]
    led = {wait.successor for wait in waits}
    ending = ending_of(works, led)
    away = _away(load, works, axis)
    days = {work.id: _days_of(work, spans[work.id], away) for work in works}
    model = Model(
        activities=tuple(
            _activity(
                work,
                spans[work.id][0],
                days[work.id],
                spreads.get(work.id),
                axis,
                is_early=is_starting_early or (work.is_milestone and work.id in led),
                is_end=work.id in ending,
            )
            for work in works
        ),
        links=tuple(
            Link(str(wait.predecessor), str(wait.successor), wait.kind, float(wait.lag_days))
            for wait in waits
        ),
        correlations=_correlations(works, spreads, correlation),
        milestones=_milestones(load, works, ending, axis),
        capacity={str(work.person): 1.0 for work in works if work.person is not None},
        priority=tuple(str(work.id) for work in works),
        away={str(person): pauses for person, pauses in away.items()},
    )
    return Simulated(
        model=model,
        axis=axis,
        works=works,
        spans=spans,
        days=days,
        ending=ending,
        certain=sum(not work.is_milestone and work.progress < 1 and work.id not in spreads for work in works),
        undated=sum(not work.has_dates and not work.is_milestone for work in inside),
        planned_finish=max(spans[pk][1] for pk in ending),
    )


def ending_of(works: Sequence[Work], led: Container[int]) -> set[int]:
    """The tasks with which a scope is finished: work, and milestones that come of work (`led`: something is before
    them). A milestone on a set day, an empty phase and a routine end when they end, whatever happens to the work; they
    count only where there is nothing else."""
    found = {
        work.id
        for work in works
        if not work.is_phase
        and work.recurrence is None
        and not (work.is_milestone and (work.is_pinned or work.id not in led))
    }
    return found or {work.id for work in works}


def _away(load: Workload, works: Sequence[Work], axis: Axis) -> dict[int, tuple[tuple[float, float], ...]]:
    """When the people of these tasks are not there, in working days of the axis."""
    doing = {work.person for work in works if work.progress < 1}
    found = {}
    for worker in load.workers:
        if worker.id in doing and (pauses := pauses_of(worker, axis)):
            found[worker.id] = tuple((begin / PARTS_PER_DAY, end / PARTS_PER_DAY) for begin, end in pauses)
    return found


def _days_of(
    work: Work, span: tuple[float, float], away: Mapping[int, Sequence[tuple[float, float]]]
) -> float:
    """The length of its bar less the days on which its person is away; the whole of it where they are away all the
    time, which no forecast can mend."""
    start, finish = span
    if work.person is None or work.progress >= 1:
        return finish - start
    lost = sum(max(0.0, min(finish, end) - max(start, begin)) for begin, end in away.get(work.person, ()))
    return finish - start - lost if lost < finish - start else finish - start


def answer_to(
    load: Workload,
    simulated: Simulated,
    *,
    runs: int,
    precision: float | None,
    seed: int,
    stop: Stop,
    watch: Watch,
) -> dict[str, Any]:
    """Simulate and say what came out, as plain JSON with dates. Shares are of the runs."""
    axis = simulated.axis

    def heard(seen: Snapshot) -> None:
        figures = {name: date_of(getattr(seen, name), axis) for name in ("p50", "p80", "p90")}
        watch({"runs": seen.runs, **figures}, seen.runs / runs)

    came = simulate(
        simulated.model,
        runs=runs,
        seed=seed,
        mode="resources",
        precision=precision,
        stop=stop,
        on_snapshot=heard,
    )
    whole, *others = came.milestones
    return {
        "runs": came.runs,
        "stopped": came.stopped,
        "seed": seed,
        "seconds": round(came.seconds, 3),
        "certain": simulated.certain,
        "undated": simulated.undated,
        "tasks": len(simulated.works),
        "planned_on": date_of(simulated.planned_finish, axis),
        "planned_share": round(whole.probability_by(simulated.planned_finish)[0], 4),
        **_percentiles(whole, axis),
        "p80_error_days": round(whole.day_error(0.8), 2),
        "curve": [
            [date_of(whole.day_at(k / (CURVE_POINTS - 1)), axis), round(k / (CURVE_POINTS - 1), 4)]
            for k in range(CURVE_POINTS)
        ],
        "milestones": [_told(reached, load, axis) for reached in others],
        "influences": influences_of(came, simulated, at_most=NAMED_AT_MOST),
    }


def _activity(
    work: Work,
    start: float,
    length: float,
    spread: Spread | None,
    axis: Axis,
    *,
    is_early: bool,
    is_end: bool,
) -> Activity:
    is_done = work.progress >= 1
    is_fixed = is_done or work.stands or not is_early
    floor = start if is_fixed else 0.0
    if not is_done:
        slots = round(length * PARTS_PER_DAY)
        limits = limits_of(work, axis, shortest=slots, longest=slots)
        floor = max(floor, limits.floor / PARTS_PER_DAY)
    has_doer = not is_done and not work.is_milestone and work.person is not None and work.recurrence is None
    return Activity(
        id=str(work.id),
        duration=_duration(length, work.progress, None if is_done else spread),
        needs={str(work.person): 1.0} if has_doer else {},
        not_before=floor,
        doer=str(work.person) if has_doer else "",
        is_end=is_end,
    )


def _duration(length: float, progress: float, spread: Spread | None) -> Distribution:
    if spread is None or length <= 0:
        return Fixed(length)
    left = length * (1 - progress)
    return Pert(length - left * (1 - spread.low), length, length + left * (spread.high - 1))


def _correlations(
    works: Sequence[Work], spreads: Mapping[int, Spread], correlation: float
) -> tuple[Correlation, ...]:
    if not correlation:
        return ()
    groups: dict[int, list[int]] = {}
    for work in works:
        if work.id in spreads and work.progress < 1:
            groups.setdefault(spreads[work.id].requirement, []).append(work.id)
    return tuple(
        Correlation(str(one), str(other), correlation)
        for members in groups.values()
        for one, other in itertools.combinations(members[:TIED_AT_MOST], 2)
    )


def _milestones(
    load: Workload, works: Sequence[Work], ending: Container[int], axis: Axis
) -> tuple[Milestone, ...]:
    """First the whole, then each release against its finish, then tasks against deadlines."""
    found = [Milestone(id="whole", activities=tuple(str(work.id) for work in works if work.id in ending))]
    for release in load.releases:
        inside = members_of([work for work in works if work.release == release.pk], ending)
        if inside:
            found.append(
                Milestone(
                    id=f"release:{release.pk}", activities=inside, deadline=end_of(release.finish_on, axis)
                )
            )
    dated = [(work.id, work.deadline) for work in works if work.deadline is not None and work.progress < 1]
    found.extend(
        Milestone(id=f"task:{pk}", activities=(str(pk),), deadline=end_of(deadline, axis))
        for pk, deadline in dated[:DEADLINES_AT_MOST]
    )
    return tuple(found)


def members_of(works: Sequence[Work], ending: Container[int]) -> tuple[str, ...]:
    """Whose finish is that of all of them: those that end something, all where none of them does."""
    return tuple(str(work.id) for work in works if work.id in ending) or tuple(str(work.id) for work in works)


def end_of(day: datetime.date, axis: Axis) -> float:
    """Working days from the origin to the end of `day`; 0 before the origin."""
    return axis.end_of(day) / PARTS_PER_DAY if day >= axis.origin else 0.0


def _told(reached: Reached, load: Workload, axis: Axis) -> dict[str, Any]:
    kind, pk = reached.id.split(":")
    if kind == "release":
        release = next(release for release in load.releases if str(release.pk) == pk)
        name: dict[str, Any] = {"name": release.name, "deadline_on": release.finish_on.isoformat()}
    else:
        work = load.by_id[int(pk)]
        name = {
            "key": work.key,
            "name": work.title,
            "deadline_on": work.deadline.isoformat() if work.deadline else None,
        }
    share, error = reached.in_time or (0.0, 0.0)
    figures = {"probability": round(share, 4), "probability_error": round(error, 4)}
    return {"kind": kind, "id": int(pk), **name, **figures, **_percentiles(reached, axis)}


def _percentiles(reached: Reached, axis: Axis) -> dict[str, str]:
    return {
        name: date_of(reached.day_at(share), axis)
        for name, share in (("p50", 0.5), ("p80", 0.8), ("p90", 0.9))
    }


def influences_of(came: Simulation, simulated: Simulated, *, at_most: int) -> list[dict[str, Any]]:
    """The tasks whose estimates move the finish most: the mean finish while each stays in its lowest tenth and runs
    into its highest."""
    by_id = {str(work.id): work for work in simulated.works}
    axis = simulated.axis
    return [
        {
            "id": by_id[one.id].id,
            "key": by_id[one.id].key,
            "title": by_id[one.id].title,
            "criticality": round(one.criticality, 4),
            "cruciality": round(one.cruciality, 4),
            "swing_days": round(one.swing_days, 3),
            "if_low": date_of(one.finish_if_low, axis),
            "if_high": date_of(one.finish_if_high, axis),
        }
        for one in came.tornado(at_most)
        if one.sd_days > 0
    ]


def date_of(day: float, axis: Axis) -> str:
    """The date on which so many working days from the origin are over."""
    return axis.finish_moment(math.ceil(day * PARTS_PER_DAY - 1e-6)).day.isoformat()
