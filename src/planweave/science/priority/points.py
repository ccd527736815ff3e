"""100 points: every rater shares out a fixed sum, which forces a choice that free scales do not."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PointsIssue:
    """Why a rater's allocation was refused: `negative` (ids), `not_finite` (ids), `unknown` (ids), or
    `wrong_total`, with `difference` still to give (negative: to take back)."""

    code: str
    rater: str
    ids: tuple[str, ...] = ()
    difference: float = 0.0


@dataclass(frozen=True, slots=True)
class PointsResult:
    """Mean share of each item over the valid raters (their weights normalised), summing to 1."""

    shares: Mapping[str, float]
    raters: tuple[str, ...]
    issues: tuple[PointsIssue, ...]


def hundred_points(
    items: tuple[str, ...],
    allocations: Mapping[str, Mapping[str, float]],
    *,
    weights: Mapping[str, float] | None = None,
    total: float = 100.0,
) -> PointsResult:
    """Shares from allocations by rater; items a rater does not name get 0 of hers. An allocation with an
    issue is left out as a whole and reported."""
    if any(not math.isfinite(w) or w < 0 for w in (weights or {}).values()):
        raise ValueError("The weight of a rater must be a number of at least 0.")
    if not (math.isfinite(total) and total > 0):
        raise ValueError("The points to share out must be a number above 0.")
    issues: list[PointsIssue] = []
    valid: dict[str, Mapping[str, float]] = {}
    known = set(items)
    for rater, given in allocations.items():
        found = _issues(rater, given, known, total)
        issues += found
        if not found:
            valid[rater] = given
    weight = {r: 1.0 if weights is None else weights.get(r, 0.0) for r in valid}
    whole = math.fsum(weight.values())
    shares = {
        i: math.fsum(weight[r] * valid[r].get(i, 0.0) for r in valid) / (whole * total) if whole > 0 else 0.0
        for i in items
    }
    return PointsResult(shares, tuple(valid), tuple(issues))


def _issues(rater: str, given: Mapping[str, float], known: set[str], total: float) -> list[PointsIssue]:
    found: list[PointsIssue] = []
    for code, bad in (
        ("unknown", [i for i in given if i not in known]),
        ("not_finite", [i for i, p in given.items() if not math.isfinite(p)]),
        ("negative", [i for i, p in given.items() if p < 0]),
    ):
        if bad:
            found.append(PointsIssue(code, rater, tuple(bad)))
    if not found:
        left = total - math.fsum(given.values())
        if abs(left) > 1e-9 * max(1.0, total):
            found.append(PointsIssue("wrong_total", rater, (), left))
    return found
