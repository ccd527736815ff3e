"""How well a requirement is written, as one figure that explains itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .model import Rule

COSTS: dict[Rule, int] = {
    Rule.TBD: 20,
    Rule.VAGUE: 15,
    Rule.UNMEASURED: 15,
    Rule.ESCAPE: 15,
    Rule.OPEN_LIST: 12,
    Rule.SPECULATIVE: 12,
    Rule.SEVERAL: 10,
    Rule.UNIT: 10,
    Rule.PASSIVE: 8,
    Rule.PRONOUN: 8,
    Rule.ABSOLUTE: 8,
    Rule.COMPARATIVE: 8,
    Rule.NEGATIVE: 5,
    Rule.PURPOSE: 4,
    Rule.SLASH: 4,
}
"""Points that breaking a rule takes; half as much again where it is broken more than once."""
NO_PATTERN = 5
"""Points that a requirement loses in which no sentence says what shall be done."""


@dataclass(frozen=True)
class Loss:
    """What one rule takes from the score: mending all `count` hits of it gives `points` back."""

    rule: Rule | None  # None: no sentence says what shall be done
    count: int
    points: float


@dataclass(frozen=True)
class Score:
    """100 minus the points of the losses, never below 0."""

    value: float
    losses: tuple[Loss, ...]


def score_of(rules: Iterable[Rule], *, has_pattern: bool) -> Score:
    """The score of one requirement from the rules of its hits. The largest loss comes first."""
    counts = Counter(rules)
    losses = [Loss(rule, count, COSTS[rule] * (1.5 if count > 1 else 1.0)) for rule, count in counts.items()]
    if not has_pattern:
        losses.append(Loss(None, 1, float(NO_PATTERN)))
    losses.sort(key=lambda loss: (-loss.points, loss.rule or ""))
    return Score(max(0.0, 100.0 - sum(loss.points for loss in losses)), tuple(losses))


def document_score(scores: Sequence[Score]) -> Score:
    """The mean of the requirements' scores. A loss says how far the mean would rise without that rule's hits
    (the largest first); because no requirement falls below 0, these gains may add up to less than 100."""
    if not scores:
        return Score(100.0, ())
    gains: dict[Rule | None, float] = {}
    counts: Counter[Rule | None] = Counter()
    for score in scores:
        total = sum(loss.points for loss in score.losses)
        for loss in score.losses:
            without = max(0.0, 100.0 - (total - loss.points))
            gains[loss.rule] = gains.get(loss.rule, 0.0) + without - score.value
            counts[loss.rule] += loss.count
    losses = [Loss(rule, counts[rule], gain / len(scores)) for rule, gain in gains.items()]
    losses.sort(key=lambda loss: (-loss.points, loss.rule or ""))
    return Score(sum(score.value for score in scores) / len(scores), tuple(losses))
