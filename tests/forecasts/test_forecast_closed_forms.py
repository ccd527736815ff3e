"""P50 and P80 of real tasks, through the API, against what can be worked out without a simulation."""

import math
from collections.abc import Callable

import pytest
from scipy import stats

from harness.forecasting import Room, at

SHARES = (0.1, 0.5, 0.8, 0.9)


def agrees(found: dict, quantile: Callable[[float], float], density: Callable[[float], float]) -> None:
    """Each percentile within four of the standard errors that theory gives: √(p(1−p)/N)/f(q)."""
    runs = found["answer"]["runs"]
    for share in SHARES:
        row = at(found["answer"]["percentiles"], share)
        wanted = quantile(share)
        error = math.sqrt(share * (1 - share) / runs) / density(wanted)
        assert row["days"] == pytest.approx(wanted, abs=4 * error + 0.005), share
        assert row["error_days"] == pytest.approx(error, rel=0.5)


def uniform(low: float, high: float) -> dict:
    return {"kind": "uniform", "low": low, "high": high}


def test_a_chain_of_uniform_delays_is_their_sum(room: Room) -> None:
    """Three certain delays of 0 to 4 days after each other: four times a sum of three uniforms (Irwin–Hall)."""
    before = None
    for number, (start, finish) in enumerate(
        [("2026-03-02", "2026-03-03"), ("2026-03-04", "2026-03-05"), ("2026-03-06", "2026-03-09")]
    ):
        task = room.task(f"T{number}", start, finish)
        room.risk(f"Delay {number}", task["key"], probability=1, inherent_delay=uniform(0, 4))
        if before:
            room.tie(before, task)
        before = task
    sum_of_three = stats.irwinhall(3)
    agrees(room.forecast(), lambda p: 4 * sum_of_three.ppf(p), lambda x: sum_of_three.pdf(x / 4) / 4)


def test_parallel_paths_end_with_the_later_one(room: Room) -> None:
    """The maximum of two uniforms from 0 to 6 has the distribution (x/6)²."""
    for number in range(2):
        task = room.task(f"T{number}", "2026-03-02", "2026-03-06")
        room.risk(f"Delay {number}", task["key"], probability=1, inherent_delay=uniform(0, 6))
    agrees(room.forecast(), lambda p: 6 * math.sqrt(p), lambda x: 2 * x / 36)


def test_one_task_has_the_distribution_of_its_estimate(room: Room) -> None:
    """Ten days planned, estimated at 8, 10 and 16: ten days times the ratios is the beta-PERT itself."""
    room.task("Build", "2026-03-02", "2026-03-13", estimate=(8, 10, 16))
    spread = stats.beta(1 + 4 * 2 / 8, 1 + 4 * 6 / 8, loc=8, scale=8)
    agrees(room.forecast(), lambda p: spread.ppf(p) - 10, lambda x: spread.pdf(x + 10))


def test_a_risk_event_makes_a_mixture_of_two_dates_and_two_costs(room: Room) -> None:
    """Certain work of five days at 1,000 a day; with 30 % a delay of two days and a price of 700."""
    ann = room.person("Ann", rate=1000)
    task = room.task("Build", "2026-03-02", "2026-03-06", person=ann, effort_days=5)
    room.risk(
        "Fails",
        task["key"],
        probability=0.3,
        inherent_delay={"kind": "fixed", "mode": 2},
        inherent_cost={"kind": "fixed", "mode": 700},
    )
    found = room.forecast()
    answer, money = found["answer"], found["money"]
    assert [at(answer["percentiles"], share)["days"] for share in (0.5, 0.8)] == [0, 2]
    assert (found["p50_on"], found["p80_on"]) == ("2026-03-06", "2026-03-10")
    # The delayed days are paid too: 5,000 + 700 + 2 × 1,000.
    assert [at(money["percentiles"], share)["cost"] for share in (0.5, 0.8)] == [5000, 7700]
    error = math.sqrt(0.3 * 0.7 / answer["runs"])
    assert answer["planned_share"] == pytest.approx(0.7, abs=4 * error)
    assert money["mean"] == pytest.approx(5000 + 0.3 * 2700, abs=4 * error * 2700)
    [risk] = answer["risk_influences"]
    assert (risk["days"], money["risk_influences"][0]["cost"]) == (2, 2700)
    assert money["joint"]["both"] == pytest.approx(0.7, abs=4 * error)  # late and dear come together
    at_80 = at(money["buffers"], 0.8)
    assert (at_80["reserve"], [row["kind"] for row in at_80["causes"]]) == (2700, ["estimates", "risk"])
    assert sum(row["cost"] for row in at_80["causes"]) == pytest.approx(2700, abs=0.02)
    [_, risk_days] = at(answer["buffers"], 0.8)["causes"]
    assert (risk_days["key"], risk_days["days"]) == (risk["key"], 2)


def test_the_same_seed_gives_the_same_answer_and_another_one_another(room: Room) -> None:
    ann = room.person("Ann", rate=1000)
    one = room.task("Build", "2026-03-02", "2026-03-06", estimate=(4, 5, 9), person=ann)
    room.task("Test", "2026-03-09", "2026-03-11", estimate=(2, 3, 6), person=ann)
    room.risk("Fails", one["key"], probability=0.4, inherent_delay=uniform(1, 3))
    first, same, other = (room.forecast(seed=seed, runs=2000, correlation=0.3) for seed in (7, 7, 8))
    for made in (first, same, other):
        del made["answer"]["seconds"]
    assert first["answer"] == same["answer"]
    assert first["money"] == same["money"]
    assert first["answer"]["percentiles"] != other["answer"]["percentiles"]
