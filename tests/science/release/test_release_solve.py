"""The refusals, the stream, the stop button, and the numbers that are not whole."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from functools import partial

import pytest

from planweave.science import release
from planweave.science.anytime import Progress, Status, Stop
from planweave.science.release import (
    Issue,
    Problem,
    ProblemError,
    Release,
    Requirement,
    Stand,
    missing_estimates,
    value_of,
    violations,
)

# A busy machine may take long to start a solver: the answers must not depend on it.
solve = partial(release.solve, seconds=300)

ONE_RELEASE = (Release(id="V1", capacity={"dev": 3}),)


def refused(problem: Problem) -> tuple[Issue, ...]:
    with pytest.raises(ProblemError) as caught:
        solve(problem)
    return caught.value.issues


def hard_problem(n: int, releases: int = 3, seed: int = 1) -> Problem:
    """Strongly correlated values and efforts of many digits: hard to prove, easy to fill."""
    pick = random.Random(seed)
    efforts = [(pick.randint(1000, 9999) / 100, pick.randint(1000, 9999) / 100) for _ in range(n)]
    return Problem(
        requirements=tuple(
            Requirement(id=f"R{i}", effort={"dev": d, "qa": q}, value=d + q + 10.01)
            for i, (d, q) in enumerate(efforts)
        ),
        releases=tuple(
            Release(
                id=f"V{k}",
                capacity={
                    "dev": sum(d for d, _ in efforts) / 5.003,
                    "qa": sum(q for _, q in efforts) / 5.007,
                },
            )
            for k in range(releases)
        ),
    )


def test_missing_estimates_are_refused_with_their_ids_and_never_invented() -> None:
    problem = Problem(
        requirements=(
            Requirement(id="A", value=1.0),
            Requirement(id="B", effort={"dev": 1}, value=1.0),
            Requirement(id="C", value=1.0, stand=Stand.MUST_NOT),
            Requirement(id="D", effort={"dev": 1}),
        ),
        releases=ONE_RELEASE,
    )
    assert missing_estimates(problem) == ("A",)
    assert refused(problem) == (
        Issue("missing_effort", ("A",), "effort"),
        Issue("missing_value", ("D",), "value"),
    )


def test_a_cycle_is_shown_as_a_loop_in_the_order_people_read() -> None:
    items = tuple(Requirement(id=i, effort={}, value=1.0) for i in "ABCD")
    (issue,) = refused(
        Problem(
            requirements=items, releases=ONE_RELEASE, needs=(("A", "B"), ("B", "C"), ("C", "A"), ("D", "A"))
        )
    )
    assert issue.code == "dependency_cycle"
    assert issue.ids[0] == issue.ids[-1]
    pairs = {("A", "B"), ("B", "C"), ("C", "A")}
    assert set(zip(issue.ids, issue.ids[1:], strict=False)) == pairs


def test_impossible_numbers_and_names_are_all_reported_at_once() -> None:
    problem = Problem(
        requirements=(
            Requirement(id="A", effort={"dev": -1.0}, value=float("nan")),
            Requirement(id="A", effort={}, value=1.0, decay=2.0, pinned="V9"),
        ),
        releases=(Release(id="V1", capacity={"dev": float("inf")}, budget=-3),),
        needs=(("A", "Z"), ("A", "A")),
    )
    assert refused(problem) == (
        Issue("duplicate_id", ("A",), "requirements"),
        Issue("unknown_id", ("Z",), "needs"),
        Issue("self_reference", ("A",), "needs"),
        Issue("unknown_id", ("V9",), "pinned"),
        Issue("not_finite", ("A",), "value"),
        Issue("not_finite", ("V1",), "capacity"),
        Issue("negative", ("A",), "effort"),
        Issue("negative", ("V1",), "budget"),
        Issue("out_of_range", ("A",), "decay"),
    )


def test_no_release_and_an_empty_window_are_refused() -> None:
    item = Requirement(id="A", effort={}, value=1.0)
    assert refused(Problem(requirements=(item,), releases=())) == (Issue("no_release", (), "releases"),)
    late = Requirement(id="A", effort={}, value=1.0, earliest="V2", latest="V1")
    two = (Release(id="V1"), Release(id="V2"))
    assert refused(Problem(requirements=(late,), releases=two)) == (
        Issue("empty_window", ("A",), "earliest"),
    )


def test_an_empty_backlog_has_the_empty_plan() -> None:
    result = solve(Problem(requirements=(), releases=ONE_RELEASE))
    assert (result.status, result.assignment, result.objective, result.gap) == (Status.OPTIMAL, {}, 0.0, 0.0)


def test_stakeholder_values_are_weighted_and_urgency_moves_a_wish() -> None:
    problem = Problem(
        requirements=(
            Requirement(id="A", effort={"dev": 3}, values={"s": 2.0, "t": 1.0}),
            Requirement(id="B", effort={"dev": 3}, values={"s": 1.0, "t": 3.0}, urgency={"V2": 2.0}),
        ),
        releases=(
            Release(id="V1", capacity={"dev": 3}, weight=3),
            Release(id="V2", capacity={"dev": 3}, weight=2),
        ),
        stakeholder_weights={"s": 2.0, "t": 1.0},
    )
    result = solve(problem)
    # A: 5 points x 3; B: 5 points x urgency 2 x weight 2 in V2.
    assert result.assignment == {"A": "V1", "B": "V2"}
    assert result.objective == 35.0


def test_awkward_decimals_fit_exactly() -> None:
    items = tuple(Requirement(id=f"R{i}", effort={"dev": 0.1}, value=1 / 3) for i in range(4))
    result = solve(Problem(requirements=items, releases=(Release(id="V1", capacity={"dev": 0.3}),)))
    assert len(result.chosen) == 3
    assert result.objective == pytest.approx(1.0, abs=1e-6)
    assert result.gap == 0.0


def test_the_stream_only_gets_better_and_begins_at_once() -> None:
    seen: list[Progress] = []
    problem, stop = hard_problem(60), Stop()

    def watch(progress: Progress) -> None:
        """However slow the machine: go on until the search has answered for itself."""
        seen.append(progress)
        if (
            progress.phase == "search"
            and progress.incumbent.gap is not None
            and progress.incumbent.gap < 0.03
        ):
            stop.request()

    result = solve(problem, seconds=600, on_progress=watch, stop=stop)
    assert seen[0].phase == "construct"
    assert seen[0].incumbent.objective is not None
    objectives = [p.incumbent.objective for p in seen if p.incumbent.objective is not None]
    bounds = [p.incumbent.bound for p in seen if p.incumbent.bound is not None]
    assert objectives == sorted(objectives)
    assert bounds == sorted(bounds, reverse=True)
    assert bounds[-1] >= objectives[-1]
    assert result.assignment is not None
    assert result.objective is not None
    assert result.objective >= objectives[-1]
    assert violations(problem, result.assignment) == ()
    assert value_of(problem, result.assignment) == pytest.approx(result.objective, rel=1e-6)


def test_a_stop_returns_the_best_plan_at_once() -> None:
    problem, stop = hard_problem(300), Stop()
    asked: list[float] = []

    def ask() -> None:
        asked.append(time.perf_counter())
        stop.request()

    threading.Timer(1.5, ask).start()
    result = solve(problem, seconds=120, stop=stop)
    waited = time.perf_counter() - asked[0]
    assert waited < 2.0
    assert result.status == Status.FEASIBLE
    assert result.assignment is not None
    assert violations(problem, result.assignment) == ()
    assert result.greedy_objective is not None
    assert result.objective is not None
    assert result.objective >= result.greedy_objective


def test_a_stop_before_the_start_still_has_the_greedy_answer() -> None:
    stop = Stop()
    stop.request()
    result = solve(hard_problem(50), seconds=60, stop=stop)
    assert result.status == Status.FEASIBLE
    assert result.objective == result.greedy_objective or result.objective > (result.greedy_objective or 0)
    assert result.bound is None
    assert result.gap is None


def test_the_time_limit_is_kept() -> None:
    problem = hard_problem(400)
    result = solve(problem, seconds=2)
    assert result.seconds < 2 + 10  # the solver's own overrun, on a machine that is busy
    assert result.status in (Status.FEASIBLE, Status.OPTIMAL)
    assert result.assignment is not None
    assert violations(problem, result.assignment) == ()


def test_importing_the_planner_loads_no_solver() -> None:
    code = (
        "import sys; import planweave.science.release, planweave.science.priority; "
        "print([m for m in ('numpy', 'scipy', 'ortools', 'numba') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_a_large_plan_follows_the_relaxation_and_keeps_every_rule() -> None:
    problem, stop = hard_problem(230), Stop()

    def watch(progress: Progress) -> None:
        if progress.incumbent.gap is not None:
            stop.request()

    result = solve(problem, seconds=600, on_progress=watch, stop=stop)
    assert result.assignment is not None
    assert violations(problem, result.assignment) == ()
    assert result.objective is not None
    assert result.greedy_objective is not None
    assert result.objective > result.greedy_objective
    assert result.gap is not None
    assert result.gap < 0.02
