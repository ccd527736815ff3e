"""The whole front of value against cost: every plan that nobody can beat in both, exactly.

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

from planweave.science.anytime import Status, Stop
from planweave.science.milp import Model, SolverProcess
from planweave.science.release.compile import Compiled, compile_problem
from planweave.science.release.problem import Problem, Stand, check_problem
from planweave.science.release.units import effort_units, from_units, units

# Partial plans kept at once by the first way before it hands over to the second.
_MOST_STATES = 3_000_000
# Largest objective in which the solver's bound still decides between two whole numbers.
_TOLD_APART = 10**9


@dataclass(frozen=True, slots=True)
class FrontPoint:
    """A plan of which no other is at least as good in both respects and better in one."""

    cost: float
    value: float
    assignment: Mapping[str, str | None]


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
) -> Front:
    """The front under all rules of the problem. `measure` is `cost`, or `effort` (days of all skills).

    Where time runs out the points found are still exact, but not all of them. `method` `labels` or
    `epsilon` asks for one way; `labels` raises ValueError where it does not apply.
    """
    check_problem(problem)
    amounts = [
        units(r.cost) if measure == "cost" else sum(effort_units(r).values()) for r in problem.requirements
    ]
    compiled = compile_problem(problem)
    deadline = time.perf_counter() + seconds
    if method == "labels" and not _labels_apply(problem):
        raise ValueError("Labels need one release without capacity, quotas, coupling and exclusion.")
    if method in ("auto", "labels") and _labels_apply(problem):
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
            points = [_point(compiled, amounts, x) for x in chosen]
            for point in points:
                if on_point is not None:
                    on_point(point)
            return Front(tuple(points), True, knee_of(points), "labels")
    with ExitStack() as stack:
        if solver is None:
            solver = stack.enter_context(SolverProcess())
        points, complete = _epsilon(compiled, amounts, solver, deadline, seed, stop, on_point)
    return Front(tuple(points), complete, knee_of(points), "epsilon")


def knee_of(points: list[FrontPoint]) -> int | None:
    """The point farthest above the chord of the front, axes scaled to 1; the first one on a tie."""
    if len(points) < 3:
        return None
    width = points[-1].cost - points[0].cost
    height = points[-1].value - points[0].value
    above = [(p.value - points[0].value) / height - (p.cost - points[0].cost) / width for p in points]
    return max(range(len(points)), key=lambda i: (above[i], -i))


def _labels_apply(problem: Problem) -> bool:
    release = problem.releases[0]
    return (
        len(problem.releases) == 1
        and (release.capacity is None or not any(r.effort for r in problem.requirements))
        and not (problem.together or problem.excludes or problem.groups or problem.theme_limits)
        and all(r.stand == Stand.OPEN and r.pinned is None for r in problem.requirements)
    )


def _point(compiled: Compiled, amounts: list[int], x: tuple[int, ...]) -> FrontPoint:
    K = len(compiled.problem.releases)
    cost = sum(a * x[i * K + K - 1] for i, a in enumerate(amounts))
    value = compiled.worths.amount(compiled.model.value_of(x))
    return FrontPoint(from_units(cost), value, compiled.assignment(x))


def _epsilon(
    compiled: Compiled,
    amounts: list[int],
    solver: SolverProcess,
    deadline: float,
    seed: int,
    stop: Stop | None,
    on_point: Callable[[FrontPoint], None] | None,
) -> tuple[list[FrontPoint], bool]:
    """From the dearest point down: best value under the limit, and the least cost at that value."""
    K = len(compiled.problem.releases)
    columns = [i * K + K - 1 for i, a in enumerate(amounts) if a]
    weights = [a for a in amounts if a]
    points: list[FrontPoint] = []
    limit: int | None = None
    both = _value_then_cost(compiled.model, columns, weights)
    while True:
        model = both or compiled.model
        if limit is not None:
            model = _with_row(model, columns, weights, limit)
        best = solver.solve(model, seconds=deadline - time.perf_counter(), seed=seed, stop=stop)
        if best.status == Status.INFEASIBLE:
            return points[::-1], True
        if best.status == Status.OPTIMAL and both is None and best.objective is not None:
            best = solver.solve(
                _cheapest_at(compiled.model, columns, weights, best.objective),
                seconds=deadline - time.perf_counter(),
                seed=seed,
                hint=best.values,
                stop=stop,
            )
        if best.status != Status.OPTIMAL or best.values is None:
            return points[::-1], False
        point = _point(compiled, amounts, best.values)
        points.append(point)
        if on_point is not None:
            on_point(point)
        cost = sum(a * best.values[i * K + K - 1] for i, a in enumerate(amounts))
        if cost == 0:
            return points[::-1], True
        limit = cost - 1


def _value_then_cost(model: Model, columns: list[int], weights: list[int]) -> Model | None:
    """One objective for both: a point of value outweighs all cost. None where the numbers would grow
    beyond what the solver tells apart."""
    from math import gcd

    common = gcd(*weights) or 1
    heavier = sum(weights) // common + 1
    if heavier * sum(map(abs, model.objective)) > _TOLD_APART:
        return None
    objective = [heavier * w for w in model.objective]
    for column, weight in zip(columns, weights, strict=True):
        objective[column] -= weight // common
    return replace(model, objective=tuple(objective))


def _with_row(model: Model, columns: list[int], weights: list[int], limit: int) -> Model:
    from math import gcd

    common = gcd(*weights) or 1
    return replace(
        model,
        row_starts=(*model.row_starts, len(model.columns) + len(columns)),
        columns=(*model.columns, *columns),
        coefficients=(*model.coefficients, *(w // common for w in weights)),
        row_lower=(*model.row_lower, None),
        row_upper=(*model.row_upper, limit // common),
    )


def _cheapest_at(model: Model, columns: list[int], weights: list[int], value: int) -> Model:
    """Minimise the amount while the objective stays at `value` or above."""
    from math import gcd

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
