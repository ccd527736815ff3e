"""What a requirement's fields mean: which there are, and which values they take. No database."""

import math
from typing import Any

from django.db.models import TextChoices

from planweave.kernel.language import Text

from .. import texts
from .substance import SUBSTANCE_FIELDS


class Type(TextChoices):
    FUNCTIONAL = "functional"
    NON_FUNCTIONAL = "non_functional"
    BUSINESS = "business"


class Level(TextChoices):
    """How far down a requirement stands on the way from a goal to a task; may be left open."""

    GOAL = "goal"
    BUSINESS = "business"
    SYSTEM = "system"
    FEATURE = "feature"
    STORY = "story"
    TASK = "task"


class Priority(TextChoices):
    """MoSCoW."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"
    WONT = "wont"


class State(TextChoices):
    COLLECTED = "collected"
    ANALYSED = "analysed"
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    REJECTED = "rejected"


class VerificationMethod(TextChoices):
    """How it is shown that the requirement holds (ISO/IEC/IEEE 29148)."""

    INSPECTION = "inspection"
    ANALYSIS = "analysis"
    DEMONSTRATION = "demonstration"
    TEST = "test"


class Degree(TextChoices):
    """Criticality, risk and difficulty, each from least to most."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class Stability(TextChoices):
    """How likely the requirement is to change."""

    STABLE = "stable"
    MAY_CHANGE = "may_change"
    VOLATILE = "volatile"


class Source(TextChoices):
    CUSTOMER = "customer"
    MARKET = "market"
    TECHNOLOGY = "technology"
    INTERNAL = "internal"
    LAW = "law"


ATTRIBUTES = ("verification_method", "criticality", "risk", "stability", "difficulty")
"""Choices of ISO/IEC/IEEE 29148 beside the type; each may be left open."""
RECORD_FIELDS = ("title", "owner")
OWN_FIELDS = (
    "type",
    "level",
    "description",
    "area",
    "source",
    "source_detail",
    "priority",
    "state",
    "parent",
    "position",
    "effort_optimistic_days",
    "effort_likely_days",
    "effort_pessimistic_days",
    "cost",
    "value",
    "release",
    "is_release_pinned",
    *ATTRIBUTES,
    *SUBSTANCE_FIELDS,
    "own_type",
    "stages",
)
SHARED_FIELDS = ("efforts", "demands", "scope")
"""Kept in rows of their own, but changed, compared and undone like any field: {name: figure}."""
FIELDS = (*RECORD_FIELDS, *OWN_FIELDS, *SHARED_FIELDS)
REFERENCES = frozenset({"owner", "area", "parent", "release", "own_type"})
CHOICES: dict[str, frozenset[str]] = {
    "type": frozenset(Type.values),
    "level": frozenset(Level.values) | {""},
    "priority": frozenset(Priority.values) | {""},
    "state": frozenset(State.values),
    "source": frozenset(Source.values) | {""},
    "verification_method": frozenset(VerificationMethod.values) | {""},
    "criticality": frozenset(Degree.values) | {""},
    "risk": frozenset(Degree.values) | {""},
    "stability": frozenset(Stability.values) | {""},
    "difficulty": frozenset(Degree.values) | {""},
}
LARGEST = 1_000_000.0


def faults(values: dict[str, Any]) -> dict[str, Text]:
    """What is wrong with a requirement's values, by field; empty when all is well.

    `values` holds every field of the requirement after the change, so that rules over several fields see all.
    """
    wrong: dict[str, Text] = {}
    if not str(values["title"]).strip():
        wrong["title"] = texts.TITLE_NEEDED
    elif len(values["title"]) > 500:
        wrong["title"] = texts.TITLE_TOO_LONG
    for name, allowed in CHOICES.items():
        if values[name] not in allowed:
            wrong[name] = texts.NOT_A_CHOICE
    points = ("effort_optimistic_days", "effort_likely_days", "effort_pessimistic_days")
    for name in points:
        if not is_figure(values[name]):
            wrong[name] = texts.EFFORT_NEGATIVE
    if not wrong.keys() & set(points):
        given = [values[name] for name in points if values[name] is not None]
        if given != sorted(given):
            wrong["effort_likely_days"] = texts.EFFORT_ORDER
    if not is_figure(values["cost"]):
        wrong["cost"] = texts.COST_NEGATIVE
    if not is_figure(values["value"], largest=100):
        wrong["value"] = texts.VALUE_RANGE
    if any(not is_figure(days) or not days for days in values["efforts"].values()):
        wrong["efforts"] = texts.EFFORT_NEGATIVE
    if any(not is_figure(wish, largest=100) for wish in values["demands"].values()):
        wrong["demands"] = texts.DEMAND_RANGE
    return wrong


def is_figure(value: float | None, *, largest: float = LARGEST) -> bool:
    """Absent, or a number from 0 to `largest`."""
    return value is None or (math.isfinite(value) and 0 <= value <= largest)


def settle_effort(values: dict[str, Any], *, changed: set[str]) -> None:
    """Keep the whole and its parts in step: efforts by skill add up to the likely effort.

    Who gives parts gets their sum as the whole; who gives the whole gets the parts scaled to it.
    """
    parts: dict[str, float] = values["efforts"]
    if "efforts" in changed:
        if parts:
            values["effort_likely_days"] = round(sum(parts.values()), 4)
    elif "effort_likely_days" in changed and parts:
        whole, total = values["effort_likely_days"], sum(parts.values())
        if not whole:
            values["efforts"] = {}
        elif total:
            values["efforts"] = {name: round(days * whole / total, 4) for name, days in parts.items()}
