"""What a drag would move: nothing but what must, and only to the right. Nothing is written."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, Literal

from planweave.kernel.errors import Invalid
from planweave.resources.bridge import axis_of, presence_of
from planweave.science.calendar import Axis
from planweave.science.schedule import Activity, Plan, Problem, Resource, Violation, check, preview

from .. import texts
from ..queries.workload import Work, Workload
from ..rules import NEW_TASK, PARTS_PER_DAY, settle_dates, task_faults
from ..timing import MUSTS, ConstraintKind
from .gantt import late_days
from .limits import limits_of
from .network import Bar, Slack, dates_of, links_of, slacks, spans_of
from .release_question import Sentence, sentence
from .schedule_question import bar_of, days_there

Follow = Literal["links", "links_and_resources"]


def moved_by(load: Workload, *, task_id: int, wanted: Mapping[str, Any], follow: Follow) -> dict[str, Any]:
    """The plan after the task is put where `wanted` says (`start_on` and `finish_on` as ISO dates, parts).

    Successors start at the first day that their links allow; what is pinned or begun stays, and shows as a
    conflict. With `links_and_resources` people also never get two tasks for one day.
    """
    subject = _put(load, task_id, wanted)
    works = [subject if work.id == task_id else work for work in load.works]
    works = [work for work in works if work.has_dates]
    old = {work.id: work for work in load.works if work.has_dates}
    first = min(day for work in [*works, *old.values()] if (day := work.start_on) is not None)
    axis = axis_of(load.days, origin=first, slots_per_day=PARTS_PER_DAY)
    resources = _resources(load, works, axis)
    concerned = _concerned(load, task_id) if follow == "links" else load.by_id.keys()
    near = [work for work in works if work.id in concerned]
    problem, plan = _standing(load, near, axis, resources, subject=task_id)
    at = plan.starts[str(task_id)]
    result = preview(problem, plan, activity=str(task_id), start=at, follow=follow)
    near_before = [work for work in old.values() if work.id in concerned]
    before_problem, before_plan = _standing(load, near_before, axis, resources, subject=task_id)
    known = {(v.kind, v.names) for v in check(before_problem, before_plan)} if near_before else set()
    broken = [v for v in result.broken if (v.kind, v.names) not in known]
    bars = {work.id: bar_of(work) for work in works}
    for key, _, start in result.moved:
        if int(key) != task_id:
            span = dates_of(start, result.plan.finishes[key], axis)
            bars[int(key)] = replace(bars[int(key)], **asdict(span))
    floats = slacks(list(bars.values()), load.waits, load.days)
    stood = {pk: bar_of(work) for pk, work in old.items()}
    moved = [work for work in works if bars[work.id] != stood.get(work.id)]
    return {
        "moved": [_row(work, stood.get(work.id), bars[work.id], floats[work.id]) for work in moved],
        "earliest_on": dates_of(result.earliest, result.earliest + 1, axis).start_on,
        "conflicts": [row for v in broken if (row := _conflict(load, axis, v)) is not None],
        "critical": [pk for pk, slack in floats.items() if slack.is_critical],
        "releases": _releases(load, list(bars.values())),
    }


def _concerned(load: Workload, task_id: int) -> set[int]:
    """The task, all that wait for it to the end, and what each of these waits for itself."""
    onward: dict[int, list[int]] = {}
    for wait in load.waits:
        onward.setdefault(wait.predecessor, []).append(wait.successor)
    reached, todo = {task_id}, [task_id]
    while todo:
        for after in onward.get(todo.pop(), ()):
            if after not in reached:
                reached.add(after)
                todo.append(after)
    return reached | {wait.predecessor for wait in load.waits if wait.successor in reached}


def _put(load: Workload, task_id: int, wanted: Mapping[str, Any]) -> Work:
    """The task with its new dates, settled as a commit would settle them."""
    work = load.by_id.get(task_id)
    if work is None:
        raise Invalid.of(dict.fromkeys(wanted, texts.SUMMARY_FOLLOWS))
    before = NEW_TASK | {
        "title": work.title,
        "is_milestone": work.is_milestone,
        "effort_days": work.effort_days,
        "start_on": work.start_on.isoformat() if work.start_on else None,
        "finish_on": work.finish_on.isoformat() if work.finish_on else None,
        "start_part": work.start_part,
        "finish_part": work.finish_part,
        "pauses": list(work.pauses),
        "recurrence": work.recurrence,
    }
    values = before | dict(wanted)
    settle_dates(values, before=before, named=wanted, days=load.days)
    wrong = task_faults(values)
    if not values["start_on"] or not values["finish_on"]:
        wrong["start_on"] = texts.BOTH_DATES
    if wrong:
        raise Invalid.of(wrong)
    return replace(
        work,
        start_on=datetime.date.fromisoformat(values["start_on"]),
        finish_on=datetime.date.fromisoformat(values["finish_on"]),
        start_part=values["start_part"],
        finish_part=values["finish_part"],
    )


def _resources(load: Workload, works: Sequence[Work], axis: Axis) -> dict[str, Resource]:
    """One unit for each person on the days when they are there."""
    last = max(day for work in works if (day := work.finish_on) is not None)
    found = {}
    for worker in load.workers:
        ends = [day for _, day in worker.away]
        ends += [day for day in (worker.joins_on, worker.leaves_after) if day is not None]
        until = max([last, *ends]) + datetime.timedelta(days=1)
        capacity, steps = presence_of(worker, axis, until=until)
        found[str(worker.id)] = Resource(id=str(worker.id), capacity=capacity, steps=steps)
    return found


def _standing(
    load: Workload,
    works: Sequence[Work],
    axis: Axis,
    resources: Mapping[str, Resource],
    *,
    subject: int,
) -> tuple[Problem, Plan]:
    """The dates as they are, as a problem and its plan. Pinned and begun tasks do not move, but the subject may."""
    activities, starts, finishes = [], {}, {}
    spans = spans_of([bar_of(work) for work in works], axis)
    for work in works:
        start, finish = spans[work.id]
        starts[str(work.id)], finishes[str(work.id)] = start, finish
        is_standing = (work.stands or work.constraint_kind in MUSTS) and work.id != subject
        activities.append(_activity(work, start, finish, axis, resources, is_standing=is_standing))
    known = {work.id for work in works}
    problem = Problem(
        activities=tuple(activities),
        links=links_of(load.waits, dict.fromkeys(known)),
        resources=tuple(resources.values()),
    )
    return problem, Plan(starts, finishes, dict.fromkeys(starts, 0))


def _activity(
    work: Work,
    start: int,
    finish: int,
    axis: Axis,
    resources: Mapping[str, Resource],
    *,
    is_standing: bool,
) -> Activity:
    length = finish - start
    limits = limits_of(work, axis, shortest=length, longest=length)
    floor, deadline = limits.floor, limits.ceiling
    resource = resources.get(str(work.person)) if work.recurrence is None else None
    if resource is not None and length and not work.is_milestone:
        there, is_there_first = days_there(resource, start, finish), days_there(resource, start, start + 1)
        if there and is_there_first:
            return Activity(
                id=str(work.id),
                duration=there,
                demands={resource.id: 1},
                release=floor,
                deadline=deadline,
                start=start if is_standing else None,
                splittable=True,
            )
    return Activity(
        id=str(work.id),
        duration=length,
        release=floor,
        deadline=deadline,
        start=start if is_standing else None,
    )


def _row(work: Work, before: Bar | None, after: Bar, slack: Slack) -> dict[str, Any]:
    return {
        "id": work.id,
        "key": work.key,
        "title": work.title,
        "version": work.version,
        "before": _placed(work, before),
        "after": _placed(work, after),
        "is_critical": slack.is_critical,
        "total_float_days": slack.total,
        "free_float_days": slack.free,
    }


def _placed(work: Work, bar: Bar | None) -> dict[str, Any]:
    return {
        "person": work.person,
        "start_on": bar.start_on if bar else None,
        "start_part": bar.start_part if bar else 0.0,
        "finish_on": bar.finish_on if bar else None,
        "finish_part": bar.finish_part if bar else 1.0,
    }


def _releases(load: Workload, bars: Sequence[Bar]) -> list[dict[str, Any]]:
    rows = []
    for release in load.releases:
        finishes = [bar.finish_on for bar in bars if bar.group == release.pk]
        if finishes:
            rows.append(
                {
                    "id": release.pk,
                    "name": release.name,
                    "finish_on": max(finishes),
                    "late_days": late_days(max(finishes), release.finish_on, load.days),
                }
            )
    return rows


def _limit(work: Work, *, is_deadline: bool) -> Sentence | None:
    """The constraint that the move would break, or the deadline where that is the nearer of both."""
    at, day = work.constraint_on, work.deadline
    if day is not None and is_deadline and (at is None or day <= at or work.constraint_kind not in _CEILINGS):
        return sentence("move.deadline", key=work.key, date=day.isoformat())
    if at is None:
        return None
    return sentence(f"move.{work.constraint_kind}", key=work.key, date=at.isoformat())


_CEILINGS = MUSTS | {ConstraintKind.START_NO_LATER, ConstraintKind.FINISH_NO_LATER}


def _conflict(load: Workload, axis: Axis, v: Violation) -> dict[str, Any] | None:
    """What the move would break, in words; None for what follows from another one."""
    if v.kind == "capacity":
        name = next(worker.name for worker in load.workers if str(worker.id) == v.names[0])
        day = axis.start_moment(v.slot or 0).day.isoformat()
        return {"sentence": sentence("move.capacity", name=name, date=day), "tasks": []}
    works = [load.by_id[int(id_)] for id_ in v.names]
    shown: Sentence | None = None
    if v.kind == "link_min":
        before, after = works
        code = "move.stands" if after.stands or after.constraint_kind in MUSTS else "move.link"
        shown = sentence(code, before=before.key, after=after.key, amount=v.amount / PARTS_PER_DAY)
    elif v.kind in ("deadline", "release"):
        shown = _limit(works[0], is_deadline=v.kind == "deadline")
    elif v.kind == "pause":
        shown = sentence("move.away", key=works[0].key)
    return {"sentence": shown, "tasks": [work.id for work in works]} if shown else None
