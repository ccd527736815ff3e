"""A later SciPy may lack the private HiGHS binding: the public functions then give the same answers."""

from __future__ import annotations

import random
import sys

import numpy as np
import pytest

from planweave.science.anytime import Status
from planweave.science.consensus import from_orders, kemeny
from planweave.science.milp import Answer, Model, ModelBuilder, Relaxed, highs
from planweave.science.milp.relaxation import Relaxation

BINDING = "scipy.optimize._highspy"


def random_model(seed: int) -> Model:
    pick = random.Random(seed)
    builder = ModelBuilder()
    n = pick.randint(1, 8)
    for _ in range(n):
        builder.variable(worth=pick.randint(-9, 9), lower=pick.randint(-1, 0), upper=pick.randint(0, 2))
    for _ in range(pick.randint(0, 5)):
        terms = [(pick.randrange(n), pick.randint(-5, 5)) for _ in range(3)]
        low = pick.choice((None, pick.randint(-4, 2)))
        builder.row(terms, lower=low, upper=pick.choice((None, pick.randint(-1, 8))))
    return builder.freeze()


def answer(model: Model) -> Answer:
    return highs.solve(
        model, seconds=300, seed=0, hint=None, report=lambda _values, _bound: None, interrupted=lambda: False
    )


def hide_the_binding(monkeypatch: pytest.MonkeyPatch) -> None:
    import scipy.optimize

    assert scipy.optimize.milp
    monkeypatch.setitem(sys.modules, BINDING, None)
    with pytest.raises(ImportError):
        from scipy.optimize._highspy import _core  # noqa: F401  (only that it fails)


def test_the_public_function_proves_the_same_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    models = [random_model(seed) for seed in range(150)]
    with_binding = [answer(m) for m in models]
    bounds = [highs.relax(m, seconds=300) for m in models]
    hide_the_binding(monkeypatch)
    without = [answer(m) for m in models]
    key = [(a.status, a.objective, a.bound) for a in without]
    assert key == [(a.status, a.objective, a.bound) for a in with_binding]
    assert {Status.OPTIMAL, Status.INFEASIBLE} <= {a.status for a in without}
    assert [highs.relax(m, seconds=300).bound for m in models] == [b.bound for b in bounds]
    assert any(isinstance(b, Relaxed) and b.bound is not None for b in bounds)


def test_the_growing_relaxation_reaches_the_same_optimum(monkeypatch: pytest.MonkeyPatch) -> None:
    costs = np.array([-3.0, -2.0, -4.0, 1.0])
    cuts = [
        (np.array([[0, 1, 2]], dtype=np.int32), np.array([[1.0, 1.0, 1.0]]), np.array([1.5])),
        (np.array([[0, 2, 3]], dtype=np.int32), np.array([[2.0, 1.0, -1.0]]), np.array([1.0])),
    ]

    def objectives() -> list[float]:
        relaxation = Relaxation(costs)
        found = []
        for cut in (None, *cuts):
            if cut is not None:
                relaxation.add_rows(*cut)
            solved = relaxation.solve(seconds=300)
            assert solved is not None
            found.append(round(solved.bound, 9))
        return found

    with_binding = objectives()
    hide_the_binding(monkeypatch)
    assert objectives() == with_binding


def test_a_consensus_is_the_same_without_the_binding(monkeypatch: pytest.MonkeyPatch) -> None:
    pick = random.Random(5)
    items = [f"i{n}" for n in range(16)]
    ballots = from_orders({f"r{n}": [[i] for i in pick.sample(items, 16)] for n in range(5)})
    one = kemeny(ballots, seconds=300)
    hide_the_binding(monkeypatch)
    other = kemeny(ballots, seconds=300)
    assert (other.disagreements, other.bound) == (one.disagreements, one.bound)
    assert other.status == Status.OPTIMAL
