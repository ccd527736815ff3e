"""Money of no activity, what activities swing, and what the money of a confidence is made of."""

from __future__ import annotations

import numpy as np
import pytest

from planweave.science.simulate import (
    Activity,
    Correlation,
    CostItem,
    Fixed,
    Link,
    Model,
    Pert,
    RiskEvent,
    SimulationError,
    Uniform,
    cost_causes,
    durations_of_runs,
    simulate,
)

PLAN = Model(
    activities=(
        Activity(id="a", duration=Uniform(1, 3), cost_per_day=100),
        Activity(id="b", duration=Pert(2, 4, 9), cost_per_day=50, cost=Uniform(0, 40)),
        Activity(id="free", duration=Uniform(5, 6)),
    ),
    links=(Link("a", "b"),),
    correlations=(Correlation("a", "b", 0.6),),
    risks=(
        RiskEvent(id="late", probability=0.4, activities=("a",), delay=Fixed(2)),
        RiskEvent(id="dear", probability=0.2, cost=Uniform(100, 300)),
    ),
    costs=(CostItem(id="licence", cost=Fixed(500)), CostItem(id="server", cost=Uniform(0, 200))),
)


def test_a_cost_of_no_activity_is_added_and_moves_no_date() -> None:
    without = Model(
        activities=PLAN.activities, links=PLAN.links, correlations=PLAN.correlations, risks=PLAN.risks
    )
    bare, found = simulate(without, runs=4000, seed=5), simulate(PLAN, runs=4000, seed=5)
    assert (bare.finish == found.finish).all()
    extra = found.cost - bare.cost
    assert extra.min() >= 500 - 1e-9
    assert extra.max() <= 700 + 1e-9
    assert float(extra.mean()) == pytest.approx(600, abs=4 * 200 / np.sqrt(12 * 4000))


def test_the_parts_add_up_to_the_quantile_and_are_those_of_the_runs_around_it() -> None:
    found = simulate(PLAN, runs=4000, seed=5)
    [causes] = cost_causes(PLAN, found, (0.8,))
    parts = [causes.activities, *causes.risks.values(), *causes.costs.values()]
    assert causes.total == found.cost_at(0.8)
    assert sum(parts) == pytest.approx(causes.total, rel=1e-12)
    assert causes.costs["licence"] == pytest.approx(500, rel=0.01)
    # Worked out again from the listed durations: what the activities cost themselves in these runs.
    table = durations_of_runs(PLAN, runs=4000, seed=5)
    near = np.argsort(found.cost, kind="stable")[int(0.775 * 4000) : int(0.825 * 4000)]
    own = 100 * table[near, 0] + 50 * table[near, 1]
    rest = causes.activities - own.mean() * causes.total / found.cost[near].mean()
    assert 0 < rest < 40  # b's own price
    # A risk that delays costs the days of whom it delays: more often where it is dear.
    assert causes.risks["late"] > 0.4 * 200
    assert causes.risks["dear"] > 0.2 * 200


def test_the_parts_at_a_middle_share_of_a_symmetric_sum_are_the_means() -> None:
    plan = Model(
        activities=(Activity(id="a", duration=Uniform(0, 10), cost_per_day=1),),
        costs=(CostItem(id="c", cost=Uniform(0, 10)),),
    )
    [causes] = cost_causes(plan, simulate(plan, runs=20_000), (0.5,))
    # Given that two uniforms add up to 10, each is uniform from 0 to 10.
    assert causes.activities == pytest.approx(5, abs=4 * 10 / np.sqrt(12 * 1000))
    assert causes.costs["c"] == pytest.approx(5, abs=4 * 10 / np.sqrt(12 * 1000))


def test_the_tornado_has_money_too() -> None:
    found = {one.id: one for one in simulate(PLAN, runs=10_000, seed=2).activities}
    # The mean of the highest tenth of a uniform from 1 to 3 is 2.9, of the lowest 1.1; b goes along with a.
    assert found["a"].swing_cost > 100 * 1.8
    assert found["a"].swing_cost < 100 * 1.8 + 50 * 3
    assert abs(found["free"].swing_cost) < 60
    still = simulate(Model(activities=(Activity(id="x", duration=Uniform(1, 2), cost=Fixed(7)),)), runs=200)
    assert (still.activities[0].cost_if_low, still.activities[0].cost_if_high) == (7, 7)


def test_the_density_counts_every_run_once() -> None:
    found = simulate(PLAN, runs=3000, seed=1)
    days, costs, counts = found.joint_density(10)
    assert (len(days), len(costs), len(counts), len(counts[0])) == (11, 11, 10, 10)
    assert sum(map(sum, counts)) == 3000
    low = sum(sum(row) for row in counts[:5])
    assert low == int((found.finish < days[5]).sum())


def test_a_cost_that_cannot_be_is_refused() -> None:
    one = Activity(id="a", duration=Fixed(1))
    for costs in ((CostItem(id="c", cost=Uniform(3, 1)),), (CostItem(id="c", cost=Fixed(1)),) * 2):
        with pytest.raises(SimulationError) as refused:
            simulate(Model(activities=(one,), costs=costs), runs=1)
        assert [(issue.ids, issue.field) for issue in refused.value.issues] == [(("c",), "costs")]
