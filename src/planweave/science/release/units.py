"""Floats in, whole numbers out: the one place where quantities and worths are rounded."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from planweave.science.release.problem import Problem, Requirement

QUANTITY_UNITS = 10_000
"""Units per day or per unit of money."""

# The largest worth keeps this many digits at least; the rest of a long decimal fraction is rounded off.
_WORTH_DIGITS = 7


@lru_cache(maxsize=65_536)
def units(amount: float) -> int:
    """The amount in ten-thousandths, rounded half to even on its decimal notation."""
    return round(Fraction(repr(float(amount))) * QUANTITY_UNITS)


def from_units(amount: int) -> float:
    """The inverse of `units`."""
    return amount / QUANTITY_UNITS


@dataclass(frozen=True, slots=True)
class Worths:
    """`points[i][k]`: what requirement i is worth in the k-th release, in whole points of size `point`."""

    points: tuple[tuple[int, ...], ...]
    point: Fraction

    def amount(self, points: int) -> float:
        """Points in the caller's unit of value."""
        return float(points * self.point)


def base_value(problem: Problem, requirement: Requirement) -> Fraction:
    """The value before release, urgency, decay and risk, exactly."""
    if requirement.values:
        return sum(
            (_exact(problem.stakeholder_weights[s]) * _exact(v) for s, v in requirement.values.items()),
            Fraction(0),
        )
    return _exact(requirement.value or 0.0)


def raw_worth(problem: Problem, requirement: Requirement, k: int) -> Fraction:
    """The exact worth of the formula in `Requirement`, before rounding to points."""
    release = problem.releases[k]
    worth = (
        base_value(problem, requirement)
        * _exact(release.weight)
        * _exact(requirement.urgency.get(release.id, 1.0))
    )
    worth *= (1 - _exact(requirement.decay)) ** k
    return worth * (1 - _exact(problem.risk_aversion) * _exact(requirement.risk))


def worths(problem: Problem) -> Worths:
    """Every worth as whole points; exact where seven digits of the largest worth hold all decimals."""
    raw = [[raw_worth(problem, r, k) for k in range(len(problem.releases))] for r in problem.requirements]
    largest = max((abs(w) for row in raw for w in row), default=Fraction(0))
    if largest == 0:
        return Worths(tuple(tuple(0 for _ in row) for row in raw), Fraction(1))
    scale = 0
    while largest * Fraction(10) ** scale < 10**_WORTH_DIGITS:
        scale += 1
    while largest * Fraction(10) ** scale >= 10 ** (_WORTH_DIGITS + 1):
        scale -= 1
    point = Fraction(1) / Fraction(10) ** scale
    whole = [[round(w / point) for w in row] for row in raw]
    common = math.gcd(*(w for row in whole for w in row)) or 1
    return Worths(tuple(tuple(w // common for w in row) for row in whole), point * common)


def effort_units(requirement: Requirement) -> Mapping[str, int]:
    """Effort per skill in units, without the zeros."""
    return {s: u for s, e in (requirement.effort or {}).items() if (u := units(e))}


@lru_cache(maxsize=65_536)
def _exact(number: float) -> Fraction:
    return Fraction(repr(float(number)))
