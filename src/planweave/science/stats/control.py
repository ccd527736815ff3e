"""Control charts (Shewhart 1931): is a process doing what it always does, or has something happened?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from planweave.science.stats.sample import StatsError, checked

# Mean range of two normal values in standard deviations (Montgomery 2013, appendix).
_D2 = 1.128
_RUN = 8


@dataclass(frozen=True, slots=True)
class ControlChart:
    """`low` and `high` are three standard errors from `center`, per point (they differ where sample sizes do).

    `outside`: places (from 0) beyond a limit. `runs`: places at which eight or more points in a row, this one
    the last, lie on one side of the center.
    """

    method: str
    center: float
    low: tuple[float, ...]
    high: tuple[float, ...]
    outside: tuple[int, ...]
    runs: tuple[int, ...]
    n: int


def individuals_chart(values: Sequence[float]) -> ControlChart:
    """Single values in the order of time; the spread from the mean moving range of two ÷ 1.128."""
    import numpy as np

    x = checked(values, "the values in order", need=3)
    sigma = float(np.abs(np.diff(x)).mean()) / _D2
    if sigma == 0.0:
        raise StatsError("constant", "the values in order")
    center = float(x.mean())
    points = [float(v) for v in x]
    limits = [(center - 3 * sigma, center + 3 * sigma)] * len(points)
    return _chart("individuals", center, points, limits)


def share_chart(hits: Sequence[int], sizes: Sequence[int]) -> ControlChart:
    """Shares of samples that may differ in size (p chart), limits cut at 0 and 1."""
    if len(hits) != len(sizes):
        raise StatsError("unequal", "hits and sample sizes")
    checked(hits, "the hits", need=2)
    checked(sizes, "the sample sizes", need=2)
    if any(n < 1 or not 0 <= h <= n for h, n in zip(hits, sizes, strict=True)):
        raise StatsError("negative", "hits and misses")
    center = sum(hits) / sum(sizes)
    errors = [3 * math.sqrt(center * (1 - center) / n) for n in sizes]
    limits = [(max(0.0, center - e), min(1.0, center + e)) for e in errors]
    return _chart("p", center, [h / n for h, n in zip(hits, sizes, strict=True)], limits)


def count_chart(counts: Sequence[int]) -> ControlChart:
    """Counts of events in equal stretches (c chart): the variance of a Poisson is its mean."""
    checked(counts, "the counts", need=2)
    if any(c < 0 or c != int(c) for c in counts):
        raise StatsError("negative", "the counts")
    center = sum(counts) / len(counts)
    reach = 3 * math.sqrt(center)
    limits = [(max(0.0, center - reach), center + reach)] * len(counts)
    return _chart("c", center, [float(c) for c in counts], limits)


def _chart(
    method: str, center: float, points: Sequence[float], limits: Sequence[tuple[float, float]]
) -> ControlChart:
    outside = tuple(
        k
        for k, (v, (low, high)) in enumerate(zip(points, limits, strict=True))
        if v < low - 1e-12 or v > high + 1e-12
    )
    runs: list[int] = []
    length, side = 0, 0
    for k, v in enumerate(points):
        now = (v > center) - (v < center)
        length = length + 1 if now == side and now != 0 else int(now != 0)
        side = now
        if length >= _RUN:
            runs.append(k)
    return ControlChart(
        method,
        center,
        tuple(low for low, _ in limits),
        tuple(high for _, high in limits),
        outside,
        tuple(runs),
        len(points),
    )
