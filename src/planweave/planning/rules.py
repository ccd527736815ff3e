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
    "skill",
    "person",
    "position",
    "is_milestone",
    "effort_days",
    "progress",
    "start_on",
    "finish_on",
    "is_pinned",
    "not_before",
    "deadline",
)
TASK_FIELDS = (*TASK_RECORD_FIELDS, *TASK_OWN_FIELDS)
TASK_REFERENCES = frozenset({"requirement", "parent", "release", "skill", "person"})
TASK_DATES = frozenset({"start_on", "finish_on", "not_before", "deadline"})
PROGRESS_FIELDS = frozenset({"progress"})
LARGEST = 1_000_000.0
LARGEST_LAG_DAYS = 1_000

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
    "skill": None,
    "person": None,
    "position": 0.0,
    "is_milestone": False,
    "effort_days": 1.0,
    "progress": 0.0,
    "start_on": None,
    "finish_on": None,
    "is_pinned": False,
    "not_before": None,
    "deadline": None,
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
    if bool(start) != bool(finish):
        wrong["finish_on"] = texts.BOTH_DATES
    elif start and start > finish:
        wrong["finish_on"] = texts.DATES_ORDER
    if values["is_pinned"] and not start:
        wrong["is_pinned"] = texts.PIN_NEEDS_DATES
    return wrong


def is_figure(value: float | None, *, largest: float = LARGEST) -> bool:
    """Absent, or a number from 0 to `largest`."""
    return value is None or (math.isfinite(value) and 0 <= value <= largest)


def whole_days(effort_days: float, *, availability: float = 1.0) -> int:
    """Working days that an effort takes: at least one, and a begun day counts, for a day has one task."""
    return max(1, math.ceil(effort_days / availability - 1e-9))


def settle_dates(
    values: dict[str, Any], *, before: dict[str, Any], named: Collection[str], days: WorkingTime
) -> None:
    """Keep start, finish and length of a task in step after the fields in `named` were set.

    Who sets the start alone moves the whole bar; who sets the finish alone resizes it. A bar begins and ends on
    working days: a start on a free day moves to the next working one, a finish to the one before. A
    milestone keeps any one date and has no effort.
    """
    if values["is_milestone"]:
        values["effort_days"] = 0.0
        is_finish_moved = values["finish_on"] != before["finish_on"]
        date = values["finish_on"] if is_finish_moved else values["start_on"] or values["finish_on"]
        values["start_on"] = values["finish_on"] = date
        return
    moved = {"start_on", "finish_on"} & set(named)
    if all(values[name] == before[name] for name in moved):
        return
    if moved == {"start_on"} and not values["start_on"]:
        values["finish_on"] = None
    elif moved == {"finish_on"} and not values["finish_on"]:
        values["start_on"] = None
    elif moved == {"start_on"}:
        start = next_worked(_date(values["start_on"]), days)
        length = whole_days(values["effort_days"])
        if before["start_on"]:
            length = len(days.days(_date(before["start_on"]), _date(before["finish_on"])))
        values["start_on"] = start.isoformat()
        values["finish_on"] = worked_after(start, max(1, length) - 1, days).isoformat()
    elif values["finish_on"]:
        finish = last_worked(_date(values["finish_on"]), days)
        if not values["start_on"]:
            length = whole_days(values["effort_days"])
            values["start_on"] = worked_before(finish, length - 1, days).isoformat()
        start = next_worked(_date(values["start_on"]), days)
        if finish >= start:
            values["start_on"], values["finish_on"] = start.isoformat(), finish.isoformat()


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
