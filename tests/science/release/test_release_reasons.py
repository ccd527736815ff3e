"""Explanations are promises: each is tried by doing what it says."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import product

import pytest

from planweave.science import release
from planweave.science.anytime import Status
from planweave.science.milp import SolverProcess
from planweave.science.release import (
    Addition,
    Group,
    Obstacle,
    Problem,
    Release,
    Requirement,
    Stand,
    ThemeLimit,
    Wish,
    apply_change,
    find_conflict,
    violations,
    without,
)

# A busy machine may take long to start a solver: the answers must not depend on it.
solve = partial(release.solve, seconds=300)
why_out = partial(release.why_out, seconds=300)


@pytest.fixture(scope="module")
def solver() -> Iterator[SolverProcess]:
    with SolverProcess() as process:
        yield process


def wish(id_: str, days: float, value: float, **more: object) -> Requirement:
    return Requirement(id=id_, effort={"dev": days}, value=value, **more)


def random_problem(seed: int) -> Problem:
    pick = random.Random(seed)
    n = pick.randint(4, 9)
    names = [f"R{i}" for i in range(n)]
    requirements = [
        Requirement(
            id=i,
            effort={"dev": pick.randint(1, 8) / 2, "qa": pick.randint(0, 4) / 2},
            cost=float(pick.randint(0, 5)),
            value=float(pick.randint(1, 9)),
            theme=pick.choice(("a", "b")),
        )
        for i in names
    ]
    pairs = [(names[i], names[j]) for i in range(n) for j in range(i)]
    return Problem(
        requirements=tuple(requirements),
        releases=tuple(
            Release(
                id=f"V{k}",
                capacity={"dev": pick.randint(2, 12) / 2, "qa": pick.randint(1, 6) / 2},
                budget=pick.choice((None, 6.0)),
                weight=1.0,
            )
            for k in range(pick.randint(1, 3))
        ),
        needs=tuple(pick.sample(pairs, 2)),
        together=tuple(pick.sample(pairs, 1)) if pick.random() < 0.4 else (),
        excludes=tuple(pick.sample(pairs, 1)) if pick.random() < 0.4 else (),
        budget=pick.choice((None, 9.0)),
        theme_limits=(ThemeLimit(theme="a", at_most=2.0),) if pick.random() < 0.3 else (),
        groups=(Group(id="g", members=tuple(names[:3]), at_least=0, at_most=2),)
        if pick.random() < 0.3
        else (),
    )


def test_lack_of_days_is_named_with_its_skill_release_and_amount(solver: SolverProcess) -> None:
    problem = Problem(
        requirements=(wish("A", 5, 10), wish("B", 4, 6)), releases=(Release(id="V1", capacity={"dev": 7.5}),)
    )
    result = solve(problem, solver=solver)
    (reason,) = why_out(problem, result, solver=solver)
    assert reason.id == "B"
    assert reason.obstacles == (Obstacle("capacity", (), "V1", "dev", 1.5),)
    assert reason.change is not None
    assert reason.change.additions == (Addition("capacity", 1.5, "V1", "dev"),)
    assert reason.displacement is not None
    assert (reason.displacement.value_lost, reason.displacement.leave) == (4.0, ("A",))
    assert reason.possible is True


def test_a_prerequisite_that_is_out_and_a_rival_that_is_in_are_named(solver: SolverProcess) -> None:
    problem = Problem(
        requirements=(
            wish("A", 1, 10),
            wish("B", 1, 6),
            wish("C", 1, 5),
            wish("D", 1, 1, stand=Stand.MUST_NOT),
        ),
        releases=(Release(id="V1", capacity={"dev": 9}),),
        excludes=(("A", "B"),),
        needs=(("C", "D"),),
    )
    result = solve(problem, solver=solver)
    found = {r.id: r for r in why_out(problem, result, solver=solver)}
    assert result.chosen == ("A",)
    assert found["B"].obstacles == (Obstacle("excludes", ("A",)),)
    assert found["B"].change is None
    assert found["B"].possible is True
    assert found["C"].obstacles == (Obstacle("needs", ("D",)),)
    assert found["C"].possible is False
    assert found["C"].displacement is None
    assert found["D"].obstacles == (Obstacle("must_not", ("D",)),)


def test_a_wish_of_no_value_is_told_so(solver: SolverProcess) -> None:
    problem = Problem(
        requirements=(wish("A", 1, 3), wish("B", 1, -2)), releases=(Release(id="V1", capacity={"dev": 9}),)
    )
    (reason,) = why_out(problem, solve(problem, solver=solver), solver=solver)
    assert reason.obstacles == (Obstacle("no_value", ("B",)),)
    assert reason.displacement is not None
    assert reason.displacement.value_lost == 2.0


@pytest.mark.parametrize("seed", range(60))
def test_every_change_lets_its_wish_in_and_nothing_cheaper_does(solver: SolverProcess, seed: int) -> None:
    problem = random_problem(seed)
    result = solve(problem, solver=solver)
    assert result.status == Status.OPTIMAL
    assert result.assignment is not None
    for reason in why_out(problem, result, solver=solver):
        cheapest = cheapest_by_enumeration(problem, dict(result.assignment), reason.id)
        if reason.change is None:
            assert cheapest is None
            continue
        plan = {**result.assignment, **reason.change.placement}
        assert plan[reason.id] is not None
        assert violations(apply_change(problem, reason.change), plan) == ()
        days = sum(a.amount for a in reason.change.additions if a.what == "capacity")
        money = sum(a.amount for a in reason.change.additions if a.what != "capacity")
        assert (days, money) == cheapest


def cheapest_by_enumeration(
    problem: Problem, plan: dict[str, str | None], id_: str
) -> tuple[float, float] | None:
    """Every placement of every set of companions that come with `id_` of necessity."""
    company = {id_}
    while True:
        more = {b for a, b in problem.needs if a in company and plan[b] is None}
        more |= {b for pair in problem.together if set(pair) & company for b in pair if plan[b] is None}
        if more <= company:
            break
        company |= more
    members = sorted(company)
    best: tuple[float, float] | None = None
    for places in product([r.id for r in problem.releases], repeat=len(members)):
        broken = violations(problem, {**plan, **dict(zip(members, places, strict=True))})
        if any(v.code not in ("capacity", "release_budget", "budget") for v in broken):
            continue
        price = (
            sum(v.excess for v in broken if v.code == "capacity"),
            sum(v.excess for v in broken if v.code != "capacity"),
        )
        best = price if best is None else min(best, price)
    return best


@pytest.mark.parametrize("seed", range(40))
def test_a_displacement_is_the_best_plan_with_the_wish_in(solver: SolverProcess, seed: int) -> None:
    problem = random_problem(seed)
    result = solve(problem, solver=solver)
    assert result.objective is not None
    for reason in why_out(problem, result, solver=solver):
        must = tuple(replace(r, stand=Stand.MUST) if r.id == reason.id else r for r in problem.requirements)
        forced = solve(replace(problem, requirements=must), solver=solver)
        assert (forced.status == Status.OPTIMAL) is reason.possible
        if reason.displacement is None:
            continue
        assert forced.objective is not None
        assert reason.displacement.value_lost == pytest.approx(result.objective - forced.objective)
        assert reason.displacement.proven
        assert reason.id in reason.displacement.enter
        assert reason.value_needed is not None
        dearer = tuple(
            replace(r, value=(r.value or 0) + reason.value_needed) if r.id == reason.id else r
            for r in problem.requirements
        )
        assert reason.id in solve(replace(problem, requirements=dearer), solver=solver).chosen


def conflicting(seed: int) -> Problem:
    """A random problem with musts and pins enough to be infeasible most of the time."""
    problem = random_problem(seed)
    pick = random.Random(1000 + seed)
    releases = [r.id for r in problem.releases]
    return replace(
        problem,
        requirements=tuple(
            replace(
                r,
                stand=pick.choice((Stand.MUST, Stand.OPEN, Stand.MUST_NOT, Stand.MUST)),
                latest=pick.choice((None, releases[0])),
            )
            for r in problem.requirements
        ),
    )


@pytest.mark.parametrize("seed", range(60))
def test_a_conflict_is_infeasible_whole_and_feasible_without_any_one(
    solver: SolverProcess, seed: int
) -> None:
    problem = conflicting(seed)
    result = solve(problem, solver=solver)
    if result.status != Status.INFEASIBLE:
        assert result.conflict is None
        assert find_conflict(problem, solver=solver, seconds=300) is None
        return
    conflict = result.conflict
    assert conflict is not None
    assert conflict.irreducible
    everything = set(all_wishes(problem))
    alone = without(problem, tuple(everything - set(conflict.wishes)))
    assert solve(alone, solver=solver).status == Status.INFEASIBLE
    for one in conflict.wishes:
        assert solve(without(alone, (one,)), solver=solver).status == Status.OPTIMAL
    assert conflict.give_up
    assert solve(without(problem, conflict.give_up), solver=solver).status == Status.OPTIMAL
    for kept in conflict.give_up:
        fewer = tuple(w for w in conflict.give_up if w != kept)
        assert solve(without(problem, fewer), solver=solver).status == Status.INFEASIBLE


def all_wishes(problem: Problem) -> tuple[Wish, ...]:
    from planweave.science.release.compile import wishes_of

    return wishes_of(problem)


def test_the_conflict_of_two_musts_and_a_capacity_is_exactly_these_three(solver: SolverProcess) -> None:
    problem = Problem(
        requirements=(
            wish("A", 5, 1, stand=Stand.MUST),
            wish("B", 5, 1, stand=Stand.MUST),
            wish("C", 1, 1, stand=Stand.MUST),
            wish("D", 1, 1),
        ),
        releases=(Release(id="V1", capacity={"dev": 8}),),
    )
    result = solve(problem, solver=solver)
    assert result.status == Status.INFEASIBLE
    assert result.conflict is not None
    assert set(result.conflict.wishes) == {
        Wish("must", ("A",)),
        Wish("must", ("B",)),
        Wish("capacity", (), "V1", "dev"),
    }
    assert len(result.conflict.give_up) == 1
