"""From the question to the plan: what, who and when, as good as the time allows, with its proof."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from time import perf_counter

from planweave.kernel.language import Text
from planweave.science.anytime import Progress, Status, Stop
from planweave.science.milp import SolverProcess
from planweave.science.release import Conflict, ProblemError, Result, Wish, find_conflict
from planweave.science.release import solve as solve_releases
from planweave.science.release.compile import compile_problem
from planweave.science.schedule import (
    Activity,
    Crew,
    Effort,
    Goal,
    Link,
    Mode,
    Plan,
    Problem,
    Resource,
    in_order,
)
from planweave.science.schedule import solve as solve_schedule
from planweave.science.schedule.staffing import Placed, Span, Staffed, fill, finishes_of, staff

from . import texts
from .question import Question
from .refusal import Refused
from .texts.saying import Said, said

_RELEASE_SHARE, _STAFF_SHARE = 0.4, 0.75
_ORDER_EFFORT = Effort(schedules=300, units=0.05)
_SCALE = 100
_CONFLICT_SECONDS = 10.0

Tell = Callable[[Text, float | None, float | None], None]
"""Hears the phase, the score so far and its limit."""


@dataclass(frozen=True)
class Decision:
    """The plan. `starts` and `finishes` are slots by requirement; `result` is the core's, for the reasons.

    `objective` counts each release later for less; `bound` is what no plan can exceed in the same count.
    """

    staffed: Staffed
    starts: Mapping[str, int]
    finishes: Mapping[str, int]
    result: Result
    objective: float
    bound: float | None
    seconds: float
    seed: int
    is_interrupted: bool

    @property
    def assignment(self) -> Mapping[str, str | None]:
        return self.staffed.assignment

    @property
    def placed(self) -> tuple[Placed, ...]:
        return self.staffed.placed

    @property
    def gap(self) -> float | None:
        """0 is proven best; 0.05 means that a better plan could have at most 5 % more."""
        if self.bound is None:
            return None
        return max(0.0, self.bound - self.objective) / max(1e-9, abs(self.objective))

    @property
    def proof(self) -> Said:
        if self.is_interrupted and self.gap != 0:
            return said(texts.progress.INTERRUPTED)
        if self.gap is None:
            return said(texts.progress.UNBOUNDED)
        if self.gap < 1e-9:
            return said(texts.progress.PROVEN)
        shown = 100 * self.gap
        return said(texts.progress.WITHIN, gap=texts.saying.figure(shown, 1 if shown >= 0.1 else 3))


def decide(
    question: Question,
    *,
    seconds: float,
    seed: int,
    stop: Stop,
    tell: Tell,
    solver: SolverProcess,
    crew: Crew,
    ready: Callable[[], None] = lambda: None,
) -> Decision:
    """Raises `Refused` where musts, pins and limits cannot hold together. `ready` waits for the crew."""
    began = perf_counter()

    def left() -> float:
        return seconds - (perf_counter() - began)

    def hear(progress: Progress) -> None:
        tell(texts.progress.SEARCHING, progress.incumbent.objective, progress.incumbent.bound)

    tell(texts.progress.SEARCHING, None, None)
    try:
        result = solve_releases(
            question.problem,
            seconds=seconds * _RELEASE_SHARE,
            seed=seed,
            stop=stop,
            on_progress=hear,
            solver=solver,
        )
    except ProblemError as error:
        raise _unplannable(question, error) from None
    if result.status is Status.INFEASIBLE:
        raise _contradiction(question, result.conflict)
    compiled = compile_problem(question.problem)
    amount = compiled.worths.amount
    most = None if result.bound is None else round(result.bound / amount(1))
    wanted = result.assignment or {r.id: None for r in question.problem.requirements}
    tell(texts.progress.STAFFING, None, result.bound)
    staffed = staff(
        question,
        wanted,
        most=most,
        seconds=max(1.0, left() * _STAFF_SHARE),
        seed=seed,
        stop=stop,
        on_better=lambda points, _: tell(texts.progress.STAFFING, amount(points), result.bound),
    )
    if staffed is None:
        raise Refused([said(texts.refusals.NO_PLAN_YET, seconds=texts.saying.figure(seconds, 0))])
    if staffed.is_impossible:
        if result.assignment is None:
            conflict = find_conflict(question.problem, solver=solver, seconds=_CONFLICT_SECONDS, seed=seed)
            if conflict is not None and conflict.wishes:
                raise _contradiction(question, conflict)
        raise Refused([said(texts.refusals.CONTRADICTION_WHOLE)])
    limits = [limit for limit in (most, staffed.bound) if limit is not None]
    staffed = fill(question, staffed)
    if not stop.requested():
        tell(texts.progress.ORDERING, amount(staffed.points), result.bound)
        ready()
        staffed = _in_good_order(question, staffed, seed=seed, stop=stop, crew=crew)
    finishes = finishes_of(question, staffed)
    starts = dict(finishes)
    for each in staffed.placed:
        starts[each.task.requirement] = min(each.start, starts[each.task.requirement])
    objective = amount(staffed.points)
    is_proven = bool(limits) and staffed.points >= min(limits)
    settled = replace(
        result,
        status=Status.OPTIMAL if is_proven else Status.FEASIBLE,
        assignment=staffed.assignment,
        objective=objective,
    )
    return Decision(
        staffed=staffed,
        starts=starts,
        finishes=finishes,
        result=settled,
        objective=objective,
        bound=amount(min(limits)) if limits else None,
        seconds=perf_counter() - began,
        seed=seed,
        is_interrupted=stop.requested(),
    )


def _in_good_order(question: Question, staffed: Staffed, *, seed: int, stop: Stop, crew: Crew) -> Staffed:
    """The same requirements in the same releases, the valuable ones as early as people and order allow."""
    placed: list[Placed] = []
    for span in question.spans:
        if stop.requested():
            return staffed
        mine = [p for p in staffed.placed if p.start >= span.first and p.finish <= span.end]
        placed += _ordered(question, staffed, span, mine, seed=seed, stop=stop, crew=crew)
    return replace(staffed, placed=tuple(sorted(placed, key=lambda p: (p.start, p.finish, p.task.id))))


def _ordered(
    question: Question, staffed: Staffed, span: Span, mine: list[Placed], *, seed: int, stop: Stop, crew: Crew
) -> list[Placed]:
    if len(mine) < 2:
        return mine
    inside = {id_ for id_, release in staffed.assignment.items() if release == span.release}
    ends = finishes_of(question, staffed)
    highest = max([abs(question.scores.get(id_, 0.0)) for id_ in inside] + [1e-9])
    length = span.end - span.first
    activities = []
    for each in mine:
        score = max(0.0, question.scores.get(each.task.requirement, 0.0)) / highest
        activities.append(
            Activity(
                each.task.id,
                modes=tuple(Mode(question.duration(each.task, p), {p: 1}) for p in each.task.people),
                deadline=length,
                value=1 + round(_SCALE * score),
                splittable=any(question.away[p] for p in each.task.people),
            )
        )
    ids = {id_: [p.task.id for p in mine if p.task.requirement == id_] for id_ in inside}
    for id_, own in ids.items():
        if not own:
            activities.append(Activity(id_, duration=0, deadline=length))
            own.append(id_)
    links = [
        Link(before, after)
        for dependent, prerequisite in question.problem.needs
        if dependent in inside and prerequisite in inside
        for before in ids[prerequisite]
        for after in ids[dependent]
    ]
    hint_starts = {id_: ends[id_] - span.first for id_ in inside}
    hint_finishes = dict(hint_starts)
    modes = dict.fromkeys(inside, 0)
    for each in mine:
        hint_starts[each.task.id] = each.start - span.first
        hint_finishes[each.task.id] = each.finish - span.first
        modes[each.task.id] = each.task.people.index(each.person)
    known = {activity.id for activity in activities}
    problem = Problem(
        tuple(activities),
        tuple(links),
        tuple(_person(question, name, span) for name in question.people),
    )
    answer = solve_schedule(
        problem,
        objective=in_order(Goal.VALUE),
        seconds=None,
        seed=seed,
        workers=1,
        effort=_ORDER_EFFORT,
        stop=stop,
        hint=Plan(
            {k: v for k, v in hint_starts.items() if k in known},
            {k: v for k, v in hint_finishes.items() if k in known},
            {k: v for k, v in modes.items() if k in known},
        ),
        crew=crew,
    )
    if answer.plan is None:
        return mine
    return [
        Placed(
            each.task,
            each.task.people[answer.plan.modes[each.task.id]],
            answer.plan.starts[each.task.id] + span.first,
            answer.plan.finishes[each.task.id] + span.first,
        )
        for each in mine
    ]


def _person(question: Question, name: str, span: Span) -> Resource:
    steps: list[tuple[int, int]] = []
    capacity = 1
    for first, end in question.away[name]:
        low, high = max(first, span.first) - span.first, min(end, span.end) - span.first
        if low >= high:
            continue
        if low == 0:
            capacity = 0
        else:
            steps.append((low, 0))
        steps.append((high, 1))
    return Resource(name, capacity, tuple(steps))


def _unplannable(question: Question, error: ProblemError) -> Refused:
    sentences = []
    for issue in error.issues:
        if issue.code == "dependency_cycle":
            loop = " → ".join(question.names.get(id_, id_) for id_ in issue.ids)
            sentences.append(said(texts.refusals.CYCLE, loop=loop))
    if not sentences:
        raise error
    return Refused(sentences)


_WISHES = {
    "must": texts.reasons.WISH_MUST,
    "must_not": texts.reasons.WISH_MUST_NOT,
    "pinned": texts.reasons.WISH_PINNED,
    "needs": texts.reasons.WISH_NEEDS,
    "together": texts.reasons.WISH_TOGETHER,
    "excludes": texts.reasons.WISH_EXCLUDES,
    "capacity": texts.reasons.WISH_CAPACITY,
    "release_budget": texts.reasons.WISH_MONEY,
}


def _contradiction(question: Question, conflict: Conflict | None) -> Refused:
    wishes: tuple[Wish, ...] = conflict.wishes if conflict is not None else ()
    lines = [
        said(
            _WISHES[wish.kind],
            ids=[question.names[id_] for id_ in wish.ids],
            release=wish.release,
            skill=question.skill_name(wish.skill),
        )
        for wish in wishes
        if wish.kind in _WISHES
    ]
    return Refused([said(texts.refusals.CONTRADICTION), *lines])
