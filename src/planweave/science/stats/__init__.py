"""Descriptive statistics and tests, from SciPy and statsmodels: typed, checked, with effect and interval.

Every answer names its method, how many values it stands on, and what it took for granted. statsmodels is
imported only where a regression or a correction for many tests is asked for: it takes seconds to load.
"""

from planweave.science.stats.calibration import (
    Brier,
    Factor,
    brier_of,
    exact_interval,
    factor_of,
    histogram,
    place_of,
    share_below,
)
from planweave.science.stats.compare import (
    chi_square,
    corrected,
    fisher,
    mann_whitney,
    paired_t_test,
    t_test,
    wilcoxon,
)
from planweave.science.stats.control import ControlChart, count_chart, individuals_chart, share_chart
from planweave.science.stats.describe import (
    Description,
    describe,
    mean_interval,
    median_interval,
    proportion_interval,
)
from planweave.science.stats.relate import (
    Coefficient,
    Regression,
    correlation,
    linear_regression,
    logistic_regression,
)
from planweave.science.stats.sample import Assumption, Interval, Outcome, StatsError

__all__ = [
    "Assumption",
    "Brier",
    "Coefficient",
    "ControlChart",
    "Description",
    "Factor",
    "Interval",
    "Outcome",
    "Regression",
    "StatsError",
    "brier_of",
    "chi_square",
    "corrected",
    "correlation",
    "count_chart",
    "describe",
    "exact_interval",
    "factor_of",
    "fisher",
    "histogram",
    "individuals_chart",
    "linear_regression",
    "logistic_regression",
    "mann_whitney",
    "mean_interval",
    "median_interval",
    "paired_t_test",
    "place_of",
    "proportion_interval",
    "share_below",
    "share_chart",
    "t_test",
    "wilcoxon",
]
