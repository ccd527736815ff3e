"""The simulation against what can be worked out without one."""

from __future__ import annotations

import math

import pytest
from scipy import stats

from planweave.science.simulate import (
    Activity,
    Discrete,
    Fixed,
    Link,
    LogNormal,
    Model,
    Pert,
    RiskEvent,
    Triangular,
    Uniform,
    simulate,
)


def chain(*durations: object) -> Model:
    activities = tuple(Activity(id=f"a{i}", duration=d) for i, d in enumerate(durations))
    links = tuple(Link(f"a{i}", f"a{i + 1}") for i in range(len(activities) - 1))
    return Model(activities=activities, links=links)


def irwin_hall(x: float, n: int) -> float:
    """P(U1 + … + Un ≤ x)."""
    return sum((-1) ** k * math.comb(n, k) * (x - k) ** n for k in range(math.floor(x) + 1)) / math.factorial(
        n
    )


@pytest.mark.parametrize("n", [2, 3, 5])
def test_a_chain_of_uniforms_is_their_sum(n: int) -> None:
    found = simulate(chain(*[Uniform(0, 1)] * n), runs=40_000, seed=n)
    for share in (0.1, 0.5, 0.8, 0.9):
        day, error = found.finish_at(share), found.finish_error(share)
        slope = (irwin_hall(day + 1e-5, n) - irwin_hall(day - 1e-5, n)) / 2e-5
        assert irwin_hall(day, n) == pytest.approx(share, abs=4 * error * slope)
    mean, error = found.mean_finish()
    assert mean == pytest.approx(n / 2, abs=4 * error)
    assert error == pytest.approx(math.sqrt(n / 12 / 40_000), rel=0.03)
    assert [a.criticality for a in found.activities] == [1.0] * n


@pytest.mark.parametrize(("low", "mode", "high"), [(1, 2, 9), (2, 2, 5), (0, 7, 8)])
def test_pert_and_triangle_have_their_known_moments(low: float, mode: float, high: float) -> None:
    pert = simulate(chain(Pert(low, mode, high)), runs=40_000).activities[0]
    mean = (low + 4 * mode + high) / 6
    # Vose: the variance of the PERT with shape 4 is (mean − low)(high − mean)/7.
    sd = math.sqrt((mean - low) * (high - mean) / 7)
    assert pert.mean_days == pytest.approx(mean, abs=4 * sd / 200)
    assert pert.sd_days == pytest.approx(sd, rel=0.02)
    triangle = simulate(chain(Triangular(low, mode, high)), runs=40_000).activities[0]
    spread = low**2 + mode**2 + high**2 - low * mode - low * high - mode * high
    assert triangle.mean_days == pytest.approx((low + mode + high) / 3, abs=4 * math.sqrt(spread / 18) / 200)
    assert triangle.sd_days == pytest.approx(math.sqrt(spread / 18), rel=0.02)


def test_products_of_chances_in_a_network_by_hand() -> None:
    """a, then b beside c, then d. Finish = a + max(b, c) + d; every case can be counted."""
    model = Model(
        activities=(
            Activity(id="a", duration=Discrete((1, 2), (0.5, 0.5)), cost_per_day=10),
            Activity(id="b", duration=Discrete((3, 6), (0.75, 0.25)), cost=Fixed(5)),
            Activity(id="c", duration=Discrete((4, 5), (0.6, 0.4))),
            Activity(id="d", duration=Fixed(1)),
        ),
        links=(Link("a", "b"), Link("a", "c"), Link("b", "d"), Link("c", "d")),
    )
    found = simulate(model, runs=60_000, seed=3)
    # max(b, c): 6 with 0.25, 5 with 0.75·0.4 = 0.3, 4 with 0.45.
    for day, share in ((6, 0.225), (7, 0.225 + 0.15 + 0.225), (8, 0.375 + 0.375 + 0.125), (9, 1.0)):
        hit, error = found.probability_by(day)
        assert hit == pytest.approx({6: 0.225, 7: 0.6, 8: 0.875, 9: 1.0}[day], abs=4 * error + 1e-12)
        assert share == pytest.approx({6: 0.225, 7: 0.6, 8: 0.875, 9: 1.0}[day])
    a, b, c, d = found.activities
    assert (a.criticality, d.criticality) == (1.0, 1.0)
    assert b.criticality == pytest.approx(0.25, abs=4 * found.criticality_error(0.25))
    assert c.criticality == pytest.approx(0.75, abs=4 * found.criticality_error(0.25))
    assert sorted({float(v) for v in found.cost}) == [15.0, 25.0]
    late_and_dear, error = found.probability_by(8, cost=15)
    # Cost 15 means a = 1: then 8 days are never exceeded.
    assert late_and_dear == pytest.approx(0.5, abs=4 * error)


def test_the_sum_of_logs_is_normal() -> None:
    """exp of a sum: one log-normal's quantile is median · exp(σ z)."""
    found = simulate(chain(LogNormal(10, 0.3)), runs=40_000, seed=5)
    for share in (0.2, 0.5, 0.8, 0.95):
        expected = 10 * math.exp(0.3 * stats.norm.ppf(share))
        assert found.finish_at(share) == pytest.approx(expected, abs=4 * found.finish_error(share))


def test_risk_events_in_a_row_are_binomial() -> None:
    model = Model(
        activities=(Activity(id="a", duration=Fixed(10)),),
        risks=tuple(
            RiskEvent(id=f"r{k}", probability=0.3, activities=("a",), delay=Fixed(1), cost=Fixed(100))
            for k in range(5)
        ),
    )
    found = simulate(model, runs=40_000, seed=6)
    for k in range(6):
        hit, error = found.probability_by(10 + k)
        assert hit == pytest.approx(stats.binom.cdf(k, 5, 0.3), abs=4 * error + 1e-12)
    assert (found.cost == (found.finish - 10) * 100).all()


def test_one_person_for_two_tasks_adds_them_up() -> None:
    """With one person two uniforms in a row, whatever the links say: their sum is triangular on 0 to 2."""
    pair = tuple(Activity(id=i, duration=Uniform(0, 1), needs={"p": 1.0}) for i in "ab")
    found = simulate(Model(activities=pair, capacity={"p": 1.0}), runs=40_000, seed=7, mode="resources")
    for share in (0.2, 0.5, 0.8):
        expected = stats.triang(0.5, 0, 2).ppf(share)
        assert found.finish_at(share) == pytest.approx(expected, abs=4 * found.finish_error(share) + 1e-6)
