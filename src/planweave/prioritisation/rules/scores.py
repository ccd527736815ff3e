"""What ranking means here: the methods, a new workspace's criteria, and which settings are sound. No database."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from planweave.kernel.language import Text

from ..texts import scores as texts

METHODS = (
    "weighted",
    "rice",
    "ice",
    "wsjf",
    "cd3",
    "value_effort",
    "moscow",
    "ranking",
    "points",
    "duels",
    "ahp",
    "kano",
)
RATED = frozenset({"ranking", "points", "duels", "ahp", "kano"})
"""These get their figures from a rating session only: nobody types them in."""
MAX_CRITERIA = 20
DAYS_PER_WEEK = 5.0
"""Working days of a week where the duration of CD3 is proposed from an estimate: one person at work."""
DAYS_PER_MONTH = 20.0
"""Working days that make a person-month where RICE's effort is proposed from an estimate in person-days."""
THEMES = "themes"
"""Source of a criterion that nobody rates: how far a requirement serves the strategy themes, from the goals."""
MOST_RATING = 10.0
CLASS_FIGURES = {"must": 4.0, "should": 3.0, "could": 2.0, "wont": 1.0}
"""MoSCoW's classes as a figure, so that more is better as in every method."""
CLOSED_STATES = ("done", "rejected")
"""These keep their scores but hold no position: nothing is left to decide about them."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How a workspace ranks. `criteria` are dictionaries of id, name and weight; version 0 is the default.

    One criterion may have `source` THEMES: its rating is computed.
    """

    method: str
    criteria: tuple[dict[str, Any], ...]
    version: int


def rated_by_people(criteria: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The criteria that ask for somebody's rating."""
    return [row for row in criteria if not row.get("source")]


def theme_criterion(settings: Settings) -> str | None:
    """The id of the criterion that is computed from the themes, where there is one."""
    return next((row["id"] for row in settings.criteria if row.get("source") == THEMES), None)


def theme_rating(served: Mapping[int, float], weights: Mapping[int, float]) -> float:
    """0 to 10: `served` are the shares of a requirement's effort by theme, `weights` those of all themes.

    10 × Σ share × weight ÷ the greatest weight: 10 for what serves the heaviest theme with its whole effort.
    """
    heaviest = max(weights.values(), default=0.0)
    if heaviest <= 0:
        return 0.0
    reached = math.fsum(share * weights.get(theme, 0.0) for theme, share in served.items()) / heaviest
    return min(MOST_RATING, MOST_RATING * reached)


def default_settings(language: str) -> Settings:
    """What holds until somebody changes it, named in the workspace's language."""
    criteria = tuple(
        {"id": text.code.split(".")[1], "name": text.zh if language == "zh" else text.en, "weight": weight}
        for text, weight in texts.DEFAULT_CRITERIA
    )
    return Settings(method="weighted", criteria=criteria, version=0)


def criteria_fault(criteria: list[dict[str, Any]]) -> Text | None:
    """Why these criteria cannot be used; None when they can."""
    names = [row["name"].strip() for row in criteria]
    if not names or len(names) > MAX_CRITERIA:
        return texts.CRITERIA_COUNT
    if not all(names) or any(len(name) > 60 for name in names):
        return texts.CRITERION_NAME
    if len({name.casefold() for name in names}) < len(names):
        return texts.CRITERION_TWICE
    weights = [row["weight"] for row in criteria]
    if any(not math.isfinite(weight) or not 0 <= weight <= 1000 for weight in weights):
        return texts.CRITERION_WEIGHT
    if not any(weights):
        return texts.CRITERIA_WEIGHTLESS
    sources = [row.get("source") or "" for row in criteria]
    if set(sources) - {"", THEMES} or sources.count(THEMES) > 1 or "" not in sources:
        return texts.CRITERIA_SOURCE
    return None


def proposed_inputs(effort_likely_days: float | None) -> dict[str, dict[str, float]]:
    """Inputs that follow from the requirement itself, by method: a proposal, never used unasked."""
    if not effort_likely_days:
        return {}
    return {
        "rice": {"effort": round(effort_likely_days / DAYS_PER_MONTH, 2) or 0.01},
        "value_effort": {"effort": effort_likely_days},
        "cd3": {"duration": round(effort_likely_days / DAYS_PER_WEEK, 2) or 0.01},
    }


def shown(number: float) -> str:
    """A number as people read it: at most two decimals, or three digits where it is below 1."""
    text = f"{number:.2f}" if abs(number) >= 1 or not number else f"{number:.3g}"
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text
