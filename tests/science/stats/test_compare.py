"""Tests of difference against published examples, SciPy's own numbers, and repetition."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from planweave.science.stats import (
    StatsError,
    chi_square,
    corrected,
    fisher,
    mann_whitney,
    paired_t_test,
    t_test,
    wilcoxon,
)

# Student 1908: extra hours of sleep by two drugs, ten patients.
ONE = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
TWO = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]


def test_students_sleep() -> None:
    """R: t.test(extra ~ group) gives t = −1.8608, p = 0.07939, −3.365 to 0.205; paired t = −4.0621, p = 0.00283."""
    free = t_test(ONE, TWO)
    assert free.statistic == pytest.approx(-1.8608, abs=5e-5)
    assert free.p_value == pytest.approx(0.07939, abs=5e-6)
    assert (free.effect, free.effect_low, free.effect_high) == pytest.approx(
        (-1.58, -3.3654832, 0.2054832), abs=1e-6
    )
    assert (free.n, [a.name for a in free.assumptions]) == ((10, 10), ["independent", "normal_1", "normal_2"])
    assert [a.holds for a in free.assumptions] == [None, True, True]
    together = paired_t_test(ONE, TWO)
    assert together.statistic == pytest.approx(-4.0621, abs=5e-5)
    assert together.p_value == pytest.approx(0.002833, abs=5e-7)
    assert (together.effect_low, together.effect_high) == pytest.approx((-2.4598858, -0.7001142), abs=1e-6)


def test_a_sample_that_is_not_normal_says_so() -> None:
    found = t_test([2.0**k for k in range(12)], [float(k) for k in range(12)])
    assert [a.holds for a in found.assumptions] == [None, False, True]


def test_the_chance_that_one_is_larger() -> None:
    found = mann_whitney([4, 5, 6], [1, 2, 3])
    assert (found.effect, found.p_value) == (1.0, 0.1)
    assert found.effect_high == 1.0
    assert found.effect_low is not None
    assert 0.3 < found.effect_low < 1.0
    tie = mann_whitney([1, 1, 1], [1, 1, 1])
    assert (tie.effect, tie.p_value) == (0.5, 1.0)
    stream = np.random.default_rng(3)
    for _ in range(30):
        a, b = stream.integers(0, 9, 12).tolist(), stream.integers(0, 9, 8).tolist()
        one, other = mann_whitney(a, b), mann_whitney(b, a)
        expected = np.mean([(x > y) + 0.5 * (x == y) for x in a for y in b])
        assert one.effect == pytest.approx(expected)
        assert one.p_value == pytest.approx(other.p_value)
        swapped = (1 - other.effect_high, 1 - other.effect_low)
        assert (one.effect_low, one.effect_high) == pytest.approx(swapped, abs=1e-9)
        assert one.effect_low <= one.effect <= one.effect_high


def test_the_interval_of_the_chance_holds_what_it_promises() -> None:
    stream = np.random.default_rng(5)
    true = stats.norm.cdf(0.8 / math.sqrt(2))
    held = 0
    for _ in range(400):
        found = mann_whitney(stream.normal(0.8, 1, 20).tolist(), stream.normal(0, 1, 15).tolist())
        held += found.effect_low <= true <= found.effect_high
    assert 0.92 <= held / 400 <= 0.99


def test_wilcoxons_pairs() -> None:
    """All pairs but one differ, all upward: 1; the pair without a difference does not count."""
    found = wilcoxon(TWO, ONE)
    assert (found.effect, found.n) == (1.0, (9,))
    assert found.p_value == pytest.approx(2 / 2**9)
    mixed = wilcoxon([3, 1, 5, 7], [1, 2, 5, 3])
    # Differences 2, −1, 4: ranks 2, 1, 3; upward 5, downward 1.
    assert mixed.effect == pytest.approx(4 / 6)


def test_a_table_of_counts() -> None:
    """Party by gender (Agresti 2007): χ² = 30.07, 2 degrees, p = 2.95e−7."""
    found = chi_square([[762, 327, 468], [484, 239, 477]])
    assert found.statistic == pytest.approx(30.0701, abs=5e-5)
    assert found.p_value == pytest.approx(2.954e-7, rel=1e-3)
    assert found.effect == pytest.approx(math.sqrt(30.0701 / 2757), abs=1e-6)
    assert found.effect_low < found.effect < found.effect_high
    assert (found.n, found.assumptions[1].holds) == ((2757,), True)
    # The ends: at the noncentrality of each, the statistic stands at 97.5 % and 2.5 %.
    for edge, share in ((found.effect_low, 0.975), (found.effect_high, 0.025)):
        at = stats.ncx2.cdf(found.statistic, 2, edge**2 * 2757)
        assert at == pytest.approx(share, abs=1e-6)
    small = chi_square([[1, 2], [3, 1]])
    assert small.assumptions[1].holds is False
    assert small.effect_low == 0.0


def test_the_lady_tasting_tea() -> None:
    """Fisher 1935, 3 of 4 right: p = 0.4857, conditional odds ratio 6.408 from 0.2117 on."""
    found = fisher([[3, 1], [1, 3]])
    assert found.p_value == pytest.approx(0.4857, abs=5e-5)
    assert (found.effect, found.effect_low) == pytest.approx((6.408309, 0.2117329), abs=1e-4)
    # The upper end: with that odds ratio, three or fewer right have a chance of 2.5 %.
    assert stats.nchypergeom_fisher.cdf(3, 8, 4, 4, found.effect_high) == pytest.approx(0.025, abs=1e-6)
    assert fisher([[4, 0], [0, 4]]).effect == math.inf


def test_many_tests() -> None:
    """Holm by hand: sorted times (m − i), never falling; Benjamini and Hochberg: times m ÷ rank, never rising."""
    p = [0.01, 0.04, 0.03, 0.005]
    assert corrected(p) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert corrected(p, method="bh") == pytest.approx([0.02, 0.04, 0.04, 0.02])
    assert corrected(p, method="bonferroni") == pytest.approx([0.04, 0.16, 0.12, 0.02])


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda: t_test([1.0], [1.0, 2.0]), "too_few"),
        (lambda: t_test([1.0, 1.0], [2.0, 2.0]), "constant"),
        (lambda: t_test([1.0, math.inf], [2.0, 2.0]), "not_finite"),
        (lambda: paired_t_test([1.0, 2.0], [1.0]), "too_few"),
        (lambda: paired_t_test([1.0, 2.0, 3.0], [1.0, 3.0]), "unequal"),
        (lambda: paired_t_test([1.0, 2.0], [2.0, 3.0]), "constant"),
        (lambda: mann_whitney([], [1.0]), "too_few"),
        (lambda: wilcoxon([1.0, 2.0], [1.0, 2.0]), "constant"),
        (lambda: chi_square([[1, 2]]), "too_few"),
        (lambda: chi_square([[1, 2], [3]]), "too_few"),
        (lambda: chi_square([[1, 2], [3, 4, 5]]), "unequal"),
        (lambda: chi_square([[1, -2], [3, 4]]), "negative"),
        (lambda: chi_square([[1, 0], [3, 0]]), "empty_margin"),
        (lambda: fisher([[1, 2, 3], [4, 5, 6]]), "unequal"),
        (lambda: corrected([0.5, 1.5]), "not_a_share"),
        (lambda: corrected([]), "too_few"),
        (lambda: corrected([0.5], method="hope"), "unknown"),
        (lambda: chi_square([[1, 2], [3, 4]], level=0.0), "not_a_share"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_a_sentence(call, code: str) -> None:
    with pytest.raises(StatsError, match=r"^[A-Z].*\.$") as caught:
        call()
    assert caught.value.code == code
