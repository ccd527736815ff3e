"""What a person is to a plan, and what people can give in a period. No database."""

import datetime
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from planweave.kernel.language import Text

from .. import texts
from ..regions import LONGEST_NAME
from .levels import HIGHEST, LOWEST
from .working_time import WorkingTime

FULL_WEEK = (1.0,) * 7
"""Every day that the calendar works is worked whole; entry 0 is Monday."""
MOST_TASKS_EVER = 50
LARGEST_RATE = 1_000_000.0

PERSON_FIELDS = (
    "name",
    "user",
    "department",
    "role",
    "experience_years",
    "experience",
    "availability",
    "week",
    "most_share",
    "most_tasks",
    "skills",
    "levels",
    "wishes",
    "leaves",
    "joins_on",
    "leaves_after",
)


@dataclass(frozen=True, kw_only=True)
class Worker:
    """A person as capacity sees them. `away` are (first, last) days of leave, both included.

    `week` is their own part-time pattern: the share of each weekday that they work, Monday first; it only
    lessens the workspace's calendar. `most_share` is how much of what they give may be planned.
    """

    id: int
    name: str
    availability: float
    skills: tuple[str, ...]
    away: tuple[tuple[datetime.date, datetime.date], ...] = ()
    joins_on: datetime.date | None = None
    leaves_after: datetime.date | None = None
    week: tuple[float, ...] = FULL_WEEK
    levels: Mapping[str, int] = field(default_factory=dict)
    most_share: float = 1.0
    most_tasks: int | None = None
    department: int | None = None

    def is_there(self, day: datetime.date) -> bool:
        """Neither on leave, nor free by their own week, nor before the first or after the last day with the team."""
        if self.joins_on is not None and day < self.joins_on:
            return False
        if self.leaves_after is not None and day > self.leaves_after:
            return False
        if not self.week[day.weekday()]:
            return False
        return not any(first <= day <= last for first, last in self.away)

    @property
    def is_ever_away(self) -> bool:
        """Whether a working day may pass without them."""
        return bool(self.away or self.week != FULL_WEEK or self.joins_on or self.leaves_after)

    def share_on(self, day: datetime.date) -> float:
        """The share of a working day that they give to the plan; whether the day is worked is the calendar's."""
        return self.availability * self.week[day.weekday()] if self.is_there(day) else 0.0


@dataclass(frozen=True, kw_only=True)
class Capacity:
    """People-days of a period. Per skill they add up to `total` less the people who have no skill.

    A person counts once: somebody with two skills gives half of their days to each, with three a third.
    """

    total: float
    by_skill: Mapping[str, float]
    by_person: Mapping[int, float]


def capacity_between(
    workers: Iterable[Worker], days: WorkingTime, *, first: datetime.date, last: datetime.date
) -> Capacity:
    """Working days x share of the day, less leave, for each person, shared evenly among their skills."""
    worked = days.days(first, last)
    by_person: dict[int, float] = {}
    by_skill: dict[str, float] = {}
    for worker in workers:
        given = sum(worker.share_on(day) for day in worked)
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
    return wrong | _faults_of_work(values) | _faults_of_growth(values)


def _faults_of_work(values: dict[str, Any]) -> dict[str, Text]:
    wrong: dict[str, Text] = {}
    if len(values["role"]) > 80:
        wrong["role"] = texts.ROLE_TOO_LONG
    if len(values["experience"]) > 500:
        wrong["experience"] = texts.EXPERIENCE_TOO_LONG
    years = values["experience_years"]
    if years is not None and not (math.isfinite(years) and 0 <= years <= 60):
        wrong["experience_years"] = texts.EXPERIENCE_RANGE
    week = values["week"]
    if len(week) != 7 or any(not math.isfinite(part) or not 0 <= part <= 1 for part in week) or not any(week):
        wrong["week"] = texts.WEEK_RANGE
    limit = values["most_share"]
    if limit is None or not math.isfinite(limit) or not 0 < limit <= 1:
        wrong["most_share"] = texts.MOST_SHARE_RANGE
    tasks = values["most_tasks"]
    if tasks is not None and not 1 <= tasks <= MOST_TASKS_EVER:
        wrong["most_tasks"] = texts.MOST_TASKS_RANGE
    return wrong


def _faults_of_growth(values: dict[str, Any]) -> dict[str, Text]:
    wrong: dict[str, Text] = {}
    levels = values["levels"]
    if set(levels) - set(values["skills"]):
        wrong["levels"] = texts.LEVEL_WITHOUT_SKILL
    elif any(not LOWEST <= level <= HIGHEST for level in levels.values()):
        wrong["levels"] = texts.LEVEL_RANGE
    wishes = values["wishes"]
    if any(not wish["skill"] or len(wish["skill"]) > 60 for wish in wishes):
        wrong["wishes"] = texts.SKILL_MALFORMED
    elif any(not LOWEST <= wish["level"] <= HIGHEST for wish in wishes):
        wrong["wishes"] = texts.LEVEL_RANGE
    elif any(wish["level"] <= levels.get(wish["skill"], 0) for wish in wishes):
        wrong["wishes"] = texts.WISH_REACHED
    return wrong


def leaves_in_order(leaves: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Leave as it is kept, days as ISO text: by its days, each once, names cut to what is stored."""
    unique = {
        (leave["start_on"], leave["finish_on"], leave.get("name", "")[:LONGEST_NAME]) for leave in leaves
    }
    return [{"start_on": first, "finish_on": last, "name": name} for first, last, name in sorted(unique)]


def is_rate(value: float | None) -> bool:
    """Absent, or an amount of money from nothing to a million."""
    return value is None or (math.isfinite(value) and 0 <= value <= LARGEST_RATE)
