"""SMART: which letter is missing, and what to write. An objective that lacks one cannot be active."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from planweave.kernel.language import Text

from .. import texts
from .words import is_period, period_days

Letter = Literal["S", "M", "A", "R", "T"]
LETTERS: tuple[Letter, ...] = ("S", "M", "A", "R", "T")


@dataclass(frozen=True, kw_only=True)
class Missing:
    """A field that a letter needs, and the sentence that says what to write there."""

    letter: Letter
    field: str
    text: Text


def smart_faults(values: Mapping[str, Any], *, today: datetime.date | None = None) -> list[Missing]:
    """What keeps an objective from being SMART, in the order of the letters; empty when all is said.

    Specific: who answers for it and for which products. Measurable: metric, unit, baseline and another target.
    Achievable: what it needs, in person-days and money (0 is an answer). Relevant: the theme that it serves.
    Time-bound: a period and a deadline inside it; not past on `today`, where a day is given.
    """
    found: list[Missing] = []

    def miss(letter: Letter, field: str, text: Text) -> None:
        found.append(Missing(letter=letter, field=field, text=text))

    if values["owner"] is None:
        miss("S", "owner", texts.SMART_OWNER)
    if not values["products"]:
        miss("S", "products", texts.SMART_PRODUCTS)
    if not values["metric"].strip():
        miss("M", "metric", texts.SMART_METRIC)
    if not values["unit"].strip():
        miss("M", "unit", texts.SMART_UNIT)
    if values["baseline"] is None:
        miss("M", "baseline", texts.SMART_BASELINE)
    if values["target"] is None:
        miss("M", "target", texts.SMART_TARGET)
    elif values["target"] == values["baseline"]:
        miss("M", "target", texts.SMART_TARGET_SAME)
    if values["effort_days"] is None:
        miss("A", "effort_days", texts.SMART_EFFORT)
    if values["cost"] is None:
        miss("A", "cost", texts.SMART_COST)
    if values["theme"] is None:
        miss("R", "theme", texts.SMART_THEME)
    if not values["period"]:
        miss("T", "period", texts.SMART_PERIOD)
    due_on = values["due_on"]
    if due_on is None:
        miss("T", "due_on", texts.SMART_DUE)
    elif today is not None and due_on < today:
        miss("T", "due_on", texts.SMART_DUE_PAST)
    elif is_period(values["period"]):
        first, last = period_days(values["period"])
        if not first <= due_on <= last:
            miss("T", "due_on", texts.SMART_DUE_OUTSIDE)
    return found
