"""What releases, tasks and their fields mean. No database."""

import datetime
import math
import re
from collections.abc import Collection, Sequence
from typing import Any

from django.db.models import TextChoices

from planweave.kernel.language import Text
from planweave.resources.rules import WorkingTime

from . import texts
from .timing import (
    FREE_CONSTRAINTS,
    ConstraintKind,
    are_pauses,
    is_recurrence,
    occurrences_of,
    paused_days,
    timing_faults,
)


class LinkKind(TextChoices):
    """Which end of the predecessor binds which end of the successor."""

    FINISH_TO_START = "FS"
    START_TO_START = "SS"
    FINISH_TO_FINISH = "FF"
    START_TO_FINISH = "SF"


class ProposalKind(TextChoices):
    RELEASES = "releases"
    SCHEDULE = "schedule"


class ProposalState(TextChoices):
    OPEN = "open"
    APPLIED = "applied"
    DROPPED = "dropped"


RELEASE_FIELDS = (
    "name",
    "product",
    "start_on",
    "finish_on",
    "budget",
    "weight",
    "is_frozen",
    "capacities",
)
TASK_RECORD_FIELDS = ("title",)
TASK_OWN_FIELDS = (
    "requirement",
    "parent",
    "release",
    "project",
    "skill",
    "person",
    "position",
    "is_milestone",
    "is_phase",
    "effort_days",
    "progress",
    "start_on",
    "start_part",
    "finish_on",
    "finish_part",
    "is_pinned",
    "constraint_kind",
    "constraint_on",
    "deadline",
    "is_auto",
    "pauses",
    "recurrence",
)
TASK_FIELDS = (*TASK_RECORD_FIELDS, *TASK_OWN_FIELDS)
TASK_REFERENCES = frozenset({"requirement", "parent", "release", "project", "skill", "person"})
SPAN_FIELDS = frozenset({"start_on", "start_part", "finish_on", "finish_part"})
CALENDAR_FIELDS = SPAN_FIELDS | {"pauses", "recurrence"}
"""What cannot be settled without the working calendar."""
TASK_DATES = frozenset({"start_on", "finish_on", "constraint_on", "deadline"})
PROGRESS_FIELDS = frozenset({"progress"})
LARGEST = 1_000_000.0
LARGEST_LAG_DAYS = 1_000
PARTS_PER_DAY = 8
"""A day has eight parts, the hours of a usual one: bars begin and end at whole parts."""

NEW_RELEASE: dict[str, Any] = {
    "name": "",
    "product": None,
    "start_on": None,
    "finish_on": None,
    "budget": None,
    "weight": 1.0,
    "is_frozen": False,
    "capacities": {},
}
NEW_TASK: dict[str, Any] = {
    "title": "",
    "requirement": None,
    "parent": None,
    "release": None,
    "project": None,
    "skill": None,
    "person": None,
    "position": 0.0,
    "is_milestone": False,
    "is_phase": False,
    "effort_days": 1.0,
    "progress": 0.0,
    "start_on": None,
    "start_part": 0.0,
    "finish_on": None,
    "finish_part": 1.0,
    "is_pinned": False,
    "constraint_kind": ConstraintKind.AS_SOON_AS_POSSIBLE.value,
    "constraint_on": None,
    "deadline": None,
    "is_auto": False,
    "pauses": [],
    "recurrence": None,
}


def release_faults(values: dict[str, Any]) -> dict[str, Text]:
    """What is wrong with a release's values, by field. Dates are ISO texts."""
    wrong: dict[str, Text] = {}
    if not str(values["name"]).strip():
        wrong["name"] = texts.NAME_NEEDED
    elif len(values["name"]) > 80:
        wrong["name"] = texts.NAME_TOO_LONG
    for name in ("start_on", "finish_on"):
        if not values[name]:
            wrong[name] = texts.DATE_NEEDED
    if not wrong.keys() & {"start_on", "finish_on"} and values["start_on"] > values["finish_on"]:
        wrong["finish_on"] = texts.DATES_ORDER
    if not is_figure(values["budget"]):
        wrong["budget"] = texts.FIGURE_NEGATIVE
    if values["weight"] is None or not is_figure(values["weight"]) or values["weight"] <= 0:
        wrong["weight"] = texts.WEIGHT_POSITIVE
    if any(days is None or not is_figure(days) for days in values["capacities"].values()):
        wrong["capacities"] = texts.FIGURE_NEGATIVE
    return wrong


def task_faults(values: dict[str, Any]) -> dict[str, Text]:
    """What is wrong with a task's values, by field. Dates are ISO texts."""
    wrong: dict[str, Text] = {}
    if not str(values["title"]).strip():
        wrong["title"] = texts.TITLE_NEEDED
    elif len(values["title"]) > 500:
        wrong["title"] = texts.TITLE_TOO_LONG
    if values["effort_days"] is None or not is_figure(values["effort_days"]):
        wrong["effort_days"] = texts.FIGURE_NEGATIVE
    share = values["progress"]
    if share is None or not math.isfinite(share) or not 0 <= share <= 1:
        wrong["progress"] = texts.PROGRESS_RANGE
    start, finish = values["start_on"], values["finish_on"]
    for name in ("start_part", "finish_part"):
        part = values[name]
        if part is None or not math.isfinite(part) or not 0 <= part <= 1:
            wrong[name] = texts.PART_RANGE
    if bool(start) != bool(finish):
        wrong["finish_on"] = texts.BOTH_DATES
    elif start and start > finish:
        wrong["finish_on"] = texts.DATES_ORDER
    elif start and start == finish and not values["is_milestone"] and not wrong.keys() & SPAN_FIELDS:
        is_turned = values["start_part"] >= values["finish_part"]
        wrong |= {"finish_part": texts.DATES_ORDER} if is_turned else {}
    if values["is_pinned"] and not start:
        wrong["is_pinned"] = texts.PIN_NEEDS_DATES
    return wrong | timing_faults(values)


def is_figure(value: float | None, *, largest: float = LARGEST) -> bool:
    """Absent, or a number from 0 to `largest`."""
    return value is None or (math.isfinite(value) and 0 <= value <= largest)


def parts_of(effort_days: float, *, availability: float = 1.0, parts_per_day: int = PARTS_PER_DAY) -> int:
    """Parts of a day that an effort takes at this availability: at least one, a begun part counts."""
    return max(1, math.ceil(round(effort_days / availability * parts_per_day, 6)))


def settle_dates(
    values: dict[str, Any], *, before: dict[str, Any], named: Collection[str], days: WorkingTime
) -> None:
    """Keep start, finish and length of a task in step after the fields in `named` were set.

    Who sets the start alone moves the whole bar; who sets the finish alone resizes it, to the end of that
    day unless a part is named. A bar begins and ends in working time: a start on a free day moves to the
    next working one, a finish to the one before. A milestone keeps any one date and has no effort.
    """
    if values["constraint_kind"] in FREE_CONSTRAINTS and "constraint_on" not in named:
        values["constraint_on"] = None
    if values["is_milestone"]:
        _settle_milestone(values, before=before, named=named)
        return
    if values["recurrence"]:
        _settle_recurrence(values, days=days)
        return
    moved = SPAN_FIELDS & set(named)
    if all(values[name] == before[name] for name in moved):
        _settle_pauses(values, before=before, days=days)
        return
    for name in ("start_part", "finish_part"):
        if isinstance(values[name], float | int) and math.isfinite(values[name]):
            values[name] = round(values[name] * PARTS_PER_DAY) / PARTS_PER_DAY
    is_start_moved, is_finish_moved = (
        bool(moved & {f"{end}_on", f"{end}_part"}) for end in ("start", "finish")
    )
    if is_start_moved and not is_finish_moved:
        _move_start(values, before=before, days=days)
    elif is_finish_moved and not is_start_moved:
        _move_finish(values, named=named, days=days)
    elif values["start_on"] and values["finish_on"]:
        _snap(values, days)
        is_turned = values["start_part"] >= values["finish_part"]
        if (
            values["start_on"] == values["finish_on"]
            and is_turned
            and not moved & {"start_part", "finish_part"}
        ):
            values["start_part"], values["finish_part"] = 0.0, 1.0
    if not values["start_on"]:
        values["start_part"], values["finish_part"] = 0.0, 1.0


def _settle_milestone(values: dict[str, Any], *, before: dict[str, Any], named: Collection[str]) -> None:
    is_finish_moved = values["finish_on"] != before["finish_on"]
    date = values["finish_on"] if is_finish_moved else values["start_on"] or values["finish_on"]
    if date != before["finish_on"] and "finish_part" not in named:
        values["finish_part"] = 1.0
    values["start_on"] = values["finish_on"] = date
    values["start_part"] = values["finish_part"] if date else 0.0
    values["effort_days"] = 0.0


def _settle_recurrence(values: dict[str, Any], *, days: WorkingTime) -> None:
    """From the first occurrence to the end of the last; no dates where the rule has none."""
    rule = values["recurrence"]
    if not is_recurrence(rule):
        return
    found = occurrences_of(rule, days)
    values["start_on"] = found[0].isoformat() if found else None
    values["finish_on"] = found[-1].isoformat() if found else None
    values["start_part"] = 0.0
    values["finish_part"] = parts_of(rule["effort_days"]) / PARTS_PER_DAY if found else 1.0
    values["effort_days"] = round(len(found) * rule["effort_days"], 4)


def _settle_pauses(values: dict[str, Any], *, before: dict[str, Any], days: WorkingTime) -> None:
    """The finish gives way to what pauses were added, and comes back with what were taken away."""
    if values["pauses"] == before["pauses"] or not values["start_on"] or not are_pauses(values["pauses"]):
        return
    more = round((paused_days(values["pauses"]) - paused_days(before["pauses"])) * PARTS_PER_DAY)
    length = max(1, length_of(before, days) + more)
    _put_finish(values, length=length, days=days)


def _move_start(values: dict[str, Any], *, before: dict[str, Any], days: WorkingTime) -> None:
    if not values["start_on"]:
        values["finish_on"] = None
        return
    length = length_of(before, days) if before["start_on"] else parts_of(_span_days(values))
    start = next_worked(_date(values["start_on"]), days)
    if start.isoformat() != values["start_on"]:
        values["start_part"] = 0.0
    values["start_on"] = start.isoformat()
    _put_finish(values, length=length, days=days)


def _put_finish(values: dict[str, Any], *, length: int, days: WorkingTime) -> None:
    """The finish of a bar of `length` parts that begins on the working day `start_on`."""
    passed = round(values["start_part"] * PARTS_PER_DAY) + max(1, length) - 1
    finish = worked_after(_date(values["start_on"]), passed // PARTS_PER_DAY, days)
    values["finish_on"] = finish.isoformat()
    values["finish_part"] = (passed % PARTS_PER_DAY + 1) / PARTS_PER_DAY


def _move_finish(values: dict[str, Any], *, named: Collection[str], days: WorkingTime) -> None:
    if not values["finish_on"]:
        values["start_on"] = None
        return
    finish = last_worked(_date(values["finish_on"]), days)
    if "finish_part" not in named or finish.isoformat() != values["finish_on"]:
        values["finish_part"] = 1.0
    if not values["start_on"]:
        left = PARTS_PER_DAY - round(values["finish_part"] * PARTS_PER_DAY) + parts_of(_span_days(values)) - 1
        start = worked_before(finish, left // PARTS_PER_DAY, days)
        values["start_on"] = start.isoformat()
        values["start_part"] = (PARTS_PER_DAY - 1 - left % PARTS_PER_DAY) / PARTS_PER_DAY
    if finish.isoformat() >= values["start_on"]:
        values["finish_on"] = finish.isoformat()


def _snap(values: dict[str, Any], days: WorkingTime) -> None:
    start = next_worked(_date(values["start_on"]), days)
    finish = last_worked(_date(values["finish_on"]), days)
    if finish < start:
        return
    if start.isoformat() != values["start_on"]:
        values["start_on"], values["start_part"] = start.isoformat(), 0.0
    if finish.isoformat() != values["finish_on"]:
        values["finish_on"], values["finish_part"] = finish.isoformat(), 1.0


def _span_days(values: dict[str, Any]) -> float:
    """Working days from start to finish of a task that has none yet: its effort and its pauses."""
    pauses = values["pauses"] if are_pauses(values["pauses"]) else []
    return float(values["effort_days"]) + paused_days(pauses)


def length_of(values: dict[str, Any], days: WorkingTime) -> int:
    """Working parts between start and finish of a task with dates."""
    worked = len(days.days(_date(values["start_on"]), _date(values["finish_on"])))
    free = values["start_part"] + 1 - values["finish_part"]
    return max(1, round((worked - free) * PARTS_PER_DAY))


def next_worked(day: datetime.date, days: WorkingTime) -> datetime.date:
    """`day`, or the first working day after it."""
    for _ in range(MOST_FREE_DAYS):
        if days.is_worked(day):
            return day
        day += datetime.timedelta(days=1)
    return day


def last_worked(day: datetime.date, days: WorkingTime) -> datetime.date:
    """`day`, or the last working day before it."""
    for _ in range(MOST_FREE_DAYS):
        if days.is_worked(day):
            return day
        day -= datetime.timedelta(days=1)
    return day


def worked_after(day: datetime.date, count: int, days: WorkingTime) -> datetime.date:
    """The `count`-th working day after the working day `day`."""
    for _ in range(count):
        day = next_worked(day + datetime.timedelta(days=1), days)
    return day


def worked_before(day: datetime.date, count: int, days: WorkingTime) -> datetime.date:
    """The `count`-th working day before the working day `day`."""
    for _ in range(count):
        day = last_worked(day - datetime.timedelta(days=1), days)
    return day


MOST_FREE_DAYS = 400
"""No calendar has a longer run of free days; a search stops there instead of never."""


def _date(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


SKILL_STEPS: tuple[tuple[str, ...], ...] = (
    ("analysis", "product", "research", "需求", "产品", "分析", "调研"),
    ("design", "ux", "ui", "architect", "设计", "交互", "视觉", "架构"),
    (),
    ("test", "qa", "quality", "测试", "质量"),
    ("docs", "document", "train", "ops", "deploy", "release", "文档", "培训", "运维", "发布", "上线"),
)
"""How work usually follows: understand, design, build (everything not named), test, deliver."""


def step_of(skill: str, *, order: Sequence[str] = ()) -> int:
    """When the work of a skill comes: by its place in `order`, else by what its name says.

    Skills of one step go side by side. Those that `order` does not name come after it.
    """
    if order:
        return order.index(skill) if skill in order else len(order)
    name = skill.lower()
    spoken = re.findall("[a-z]+", name)
    for step, words in enumerate(SKILL_STEPS):
        for word in words:
            if word in name if not word.isascii() else any(_is_form_of(word, said) for said in spoken):
                return step
    return SKILL_STEPS.index(())


def _is_form_of(word: str, said: str) -> bool:
    """Short words must be the whole (the "ui" in "build" is none), longer ones may have an ending."""
    return said == word if len(word) <= 3 else said.startswith(word)
