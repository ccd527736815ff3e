"""Risk as a third axis of the front, against enumeration of all plans."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

import pytest

from planweave.science.anytime import Stop
from planweave.science.milp import SolverProcess
from planweave.science.release import (
    Group,
    Problem,
    Release,
    Requirement,
    Stand,
    value_cost_front,
    value_cost_risk_front,
    value_of,
    violations,
)


@pytest.fixture(scope="module")
def solver() -> Iterator[SolverProcess]:
    with SolverProcess() as process:
        yield process


def random_problem(seed: int) -> Problem:
    pick = random.Random(seed)
    n = pick.randint(1, 6)
    names = [f"R{i}" for i in range(n)]
    pairs = [(names[i], names[j]) for i in range(n) for j in range(i)]
    releases = ("V1", "V2") if seed % 3 == 0 and n < 6 else ("V1",)
    return Problem(
        requirements=tuple(
            Requirement(
                id=i,
                effort={"dev": float(pick.randint(0, 4))},
                cost=pick.randint(0, 8) / 2,
                value=float(pick.randint(-1, 9)),
                risk=pick.choice((0.0, 0.1, 0.25, 0.5, 1.0)),
                stand=pick.choice((*[Stand.OPEN] * 9, Stand.MUST)),
            )
            for i in names
        ),
        releases=tuple(Release(id=v, capacity={"dev": 8.0} if seed % 2 else None) for v in releases),
        needs=tuple(pick.sample(pairs, min(len(pairs), pick.randint(0, 3)))),
        groups=(Group(id="g", members=tuple(names), at_least=1),) if seed % 5 == 0 else (),
        budget=pick.choice((None, 7.5)),
        risk_aversion=pick.choice((0.0, 0.5)),
    )


def plans(problem: Problem) -> set[tuple[float, float, float]]:
    """(cost, risk, value) of every plan that keeps the rules, in plain arithmetic."""
    found = set()
    for choice in product((None, *(r.id for r in problem.releases)), repeat=len(problem.requirements)):
        plan = {r.id: v for r, v in zip(problem.requirements, choice, strict=True)}
        if not violations(problem, plan):
            inside = [r for r in problem.requirements if plan[r.id]]
            cost = sum(r.cost for r in inside)
            risk = round(sum(r.risk * max(0.0, r.value or 0.0) for r in inside), 9)
            found.add((cost, risk, round(value_of(problem, plan), 9)))
    return found


def efficient(points: set[tuple[float, ...]]) -> list[tuple[float, ...]]:
    """Those that no other point matches in all (value, last, upward) and beats in one."""

    def beats(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
        no_worse = all(a <= b for a, b in zip(one[:-1], other[:-1], strict=True)) and one[-1] >= other[-1]
        return no_worse and one != other

    return sorted(p for p in points if not any(beats(q, p) for q in points))


@pytest.mark.parametrize("seed", range(60))
def test_the_front_of_three_is_the_one_of_enumeration(solver: SolverProcess, seed: int) -> None:
    problem = random_problem(seed)
    every = plans(problem)
    found = value_cost_risk_front(problem, solver=solver, seconds=600)
    assert found.complete
    got = sorted((p.cost, round(p.risk, 9), round(p.value, 9)) for p in found.points)
    assert got == efficient(every)
    for point in found.points:
        assert violations(problem, point.assignment) == ()
        assert value_of(problem, point.assignment) == pytest.approx(point.value)
    for limit in {risk for _, risk, _ in every}:
        expected = efficient({(c, v) for c, r, v in every if r <= limit + 1e-9})
        assert [(p.cost, round(p.value, 9)) for p in found.within(limit).points] == expected


@pytest.mark.parametrize("seed", range(30))
def test_a_limit_of_risk_and_risk_as_the_measure(solver: SolverProcess, seed: int) -> None:
    problem = random_problem(seed + 500)
    every = plans(problem)
    flat = value_cost_front(problem, measure="risk", solver=solver, seconds=600)
    assert flat.complete
    assert [(round(p.cost, 9), round(p.value, 9)) for p in flat.points] == efficient(
        {(r, v) for _, r, v in every}
    )
    assert all(p.cost == p.risk for p in flat.points)
    limit = sorted({r for _, r, _ in every} or {0.0})[len({r for _, r, _ in every}) // 2]
    low = value_cost_front(problem, risk_limit=limit, solver=solver, seconds=600)
    expected = efficient({(c, v) for c, r, v in every if r <= limit + 1e-9})
    assert low.complete
    assert [(p.cost, round(p.value, 9)) for p in low.points] == expected


def test_a_budget_limits_the_front_of_days_too(solver: SolverProcess) -> None:
    problem = Problem(
        requirements=(
            Requirement(id="A", effort={"dev": 1}, cost=9.0, value=9.0),
            Requirement(id="B", effort={"dev": 2}, cost=1.0, value=2.0),
        ),
        releases=(Release(id="V1"),),
        budget=5.0,
    )
    found = value_cost_front(problem, measure="effort", solver=solver, seconds=300)
    assert [(p.cost, p.value) for p in found.points] == [(0, 0), (2, 2)]
    with pytest.raises(ValueError, match="Labels need"):
        value_cost_front(problem, measure="effort", method="labels")


def test_the_knee_stands_highest_and_time_out_is_said(solver: SolverProcess) -> None:
    problem = Problem(
        requirements=(
            Requirement(id="A", effort={}, cost=1.0, value=8.0, risk=0.1),
            Requirement(id="B", effort={}, cost=5.0, value=3.0, risk=0.9),
            Requirement(id="C", effort={}, cost=4.0, value=3.0, risk=0.5),
        ),
        releases=(Release(id="V1"),),
    )
    found = value_cost_risk_front(problem, solver=solver, seconds=300)
    assert found.knee is not None
    assert found.points[found.knee].assignment == {"A": "V1", "B": None, "C": None}
    stop = Stop()
    stop.request()
    cut = value_cost_risk_front(problem, solver=solver, stop=stop)
    assert (cut.complete, cut.points, cut.knee) == (False, (), None)


@pytest.mark.parametrize("limit", [-1.0, float("nan")])
def test_an_impossible_limit_or_measure_is_refused(limit: float) -> None:
    problem = random_problem(3)
    with pytest.raises(ValueError, match="at least 0"):
        value_cost_front(problem, risk_limit=limit)
    with pytest.raises(ValueError, match="not in 'beauty'"):
        value_cost_front(problem, measure="beauty")
