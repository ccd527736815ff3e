"""What responses do to a risk: steps down on the scales, shares of probability and impact that remain."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .words import ResponseState, Strategy


@dataclass(frozen=True, kw_only=True)
class Effect:
    """`probability_factor` and `impact_factor` are what remains of the inherent figures: 1 changes nothing."""

    strategy: str
    state: str
    likelihood_steps: int
    impact_steps: int
    probability_factor: float
    impact_factor: float


@dataclass(frozen=True, kw_only=True)
class Remaining:
    likelihood: int | None
    impact: int | None
    probability: float | None
    impact_factor: float


def remaining(
    likelihood: int | None,
    impact: int | None,
    probability: float | None,
    effects: Iterable[Effect],
    *,
    states: frozenset[str],
) -> Remaining:
    """What is left of a risk when the responses in one of `states` work as they promise.

    Steps add up and end at 1; factors multiply, which takes the responses' effects as independent.
    Accepting changes nothing.
    """
    factor = 1.0
    for effect in effects:
        if effect.state not in states or effect.strategy == Strategy.ACCEPT:
            continue
        likelihood = max(1, likelihood - effect.likelihood_steps) if likelihood else None
        impact = max(1, impact - effect.impact_steps) if impact else None
        probability = probability * effect.probability_factor if probability is not None else None
        factor *= effect.impact_factor
    return Remaining(
        likelihood=likelihood,
        impact=impact,
        probability=None if probability is None else round(probability, 6),
        impact_factor=round(factor, 6),
    )


def scaled(distribution: dict[str, Any] | None, factor: float) -> dict[str, Any] | None:
    """Every figure of a distribution times `factor`."""
    if not distribution:
        return None
    return {
        name: value if name == "kind" else round(value * factor, 6) for name, value in distribution.items()
    }


IN_PLACE = frozenset({ResponseState.DONE.value})
PROMISED = frozenset({ResponseState.PLANNED.value, ResponseState.ACTIVE.value, ResponseState.DONE.value})
