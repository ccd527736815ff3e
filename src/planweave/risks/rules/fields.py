"""The fields of a risk, how they begin, and what is wrong with values."""

import datetime
import math
from collections.abc import Mapping
from typing import Any

from planweave.kernel.language import Text

from .. import texts
from .scale import Scale
from .words import MEASURED, Category, Phase, Shape, Stage, State

POSITIONS = tuple(f"{stage.value}_{axis}" for stage in Stage for axis in ("likelihood", "impact"))
PROBABILITIES = tuple(f"{stage.value}_probability" for stage in MEASURED)
DISTRIBUTIONS = tuple(f"{stage.value}_{what}" for stage in MEASURED for what in ("delay", "cost"))
DATES = ("strikes_from", "strikes_until", "next_review_on")
WORDS = ("cause", "effect", "contingency", "contingency_trigger")
RECORD_FIELDS = ("title", "owner")
OWN_FIELDS = (
    "event",
    *WORDS,
    "category",
    "phase",
    "state",
    *DATES,
    "review_every_days",
    *POSITIONS,
    *PROBABILITIES,
    *DISTRIBUTIONS,
)
FIELDS = (*RECORD_FIELDS, *OWN_FIELDS, "about")
ASSESSED = frozenset({*POSITIONS, *PROBABILITIES, *DISTRIBUTIONS, "state"})
"""Fields whose change is a point of the trail and of the burn-down."""

NEW_RISK: dict[str, Any] = {
    "title": "",
    "owner": None,
    "event": "",
    **dict.fromkeys(WORDS, ""),
    "category": Category.TECHNICAL.value,
    "phase": Phase.DELIVERY.value,
    "state": State.IDENTIFIED.value,
    **dict.fromkeys((*DATES, "review_every_days", *POSITIONS, *PROBABILITIES, *DISTRIBUTIONS)),
    "about": [],
}
LONGEST_WORDS = 5000
LONGEST_TITLE = 200
MOST_ABOUT = 50


def cleaned(values: Mapping[str, Any]) -> dict[str, Any]:
    """Words without stray spaces, distributions with only the figures of their shape."""
    found = dict(values)
    for name in ("title", "event", "category"):
        if isinstance(found.get(name), str):
            found[name] = " ".join(found[name].split())
    for name in WORDS:
        if isinstance(found.get(name), str):
            found[name] = found[name].strip()
    for name in DISTRIBUTIONS:
        if found.get(name):
            found[name] = _plain(found[name])
    return found


def _plain(given: Mapping[str, Any]) -> dict[str, Any]:
    names = {
        Shape.FIXED: ("mode",),
        Shape.UNIFORM: ("low", "high"),
        Shape.TRIANGULAR: ("low", "mode", "high"),
        Shape.PERT: ("low", "mode", "high"),
    }[Shape(given["kind"])]
    return {"kind": str(given["kind"]), **{name: given.get(name) for name in names}}


def faults(values: Mapping[str, Any], scale: Scale) -> dict[str, Text]:
    """A sentence per field that is wrong."""
    wrong: dict[str, Text] = {}
    if not values["event"]:
        wrong["event"] = texts.EVENT_NEEDED
    if len(values["title"]) > LONGEST_TITLE:
        wrong["title"] = texts.TITLE_TOO_LONG
    for name in ("event", *WORDS):
        if len(values[name]) > LONGEST_WORDS:
            wrong[name] = texts.WORDS_TOO_LONG
    if values["category"] not in {*Category.values, *scale.categories}:
        wrong["category"] = texts.CATEGORY_UNKNOWN
    wrong |= _date_faults(values)
    for stage in Stage:
        for axis, size in (("likelihood", len(scale.likelihood)), ("impact", len(scale.impact))):
            step = values[f"{stage.value}_{axis}"]
            if step is not None and not 1 <= step <= size:
                wrong[f"{stage.value}_{axis}"] = texts.STEP_RANGE
    for name in PROBABILITIES:
        share = values[name]
        if share is not None and not (math.isfinite(share) and 0 <= share <= 1):
            wrong[name] = texts.PROBABILITY_RANGE
    for name in DISTRIBUTIONS:
        if values[name] and not _is_ordered(values[name]):
            wrong[name] = texts.DISTRIBUTION_ORDER
    return wrong


def _date_faults(values: Mapping[str, Any]) -> dict[str, Text]:
    wrong: dict[str, Text] = {}
    for name in DATES:
        try:
            if values[name]:
                datetime.date.fromisoformat(values[name])
        except ValueError:
            wrong[name] = texts.DATE_UNKNOWN
    first, last = values["strikes_from"], values["strikes_until"]
    if not wrong and first and last and first > last:
        wrong["strikes_until"] = texts.STRIKES_ORDER
    every = values["review_every_days"]
    if every is not None and not 1 <= every <= 730:
        wrong["review_every_days"] = texts.CYCLE_RANGE
    return wrong


def _is_ordered(given: Mapping[str, Any]) -> bool:
    figures = [given[name] for name in ("low", "mode", "high") if name in given]
    return (
        all(one is not None and math.isfinite(one) and 0 <= one <= 1e15 for one in figures)
        and figures == sorted(figures)
        and (len(figures) == 1 or figures[0] < figures[-1])
    )
