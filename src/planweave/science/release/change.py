"""The least that must be added so that a requirement fits beside the present plan."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

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
from planweave.science.release.units import effort_units, from_units, units

_ROOM = ("capacity", "release_budget", "budget")


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


def prerequisites_of(problem: Problem, id_: str) -> tuple[str, ...]:
    """Everything that must come in the same or an earlier release, directly or not, in problem order."""
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


def partners_of(problem: Problem, id_: str) -> tuple[str, ...]:
    """Everything coupled to it, directly or not, without itself, in problem order."""
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
        for other in (*prerequisites_of(problem, member), *partners_of(problem, member)):
            if other not in company and plan.get(other) is None:
                company.add(other)
                todo.append(other)
    return tuple(r.id for r in problem.requirements if r.id in company)
