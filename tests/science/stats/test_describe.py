"""Summaries and intervals against values worked by hand, SciPy and repetition."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from planweave.science.stats import (
    StatsError,
    describe,
    mean_interval,
    median_interval,
    proportion_interval,
)


def test_a_sample_by_hand() -> None:
    found = describe([2, 4, 4, 4, 5, 5, 7, 9])
    assert (found.n, found.mean, found.minimum, found.maximum) == (8, 5.0, 2.0, 9.0)
    assert found.sd == pytest.approx(math.sqrt(32 / 7))
    assert (found.quartile_1, found.median, found.quartile_3) == (4.0, 4.5, 5.5)
    assert found.quartile_range == 1.5
    assert found.skewness == pytest.approx(0.8184875533567997)
    one = describe([3.0])
    assert (one.mean, one.sd, one.skewness, one.kurtosis) == (3.0, None, None, None)
    assert describe([1.0] * 9).skewness is None


def test_the_mean_of_a_textbook() -> None:
    """n = 10, mean 5.5, s = 3.0277: 5.5 ± 2.262 · 3.0277 / √10."""
    found = mean_interval(list(range(1, 11)))
    assert (found.estimate, found.n, found.method) == (5.5, 10, "student-t")
    assert found.low == pytest.approx(5.5 - 2.2621572 * math.sqrt(55 / 6 / 10), abs=1e-6)
    assert found.high == pytest.approx(11 - found.low)


def test_the_median_by_order_statistics() -> None:
    """n = 10 at 95 %: the second and the ninth value (97.9 %); n = 6: the ends (96.9 %); n = 5: too few."""
    found = median_interval([float(v) for v in range(1, 11)])
    assert (found.low, found.estimate, found.high) == (2.0, 5.5, 9.0)
    six = median_interval([5, 1, 4, 2, 6, 3])
    assert (six.low, six.high) == (1.0, 6.0)
    with pytest.raises(StatsError) as caught:
        median_interval([1, 2, 3, 4, 5])
    assert (caught.value.code, caught.value.need, caught.value.size) == ("too_few", 6, 5)


@pytest.mark.parametrize("n", [6, 9, 17, 40, 101])
@pytest.mark.parametrize("level", [0.8, 0.95])
def test_the_median_is_held_as_often_as_promised_and_no_wider(n: int, level: float) -> None:
    low = median_interval(list(range(n)), level=level).low
    rank = int(low)
    assert stats.binom.cdf(rank, n, 0.5) <= (1 - level) / 2
    assert stats.binom.cdf(rank + 1, n, 0.5) > (1 - level) / 2


def test_the_intervals_hold_what_they_promise() -> None:
    stream = np.random.default_rng(4)
    held = {"mean": 0, "median": 0, "share": 0}
    for _ in range(600):
        x = stream.exponential(1.0, 30).tolist()
        held["median"] += (i := median_interval(x)).low <= math.log(2) <= i.high
        y = stream.normal(3.0, 2.0, 8).tolist()
        held["mean"] += (i := mean_interval(y)).low <= 3.0 <= i.high
        held["share"] += (i := proportion_interval(int(stream.binomial(40, 0.2)), 40)).low <= 0.2 <= i.high
    assert all(0.92 <= h / 600 <= 0.99 for h in held.values()), held


def test_wilsons_share() -> None:
    """Newcombe 1998: 81 of 263 gives 0.2553 to 0.3662; 0 of 20 gives 0 to 0.1611."""
    found = proportion_interval(81, 263)
    assert (round(found.low, 4), round(found.high, 4)) == (0.2553, 0.3662)
    none = proportion_interval(0, 20)
    assert (none.estimate, none.low, round(none.high, 4)) == (0.0, 0.0, 0.1611)


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda: describe([]), "too_few"),
        (lambda: describe([1.0, math.nan]), "not_finite"),
        (lambda: mean_interval([1.0]), "too_few"),
        (lambda: mean_interval([1.0, 2.0], level=1.0), "not_a_share"),
        (lambda: mean_interval([1.0, 2.0], level=math.nan), "not_a_share"),
        (lambda: median_interval([]), "too_few"),
        (lambda: proportion_interval(0, 0), "too_few"),
        (lambda: proportion_interval(3, 2), "negative"),
        (lambda: proportion_interval(-1, 2), "negative"),
    ],
)
def test_what_cannot_be_told_is_refused_in_a_sentence(call, code: str) -> None:
    with pytest.raises(StatsError, match=r"^[A-Z].*\.$") as caught:
        call()
    assert caught.value.code == code
