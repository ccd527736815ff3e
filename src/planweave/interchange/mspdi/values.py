"""What the parts of a Microsoft Project file mean here, and back again. Pure: facts (see `reading`) in, values out.

Moments in a file are local time in the file's own calendar; here a day has a share that has passed. Both ways go
through the working hours of the calendar that the file's project has.
"""

import datetime
import math
from collections.abc import Mapping, Sequence
from typing import Any

from planweave.planning.rules import LARGEST_LAG_DAYS, PARTS_PER_DAY
from planweave.planning.timing import FREE_CONSTRAINTS, ConstraintKind

Spans = Sequence[Sequence[int]]
USUAL_HOURS: Spans = ((480, 720), (780, 1020))
CONSTRAINTS = (
    ConstraintKind.AS_SOON_AS_POSSIBLE,
    ConstraintKind.AS_LATE_AS_POSSIBLE,
    ConstraintKind.MUST_START,
    ConstraintKind.MUST_FINISH,
    ConstraintKind.START_NO_EARLIER,
    ConstraintKind.START_NO_LATER,
    ConstraintKind.FINISH_NO_EARLIER,
    ConstraintKind.FINISH_NO_LATER,
)
"""By the number that a file gives them."""
LINK_KINDS = ("FF", "FS", "SF", "SS")
"""By the number that a file gives them."""
PERCENT_LAGS = frozenset({19, 20, 51, 52})
ELAPSED = frozenset({4, 6, 8, 10, 12, 20, 36, 38, 40, 42, 44, 52})
TASK_KNOWN = frozenset(
    [
        "UID",
        "ID",
        "Name",
        "Type",
        "IsNull",
        "OutlineLevel",
        "OutlineNumber",
        "Start",
        "Finish",
        "Duration",
        "Work",
        "PercentComplete",
        "Milestone",
        "Summary",
        "ConstraintType",
        "ConstraintDate",
        "Deadline",
        "Manual",
        "PredecessorLink",
        "Baseline",
    ]
)
RESOURCE_KNOWN = frozenset(
    ["UID", "ID", "Name", "Type", "IsNull", "EmailAddress", "IsGeneric", "IsCostResource"]
)
ASSIGNMENT_KNOWN = frozenset(["UID", "TaskUID", "ResourceUID", "Work"])
PROJECT_KNOWN = frozenset(
    ["Name", "Title", "StartDate", "CalendarUID", "MinutesPerDay", "Tasks", "Resources", "Assignments"]
)
KNOWN = {
    "Project": PROJECT_KNOWN,
    "Task": TASK_KNOWN,
    "Resource": RESOURCE_KNOWN,
    "Assignment": ASSIGNMENT_KNOWN,
}
"""What is understood of each kind of element; all else is kept as it came and named."""


class Hours:
    """The working hours of a week, Monday = 0; a day without any is asked as a usual one."""

    def __init__(self, project: Mapping[str, Any]) -> None:
        self.minutes_per_day = float(project["minutes_per_day"])
        self.days_per_week = project["minutes_per_week"] / self.minutes_per_day
        calendars = {each["uid"]: each for each in project["calendars"]}
        self.week: dict[int, Spans] = {}
        at, seen = project["calendar"], set()
        while at in calendars and at not in seen:
            seen.add(at)
            for kind, spans in calendars[at]["week"].items():
                self.week.setdefault((int(kind) + 5) % 7, spans)
            at = calendars[at]["base"]

    def free_days(self) -> list[int]:
        """Days of the week without working hours; empty where the file has no calendar."""
        return sorted(day for day, spans in self.week.items() if not spans)

    def spans_of(self, day: datetime.date) -> Spans:
        return self.week.get(day.weekday()) or USUAL_HOURS

    def share(self, moment: datetime.datetime) -> float:
        """How much of its day's working time has passed, 0 to 1."""
        spans, at = self.spans_of(moment.date()), moment.hour * 60 + moment.minute
        passed = sum(max(0, min(at, until) - start) for start, until in spans)
        return float(passed / sum(until - start for start, until in spans))

    def moment(self, day: datetime.date, share: float, *, is_start: bool) -> datetime.datetime:
        """The time of day when `share` has passed; a start lies behind a break, a finish before it."""
        spans = self.spans_of(day)
        left = round(share * sum(until - start for start, until in spans))
        for start, until in spans:
            length = until - start
            if left < length or (left == length and not is_start):
                return datetime.datetime.combine(day, datetime.time()) + datetime.timedelta(
                    minutes=start + left
                )
            left -= length
        return datetime.datetime.combine(day, datetime.time()) + datetime.timedelta(minutes=spans[-1][1])


def parents_of(tasks: Sequence[Mapping[str, Any]]) -> dict[int, int | None]:
    """Every task's parent by UID, from the outline levels. Blank rows and the project's own row are no tasks."""
    above: list[tuple[int, int]] = []
    found: dict[int, int | None] = {}
    for task in tasks:
        if not is_task(task):
            continue
        while above and above[-1][0] >= task["level"]:
            above.pop()
        found[task["uid"]] = above[-1][1] if above else None
        above.append((task["level"], task["uid"]))
    return found


def is_task(task: Mapping[str, Any]) -> bool:
    """Whether an element is work of this plan: not a blank row, the project's own row, or another project's task."""
    return not task["is_null"] and task["level"] > 0 and not task["is_external"]


def said_of(
    task: Mapping[str, Any], *, hours: Hours, parent: int | None, is_summary: bool, links: list[list[Any]]
) -> dict[str, Any]:
    """What a file says of a task, in our terms. `parent` and links name tasks by UID.

    `dates` are [start_on, start_part, finish_on, finish_part], `constraint` [kind, day]. A summary has only what is
    not computed from the tasks inside it.
    """
    said: dict[str, Any] = {
        "title": task["name"][:500] or f"#{task['id']}",
        "parent": parent,
        "deadline": (task["deadline"] or "")[:10] or None,
    }
    if is_summary:
        return said
    kind, day = CONSTRAINTS[task["constraint"]], (task["constraint_at"] or "")[:10] or None
    if kind in FREE_CONSTRAINTS:
        day = None
    elif day is None:
        kind = ConstraintKind.AS_SOON_AS_POSSIBLE
    dates = dates_of(task, hours)
    return said | {
        "is_milestone": task["is_milestone"],
        "effort_days": 0.0 if task["is_milestone"] else effort_of(task, hours),
        "progress": task["percent"] / 100,
        "dates": dates,
        "is_pinned": bool(task["is_manual"] and dates[0]),
        "constraint": [kind.value, day],
        "links": links,
    }


def effort_of(task: Mapping[str, Any], hours: Hours) -> float:
    """People-days: the work where there is any, else the duration."""
    minutes = task["work"] or task["minutes"] or 0.0
    return round(min(max(minutes, 0.0) / hours.minutes_per_day, 1_000_000.0), 4)


def dates_of(task: Mapping[str, Any], hours: Hours) -> list[Any]:
    """[start_on, start_part, finish_on, finish_part] of anything with `start`, `finish` and `is_milestone`."""
    if not task["start"] or not task["finish"]:
        return [None, 0.0, None, 1.0]
    start, finish = (datetime.datetime.fromisoformat(task[name]) for name in ("start", "finish"))
    if task["is_milestone"]:
        day = finish.date().isoformat()
        part = round(hours.share(finish) * PARTS_PER_DAY) / PARTS_PER_DAY
        return [day, part, day, part]
    first, passed = start.date(), math.floor(round(hours.share(start) * PARTS_PER_DAY, 6))
    last, done = finish.date(), math.ceil(round(hours.share(finish) * PARTS_PER_DAY, 6))
    if passed >= PARTS_PER_DAY and first < last:
        first, passed = first + datetime.timedelta(days=1), 0
    if done <= 0 and first < last:
        last, done = last - datetime.timedelta(days=1), PARTS_PER_DAY
    if first == last:
        passed = min(passed, PARTS_PER_DAY - 1)
        done = max(done, passed + 1)
    return [first.isoformat(), passed / PARTS_PER_DAY, last.isoformat(), done / PARTS_PER_DAY]


def lag_of(link: Mapping[str, Any], *, hours: Hours, predecessor: Mapping[str, Any]) -> tuple[int, bool]:
    """(the lag in whole working days, whether that is exactly what the file says).

    Lags are tenths of minutes; a lag in percent is that share of the predecessor's duration, an elapsed one counts
    free days too and becomes the working days in it.
    """
    unit = link["format"]
    minutes = (
        link["lag"] / 100 * (predecessor["minutes"] or 0.0) if unit in PERCENT_LAGS else link["lag"] / 10
    )
    per_day = 1440 * 7 / hours.days_per_week if unit in ELAPSED else hours.minutes_per_day
    days = minutes / per_day
    whole = max(
        -LARGEST_LAG_DAYS, min(LARGEST_LAG_DAYS, math.floor(abs(days) + 0.5) * (1 if days >= 0 else -1))
    )
    is_exact = unit not in ELAPSED | PERCENT_LAGS or not link["lag"]
    return whole, is_exact and math.isclose(days, whole, abs_tol=1e-9)


def expanded(said: Mapping[str, Any]) -> dict[str, Any]:
    """The values with the fields that a task has: dates and constraint taken apart, links left out."""
    values = {name: value for name, value in said.items() if name not in ("dates", "constraint", "links")}
    if "dates" in said:
        names = ("start_on", "start_part", "finish_on", "finish_part")
        values |= dict(zip(names, said["dates"], strict=True))
    if "constraint" in said:
        values |= dict(zip(("constraint_kind", "constraint_on"), said["constraint"], strict=True))
    return values


def gathered(values: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """The reverse of `expanded` for those of `names` that a task's own values tell."""
    composed = {
        "dates": [values[name] for name in ("start_on", "start_part", "finish_on", "finish_part")],
        "constraint": [values["constraint_kind"], values["constraint_on"]],
    }
    return {name: composed[name] if name in composed else values[name] for name in names if name != "links"}


def duration_text(minutes: float) -> str:
    """Minutes as files write them: PT8H30M0S."""
    whole = round(minutes)
    return f"PT{whole // 60}H{whole % 60}M0S"
