"""When a task may and does happen: its constraint, its pauses, its occurrences. No database.

Moments are counted in parts of a working day. `pauses` are told from the task's own start in working days, so that
a task that moves takes them along; `recurrence` is a rule whose occurrences are days.
"""

import calendar
import datetime
import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db.models import TextChoices

from planweave.kernel.language import Text
from planweave.resources.rules import WorkingTime

from . import texts


class ConstraintKind(TextChoices):
    """What else than its links decides when a task happens. All but the first two need a day."""

    AS_SOON_AS_POSSIBLE = "as_soon_as_possible"
    AS_LATE_AS_POSSIBLE = "as_late_as_possible"
    START_NO_EARLIER = "start_no_earlier"
    START_NO_LATER = "start_no_later"
    FINISH_NO_EARLIER = "finish_no_earlier"
    FINISH_NO_LATER = "finish_no_later"
    MUST_START = "must_start"
    MUST_FINISH = "must_finish"


FREE_CONSTRAINTS = frozenset({ConstraintKind.AS_SOON_AS_POSSIBLE, ConstraintKind.AS_LATE_AS_POSSIBLE})
"""These name no day."""
MUSTS = frozenset({ConstraintKind.MUST_START, ConstraintKind.MUST_FINISH})
UNITS = ("day", "week", "month")
MOST_PAUSES = 50
MOST_OCCURRENCES = 1_000
MOST_EVERY = 60
PART = 1 / 8


def timing_faults(values: Mapping[str, Any]) -> dict[str, Text]:
    """What is wrong with constraint, pauses and recurrence by themselves, by field."""
    wrong: dict[str, Text] = {}
    kind = values["constraint_kind"]
    if kind not in ConstraintKind.values:
        wrong["constraint_kind"] = texts.CONSTRAINT_UNKNOWN
    elif kind in FREE_CONSTRAINTS and values["constraint_on"]:
        wrong["constraint_on"] = texts.CONSTRAINT_DAY_UNUSED
    elif kind not in FREE_CONSTRAINTS and not values["constraint_on"]:
        wrong["constraint_on"] = texts.CONSTRAINT_DAY_NEEDED
    if values["pauses"]:
        if values["is_milestone"] or values["recurrence"]:
            wrong["pauses"] = texts.PAUSES_UNFIT
        elif not are_pauses(values["pauses"]):
            wrong["pauses"] = texts.PAUSES_WRONG
    if values["recurrence"]:
        if values["is_milestone"]:
            wrong["recurrence"] = texts.RECURRENCE_UNFIT
        elif not is_recurrence(values["recurrence"]):
            wrong["recurrence"] = texts.RECURRENCE_WRONG
    return wrong


def are_pauses(pauses: Any) -> bool:
    """`[{after_days, days}]`: work done before each pause, rising, and how long it is, in whole parts of days."""
    if not isinstance(pauses, list) or len(pauses) > MOST_PAUSES:
        return False
    done = 0.0
    for pause in pauses:
        if not isinstance(pause, dict) or set(pause) != {"after_days", "days"}:
            return False
        after, days = pause["after_days"], pause["days"]
        if not all(isinstance(value, int | float) and math.isfinite(value) for value in (after, days)):
            return False
        if after - done < PART or not PART <= days <= 1_000:
            return False
        done = after
    return True


def paused_days(pauses: Sequence[Mapping[str, float]]) -> float:
    """Working days of all pauses together."""
    return sum(pause["days"] for pause in pauses)


def pieces_of(
    length: int, pauses: Sequence[Mapping[str, float]], *, parts_per_day: int
) -> list[tuple[int, int]]:
    """Where a task of `length` parts, pauses counted, is worked on: (from, until) in parts after its start.

    Empty where the pauses leave no work behind the last one. Whole where there is none.
    """
    found: list[tuple[int, int]] = []
    at = done = 0
    for pause in pauses:
        worked = round(pause["after_days"] * parts_per_day) - done
        found.append((at, at + worked))
        done += worked
        at += worked + round(pause["days"] * parts_per_day)
    return [*found, (at, length)] if at < length else []


def is_recurrence(rule: Any) -> bool:
    """`{unit, every, weekdays, first_on, until_on, effort_days}`; `weekdays` (1 Monday … 7) for weeks only."""
    if not isinstance(rule, dict) or set(rule) != {
        "unit",
        "every",
        "weekdays",
        "first_on",
        "until_on",
        "effort_days",
    }:
        return False
    try:
        first, until = (datetime.date.fromisoformat(rule[name]) for name in ("first_on", "until_on"))
    except (TypeError, ValueError):
        return False
    every, weekdays, effort = rule["every"], rule["weekdays"], rule["effort_days"]
    if rule["unit"] not in UNITS or not isinstance(every, int) or not 1 <= every <= MOST_EVERY:
        return False
    if not isinstance(weekdays, list) or any(day not in range(1, 8) for day in weekdays):
        return False
    if bool(weekdays) != (rule["unit"] == "week") or len(set(weekdays)) != len(weekdays):
        return False
    if not isinstance(effort, int | float) or not math.isfinite(effort) or not PART <= effort <= 1:
        return False
    return first <= until and (until - first).days <= 366 * 10


def occurrences_of(rule: Mapping[str, Any], days: WorkingTime) -> list[datetime.date]:
    """The working days on which it happens, at most `MOST_OCCURRENCES`; one that falls on a free day is left out."""
    first, until = (datetime.date.fromisoformat(rule[name]) for name in ("first_on", "until_on"))
    found = []
    for day in _days_of(rule, first, until):
        if days.is_worked(day):
            found.append(day)
        if len(found) == MOST_OCCURRENCES:
            break
    return found


def _days_of(rule: Mapping[str, Any], first: datetime.date, until: datetime.date) -> Iterator[datetime.date]:
    every = rule["every"]
    if rule["unit"] == "day":
        for number in range(0, (until - first).days + 1, every):
            yield first + datetime.timedelta(days=number)
    elif rule["unit"] == "week":
        monday = first - datetime.timedelta(days=first.weekday())
        for number in range(0, (until - monday).days + 1, 7 * every):
            for weekday in sorted(rule["weekdays"]):
                day = monday + datetime.timedelta(days=number + weekday - 1)
                if first <= day <= until:
                    yield day
    else:
        for number in range(0, (until.year - first.year) * 12 + until.month - first.month + 1, every):
            year, month = divmod(first.year * 12 + first.month - 1 + number, 12)
            last = calendar.monthrange(year, month + 1)[1]
            day = datetime.date(year, month + 1, min(first.day, last))
            if day <= until:
                yield day
