"""What changed of a task, in the words of its element. Pure.

What Project computes from a value (slack, early and late dates, remaining work) is taken out where that value
changed: Project computes it again when it opens the file, and a figure that is no longer true is worse than none.
"""

import datetime
from collections.abc import Mapping
from typing import Any

from planweave.planning.rules import PARTS_PER_DAY

from ..models import PlanElement
from ..values import CONSTRAINTS, LINK_KINDS, Hours, duration_text

COMPUTED_FROM_DATES = [
    "EarlyStart",
    "EarlyFinish",
    "LateStart",
    "LateFinish",
    "StartVariance",
    "FinishVariance",
    "FreeSlack",
    "TotalSlack",
    "StartSlack",
    "FinishSlack",
    "Stop",
    "Resume",
    "PreLeveledStart",
    "PreLeveledFinish",
    "StartText",
    "FinishText",
    "DurationText",
    "TimephasedData",
]
COMPUTED_FROM_WORK = [
    "ActualWork",
    "RemainingWork",
    "RegularWork",
    "WorkVariance",
    "Cost",
    "ActualCost",
    "RemainingCost",
    "TimephasedData",
]
DAYS, DAY_LAG = "7", 7


def task_values(
    now: Mapping[str, Any],
    element: PlanElement | None,
    *,
    changed: set[str],
    hours: Hours,
    is_summary: bool,
) -> dict[str, str | None]:
    """{child: text, or None to take it out}, for what changed only."""
    values: dict[str, str | None] = {}
    if "title" in changed:
        values["Name"] = now["title"]
    if "deadline" in changed:
        values["Deadline"] = f"{now['deadline']}T17:00:00" if now["deadline"] else None
    if is_summary:
        return values if element else values | {"Summary": "1", "Milestone": "0"}
    is_milestone = now["is_milestone"]
    if "is_milestone" in changed:
        values["Milestone"] = "1" if is_milestone else "0"
    if changed & {"dates", "pauses", "is_milestone"}:
        values |= _dates(now, hours)
        if element:
            values |= dict.fromkeys(COMPUTED_FROM_DATES)
            if element.facts["is_manual"]:
                values |= {f"Manual{name}": values[name] for name in ("Start", "Finish", "Duration")}
    if "effort_days" in changed:
        work = duration_text(now["effort_days"] * hours.minutes_per_day)
        values |= dict.fromkeys(COMPUTED_FROM_WORK) if element else {}
        values["Work"] = work
    if changed & {"progress", "dates"} and (now["progress"] or element):
        values |= _progress(now, hours)
    if "is_pinned" in changed:
        values["Manual"] = "1" if now["is_pinned"] else "0"
        if now["is_pinned"] and now["dates"][0]:
            values |= {
                f"Manual{name}": text for name, text in _dates(now, hours).items() if name != "DurationFormat"
            }
    if "constraint" in changed:
        kind, day = now["constraint"]
        values["ConstraintType"] = str(CONSTRAINTS.index(kind))
        values["ConstraintDate"] = f"{day}T{_clock(kind, day, hours)}" if day else None
    return values


def links_request(
    now: Mapping[str, Any], element: PlanElement | None, *, changed: set[str], hours: Hours
) -> list[list[Any]] | None:
    """The links as the element shall have them; None where they are as they came.

    Links that the plan cannot hold (to a summary, say) and those that nobody touched stay as they are.
    """
    if "links" not in changed:
        return None
    was = {uid: [kind, lag] for uid, kind, lag in (element.left.get("links") or [])} if element else {}
    held = {uid for uid, *_ in now["links"]} | set(was)
    kept = [[link["uid"], None, None, None] for link in (element.facts["links"] if element else ())]
    request = [each for each in kept if each[0] not in held]
    for uid, kind, lag in now["links"]:
        if was.get(uid) == [kind, lag]:
            request.append([uid, None, None, None])
        else:
            tenths = round(lag * hours.minutes_per_day * 10)
            request.append([uid, LINK_KINDS.index(kind), tenths, DAY_LAG])
    return request


def minutes_between(now: Mapping[str, Any], hours: Hours) -> float:
    """Working minutes from start to finish by the file's week, less pauses."""
    first, start_part, last, finish_part = now["dates"]
    if not first or now["is_milestone"]:
        return 0.0
    day, until = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    free, worked = set(hours.free_days()), 0
    while day <= until:
        worked += day.weekday() not in free or day in (datetime.date.fromisoformat(first), until)
        day += datetime.timedelta(days=1)
    parts = worked - start_part - (1 - finish_part) - sum(pause["days"] for pause in now["pauses"])
    return max(parts, 1 / PARTS_PER_DAY) * hours.minutes_per_day


def _dates(now: Mapping[str, Any], hours: Hours) -> dict[str, str | None]:
    first, start_part, last, finish_part = now["dates"]
    if not first:
        return {"Start": None, "Finish": None}
    is_milestone = now["is_milestone"]
    start = hours.moment(datetime.date.fromisoformat(first), start_part, is_start=not is_milestone)
    finish = hours.moment(datetime.date.fromisoformat(last), finish_part, is_start=False)
    return {
        "Start": start.isoformat(),
        "Finish": finish.isoformat(),
        "Duration": duration_text(minutes_between(now, hours)),
        "DurationFormat": DAYS,
    }


def _progress(now: Mapping[str, Any], hours: Hours) -> dict[str, str | None]:
    share = now["progress"]
    minutes = minutes_between(now, hours)
    dates = _dates(now, hours)
    return {
        "PercentComplete": str(round(share * 100)),
        "PercentWorkComplete": str(round(share * 100)),
        "ActualStart": dates["Start"] if share > 0 else None,
        "ActualFinish": dates["Finish"] if share >= 1 else None,
        "ActualDuration": duration_text(minutes * share),
        "RemainingDuration": duration_text(minutes * (1 - share)),
    }


def _clock(kind: str, day: str, hours: Hours) -> str:
    is_start = "start" in kind
    moment = hours.moment(datetime.date.fromisoformat(day), 0.0 if is_start else 1.0, is_start=is_start)
    return moment.time().isoformat()
