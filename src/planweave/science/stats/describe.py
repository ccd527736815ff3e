"""A sample in numbers, and intervals for its mean, its median and a share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planweave.science.stats.sample import Interval, StatsError, checked, checked_level


@dataclass(frozen=True, slots=True)
class Description:
    """`sd` has n − 1 below it and is None for a single value; quartiles are those of linear interpolation
    (type 7); `skewness` and `kurtosis` (0 for a normal) are the adjusted ones, None below 3 and 4
    values or where all are equal."""

    n: int
    mean: float
    sd: float | None
    minimum: float
    quartile_1: float
    median: float
    quartile_3: float
    maximum: float
    skewness: float | None
    kurtosis: float | None

    @property
    def quartile_range(self) -> float:
        """From the first to the third quartile."""
        return self.quartile_3 - self.quartile_1


def describe(values: Sequence[float]) -> Description:
    """The usual summary of at least one value."""
    import numpy as np
    from scipy import stats

    x = checked(values, "the sample")
    q1, median, q3 = (float(q) for q in np.quantile(x, (0.25, 0.5, 0.75)))
    varied = float(x.min()) < float(x.max())
    return Description(
        n=len(x),
        mean=float(x.mean()),
        sd=float(x.std(ddof=1)) if len(x) > 1 else None,
        minimum=float(x.min()),
        quartile_1=q1,
        median=median,
        quartile_3=q3,
        maximum=float(x.max()),
        skewness=float(stats.skew(x, bias=False)) if varied and len(x) >= 3 else None,
        kurtosis=float(stats.kurtosis(x, bias=False)) if varied and len(x) >= 4 else None,
    )


def mean_interval(values: Sequence[float], *, level: float = 0.95) -> Interval:
    """Student's t interval of the mean; at least two values."""
    from scipy import stats

    checked_level(level)
    x = checked(values, "the sample", need=2)
    mean, error = float(x.mean()), float(stats.sem(x))
    reach = float(stats.t.ppf((1 + level) / 2, len(x) - 1)) * error
    return Interval(mean, mean - reach, mean + reach, level, len(x), "student-t")


def median_interval(values: Sequence[float], *, level: float = 0.95) -> Interval:
    """Order statistics that hold the median with at least this confidence, whatever the distribution.

    Raises `too_few` where even the smallest and largest value do not (five values or fewer at 95 %).
    """
    import numpy as np
    from scipy import stats

    checked_level(level)
    x = np.sort(checked(values, "the sample"))
    n = len(x)
    # The largest k for which P(fewer than k of n values lie below the median) ≤ (1 − level)/2.
    k = int(stats.binom.ppf((1 - level) / 2, n, 0.5))
    if stats.binom.cdf(k, n, 0.5) > (1 - level) / 2:
        k -= 1
    if k < 0:
        need = next(m for m in range(1, 1000) if 2 * 0.5**m <= 1 - level)
        raise StatsError("too_few", "the interval of the median", need=need, size=n)
    return Interval(float(np.median(x)), float(x[k]), float(x[n - 1 - k]), level, n, "order-statistics")


def proportion_interval(hits: int, trials: int, *, level: float = 0.95) -> Interval:
    """Wilson's score interval of a share."""
    from scipy import stats

    checked_level(level)
    if trials < 1:
        raise StatsError("too_few", "a share", need=1, size=trials)
    if not 0 <= hits <= trials:
        raise StatsError("negative", "hits and misses")
    found = stats.binomtest(hits, trials).proportion_ci(level, method="wilson")
    return Interval(hits / trials, float(found.low), float(found.high), level, trials, "wilson")
