"""The cheapest way out of an infeasible problem, and the smallest conflict, against enumeration."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

import pytest

from planweave.science.anytime import Status
from planweave.science.milp import SolverProcess
from planweave.science.release import (
    Bend,
    Group,
    Prices,
    Problem,
    ProblemError,
    Relaxation,
    Release,
    Requirement,
    Stand,
    ThemeLimit,
    Wish,
    apply_bends,
    cheapest_relaxations,
    find_conflict,
    solve,
    violations,
    without,
)
from planweave.science.release.compile import wishes_of
from planweave.science.release.relax import SCOPES, bends_of

PRICES = Prices(day=1.0, money=0.25, quota=2.0, must=6.0, pin=2.5, window=1.5, link=4.0)


@pytest.fixture(scope="module")
def solver() -> Iterator[SolverProcess]:
    with SolverProcess() as process:
        yield process


def strained(seed: int) -> Problem:
    """Small, with every kind of wish, and most often too much of them."""
    pick = random.Random(seed)
    n = pick.randint(2, 5)
    releases = ("V1", "V2")[: pick.randint(1, 2)]
    names = [f"R{i}" for i in range(n)]
    pairs = [(names[i], names[j]) for i in range(n) for j in range(i)]

    def wished(i: str) -> Requirement:
        stand = pick.choice((Stand.MUST, Stand.MUST, Stand.OPEN, Stand.MUST_NOT))
        window = sorted(pick.choices(releases, k=2))
        return Requirement(
            id=i,
            effort={"dev": pick.randint(1, 8) / 2, "qa": pick.choice((0.0, 0.3, 1.25))},
            cost=float(pick.randint(0, 6)),
            value=1.0,
            theme=pick.choice(("a", "b")),
            stand=stand,
            earliest=window[0] if pick.random() < 0.3 else None,
            latest=window[1] if pick.random() < 0.3 else None,
            pinned=pick.choice(window) if pick.random() < 0.3 else None,
        )

    return Problem(
        requirements=tuple(wished(i) for i in names),
        releases=tuple(
            Release(
                id=v,
                capacity={"dev": pick.randint(0, 8) / 2, "qa": 1.0},
                budget=pick.choice((None, 3.0)),
            )
            for v in releases
        ),
        needs=tuple(pick.sample(pairs, 1)),
        together=tuple(pick.sample(pairs, 1)) if pick.random() < 0.4 else (),
        excludes=tuple(pick.sample(pairs, 1)) if pick.random() < 0.4 else (),
        groups=(Group(id="g", members=tuple(names[:3]), at_least=pick.randint(0, 4), at_most=2),)
        if pick.random() < 0.5
        else (),
        theme_limits=(
            ThemeLimit(
                theme=pick.choice("ab"),
                at_least=pick.choice((None, 2.0, 3.5)),
                at_most=pick.choice((None, 4.0)),
                measure=pick.choice(("count", "effort", "cost")),
                release=pick.choice((None, releases[0])),
            ),
        ),
        budget=pick.choice((None, 5.5)),
    )


def usable(seed: int) -> Problem | None:
    """None where the numbers themselves are refused (an empty window, a theme that nobody has)."""
    from planweave.science.release import check_problem

    problem = strained(seed)
    try:
        check_problem(problem)
    except ProblemError:
        return None
    return problem


def cheapest_by_enumeration(problem: Problem, scope: str) -> float:
    best = math.inf
    for choice in product((None, *(r.id for r in problem.releases)), repeat=len(problem.requirements)):
        plan = {r.id: v for r, v in zip(problem.requirements, choice, strict=True)}
        bends = bends_of(problem, plan, PRICES)
        if all(b.wish.kind in SCOPES[scope] for b in bends):
            best = min(best, sum(b.price for b in bends))
    return best


@pytest.mark.parametrize("seed", range(150))
def test_the_way_out_is_the_cheapest_and_it_works(solver: SolverProcess, seed: int) -> None:
    problem = usable(seed)
    if problem is None:
        return
    before = solve(problem, solver=solver, seconds=300)
    found = cheapest_relaxations(problem, solver=solver, prices=PRICES, seconds=300)
    if before.status == Status.OPTIMAL:
        assert found == ()
        return
    by_scope = {f.scope: f for f in found}
    assert "any" in by_scope
    assert [f.price for f in found] == sorted(f.price for f in found)
    for relaxation in found:
        assert relaxation.proven
        assert relaxation.bends
        assert relaxation.price == pytest.approx(cheapest_by_enumeration(problem, relaxation.scope))
        eased = apply_bends(problem, relaxation.bends)
        assert violations(eased, relaxation.assignment) == ()
        assert solve(eased, solver=solver, seconds=300).status == Status.OPTIMAL
        for bend in relaxation.bends:
            rest = tuple(b for b in relaxation.bends if b != bend)
            assert solve(apply_bends(problem, rest), solver=solver, seconds=300).status == Status.INFEASIBLE
            if bend.wish.kind in ("capacity", "budget", "release_budget"):
                less = replace(bend, amount=bend.amount - 0.001)
                short = apply_bends(problem, (*rest, less))
                assert solve(short, solver=solver, seconds=300).status == Status.INFEASIBLE
    for scope in set(SCOPES) - set(by_scope):
        same = [f for f in found if f.price == pytest.approx(cheapest_by_enumeration(problem, scope))]
        # A scope that is not there has no way out, or the same one as another.
        assert same or cheapest_by_enumeration(problem, scope) == math.inf


def two_musts() -> Problem:
    return Problem(
        requirements=(
            Requirement(id="A", effort={"dev": 5}, value=1.0, stand=Stand.MUST),
            Requirement(id="B", effort={"dev": 4.5}, value=1.0, stand=Stand.MUST),
        ),
        releases=(Release(id="V1", capacity={"dev": 8}),),
    )


def test_the_amount_is_what_lacks_and_the_price_is_said(solver: SolverProcess) -> None:
    room, decision = cheapest_relaxations(two_musts(), solver=solver, seconds=300)
    assert room == Relaxation(
        "any",
        (Bend(Wish("capacity", (), "V1", "dev"), 1.5, 1.5),),
        1.5,
        True,
        {"A": "V1", "B": "V1"},
    )
    assert (decision.scope, decision.price) == ("decisions", 20.0)
    assert [b.wish.kind for b in decision.bends] == ["must"]


def test_what_has_no_price_is_not_bent(solver: SolverProcess) -> None:
    (only,) = cheapest_relaxations(two_musts(), solver=solver, prices=Prices(day=None), seconds=300)
    assert [b.wish.kind for b in only.bends] == ["must"]
    nothing = Prices(day=None, must=None)
    assert cheapest_relaxations(two_musts(), solver=solver, prices=nothing, seconds=300) == ()
    with pytest.raises(ValueError, match="price of day"):
        cheapest_relaxations(two_musts(), solver=solver, prices=Prices(day=-1.0))


def test_a_skill_without_any_capacity_is_hired(solver: SolverProcess) -> None:
    problem = Problem(
        requirements=(Requirement(id="A", effort={"qa": 2.5}, value=1.0, stand=Stand.MUST),),
        releases=(Release(id="V1", capacity={"dev": 8}),),
    )
    room = cheapest_relaxations(problem, solver=solver, seconds=300)[0]
    assert room.bends == (Bend(Wish("capacity", (), "V1", "qa"), 2.5, 2.5),)
    eased = apply_bends(problem, room.bends)
    assert eased.releases[0].capacity == {"dev": 8, "qa": 2.5}


@pytest.mark.parametrize("seed", range(60))
def test_no_conflict_is_smaller_than_the_one_named(solver: SolverProcess, seed: int) -> None:
    problem = usable(seed)
    if problem is None:
        return
    conflict = find_conflict(problem, solver=solver, seconds=300)
    if conflict is None:
        return
    assert conflict.irreducible
    assert conflict.smallest
    wishes = wishes_of(problem)
    size = len(conflict.wishes)
    if size > 1 and math.comb(len(wishes), size - 1) <= 400:
        for fewer in combinations(wishes, size - 1):
            alone = without(problem, [w for w in wishes if w not in fewer])
            assert solve(alone, solver=solver, seconds=300).status == Status.OPTIMAL
