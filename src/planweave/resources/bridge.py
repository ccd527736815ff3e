"""Working time and people as the planning core sees them: an axis of days that are worked."""

import datetime
import itertools
import math

from planweave.science.calendar import Absence, Axis, Calendar, capacity_profile

from .rules import FULL_WEEK, Worker, WorkingTime

LOOKED_AHEAD = datetime.timedelta(days=2 * 366)
"""How far a personal week is written out on the axis; behind it the person counts as there every day."""


def axis_of(days: WorkingTime, *, origin: datetime.date, slots_per_day: int = 1) -> Axis:
    """The axis whose slot 0 is the beginning of the first working day on or after `origin`."""
    week = tuple(0 if weekday in days.weekend else slots_per_day for weekday in range(7))
    exceptions = {date: slots_per_day * is_worked for date, is_worked in days.exceptions.items()}
    return Axis(Calendar(slots_per_day=slots_per_day, week=week, exceptions=exceptions), origin)


def presence_of(
    worker: Worker, axis: Axis, *, until: datetime.date
) -> tuple[int, tuple[tuple[int, int], ...]]:
    """(capacity, steps) of one person as a resource of one unit: 1 while they are there, else 0.

    On a day of which they work a part they are there for its first slots.
    """
    personal = None
    if worker.week != FULL_WEEK:
        slots = axis.calendar.slots_per_day
        personal = Calendar(
            slots_per_day=slots, week=tuple(math.ceil(round(share * slots, 6)) for share in worker.week)
        )
        until = max(until, axis.origin + LOOKED_AHEAD)
    return capacity_profile(
        axis,
        units=1,
        absences=[Absence(first, last) for first, last in worker.away],
        personal=personal,
        joins_on=worker.joins_on,
        leaves_after=worker.leaves_after,
        until=until,
    )


def pauses_of(worker: Worker, axis: Axis) -> list[tuple[int, int]]:
    """The (from, to) slots in which a person is away for a while, rising; who leaves for good is not away for a
    while."""
    if not worker.is_ever_away:
        return []
    ends = [last for _, last in worker.away] + [worker.joins_on or axis.origin]
    until = max([axis.origin, *ends]) + datetime.timedelta(days=1)
    capacity, steps = presence_of(worker, axis, until=until)
    levels = [(0, capacity), *steps]
    return [(begin, end) for (begin, units), (end, _) in itertools.pairwise(levels) if not units]
