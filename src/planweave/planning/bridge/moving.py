"""What a drag would move: nothing but what must, and only to the right. Nothing is written."""

import datetime
from collections.abc import Mapping, Sequence, Set
from dataclasses import asdict, replace
from typing import Any, Literal

from planweave.kernel.errors import Invalid
from planweave.resources.bridge import axis_of, presence_of
from planweave.science.calendar import Axis
from planweave.science.schedule import Activity, Plan, Problem, Resource, Violation, check, preview
from planweave.science.schedule.floats import pushed_by

from .. import texts
from ..queries.workload import Work, Workload
from ..rules import NEW_TASK, PARTS_PER_DAY, settle_dates, task_faults
from ..timing import MUSTS, ConstraintKind
from .gantt import late_days
from .late import late_in
from .limits import limits_of
from .network import Bar, Slack, dates_of, floats_of, links_of, span_of, spans_of
from .release_question import Sentence, sentence
from .schedule_question import bar_of, days_there
from .standing import Standing, standing_of
from .things import lacking

Follow = Literal["links", "links_and_resources"]


def moved_by(
    load: Workload,
    *,
    task_id: int,
    wanted: Mapping[str, Any],
    follow: Follow,
    standing: Standing | None = None,
) -> dict[str, Any]:
    """The plan after the task is put where `wanted` says (`start_on` and `finish_on` as ISO dates, parts).

    Successors start at the first day that their links allow; what is pinned or begun stays, and shows as a
    conflict. With `links_and_resources` people also never get two tasks for one day. `standing` is that of the
    load, where the caller has it already; work is bounded by what is pushed, but for the floats.
    """
    subject = _put(load, task_id, wanted)
    before = standing or standing_of(load)
    old = load.by_id[task_id]
    after = _with(subject, before, load)
    axis = axis_of(load.days, origin=after.first_on, slots_per_day=PARTS_PER_DAY)
    place = after.number[task_id]
    pushed = pushed_by(after.net, moved=place, starts=after.starts, finishes=after.finishes)
    while True:
        near = _near(after, pushed) if follow == "links" else list(after.number)
        works = [subject if pk == task_id else load.by_id[pk] for pk in near]
        resources = _resources(load, works, axis)
        problem, plan = _standing(load, works, axis, resources, subject=task_id)
        at = plan.starts[str(task_id)]
        result = preview(problem, plan, activity=str(task_id), start=at, follow=follow)
        moved = {after.number[int(key)] for key, _, _ in result.moved}
        if follow != "links" or moved <= pushed:
            break
        pushed |= moved  # leave pushed further than links alone: what waits for these is concerned, too
    was = [old if work.id == task_id else work for work in works if work.id != task_id or old.has_dates]
    known: set[tuple[str, tuple[str, ...]]] = set()
    if was:
        before_problem, before_plan = _standing(load, was, axis, resources, subject=task_id)
        known = {(v.kind, v.names) for v in check(before_problem, before_plan)}
    broken = [v for v in result.broken if (v.kind, v.names) not in known]
    bars = {task_id: bar_of(subject)}
    for key, _, start in result.moved:
        if int(key) != task_id:
            span = dates_of(start, result.plan.finishes[key], axis)
            bars[int(key)] = replace(bar_of(load.by_id[int(key)]), **asdict(span))
    bars |= _later(after, bars, subject=task_id)
    broken = [v for v in broken if not _is_mended(v, load, bars, axis)]
    floats = _floats(after, bars)
    rows = []
    for pk in sorted(bars, key=lambda pk: after.number[pk]):
        work = subject if pk == task_id else load.by_id[pk]
        stood = bar_of(load.by_id[pk]) if load.by_id[pk].has_dates else None
        if bars[pk] != stood:
            rows.append(_row(work, stood, bars[pk], floats[after.number[pk]]))
    return {
        "moved": rows,
        "earliest_on": dates_of(result.earliest, result.earliest + 1, axis).start_on,
        "conflicts": [
            *(row for v in broken if (row := _conflict(load, axis, v)) is not None),
            *lacking(load.things, bars, {pk: load.by_id[pk].key for pk in bars}),
        ],
        "critical": [pk for pk, place in after.number.items() if floats[place].is_critical],
        "releases": _releases(load, bars),
    }


def _later(after: Standing, bars: Mapping[int, Bar], *, subject: int) -> dict[int, Bar]:
    """Tasks as late as possible before what moved, and what they push, at their new places."""
    starts, finishes = list(after.starts), list(after.finishes)
    for pk, span in spans_of(list(bars.values()), after.axis).items():
        starts[after.number[pk]], finishes[after.number[pk]] = span
    found = late_in(
        replace(after, starts=starts, finishes=finishes),
        touched={after.number[pk] for pk in bars},
        may_move=lambda work: not work.stands and work.constraint_kind not in MUSTS and work.id != subject,
    )
    ids = list(after.number)
    moved = {}
    for place, start in found.items():
        span = dates_of(start, finishes[place] + start - starts[place], after.axis)
        moved[ids[place]] = replace(bar_of(after.load.by_id[ids[place]]), **asdict(span))
    return moved


def _is_mended(v: Violation, load: Workload, bars: Mapping[int, Bar], axis: Axis) -> bool:
    """Whether a broken link holds where everything has come to stand by now."""
    if v.kind != "link_min":
        return False
    before, after = (int(name) for name in v.names)
    both = [bars.get(pk) or bar_of(load.by_id[pk]) for pk in (before, after)]
    spans = spans_of(both, axis)
    return all(
        spans[after][wait.kind[1] == "F"]
        >= spans[before][wait.kind[0] == "F"] + wait.lag_days * PARTS_PER_DAY
        for wait in load.waits
        if (wait.predecessor, wait.successor) == (before, after)
    )


def _with(subject: Work, before: Standing | None, load: Workload) -> Standing:
    """The plan with the task at its new place; from scratch where it had none, or comes before the axis."""
    bar = bar_of(subject)
    if before is None or subject.id not in before.number or bar.start_on < before.axis.origin:
        works = [subject if work.id == subject.id else work for work in load.works]
        fresh = standing_of(replace(load, works=works))
        if fresh is None:
            raise ValueError(f"{subject.key} has no dates")
        return fresh
    starts, finishes = list(before.starts), list(before.finishes)
    place = before.number[subject.id]
    starts[place], finishes[place] = span_of(bar, before.axis)
    return replace(before, starts=starts, finishes=finishes, first_on=min(before.first_on, bar.start_on))


def _near(after: Standing, pushed: Set[int]) -> list[int]:
    """What must give way, with all that these wait for and all that wait for them; by id, in the plan's order."""
    near = set(pushed)
    for arc in after.net.arcs:
        if arc.i in pushed or arc.j in pushed:
            near.add(arc.i)
            near.add(arc.j)
    ids = list(after.number)
    return [ids[place] for place in sorted(near)]


def _floats(after: Standing, bars: Mapping[int, Bar]) -> list[Slack]:
    """Of the whole plan, by number, with these bars at their new places."""
    starts, finishes = list(after.starts), list(after.finishes)
    for pk, span in spans_of(list(bars.values()), after.axis).items():
        starts[after.number[pk]], finishes[after.number[pk]] = span
    return floats_of(after.net, starts=starts, finishes=finishes, groups=after.groups)


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
    """One unit for each person who does some of it, on the days when they are there."""
    last = max(day for work in works if (day := work.finish_on) is not None)
    doers = {work.person for work in works}
    found = {}
    for worker in load.workers:
        if worker.id not in doers:
            continue
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


def _releases(load: Workload, bars: Mapping[int, Bar]) -> list[dict[str, Any]]:
    """When each release with planned tasks would finish."""
    finishes: dict[int | None, datetime.date] = {}
    for work in load.works:
        bar = bars.get(work.id)
        finish = bar.finish_on if bar else work.finish_on
        if finish is not None and finish > finishes.get(work.release, datetime.date.min):
            finishes[work.release] = finish
    return [
        {
            "id": release.pk,
            "name": release.name,
            "finish_on": finishes[release.pk],
            "late_days": late_days(finishes[release.pk], release.finish_on, load.days),
        }
        for release in load.releases
        if release.pk in finishes
    ]


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
