"""Correlation, regression and control charts against published examples and plain algebra."""

from __future__ import annotations

import math
import subprocess
import sys

import numpy as np
import pytest
from scipy import stats

from planweave.science.stats import (
    StatsError,
    correlation,
    count_chart,
    individuals_chart,
    linear_regression,
    logistic_regression,
    share_chart,
)

# Anscombe 1973, the first of the quartet: y = 3.0001 + 0.5001 x, R² = 0.6665.
X = [10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0]
Y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]


def test_anscombes_line() -> None:
    found = linear_regression(Y, {"x": X})
    intercept, slope = found.coefficients
    assert (intercept.name, slope.name) == ("intercept", "x")
    assert (intercept.estimate, slope.estimate) == pytest.approx((3.0000909, 0.5000909), abs=1e-7)
    assert (intercept.error, slope.error) == pytest.approx((1.1247468, 0.1179055), abs=1e-7)
    assert (found.fit, found.fit_adjusted) == pytest.approx((0.6665425, 0.6294916), abs=1e-7)
    assert slope.p_value == pytest.approx(found.p_value) == pytest.approx(0.00216963, abs=1e-8)
    assert found.residual_sd == pytest.approx(1.2366033, abs=1e-7)
    reach = stats.t.ppf(0.975, 9) * slope.error
    assert (slope.low, slope.high) == pytest.approx((slope.estimate - reach, slope.estimate + reach))
    assert found.predicted({"x": 10}) == pytest.approx(8.001)
    checks = {a.name: a.holds for a in found.assumptions}
    assert checks == {
        "independent": None,
        "normal_residuals": True,
        "equal_spread": True,
        "not_collinear": True,
    }


def test_several_predictors_solve_the_normal_equations() -> None:
    stream = np.random.default_rng(1)
    a, b = stream.normal(size=50), stream.normal(size=50)
    y = 1 + 2 * a - 3 * b + stream.normal(0, 0.5, 50)
    found = linear_regression(y.tolist(), {"a": a.tolist(), "b": b.tolist()})
    design = np.column_stack((np.ones(50), a, b))
    expected = np.linalg.solve(design.T @ design, design.T @ y)
    assert [c.estimate for c in found.coefficients] == pytest.approx(expected.tolist())
    near = linear_regression(y.tolist(), {"a": a.tolist(), "c": (a + 0.01 * b).tolist()})
    assert {x.name: x.holds for x in near.assumptions}["not_collinear"] is False


def test_an_exact_line_has_no_residuals_to_judge() -> None:
    found = linear_regression([1.0, 3.0, 5.0, 7.0, 9.0], {"x": [0, 1, 2, 3, 4]})
    assert found.fit == pytest.approx(1.0)
    assert {a.name: a.holds for a in found.assumptions}["equal_spread"] is None


def test_a_spread_that_grows_is_seen() -> None:
    stream = np.random.default_rng(2)
    x = np.linspace(1, 10, 200)
    found = linear_regression((x + x * stream.normal(size=200)).tolist(), {"x": x.tolist()})
    assert {a.name: a.holds for a in found.assumptions}["equal_spread"] is False


def test_a_logistic_regression_of_two_groups_is_their_odds_ratio() -> None:
    """30 of 100 against 60 of 100: the coefficient is the logarithm of (60/40)/(30/70)."""
    group = [0] * 100 + [1] * 100
    outcome = [1] * 30 + [0] * 70 + [1] * 60 + [0] * 40
    found = logistic_regression(outcome, {"group": group})
    intercept, effect = found.coefficients
    assert intercept.estimate == pytest.approx(math.log(30 / 70), abs=1e-6)
    assert effect.estimate == pytest.approx(math.log((60 / 40) / (30 / 70)), abs=1e-6)
    assert effect.error == pytest.approx(math.sqrt(1 / 30 + 1 / 70 + 1 / 60 + 1 / 40), abs=1e-6)
    assert found.predicted({"group": 1}) == pytest.approx(0.6, abs=1e-6)
    full = sum(n * math.log(n / 100) for n in (30, 70, 60, 40))
    null = 90 * math.log(0.45) + 110 * math.log(0.55)
    assert found.fit == pytest.approx(1 - full / null, abs=1e-6)
    assert {a.name: a.holds for a in found.assumptions}["enough_events"] is True


def test_correlations_and_their_intervals() -> None:
    r = correlation(X, Y)
    assert r.effect == pytest.approx(0.8164205, abs=1e-7)
    # R: cor.test gives 0.4243912 to 0.9506933.
    assert (r.effect_low, r.effect_high) == pytest.approx((0.4243912, 0.9506933), abs=1e-7)
    assert r.p_value == pytest.approx(0.00216963, abs=1e-8)
    rho, tau = correlation(X, Y, kind="spearman"), correlation(X, Y, kind="kendall")
    assert rho.effect == pytest.approx(0.8181818, abs=1e-7)
    assert tau.effect == pytest.approx(0.6363636, abs=1e-7)
    reach = stats.norm.ppf(0.975) * math.sqrt((1 + rho.effect**2 / 2) / 8)
    assert rho.effect_low == pytest.approx(math.tanh(math.atanh(rho.effect) - reach))
    reach = stats.norm.ppf(0.975) * math.sqrt(0.437 / 7)
    assert tau.effect_high == pytest.approx(math.tanh(math.atanh(tau.effect) + reach))
    line = correlation([1, 2, 3, 4], [2, 4, 6, 8])
    assert (line.effect, line.effect_low, line.effect_high) == pytest.approx((1.0, 1.0, 1.0))
    assert correlation([1, 2, 3, 4], [1, 3, 2, 4], kind="kendall").effect_low is None


def test_individuals_by_hand() -> None:
    """Moving ranges 1, 1, 1, 7: mean 2.5; sigma 2.5/1.128."""
    found = individuals_chart([10, 11, 10, 11, 18])
    assert found.center == 12.0
    assert found.high[0] == pytest.approx(12 + 3 * 2.5 / 1.128)
    assert (found.outside, found.runs, found.n) == ((), (), 5)
    steady = [10.0, 10.2, 9.9, 10.1] * 5
    jump = individuals_chart([*steady, 14.0])
    assert jump.outside == (20,)


def test_a_long_run_on_one_side_is_seen_at_its_eighth_point() -> None:
    values = [1.0, 1.1] * 4 + [1.3, 1.2] * 5
    found = individuals_chart(values)
    assert found.runs == (7, 15, 16, 17)


def test_shares_and_counts() -> None:
    found = share_chart([2, 3, 30], [50, 100, 60])
    center = 35 / 210
    assert found.center == pytest.approx(center)
    assert found.low[0] == pytest.approx(max(0.0, center - 3 * math.sqrt(center * (1 - center) / 50)))
    assert found.outside == (1, 2)
    counts = count_chart([4, 5, 3, 4, 30])
    assert counts.center == pytest.approx(9.2)
    assert counts.outside == (4,)
    assert counts.low == pytest.approx((9.2 - 3 * math.sqrt(9.2),) * 5)
    assert count_chart([1, 0, 2]).low == (0.0,) * 3
    assert count_chart([0, 0, 0]).outside == ()


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda: correlation([1, 2, 3], [1, 2, 3]), "too_few"),
        (lambda: correlation([1, 2, 3, 4], [1, 1, 1, 1]), "constant"),
        (lambda: correlation([1, 2, 3, 4], [1, 2, 3, 4, 5]), "unequal"),
        (lambda: correlation(X, Y, kind="hope"), "unknown"),
        (lambda: linear_regression([1, 2], {"x": [1, 2]}), "too_few"),
        (lambda: linear_regression([1, 2, 3], {}), "too_few"),
        (lambda: linear_regression([1, 2, 3], {"x": [1, 2]}), "unequal"),
        (lambda: linear_regression([1, 2, 3], {"x": [2, 2, 2]}), "constant"),
        (lambda: linear_regression([2, 2, 2], {"x": [1, 2, 3]}), "constant"),
        (lambda: linear_regression([1, 2, 3], {"x": [1, 2, math.nan]}), "not_finite"),
        (lambda: linear_regression([1, 2, 4, 9], {"x": [1, 2, 3, 5], "y": [2, 4, 6, 10]}), "collinear"),
        (lambda: logistic_regression([0, 1, 2, 1], {"x": [1, 2, 3, 4]}), "not_binary"),
        (lambda: logistic_regression([1, 1, 1, 1], {"x": [1, 2, 3, 4]}), "not_binary"),
        (lambda: logistic_regression([0, 0, 1, 1], {"x": [1, 2, 3, 4]}), "separated"),
        (lambda: individuals_chart([1, 2]), "too_few"),
        (lambda: individuals_chart([1, 1, 1]), "constant"),
        (lambda: share_chart([1, 2], [1]), "unequal"),
        (lambda: share_chart([3, 2], [1, 4]), "negative"),
        (lambda: count_chart([1, -2]), "negative"),
    ],
)
def test_what_does_not_go_together_is_refused_in_a_sentence(call, code: str) -> None:
    with pytest.raises(StatsError, match=r"^[A-Z].*\.$") as caught:
        call()
    assert caught.value.code == code


def test_statsmodels_is_loaded_only_when_it_is_needed() -> None:
    """It takes seconds: a page that shows a mean must not wait for it."""
    code = (
        "import sys\n"
        "from planweave.science.stats import describe, mean_interval, t_test\n"
        "describe([1.0, 2.0]); mean_interval([1.0, 2.0]); t_test([1.0, 2.0], [2.0, 4.0])\n"
        "assert 'statsmodels' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
