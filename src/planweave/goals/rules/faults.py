"""What is wrong with the values of themes, objectives, key results and check-ins, by field."""

import datetime
import math
from typing import Any

from planweave.kernel.language import Text

from .. import texts
from .words import LARGEST, LARGEST_WEIGHT, Ambition, is_period


def theme_faults(values: dict[str, Any]) -> dict[str, Text]:
    wrong = _titled(values)
    if not _is_number(values["weight"], least=0, most=LARGEST_WEIGHT):
        wrong["weight"] = texts.WEIGHT_RANGE
    return wrong


def objective_faults(values: dict[str, Any]) -> dict[str, Text]:
    """What no objective may hold, draft or not; what an active one needs beside is `smart_faults`."""
    wrong = _titled(values) | _measured(values)
    if values["ambition"] not in Ambition.values:
        wrong["ambition"] = texts.AMBITION_UNKNOWN
    if values["period"] and not is_period(values["period"]):
        wrong["period"] = texts.PERIOD_UNKNOWN
    for name in ("effort_days", "cost"):
        if values[name] is not None and not _is_number(values[name], least=0, most=LARGEST):
            wrong[name] = texts.NEED_NEGATIVE
    return wrong


def key_result_faults(values: dict[str, Any]) -> dict[str, Text]:
    """A key result is measured from its first day: metric, baseline and another target."""
    wrong = _titled(values) | _measured(values)
    if not values["metric"].strip():
        wrong["metric"] = texts.SMART_METRIC
    for name, text in (("baseline", texts.SMART_BASELINE), ("target", texts.SMART_TARGET)):
        if values[name] is None:
            wrong[name] = text
    if "target" not in wrong and values["target"] == values["baseline"]:
        wrong["target"] = texts.SMART_TARGET_SAME
    if not _is_number(values["weight"], least=0, most=LARGEST_WEIGHT):
        wrong["weight"] = texts.WEIGHT_RANGE
    return wrong


def check_in_faults(
    *, value: float, confidence: float | None, comment: str, on: datetime.date, today: datetime.date
) -> dict[str, Text]:
    wrong: dict[str, Text] = {}
    if not _is_number(value, least=-LARGEST, most=LARGEST):
        wrong["value"] = texts.NUMBER_WRONG
    if confidence is not None and not _is_number(confidence, least=0, most=1):
        wrong["confidence"] = texts.CONFIDENCE_RANGE
    if len(comment) > 5000:
        wrong["comment"] = texts.TOO_LONG
    # A day's grace: where the writer lives it may be tomorrow already.
    if on > today + datetime.timedelta(days=1):
        wrong["on"] = texts.CHECK_IN_FUTURE
    return wrong


def share_faults(shares: dict[str, float]) -> dict[str, Text]:
    """Shares of one requirement's effort: each more than 0, together at most all of it."""
    if any(not _is_number(share, least=0, most=1) or share <= 0 for share in shares.values()):
        return {"shares": texts.SHARE_RANGE}
    if sum(shares.values()) > 1 + 1e-9:
        return {"shares": texts.SHARE_SUM}
    return {}


def _titled(values: dict[str, Any]) -> dict[str, Text]:
    wrong: dict[str, Text] = {}
    if not values["title"].strip():
        wrong["title"] = texts.TITLE_NEEDED
    elif len(values["title"]) > 200:
        wrong["title"] = texts.TITLE_TOO_LONG
    if len(values.get("description", "")) > 20_000:
        wrong["description"] = texts.TOO_LONG
    return wrong


def _measured(values: dict[str, Any]) -> dict[str, Text]:
    wrong: dict[str, Text] = {}
    for name, most in (("metric", 200), ("unit", 30)):
        if len(values[name]) > most:
            wrong[name] = texts.WORDS_TOO_LONG
    for name in ("baseline", "target"):
        if values[name] is not None and not _is_number(values[name], least=-LARGEST, most=LARGEST):
            wrong[name] = texts.NUMBER_WRONG
    return wrong


def _is_number(value: float, *, least: float, most: float) -> bool:
    return math.isfinite(value) and least <= value <= most
