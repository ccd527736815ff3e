"""When a project will be done by its estimates, calendars, people and what it waits for from outside.

The same problem as the schedule's, placed once by the core's priority rules in this process: an attainable plan at
once, not the best one. Deadlines, pins and other latest days do not bind here, or the answer would be the promise.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from planweave.kernel.actor import Actor
from planweave.projects.models import MilestoneGate, Project
from planweave.requirements.models import Requirement
from planweave.science.schedule import Plan
from planweave.science.schedule.construct import first_plans
from planweave.science.schedule.instance import compile_problem
from planweave.science.schedule.values import stage_values

from .. import texts
from ..models import Release
from ..queries.phases import deliveries_of, factors_of, rows_of
from ..queries.workload import Work, Workload, workload_of
from ..timing import ConstraintKind
from .network import dates_of
from .phases import progress_of
from .schedule_question import Question, question_of, unstaffed

LATEST = frozenset({ConstraintKind.START_NO_LATER, ConstraintKind.FINISH_NO_LATER})


def deliveries_of_project(actor: Actor, project: Project, *, from_on: datetime.date) -> dict[str, Any]:
    """Computed against promised days, for the project, its phases and milestones, and its deliveries in their order.

    A constant number of queries. All work of the workspace takes part: people are shared.
    """
    rows = rows_of([project.pk])
    ids = {row["id"] for row in rows}
    load = workload_of(actor.here)
    begins = max(from_on, project.start_on)
    waiting = {wait.successor for wait in load.waits}
    works = [
        work
        # What comes from outside comes on its day.
        if work.is_milestone and work.is_pinned and work.id not in waiting
        else _free(work, begins if work.id in ids else None)
        for work in load.works
    ]
    left_out = unstaffed(load, [work for work in works if not _is_done(work)], is_keeping=True)
    gone = {work.id for work in left_out}
    asked = replace(
        load,
        works=[work for work in works if work.id not in gone],
        waits=[wait for wait in load.waits if not {wait.predecessor, wait.successor} & gone],
        releases=[],
    )
    question = question_of(
        replace(asked, works=[replace(work, release=None) for work in asked.works]),
        release_ids=[],
        from_on=from_on,
        is_waiting_for_release=False,
        is_keeping_people=True,
    )
    finishes = _finishes(question, asked)
    planned = {work.id: work.finish_on for work in load.works}
    below = _leaves(rows)
    awaited = factors_of(project)
    known = {factor.pk for factor in awaited}
    works_here = {work.id for work in load.works if work.id in ids and not work.is_milestone}
    computed = _last(finishes, works_here)
    keys = {work.id: work.key for work in load.works}
    home = _homes(rows)
    return {
        "from_on": from_on,
        "project": _forecast(load, computed, project.deadline),
        "steps": [
            {
                "id": row["id"],
                "key": row["key"],
                "title": row["title"],
                "is_milestone": row["is_milestone"],
                "planned_on": _last(planned, below[row["id"]]) or row["finish_on"],
            }
            | _forecast(load, _last(finishes, _before(row, below, home, waiting)), _promise(row))
            for row in rows
            if (row["is_phase"] or row["is_milestone"]) and row["id"] not in known
        ],
        "deliveries": _deliveries(load, project, rows, finishes, planned),
        "unstaffed": sorted(keys[pk] for pk in gone & ids),
        "driven_by": [
            factor.record.key
            for factor in awaited
            if any(wait.predecessor == factor.pk for wait in load.waits)
        ],
        "reason": "" if finishes else texts.NOTHING_TO_COMPUTE.say(actor.language),
    }


def _free(work: Work, begins: datetime.date | None) -> Work:
    """The work without what is only promised: a pin is where it begins at the earliest, a latest day is none."""
    free = replace(work, deadline=None)
    if work.is_pinned and not work.has_begun and work.start_on is not None:
        free = _from(replace(free, is_pinned=False), work.start_on)
    if work.constraint_kind in LATEST:
        free = replace(free, constraint_kind=ConstraintKind.AS_SOON_AS_POSSIBLE, constraint_on=None)
    elif work.constraint_kind == ConstraintKind.MUST_START and work.constraint_on is not None:
        free = _from(free, work.constraint_on)
    elif work.constraint_kind == ConstraintKind.MUST_FINISH:
        free = replace(free, constraint_kind=ConstraintKind.FINISH_NO_EARLIER)
    elif work.is_milestone and work.constraint_kind == ConstraintKind.START_NO_EARLIER and not work.is_pinned:
        free = replace(free, constraint_kind=ConstraintKind.AS_SOON_AS_POSSIBLE, constraint_on=None)
    if begins is not None and free.constraint_kind == ConstraintKind.AS_SOON_AS_POSSIBLE:
        free = _from(free, begins)
    return free


def _from(work: Work, day: datetime.date) -> Work:
    return replace(work, constraint_kind=ConstraintKind.START_NO_EARLIER, constraint_on=day)


def _is_done(work: Work) -> bool:
    return work.progress >= 1 or work.is_phase or work.has_begun or work.recurrence is not None


def _finishes(question: Question, load: Workload) -> dict[int, datetime.date]:
    """{task: its last day} of the best of the core's first plans, with what stands as it stands."""
    found = {
        work.id: work.finish_on
        for work in load.works
        if work.finish_on is not None and (work.has_begun or work.recurrence is not None)
    }
    plan = _first_plan(question)
    if plan is None:
        return found
    for work in question.moving:
        span = dates_of(plan.starts[str(work.id)], plan.finishes[str(work.id)], question.axis)
        found[work.id] = span.finish_on
    return found


def _first_plan(question: Question) -> Plan | None:
    instance = compile_problem(question.problem)
    windows = instance.windows()
    if windows.conflict is not None:
        return None
    best: tuple[tuple[int, ...], Plan] | None = None
    for starts, modes in first_plans(instance, windows):
        values = tuple(stage_values(instance, question.objective, starts, modes))
        if best is None or values < best[0]:
            best = values, instance.plan(starts, modes)
    return best[1] if best else None


def _leaves(rows: Sequence[dict[str, Any]]) -> dict[int, set[int]]:
    """{task: what is below it and holds nothing itself; the task where it holds nothing}."""
    holding = {row["parent"] for row in rows}
    parent_of = {row["id"]: row["parent"] for row in rows}
    found: dict[int, set[int]] = {row["id"]: set() for row in rows}
    for row in rows:
        if row["id"] in holding:
            continue
        step: int | None = row["id"]
        seen: set[int] = set()
        while step in found and step not in seen:
            seen.add(step)
            found[step].add(row["id"])
            step = parent_of[step]
    return found


def _homes(rows: Sequence[dict[str, Any]]) -> dict[int, int]:
    """{milestone: the phase at whose end it stands}."""
    windows = {row["id"]: row["finish_on"] for row in rows if row["is_phase"]}
    stones = {row["id"]: row["finish_on"] for row in rows if row["is_milestone"]}
    gates = MilestoneGate.objects.filter(pk__in=stones, phase__in=windows).values_list("pk", "phase_id")
    return {
        pk: phase
        for pk, phase in gates
        if phase is not None and windows[phase] and stones[pk] and stones[pk] >= windows[phase]
    }


def _before(
    row: dict[str, Any], below: Mapping[int, set[int]], home: Mapping[int, int], waiting: set[int]
) -> set[int]:
    """What has to be finished: a phase's tasks; what a milestone waits for, and the phase that it ends.

    Nothing for a milestone that waits for nothing: no day follows from the work then.
    """
    if row["is_phase"]:
        return below[row["id"]]
    own = {row["id"]} if row["id"] in waiting else set()
    return own | (below[home[row["id"]]] if row["id"] in home else set())


def _last(days: Mapping[int, datetime.date | None], ids: set[int]) -> datetime.date | None:
    return max((day for pk in ids if (day := days.get(pk)) is not None), default=None)


def _promise(row: dict[str, Any]) -> datetime.date | None:
    """A milestone is promised for its deadline, else for its planned day; a phase for its window's end."""
    if row["is_phase"]:
        return row["finish_on"]
    return row["deadline"] or row["constraint_on"] or row["finish_on"]


def _forecast(
    load: Workload, computed: datetime.date | None, promised: datetime.date | None
) -> dict[str, Any]:
    slack = None
    if computed is not None and promised is not None:
        one = datetime.timedelta(days=1)
        if computed <= promised:
            slack = len(load.days.days(computed + one, promised)) if computed < promised else 0
        else:
            slack = -len(load.days.days(promised + one, computed))
    return {"computed_on": computed, "promised_on": promised, "slack_days": slack}


def _deliveries(
    load: Workload,
    project: Project,
    rows: Sequence[dict[str, Any]],
    finishes: Mapping[int, datetime.date | None],
    planned: Mapping[int, datetime.date | None],
) -> list[dict[str, Any]]:
    """A delivery's work are the tasks of its release, in this project or not: it is delivered as a whole."""
    found = deliveries_of(project)
    if not found:
        return []
    inside: dict[int, set[int]] = {one.release_id: set() for one in found}
    for work in load.works:
        if work.release in inside and not work.is_phase:
            inside[work.release].add(work.id)
    needs: dict[int, list[str]] = {one.release_id: [] for one in found}
    states = Requirement.objects.filter(release__in=inside, record__deleted_at=None).exclude(state="rejected")
    for release_id, state in states.values_list("release_id", "state"):
        needs[release_id or 0].append(state)
    by_id = load.by_id
    out = []
    for one in found:
        ids = inside[one.release_id]
        release: Release = one.release
        works = [by_id[pk] for pk in ids if not by_id[pk].is_milestone]
        out.append(
            {
                "release": one.release_id,
                "name": release.name,
                "goal": one.goal,
                "planned_on": _last(planned, ids),
                "requirements": len(needs[one.release_id]),
                "requirements_done": needs[one.release_id].count("done"),
                "progress": progress_of([(work.effort_days, work.progress) for work in works]),
            }
            | _forecast(load, _last(finishes, ids), one.promised_on or release.finish_on)
        )
    return out
