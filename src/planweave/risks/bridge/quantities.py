"""Risks as the core counts them.

Expected value of a risk = probability × mean impact (PMBOK Guide, 6th ed., 11.4.2.5 "expected monetary value";
IEC 31010:2019, B.5). The mean of PERT is (low + 4·mode + high)/6 (Clark 1962), of a triangle (low + mode + high)/3.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from planweave.science.simulate import Distribution, Fixed, Pert, RiskEvent, Triangular, Uniform
from planweave.science.simulate.model import mean_of

from ..queries.threats import Threat
from ..rules.words import Shape


def distribution_of(given: Mapping[str, Any] | None) -> Distribution:
    if not given:
        return Fixed(0.0)
    if given["kind"] == Shape.FIXED:
        return Fixed(float(given["mode"]))
    low, high = float(given["low"]), float(given["high"])
    if given["kind"] == Shape.UNIFORM:
        return Uniform(low, high)
    shape = Triangular if given["kind"] == Shape.TRIANGULAR else Pert
    return shape(low, float(given["mode"]), high)


def mean(given: Mapping[str, Any] | None) -> float | None:
    return round(mean_of(distribution_of(given)), 6) if given else None


def expected(probability: float | None, given: Mapping[str, Any] | None) -> float | None:
    """Probability × mean; None where either is not known."""
    middle = mean(given)
    return None if probability is None or middle is None else round(probability * middle, 6)


def risk_events(threats: Iterable[Threat]) -> tuple[RiskEvent, ...]:
    """For a simulation whose activities are named by their tasks' ids, as planning's are."""
    return tuple(
        RiskEvent(
            id=threat.key,
            probability=threat.probability,
            activities=tuple(str(task) for task in threat.tasks),
            delay=distribution_of(threat.delay),
            cost=distribution_of(threat.cost),
        )
        for threat in threats
    )
