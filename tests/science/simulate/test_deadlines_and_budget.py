"""Milestones, date and cost together, and what is known while a simulation runs."""

from __future__ import annotations

import math

import numpy as np
import pytest

from planweave.science.anytime import Progress, Stop
from planweave.science.simulate import (
    Activity,
    Fixed,
    Link,
    Milestone,
    Mode,
    Model,
    RiskEvent,
    SimulationError,
    Snapshot,
    Triangular,
    Uniform,
    durations_of_runs,
    share_error,
    simulate,
)

PLAN = Model(
    activities=(
        Activity(id="a", duration=Uniform(1, 3), cost_per_day=2),
        Activity(id="b", duration=Triangular(1, 2, 6), cost_per_day=1),
        Activity(id="c", duration=Uniform(0, 4), cost_per_day=5),
    ),
    links=(Link("a", "b"),),
    milestones=(
        Milestone(id="first", activities=("a", "c"), deadline=3),
        Milestone(id="no date", activities=("b",)),
        Milestone(id="all", deadline=6),
    ),
)


@pytest.mark.parametrize("mode", ["network", "resources"])
def test_a_milestone_is_reached_with_the_last_of_its_activities(mode: Mode) -> None:
    table = durations_of_runs(PLAN, runs=1200, seed=3)
    found = simulate(PLAN, runs=1200, seed=3, mode=mode)
    first, dateless, everything = found.milestones
    a, b, c = table.T
    assert first.days == pytest.approx(np.maximum(a, c), abs=1e-9)
    assert dateless.days == pytest.approx(a + b, abs=1e-9)
    assert (everything.days == found.finish).all()
    assert dateless.in_time is None
    share = float((np.maximum(a, c) <= 3).mean())
    assert first.in_time == (share, share_error(share, 1200))
    assert everything.in_time == found.probability_by(6)
    assert first.day_at(0.8) == pytest.approx(np.quantile(np.maximum(a, c), 0.8))
    assert 0 < first.day_error(0.8) < 0.2


def test_a_delay_of_the_whole_plan_delays_only_what_is_the_whole_plan() -> None:
    model = Model(
        activities=(Activity(id="a", duration=Fixed(2)),),
        risks=(RiskEvent(id="r", probability=1.0, delay=Fixed(5)),),
        milestones=(Milestone(id="a", activities=("a",)), Milestone(id="end")),
    )
    one, end = simulate(model, runs=10).milestones
    assert (set(one.days.tolist()), set(end.days.tolist())) == ({2.0}, {7.0})


@pytest.mark.parametrize(
    ("milestones", "code"),
    [
        ((Milestone(id="m", activities=("z",)),), "unknown_id"),
        ((Milestone(id="m"), Milestone(id="m")), "duplicate_id"),
        ((Milestone(id="m", deadline=math.nan),), "out_of_range"),
        ((Milestone(id="m", deadline=-1),), "out_of_range"),
    ],
)
def test_a_milestone_that_cannot_be_is_refused(milestones: tuple[Milestone, ...], code: str) -> None:
    model = Model(activities=(Activity(id="a", duration=Fixed(2)),), milestones=milestones)
    with pytest.raises(SimulationError) as caught:
        simulate(model, runs=10)
    assert [i.code for i in caught.value.issues] == [code]


def test_date_and_cost_together() -> None:
    found = simulate(PLAN, runs=2000, seed=1)
    days = [found.finish_at(s) for s in (0.2, 0.5, 0.9)]
    costs = [found.cost_at(s) for s in (0.3, 0.8)]
    table = found.joint_table(days, costs)
    for i, day in enumerate(days):
        for j, cost in enumerate(costs):
            assert table[i][j] == float(((found.finish <= day) & (found.cost <= cost)).mean())
            assert table[i][j] == found.probability_by(day, cost=cost)[0]
    with pytest.raises(ValueError, match="share"):
        found.joint_contour(0.0)


@pytest.mark.parametrize("share", [0.5, 0.8, 1.0])
def test_each_point_of_the_contour_holds_its_share_and_no_cheaper_one_does(share: float) -> None:
    found = simulate(PLAN, runs=2000, seed=1)
    contour = found.joint_contour(share, points=15)
    assert [d for d, _ in contour] == sorted({d for d, _ in contour})
    assert [c for _, c in contour] == sorted((c for _, c in contour), reverse=True)
    for day, cost in contour:
        assert found.probability_by(day, cost=cost)[0] >= share
        assert ((found.finish <= day) & (found.cost <= cost - 1e-6)).mean() < share
    assert contour[-1][0] == found.finish.max()
    assert found.probability_by(contour[0][0] - 1e-6)[0] < share


def test_what_is_known_so_far_is_told_while_it_runs() -> None:
    seen: list[Snapshot] = []
    found = simulate(PLAN, runs=4000, seed=5, on_snapshot=seen.append, threads=2)
    assert [s.runs for s in seen] == [1000, 2000, 3000, 4000]
    for snapshot in seen:
        part = simulate(PLAN, runs=snapshot.runs, seed=5)
        assert (snapshot.p50, snapshot.p80, snapshot.p90) == tuple(map(part.finish_at, (0.5, 0.8, 0.9)))
        assert snapshot.p80_error == part.finish_error(0.8)
        assert snapshot.cost_p80 == part.cost_at(0.8)
    assert found.finish_at(0.8) == seen[-1].p80


def test_a_stop_within_a_block_leaves_the_runs_before_it() -> None:
    stop = Stop()
    whole = simulate(PLAN, runs=4000, seed=5)

    def press(progress: Progress) -> None:
        if progress.share >= 0.5:
            stop.request()

    halved = simulate(PLAN, runs=4000, seed=5, threads=2, stop=stop, on_progress=press)
    assert (halved.stopped, halved.runs) == ("stop", 2000)
    assert (halved.finish == whole.finish[:2000]).all()
    at_once = simulate(PLAN, runs=4000, seed=5, stop=stop)
    assert (at_once.stopped, at_once.runs) == ("stop", 50)
    assert (at_once.finish == whole.finish[:50]).all()
    same = simulate(PLAN, runs=50, seed=5)
    assert at_once.activities == same.activities
    assert [m.in_time for m in at_once.milestones] == [m.in_time for m in same.milestones]
    last = simulate(PLAN, runs=30, seed=5, stop=stop)
    assert (last.stopped, last.runs) == ("runs", 30)


@pytest.mark.parametrize("precision", [0.0, -0.1, math.nan])
def test_a_stop_rule_that_can_never_hold_is_refused(precision: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        simulate(PLAN, runs=10, precision=precision)


@pytest.mark.parametrize("share", [-0.1, 1.1, math.nan])
def test_a_share_outside_its_range_is_refused(share: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        simulate(PLAN, runs=10).finish_at(share)
