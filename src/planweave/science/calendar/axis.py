"""W(t), the number of working slots before a moment, and its inverse, for any date past or future.

A week pattern repeats for ever; exceptions (holidays, make-up working days, half days) add or take
slots on single dates. W is a sum of whole weeks, a part of a week and the exceptions before the date,
so that no table has an end.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import accumulate
from types import MappingProxyType

_EPOCH = date(1970, 1, 5)  # a Monday
_SENTENCES = {
    "bad_slots": "A day must have at least one slot; {slots} is not possible.",
    "bad_week": "A week pattern needs seven entries from Monday to Sunday, each from 0 to {slots}.",
    "no_working_days": "The week pattern has no working day, so nothing could ever be done.",
    "bad_exception": "The exception on {day} has {given} slots; a day has 0 to {slots}.",
    "before_origin": "{day} lies before the first day of the axis, {origin}.",
    "bad_part": "Part {part} is not on a day of {slots} slots.",
    "bad_absence": "An absence ends on {last}, before it begins on {first}.",
    "bad_units": "Capacity cannot be negative ({units}).",
}


class CalendarError(ValueError):
    """Data that make no calendar, or a date off the axis; `code` and `params` as in `ProblemError`."""

    def __init__(self, code: str, **params: object) -> None:
        self.code = code
        self.params: dict[str, object] = params
        super().__init__(_SENTENCES[code].format(**params))


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """The beginning of slot `part` (0 is the first) of `day`; part = slots per day is the day's end."""

    day: date
    part: int = 0


@dataclass(frozen=True)
class Calendar:
    """`week[weekday]` working slots from Monday to Sunday, and exceptions by date.

    A day with fewer slots than `slots_per_day` has its first ones. `slots_per_day=2` are half days,
    8 are hours of a working day.
    """

    slots_per_day: int = 1
    week: tuple[int, ...] = (1, 1, 1, 1, 1, 0, 0)
    exceptions: Mapping[date, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.slots_per_day < 1:
            raise CalendarError("bad_slots", slots=self.slots_per_day)
        if len(self.week) != 7 or any(not 0 <= k <= self.slots_per_day for k in self.week):
            raise CalendarError("bad_week", slots=self.slots_per_day)
        if not any(self.week):
            raise CalendarError("no_working_days")
        for day, given in self.exceptions.items():
            if not 0 <= given <= self.slots_per_day:
                raise CalendarError("bad_exception", day=day, given=given, slots=self.slots_per_day)
        object.__setattr__(self, "exceptions", MappingProxyType(dict(self.exceptions)))

    def __reduce__(self) -> tuple[type[Calendar], tuple[int, tuple[int, ...], dict[date, int]]]:
        return Calendar, (self.slots_per_day, self.week, dict(self.exceptions))

    def slots_on(self, day: date) -> int:
        """Working slots of one day."""
        given = self.exceptions.get(day)
        return self.week[day.weekday()] if given is None else given

    def slots_before(self, day: date) -> int:
        """Working slots from Monday 1970-01-05 up to, without, `day`; negative before that date."""
        weeks, weekday = divmod((day - _EPOCH).days, 7)
        regular = weeks * sum(self.week) + sum(self.week[:weekday])
        days, sums = self._exception_sums
        return regular + sums[bisect_left(days, day)] - sums[bisect_left(days, _EPOCH)]

    @cached_property
    def _exception_sums(self) -> tuple[list[date], list[int]]:
        days = sorted(self.exceptions)
        extra = [self.exceptions[d] - self.week[d.weekday()] for d in days]
        return days, [0, *accumulate(extra)]


_ENDS = "_ends"
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Axis:
    """The working time of a calendar from `origin` on; slot 0 is its first working slot."""

    calendar: Calendar
    origin: date

    def slot(self, moment: Moment) -> int:
        """W: working slots before `moment`, which is the first slot that can be worked from then on.

        A moment in non-working time has the slot of the next working time, so it serves for earliest
        starts and, read as a finish, for deadlines alike.
        """
        slots = self.calendar.slots_per_day
        if not 0 <= moment.part <= slots:
            raise CalendarError("bad_part", part=moment.part, slots=slots)
        if moment.day < self.origin:
            raise CalendarError("before_origin", day=moment.day, origin=self.origin)
        before = self.calendar.slots_before(moment.day) - self.calendar.slots_before(self.origin)
        return before + min(moment.part, self.calendar.slots_on(moment.day))

    def start_of(self, day: date) -> int:
        """The first slot on or after the beginning of `day`."""
        return self.slot(Moment(day))

    def end_of(self, day: date) -> int:
        """The slot count at the end of `day`: what finishes by then has a finish of at most this."""
        return self.slot(Moment(day, self.calendar.slots_per_day))

    def start_moment(self, slot: int) -> Moment:
        """When slot number `slot` begins: always in working time. The inverse of `slot`."""
        day = self._day(slot)
        return Moment(day, slot - self.start_of(day))

    def finish_moment(self, slot: int) -> Moment:
        """When work that finishes at `slot` is done: the end of the slot before; slot 0 is the origin."""
        if slot == 0:
            return Moment(self.origin)
        last = self.start_moment(slot - 1)
        return Moment(last.day, last.part + 1)

    def _day(self, slot: int) -> date:
        """The day whose working time contains `slot`: the least one with end_of(day) > slot."""
        if slot < 0:
            raise CalendarError("before_origin", day=f"slot {slot}", origin=self.origin)
        ends: list[int] = self.__dict__.get(_ENDS, [])
        if not ends or ends[-1] <= slot:
            ends = self._ends_up_to(slot, ends)
        return self.origin + timedelta(days=bisect_right(ends, slot))

    def _ends_up_to(self, slot: int, known: list[int]) -> list[int]:
        """`end_of` each day from the origin on, kept from call to call; a new list, for others may read the old one."""
        ends = list(known)
        last, day = ends[-1] if ends else 0, self.origin + timedelta(days=len(ends))
        wanted = max(64, 2 * len(ends))
        while last <= slot or len(ends) < wanted:
            last += self.calendar.slots_on(day)
            ends.append(last)
            day += _ONE_DAY
        self.__dict__[_ENDS] = ends
        return ends
