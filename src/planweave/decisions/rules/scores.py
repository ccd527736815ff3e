"""Score sheets and what a round of them comes to. Pure functions."""

import statistics
from collections.abc import Mapping, Sequence
from typing import Any

from .words import Cause

LOWEST, HIGHEST = 0.0, 10.0
APART_FROM = 2.0
"""Points (of ten) between somebody's total and the median of the others from which they stand apart."""

Scores = Mapping[str, Mapping[str, float]]
"""{option: {criterion: points}}; ids as text, because JSON keeps them so."""


def sheet_fault(scores: Scores, *, options: Sequence[str], criteria: Sequence[str]) -> tuple[str, str] | None:
    """The first (option, criterion) whose points are missing, not asked for or out of range; None for a full sheet."""
    for option in options:
        for criterion in criteria:
            points = scores.get(option, {}).get(criterion)
            if points is None or isinstance(points, bool) or not LOWEST <= points <= HIGHEST:
                return option, criterion
    for option, given in scores.items():
        for criterion in given:
            if option not in options or criterion not in criteria:
                return option, criterion
    return None


def apart(totals: Mapping[str, Mapping[str, float]]) -> dict[str, list[str]]:
    """{option: the raters who stand apart on it}. `totals` are {rater: {option: total}}.

    A rater is held against the median of the others, so that one voice does not pull its own measure; of two
    raters who differ, both stand apart.
    """
    options = {option for given in totals.values() for option in given}
    found: dict[str, list[str]] = {}
    for option in options:
        given = {rater: points[option] for rater, points in totals.items() if option in points}
        for rater, points in given.items():
            others = [value for other, value in given.items() if other != rater]
            if others and abs(points - statistics.median(others)) >= APART_FROM - 1e-9:
                found.setdefault(option, []).append(rater)
    return found


def best_of(means: Mapping[str, float], borda: Mapping[str, float]) -> str | None:
    """The option with the highest mean total, by Borda points where means are level; None where those are too."""
    order = sorted(means, key=lambda option: (round(means[option], 9), round(borda[option], 9)), reverse=True)
    if not order:
        return None
    first = order[0]
    level = [
        option
        for option in order[1:]
        if abs(means[option] - means[first]) < 1e-9 and abs(borda[option] - borda[first]) < 1e-9
    ]
    return None if level else first


def stops_because(
    result: Mapping[str, Any], *, number: int, threshold: float, limit: int, least_gain: float
) -> Cause | None:
    """Why the rounds end after this one; None when there is another.

    Agreed: W at the threshold and one option ahead. Otherwise at the last round allowed, or when W gained less than
    `least_gain` on the round before. A round in which W is not defined gains nothing that could be measured.
    """
    w, gain = result["w"], result["gain"]
    if w is not None and w >= threshold - 1e-12 and result["best"] is not None:
        return Cause.AGREED
    if number >= limit:
        return Cause.ROUND_LIMIT
    if gain is not None and gain < least_gain - 1e-12:
        return Cause.NO_GAIN
    return None
