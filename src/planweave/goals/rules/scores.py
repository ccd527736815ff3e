"""How far a goal is: one formula for each key result, one for their roll-up, and the colours of the field."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Direction = Literal["up", "down", ""]
Band = Literal["green", "amber", "red", "none"]

GREEN_FROM, AMBER_FROM = 0.7, 0.4


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One measured thing: where it began, where it shall be, and where it is. `value` None: nobody has said."""

    baseline: float | None
    target: float | None
    value: float | None = None
    confidence: float | None = None
    weight: float = 1.0


def direction_of(baseline: float | None, target: float | None) -> Direction:
    """Which way it shall move; empty where that is not said."""
    if baseline is None or target is None or baseline == target:
        return ""
    return "up" if target > baseline else "down"


def score_of(measure: Measure) -> float | None:
    """(value − baseline) / (target − baseline), held between 0 and 1; the same whether it shall rise or fall.

    0.0 is the baseline or worse, 1.0 the target or better. None while there is no value, or no way to measure.
    """
    baseline, target, value = measure.baseline, measure.target, measure.value
    if baseline is None or target is None or value is None or baseline == target:
        return None
    return min(1.0, max(0.0, (value - baseline) / (target - baseline)))


def rolled_up(own: Measure, results: Sequence[Measure]) -> float | None:
    """An objective's score: the weighted mean of its key results, one without a check-in counting 0.

    Without key results, or where none was measured or all weigh nothing, it is the score of the objective's own
    metric. None where nothing was measured.
    """
    scores = [(score_of(one), one.weight) for one in results]
    total = sum(weight for _, weight in scores)
    if total <= 0:
        return score_of(own)
    if all(score is None for score, _ in scores):
        return score_of(own)
    return sum((score or 0.0) * weight for score, weight in scores) / total


def confidence_of(own: Measure, results: Sequence[Measure]) -> float | None:
    """The weighted mean of the latest confidences that were given; None where none was."""
    given = [
        (one.confidence, one.weight)
        for one in (results or [own])
        if one.confidence is not None and one.weight > 0
    ]
    total = sum(weight for _, weight in given)
    return sum(confidence * weight for confidence, weight in given) / total if total else None


def band_of(score: float | None) -> Band:
    """Green from 0.7, amber from 0.4, red below, as the field reads key results."""
    if score is None:
        return "none"
    return "green" if score >= GREEN_FROM else "amber" if score >= AMBER_FROM else "red"
