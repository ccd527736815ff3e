"""From the tree of a Microsoft Project file to plain facts, each checked. Runs in the child only.

What the product knows is read out of every element; the element itself is handed on whole, so that what nobody reads
is not lost.
"""

import datetime
import graphlib
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lxml import etree

from ..guarded_xml import first_line, safe_parser, walk
from .order import UNASSIGNED
from .refusals import PlanRefused

NAMESPACE = "http://schemas.microsoft.com/project"
MOST_TASKS = 10_000
MOST_RESOURCES = 10_000
MOST_ASSIGNMENTS = 50_000
DEEPEST = 50
FIRST_YEAR, LAST_YEAR = 1984, 2149
"""The years that Microsoft Project itself can write."""
_DURATION = re.compile(
    r"(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?"
)
_LISTS = {"Tasks": "Task", "Resources": "Resource", "Assignments": "Assignment"}


def parse(data: bytes) -> Any:
    """The root element; PlanRefused for everything that is hostile, damaged or another kind of file."""
    if not data.strip():
        raise PlanRefused("file_empty")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise PlanRefused("file_mpp")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        raise PlanRefused("file_archive")
    walk(data, refuse=PlanRefused, nesting=64)
    parser = safe_parser()
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as problem:
        raise PlanRefused(
            "xml_damaged", line=problem.lineno or 0, reason=first_line(problem.msg)
        ) from problem
    found = name_of(root)
    if found == "APIBusinessObjects":
        raise PlanRefused("file_primavera")
    if root.tag != f"{{{NAMESPACE}}}Project":
        raise PlanRefused("not_mspdi", line=root.sourceline or 0, found=found[:60])
    return root


def name_of(element: Any) -> str:
    """The element's name without its namespace; empty for a comment."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def facts_of(
    root: Any,
) -> tuple[dict[str, Any], list[dict[str, Any]], list[dict[str, Any]], list[dict[str, Any]]]:
    """(project, tasks, resources, assignments), each a plain dictionary; PlanRefused where they contradict."""
    tasks = [_task(each) for each in _listed(root, "Tasks", MOST_TASKS)]
    resources = [_resource(each) for each in _listed(root, "Resources", MOST_RESOURCES)]
    assignments = [_assignment(each) for each in _listed(root, "Assignments", MOST_ASSIGNMENTS)]
    _check_tasks(tasks)
    _check_unique(resources, "Resource")
    known = {task["uid"] for task in tasks}
    people = {resource["uid"] for resource in resources} | {UNASSIGNED}
    for each in assignments:
        if each["task"] not in known:
            raise PlanRefused("assignment_task", line=each["line"], uid=each["task"])
        if each["resource"] not in people:
            raise PlanRefused("assignment_resource", line=each["line"], uid=each["resource"])
    return _project(root), tasks, resources, assignments


def _listed(root: Any, name: str, most: int) -> list[Any]:
    found = root.findall(f"{{{NAMESPACE}}}{name}/{{{NAMESPACE}}}{_LISTS[name]}")
    if len(found) > most:
        raise PlanRefused("too_many", name=_LISTS[name], count=len(found), most=most)
    return list(found)


def _project(root: Any) -> dict[str, Any]:
    uid = _number(root, "CalendarUID", default=-1)
    minutes = _number(root, "MinutesPerDay", default=480)
    if not 1 <= minutes <= 1440:
        raise PlanRefused("figure", line=root.sourceline or 0, name="MinutesPerDay", value=minutes)
    calendars = [
        _calendar(each) for each in root.iterfind(f"{{{NAMESPACE}}}Calendars/{{{NAMESPACE}}}Calendar")
    ]
    return {
        "name": _text(root, "Name"),
        "title": _text(root, "Title"),
        "version": _text(root, "SaveVersion"),
        "start": _moment(root, "StartDate"),
        "finish": _moment(root, "FinishDate"),
        "calendar": uid,
        "minutes_per_day": minutes,
        "minutes_per_week": _number(root, "MinutesPerWeek", default=minutes * 5),
        "days_per_month": _number(root, "DaysPerMonth", default=20),
        "default_start": _text(root, "DefaultStartTime"),
        "default_finish": _text(root, "DefaultFinishTime"),
        "calendars": calendars,
        "extended": [
            _text(each, "Alias") or _text(each, "FieldName") for each in _each(root, "ExtendedAttributes")
        ],
        "elements": _elements(root),
    }


def _elements(root: Any) -> dict[str, dict[str, int]]:
    """Which children the tasks, resources, assignments and the project have, and how many of each name."""
    found = {"Project": Counter(name_of(child) for child in root)}
    for holder, name in _LISTS.items():
        counts: Counter[str] = Counter()
        for element in root.iterfind(f"{{{NAMESPACE}}}{holder}/{{{NAMESPACE}}}{name}"):
            counts.update(name_of(child) for child in element)
        found[name] = counts
    return {
        name: {child: counts[child] for child in sorted(counts) if child} for name, counts in found.items()
    }


def _calendar(element: Any) -> dict[str, Any]:
    week: dict[str, list[list[int]]] = {}
    exceptions = 0
    for day in _each(element, "WeekDays"):
        kind = _number(day, "DayType", default=0)
        if kind == 0:
            exceptions += 1
        if not 1 <= kind <= 7:
            continue
        spans = []
        if _text(day, "DayWorking") == "1":
            for span in _each(day, "WorkingTimes"):
                start, finish = _clock(_text(span, "FromTime")), _clock(_text(span, "ToTime"))
                if start is not None and finish is not None:
                    spans.append([start, finish or 1440])
        week[str(kind)] = spans
    recurring = [each for each in _each(element, "Exceptions") if _text(each, "Type") not in ("", "1")]
    return {
        "uid": _number(element, "UID", default=0),
        "name": _text(element, "Name"),
        "is_base": _text(element, "IsBaseCalendar") == "1",
        "base": _number(element, "BaseCalendarUID", default=-1),
        "week": week,
        "exceptions": max(exceptions, len(list(_each(element, "Exceptions")))),
        "recurring": len(recurring),
        "weeks": len(list(_each(element, "WorkWeeks"))),
    }


def _each(element: Any, list_name: str) -> Iterator[Any]:
    """The elements in a list that is a child of `element`."""
    for holder in element.iterfind(f"{{{NAMESPACE}}}{list_name}"):
        yield from (child for child in holder if isinstance(child.tag, str))


def _task(element: Any) -> dict[str, Any]:
    children = Counter(name_of(child) for child in element)
    links = []
    for link in element.iterfind(f"{{{NAMESPACE}}}PredecessorLink"):
        kind = _number(link, "Type", default=1)
        if kind not in range(4):
            raise PlanRefused("link_type", line=link.sourceline or 0, value=kind)
        links.append(
            {
                "uid": _number(link, "PredecessorUID", default=-1),
                "kind": kind,
                "lag": _number(link, "LinkLag", default=0),
                "format": _number(link, "LagFormat", default=7),
                "is_cross": _text(link, "CrossProject") == "1",
                "line": link.sourceline or 0,
            }
        )
    percent = _number(element, "PercentComplete", default=0)
    if not 0 <= percent <= 100:
        raise PlanRefused("figure", line=element.sourceline or 0, name="PercentComplete", value=percent)
    constraint = _number(element, "ConstraintType", default=0)
    if constraint not in range(8):
        raise PlanRefused("figure", line=element.sourceline or 0, name="ConstraintType", value=constraint)
    start, finish = _moment(element, "Start"), _moment(element, "Finish")
    if start and finish and start > finish:
        raise PlanRefused("dates_order", line=element.sourceline or 0, name=_text(element, "Name")[:80])
    return {
        "uid": _number(element, "UID"),
        "id": _number(element, "ID", default=0),
        "line": element.sourceline or 0,
        "name": " ".join(_text(element, "Name").split()),
        "is_null": _text(element, "IsNull") == "1",
        "level": _number(element, "OutlineLevel", default=1),
        "outline": _text(element, "OutlineNumber"),
        "is_summary": _text(element, "Summary") == "1",
        "is_milestone": _text(element, "Milestone") == "1",
        "is_external": _text(element, "ExternalTask") == "1",
        "is_subproject": _text(element, "IsSubproject") == "1",
        "is_recurring": _text(element, "Recurring") == "1",
        "is_manual": _text(element, "Manual") == "1",
        "is_inactive": _text(element, "Active") == "0",
        "start": start,
        "finish": finish,
        "minutes": _minutes(element, "Duration"),
        "work": _minutes(element, "Work"),
        "percent": percent,
        "constraint": constraint,
        "constraint_at": _moment(element, "ConstraintDate"),
        "deadline": _moment(element, "Deadline"),
        "priority": _number(element, "Priority", default=500),
        "calendar": _number(element, "CalendarUID", default=-1),
        "links": links,
        "baselines": sorted(_numbers_of(element)),
        "baseline_values": _baselines(element),
        "has_notes": bool(children["Notes"]),
        "has_cost": _decimal(element, "Cost") != 0 or _decimal(element, "FixedCost") != 0,
        "extended": children["ExtendedAttribute"],
        "outline_codes": children["OutlineCode"],
        "timephased": children["TimephasedData"],
    }


def _numbers_of(element: Any) -> set[int]:
    return {_number(each, "Number", default=0) for each in element.iterfind(f"{{{NAMESPACE}}}Baseline")}


def _baselines(element: Any) -> list[dict[str, Any]]:
    """What was frozen of a task or an assignment; moments and durations that are none are absent, as they are kept."""
    return [
        {
            "number": _number(each, "Number", default=0),
            "start": _moment_or_none(each, "Start"),
            "finish": _moment_or_none(each, "Finish"),
            "minutes": _minutes_in(_text(each, "Duration")),
            "work": _minutes_in(_text(each, "Work")),
            "has_more": _text(each, "Cost") not in ("", "0")
            or each.find(f"{{{NAMESPACE}}}TimephasedData") is not None,
        }
        for each in element.iterfind(f"{{{NAMESPACE}}}Baseline")
    ]


def _resource(element: Any) -> dict[str, Any]:
    children = Counter(name_of(child) for child in element)
    return {
        "uid": _number(element, "UID"),
        "line": element.sourceline or 0,
        "name": " ".join(_text(element, "Name").split()),
        "is_null": _text(element, "IsNull") == "1",
        "type": _number(element, "Type", default=1),
        "is_cost": _text(element, "IsCostResource") == "1",
        "is_generic": _text(element, "IsGeneric") == "1",
        "email": _text(element, "EmailAddress"),
        "units": _decimal(element, "MaxUnits", default=1.0),
        "calendar": _number(element, "CalendarUID", default=-1),
        "has_rate": any(_decimal(element, name) for name in ("StandardRate", "OvertimeRate", "CostPerUse")),
        "has_notes": bool(children["Notes"]),
        "availability": len(list(_each(element, "AvailabilityPeriods"))),
        "rates": len(list(_each(element, "Rates"))),
        "baselines": children["Baseline"],
        "extended": children["ExtendedAttribute"],
        "outline_codes": children["OutlineCode"],
    }


def _assignment(element: Any) -> dict[str, Any]:
    children = Counter(name_of(child) for child in element)
    pieces = [
        (_moment_or_none(each, "Start"), _moment_or_none(each, "Finish"), _minutes_in(_text(each, "Value")))
        for each in element.iterfind(f"{{{NAMESPACE}}}TimephasedData")
        if _text(each, "Type") in ("1", "2")
    ]
    return {
        "uid": _number(element, "UID", default=-1),
        "line": element.sourceline or 0,
        "task": _number(element, "TaskUID"),
        "resource": _number(element, "ResourceUID", default=UNASSIGNED),
        "work": _minutes(element, "Work"),
        "units": _decimal(element, "Units", default=1.0),
        "has_notes": bool(children["Notes"]),
        "timephased": children["TimephasedData"],
        "baselines": children["Baseline"],
        "baseline_values": _baselines(element),
        "frozen": sorted(_numbers_of(element)),
        "has_cost": _decimal(element, "Cost") != 0,
        "extended": children["ExtendedAttribute"],
        "pieces": [list(piece) for piece in pieces[:400]],
    }


def _check_tasks(tasks: list[dict[str, Any]]) -> None:
    _check_unique(tasks, "Task")
    known = {task["uid"] for task in tasks}
    above = 0
    before: dict[int, list[int]] = {}
    for task in tasks:
        if not task["is_null"]:
            level = task["level"]
            if not 0 <= level <= DEEPEST:
                raise PlanRefused("level", line=task["line"], level=level, most=DEEPEST)
            if level > above + 1:
                raise PlanRefused("level_jump", line=task["line"], level=level, above=above)
            above = level
        for link in task["links"]:
            if link["is_cross"]:
                continue
            if link["uid"] not in known:
                raise PlanRefused("link_unknown", line=link["line"], uid=link["uid"])
            if link["uid"] == task["uid"]:
                raise PlanRefused("link_itself", line=link["line"], uid=link["uid"])
            before.setdefault(task["uid"], []).append(link["uid"])
    try:
        tuple(graphlib.TopologicalSorter(before).static_order())
    except graphlib.CycleError as circle:
        way = " → ".join(str(uid) for uid in circle.args[1][:12])
        raise PlanRefused("link_circle", way=way) from circle


def _check_unique(rows: list[dict[str, Any]], name: str) -> None:
    seen: set[int] = set()
    for row in rows:
        if row["uid"] in seen:
            raise PlanRefused("uid_twice", line=row["line"], name=name, uid=row["uid"])
        seen.add(row["uid"])


def _text(element: Any, name: str) -> str:
    return (element.findtext(f"{{{NAMESPACE}}}{name}") or "").strip()


def _number(element: Any, name: str, *, default: int | None = None) -> int:
    text = _text(element, name)
    if not text and default is not None:
        return default
    if not re.fullmatch(r"[+-]?\d{1,18}(\.0+)?", text):
        raise PlanRefused("figure", line=element.sourceline or 0, name=name, value=text[:40])
    return int(text.split(".")[0])


def _decimal(element: Any, name: str, *, default: float = 0.0) -> float:
    text = _text(element, name)
    if not text:
        return default
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise PlanRefused("figure", line=element.sourceline or 0, name=name, value=text[:40])
    return value


def _moment(element: Any, name: str) -> str | None:
    """The moment as `YYYY-MM-DDTHH:MM`; Project writes local time without a zone. "NA" is none."""
    text = _text(element, name)
    if not text or text.upper() == "NA":
        return None
    try:
        found = datetime.datetime.fromisoformat(text)
    except ValueError as problem:
        raise PlanRefused("date", line=element.sourceline or 0, name=name, value=text[:40]) from problem
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise PlanRefused("date", line=element.sourceline or 0, name=name, value=text[:40])
    return found.replace(tzinfo=None).isoformat(timespec="minutes")


def _moment_or_none(element: Any, name: str) -> str | None:
    """As `_moment`, for timephased data, in which Project 2007 itself writes moments such as 17:-0:00."""
    try:
        return _moment(element, name)
    except PlanRefused:
        return None


def _clock(text: str) -> int | None:
    found = re.fullmatch(r"(?:\d{4}-\d\d-\d\dT)?(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?", text)
    return int(found[1]) * 60 + int(found[2]) if found and int(found[1]) < 24 and int(found[2]) < 60 else None


def _minutes(element: Any, name: str) -> float | None:
    text = _text(element, name)
    if not text:
        return None
    found = _minutes_in(text)
    if found is None:
        raise PlanRefused("duration", line=element.sourceline or 0, name=name, value=text[:40])
    return found


def _minutes_in(text: str) -> float | None:
    match = _DURATION.fullmatch(text)
    if not match or not any(match.groups()[1:]) or len(text) > 40:
        return None
    years, months, days, hours, minutes, seconds = (float(part or 0) for part in match.groups()[1:])
    whole = ((years * 365 + months * 30 + days) * 24 + hours) * 60 + minutes + seconds / 60
    return -whole if match[1] else whole
