"""The words of goals: states, ambitions, fields, and periods with their first and last day."""

import calendar
import datetime
import re

from django.db.models import TextChoices


class State(TextChoices):
    DRAFT = "draft"
    ACTIVE = "active"
    CLOSED = "closed"


class Ambition(TextChoices):
    """Committed: to be reached in full. Aspirational: 0.7 of it is a good result."""

    COMMITTED = "committed"
    ASPIRATIONAL = "aspirational"


THEME_FIELDS = ("title", "owner", "description", "weight")
OBJECTIVE_FIELDS = (
    "title",
    "owner",
    "description",
    "theme",
    "products",
    "ambition",
    "metric",
    "unit",
    "baseline",
    "target",
    "period",
    "due_on",
    "effort_days",
    "cost",
)
SUBSTANCE = tuple(name for name in OBJECTIVE_FIELDS if name != "description")
"""What people agree to. A change of these makes another version of the goal, and asks everybody again."""
KEY_RESULT_FIELDS = ("title", "owner", "metric", "unit", "baseline", "target", "weight", "is_removed")
KEY_RESULT_SUBSTANCE = ("title", "metric", "unit", "baseline", "target", "weight")

PERIOD = re.compile(r"(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?")
LARGEST = 1e12
LARGEST_WEIGHT = 1_000.0


def is_period(text: str) -> bool:
    """A year, half-year, quarter or month: 2026, 2026-H1, 2026-Q3, 2026-09."""
    return PERIOD.fullmatch(text) is not None and text[:4] >= "1900"


def period_days(text: str) -> tuple[datetime.date, datetime.date]:
    """First and last day of a period that `is_period`."""
    found = PERIOD.fullmatch(text)
    if found is None:
        raise ValueError(text)
    year = int(found[1])
    if found[2]:
        first, months = 3 * int(found[2]) - 2, 3
    elif found[3]:
        first, months = 6 * int(found[3]) - 5, 6
    elif found[4]:
        first, months = int(found[4]), 1
    else:
        first, months = 1, 12
    last = first + months - 1
    return datetime.date(year, first, 1), datetime.date(year, last, calendar.monthrange(year, last)[1])


def days_shared(one: tuple[datetime.date, datetime.date], other: tuple[datetime.date, datetime.date]) -> int:
    """Calendar days that two spans have in common, both ends included."""
    return max(0, (min(one[1], other[1]) - max(one[0], other[0])).days + 1)
