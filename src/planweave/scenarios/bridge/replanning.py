"""After slips: the plan that disturbs least beside the one made anew, each with why every task moves.

The slipped tasks stand where the slip puts them. For the least disturbance everybody keeps their tasks and the
goals are, in this order: as few moved tasks as possible, then as few days of movement. The plan made anew is the one
that planning's own schedule would propose, people kept.
"""

import datetime
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from planweave.kernel.errors import Invalid
from planweave.planning.bridge.network import span_of
from planweave.planning.bridge.schedule_answer import Watch, answer_of, placed_in, solved
from planweave.planning.bridge.schedule_question import Question, bar_of, question_of
from planweave.planning.queries.workload import Wait, Work, Workload
from planweave.planning.rules import PARTS_PER_DAY, worked_after
from planweave.science.anytime import Stop
from planweave.science.schedule import Activity, Baseline, Goal, Plan, Result, in_order

from .. import texts
from .forced import forced_moves

Way = Literal["least", "anew"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A task that finishes on another day, or takes more effort than was thought; one of both."""

    task: int
    finish_on: datetime.date | None = None
    extra_days: float | None = None


def slipped(load: Workload, slips: Sequence[Slip]) -> dict[int, Work]:
    """The slipped tasks as they will be. Invalid where one cannot slip."""
    if not slips:
        raise Invalid(texts.NOTHING_SLIPS)
    found: dict[int, Work] = {}
    for slip in slips:
        work = load.by_id.get(slip.task)
        if work is None or not work.has_dates or work.progress >= 1 or work.recurrence is not None:
            raise Invalid(texts.SLIP_UNKNOWN)
        if slip.task in found:
            raise Invalid(texts.SLIP_TWICE)
        found[slip.task] = _later(work, slip, load)
    return found


def _later(work: Work, slip: Slip, load: Workload) -> Work:
    if (slip.finish_on is None) == (slip.extra_days is None) or work.finish_on is None:
        raise Invalid(texts.SLIP_SHAPE)
    if slip.finish_on is not None:
        if work.start_on is None or slip.finish_on < work.start_on:
            raise Invalid(texts.SLIP_SHAPE)
        start = slip.finish_on if work.is_milestone else work.start_on
        return replace(work, start_on=start, finish_on=slip.finish_on, finish_part=1.0)
    extra = slip.extra_days or 0.0
    if not math.isfinite(extra) or not 0 < extra <= 10_000 or work.is_milestone:
        raise Invalid(texts.SLIP_SHAPE)
    share = next((one.availability for one in load.workers if one.id == work.person), 1.0)
    parts = round(work.finish_part * PARTS_PER_DAY) + max(1, math.ceil(extra / share * PARTS_PER_DAY)) - 1
    finish = worked_after(work.finish_on, parts // PARTS_PER_DAY, load.days)
    return replace(
        work,
        effort_days=round(work.effort_days + extra, 4),
        finish_on=finish,
        finish_part=(parts % PARTS_PER_DAY + 1) / PARTS_PER_DAY,
    )


def answers_to(
    load: Workload,
    later: Mapping[int, Work],
    *,
    today: datetime.date,
    seconds: float,
    seed: int,
    stop: Stop,
    watch: Watch,
) -> dict[str, Any]:
    """Both plans, each as planning's schedule answers it, with `moved`: one row per task that changes and why.

    Tasks without dates are not planned here: after a slip they are as unplanned as before.
    """
    dated = [later.get(work.id, work) for work in load.works if work.has_dates]
    held = [
        replace(work, is_pinned=True) if work.id in later and not work.has_begun else work for work in dated
    ]
    least = replace(load, works=[_as_long_as_drawn(work, load) for work in held])
    answers: dict[str, Any] = {}
    ways: tuple[tuple[Way, Workload], ...] = (("least", least), ("anew", replace(load, works=held)))
    for number, (way, works) in enumerate(ways):
        question = question_of(
            works, release_ids=[], from_on=today, is_waiting_for_release=False, is_keeping_people=True
        )
        question = _with_nobody(question)
        if way == "least":
            question = least_disturbing(question)

        def heard(figures: dict[str, Any], share: float, done: int = number) -> None:
            watch(figures, (done + share) / len(ways))

        result = solved(question, seconds=seconds, seed=seed, stop=stop, watch=heard)
        answer = answer_of(works, question, result)
        answers[way] = answer | _told(load, later, question, result, way=way)
    return answers


def least_disturbing(question: Question) -> Question:
    """The same problem with the present plan to stay close to: fewest moves, then fewest slots of movement."""
    starts = {
        str(work.id): span_of(bar_of(work), question.axis)[0]
        for work in question.moving
        if work.start_on and work.start_on >= question.axis.origin
    }
    order = (Goal.MOVES, Goal.SHIFT)
    return replace(
        question,
        problem=replace(question.problem, baseline=Baseline(starts)),
        objective=in_order(*order),
        order=order,
        hint=None,
        late=frozenset(),
    )


def _as_long_as_drawn(work: Work, load: Workload) -> Work:
    """The task with the effort that its bar has room for: least disturbance does not redraw bars."""
    if not work.start_on or not work.finish_on or work.is_milestone or work.stands:
        return work
    doer = next((one for one in load.workers if one.id == work.person), None)
    there = [
        day for day in load.days.days(work.start_on, work.finish_on) if doer is None or doer.is_there(day)
    ]
    parts = len(there) * PARTS_PER_DAY
    if work.start_on in there:
        parts -= round(work.start_part * PARTS_PER_DAY)
    if work.finish_on in there:
        parts -= PARTS_PER_DAY - round(work.finish_part * PARTS_PER_DAY)
    share = doer.availability if doer else 1.0
    return replace(work, effort_days=max(1, parts) / PARTS_PER_DAY * share, pauses=())


def _with_nobody(question: Question) -> Question:
    """A dated task that nobody was given to is nobody's in a re-plan either: it takes its time and no person."""
    alone = {str(work.id): work for work in question.moving if work.person is None and not work.is_milestone}
    if not alone:
        return question

    def spare(activity: Activity) -> Activity:
        if activity.id not in alone:
            return activity
        start, finish = span_of(bar_of(alone[activity.id]), question.axis)
        return replace(activity, modes=(), duration=max(1, finish - start), splittable=False)

    problem = replace(question.problem, activities=tuple(map(spare, question.problem.activities)))
    people = {pk: doers for pk, doers in question.people.items() if str(pk) not in alone}
    return replace(question, problem=problem, people=people, hint=None)


def _told(
    load: Workload, later: Mapping[int, Work], question: Question, result: Result, *, way: Way
) -> dict[str, Any]:
    """What planning's answer does not say: the slipped tasks themselves, why each task moves, how few could."""
    versions = {str(work.id): work.version for work in (*question.moving, *question.fixed, *later.values())}
    told: dict[str, Any] = {"versions": versions, "moved": []}
    if result.plan is None:
        return told
    reasons = Reasons(load, later, question, result.plan, way=way)
    rows: list[dict[str, Any]] = []
    for work in load.works:
        after = reasons.placed(work)
        before = placement(work)
        if work.id in later and later[work.id].effort_days != work.effort_days:
            after["effort_days"] = later[work.id].effort_days
        if any(after[name] != before.get(name, work.effort_days) for name in after):
            rows.append(
                {
                    "id": work.id,
                    "key": work.key,
                    "title": work.title,
                    "is_auto": work.is_auto,
                    "before": before,
                    "after": after,
                    "why": reasons.why(work),
                }
            )
    others = [row for row in rows if row["id"] not in later]
    told |= {
        "diff": [{name: row[name] for name in ("id", "key", "title", "before", "after")} for row in rows],
        "moved": rows,
        "moves": len(others),
        "moved_people": len({row["before"]["person"] for row in others} - {None}),
        "shift_days": sum(_shift(row, load) for row in others),
    }
    if way == "least":
        bound = max(result.bounds[0] or 0 if result.bounds else 0, forced_moves(question)) or None
        told |= {"moves_bound": bound, "status": result.status.value, "verdict": verdict(len(others), bound)}
    return told


def verdict(moves: int, bound: int | None) -> dict[str, Any]:
    """How good the least disturbance is, with what is proven and what is not."""
    if not moves:
        return _why("replan.verdict.nothing")
    if bound is None:
        return _why("replan.verdict.least_open", count=moves)
    code = "least_proven" if bound >= moves else "least_bounded"
    return _why(f"replan.verdict.{code}", count=moves, bound=bound)


def placement(work: Work) -> dict[str, Any]:
    """Who and when, as a proposal writes it."""
    return {
        "person": work.person,
        "start_on": work.start_on.isoformat() if work.start_on else None,
        "start_part": work.start_part,
        "finish_on": work.finish_on.isoformat() if work.finish_on else None,
        "finish_part": work.finish_part,
    }


def _shift(row: dict[str, Any], load: Workload) -> int:
    """Working days between the old and the new finish, whichever is first."""
    before, after = sorted((row["before"]["finish_on"], row["after"]["finish_on"]))
    first = datetime.date.fromisoformat(before) + datetime.timedelta(days=1)
    return len(load.days.days(first, datetime.date.fromisoformat(after)))


class Reasons:
    """Why each task cannot stay where it was, read from the plan itself: what it would run into there."""

    def __init__(
        self,
        load: Workload,
        later: Mapping[int, Work],
        question: Question,
        plan: Plan,
        *,
        way: Way,
    ) -> None:
        self.load, self.later, self.question, self.plan, self.way = load, later, question, plan, way
        self.axis = question.axis
        self.moving = {work.id: work for work in question.moving}
        self.now = {work.id: self._span(work) for work in load.works if work.has_dates}
        self.into: dict[int, list[Wait]] = {}
        for wait in load.waits:
            self.into.setdefault(wait.successor, []).append(wait)
        self.beside: dict[int, list[int]] = {}
        for work in load.works:
            person = self._person(work)
            if person is not None and work.has_dates and not work.is_milestone:
                self.beside.setdefault(person, []).append(work.id)

    def placed(self, work: Work) -> dict[str, Any]:
        """Where the plan puts it."""
        if work.id in self.moving and work.id not in self.later:
            return placed_in(self.question, self.plan, self.moving[work.id])
        return placement(self.later.get(work.id, work))

    def why(self, work: Work) -> dict[str, Any]:
        """A sentence as {code, params}; the first that holds."""
        if work.id in self.later:
            return _why("slip")
        if self._person(work) != work.person:
            return _why("person_changed")
        start, finish = span_of(bar_of(work), self.axis) if self._is_on_axis(work) else (-1, -1)
        if start < self.question.first:
            return _why("past")
        return (
            self._held_by_link(work, start, finish)
            or self._held_by_person(work, start, finish)
            or _why("anew" if self.way == "anew" else "search")
        )

    def _held_by_link(self, work: Work, start: int, finish: int) -> dict[str, Any] | None:
        slots = self.axis.calendar.slots_per_day
        worst: tuple[int, Wait] | None = None
        for wait in self.into.get(work.id, ()):
            if wait.predecessor not in self.now:
                continue
            end = self.now[wait.predecessor][wait.kind[0] == "F"] + wait.lag_days * slots
            short = end - (finish if wait.kind[1] == "F" else start)
            if short > 0 and (worst is None or short > worst[0]):
                worst = short, wait
        if worst is None:
            return None
        other = self.load.by_id[worst[1].predecessor]
        placed = self.placed(other)
        is_finish = worst[1].kind[0] == "F"
        return _why(
            "link" if is_finish else "link_start",
            key=other.key,
            date=placed["finish_on" if is_finish else "start_on"],
        )

    def _held_by_person(self, work: Work, start: int, finish: int) -> dict[str, Any] | None:
        person = self._person(work)
        if person is None or work.is_milestone:
            return None
        name = next((one.name for one in self.load.workers if one.id == person), "")
        busy = [
            pk
            for pk in self.beside.get(person, ())
            if pk != work.id and self.now[pk][0] < finish and start < self.now[pk][1]
        ]
        if not busy:
            return None
        other = self.load.by_id[max(busy, key=lambda pk: (self.now[pk][1], pk))]
        before = span_of(bar_of(other), self.axis)[0] if self._is_on_axis(other) else -1
        if other.id not in self.later and 0 <= self.now[other.id][0] < before:
            return _why("room", key=other.key)
        return _why("person", name=name, key=other.key, date=self.placed(other)["finish_on"])

    def _is_on_axis(self, work: Work) -> bool:
        return work.start_on is not None and work.start_on >= self.axis.origin

    def _person(self, work: Work) -> int | None:
        person: int | None = self.placed(work)["person"]
        return person

    def _span(self, work: Work) -> tuple[int, int]:
        key = str(work.id)
        if key in self.plan.starts:
            return self.plan.starts[key], self.plan.finishes[key]
        stands = self.later.get(work.id, work)
        return span_of(bar_of(stands), self.axis) if self._is_on_axis(stands) else (-1, self._end(stands))

    def _end(self, work: Work) -> int:
        if work.finish_on is None or work.finish_on < self.axis.origin:
            return 0
        return self.axis.end_of(work.finish_on)


def _why(code: str, **params: Any) -> dict[str, Any]:
    return {"code": code, "params": params}
