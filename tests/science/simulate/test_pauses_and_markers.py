"""People who are away and dates that end nothing, against a day-by-day recount."""

import random

import pytest

from planweave.science.simulate import (
    Activity,
    Fixed,
    Link,
    Milestone,
    Model,
    SimulationError,
    Uniform,
    durations_of_runs,
    simulate,
)
from planweave.science.simulate.kernels import begun_by, done_by

AWAY = {"a": ((1.0, 2.5), (4.0, 5.0), (5.5, 9.0)), "b": ((0.0, 3.0),)}


def by_small_steps(start: float, work: float, pauses: tuple[tuple[float, float], ...]) -> float:
    """Walk in sixteenths of a day: the end of the last worked one."""
    step, at = 1 / 16, start
    while work > 1e-9:
        if not any(begin <= at < end for begin, end in pauses):
            work -= step
        at += step
    return at


def test_work_rests_in_every_run_in_both_modes() -> None:
    model = Model(
        activities=(
            Activity(id="one", duration=Uniform(1, 3), needs={"a": 1}, doer="a", cost_per_day=10),
            Activity(id="two", duration=Fixed(2), needs={"b": 1}, doer="b"),
            Activity(id="three", duration=Uniform(0, 2), needs={"a": 1}, doer="a"),
        ),
        links=(Link("one", "three"),),
        capacity={"a": 1.0, "b": 1.0},
        away=AWAY,
    )
    lengths = durations_of_runs(model, runs=200, seed=5)
    for mode in ("network", "resources"):
        came = simulate(model, runs=200, seed=5, mode=mode)  # type: ignore[arg-type]  # the two names of modes
        for run in range(200):
            first = by_small_steps(0, 0, AWAY["a"])
            end = float(done_by(_rows(), 0, first, lengths[run, 0]))
            last = float(done_by(_rows(), 0, end, lengths[run, 2]))
            assert came.finish[run] == pytest.approx(max(last, 5.0), abs=1e-9)
            # Who is away costs nothing.
            assert came.cost[run] == pytest.approx(10 * lengths[run, 0])


def _rows():
    import numpy as np

    pauses = AWAY["a"]
    return np.array([0, len(pauses)]), np.array([b for b, _ in pauses]), np.array([e for _, e in pauses])


def test_forwards_and_backwards_are_the_walk_and_its_mirror() -> None:
    pick = random.Random(1)
    for _ in range(300):
        start, work = pick.randrange(0, 160) / 16, pick.randrange(1, 80) / 16
        end = float(done_by(_rows(), 0, start, work))
        assert end == pytest.approx(by_small_steps(start, work, AWAY["a"]))
        back = float(begun_by(_rows(), 0, end, work))
        assert back >= start - 1e-9
        assert float(done_by(_rows(), 0, back, work)) == pytest.approx(end)


def test_a_marker_is_reached_and_ends_nothing() -> None:
    work = Activity(id="work", duration=Uniform(1, 3))
    gate = Activity(id="gate", duration=Fixed(0), not_before=20, is_end=False)
    after = Activity(id="after", duration=Fixed(1))
    marks = (Milestone(id="gate", activities=("gate",), deadline=20),)
    for mode in ("network", "resources"):
        alone = simulate(Model(activities=(work,)), runs=300, seed=2, mode=mode)  # type: ignore[arg-type]  # the two names of modes
        beside = simulate(Model(activities=(work, gate), milestones=marks), runs=300, seed=2, mode=mode)  # type: ignore[arg-type]  # the two names of modes
        assert beside.finish.tolist() == alone.finish.tolist()
        assert beside.milestones[0].days.tolist() == [20.0] * 300
        assert [one.criticality for one in beside.activities] == [1, 0]
        # What waits for a marker is work, and ends the plan.
        behind = Model(activities=(work, gate, after), links=(Link("gate", "after"),))
        assert set(simulate(behind, runs=50, mode=mode).finish.tolist()) == {21.0}  # type: ignore[arg-type]  # the two names of modes
    with pytest.raises(SimulationError) as refused:
        simulate(Model(activities=(gate,)))
    assert [issue.code for issue in refused.value.issues] == ["no_end"]
