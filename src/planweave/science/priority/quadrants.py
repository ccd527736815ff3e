"""Value against effort: quick wins, big bets, fill-ins, money pits."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from statistics import median


class Quadrant(StrEnum):
    """Much value for little effort, much for much, little for little, little for much."""

    QUICK_WIN = "quick_win"
    BIG_BET = "big_bet"
    FILL_IN = "fill_in"
    MONEY_PIT = "money_pit"


@dataclass(frozen=True, slots=True)
class Quadrants:
    """The quadrant of each id, and where the lines were drawn."""

    of: Mapping[str, Quadrant]
    value_line: float
    effort_line: float


def quadrants(
    items: Mapping[str, tuple[float, float]],
    *,
    value_line: float | None = None,
    effort_line: float | None = None,
) -> Quadrants:
    """Quadrants of (value, effort); lines default to the medians. On the line counts as high value and
    as low effort: a tie is decided in the requirement's favour."""
    for id_, pair in items.items():
        if not all(math.isfinite(n) and n >= 0 for n in pair):
            raise ValueError(f"Value and effort of {id_} must be numbers of at least 0.")
    values = [v for v, _ in items.values()]
    efforts = [e for _, e in items.values()]
    value_at = value_line if value_line is not None else (median(values) if values else 0.0)
    effort_at = effort_line if effort_line is not None else (median(efforts) if efforts else 0.0)
    table = {
        ("high", "low"): Quadrant.QUICK_WIN,
        ("high", "high"): Quadrant.BIG_BET,
        ("low", "low"): Quadrant.FILL_IN,
        ("low", "high"): Quadrant.MONEY_PIT,
    }
    found = {
        id_: table["high" if v >= value_at else "low", "low" if e <= effort_at else "high"]
        for id_, (v, e) in items.items()
    }
    return Quadrants(found, value_at, effort_at)
