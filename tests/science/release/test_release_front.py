"""The front of value and cost, and the next release problem as a special case."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import partial
from itertools import product

import pytest

from planweave.science import release
from planweave.science.milp import SolverProcess
from planweave.science.release import (
    FrontPoint,
    Problem,
    Release,
    Requirement,
    knee_of,
    value_of,
    violations,
)
from planweave.science.release.next_release import (
    FormatError,
    check_selection,
    parse_instance,
    profit_of,
    to_problem,
)

# A busy machine may take long to start a solver: the answers must not depend on it.
solve = partial(release.solve, seconds=300)
value_cost_front = partial(release.value_cost_front, seconds=300)

EXAMPLE = """2
3
4 6 5
2
3 2
2
1 4
2 5
3
10 1 4
20 2 5 3
5 1 1
"""


@pytest.fixture(scope="module")
def solver() -> Iterator[SolverProcess]:
    with SolverProcess() as process:
        yield process


def random_problem(seed: int, *, rules: int) -> Problem:
    pick = random.Random(seed)
    n = pick.randint(1, 8)
    names = [f"R{i}" for i in range(n)]
    pairs = [(names[i], names[j]) for i in range(n) for j in range(i)]
    limited = rules == 1 and pick.random() < 0.8
    return Problem(
        requirements=tuple(
            Requirement(
                id=i,
                effort={"dev": float(pick.randint(0, 4))},
                cost=pick.randint(0, 8) / 2,
                value=float(pick.randint(-1, 9)),
            )
            for i in names
        ),
        releases=(Release(id="V1", capacity={"dev": 8.0} if limited else None),),
        needs=tuple(pick.sample(pairs, min(len(pairs), pick.randint(0, 6)))),
        excludes=tuple(pick.sample(pairs, 1)) if limited and pairs else (),
        budget=pick.choice((None, 7.5)),
    )


def front_by_enumeration(problem: Problem) -> list[tuple[float, float]]:
    points = set()
    for choice in product((None, "V1"), repeat=len(problem.requirements)):
        plan = {r.id: v for r, v in zip(problem.requirements, choice, strict=True)}
        if not violations(problem, plan):
            cost = sum(r.cost for r in problem.requirements if plan[r.id])
            points.add((cost, value_of(problem, plan)))
    return sorted(
        (c, v) for c, v in points if not any((d <= c and w > v) or (d < c and w >= v) for d, w in points)
    )


@pytest.mark.parametrize("seed", range(150))
def test_both_ways_find_the_whole_front(solver: SolverProcess, seed: int) -> None:
    problem = random_problem(seed, rules=seed % 2)
    expected = front_by_enumeration(problem)
    found = value_cost_front(problem, solver=solver)
    assert found.complete
    assert [(p.cost, p.value) for p in found.points] == expected
    for point in found.points:
        assert violations(problem, point.assignment) == ()
        assert value_of(problem, point.assignment) == pytest.approx(point.value)
    if found.method == "labels" and seed % 6 == 0:
        slow = value_cost_front(problem, solver=solver, method="epsilon")
        assert [(p.cost, p.value) for p in slow.points] == [(p.cost, p.value) for p in found.points]


def test_the_front_over_several_releases_and_days(solver: SolverProcess) -> None:
    problem = Problem(
        requirements=(
            Requirement(id="A", effort={"dev": 2}, value=4.0),
            Requirement(id="B", effort={"dev": 1}, value=3.0),
            Requirement(id="C", effort={"dev": 3}, value=5.0),
        ),
        releases=(Release(id="V1", capacity={"dev": 2}, weight=2), Release(id="V2", capacity={"dev": 3})),
    )
    found = value_cost_front(problem, measure="effort", solver=solver)
    assert [(p.cost, p.value) for p in found.points] == [(0, 0), (1, 6), (2, 8), (3, 11), (5, 13)]
    assert found.complete


def test_the_knee_is_where_more_money_begins_to_bring_less() -> None:
    points = [FrontPoint(c, v, {}) for c, v in ((0, 0), (1, 6), (2, 9), (6, 11), (10, 12))]
    assert knee_of(points) == 2
    assert knee_of(points[:2]) is None


def test_labels_refuse_what_they_cannot_do() -> None:
    problem = Problem(
        requirements=(Requirement(id="A", effort={"dev": 1}, value=1.0),),
        releases=(Release(id="V1", capacity={"dev": 1}),),
    )
    with pytest.raises(ValueError, match="Labels need one release"):
        value_cost_front(problem, method="labels")


def test_an_instance_is_read_with_its_needs_the_right_way_round(solver: SolverProcess) -> None:
    instance = parse_instance(EXAMPLE)
    assert instance.costs == (4, 6, 5, 3, 2)
    assert instance.needs == ((3, 0), (4, 1))
    assert instance.requests == ((3,), (4, 2), (0,))
    assert (instance.budget(0.5), instance.budget(0.375)) == (10, 8)
    # Customer 1 needs 4 and so 1 (cost 7) and brings 3 with it; customer 2 needs 5, 2 and 3 (cost 13).
    result = solve(to_problem(instance, 10), solver=solver)
    assert result.objective == 15.0
    assert {i for i in result.chosen if i.startswith("c")} == {"c1", "c3"}
    assert solve(to_problem(instance, 13), solver=solver).objective == 20.0


def test_the_selection_check_finds_each_kind_of_mistake() -> None:
    instance = parse_instance(EXAMPLE)
    assert check_selection(instance, 10, requirements=[1, 4], customers=[1, 3]) == ()
    assert profit_of(instance, [1, 3]) == 15
    assert check_selection(instance, 6, requirements=[1, 4], customers=[]) == (
        "The cost 7 is above the budget 6.",
    )
    assert check_selection(instance, 9, requirements=[4], customers=[]) == ("Requirement 4 is in without 1.",)
    assert check_selection(instance, 9, requirements=[1], customers=[1]) == (
        "Customer 1 is counted without all requests.",
    )
    assert len(check_selection(instance, 9, requirements=[9], customers=[])) == 1


@pytest.mark.parametrize(
    ("text", "code", "position", "what"),
    [
        ("", "ends", 0, "levels"),
        ("1\n2\n3", "ends", 3, "cost"),
        ("1\n1\n-3\n0\n0", "not_a_count", 3, "cost"),
        ("1\n1\n3\n1\n1 2\n0", "no_such_requirement", 6, ""),
        ("1\n1\n3\n0\n0\n7", "too_long", 5, ""),
        ("project with jobs", "not_a_count", 1, "levels"),
        ("²", "not_a_count", 1, "levels"),
    ],
)
def test_a_file_that_is_no_instance_is_refused_with_its_place(
    text: str, code: str, position: int, what: str
) -> None:
    with pytest.raises(FormatError) as caught:
        parse_instance(text)
    assert (caught.value.code, caught.value.position, caught.value.what) == (code, position, what)
