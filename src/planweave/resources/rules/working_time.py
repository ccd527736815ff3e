"""What working time means: which days are worked. No database."""

import bisect
import datetime
import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from planweave.kernel.language import Text

from .. import texts

CALENDAR_FIELDS = ("region", "weekend", "hours_per_day")
PLAIN_WEEKEND = (5, 6)
LONGEST_RANGE_DAYS = 3_700


@dataclass(frozen=True)
class WorkingTime:
    """The week's free days (Monday = 0) and the dates that differ: {date: whether it is worked}."""

    weekend: frozenset[int] = frozenset(PLAIN_WEEKEND)
    exceptions: Mapping[datetime.date, bool] = field(default_factory=dict)

    def is_worked(self, day: datetime.date) -> bool:
        differs = self.exceptions.get(day)
        return day.weekday() not in self.weekend if differs is None else differs

    def days(self, first: datetime.date, last: datetime.date) -> list[datetime.date]:
        """The working days from `first` to `last`, both included."""
        return [day for day in each_day(first, last) if self.is_worked(day)]

    def count(self, first: datetime.date, last: datetime.date) -> int:
        """How many `days` there are, without looking at each."""
        length = (last - first).days + 1
        if length <= 0:
            return 0
        weeks, rest = divmod(length, 7)
        begin = first.weekday()
        usual = weeks * (7 - len(self.weekend)) + sum(
            (begin + k) % 7 not in self.weekend for k in range(rest)
        )
        changed, sums = self._changes
        low, high = bisect.bisect_left(changed, first), bisect.bisect_right(changed, last)
        return usual + sums[high] - sums[low]

    @cached_property
    def _changes(self) -> tuple[list[datetime.date], list[int]]:
        """The dates that differ, and by how many days working time has grown up to each."""
        changed = sorted(self.exceptions)
        steps = (self.is_worked(day) - (day.weekday() not in self.weekend) for day in changed)
        return changed, [0, *itertools.accumulate(steps)]


def each_day(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    for offset in range((last - first).days + 1):
        yield first + datetime.timedelta(days=offset)


def calendar_faults(values: dict[str, Any]) -> dict[str, Text]:
    """What is wrong with a calendar's values, by field."""
    wrong: dict[str, Text] = {}
    weekend = values["weekend"]
    if any(day not in range(7) for day in weekend) or len(set(weekend)) > 6:
        wrong["weekend"] = texts.WEEKEND_RANGE
    hours = values["hours_per_day"]
    if hours is None or not math.isfinite(hours) or not 0 < hours <= 24:
        wrong["hours_per_day"] = texts.HOURS_RANGE
    return wrong


def unknown_years(first: datetime.date, last: datetime.date, known: Sequence[int]) -> list[int]:
    """The years of a period about whose holidays nothing is known."""
    return [year for year in range(first.year, last.year + 1) if year not in known]
