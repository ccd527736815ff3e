"""The solver process: exact answers from both engines, and obedience."""

from __future__ import annotations

import itertools
import random
import time
from collections.abc import Iterator

import pytest

from planweave.science.anytime import Status, Stop
from planweave.science.milp import Model, ModelBuilder, SolverProcess, violated_rows


@pytest.fixture(scope="module")
def solver() -> Iterator[SolverProcess]:
    with SolverProcess() as process:
        yield process


def random_model(seed: int) -> Model:
    pick = random.Random(seed)
    builder = ModelBuilder()
    n = pick.randint(1, 6)
    for _ in range(n):
        builder.variable(worth=pick.randint(-9, 9), lower=pick.randint(-1, 0), upper=pick.randint(0, 2))
    for _ in range(pick.randint(0, 4)):
        terms = [(pick.randrange(n), pick.randint(-5, 5)) for _ in range(3)]
        low = pick.choice((None, pick.randint(-4, 2)))
        high = pick.choice((None, pick.randint(-1, 8)))
        builder.row(terms, lower=low, upper=high)
    return builder.freeze()


def knapsack(n: int, seed: int = 3) -> Model:
    """Many rows over the same hard knapsack: minutes to prove."""
    pick = random.Random(seed)
    builder = ModelBuilder()
    for _ in range(n):
        builder.variable(worth=pick.randint(900, 1100))
    for _ in range(5):
        weights = [pick.randint(500, 1500) for _ in range(n)]
        builder.row(list(enumerate(weights)), upper=sum(weights) // 2)
    return builder.freeze()


@pytest.mark.parametrize("engine", ["highs", "cp-sat"])
def test_both_engines_agree_with_enumeration(solver: SolverProcess, engine: str) -> None:
    for seed in range(120 if engine == "highs" else 30):
        model = random_model(seed)
        spans = [range(a, b + 1) for a, b in zip(model.lower, model.upper, strict=True)]
        feasible = [x for x in itertools.product(*spans) if not violated_rows(model, x)]
        answer = solver.solve(model, seconds=300, engine=engine)
        if not feasible:
            assert answer.status == Status.INFEASIBLE
            continue
        best = max(model.value_of(x) for x in feasible)
        assert (answer.status, answer.objective, answer.bound) == (Status.OPTIMAL, best, best)
        assert answer.values in feasible


def test_a_bad_hint_is_not_an_answer(solver: SolverProcess) -> None:
    builder = ModelBuilder()
    x = builder.variable(worth=5)
    builder.row([(x, 2)], upper=1)
    answer = solver.solve(builder.freeze(), seconds=5, hint=(1,))
    assert (answer.status, answer.values) == (Status.OPTIMAL, (0,))


def test_a_stopped_child_hands_over_its_best_and_the_next_call_works(solver: SolverProcess) -> None:
    model, stop, seen = knapsack(200), Stop(), []

    def better(values: tuple[int, ...] | None, bound: int | None) -> None:
        seen.append((values, bound))
        if values is not None and bound is not None:
            stop.request()

    began = time.perf_counter()
    answer = solver.solve(model, seconds=600, stop=stop, on_better=better)
    assert time.perf_counter() - began < 300
    assert answer.status == Status.FEASIBLE
    assert answer.values is not None
    assert violated_rows(model, answer.values) == ()
    assert answer.bound is not None
    assert answer.objective is not None
    assert answer.bound > answer.objective
    assert answer.objective >= max(model.value_of(v) for v, _ in seen if v is not None)
    small = random_model(4)
    assert solver.solve(small, seconds=5).status in (Status.OPTIMAL, Status.INFEASIBLE)


def test_a_child_killed_at_work_leaves_its_best_answer_and_is_replaced() -> None:
    model = knapsack(200)
    with SolverProcess() as process:

        def kill(values: tuple[int, ...] | None, _bound: int | None) -> None:
            if values is not None and any(values) and process._process is not None:
                process._process.kill()

        answer = process.solve(model, seconds=600, hint=(0,) * 200, on_better=kill)
        assert answer.seconds < 300
        assert answer.status == Status.FEASIBLE
        assert answer.objective is not None
        assert answer.objective > 0
        assert process.solve(random_model(4), seconds=5).status in (Status.OPTIMAL, Status.INFEASIBLE)


def test_a_child_killed_between_two_questions_is_replaced() -> None:
    with SolverProcess() as process:
        process.start()
        assert process._process is not None
        process._process.kill()
        process._process.wait()
        assert process.solve(random_model(4), seconds=5).status in (Status.OPTIMAL, Status.INFEASIBLE)


def test_an_orphaned_child_ends_itself() -> None:
    process = SolverProcess()
    process.start()
    child = process._process
    assert child is not None
    assert child.stdin is not None
    child.stdin.close()
    assert child.wait(timeout=10) == 0
    process.close()


def test_the_relaxation_bounds_every_whole_answer(solver: SolverProcess) -> None:
    for seed in range(60):
        model = random_model(seed)
        answer, relaxed = solver.solve(model, seconds=300), solver.relax(model, seconds=300)
        if answer.objective is not None:
            assert relaxed.bound is not None
            assert relaxed.values is not None
            assert relaxed.bound >= answer.objective
            reached = sum(c * v for c, v in zip(model.objective, relaxed.values, strict=True))
            assert reached >= answer.objective - 1e-6
    stop = Stop()
    stop.request()
    assert solver.relax(random_model(1), seconds=5, stop=stop).bound is None
