"""Do promises come true as often as they said? Forecasts as probabilities, held against what happened."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from planweave.science.stats.sample import Interval, StatsError, checked_level


@dataclass(frozen=True, slots=True)
class Brier:
    """`score`: mean of (probability − outcome)², 0 is perfect (Brier 1950). `base_score`: what saying the share that
    came true (`came_true`) every time would have got. `skill` = 1 − score/base score; None where all ended alike."""

    n: int
    score: float
    base_score: float
    came_true: float

    @property
    def skill(self) -> float | None:
        return 1 - self.score / self.base_score if self.base_score > 0 else None


@dataclass(frozen=True, slots=True)
class Factor:
    """What an estimate must be multiplied by: the geometric mean of actual/estimated with Student's t interval of the
    logarithms; ends None for a single ratio."""

    n: int
    factor: float
    low: float | None
    high: float | None

    @property
    def is_apart_from_one(self) -> bool:
        return self.low is not None and self.high is not None and not self.low <= 1.0 <= self.high


def exact_interval(hits: int, n: int, *, level: float = 0.95) -> Interval:
    """The exact interval of a share (Clopper and Pearson 1934): at least `level` sure whatever the true share is."""
    from scipy.stats import beta

    checked_level(level)
    if n < 1 or not 0 <= hits <= n:
        raise StatsError("hits", "the count", size=n)
    tail = (1 - level) / 2
    low = 0.0 if hits == 0 else float(beta.ppf(tail, hits, n - hits + 1))
    high = 1.0 if hits == n else float(beta.ppf(1 - tail, hits + 1, n - hits))
    return Interval(hits / n, low, high, level, n, "clopper_pearson")


def share_below(quantiles: Sequence[float], value: float) -> float:
    """The share of a forecast that lies at or below `value`. `quantiles` stand at even shares from 0 to 1."""
    last = len(quantiles) - 1
    at = bisect_right(quantiles, value)
    if at == 0:
        return 0.0
    if at > last:
        return 1.0
    low, high = quantiles[at - 1], quantiles[at]
    return (at - 1 + (value - low) / (high - low)) / last


def place_of(quantiles: Sequence[float], *, after: float, until: float) -> float:
    """Where in its forecast something fell that is only known to lie in (`after`, `until`]: the mean of the shares at
    both ends (the mid-distribution form of the probability integral transform; Czado, Gneiting and Held 2009)."""
    return (share_below(quantiles, after) + share_below(quantiles, until)) / 2


def histogram(places: Sequence[float], *, bins: int) -> list[int]:
    """How many of the places (0 to 1) fall into each of equally wide bins; level for honest forecasts."""
    counts = [0] * bins
    for place in places:
        counts[min(bins - 1, int(place * bins))] += 1
    return counts


def brier_of(pairs: Sequence[tuple[float, bool]]) -> Brier:
    """Of (probability, whether it came true) pairs, at least one."""
    if not pairs:
        raise StatsError("too_few", "the list of forecasts", need=1)
    n = len(pairs)
    base = sum(happened for _, happened in pairs) / n
    return Brier(
        n=n,
        score=math.fsum((chance - happened) ** 2 for chance, happened in pairs) / n,
        base_score=base * (1 - base),
        came_true=base,
    )


def factor_of(ratios: Sequence[float], *, level: float = 0.95) -> Factor:
    """Of positive ratios actual/estimated, at least one."""
    from scipy.stats import t

    checked_level(level)
    if not ratios:
        raise StatsError("too_few", "the list of ratios", need=1)
    if min(ratios) <= 0:
        raise StatsError("not_positive", "the list of ratios")
    logs = [math.log(ratio) for ratio in ratios]
    n = len(logs)
    mean = math.fsum(logs) / n
    if n == 1:
        return Factor(1, math.exp(mean), None, None)
    sd = math.sqrt(math.fsum((one - mean) ** 2 for one in logs) / (n - 1))
    half = float(t.ppf((1 + level) / 2, n - 1)) * sd / math.sqrt(n)
    return Factor(n, math.exp(mean), math.exp(mean - half), math.exp(mean + half))
