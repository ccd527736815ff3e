"""The formulas by hand, and the published behaviour of the earned schedule."""

from __future__ import annotations

import random

import pytest

from planweave.science.earned_value import (
    EarnedValue,
    earned_schedule,
    earned_value,
    planned_value_at,
)


def test_every_measure_of_a_plan_that_is_late_and_dear() -> None:
    found = EarnedValue(pv=5000, ev=4000, ac=6000, bac=10_000)
    assert (found.sv, found.cv) == (-1000, -2000)
    assert found.spi == 0.8
    assert found.cpi == pytest.approx(2 / 3)
    assert found.eac.typical == pytest.approx(15_000)
    assert found.eac.atypical == 12_000
    assert found.eac.combined == pytest.approx(6000 + 6000 / (0.8 * 2 / 3))
    assert found.etc == pytest.approx(9000)
    assert found.vac == pytest.approx(-5000)
    assert found.tcpi == pytest.approx(1.5)


def test_nothing_is_divided_by_nothing() -> None:
    fresh = EarnedValue(pv=0, ev=0, ac=0, bac=100)
    assert (fresh.spi, fresh.cpi, fresh.eac.typical, fresh.eac.combined, fresh.etc) == (None,) * 5
    assert fresh.eac.atypical == 100
    assert fresh.tcpi == 1.0
    assert EarnedValue(pv=100, ev=50, ac=120, bac=100).tcpi is None
    assert EarnedValue(pv=10, ev=0, ac=5, bac=100).eac.typical is None
    with pytest.raises(ValueError, match="at least 0"):
        EarnedValue(pv=-1, ev=0, ac=0, bac=0)


def test_tasks_add_up() -> None:
    found = earned_value([(100, 1.0, 1.0, 120), (200, 0.5, 0.25, 60), (50, 0, 0, 0)])
    assert (found.pv, found.ev, found.ac, found.bac) == (200, 150, 180, 350)
    with pytest.raises(ValueError, match="between 0 and 1"):
        earned_value([(100, 1.2, 0, 0)])


def test_the_earned_schedule_interpolates_within_the_period() -> None:
    planned = [10, 30, 60, 100]
    found = earned_schedule(planned, ev=45, at=3)
    assert found.es == 2.5
    assert found.sv_t == -0.5
    assert found.spi_t == pytest.approx(2.5 / 3)
    assert found.forecast == pytest.approx(4 / (2.5 / 3))
    assert found.tspi == pytest.approx(1.5 / 1)


def test_a_late_plan_stays_late_at_its_end() -> None:
    """Where EV/PV returns to 1 when everything is done, SPI(t) keeps the delay (Lipke 2003)."""
    planned = [10, 30, 60, 100]
    done = earned_schedule(planned, ev=100, at=6)
    assert (done.es, done.spi_t, done.sv_t) == (4.0, pytest.approx(4 / 6), -2.0)
    assert EarnedValue(pv=100, ev=100, ac=100, bac=100).spi == 1.0
    assert done.forecast == pytest.approx(6.0)
    assert done.tspi is None


def test_the_edges_of_the_curve() -> None:
    flat = [0, 10, 10, 20, 20]
    assert earned_schedule(flat, ev=0, at=1).es == 1.0
    assert earned_schedule(flat, ev=10, at=1).es == 3.0
    assert earned_schedule(flat, ev=20, at=5).es == 4.0
    assert earned_schedule(flat, ev=20, at=5).planned_duration == 4.0
    assert earned_schedule([5], ev=0, at=2).forecast is None
    for bad in ([], [5, 4]):
        with pytest.raises(ValueError, match="cumulative"):
            earned_schedule(bad, ev=1, at=1)


def test_earned_schedule_is_the_inverse_of_planned_value() -> None:
    pick = random.Random(4)
    for _ in range(300):
        planned = []
        total = 0.0
        for _ in range(pick.randint(1, 12)):
            total += pick.uniform(0.1, 9)
            planned.append(total)
        moment = pick.uniform(0, len(planned))
        ev = planned_value_at(planned, moment)
        assert earned_schedule(planned, ev, at=1).es == pytest.approx(moment, abs=1e-9)
    assert planned_value_at([3, 9], -1) == 0.0
    assert planned_value_at([3, 9], 7) == 9
