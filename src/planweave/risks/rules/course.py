"""Risks over time: which way one goes, and how the expected value of all burns down."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

TREND_DAYS = 30
POINTS_AT_MOST = 120

Trend = Literal["rising", "falling", "steady", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a risk stood from `on` until its next reading."""

    risk: int
    on: datetime.date
    is_open: bool
    score: int | None
    expected_cost: float | None
    expected_days: float | None


def trend_of(readings: Sequence[Reading], *, today: datetime.date) -> Trend:
    """The newest score against the one that held 30 days ago (against the first, where it is younger)."""
    scored = [one for one in readings if one.score is not None]
    if len(scored) < 2:
        return "steady" if scored else ""
    since = today - datetime.timedelta(days=TREND_DAYS)
    before = [one for one in scored if one.on <= since] or scored[:1]
    now, then = scored[-1].score or 0, before[-1].score or 0
    return "rising" if now > then else "falling" if now < then else "steady"


@dataclass(frozen=True, slots=True, kw_only=True)
class Burned:
    on: datetime.date
    cost: float
    days: float
    open: int


def burn_down(readings: Iterable[Reading], *, today: datetime.date) -> list[Burned]:
    """The sum of the open risks' expected values, at the end of each day from the first reading to today.

    At most 120 evenly spread days, the first and the last among them. Readings come oldest first.
    """
    by_day: dict[datetime.date, list[Reading]] = defaultdict(list)
    for one in readings:
        by_day[one.on].append(one)
    if not by_day:
        return []
    first = min(by_day)
    length = max(0, (today - first).days)
    wanted = {
        first + datetime.timedelta(days=round(k * length / max(1, min(length, POINTS_AT_MOST - 1))))
        for k in range(min(length, POINTS_AT_MOST - 1) + 1)
    }
    standing: dict[int, Reading] = {}
    found: list[Burned] = []
    day = first
    while day <= max(today, first):
        for one in by_day.get(day, ()):
            standing[one.risk] = one
        if day in wanted:
            held = [one for one in standing.values() if one.is_open]
            found.append(
                Burned(
                    on=day,
                    cost=round(sum(one.expected_cost or 0 for one in held), 2),
                    days=round(sum(one.expected_days or 0 for one in held), 2),
                    open=len(held),
                )
            )
        day += datetime.timedelta(days=1)
    return found


def proximity(first: datetime.date | None, last: datetime.date | None, *, today: datetime.date) -> str:
    """How near a risk is: "past", "now", "soon" (30 days), "later" (120 days), "far", or "" where nobody said."""
    start = first or last
    if start is None:
        return ""
    if last is not None and last < today:
        return "past"
    ahead = (start - today).days
    return "now" if ahead <= 0 else "soon" if ahead <= 30 else "later" if ahead <= 120 else "far"
