"""Work that is planned and earned over days. Pure.

A piece of the plan has a weight: what it is worth in money or, where there is none, in people-days. Its value is
planned evenly over the working days of its bar, and earned as its progress was reported.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from planweave.resources.rules import WorkingTime

Report = tuple[datetime.date, float]
"""(day, progress from then on)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A task that holds no others. `rate` is None where nobody knows what a day of its person costs."""

    id: int
    effort_days: float
    rate: float | None
    start_on: datetime.date
    finish_on: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How a task's progress went. `since` is the first day that is only known by its end: before its first report
    nothing was written down, because the task came into the plan together with it."""

    reports: Sequence[Report]
    since: datetime.date | None = None


def labour_weights(pieces: Iterable[Piece], fallback: float | None) -> dict[int, float]:
    """Effort × day rate; `fallback` where a rate is missing. Without any rate, people-days."""
    if fallback is None:
        return {one.id: one.effort_days for one in pieces}
    return {one.id: one.effort_days * (fallback if one.rate is None else one.rate) for one in pieces}


def planned_by_day(
    pieces: Iterable[Piece], weights: Mapping[int, float], days: WorkingTime
) -> dict[datetime.date, float]:
    """What becomes due on each working day."""
    found: dict[datetime.date, float] = {}
    for piece in pieces:
        if not weights[piece.id]:
            continue
        worked = days.days(piece.start_on, piece.finish_on) or [piece.start_on]
        for day in worked:
            found[day] = found.get(day, 0.0) + weights[piece.id] / len(worked)
    return found


def earned_by_day(
    courses: Mapping[int, Course], weights: Mapping[int, float], days: WorkingTime
) -> dict[datetime.date, float]:
    """What was earned on each day; taken back where progress was corrected. Before a first report with `since` it is
    laid evenly over the working days: an estimate."""
    found: dict[datetime.date, float] = {}
    for pk, course in courses.items():
        weight = weights.get(pk)
        if not weight:
            continue
        last = 0.0
        for place, (day, share) in enumerate(course.reports):
            gained = weight * (share - last)
            last = share
            spread_over = [day]
            if place == 0 and course.since is not None and course.since < day:
                spread_over = days.days(course.since, day) or [day]
            for one in spread_over:
                found[one] = found.get(one, 0.0) + gained / len(spread_over)
    return found


def share_on(course: Course | None, day: datetime.date) -> float:
    """The progress that was reported by the end of a day."""
    found = 0.0
    for on, share in course.reports if course else ():
        if on <= day:
            found = share
    return found


def summed(by_day: Mapping[datetime.date, float | Decimal], until: datetime.date) -> float:
    return float(sum(float(value) for day, value in by_day.items() if day <= until))


def curve_days(
    first: datetime.date, last: datetime.date, today: datetime.date, *, most: int = 120
) -> list[datetime.date]:
    """At most about `most` days from first to last with both ends and today, evenly apart."""
    step = max(1, -(-((last - first).days) // most))
    found = {first + datetime.timedelta(days=at) for at in range(0, (last - first).days + 1, step)}
    return sorted(found | {last} | ({today} if first <= today <= last else set()))


def together(*each: Mapping[datetime.date, float]) -> dict[datetime.date, float]:
    """The sums by day."""
    found: dict[datetime.date, float] = {}
    for by_day in each:
        for day, value in by_day.items():
            found[day] = found.get(day, 0.0) + value
    return found


def cumulated(by_day: Mapping[datetime.date, float], at: Sequence[datetime.date]) -> list[float]:
    """The sum up to the end of each of these rising days."""
    inside = sorted(by_day.items())
    found, total, place = [], 0.0, 0
    for day in at:
        while place < len(inside) and inside[place][0] <= day:
            total += inside[place][1]
            place += 1
        found.append(total)
    return found
