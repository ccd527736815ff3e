"""Correlations: both methods against SciPy, the nearest matrix against its definition, refusals."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest
from scipy import stats

from planweave.science.simulate import (
    Activity,
    Correlation,
    CorrelationMethod,
    Fixed,
    Link,
    LogNormal,
    Model,
    Pert,
    SimulationError,
    Triangular,
    Uniform,
    correlations_from_matrix,
    durations_of_runs,
    nearest_correlation,
    simulate,
)

FOUR = (
    Activity(id="a", duration=Uniform(0, 1)),
    Activity(id="b", duration=LogNormal(3, 0.5)),
    Activity(id="c", duration=Pert(1, 2, 9)),
    Activity(id="free", duration=Triangular(1, 2, 3)),
)
WISH = (Correlation("a", "b", 0.7), Correlation("b", "c", 0.3), Correlation("a", "c", -0.2))


def chained(method: CorrelationMethod, wish: tuple[Correlation, ...] = WISH) -> Model:
    links = (Link("a", "b"), Link("b", "c"))
    return Model(activities=FOUR, links=links, correlations=wish, correlation_method=method)


@pytest.mark.parametrize(("method", "within"), [("gaussian_copula", 0.025), ("iman_conover", 0.01)])
def test_the_durations_have_the_wished_rank_correlations(method: CorrelationMethod, within: float) -> None:
    table = durations_of_runs(chained(method), runs=10_000, seed=4)
    found = stats.spearmanr(table).statistic
    for one, other, wished in ((0, 1, 0.7), (1, 2, 0.3), (0, 2, -0.2)):
        assert found[one, other] == pytest.approx(wished, abs=within)
    for column in range(3):
        assert found[column, 3] == pytest.approx(0.0, abs=0.03)


def test_iman_and_conover_leave_every_activity_its_own_numbers() -> None:
    """Pairing anew moves numbers between runs of a block and changes none."""
    free = durations_of_runs(Model(activities=FOUR), runs=1500, seed=4)
    paired = durations_of_runs(chained("iman_conover"), runs=1500, seed=4)
    assert (free[:, 3] == paired[:, 3]).all()
    for column in range(3):
        assert not (free[:, column] == paired[:, column]).all()
        for first in range(0, 1500, 500):
            block = slice(first, first + 500)
            assert (np.sort(free[block, column]) == np.sort(paired[block, column])).all()


@pytest.mark.parametrize("method", ["gaussian_copula", "iman_conover"])
def test_a_correlated_chain_is_the_sum_of_its_durations_in_every_run(method: CorrelationMethod) -> None:
    table = durations_of_runs(chained(method), runs=1300, seed=2)
    found = simulate(chained(method), runs=1300, seed=2)
    assert found.finish == pytest.approx(np.maximum(table[:, :3].sum(axis=1), table[:, 3]), abs=1e-9)
    for i, influence in enumerate(found.activities):
        expected = stats.spearmanr(table[:, i], found.finish).statistic
        assert influence.cruciality == pytest.approx(expected, abs=1e-9)
    more = simulate(chained(method), runs=2600, seed=2, threads=3)
    assert (more.finish[:1300] == found.finish).all()


@pytest.mark.parametrize("method", ["gaussian_copula", "iman_conover"])
def test_the_spread_of_a_sum_grows_as_the_covariance_says(method: CorrelationMethod) -> None:
    """Two equal uniforms in a row: Var = 2·(1/12)·(1 + ρ), and for uniforms Spearman's ρ is Pearson's."""
    pair = (Activity(id="a", duration=Uniform(0, 1)), Activity(id="b", duration=Uniform(0, 1)))
    for wished in (-0.8, 0.0, 0.6, 1.0):
        wish = (Correlation("a", "b", wished),)
        model = Model(activities=pair, links=(Link("a", "b"),), correlations=wish, correlation_method=method)
        variance = float(simulate(model, runs=20_000, seed=8).finish.var())
        assert variance == pytest.approx((1 + wished) / 6, abs=0.006)


def test_an_impossible_wish_is_replaced_by_the_nearest_and_both_are_told() -> None:
    wish = tuple(Correlation(x, y, -0.9) for x, y in (("a", "b"), ("b", "c"), ("a", "c")))
    found = simulate(chained("iman_conover", wish), runs=500)
    # Three things alike cannot differ from each other by more than −1/2 (of their normals).
    nearest = 6 / math.pi * math.asin(-0.25)
    assert [c.rank_correlation for c in found.correlations] == pytest.approx([nearest] * 3, abs=1e-6)
    assert found.correlation_change == pytest.approx(0.9 + nearest, abs=1e-6)
    possible = simulate(chained("iman_conover"), runs=500)
    assert possible.correlation_change == 0.0
    assert {(c.one, c.other): round(c.rank_correlation, 9) for c in possible.correlations} == {
        ("a", "b"): 0.7,
        ("b", "c"): 0.3,
        ("a", "c"): -0.2,
    }


def test_the_nearest_correlation_matrix_of_the_literature() -> None:
    """Higham 2002, the matrix (1 1 0; 1 1 1; 0 1 1): 0.7607 beside the diagonal, 0.1573 in the corner."""
    found = nearest_correlation(np.array([[1.0, 1.0, 0.0], [1.0, 1.0, 1.0], [0.0, 1.0, 1.0]]))
    expected = np.array([[1.0, 0.7607, 0.1573], [0.7607, 1.0, 0.7607], [0.1573, 0.7607, 1.0]])
    assert found == pytest.approx(expected, abs=5e-5)


@pytest.mark.parametrize("seed", range(20))
def test_no_other_correlation_matrix_is_nearer(seed: int) -> None:
    stream = np.random.default_rng(seed)
    n = int(stream.integers(2, 7))
    wish = np.eye(n)
    upper = np.triu_indices(n, 1)
    wish[upper] = stream.uniform(-1, 1, len(upper[0]))
    wish.T[upper] = wish[upper]
    found = nearest_correlation(wish)
    assert np.linalg.eigvalsh(found).min() > -1e-6
    assert np.diag(found) == pytest.approx(np.ones(n), abs=1e-12)
    distance = np.linalg.norm(found - wish)
    for _ in range(200):
        loadings = stream.standard_normal((n, n))
        other = loadings @ loadings.T
        scale = np.sqrt(np.diag(other))
        other /= np.outer(scale, scale)
        share = stream.uniform(0, 0.2)
        assert np.linalg.norm(found + share * (other - found) - wish) >= distance - 1e-6


def test_a_matrix_becomes_its_pairs() -> None:
    pairs = correlations_from_matrix("abc", [[1, 0.5, 0], [0.5, 1, -0.25], [0, -0.25, 1]])
    assert pairs == (Correlation("a", "b", 0.5), Correlation("b", "c", -0.25))


@pytest.mark.parametrize(
    ("matrix", "code", "ids"),
    [
        ([[1, 0.5]], "not_square", ("a", "b")),
        ([[1, 0.5], [0.5]], "not_square", ("a", "b")),
        ([[1, 0.5], [0.4, 1]], "not_symmetric", ("a", "b")),
        ([[0.9, 0.5], [0.5, 1]], "bad_diagonal", ("a",)),
        ([[1, 1.5], [1.5, 1]], "out_of_range", ("a", "b")),
        ([[1, math.nan], [0.5, 1]], "out_of_range", ("a", "b")),
    ],
)
def test_a_malformed_matrix_is_refused(matrix: list[list[float]], code: str, ids: tuple[str, ...]) -> None:
    with pytest.raises(SimulationError) as caught:
        correlations_from_matrix(("a", "b"), matrix)
    assert [(i.code, i.ids) for i in caught.value.issues] == [(code, ids)]


@pytest.mark.parametrize(
    ("wish", "code", "ids"),
    [
        ((Correlation("a", "b", 1.1),), "out_of_range", ("a",)),
        ((Correlation("a", "b", math.nan),), "out_of_range", ("a",)),
        ((Correlation("a", "a", 0.5),), "out_of_range", ("a",)),
        ((Correlation("a", "z", 0.5),), "unknown_id", ("z",)),
        ((Correlation("a", "b", 0.5), Correlation("b", "a", 0.4)), "duplicate_pair", ("a", "b")),
    ],
)
def test_a_wish_that_says_nothing_is_refused(
    wish: tuple[Correlation, ...], code: str, ids: tuple[str, ...]
) -> None:
    with pytest.raises(SimulationError) as caught:
        simulate(chained("gaussian_copula", wish), runs=10)
    assert [(i.code, i.ids) for i in caught.value.issues] == [(code, ids)]


def test_more_correlated_activities_than_runs_in_a_block() -> None:
    """The chance correlation of the scores cannot be taken out then; the wished one still comes about."""
    pick = random.Random(1)
    many = tuple(Activity(id=f"a{i}", duration=Uniform(0, 1)) for i in range(300))
    wish = tuple(Correlation("a0", f"a{i}", pick.choice((0.04, 0.05))) for i in range(1, 300))
    model = Model(activities=many, correlations=wish, correlation_method="iman_conover")
    table = durations_of_runs(model, runs=1000)
    mean = np.mean([stats.spearmanr(table[:, 0], table[:, i]).statistic for i in range(1, 300)])
    assert mean == pytest.approx(0.045, abs=0.01)
    assert simulate(model, runs=100).correlation_change == 0.0


def test_a_correlated_activity_without_spread_stays_what_it_is() -> None:
    pair = (Activity(id="a", duration=Fixed(3)), Activity(id="b", duration=Uniform(0, 1)))
    model = Model(activities=pair, correlations=(Correlation("a", "b", 0.5),))
    assert simulate(model, runs=200).finish.tolist() == [3.0] * 200
