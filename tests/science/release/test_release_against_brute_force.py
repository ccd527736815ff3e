"""Every feature of release planning against plain enumeration, on thousands of small random problems."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planweave.science.anytime import Status
from planweave.science.milp import SolverProcess
from planweave.science.release import (
    Group,
    Problem,
    Release,
    Requirement,
    Stand,
    ThemeLimit,
    solve,
    value_of,
    violations,
)

# A longer run: PLANWEAVE_EXAMPLES=2000
EXAMPLES = int(os.environ.get("PLANWEAVE_EXAMPLES", "800"))
SKILLS = ("dev", "qa")
THEMES = ("t1", "t2")


@pytest.fixture(scope="module")
def solver() -> Iterator[SolverProcess]:
    with SolverProcess() as process:
        yield process


@st.composite
def problems(draw: st.DrawFn, most: int = 5) -> Problem:
    n = draw(st.integers(1, most))
    horizon = draw(st.integers(1, 2 if n > 3 else 3))
    names = [f"R{i}" for i in range(n)]
    releases = [f"V{k}" for k in range(horizon)]
    half = st.integers(0, 8).map(lambda v: v / 2)
    maybe_release = st.one_of(st.none(), st.none(), st.none(), st.sampled_from(releases))
    requirements = []
    for name in names:
        earliest = draw(maybe_release)
        latest = draw(maybe_release)
        if earliest and latest and earliest > latest:
            earliest, latest = latest, earliest
        pinned = draw(st.one_of(st.none(), maybe_release))
        if pinned and ((earliest and pinned < earliest) or (latest and pinned > latest)):
            pinned = None
        requirements.append(
            Requirement(
                id=name,
                effort={s: draw(half) for s in draw(st.sets(st.sampled_from(SKILLS)))},
                cost=draw(half),
                value=float(draw(st.integers(-2, 9))),
                theme=draw(st.sampled_from((None, *THEMES))),
                stand=draw(st.sampled_from((Stand.OPEN,) * 5 + (Stand.MUST, Stand.MUST_NOT))),
                pinned=pinned,
                earliest=earliest,
                latest=latest,
                urgency={
                    r: draw(st.sampled_from((0.0, 0.5, 2.0)))
                    for r in draw(st.sets(st.sampled_from(releases)))
                },
                decay=draw(st.sampled_from((0.0, 0.0, 0.1, 0.5))),
                risk=draw(st.sampled_from((0.0, 0.0, 0.25))),
            )
        )
    pairs = [(a, b) for i, a in enumerate(names) for b in names[:i]]
    some = st.lists(st.sampled_from(pairs), max_size=2, unique=True) if pairs else st.just([])
    limit = st.one_of(st.none(), half.map(lambda v: v * 2))
    used = {r.theme for r in requirements} - {None}
    limits = [
        ThemeLimit(
            theme=theme,
            at_least=draw(st.sampled_from((None, None, 1.0))),
            at_most=draw(st.sampled_from((None, 1.0, 3.5))),
            measure=draw(st.sampled_from(("count", "effort", "cost"))),
            release=draw(st.one_of(st.none(), st.sampled_from(releases))),
        )
        for theme in sorted(t for t in used if t)
        if draw(st.booleans())
    ]
    groups = []
    if draw(st.booleans()):
        members = tuple(draw(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True)))
        ceiling = draw(st.sampled_from((None, 1, 2)))
        groups.append(Group(id="G", members=members, at_least=draw(st.integers(0, 1)), at_most=ceiling))
    return Problem(
        requirements=tuple(requirements),
        releases=tuple(
            Release(
                id=r,
                capacity=draw(
                    st.one_of(
                        st.none(), st.fixed_dictionaries({"dev": half.map(lambda v: v * 2), "qa": half})
                    )
                ),
                budget=draw(limit),
                weight=draw(st.sampled_from((1.0, 2.0, 3.0))),
            )
            for r in releases
        ),
        needs=tuple(draw(some)),
        together=tuple(draw(some)[:1]),
        excludes=tuple(draw(some)[:1]),
        groups=tuple(groups),
        theme_limits=tuple(limits),
        budget=draw(limit),
        risk_aversion=draw(st.sampled_from((0.0, 0.5, 1.0))),
    )


def worth(p: Problem, r: Requirement, k: int) -> float:
    v = (r.value or 0.0) * p.releases[k].weight * r.urgency.get(p.releases[k].id, 1.0)
    return v * (1 - r.decay) ** k * (1 - p.risk_aversion * r.risk)


def allowed(p: Problem, at: dict[str, int | None]) -> bool:
    """The rules once more, in the plainest way; independent of the product's checker."""
    order = {r.id: k for k, r in enumerate(p.releases)}
    for r in p.requirements:
        k = at[r.id]
        if (r.stand == "must" and k is None) or (r.stand == "must_not" and k is not None):
            return False
        if r.pinned is not None and k != order[r.pinned]:
            return False
        if k is not None and ((r.earliest and k < order[r.earliest]) or (r.latest and k > order[r.latest])):
            return False
    for a, b in p.needs:
        if at[a] is not None and (at[b] is None or at[b] > at[a]):
            return False
    if any(at[a] != at[b] for a, b in p.together):
        return False
    if any(at[a] is not None and at[b] is not None for a, b in p.excludes):
        return False
    for k, release in enumerate(p.releases):
        here = [r for r in p.requirements if at[r.id] == k]
        if release.capacity is not None and any(
            sum((r.effort or {}).get(s, 0) for r in here) > release.capacity.get(s, 0) for s in SKILLS
        ):
            return False
        if release.budget is not None and sum(r.cost for r in here) > release.budget:
            return False
    inside = [r for r in p.requirements if at[r.id] is not None]
    if p.budget is not None and sum(r.cost for r in inside) > p.budget:
        return False
    for g in p.groups:
        count = sum(at[m] is not None for m in g.members)
        if count < g.at_least or (g.at_most is not None and count > g.at_most):
            return False
    for t in p.theme_limits:
        mine = [
            r for r in inside if r.theme == t.theme and (t.release is None or at[r.id] == order[t.release])
        ]
        total = {
            "count": float(len(mine)),
            "effort": sum(sum((r.effort or {}).values()) for r in mine),
            "cost": sum(r.cost for r in mine),
        }[t.measure]
        if (t.at_least is not None and total < t.at_least) or (t.at_most is not None and total > t.at_most):
            return False
    return True


def best_by_enumeration(p: Problem) -> float | None:
    best = None
    table = {r.id: [worth(p, r, k) for k in range(len(p.releases))] for r in p.requirements}
    for choice in product((None, *range(len(p.releases))), repeat=len(p.requirements)):
        at = {r.id: k for r, k in zip(p.requirements, choice, strict=True)}
        value = sum(table[i][k] for i, k in at.items() if k is not None)
        if (best is None or value > best) and allowed(p, at):
            best = value
    return best


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(problem=problems())
def test_the_plan_is_the_best_of_all_plans(solver: SolverProcess, problem: Problem) -> None:
    expected = best_by_enumeration(problem)
    result = solve(problem, seconds=300, solver=solver)
    if expected is None:
        assert result.status == Status.INFEASIBLE
        assert result.assignment is None
        assert result.conflict is not None
        return
    assert result.status == Status.OPTIMAL
    assert result.assignment is not None
    assert result.gap == 0.0
    assert result.objective == result.bound == pytest.approx(expected, abs=1e-6)
    assert violations(problem, result.assignment) == ()
    assert value_of(problem, result.assignment) == pytest.approx(expected, abs=1e-6)
    if result.greedy_objective is not None:
        assert result.greedy_objective <= expected + 1e-6


@settings(max_examples=EXAMPLES // 2, deadline=None, suppress_health_check=list(HealthCheck))
@given(problem=problems(), data=st.data())
def test_the_checker_agrees_with_the_plain_rules(problem: Problem, data: st.DataObject) -> None:
    releases = [None, *(r.id for r in problem.releases)]
    plan = {r.id: data.draw(st.sampled_from(releases)) for r in problem.requirements}
    order = {r.id: k for k, r in enumerate(problem.releases)}
    at = {i: None if v is None else order[v] for i, v in plan.items()}
    assert (violations(problem, plan) == ()) is allowed(problem, at)
