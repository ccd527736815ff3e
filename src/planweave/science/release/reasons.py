"""Why a requirement is left out, what it would push out, and the cheapest change that lets it in."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace

from planweave.science.anytime import Status, Stop
from planweave.science.milp import Model, ModelBuilder, SolverProcess
from planweave.science.release.check import violations
from planweave.science.release.compile import (
    Compiled,
    compile_problem,
    room_rows,
    theme_amounts,
    wishes_of,
)
from planweave.science.release.problem import Group, Problem, Release, Requirement, Stand, ThemeLimit
from planweave.science.release.solve import Result
from planweave.science.release.units import effort_units, from_units, units

_ROOM = ("capacity", "release_budget", "budget")


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing that keeps a requirement out of the plan as it is.

    Codes: `capacity` (release, skill, short by `amount` days), `release_budget`, `budget` (short by
    `amount` of money), `needs` (ids: prerequisites that are out), `together` (ids: partners that are out
    too), `excludes` (ids: chosen ones it cannot stand beside), `group_at_most`, `theme_at_most` (ids: the
    group or theme, `amount` too many), `must_not`, `no_value` (it adds nothing), `unproven` (it fits:
    the plan is not proven best).
    """

    code: str
    ids: tuple[str, ...] = ()
    release: str = ""
    skill: str = ""
    amount: float = 0.0


@dataclass(frozen=True, slots=True)
class Displacement:
    """The best plan with the requirement in. `value_lost` is what the plan loses by that (never negative
    where both are `proven`); `leave`, `enter` and `move` compare it with the present plan."""

    value_lost: float
    proven: bool
    leave: tuple[str, ...]
    enter: tuple[str, ...]
    move: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Addition:
    """`amount` more of `what`: `capacity` (release, skill; days), `release_budget`, `budget` (money)."""

    what: str
    amount: float
    release: str = ""
    skill: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """The least that must be added so that the requirement fits while nobody leaves or moves.

    `placement` says where it and those that must come with it go. Where several releases would do, the
    least days are taken first, then the least money. `additions` may be empty: it fits already.
    """

    additions: tuple[Addition, ...]
    placement: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class WhyOut:
    """Everything known about one requirement left out.

    `obstacles` are those of the release where it comes closest. `displacement` is None where it cannot
    be in under any circumstances (`possible` False), or where time ran out (`possible` None).
    `change` is None where no addition of capacity or money can let it in beside the present plan.
    `value_needed` is by how much its worth would have to grow to get in by itself at the present limits.
    """

    id: str
    obstacles: tuple[Obstacle, ...]
    possible: bool | None
    displacement: Displacement | None
    change: Change | None
    value_needed: float | None


def why_out(
    problem: Problem,
    result: Result,
    *,
    ids: Iterable[str] | None = None,
    seconds: float = 30.0,
    seed: int = 0,
    stop: Stop | None = None,
    solver: SolverProcess | None = None,
) -> tuple[WhyOut, ...]:
    """An explanation for each of `ids` (default: all left out), most valuable first served.

    Obstacles and changes are always complete; displacements are computed while the time lasts. The order
    of the answer is the order of the problem.
    """
    if result.assignment is None:
        return ()
    wanted = tuple(ids) if ids is not None else result.left_out
    order = {r.id: n for n, r in enumerate(problem.requirements)}
    compiled = compile_problem(problem)
    deadline = time.perf_counter() + seconds
    with ExitStack() as stack:
        if solver is None:
            solver = stack.enter_context(SolverProcess())
        explain = _Explainer(compiled, result, solver, deadline, seed, stop)
        by_worth = sorted(wanted, key=lambda i: -max(compiled.worths.points[order[i]]))
        found = {i: explain.one(i) for i in by_worth}
    return tuple(found[i] for i in sorted(wanted, key=order.__getitem__))


class _Explainer:
    def __init__(
        self,
        compiled: Compiled,
        result: Result,
        solver: SolverProcess,
        deadline: float,
        seed: int,
        stop: Stop | None,
    ) -> None:
        self.compiled, self.problem = compiled, compiled.problem
        self.plan = dict(result.assignment or {})
        self.proven = result.status == Status.OPTIMAL
        self.solver, self.deadline, self.seed, self.stop = solver, deadline, seed, stop
        self.by_id = {r.id: r for r in self.problem.requirements}
        self.order = {r.id: k for k, r in enumerate(self.problem.releases)}

    def one(self, id_: str) -> WhyOut:
        change = cheapest_change(self.problem, self.plan, id_, solver=self.solver, seed=self.seed)
        possible, displacement, lost = self.displacement(id_)
        return WhyOut(
            id_,
            self.obstacles(id_, change),
            possible,
            displacement,
            change,
            None if lost is None else self.compiled.worths.amount(max(0, lost) + 1),
        )

    def obstacles(self, id_: str, change: Change | None) -> tuple[Obstacle, ...]:
        """What stands in the way at the present plan: rules first, then room."""
        r = self.by_id[id_]
        found: list[Obstacle] = []
        if r.stand == Stand.MUST_NOT:
            found.append(Obstacle("must_not", (id_,)))
        missing = tuple(p for p in _prerequisites(self.problem, id_) if self.plan.get(p) is None and p != id_)
        if missing:
            found.append(Obstacle("needs", missing))
        partners = tuple(p for p in _partners(self.problem, id_) if p != id_)
        if partners:
            found.append(Obstacle("together", partners))
        company = {id_, *missing, *partners}
        rivals = tuple(
            dict.fromkeys(
                b
                for one, other in self.problem.excludes
                for a, b in ((one, other), (other, one))
                if a in company and self.plan.get(b) is not None
            )
        )
        if rivals:
            found.append(Obstacle("excludes", rivals))
        found += self._full_quotas(company)
        if change is not None:
            found += [Obstacle(a.what, (), a.release, a.skill, a.amount) for a in change.additions]
        else:
            found += self._nearest_shortage(company)
        if not found:
            found.append(Obstacle("unproven" if self._gain(change) > 0 else "no_value", (id_,)))
        return tuple(found)

    def _gain(self, change: Change | None) -> int:
        if change is None:
            return 0
        points = self.compiled.worths.points
        position = {r.id: i for i, r in enumerate(self.problem.requirements)}
        return sum(points[position[i]][self.order[where]] for i, where in change.placement.items())

    def _full_quotas(self, company: set[str]) -> list[Obstacle]:
        trial = dict(self.plan)
        last = self.problem.releases[-1].id
        for member in company:
            r = self.by_id[member]
            trial[member] = r.pinned or r.latest or last
        return [
            Obstacle(v.code, v.ids, v.release, v.skill, v.excess)
            for v in violations(self.problem, trial)
            if v.code in ("group_at_most", "theme_at_most")
        ]

    def _nearest_shortage(self, company: set[str]) -> list[Obstacle]:
        """Room lacking in the release where the whole company comes closest to fitting."""
        best: list[Obstacle] | None = None
        for k in range(len(self.problem.releases)):
            if not all(self._may_be_at(member, k) for member in company):
                continue
            lacking = self._shortages(company, k)
            if best is None or sum(o.amount for o in lacking) < sum(o.amount for o in best):
                best = lacking
        return best or []

    def _may_be_at(self, id_: str, k: int) -> bool:
        r = self.by_id[id_]
        first = self.order[r.earliest] if r.earliest else 0
        last = self.order[r.latest] if r.latest else len(self.order) - 1
        return first <= k <= last and (r.pinned is None or self.order[r.pinned] == k)

    def _shortages(self, company: set[str], k: int) -> list[Obstacle]:
        release = self.problem.releases[k]
        inside = [
            r for r in self.problem.requirements if self.plan.get(r.id) == release.id or r.id in company
        ]
        found: list[Obstacle] = []
        if release.capacity is not None:
            load: dict[str, int] = {}
            for r in inside:
                for skill, effort in effort_units(r).items():
                    load[skill] = load.get(skill, 0) + effort
            wanted = {s for m in company for s in effort_units(self.by_id[m])}
            for skill in sorted(wanted):
                over = load[skill] - units(release.capacity.get(skill, 0.0))
                if over > 0:
                    found.append(Obstacle("capacity", (), release.id, skill, from_units(over)))
        cost = sum(units(r.cost) for r in inside)
        if release.budget is not None and cost > units(release.budget):
            found.append(
                Obstacle("release_budget", (), release.id, "", from_units(cost - units(release.budget)))
            )
        if self.problem.budget is not None:
            everything = sum(
                units(r.cost)
                for r in self.problem.requirements
                if self.plan.get(r.id) is not None or r.id in company
            )
            if everything > units(self.problem.budget):
                over = everything - units(self.problem.budget)
                found.append(Obstacle("budget", amount=from_units(over)))
        return found

    def displacement(self, id_: str) -> tuple[bool | None, Displacement | None, int | None]:
        """Whether it can be in at all, the best plan with it, and the points lost."""
        left = self.deadline - time.perf_counter()
        if left <= 0 or (self.stop is not None and self.stop.requested()):
            return None, None, None
        model = self.compiled.model
        last = self.compiled.last_column(id_)
        forced = replace(model, lower=(*model.lower[:last], 1, *model.lower[last + 1 :]))
        answer = self.solver.solve(forced, seconds=left, seed=self.seed, stop=self.stop)
        if answer.status == Status.INFEASIBLE:
            return False, None, None
        if answer.values is None or answer.objective is None:
            return None, None, None
        other = self.compiled.assignment(answer.values)
        now = self.compiled.model.value_of(self.compiled.values(self.plan))
        lost = now - answer.objective
        proven = self.proven and answer.status == Status.OPTIMAL
        shown = Displacement(
            value_lost=self.compiled.worths.amount(lost),
            proven=proven,
            leave=tuple(i for i, at in self.plan.items() if at is not None and other[i] is None),
            enter=tuple(i for i, at in self.plan.items() if at is None and other[i] is not None),
            move=tuple(
                (i, at, to)
                for i, at in self.plan.items()
                if at is not None and (to := other[i]) is not None and to != at
            ),
        )
        return True, shown, lost if proven else None


def cheapest_change(
    problem: Problem,
    plan: Mapping[str, str | None],
    id_: str,
    *,
    solver: SolverProcess,
    seconds: float = 10.0,
    seed: int = 0,
) -> Change | None:
    """The least addition of days, then of money, with which `id_` fits beside the whole of `plan`.

    Requirements that must come with it (prerequisites, partners) may come in as well, nobody else.
    None where a rule other than capacity or money forbids it.
    """
    company = _company(problem, plan, id_)
    rest = beside_plan(problem, plan, company)
    if rest is None:
        return None
    compiled = compile_problem(rest)
    roomless = compile_problem(rest, without=[w for w in wishes_of(rest) if w.kind in _ROOM])
    model, days, money = _with_slack(roomless, compiled)
    answer = solver.solve(_minimising(model, days), seconds=seconds, seed=seed)
    if answer.values is None:
        return None
    if money:
        capped = _capped(_minimising(model, money), days, sum(answer.values[c] for c in days))
        cheaper = solver.solve(capped, seconds=seconds, seed=seed)
        answer = cheaper if cheaper.values is not None else answer
    placed = roomless.assignment((answer.values or ())[: len(compiled.model.objective)])
    placement = {i: at for i, at in placed.items() if at is not None}
    additions = tuple(
        Addition(v.code, v.excess, v.release, v.skill)
        for v in violations(problem, {**plan, **placement})
        if v.code in _ROOM
    )
    return Change(additions, placement)


def beside_plan(problem: Problem, plan: Mapping[str, str | None], company: tuple[str, ...]) -> Problem | None:
    """What is left of the problem for `company` when the plan stays: room, windows, quotas.

    None where the company cannot stand beside the plan because of an exclusion or a full quota.
    """
    inside = set(company)
    order = {r.id: k for k, r in enumerate(problem.releases)}
    names = [r.id for r in problem.releases]
    placed = [r for r in problem.requirements if plan.get(r.id) is not None]
    for a, b in problem.excludes:
        if (a in inside and plan.get(b) is not None) or (b in inside and plan.get(a) is not None):
            return None
    earliest: dict[str, int] = {}
    for dependent, prerequisite in problem.needs:
        at = plan.get(prerequisite)
        if dependent in inside and at is not None:
            earliest[dependent] = max(earliest.get(dependent, 0), order[at])
    members: list[Requirement] = []
    for r in problem.requirements:
        if r.id not in inside:
            continue
        first = max(earliest.get(r.id, 0), order[r.earliest] if r.earliest else 0)
        if (r.latest and order[r.latest] < first) or (r.pinned and order[r.pinned] < first):
            return None
        members.append(
            replace(r, earliest=names[first], stand=Stand.MUST if r.stand == Stand.OPEN else r.stand)
        )
    groups: list[Group] = []
    for g in problem.groups:
        if g.at_most is None:
            continue
        room = g.at_most - sum(plan.get(m) is not None for m in set(g.members))
        mine = tuple(m for m in g.members if m in inside)
        if mine and len(set(mine)) > room:
            return None
    releases = tuple(_room_left(problem, release, plan) for release in problem.releases)
    limits = tuple(
        replace(t, at_least=None, at_most=t.at_most - _theme_used(problem, t, plan))
        for t in problem.theme_limits
        if t.at_most is not None and any(m.theme == t.theme for m in members)
    )
    spent = sum(units(r.cost) for r in placed)
    return replace(
        problem,
        requirements=tuple(members),
        releases=releases,
        needs=tuple(p for p in problem.needs if p[0] in inside and p[1] in inside),
        together=tuple(p for p in problem.together if p[0] in inside and p[1] in inside),
        excludes=tuple(p for p in problem.excludes if p[0] in inside and p[1] in inside),
        groups=tuple(groups),
        theme_limits=limits,
        budget=None if problem.budget is None else from_units(units(problem.budget) - spent),
    )


def _room_left(problem: Problem, release: Release, plan: Mapping[str, str | None]) -> Release:
    inside = [r for r in problem.requirements if plan.get(r.id) == release.id]
    capacity = None
    if release.capacity is not None:
        left = {s: units(c) for s, c in release.capacity.items()}
        for r in inside:
            for s, e in effort_units(r).items():
                left[s] = left.get(s, 0) - e
        capacity = {s: from_units(u) for s, u in left.items()}
    budget = release.budget
    if budget is not None:
        budget = from_units(units(budget) - sum(units(r.cost) for r in inside))
    return replace(release, capacity=capacity, budget=budget)


def _theme_used(problem: Problem, limit: ThemeLimit, plan: Mapping[str, str | None]) -> float:
    used = 0
    for i, amount in theme_amounts(problem, limit):
        at = plan.get(problem.requirements[i].id)
        if at is not None and (limit.release is None or limit.release == at):
            used += amount
    return from_units(used)


def _with_slack(roomless: Compiled, full: Compiled) -> tuple[ModelBuilder, list[int], list[int]]:
    """The rules without room, and each room row again with an excess that may be bought."""
    builder = ModelBuilder()
    model = roomless.model
    for low, high in zip(model.lower, model.upper, strict=True):
        builder.variable(lower=low, upper=high)
    for r in range(len(model.row_lower)):
        builder.row(_terms(model, r), lower=model.row_lower[r], upper=model.row_upper[r])
    days: list[int] = []
    money: list[int] = []
    for wish, terms, limit in room_rows(full.problem):
        most = sum(c for _, c in terms if c > 0)
        slack = builder.variable(upper=max(0, most - limit))
        builder.row([*terms, (slack, -1)], upper=limit)
        (days if wish.kind == "capacity" else money).append(slack)
    return builder, days, money


def _terms(model: Model, r: int) -> list[tuple[int, int]]:
    return [
        (model.columns[e], model.coefficients[e]) for e in range(model.row_starts[r], model.row_starts[r + 1])
    ]


def _minimising(builder: ModelBuilder, columns: Collection[int]) -> Model:
    chosen = set(columns)
    model = builder.freeze()
    return replace(model, objective=tuple(-1 if c in chosen else 0 for c in range(len(model.objective))))


def _capped(model: Model, columns: Collection[int], limit: int) -> Model:
    return replace(
        model,
        row_starts=(*model.row_starts, len(model.columns) + len(columns)),
        columns=(*model.columns, *columns),
        coefficients=(*model.coefficients, *(1 for _ in columns)),
        row_lower=(*model.row_lower, None),
        row_upper=(*model.row_upper, limit),
    )


def apply_change(problem: Problem, change: Change) -> Problem:
    """The problem with the additions made; where a release names no such capacity, it begins at zero."""
    by_release: dict[str, dict[str, float]] = {}
    money: dict[str, float] = {}
    budget = problem.budget
    for a in change.additions:
        if a.what == "capacity":
            by_release.setdefault(a.release, {})[a.skill] = a.amount
        elif a.what == "release_budget":
            money[a.release] = a.amount
        elif budget is not None:
            budget = from_units(units(budget) + units(a.amount))

    def grown(release: Release) -> Release:
        capacity = release.capacity
        if capacity is not None and release.id in by_release:
            more = by_release[release.id]
            capacity = {
                s: from_units(units(capacity.get(s, 0.0)) + units(more.get(s, 0.0)))
                for s in dict.fromkeys([*capacity, *more])
            }
        wallet = release.budget
        if wallet is not None and release.id in money:
            wallet = from_units(units(wallet) + units(money[release.id]))
        return replace(release, capacity=capacity, budget=wallet)

    return replace(problem, releases=tuple(grown(r) for r in problem.releases), budget=budget)


def _prerequisites(problem: Problem, id_: str) -> tuple[str, ...]:
    after: dict[str, list[str]] = {}
    for dependent, prerequisite in problem.needs:
        after.setdefault(dependent, []).append(prerequisite)
    seen: dict[str, None] = {}
    todo = list(after.get(id_, ()))
    while todo:
        p = todo.pop()
        if p not in seen:
            seen[p] = None
            todo.extend(after.get(p, ()))
    return tuple(r.id for r in problem.requirements if r.id in seen)


def _partners(problem: Problem, id_: str) -> tuple[str, ...]:
    beside: dict[str, list[str]] = {}
    for a, b in problem.together:
        beside.setdefault(a, []).append(b)
        beside.setdefault(b, []).append(a)
    seen = {id_}
    todo = [id_]
    while todo:
        for p in beside.get(todo.pop(), ()):
            if p not in seen:
                seen.add(p)
                todo.append(p)
    return tuple(r.id for r in problem.requirements if r.id in seen and r.id != id_)


def _company(problem: Problem, plan: Mapping[str, str | None], id_: str) -> tuple[str, ...]:
    """`id_` and everyone out who has to come with it, by links of either kind, to the end."""
    company = {id_}
    todo = [id_]
    while todo:
        member = todo.pop()
        for other in (*_prerequisites(problem, member), *_partners(problem, member)):
            if other not in company and plan.get(other) is None:
                company.add(other)
                todo.append(other)
    return tuple(r.id for r in problem.requirements if r.id in company)
