"""Forecasts against facts: published intervals, closed forms, and honest forecasts drawn at random."""

from __future__ import annotations

import numpy as np
import pytest

from planweave.science.stats import (
    StatsError,
    brier_of,
    exact_interval,
    factor_of,
    histogram,
    place_of,
    share_below,
)


def test_the_exact_interval_of_a_share() -> None:
    """R: binom.test(8, 10)$conf.int is 0.4439045 to 0.9747893, binom.test(0, 10) 0 to 0.3084971."""
    found = exact_interval(8, 10)
    assert (found.estimate, found.low, found.high) == pytest.approx((0.8, 0.4439045, 0.9747893), abs=1e-7)
    none = exact_interval(0, 10)
    assert (none.low, none.high) == pytest.approx((0, 0.3084971), abs=1e-7)
    assert exact_interval(10, 10).high == 1
    with pytest.raises(StatsError):
        exact_interval(3, 2)


def test_where_a_fact_fell_in_its_forecast() -> None:
    quantiles = [0.0, 2.0, 4.0]  # half below 2, half from 2 to 4
    shares = [share_below(quantiles, at) for at in (-1, 0, 1, 2, 3, 4, 9)]
    assert shares == pytest.approx([0, 0, 0.25, 0.5, 0.75, 1, 1])
    assert place_of(quantiles, after=1, until=3) == pytest.approx(0.5)
    # A forecast that is sure of the end of the second day: a fact of that day is right in its middle.
    assert place_of([2.0, 2.0, 2.0], after=1, until=2) == 0.5
    assert histogram([0, 0.05, 0.55, 1], bins=10) == [2, 0, 0, 0, 0, 1, 0, 0, 0, 1]


def test_facts_that_come_as_forecast_fall_evenly() -> None:
    stream = np.random.default_rng(4)
    quantiles = np.quantile(stream.gamma(3, 4, 200_000), np.linspace(0, 1, 41)).tolist()
    facts = np.ceil(stream.gamma(3, 4, 4000))
    places = [place_of(quantiles, after=fact - 1, until=fact) for fact in facts]
    counts = histogram(places, bins=5)
    assert all(abs(count - 800) < 4 * np.sqrt(4000 * 0.2 * 0.8) for count in counts)


def test_the_brier_score() -> None:
    """Four days of rain forecasts of 0.7, 0.7, 0.3 and 0.1 that ended in rain, none, none, none."""
    found = brier_of([(0.7, True), (0.7, False), (0.3, False), (0.1, False)])
    assert found.score == pytest.approx((0.09 + 0.49 + 0.09 + 0.01) / 4)
    assert (found.n, found.came_true, found.base_score) == (4, 0.25, 0.1875)
    assert found.skill == pytest.approx(1 - 0.17 / 0.1875)
    assert brier_of([(1.0, True)]).skill is None
    with pytest.raises(StatsError):
        brier_of([])


def test_the_factor_of_estimates() -> None:
    found = factor_of([1.0, 4.0])
    assert found.factor == pytest.approx(2)
    # Logs 0 and ln 4: sd = ln 4/√2, standard error ln 4/2, t(0.975, 1) = 12.7062047.
    assert found.high == pytest.approx(2 * 4 ** (12.7062047 / 2), rel=1e-6)
    assert found.low == pytest.approx(2 / 4 ** (12.7062047 / 2), rel=1e-6)
    assert not found.is_apart_from_one
    assert factor_of([1.3, 1.31, 1.29, 1.3]).is_apart_from_one
    assert factor_of([3.0]).low is None
    with pytest.raises(StatsError):
        factor_of([0.0])
