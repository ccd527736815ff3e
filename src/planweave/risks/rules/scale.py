"""Scales of one's own, and the matrix over them: words and ranges per step, a level per cell."""

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

LEVELS = 4
"""Low, medium, high, extreme: 0 to 3."""
SMALLEST, LARGEST = 3, 5
MOST_CATEGORIES = 30
MOST_DAYS = 100_000.0
MOST_MONEY = 1e15

_PROBABILITIES = {3: (0.2, 0.5), 4: (0.1, 0.3, 0.6), 5: (0.1, 0.3, 0.5, 0.7)}
_DAYS = {3: (5.0, 20.0), 4: (3.0, 10.0, 30.0), 5: (2.0, 5.0, 10.0, 20.0)}
_MONEY = {
    3: (50_000.0, 300_000.0),
    4: (20_000.0, 100_000.0, 500_000.0),
    5: (10_000.0, 50_000.0, 200_000.0, 500_000.0),
}


@dataclass(frozen=True, kw_only=True)
class Scale:
    """`likelihood`: {"name", "to"} per step, the highest probability that still is this step (the last: 1).
    `impact`: {"name", "days_to", "cost_to"} per step, null where a step has no upper end.
    `zones[l][i]` is the level (0–3) of likelihood step l + 1 and impact step i + 1. An empty name means the usual
    word. From `contingency_level` on, or with more expected cost than `contingency_cost`, a contingency plan is a
    duty. `review_days` is the review cycle by level."""

    likelihood: Sequence[Mapping[str, Any]]
    impact: Sequence[Mapping[str, Any]]
    zones: Sequence[Sequence[int]]
    contingency_level: int
    contingency_cost: float | None
    review_days: Sequence[int]
    categories: Sequence[str]

    def level(self, likelihood: int | None, impact: int | None) -> int | None:
        if likelihood is None or impact is None:
            return None
        return self.zones[likelihood - 1][impact - 1]

    def likelihood_of(self, probability: float) -> int:
        """The step whose range holds it; the lower one at a border."""
        for number, step in enumerate(self.likelihood[:-1], start=1):
            if probability <= step["to"]:
                return number
        return len(self.likelihood)

    def impact_of(self, *, days: float | None, cost: float | None) -> int | None:
        """The worse of the two steps; None where neither is known."""
        found = [
            self._step(figure, name)
            for figure, name in ((days, "days_to"), (cost, "cost_to"))
            if figure is not None
        ]
        return max(found, default=None)

    def _step(self, figure: float, name: str) -> int:
        for number, step in enumerate(self.impact, start=1):
            if step[name] is None or figure <= step[name]:
                return number
        return len(self.impact)

    def needs_contingency(self, level: int | None, expected_cost: float | None) -> bool:
        by_cost = (
            self.contingency_cost is not None
            and expected_cost is not None
            and expected_cost > self.contingency_cost
        )
        return by_cost or (level is not None and level >= self.contingency_level)

    def as_json(self) -> dict[str, Any]:
        return {
            "likelihood": [dict(one) for one in self.likelihood],
            "impact": [dict(one) for one in self.impact],
            "zones": [list(row) for row in self.zones],
            "contingency_level": self.contingency_level,
            "contingency_cost": self.contingency_cost,
            "review_days": list(self.review_days),
            "categories": list(self.categories),
        }


def usual_zones(likelihoods: int, impacts: int) -> list[list[int]]:
    """Levels by score: likelihood × impact as a share of the highest, cut at 16, 36 and 60 percent."""
    return [
        [_zone(one * other / (likelihoods * impacts)) for other in range(1, impacts + 1)]
        for one in range(1, likelihoods + 1)
    ]


def _zone(share: float) -> int:
    return sum(share >= cut - 1e-9 for cut in (0.16, 0.36, 0.6))


def usual_scale(likelihoods: int = 5, impacts: int = 5) -> Scale:
    return Scale(
        likelihood=[{"name": "", "to": to} for to in (*_PROBABILITIES[likelihoods], 1.0)],
        impact=[
            {"name": "", "days_to": days, "cost_to": money}
            for days, money in zip((*_DAYS[impacts], None), (*_MONEY[impacts], None), strict=True)
        ],
        zones=usual_zones(likelihoods, impacts),
        contingency_level=2,
        contingency_cost=None,
        review_days=[60, 30, 14, 7],
        categories=[],
    )


def scale_faults(scale: Scale) -> set[str]:
    """The names of the parts that do not hold together."""
    wrong: set[str] = set()
    sizes = len(scale.likelihood), len(scale.impact)
    if not all(SMALLEST <= size <= LARGEST for size in sizes):
        return {"likelihood"} if not SMALLEST <= sizes[0] <= LARGEST else {"impact"}
    tops = [step["to"] for step in scale.likelihood]
    if not _rising(tops) or not tops[0] > 0 or tops[-1] != 1:
        wrong.add("likelihood")
    for name, most in (("days_to", MOST_DAYS), ("cost_to", MOST_MONEY)):
        ends = [step[name] for step in scale.impact]
        if ends[-1] is not None or None in ends[:-1] or not _rising(ends[:-1]) or not 0 <= ends[0] <= most:
            wrong.add("impact")
    if (
        [len(row) for row in scale.zones] != [sizes[1]] * sizes[0]
        or any(level not in range(LEVELS) for row in scale.zones for level in row)
        or not _is_monotone(scale.zones)
    ):
        wrong.add("zones")
    if scale.contingency_level not in range(LEVELS):
        wrong.add("contingency_level")
    if scale.contingency_cost is not None and not 0 <= scale.contingency_cost <= MOST_MONEY:
        wrong.add("contingency_cost")
    if len(scale.review_days) != LEVELS or any(not 1 <= days <= 730 for days in scale.review_days):
        wrong.add("review_days")
    if len({name.casefold() for name in scale.categories}) < len(scale.categories) or any(
        not 1 <= len(name.strip()) <= 60 for name in scale.categories
    ):
        wrong.add("categories")
    if len(scale.categories) > MOST_CATEGORIES:
        wrong.add("categories")
    return wrong


def _rising(figures: Sequence[float | None]) -> bool:
    known = [one for one in figures if one is not None and math.isfinite(one)]
    return len(known) == len(figures) and all(one < other for one, other in itertools.pairwise(known))


def _is_monotone(zones: Sequence[Sequence[int]]) -> bool:
    """More likely or graver never is a lower level."""
    rows = [list(row) for row in zones]
    columns = [list(column) for column in zip(*rows, strict=True)]
    return all(line == sorted(line) for line in [*rows, *columns])


def rescaled(step: int | None, *, before: int, after: int) -> int | None:
    """The step of a scale of `after` steps in whose share of the range the middle of the old step lies."""
    if step is None or before == after:
        return step
    return min(after, math.floor((step - 0.5) / before * after) + 1)
