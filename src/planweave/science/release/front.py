"""The whole front of value against cost, days or risk: every plan that nobody can beat in both, exactly.

Two exact ways. Where the rules are few (one release, budget and precedence only), all partial plans are
kept that no other beats, requirement by requirement (Nemhauser and Ullmann 1969; precedence by keeping
partial plans apart that differ in a prerequisite still needed). Otherwise one integer programme after
another with a falling limit on cost (epsilon-constraint, Haimes 1971), each point made efficient by
construction.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from math import gcd

from planweave.science.anytime import Status, Stop
from planweave.science.milp import Model, SolverProcess
from planweave.science.release.compile import Compiled, compile_problem
from planweave.science.release.problem import Problem, Stand, check_problem
from planweave.science.release.units import base_value, effort_units, from_units, units

# Partial plans kept at once by the first way before it hands over to the second.
_MOST_STATES = 3_000_000
# Largest objective in which the solver's bound still decides between two whole numbers.
_TOLD_APART = 10**9


@dataclass(frozen=True, slots=True)
class FrontPoint:
    """A plan of which no other is at least as good in all respects and better in one.

    `cost` is in the front's measure; `risk` is the value at risk: Σ risk × value of what is in.
    """

    cost: float
    value: float
    assignment: Mapping[str, str | None]
    risk: float = 0.0


@dataclass(frozen=True, slots=True)
class Front:
    """Points by rising cost. `complete`: these are all of them, proven.

    `knee` is the index of the point farthest from the straight line between the ends (both axes scaled
    to 1): beyond it more money brings less. None below three points. `method`: `labels` or `epsilon`.
    """

    points: tuple[FrontPoint, ...]
    complete: bool
    knee: int | None
    method: str


def value_cost_front(
    problem: Problem,
    *,
    measure: str = "cost",
    seconds: float = 30.0,
    seed: int = 0,
    stop: Stop | None = None,
    solver: SolverProcess | None = None,
    on_point: Callable[[FrontPoint], None] | None = None,
    method: str = "auto",
    risk_limit: float | None = None,
) -> Front:
    """The front under all rules of the problem. `measure` is `cost`, `effort` (days of all skills) or `risk`
    (value at risk). With `risk_limit` only plans with at most that value at risk count.

    Where time runs out the points found are still exact, but not all of them. `method` `labels` or
    `epsilon` asks for one way; `labels` raises ValueError where it does not apply.
    """
    check_problem(problem)
    if risk_limit is not None and not risk_limit >= 0:
        raise ValueError("The limit of the value at risk must be a number of at least 0.")
    amounts = amounts_of(problem, measure)
    compiled = compile_problem(problem)
    deadline = time.perf_counter() + seconds
    simple = _labels_apply(problem, measure) and risk_limit is None
    if method == "labels" and not simple:
        raise ValueError(
            "Labels need one release without capacity, quotas, coupling, exclusion and limits of other measures."
        )
    if method in ("auto", "labels") and simple:
        from planweave.science.release.labels import all_points

        limits = [b for b in (problem.budget, problem.releases[0].budget) if b is not None]
        chosen = all_points(
            compiled,
            amounts,
            cap=min((units(b) for b in limits), default=None) if measure == "cost" else None,
            most_states=_MOST_STATES,
            deadline=deadline,
            stop=stop,
        )
        if chosen is not None:
            points = [point_of(compiled, amounts, x) for x in chosen]
            for point in points:
                if on_point is not None:
                    on_point(point)
            return Front(tuple(points), True, knee_of(points), "labels")
    with ExitStack() as stack:
        if solver is None:
            solver = stack.enter_context(SolverProcess())
        limit = None if risk_limit is None else units(risk_limit)
        points, complete = _epsilon(compiled, amounts, solver, deadline, seed, stop, on_point, limit)
    return Front(tuple(points), complete, knee_of(points), "epsilon")


def knee_of(points: list[FrontPoint]) -> int | None:
    """The point farthest above the chord of the front, axes scaled to 1; the first one on a tie."""
    if len(points) < 3:
        return None
    width = points[-1].cost - points[0].cost
    height = points[-1].value - points[0].value
    above = [(p.value - points[0].value) / height - (p.cost - points[0].cost) / width for p in points]
    return max(range(len(points)), key=lambda i: (above[i], -i))


def amounts_of(problem: Problem, measure: str) -> list[int]:
    """What each requirement adds to the measure, in ten-thousandths."""
    if measure == "cost":
        return [units(r.cost) for r in problem.requirements]
    if measure == "effort":
        return [sum(effort_units(r).values()) for r in problem.requirements]
    if measure == "risk":
        return [units(r.risk * max(0.0, float(base_value(problem, r)))) for r in problem.requirements]
    raise ValueError(f"A front is measured in cost, effort or risk, not in {measure!r}.")


def _labels_apply(problem: Problem, measure: str) -> bool:
    release = problem.releases[0]
    return (
        len(problem.releases) == 1
        and (measure == "cost" or (problem.budget is None and release.budget is None))
        and (release.capacity is None or not any(r.effort for r in problem.requirements))
        and not (problem.together or problem.excludes or problem.groups or problem.theme_limits)
        and all(r.stand == Stand.OPEN and r.pinned is None for r in problem.requirements)
    )


def point_of(compiled: Compiled, amounts: list[int], x: tuple[int, ...]) -> FrontPoint:
    """The plan of these variables, measured."""
    cost, risk = (amount_at(compiled, by, x) for by in (amounts, amounts_of(compiled.problem, "risk")))
    value = compiled.worths.amount(compiled.model.value_of(x))
    return FrontPoint(from_units(cost), value, compiled.assignment(x), from_units(risk))


def amount_at(compiled: Compiled, amounts: list[int], x: tuple[int, ...]) -> int:
    """Σ amount of what is in."""
    K = len(compiled.problem.releases)
    return sum(a * x[i * K + K - 1] for i, a in enumerate(amounts))


def _epsilon(
    compiled: Compiled,
    amounts: list[int],
    solver: SolverProcess,
    deadline: float,
    seed: int,
    stop: Stop | None,
    on_point: Callable[[FrontPoint], None] | None,
    risk_limit: int | None,
) -> tuple[list[FrontPoint], bool]:
    """From the dearest point down: best value under the limit, and the least cost at that value."""
    base = compiled.model
    if risk_limit is not None:
        base = with_row(base, *terms_of(compiled, amounts_of(compiled.problem, "risk")), risk_limit)
    columns, weights = terms_of(compiled, amounts)
    points: list[FrontPoint] = []
    limit: int | None = None
    both = value_then_cost(base, columns, weights)
    while True:
        model = both or base
        if limit is not None:
            model = with_row(model, columns, weights, limit)
        best = solver.solve(model, seconds=deadline - time.perf_counter(), seed=seed, stop=stop)
        if best.status == Status.INFEASIBLE:
            return points[::-1], True
        if best.status == Status.OPTIMAL and both is None and best.objective is not None:
            best = solver.solve(
                cheapest_at(base, columns, weights, best.objective),
                seconds=deadline - time.perf_counter(),
                seed=seed,
                hint=best.values,
                stop=stop,
            )
        if best.status != Status.OPTIMAL or best.values is None:
            return points[::-1], False
        point = point_of(compiled, amounts, best.values)
        points.append(point)
        if on_point is not None:
            on_point(point)
        cost = amount_at(compiled, amounts, best.values)
        if cost == 0:
            return points[::-1], True
        limit = cost - 1


def terms_of(compiled: Compiled, amounts: list[int]) -> tuple[list[int], list[int]]:
    """Columns and weights of Σ amount of what is in, without the zeros."""
    K = len(compiled.problem.releases)
    return [i * K + K - 1 for i, a in enumerate(amounts) if a], [a for a in amounts if a]


def value_then_cost(model: Model, columns: list[int], weights: list[int]) -> Model | None:
    """One objective for both: a point of value outweighs all cost. None where the numbers would grow
    beyond what the solver tells apart."""
    common = gcd(*weights) or 1
    heavier = sum(weights) // common + 1
    if heavier * sum(map(abs, model.objective)) > _TOLD_APART:
        return None
    objective = [heavier * w for w in model.objective]
    for column, weight in zip(columns, weights, strict=True):
        objective[column] -= weight // common
    return replace(model, objective=tuple(objective))


def with_row(model: Model, columns: list[int], weights: list[int], limit: int) -> Model:
    """The model with Σ weight·x ≤ limit."""
    common = gcd(*weights) or 1
    return replace(
        model,
        row_starts=(*model.row_starts, len(model.columns) + len(columns)),
        columns=(*model.columns, *columns),
        coefficients=(*model.coefficients, *(w // common for w in weights)),
        row_lower=(*model.row_lower, None),
        row_upper=(*model.row_upper, limit // common),
    )


def cheapest_at(model: Model, columns: list[int], weights: list[int], value: int) -> Model:
    """Minimise the amount while the objective stays at `value` or above."""
    common = gcd(*weights) if weights else 1
    objective = [0] * len(model.objective)
    for column, weight in zip(columns, weights, strict=True):
        objective[column] = -(weight // common)
    worth = [(c, w) for c, w in enumerate(model.objective) if w]
    return replace(
        model,
        objective=tuple(objective),
        row_starts=(*model.row_starts, len(model.columns) + len(worth)),
        columns=(*model.columns, *(c for c, _ in worth)),
        coefficients=(*model.coefficients, *(w for _, w in worth)),
        row_lower=(*model.row_lower, value),
        row_upper=(*model.row_upper, None),
    )
