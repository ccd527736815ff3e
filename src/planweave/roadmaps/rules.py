"""What the words of a roadmap mean: lanes, horizons, dates, and what the public may see. No database."""

import datetime
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices

from planweave.kernel.language import Text
from planweave.requirements.rules import Level, State

from . import texts

NEXT_DAYS = 91
"""What begins within a quarter from today is next; what begins after it is later."""
MOST_ITEMS = 1_000
NAME_LENGTH = 80


class Lane(TextChoices):
    """What a row of the picture stands for."""

    MANAGER = "manager"
    PRODUCT = "product"
    GOAL = "goal"
    QUARTER = "quarter"


class Span(TextChoices):
    """How time runs across: by now, next and later, or by dates."""

    HORIZONS = "horizons"
    DATES = "dates"


class Horizon(TextChoices):
    DONE = "done"
    NOW = "now"
    NEXT = "next"
    LATER = "later"


class DatedBy(TextChoices):
    """Where an item's dates come from; "" where it has none."""

    TASKS = "tasks"
    RELEASE = "release"


FIELDS = ("key", "owner", "product", "goals", "state", "progress", "dates", "release", "dependencies")
"""What a public link may show beside the titles."""
LANE_NEEDS = {Lane.MANAGER: "owner", Lane.PRODUCT: "product", Lane.GOAL: "goals", Lane.QUARTER: "dates"}
"""A lane's name tells this field; a public link without it would tell what was not chosen."""


@dataclass(frozen=True, kw_only=True)
class Dates:
    """Whole days, both inside."""

    start_on: datetime.date
    finish_on: datetime.date
    by: DatedBy


@dataclass(frozen=True, kw_only=True)
class Work:
    """What the tasks of a requirement and of all below it come to. `done_days` of `effort_days`."""

    start_on: datetime.date | None
    finish_on: datetime.date | None
    effort_days: float
    done_days: float

    def with_part(self, other: "Work") -> "Work":
        starts = [day for day in (self.start_on, other.start_on) if day]
        finishes = [day for day in (self.finish_on, other.finish_on) if day]
        return Work(
            start_on=min(starts, default=None),
            finish_on=max(finishes, default=None),
            effort_days=self.effort_days + other.effort_days,
            done_days=self.done_days + other.done_days,
        )


def rolled_up(own: Mapping[int, Work], parent_of: Mapping[int, int]) -> dict[int, Work]:
    """Each requirement's work with that of everything below it. A circle of parents counts once."""
    total: dict[int, Work] = {}
    for start, work in own.items():
        for at in upward(start, parent_of):
            total[at] = total[at].with_part(work) if at in total else work
    return total


def upward(start: int, parent_of: Mapping[int, int]) -> Iterator[int]:
    """A requirement and its ancestors, the nearest first; a circle ends where it closes."""
    at: int | None = start
    seen: set[int] = set()
    while at is not None and at not in seen:
        seen.add(at)
        yield at
        at = parent_of.get(at)


def dates_of(work: Work | None, release: tuple[datetime.date, datetime.date] | None) -> Dates | None:
    """When something is made: by its scheduled tasks, else by the release that it is planned into."""
    if work and work.start_on and work.finish_on:
        return Dates(start_on=work.start_on, finish_on=work.finish_on, by=DatedBy.TASKS)
    if release:
        return Dates(start_on=release[0], finish_on=release[1], by=DatedBy.RELEASE)
    return None


def progress_of(work: Work | None, state: str) -> float | None:
    """The share of the tasks' effort that is done, 0 to 1; None where nothing tells."""
    if state == State.DONE:
        return 1.0
    if work and work.effort_days > 0:
        return round(work.done_days / work.effort_days, 4)
    return None


def horizon_of(state: str, dates: Dates | None, today: datetime.date) -> Horizon:
    """Now: begun, or its time has come. Next: begins within `NEXT_DAYS`. Later: after that, or undated."""
    if state == State.DONE:
        return Horizon.DONE
    if state == State.IN_PROGRESS or (dates and dates.start_on <= today):
        return Horizon.NOW
    if dates and (dates.start_on - today).days <= NEXT_DAYS:
        return Horizon.NEXT
    return Horizon.LATER


def is_late(state: str, dates: Dates | None, today: datetime.date) -> bool:
    return state != State.DONE and dates is not None and dates.finish_on < today


def quarter_of(day: datetime.date) -> str:
    return f"{day.year}-Q{(day.month + 2) // 3}"


def is_living(expires_on: datetime.date | None, *, is_revoked: bool, today: datetime.date) -> bool:
    """Whether a public link works on this day; `expires_on` is the last one on which it does."""
    return not is_revoked and (expires_on is None or expires_on >= today)


def is_broken(dependent: Dates | None, needed: Dates | None) -> bool:
    """Whether the plan has something end before what it depends on.

    Between scheduled tasks the one must be over before the other begins; dates of a release say only that it
    will not be there later.
    """
    if dependent is None or needed is None:
        return False
    if dependent.by == needed.by == DatedBy.TASKS:
        return needed.finish_on >= dependent.start_on
    return needed.finish_on > dependent.finish_on


def faults(values: Mapping[str, Any], *, products: Collection[int]) -> dict[str, Text]:
    """What is wrong with a roadmap's values, by field; `products` are those of the workspace."""
    wrong: dict[str, Text] = {}
    if not values["name"]:
        wrong["name"] = texts.NAME_NEEDED
    elif len(values["name"]) > NAME_LENGTH:
        wrong["name"] = texts.NAME_TOO_LONG
    if values["lane"] not in Lane.values:
        wrong["lane"] = texts.LANE_UNKNOWN
    if values["span"] not in Span.values:
        wrong["span"] = texts.SPAN_UNKNOWN
    if set(values["products"]) - set(products):
        wrong["products"] = texts.PRODUCT_UNKNOWN
    if set(values["levels"]) - {*Level.values, "none"}:
        wrong["levels"] = texts.LEVEL_UNKNOWN
    return wrong


def share_faults(lane: str, fields: Collection[str]) -> dict[str, Text]:
    """What is wrong with the fields that a public link of a roadmap with such lanes is to show."""
    if set(fields) - set(FIELDS):
        return {"fields": texts.FIELD_UNKNOWN}
    if LANE_NEEDS[Lane(lane)] not in fields:
        return {"fields": texts.LANE_TELLS[lane]}
    return {}
