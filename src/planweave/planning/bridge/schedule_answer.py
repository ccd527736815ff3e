"""From the core's schedule to a proposal's answer: dates, people, what differs, and why not."""

import datetime
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from planweave.science.anytime import Status, Stop, relative_gap
from planweave.science.schedule import Goal, Improvement, Plan, Relaxation, Result, Wish, WishKind, solve
from planweave.science.schedule.late import as_late_as_possible

from ..queries.workload import Work, Workload
from .crew import warm_crew
from .gantt import late_days
from .lending import person_of
from .network import Span, dates_of
from .release_question import Sentence, sentence
from .rests import rests_of
from .schedule_question import Question
from .things import is_item, name_of

TIDY_SECONDS = 2.0
"""How long the last goal, early finishes, may still improve when all that matters is proven."""

Watch = Callable[[dict[str, Any], float], None]


def answer_to(
    load: Workload, question: Question, *, seconds: float, seed: int, stop: Stop, watch: Watch
) -> dict[str, Any]:
    """Solve and say all of it. Blocks up to `seconds`, a little longer where there is no plan to explain."""
    return answer_of(load, question, solved(question, seconds=seconds, seed=seed, stop=stop, watch=watch))


def solved(question: Question, *, seconds: float, seed: int, stop: Stop, watch: Watch) -> Result:
    """The core's result, with the late ones of the question put off as far as the plan's end and dates allow; `watch`
    gets the figures and the share of the time that is gone."""
    timer: list[threading.Timer] = []
    decisive = len(question.order) - 1

    def heard(event: Improvement) -> None:
        figures = _figures(question, event.values, event.bounds)
        watch(
            figures | {"seconds": round(event.progress.incumbent.seconds, 3), "phase": event.progress.phase},
            event.progress.share,
        )
        if not timer and event.values and _is_proven(event.values, event.bounds, decisive):
            timer.append(threading.Timer(TIDY_SECONDS, stop.request))
            timer[0].start()

    try:
        with warm_crew() as crew:
            found = solve(
                question.problem,
                objective=question.objective,
                seconds=seconds,
                seed=seed,
                stop=stop,
                on_progress=heard,
                hint=question.hint,
                crew=crew,
            )
    finally:
        for waiting in timer:
            waiting.cancel()
    if found.plan is None or not question.late:
        return found
    return replace(found, plan=as_late_as_possible(question.problem, found.plan, question.late))


def answer_of(load: Workload, question: Question, result: Result) -> dict[str, Any]:
    """All of a result in dates, people and sentences."""
    return _frame(load, question, result) | _outcome(load, question, result)


def _is_proven(values: Sequence[int], bounds: Sequence[int | None], count: int) -> bool:
    pairs = list(zip(values, bounds, strict=True))[:count]
    return all(bound is not None and value <= bound for value, bound in pairs)


def _figures(question: Question, values: Sequence[int], bounds: Sequence[int | None]) -> dict[str, Any]:
    """The figures that people watch: the first goal that is not proven, as objective, bound and gap.

    In working days: late days weighted by release, or the length from the first day of planning; moves are counted.
    """
    if not values:
        return {"objective": None, "bound": None, "gap": None, "goal": None}
    decisive = len(question.order) - 1
    stage = next(
        (k for k in range(decisive) if not _is_proven(values[k : k + 1], bounds[k : k + 1], 1)), decisive - 1
    )
    shift = question.first if question.order[stage] is Goal.MAKESPAN else 0
    value = values[stage] - shift
    bound = None if bounds[stage] is None else (bounds[stage] or 0) - shift
    slots = 1 if question.order[stage] is Goal.MOVES else question.axis.calendar.slots_per_day
    return {
        "goal": question.order[stage].value,
        "objective": value / slots,
        "bound": None if bound is None else bound / slots,
        "gap": relative_gap(value, bound),
    }


def _frame(load: Workload, question: Question, result: Result) -> dict[str, Any]:
    """What every answer holds, with or without a plan."""
    used = {work.release for work in question.moving}
    return {
        **_figures(question, result.values, result.bounds),
        "status": result.status.value,
        "seconds": round(result.seconds, 3),
        "tasks": len(question.moving),
        "versions": {str(work.id): work.version for work in [*question.moving, *question.fixed]},
        "release_versions": {
            str(release.pk): release.version for release in load.releases if release.pk in used
        },
        "finish_on": None,
        "diff": [],
        "releases": [],
        "people": [],
        "conflict": [],
        "ways_out": [],
    }


def _outcome(load: Workload, question: Question, result: Result) -> dict[str, Any]:
    if result.plan is None:
        found: dict[str, Any] = {"verdict": sentence(f"schedule.{result.status.value}")}
        if result.conflict is not None:
            found["conflict"] = [_wish(load, question, wish) for wish in result.conflict.wishes]
            found["ways_out"] = [_way_out(load, question, way) for way in result.relaxations]
        return found
    decisive = len(question.order) - 1
    is_proven = _is_proven(result.values, result.bounds, decisive)
    after = {work.id: placed_in(question, result.plan, work) for work in question.moving}
    finish = max((dates["finish_on"] for dates in after.values()), default=None)
    return {
        "status": (Status.OPTIMAL if is_proven else Status.FEASIBLE).value,
        "verdict": _verdict(question, result, is_proven=is_proven),
        "finish_on": finish,
        "diff": _diff(load, question, after),
        "releases": _releases(load, question, after),
        "people": _people(load, question, after),
        "rests": rests_of(
            load,
            people={dates["person"] for dates in after.values() if dates["person"] is not None},
            tasks={work.id for work in question.moving},
            from_on=question.axis.origin,
        ),
    }


def placed_in(question: Question, plan: Plan, work: Work) -> dict[str, Any]:
    """Who does the task when in this plan, as JSON."""
    key = str(work.id)
    span = dates_of(plan.starts[key], plan.finishes[key], question.axis)
    if work.is_milestone and plan.starts[key] == question.first:
        # Nothing comes before it: at the beginning of the first day, not at the end of the day before.
        at = question.axis.start_moment(question.first)
        span = Span(start_on=at.day, start_part=0.0, finish_on=at.day, finish_part=0.0)
    doers = question.people.get(work.id, ())
    return {
        "person": doers[plan.modes[key]] if doers else work.person,
        "start_on": span.start_on.isoformat(),
        "start_part": span.start_part,
        "finish_on": span.finish_on.isoformat(),
        "finish_part": span.finish_part,
    }


def _verdict(question: Question, result: Result, *, is_proven: bool) -> Sentence:
    is_dated = question.order[0] is Goal.TARDINESS
    late = result.values[0] if is_dated else 0
    if is_proven:
        return sentence("schedule.optimal_late" if late else "schedule.optimal")
    figures = _figures(question, result.values, result.bounds)
    if figures["gap"] is None:
        return sentence("schedule.feasible_unbounded")
    if figures["goal"] == Goal.TARDINESS.value:
        return sentence("schedule.feasible_late")
    return sentence("schedule.feasible", percent=round(100 * figures["gap"], 2))


def _diff(load: Workload, question: Question, after: Mapping[int, dict[str, Any]]) -> list[dict[str, Any]]:
    rows = []
    for work in question.moving:
        before = {
            "person": work.person,
            "start_on": work.start_on.isoformat() if work.start_on else None,
            "start_part": work.start_part,
            "finish_on": work.finish_on.isoformat() if work.finish_on else None,
            "finish_part": work.finish_part,
        }
        new = after[work.id]
        if new != before:
            rows.append({"id": work.id, "key": work.key, "title": work.title, "before": before, "after": new})
    return rows


def _releases(
    load: Workload, question: Question, after: Mapping[int, dict[str, Any]]
) -> list[dict[str, Any]]:
    """When each release would finish, and how late that is in working days."""
    rows = []
    for release in load.releases:
        inside = [work for work in question.moving if work.release == release.pk]
        if not inside:
            continue
        standing = [work.finish_on for work in load.works if work.release == release.pk and work.has_begun]
        finish = max(
            [
                *(datetime.date.fromisoformat(after[work.id]["finish_on"]) for work in inside),
                *(day for day in standing if day is not None),
            ]
        )
        present = [work.finish_on for work in load.works if work.release == release.pk and work.finish_on]
        rows.append(
            {
                "id": release.pk,
                "name": release.name,
                "due_on": release.finish_on.isoformat(),
                "before_finish_on": max(present).isoformat() if present else None,
                "finish_on": finish.isoformat(),
                "late_days": late_days(finish, release.finish_on, load.days),
            }
        )
    return rows


def _people(load: Workload, question: Question, after: Mapping[int, dict[str, Any]]) -> list[dict[str, Any]]:
    """Everybody's number of tasks and last day in this schedule."""
    rows = []
    for worker in load.workers:
        mine = [dates["finish_on"] for dates in after.values() if dates["person"] == worker.id]
        if mine:
            rows.append({"id": worker.id, "name": worker.name, "tasks": len(mine), "until": max(mine)})
    return rows


def _wish(load: Workload, question: Question, wish: Wish) -> Sentence:
    """One thing asked for, with keys, dates and names."""
    keys = [_key(load, id_) for id_ in wish.ids] if wish.kind not in _OF_PEOPLE else []
    if wish.kind in _OF_PEOPLE and is_item(wish.ids[0]):
        return sentence("wish.equipment", name=name_of(load.things, wish.ids[0]))
    if wish.kind in _OF_PEOPLE:
        return sentence("wish.person", name=_name(load, wish.ids[0]))
    if wish.kind in (WishKind.LINK_MIN, WishKind.LINK_MAX):
        link = question.problem.links[wish.link]
        slots = question.axis.calendar.slots_per_day
        return sentence(
            "wish.link", before=keys[0], after=keys[1], kind=link.kind.value, lag=(wish.limit or 0) / slots
        )
    date = _date(question, wish)
    if wish.kind is WishKind.PIN and wish.ids[0] in {str(work.id) for work in question.fixed}:
        return sentence("wish.stands", keys=keys, date=date)
    return sentence(f"wish.task_{wish.kind.value}", keys=keys, date=date)


def _way_out(load: Workload, question: Question, way: Relaxation) -> dict[str, Any]:
    """What to give, all of it together, so that a schedule exists."""
    parts = []
    slots = question.axis.calendar.slots_per_day
    for wish, amount in way.changes:
        if wish.kind in _OF_PEOPLE and is_item(wish.ids[0]):
            name = name_of(load.things, wish.ids[0])
            parts.append(sentence("relax.equipment", name=name, amount=amount))
            continue
        if wish.kind in _OF_PEOPLE:
            parts.append(sentence("relax.person", name=_name(load, wish.ids[0]), amount=amount))
            continue
        keys = [_key(load, id_) for id_ in wish.ids]
        if wish.kind in (WishKind.LINK_MIN, WishKind.LINK_MAX):
            parts.append(sentence("relax.link", before=keys[0], after=keys[1], amount=amount / slots))
        else:
            parts.append(sentence(f"relax.{wish.kind.value}", keys=keys, amount=amount / slots))
    return {"sentence": sentence("relax.together", parts=parts), "is_proven": way.proven}


_OF_PEOPLE = (WishKind.CAPACITY, WishKind.BUDGET)


def _date(question: Question, wish: Wish) -> str:
    slot = wish.limit or 0
    if wish.kind is WishKind.DEADLINE:
        return question.axis.finish_moment(slot).day.isoformat()
    milestones = {str(work.id) for work in (*question.moving, *question.fixed) if work.is_milestone}
    if wish.ids[0] in milestones:
        return question.axis.finish_moment(slot).day.isoformat()
    return question.axis.start_moment(slot).day.isoformat()


def _key(load: Workload, id_: str) -> str:
    if id_.startswith("release:"):
        return next(r.name for r in load.releases if str(r.pk) == id_.removeprefix("release:"))
    return load.by_id[int(id_)].key


def _name(load: Workload, id_: str) -> str:
    return next(worker.name for worker in load.workers if str(worker.id) == person_of(id_))
