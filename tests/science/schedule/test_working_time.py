"""The working-time axis: slots to dates and back, holidays, make-up days, personal time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planweave.science.calendar import Absence, Axis, Calendar, CalendarError, Moment, capacity_profile

# National Day 2026: off from 1 to 7 October, worked at the weekend on 20 September and 10 October.
HOLIDAYS = {date(2026, 10, d): 0 for d in range(1, 8)} | {date(2026, 9, 20): 2, date(2026, 10, 10): 2}
AXIS = Axis(Calendar(2, (2, 2, 2, 2, 2, 0, 0), HOLIDAYS), date(2026, 9, 28))


def test_a_make_up_saturday_is_worked_and_the_holiday_is_not() -> None:
    assert AXIS.end_of(date(2026, 9, 30)) == 6
    assert AXIS.end_of(date(2026, 10, 7)) == 6
    assert AXIS.start_moment(6) == Moment(date(2026, 10, 8), 0)
    assert AXIS.start_moment(10) == Moment(date(2026, 10, 10), 0)
    assert AXIS.finish_moment(12) == Moment(date(2026, 10, 10), 2)
    assert AXIS.finish_moment(6) == Moment(date(2026, 9, 30), 2)


def test_a_half_day_has_its_first_slots() -> None:
    axis = Axis(Calendar(2, (2, 2, 2, 2, 2, 0, 0), {date(2026, 1, 7): 1}), date(2026, 1, 5))
    assert [axis.start_of(date(2026, 1, d)) for d in (5, 6, 7, 8)] == [0, 2, 4, 5]
    assert axis.slot(Moment(date(2026, 1, 7), 2)) == 5


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    week=st.lists(st.integers(0, 3), min_size=7, max_size=7).filter(any),
    exceptions=st.dictionaries(st.dates(date(2025, 1, 1), date(2027, 1, 1)), st.integers(0, 3), max_size=12),
    origin=st.dates(date(2025, 1, 1), date(2026, 6, 1)),
    slot=st.integers(0, 900),
)
def test_slots_and_moments_are_inverse_and_agree_with_counting_days(
    week: list[int], exceptions: dict[date, int], origin: date, slot: int
) -> None:
    axis = Axis(Calendar(3, tuple(week), exceptions), origin)
    moment = axis.start_moment(slot)
    assert axis.slot(moment) == slot
    assert moment.part < axis.calendar.slots_on(moment.day)
    counted = sum(
        axis.calendar.slots_on(origin + timedelta(days=k)) for k in range((moment.day - origin).days)
    )
    assert counted + moment.part == slot
    assert axis.slot(axis.finish_moment(slot)) == slot


def test_personal_time_becomes_a_profile_on_the_companys_axis() -> None:
    capacity, steps = capacity_profile(
        AXIS,
        units=10,
        absences=[
            Absence(date(2026, 9, 29), date(2026, 9, 29)),
            Absence(date(2026, 10, 8), date(2026, 10, 9), 5),
        ],
        until=date(2026, 10, 30),
    )
    assert (capacity, steps) == (10, ((2, 0), (4, 10), (6, 5), (10, 10)))


def test_part_time_joining_and_leaving() -> None:
    mornings = Calendar(2, (1, 1, 1, 1, 1, 0, 0))
    week = Axis(Calendar(2, (2, 2, 2, 2, 2, 0, 0)), date(2026, 1, 5))
    capacity, steps = capacity_profile(
        week, units=1, personal=mornings, joins_on=date(2026, 1, 6), leaves_after=date(2026, 1, 7),
        until=date(2026, 1, 9),
    )  # fmt: skip
    assert (capacity, steps) == (0, ((2, 1), (3, 0), (4, 1), (5, 0)))


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: Calendar(0), "bad_slots"),
        (lambda: Calendar(1, (1, 1, 1)), "bad_week"),
        (lambda: Calendar(1, (0,) * 7), "no_working_days"),
        (lambda: Calendar(1, exceptions={date(2026, 1, 1): 2}), "bad_exception"),
        (lambda: AXIS.start_of(date(2026, 1, 1)), "before_origin"),
        (lambda: AXIS.slot(Moment(date(2026, 10, 1), 3)), "bad_part"),
        (
            lambda: capacity_profile(
                AXIS, units=1, absences=[Absence(date(2026, 2, 2), date(2026, 2, 1))], until=date(2026, 10, 1)
            ),
            "bad_absence",
        ),
        (lambda: capacity_profile(AXIS, units=-1, until=date(2026, 10, 1)), "bad_units"),
    ],
)
def test_calendars_that_cannot_be_are_refused(make: object, code: str) -> None:
    with pytest.raises(CalendarError) as refusal:
        make()
    assert refusal.value.code == code
