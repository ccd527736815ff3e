"""What a file needs that never was one: its settings and its calendar, from the workspace's. Pure."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from planweave.planning.models import Task
from planweave.projects.models import Project
from planweave.resources.rules import WorkingTime

from ..values import USUAL_HOURS, Hours

HOURS: Mapping[str, Any] = {
    "minutes_per_day": 480,
    "minutes_per_week": 2400,
    "days_per_month": 20,
    "calendars": [],
    "calendar": 1,
}
"""A day of eight hours, 8 to 12 and 13 to 17."""
MOST_DAYS = 3_700


def project_values(project: Project, tasks: Sequence[Task], *, hours: Hours) -> dict[str, str]:
    """The head of the file; it opens with the plan's own dates."""
    starts = [task.start_on for task in tasks if task.start_on] or [project.start_on]
    finishes = [task.finish_on for task in tasks if task.finish_on] or [project.start_on]
    return {
        "SaveVersion": "14",
        "Name": f"{project.record.key}.xml",
        "Title": project.record.title,
        "ScheduleFromStart": "1",
        "StartDate": hours.moment(min(starts), 0.0, is_start=True).isoformat(),
        "FinishDate": hours.moment(max(finishes), 1.0, is_start=False).isoformat(),
        "CalendarUID": "1",
        "DefaultStartTime": "08:00:00",
        "DefaultFinishTime": "17:00:00",
        "MinutesPerDay": "480",
        "MinutesPerWeek": "2400",
        "DaysPerMonth": "20",
        "DurationFormat": "7",
        "WorkFormat": "2",
        "WeekStartDay": "1",
    }


def calendars_of(days: WorkingTime, calendar: Any, *, tasks: Sequence[Task]) -> list[Any]:
    """The workspace's working time as the file's one calendar: its week, and the days that differ around the plan."""
    week = []
    for kind in range(1, 8):
        is_worked = (kind + 5) % 7 not in days.weekend
        day: list[Any] = [["DayType", str(kind)], ["DayWorking", "1" if is_worked else "0"]]
        if is_worked:
            day.append(["WorkingTimes", _spans()])
        week.append(["WeekDay", day])
    first = min((task.start_on for task in tasks if task.start_on), default=None)
    last = max((task.finish_on for task in tasks if task.finish_on), default=None)
    for date in sorted(days.exceptions):
        if first is None or last is None or not _is_near(date, first, last):
            continue
        is_worked = days.exceptions[date]
        period = [["FromDate", f"{date}T00:00:00"], ["ToDate", f"{date}T23:59:00"]]
        day = [["DayType", "0"], ["DayWorking", "1" if is_worked else "0"], ["TimePeriod", period]]
        if is_worked:
            day.append(["WorkingTimes", _spans()])
        week.append(["WeekDay", day])
    return [
        [
            "Calendar",
            [
                ["UID", "1"],
                ["Name", calendar.region or "Standard"],
                ["IsBaseCalendar", "1"],
                ["BaseCalendarUID", "-1"],
                ["WeekDays", week],
            ],
        ]
    ]


def _spans() -> list[Any]:
    return [
        [
            "WorkingTime",
            [
                ["FromTime", f"{start // 60:02d}:{start % 60:02d}:00"],
                ["ToTime", f"{until // 60:02d}:{until % 60:02d}:00"],
            ],
        ]
        for start, until in USUAL_HOURS
    ]


def _is_near(date: datetime.date, first: datetime.date, last: datetime.date) -> bool:
    margin = datetime.timedelta(days=366)
    return first - margin <= date <= min(last + margin, first + datetime.timedelta(days=MOST_DAYS))
