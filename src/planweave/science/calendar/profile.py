"""A person's time as a capacity profile on the company's axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from planweave.science.calendar.axis import Axis, Calendar, CalendarError


@dataclass(frozen=True, slots=True)
class Absence:
    """From `first` to `last` inclusive only `units_left` of the person are there (0: on leave)."""

    first: date
    last: date
    units_left: int = 0


def capacity_profile(
    axis: Axis,
    *,
    units: int,
    absences: Sequence[Absence] = (),
    personal: Calendar | None = None,
    joins_on: date | None = None,
    leaves_after: date | None = None,
    until: date,
) -> tuple[int, tuple[tuple[int, int], ...]]:
    """(capacity, steps) of a `Resource` for one person, or a pool of people, on the company's axis.

    `units` is the capacity when all are there. `personal` is the person's own week and days off, with
    the company's slots per day; what they work outside the company's time is not on the axis and does
    not count. Overlapping absences leave the least. From the day after `until` on, the pattern of
    `until` is not known: the capacity stays at `units` (or 0 after `leaves_after`).
    """
    if units < 0:
        raise CalendarError("bad_units", units=units)
    for absence in absences:
        if absence.last < absence.first:
            raise CalendarError("bad_absence", first=absence.first, last=absence.last)
        if absence.units_left < 0:
            raise CalendarError("bad_units", units=absence.units_left)
    if personal is not None and personal.slots_per_day != axis.calendar.slots_per_day:
        raise CalendarError("bad_slots", slots=personal.slots_per_day)
    marks: list[tuple[int, int]] = []
    day, slot = axis.origin, 0
    while day <= until:
        width = axis.calendar.slots_on(day)
        level = _on(day, units, absences, joins_on, leaves_after)
        there = width if personal is None else min(width, personal.slots_on(day))
        if there > 0:
            marks.append((slot, level))
        if there < width:
            marks.append((slot + there, 0))
        slot += width
        day += timedelta(days=1)
    gone = leaves_after is not None and leaves_after < day
    marks.append((slot, 0 if gone else units))
    steps: list[tuple[int, int]] = []
    level = marks[0][1] if marks[0][0] == 0 else units
    first = level
    for begin, units_there in marks:
        if units_there != level:
            steps.append((begin, units_there))
            level = units_there
    return first, tuple(steps)


def _on(
    day: date, units: int, absences: Sequence[Absence], joins_on: date | None, leaves_after: date | None
) -> int:
    if (joins_on is not None and day < joins_on) or (leaves_after is not None and day > leaves_after):
        return 0
    return min([units, *(a.units_left for a in absences if a.first <= day <= a.last)])
