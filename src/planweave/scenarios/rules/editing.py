"""What a scenario may say: the checks of an edit, by kind of row. No database."""

import datetime
import math
from collections.abc import Mapping
from typing import Any

from planweave.kernel.language import Text
from planweave.planning.rules import LARGEST_LAG_DAYS, TASK_DATES, LinkKind

from .. import texts
from .words import ADDED_TASK_FIELDS, EDITABLE, CopyRow, RowId, RowKind

DATES = TASK_DATES | {"joins_on", "leaves_after"}
NAMING = {
    "release": RowKind.RELEASE,
    "project": RowKind.PROJECT,
    "person": RowKind.PERSON,
    "requirement": RowKind.REQUIREMENT,
    "parent": RowKind.TASK,
    "predecessor": RowKind.TASK,
    "successor": RowKind.TASK,
}
"""Fields that name another row of the scenario."""


def allowed_in(kind: str, *, is_added: bool) -> frozenset[str]:
    """The fields that a scenario may set."""
    if is_added and kind == RowKind.TASK:
        return ADDED_TASK_FIELDS
    if is_added and kind == RowKind.LINK:
        return EDITABLE[RowKind.LINK] | {"predecessor", "successor"}
    return EDITABLE[kind]


def faults(kind: str, values: Mapping[str, Any], rows: Mapping[RowId, CopyRow]) -> dict[str, Text]:
    """What is wrong with a row's values, by field; tasks' own rules are planning's."""
    wrong: dict[str, Text] = {
        name: texts.REFERENCE_UNKNOWN
        for name, named in NAMING.items()
        if values.get(name) is not None and (named.value, values[name]) not in rows
    }
    wrong |= {name: texts.DATE_MALFORMED for name in DATES if values.get(name) and not is_date(values[name])}
    if wrong:
        return wrong
    if kind == RowKind.LINK:
        if values["kind"] not in LinkKind.values:
            wrong["kind"] = texts.KIND_UNKNOWN
        if not isinstance(values["lag_days"], int) or abs(values["lag_days"]) > LARGEST_LAG_DAYS:
            wrong["lag_days"] = texts.LAG_RANGE
    elif kind == RowKind.RELEASE:
        if not values["start_on"] or not values["finish_on"]:
            wrong["finish_on"] = texts.DATE_MALFORMED
        elif values["start_on"] > values["finish_on"]:
            wrong["finish_on"] = texts.DATES_ORDER
    elif kind == RowKind.PERSON:
        wrong |= _person_faults(values)
    return wrong


def _person_faults(values: Mapping[str, Any]) -> dict[str, Text]:
    wrong: dict[str, Text] = {}
    share = values["availability"]
    if not isinstance(share, int | float) or not math.isfinite(share) or not 0 < share <= 1:
        wrong["availability"] = texts.AVAILABILITY_RANGE
    for leave in values["leaves"]:
        if not is_date(leave.get("start_on")) or not is_date(leave.get("finish_on")):
            wrong["leaves"] = texts.DATE_MALFORMED
        elif leave["start_on"] > leave["finish_on"]:
            wrong["leaves"] = texts.DATES_ORDER
    joins, leaves = values["joins_on"], values["leaves_after"]
    if joins and leaves and joins > leaves:
        wrong["leaves_after"] = texts.DATES_ORDER
    return wrong


def closes_circle(links: Mapping[int, set[int]], *, predecessor: int, successor: int) -> bool:
    """Whether `predecessor` waits for `successor` already (task → those that wait for it)."""
    todo, seen = [successor], {successor}
    while todo:
        at = todo.pop()
        if at == predecessor:
            return True
        new = links.get(at, set()) - seen
        seen |= new
        todo += new
    return False


def is_date(text: Any) -> bool:
    if not isinstance(text, str):
        return False
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
