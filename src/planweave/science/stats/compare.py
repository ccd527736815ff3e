"""Two samples, or counts in a table: do they differ, by how much, and how sure is that?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from planweave.science.stats.sample import (
    INDEPENDENT,
    Assumption,
    Outcome,
    StatsError,
    checked,
    checked_level,
    normality,
    pair,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def t_test(one: Sequence[float], other: Sequence[float], *, level: float = 0.95) -> Outcome:
    """Welch's test of two independent means; the effect is their difference, in the samples' unit."""
    from scipy import stats

    checked_level(level)
    a, b = checked(one, "the first sample", need=2), checked(other, "the second sample", need=2)
    if a.var() == 0.0 and b.var() == 0.0:
        raise StatsError("constant", "each sample")
    found = stats.ttest_ind(a, b, equal_var=False)
    low, high = found.confidence_interval(level)
    return Outcome(
        method="welch-t",
        statistic=float(found.statistic),
        p_value=float(found.pvalue),
        effect_name="mean_difference",
        effect=float(a.mean() - b.mean()),
        effect_low=float(low),
        effect_high=float(high),
        level=level,
        n=(len(a), len(b)),
        assumptions=(INDEPENDENT, normality(a, "normal_1"), normality(b, "normal_2")),
    )


def paired_t_test(one: Sequence[float], other: Sequence[float], *, level: float = 0.95) -> Outcome:
    """Student's test of the mean difference within pairs."""
    from scipy import stats

    checked_level(level)
    a, b = pair(one, other, "paired samples", need=2)
    if float((a - b).var()) == 0.0:
        raise StatsError("constant", "the differences within pairs")
    found = stats.ttest_rel(a, b)
    low, high = found.confidence_interval(level)
    return Outcome(
        method="paired-t",
        statistic=float(found.statistic),
        p_value=float(found.pvalue),
        effect_name="mean_difference",
        effect=float((a - b).mean()),
        effect_low=float(low),
        effect_high=float(high),
        level=level,
        n=(len(a),),
        assumptions=(INDEPENDENT, normality(a - b, "normal_differences")),
    )


def mann_whitney(one: Sequence[float], other: Sequence[float], *, level: float = 0.95) -> Outcome:
    """Mann and Whitney's test. The effect is P(first > second) + ½ P(equal), 0.5 for no difference; its interval
    follows Newcombe (2006, method 5) and is closed under swapping the samples."""
    from scipy import stats

    checked_level(level)
    a, b = checked(one, "the first sample"), checked(other, "the second sample")
    found = stats.mannwhitneyu(a, b, alternative="two-sided")
    chance = float(found.statistic) / (len(a) * len(b))
    low, high = _chance_interval(chance, len(a), len(b), level)
    return Outcome(
        method="mann-whitney",
        statistic=float(found.statistic),
        p_value=float(found.pvalue),
        effect_name="chance_first_larger",
        effect=chance,
        effect_low=low,
        effect_high=high,
        level=level,
        n=(len(a), len(b)),
        assumptions=(INDEPENDENT,),
    )


def _chance_interval(chance: float, m: int, n: int, level: float) -> tuple[float, float]:
    """Where the observed chance is exactly the edge of ± z standard errors of a true one."""
    from scipy import optimize, stats

    z = float(stats.norm.ppf((1 + level) / 2))
    middle = (m + n) / 2 - 1

    def error(t: float) -> float:
        spread = 1 + middle * ((1 - t) / (2 - t) + t / (1 + t))
        return math.sqrt(max(0.0, t * (1 - t) * spread / (m * n)))

    def edge(sign: float) -> float:
        def off(t: float) -> float:
            return t + sign * z * error(t) - chance

        # With complete separation the chance itself is a root, since its error is 0: look just inside of it.
        low, high = (0.0, min(chance, 1 - 1e-9)) if sign > 0 else (max(chance, 1e-9), 1.0)
        if off(low) * off(high) > 0:
            return round(low if sign > 0 else high)
        return float(optimize.brentq(off, low, high, xtol=1e-12))

    return edge(1.0), edge(-1.0)


def wilcoxon(one: Sequence[float], other: Sequence[float], *, level: float = 0.95) -> Outcome:
    """Wilcoxon's signed rank test of pairs; pairs without a difference are left out. The effect is the matched
    rank biserial correlation: share of rank sum upward less downward, from −1 to 1 (Kerby 2014)."""
    import numpy as np
    from scipy import stats

    checked_level(level)
    a, b = pair(one, other, "paired samples", need=1)
    differences = (a - b)[a != b]
    if not len(differences):
        raise StatsError("constant", "the differences within pairs")
    found = stats.wilcoxon(differences)
    ranks = stats.rankdata(np.abs(differences))
    up, total = float(ranks[differences > 0].sum()), float(ranks.sum())
    symmetric = None
    if len(differences) >= 8:
        skew = float(stats.skewtest(differences).pvalue)
        symmetric = Assumption("symmetric_differences", skew >= 0.05, skew, "skewness")
    return Outcome(
        method="wilcoxon",
        statistic=float(found.statistic),
        p_value=float(found.pvalue),
        effect_name="rank_biserial",
        effect=(2 * up - total) / total,
        effect_low=None,
        effect_high=None,
        level=level,
        n=(len(differences),),
        assumptions=(INDEPENDENT, symmetric or Assumption("symmetric_differences", None, None, "skewness")),
    )


def chi_square(table: Sequence[Sequence[int]], *, level: float = 0.95) -> Outcome:
    """Pearson's test of independence, without Yates' correction; the effect is Cramér's V, with the interval
    of the noncentral χ² (Smithson 2003). `expected_counts` holds where all expected counts are 5 or more."""
    from scipy import optimize, stats

    checked_level(level)
    counts = _counts(table)
    found = stats.chi2_contingency(counts, correction=False)
    n = int(counts.sum())
    degrees, statistic = int(found.dof), float(found.statistic)
    least = n * (min(counts.shape) - 1)

    def noncentral(share: float) -> float:
        """The noncentrality at which the statistic stands at this share; 0 where none does."""

        def off(x: float) -> float:
            return (
                float(stats.ncx2.cdf(statistic, degrees, x)) - share
                if x > 0
                else (float(stats.chi2.cdf(statistic, degrees)) - share)
            )

        if off(0.0) <= 0:
            return 0.0
        high = max(1.0, statistic)
        while off(high) > 0:
            high *= 2
        return float(optimize.brentq(off, 0.0, high, xtol=1e-10))

    low, high = (noncentral(s) for s in ((1 + level) / 2, (1 - level) / 2))
    enough = bool((found.expected_freq >= 5).all())
    return Outcome(
        method="chi-square",
        statistic=statistic,
        p_value=float(found.pvalue),
        effect_name="cramers_v",
        effect=math.sqrt(statistic / least),
        effect_low=min(1.0, math.sqrt(low / least)),
        effect_high=min(1.0, math.sqrt(high / least)),
        level=level,
        n=(n,),
        assumptions=(INDEPENDENT, Assumption("expected_counts", enough)),
    )


def fisher(table: Sequence[Sequence[int]], *, level: float = 0.95) -> Outcome:
    """Fisher's exact test of a 2 × 2 table; the effect is the conditional odds ratio with its exact interval
    (0 or infinite where a cell is empty)."""
    from scipy import stats
    from scipy.stats.contingency import odds_ratio

    checked_level(level)
    counts = _counts(table)
    if counts.shape != (2, 2):
        raise StatsError("unequal", "the two rows and two columns of Fisher's test")
    found = stats.fisher_exact(counts)
    ratio = odds_ratio(counts)
    interval = ratio.confidence_interval(level)
    return Outcome(
        method="fisher-exact",
        statistic=None,
        p_value=float(found.pvalue),
        effect_name="odds_ratio",
        effect=float(ratio.statistic),
        effect_low=float(interval.low),
        effect_high=float(interval.high),
        level=level,
        n=(int(counts.sum()),),
        assumptions=(INDEPENDENT,),
    )


def _counts(table: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    import numpy as np

    if len(table) < 2 or any(len(row) < 2 for row in table):
        size = min([len(table), *(len(row) for row in table)])
        raise StatsError("too_few", "each side of the table", need=2, size=size)
    if any(len(row) != len(table[0]) for row in table):
        raise StatsError("unequal", "the rows of the table")
    if any(not math.isfinite(c) or c < 0 or c != int(c) for row in table for c in row):
        raise StatsError("negative", "the table")
    counts = np.array(table, dtype=np.int64)
    if not (counts.sum(axis=0).all() and counts.sum(axis=1).all()):
        raise StatsError("empty_margin", "the table")
    return counts


def corrected(p_values: Sequence[float], *, method: str = "holm") -> tuple[float, ...]:
    """P-values after many tests: `holm` (Holm 1979: no false alarm), `bh` (Benjamini and Hochberg 1995: share of
    false alarms) or `bonferroni`."""
    from statsmodels.stats.multitest import multipletests

    names = {"holm": "holm", "bh": "fdr_bh", "bonferroni": "bonferroni"}
    if method not in names:
        raise StatsError("unknown", method)
    x = checked(p_values, "the p-values")
    if ((x < 0) | (x > 1)).any():
        raise StatsError("not_a_share", "a p-value")
    return tuple(float(p) for p in multipletests(x, method=names[method])[1])
