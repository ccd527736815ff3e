"""How numbers go together: correlation with its interval, linear and logistic regression."""

from __future__ import annotations

import math
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

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

Kind = Literal["pearson", "spearman", "kendall"]


def correlation(
    one: Sequence[float], other: Sequence[float], *, kind: Kind = "pearson", level: float = 0.95
) -> Outcome:
    """Pearson's r, Spearman's ρ or Kendall's τ-b, at least four pairs.

    Intervals by Fisher's transformation with variance 1/(n−3), (1 + ρ²/2)/(n−3) (Bonett and Wright 2000) and
    0.437/(n−4) (Fieller 1957; from five pairs).
    """
    from scipy import stats

    checked_level(level)
    a, b = pair(one, other, "the two samples", need=4)
    for name, x in (("the first sample", a), ("the second sample", b)):
        if float(x.min()) == float(x.max()):
            raise StatsError("constant", name)
    tests = {"pearson": stats.pearsonr, "spearman": stats.spearmanr, "kendall": stats.kendalltau}
    if kind not in tests:
        raise StatsError("unknown", kind)
    found = tests[kind](a, b)
    r, n = float(found.statistic), len(a)
    low, high = _fisher_interval(r, n, kind, level)
    linear = (normality(a, "normal_1"), normality(b, "normal_2")) if kind == "pearson" else ()
    return Outcome(
        method=kind,
        statistic=r,
        p_value=float(found.pvalue),
        effect_name="correlation",
        effect=r,
        effect_low=low,
        effect_high=high,
        level=level,
        n=(n,),
        assumptions=(INDEPENDENT, *linear),
    )


def _fisher_interval(r: float, n: int, kind: Kind, level: float) -> tuple[float | None, float | None]:
    from scipy import stats

    if abs(r) >= 1.0:
        return r, r
    if kind == "kendall" and n < 5:
        return None, None
    variance = {
        "pearson": 1.0 / (n - 3),
        "spearman": (1 + r * r / 2) / (n - 3),
        "kendall": 0.437 / max(1, n - 4),
    }[kind]
    reach = float(stats.norm.ppf((1 + level) / 2)) * math.sqrt(variance)
    return math.tanh(math.atanh(r) - reach), math.tanh(math.atanh(r) + reach)


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One line of a regression. In a logistic one `estimate` is the logarithm of an odds ratio."""

    name: str
    estimate: float
    error: float
    low: float
    high: float
    p_value: float


@dataclass(frozen=True, slots=True)
class Regression:
    """`coefficients` begin with `intercept`. `fit` is R² (McFadden's in a logistic regression), `fit_adjusted`
    the one adjusted for the number of predictors (None there), `p_value` that of the whole model against the
    intercept alone; `residual_sd` is None in a logistic regression."""

    method: str
    coefficients: tuple[Coefficient, ...]
    fit: float
    fit_adjusted: float | None
    p_value: float
    residual_sd: float | None
    n: int
    level: float
    assumptions: tuple[Assumption, ...]

    def predicted(self, values: Mapping[str, float]) -> float:
        """The expected outcome; in a logistic regression its probability."""
        total = math.fsum(
            c.estimate * (1.0 if c.name == "intercept" else values[c.name]) for c in self.coefficients
        )
        return 1.0 / (1.0 + math.exp(-total)) if self.method == "logistic" else total


def linear_regression(
    outcome: Sequence[float], predictors: Mapping[str, Sequence[float]], *, level: float = 0.95
) -> Regression:
    """Least squares of one or more predictors. Checked: normal residuals (Shapiro–Wilk), equal spread
    (Breusch and Pagan), no predictor that nearly follows from the others (variance inflation below 10)."""
    import numpy as np
    from statsmodels.regression.linear_model import OLS
    from statsmodels.stats.diagnostic import het_breuschpagan

    checked_level(level)
    y, x, names = _design(outcome, predictors)
    if float(y.min()) == float(y.max()):
        raise StatsError("constant", "the outcome")
    found = OLS(y, x).fit()
    residuals = np.asarray(found.resid)
    exact = float(np.abs(residuals).max()) <= 1e-9 * float(np.abs(y).max())
    spread = None if exact else float(het_breuschpagan(residuals, x)[1])
    inflation = _worst_inflation(x)
    return Regression(
        method="least-squares",
        coefficients=_coefficients(found, names, level),
        fit=float(found.rsquared),
        fit_adjusted=float(found.rsquared_adj),
        p_value=float(found.f_pvalue),
        residual_sd=math.sqrt(float(found.mse_resid)),
        n=len(y),
        level=level,
        assumptions=(
            INDEPENDENT,
            Assumption("normal_residuals", None) if exact else normality(residuals, "normal_residuals"),
            Assumption("equal_spread", None if spread is None else spread >= 0.05, spread, "breusch-pagan"),
            Assumption("not_collinear", inflation < 10.0, None, "variance-inflation"),
        ),
    )


def logistic_regression(
    outcome: Sequence[float], predictors: Mapping[str, Sequence[float]], *, level: float = 0.95
) -> Regression:
    """Maximum likelihood for an outcome of 0 and 1. `enough_events` holds from ten of the rarer outcome per
    predictor on. Outcomes that the predictors tell apart completely are refused: no maximum exists."""
    import numpy as np
    from statsmodels.discrete.discrete_model import Logit
    from statsmodels.tools.sm_exceptions import PerfectSeparationError, PerfectSeparationWarning

    checked_level(level)
    y, x, names = _design(outcome, predictors)
    if set(np.unique(y).tolist()) != {0.0, 1.0}:
        raise StatsError("not_binary", "the outcome")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            found = Logit(y, x).fit(disp=0, maxiter=200)
        except (PerfectSeparationError, PerfectSeparationWarning, np.linalg.LinAlgError, RuntimeWarning):
            raise StatsError("separated", "the outcome") from None
        except Warning:
            # It ran into its limit of steps: the climb has no top.
            raise StatsError("separated", "the outcome") from None
    rarer = int(min(y.sum(), len(y) - y.sum()))
    return Regression(
        method="logistic",
        coefficients=_coefficients(found, names, level),
        fit=float(found.prsquared),
        fit_adjusted=None,
        p_value=float(found.llr_pvalue),
        residual_sd=None,
        n=len(y),
        level=level,
        assumptions=(
            INDEPENDENT,
            Assumption("enough_events", rarer >= 10 * len(predictors)),
            Assumption("not_collinear", _worst_inflation(x) < 10.0, None, "variance-inflation"),
        ),
    )


def _design(
    outcome: Sequence[float], predictors: Mapping[str, Sequence[float]]
) -> tuple[NDArray[np.float64], NDArray[np.float64], list[str]]:
    """Outcome and the matrix with a column of ones first; more rows than columns, none following from others."""
    import numpy as np

    if not predictors:
        raise StatsError("too_few", "a regression by predictors", need=1, size=0)
    y = checked(outcome, "the outcome", need=len(predictors) + 2)
    columns = [np.ones(len(y))]
    for name, values in predictors.items():
        column = checked(values, f"the predictor {name}")
        if len(column) != len(y):
            raise StatsError("unequal", "the outcome and every predictor")
        if float(column.min()) == float(column.max()):
            raise StatsError("constant", f"the predictor {name}")
        columns.append(column)
    x = np.column_stack(columns)
    scaled = x / np.linalg.norm(x, axis=0)
    if np.linalg.matrix_rank(scaled) < x.shape[1]:
        raise StatsError("collinear", "the predictors")
    return y, x, ["intercept", *predictors]


def _coefficients(found: Any, names: list[str], level: float) -> tuple[Coefficient, ...]:
    interval = found.conf_int(1 - level)
    return tuple(
        Coefficient(
            name,
            float(found.params[k]),
            float(found.bse[k]),
            float(interval[k][0]),
            float(interval[k][1]),
            float(found.pvalues[k]),
        )
        for k, name in enumerate(names)
    )


def _worst_inflation(x: NDArray[np.float64]) -> float:
    """The largest variance inflation: diagonal of the inverse correlation matrix of the predictors."""
    import numpy as np

    if x.shape[1] < 3:
        return 1.0
    return float(np.max(np.diag(np.linalg.inv(np.corrcoef(x[:, 1:], rowvar=False)))))
