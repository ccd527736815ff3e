"""Earned value and earned schedule of a plan, by `planweave.science.earned_value`."""

import datetime
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planweave.resources.rules import WorkingTime
from planweave.science.earned_value import EarnedSchedule, EarnedValue, earned_schedule

from ..rules.earning import cumulated, curve_days, summed, together


@dataclass(frozen=True, slots=True)
class Point:
    """At the end of a day. EV and AC are None after the day of the status, `forecast` before it."""

    on: datetime.date
    pv: float
    ev: float | None
    ac: float | None
    forecast: float | None


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """`schedule` counts working days from the first planned one; None before it. `finish_on` is the planned end,
    `forecast_on` the one that the pace so far leads to."""

    value: EarnedValue
    schedule: EarnedSchedule | None
    first_on: datetime.date
    finish_on: datetime.date
    forecast_on: datetime.date | None
    points: Sequence[Point]


def assess(
    *,
    planned: Mapping[datetime.date, float],
    level: Mapping[datetime.date, float],
    earned: Mapping[datetime.date, float],
    spent: Mapping[datetime.date, float],
    days: WorkingTime,
    today: datetime.date,
) -> Assessment | None:
    """What stands at the end of `today`; None without a plan of work. All are by day, in one unit. `level` (cost beside
    the work) is earned as it is due; earned schedule looks at the work alone, because time says nothing of it."""
    if not planned:
        return None
    first, finish = min(planned), max(planned)
    work = math.fsum(planned.values())
    done = min(work, max(0.0, summed(earned, today)))
    bac = work + math.fsum(level.values())
    due = summed(level, today)
    value = EarnedValue(
        pv=min(bac, summed(planned, today) + due),
        ev=min(bac, done + due),
        ac=max(0.0, summed(spent, today)),
        bac=bac,
    )
    worked = days.days(first, finish) or [first]
    schedule = forecast_on = None
    if today >= first:
        curve = cumulated(planned, worked)
        curve[-1] = work
        passed = len(days.days(first, today))
        schedule = earned_schedule(curve, done, float(passed))
        if done >= work:
            forecast_on = None
        elif schedule.forecast is not None and schedule.forecast < 10 * len(worked) + 250:
            forecast_on = max(_nth_worked(first, math.ceil(round(schedule.forecast, 6)), days), today)
    end = max([finish, today, forecast_on or finish, *level])
    at = curve_days(min([first, *spent, *earned, *level]), end, today)
    return Assessment(
        value=value,
        schedule=schedule,
        first_on=first,
        finish_on=finish,
        forecast_on=forecast_on,
        points=_points(
            at,
            together(planned, level),
            together(earned, level),
            spent,
            value,
            today=today,
            last=end,
        ),
    )


def _points(
    at: Sequence[datetime.date],
    planned: Mapping[datetime.date, float],
    earned: Mapping[datetime.date, float],
    spent: Mapping[datetime.date, float],
    value: EarnedValue,
    *,
    today: datetime.date,
    last: datetime.date,
) -> list[Point]:
    """The forecast runs straight from what is spent today to EAC on the last day of work and bills."""
    eac = value.eac.typical
    rows = zip(at, cumulated(planned, at), cumulated(earned, at), cumulated(spent, at), strict=True)
    found = []
    for day, pv, ev, ac in rows:
        ahead = None
        if eac is not None and today <= day:
            span = (last - today).days
            ahead = (
                eac if span <= 0 or day >= last else value.ac + (eac - value.ac) * (day - today).days / span
            )
        past = day <= today
        found.append(Point(day, pv, max(0.0, ev) if past else None, ac if past else None, ahead))
    return found


def _nth_worked(first: datetime.date, number: int, days: WorkingTime) -> datetime.date:
    day = first
    left = number - days.is_worked(first)
    while left > 0:
        day += datetime.timedelta(days=1)
        left -= days.is_worked(day)
    return day
