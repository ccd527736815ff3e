"""Days of a plan: how late it is, which are free, on which a task is worked on, and from when to when all of it is."""

import datetime
from collections.abc import Sequence
from typing import Any

from planweave.resources.bridge import axis_of
from planweave.resources.rules import WorkingTime, each_day
from planweave.science.calendar import Axis, Moment

from ...rules import PARTS_PER_DAY
from ...timing import occurrences_of, pieces_of

MARGIN = datetime.timedelta(days=60)


def late_days(planned: datetime.date | None, wanted: datetime.date, days: WorkingTime) -> int:
    """Working days by which `planned` is after `wanted`; 0 in time."""
    if planned is None or planned <= wanted:
        return 0
    return len(days.days(wanted + datetime.timedelta(days=1), planned))


def free_spans(days: WorkingTime, first: datetime.date, last: datetime.date) -> list[dict[str, Any]]:
    """Runs of days that are not worked, both ends included."""
    spans: list[dict[str, Any]] = []
    for day in each_day(first, last):
        if days.is_worked(day):
            continue
        if spans and spans[-1]["finish_on"] + datetime.timedelta(days=1) == day:
            spans[-1]["finish_on"] = day
        else:
            spans.append({"start_on": day, "finish_on": day})
    return spans


def axis_for(rows: Sequence[dict[str, Any]], days: WorkingTime, *, today: datetime.date) -> Axis:
    """One on which all pauses of these rows lie."""
    starts = [row["start_on"] for row in rows if row["start_on"] is not None and row["pauses"]]
    return axis_of(days, origin=min(starts, default=today), slots_per_day=PARTS_PER_DAY)


def pieces_shown(row: dict[str, Any], axis: Axis, days: WorkingTime) -> list[dict[str, Any]]:
    """The days on which an interrupted or recurring task is worked on; empty for one that goes through."""
    if row["recurrence"]:
        return [{"start_on": day, "finish_on": day} for day in occurrences_of(row["recurrence"], days)]
    if not row["pauses"] or row["start_on"] is None or row["is_milestone"]:
        return []
    start = axis.slot(Moment(row["start_on"], round(row["start_part"] * PARTS_PER_DAY)))
    finish = axis.slot(Moment(row["finish_on"], round(row["finish_part"] * PARTS_PER_DAY)))
    return [
        {
            "start_on": axis.start_moment(start + first).day,
            "finish_on": axis.finish_moment(start + last).day,
        }
        for first, last in pieces_of(finish - start, row["pauses"], parts_per_day=PARTS_PER_DAY)
    ]


def ends_of(rows: Sequence[dict[str, Any]]) -> list[datetime.date]:
    """The first day on which any of them begins and the last on which one ends; empty where none has dates."""
    starts = [row["start_on"] for row in rows if row["start_on"] is not None]
    finishes = [row["finish_on"] for row in rows if row["finish_on"] is not None]
    return [*([min(starts)] if starts else ()), *([max(finishes)] if finishes else ())]


def range_of(days: Sequence[datetime.date]) -> tuple[datetime.date, datetime.date]:
    """From before the first to after the last of all these days, with a margin; `days` are not empty."""
    return min(days) - MARGIN, max(days) + MARGIN
