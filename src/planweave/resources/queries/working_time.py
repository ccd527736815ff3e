"""The working calendar, and what people can give in a period."""

import datetime
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.workspaces.policy import require

from .. import texts
from ..models import Calendar, CalendarDay
from ..policy import can_read
from ..rules import (
    LONGEST_RANGE_DAYS,
    PLAIN_WEEKEND,
    Capacity,
    WorkingTime,
    capacity_between,
    each_day,
    unknown_years,
)
from .people import workers_of


def calendar_of(workspace_id: int) -> Calendar:
    """The workspace's calendar; one with a plain week, not saved, where nobody has set it up yet."""
    found = Calendar.objects.filter(workspace_id=workspace_id).first()
    return found or Calendar(workspace_id=workspace_id, weekend=list(PLAIN_WEEKEND), version=0)


def working_time_of(workspace_id: int) -> WorkingTime:
    """The workspace's working days; two queries."""
    calendar = calendar_of(workspace_id)
    days = CalendarDay.objects.filter(calendar_id=workspace_id).values_list("date", "is_working")
    return WorkingTime(weekend=frozenset(calendar.weekend), exceptions=dict(days))


def capacity_of(workspace_id: int, *, first: datetime.date, last: datetime.date) -> Capacity:
    """What the workspace's people can give in a period; five queries."""
    return capacity_between(workers_of(workspace_id), working_time_of(workspace_id), first=first, last=last)


def non_working_days(actor: Actor, *, first: datetime.date, last: datetime.date) -> dict[str, Any]:
    """The days of a period that are not worked, and the worked ones at weekends; two queries."""
    require(can_read(actor), actor)
    check_range(first, last)
    calendar = calendar_of(actor.here)
    differing = {
        day.date: day
        for day in CalendarDay.objects.filter(calendar_id=actor.here, date__gte=first, date__lte=last)
    }
    free: list[dict[str, Any]] = []
    worked: list[dict[str, Any]] = []
    for day in each_day(first, last):
        known = differing.get(day)
        is_weekend = day.weekday() in calendar.weekend
        if known is None and not is_weekend:
            continue
        shown = {
            "date": day,
            "name": known.name if known else "",
            "is_weekend": is_weekend,
            "is_provisional": bool(known and known.is_provisional),
        }
        if known is None or not known.is_working:
            free.append(shown)
        elif is_weekend:
            worked.append(shown)
    return {
        "start_on": first,
        "finish_on": last,
        "free": free,
        "worked_weekends": worked,
        "unknown_years": unknown_years(first, last, calendar.seeded_years),
    }


def check_range(first: datetime.date, last: datetime.date) -> None:
    if last < first or (last - first).days > LONGEST_RANGE_DAYS:
        raise Invalid.of({"finish_on": texts.RANGE_ORDER}, most=LONGEST_RANGE_DAYS)
