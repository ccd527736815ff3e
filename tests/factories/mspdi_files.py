"""Small Microsoft Project files, written by hand as Project writes them."""

from typing import Any

HEAD = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion><Name>brakes.xml</Name>
<Title>{title}</Title><StartDate>2026-03-02T08:00:00</StartDate><CalendarUID>1</CalendarUID>
<MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek><DaysPerMonth>20</DaysPerMonth>
<ExtendedAttributes><ExtendedAttribute><FieldID>188743731</FieldID><FieldName>Text1</FieldName>
<Alias>Cost centre</Alias>
</ExtendedAttribute></ExtendedAttributes>
<Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar>
<BaseCalendarUID>-1</BaseCalendarUID><WeekDays>{week}</WeekDays></Calendar></Calendars>"""
DAY = "<WeekDay><DayType>{kind}</DayType><DayWorking>{works}</DayWorking>{hours}</WeekDay>"
WORKING = (
    "<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime>"
    "<WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>"
)


def mspdi(tasks: str, *, resources: str = "", assignments: str = "", title: str = "Brakes") -> bytes:
    """A file of these elements; each argument is the inside of its list."""
    week = "".join(
        DAY.format(kind=kind, works=int(1 < kind < 7), hours=WORKING if 1 < kind < 7 else "")
        for kind in range(1, 8)
    )
    lists = (
        f"<Tasks>{tasks}</Tasks><Resources>{resources}</Resources><Assignments>{assignments}</Assignments>"
    )
    return (HEAD.format(title=title, week=week) + lists + "</Project>").encode()


def task(uid: int, name: str, *, level: int = 1, links: str = "", more: str = "", **fields: Any) -> str:
    """One task; `fields` are its other children as Project orders them, `more` goes at the end."""
    values: dict[str, Any] = {
        "Start": "2026-03-02T08:00:00",
        "Finish": "2026-03-03T17:00:00",
        "Duration": "PT16H0M0S",
        "DurationFormat": 7,
        "Work": "PT16H0M0S",
        "Milestone": 0,
        "Summary": 0,
        "PercentComplete": 0,
        "ConstraintType": 0,
        "CalendarUID": -1,
        "ConstraintDate": None,
        "Deadline": None,
        "Notes": None,
    } | fields
    inside = "".join(f"<{key}>{value}</{key}>" for key, value in values.items() if value is not None)
    return (
        f"<Task><UID>{uid}</UID><ID>{uid}</ID><Name>{name}</Name><Type>0</Type><IsNull>0</IsNull>"
        f"<WBS>{uid}</WBS><OutlineNumber>{uid}</OutlineNumber><OutlineLevel>{level}</OutlineLevel>"
        f"<Priority>500</Priority>{inside}{links}{more}</Task>"
    )


def link(uid: int, *, kind: int = 1, lag: int = 0, unit: int = 7) -> str:
    return (
        f"<PredecessorLink><PredecessorUID>{uid}</PredecessorUID><Type>{kind}</Type><CrossProject>0</CrossProject>"
        f"<LinkLag>{lag}</LinkLag><LagFormat>{unit}</LagFormat></PredecessorLink>"
    )


def resource(uid: int, name: str, *, kind: int = 1, more: str = "") -> str:
    return (
        f"<Resource><UID>{uid}</UID><ID>{uid}</ID><Name>{name}</Name><Type>{kind}</Type><IsNull>0</IsNull>"
        f"<MaxUnits>1.00</MaxUnits>{more}</Resource>"
    )


def assignment(uid: int, task_uid: int, resource_uid: int, *, work: str = "PT16H0M0S") -> str:
    return (
        f"<Assignment><UID>{uid}</UID><TaskUID>{task_uid}</TaskUID><ResourceUID>{resource_uid}</ResourceUID>"
        f"<Start>2026-03-02T08:00:00</Start><Finish>2026-03-03T17:00:00</Finish><Units>1</Units>"
        f"<Work>{work}</Work></Assignment>"
    )


def brakes() -> bytes:
    """A summary with two linked tasks and a milestone, done by Ann with some help of Bob, and steel."""
    return mspdi(
        task(0, "Brakes", level=0, Summary=1)
        + task(1, "Design", Summary=1, Finish="2026-03-06T17:00:00", Duration="PT40H0M0S")
        + task(2, "Draw", level=2, PercentComplete=50, Deadline="2026-03-05T17:00:00", Notes="By hand first")
        + task(
            3,
            "Calculate",
            level=2,
            Start="2026-03-04T13:00:00",
            Finish="2026-03-06T12:00:00",
            ConstraintType=4,
            ConstraintDate="2026-03-04T08:00:00",
            links=link(2, lag=2400),
            more="<ExtendedAttribute><FieldID>188743731</FieldID><Value>4711</Value></ExtendedAttribute>"
            "<Baseline><Number>0</Number><Start>2026-03-03T08:00:00</Start><Work>PT16H0M0S</Work></Baseline>",
        )
        + task(
            4,
            "Approved",
            Start="2026-03-06T17:00:00",
            Finish="2026-03-06T17:00:00",
            Duration="PT0H0M0S",
            Work="PT0H0M0S",
            Milestone=1,
            links=link(3, kind=0) + link(1),
        ),
        resources=resource(0, "", kind=1)
        + resource(1, "Ann Example", more="<StandardRate>80</StandardRate>")
        + resource(2, "Bob Example")
        + resource(3, "Steel", kind=0),
        assignments=assignment(1, 2, 2, work="PT4H0M0S")
        + assignment(2, 2, 1, work="PT12H0M0S")
        + assignment(3, 3, 3)
        + assignment(4, 3, -65535),
    )
