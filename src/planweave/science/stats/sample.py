"""What goes in and what every answer says of itself: numbers that were checked, and the error of bad ones."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SENTENCES = {
    "too_few": "{what} needs at least {need} values, there are {size}.",
    "not_finite": "Value {place} of {what} is not a finite number.",
    "unequal": "{what} must be of equal length.",
    "constant": "All values of {what} are equal: there is nothing to compare.",
    "not_a_share": "{what} must lie between 0 and 1, without the ends.",
    "negative": "{what} must hold whole numbers of at least 0.",
    "empty_margin": "A row or column of {what} is all zeros.",
    "not_binary": "{what} must hold the values 0 and 1, and both of them.",
    "collinear": "A column of {what} follows from the others: leave one of them out.",
    "separated": "The predictors tell the two outcomes apart completely: the coefficients have no limit.",
    "unknown": "{what} is not one of the methods.",
    "hits": "{what} must be a whole number from 0 to {size}, of at least one.",
    "not_positive": "{what} must hold numbers above 0.",
}


class StatsError(ValueError):
    """Numbers that the asked-for statistic cannot be had of. `code` is for the texts: `too_few`, `not_finite`,
    `unequal`, `constant`, `not_a_share`, `negative`, `empty_margin`, `not_binary`, `collinear`,
    `separated`, `unknown`, `hits`, `not_positive`; the message is a sentence. `place` counts from 1."""

    def __init__(self, code: str, what: str, *, need: int = 0, size: int = 0, place: int = 0) -> None:
        self.code, self.what, self.need, self.size, self.place = code, what, need, size, place
        sentence = _SENTENCES[code].format(what=what, need=need, size=size, place=place)
        super().__init__(sentence[:1].upper() + sentence[1:])


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something that a method takes for granted. `holds` is None where data cannot tell (independence);
    `p_value` and `method` belong to the check that was made."""

    name: str
    holds: bool | None
    p_value: float | None = None
    method: str = ""


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate with its confidence interval at `level`."""

    estimate: float
    low: float
    high: float
    level: float
    n: int
    method: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a test. `effect` is named by `effect_name`; its interval is None where the method has none.

    `n` holds the size of each sample. A p-value is two-sided.
    """

    method: str
    statistic: float | None
    p_value: float
    effect_name: str
    effect: float
    effect_low: float | None
    effect_high: float | None
    level: float
    n: tuple[int, ...]
    assumptions: tuple[Assumption, ...]


def checked(values: Sequence[float], what: str, *, need: int = 1) -> NDArray[np.float64]:
    """The values as an array: at least `need`, all finite."""
    import numpy as np

    wild = next((n for n, v in enumerate(values, start=1) if not math.isfinite(v)), 0)
    if wild:
        raise StatsError("not_finite", what, place=wild)
    if len(values) < need:
        raise StatsError("too_few", what, need=need, size=len(values))
    return np.array(values, dtype=float)


def checked_level(level: float) -> float:
    """A confidence level between 0 and 1."""
    if not 0.0 < level < 1.0:
        raise StatsError("not_a_share", "the confidence level")
    return level


def pair(
    one: Sequence[float], other: Sequence[float], what: str, *, need: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Two samples of equal length."""
    a, b = checked(one, what, need=need), checked(other, what, need=need)
    if len(a) != len(b):
        raise StatsError("unequal", what)
    return a, b


def normality(values: NDArray[np.float64], name: str = "normal") -> Assumption:
    """Shapiro–Wilk at 5 %; not judged below 3 or above 5,000 values, or where all are equal."""
    from scipy import stats

    if not 3 <= len(values) <= 5000 or float(values.min()) == float(values.max()):
        return Assumption(name, None, None, "shapiro-wilk")
    p = float(stats.shapiro(values).pvalue)
    return Assumption(name, p >= 0.05, p, "shapiro-wilk")


INDEPENDENT = Assumption("independent", None)
"""Nobody can tell from the numbers alone."""
