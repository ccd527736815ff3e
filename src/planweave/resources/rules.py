"""What working time means: which days are worked, and what people can give in a period. No database."""

import datetime
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from planweave.kernel.language import Text

from . import texts

PERSON_FIELDS = ("name", "user", "availability", "skills", "leaves", "joins_on", "leaves_after")
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


@dataclass(frozen=True, kw_only=True)
class Worker:
    """A person as capacity sees them. `away` are (first, last) days of leave, both included."""

    id: int
    name: str
    availability: float
    skills: tuple[str, ...]
    away: tuple[tuple[datetime.date, datetime.date], ...] = ()
    joins_on: datetime.date | None = None
    leaves_after: datetime.date | None = None

    def is_there(self, day: datetime.date) -> bool:
        """Neither on leave, nor before the first or after the last day with the team."""
        if self.joins_on is not None and day < self.joins_on:
            return False
        if self.leaves_after is not None and day > self.leaves_after:
            return False
        return not any(first <= day <= last for first, last in self.away)


@dataclass(frozen=True, kw_only=True)
class Capacity:
    """People-days of a period. Per skill they add up to `total` less the people who have no skill.

    A person counts once: somebody with two skills gives half of their days to each, with three a third.
    """

    total: float
    by_skill: Mapping[str, float]
    by_person: Mapping[int, float]


def each_day(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    for offset in range((last - first).days + 1):
        yield first + datetime.timedelta(days=offset)


def capacity_between(
    workers: Iterable[Worker], days: WorkingTime, *, first: datetime.date, last: datetime.date
) -> Capacity:
    """Working days x availability, less leave, for each person, shared evenly among their skills."""
    worked = days.days(first, last)
    by_person: dict[int, float] = {}
    by_skill: dict[str, float] = {}
    for worker in workers:
        given = sum(worker.is_there(day) for day in worked) * worker.availability
        by_person[worker.id] = round(given, 4)
        for skill in worker.skills:
            by_skill[skill] = by_skill.get(skill, 0.0) + given / len(worker.skills)
    return Capacity(
        total=round(sum(by_person.values()), 4),
        by_skill={skill: round(amount, 4) for skill, amount in sorted(by_skill.items())},
        by_person=by_person,
    )


def person_faults(values: dict[str, Any]) -> dict[str, Text]:
    """What is wrong with a person's values, by field; empty when all is well."""
    wrong: dict[str, Text] = {}
    if not str(values["name"] or "").strip():
        wrong["name"] = texts.NAME_NEEDED
    elif len(values["name"]) > 100:
        wrong["name"] = texts.NAME_TOO_LONG
    share = values["availability"]
    if share is None or not math.isfinite(share) or not 0 < share <= 1:
        wrong["availability"] = texts.AVAILABILITY_RANGE
    if any(not skill.strip() or len(skill) > 60 for skill in values["skills"]):
        wrong["skills"] = texts.SKILL_MALFORMED
    if any(leave["start_on"] > leave["finish_on"] for leave in values["leaves"]):
        wrong["leaves"] = texts.LEAVE_ORDER
    if values["joins_on"] and values["leaves_after"] and values["joins_on"] > values["leaves_after"]:
        wrong["leaves_after"] = texts.STAY_ORDER
    return wrong


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
