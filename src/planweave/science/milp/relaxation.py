"""A linear relaxation that grows row by row and keeps its basis, for cutting-plane methods."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Relaxed:
    """`bound` and `reduced` follow from the dual values by arithmetic: whatever the solver's tolerances, no x
    within the bounds and rows costs less than `bound`, and one that has variable j at its other end costs
    at least `bound` + |`reduced[j]`|."""

    bound: float
    x: NDArray[np.float64]
    reduced: NDArray[np.float64]


class Relaxation:
    """Minimise c·x over the bounds (0 to 1 at first) and the rows added so far; all rows are "at most".

    Uses SciPy's own HiGHS binding where it is there, else `scipy.optimize.linprog` from scratch.
    """

    def __init__(self, costs: NDArray[np.float64]) -> None:
        import numpy as np

        self.costs = costs
        self.lower, self.upper = np.zeros(len(costs)), np.ones(len(costs))
        self.rows: list[tuple[NDArray[np.int32], NDArray[np.float64], NDArray[np.float64]]] = []
        self.row_count = 0
        self.solver: Any = None
        try:
            from scipy.optimize._highspy import _core
        except ImportError:
            return
        self.core = _core
        self.solver = _core._Highs()
        self.solver.setOptionValue("output_flag", False)
        n = len(costs)
        lp = _core.HighsLp()
        lp.num_col_, lp.num_row_ = n, 0
        lp.col_cost_ = costs
        lp.col_lower_, lp.col_upper_ = np.zeros(n), np.ones(n)
        lp.a_matrix_.num_col_, lp.a_matrix_.num_row_ = n, 0
        lp.a_matrix_.start_ = np.zeros(n + 1, dtype=np.int32)
        self.solver.passModel(lp)

    def add_rows(
        self, columns: NDArray[np.int32], coefficients: NDArray[np.float64], limits: NDArray[np.float64]
    ) -> None:
        """Rows of equal length: row r is Σ coefficients[r, e] · x[columns[r, e]] ≤ limits[r]."""
        import numpy as np

        count, width = columns.shape
        if not count:
            return
        self.rows.append((columns, coefficients, limits))
        self.row_count += count
        if self.solver is None:
            return
        self.solver.addRows(
            count,
            np.full(count, -self.core.kHighsInf),
            limits.astype(float),
            count * width,
            np.arange(0, count * width, width, dtype=np.int32),
            columns.astype(np.int32).ravel(),
            coefficients.astype(float).ravel(),
        )

    def narrow(self, lower: NDArray[np.float64], upper: NDArray[np.float64]) -> None:
        """New bounds for all variables."""
        import numpy as np

        self.lower, self.upper = lower.copy(), upper.copy()
        if self.solver is not None:
            every = np.arange(len(lower), dtype=np.int32)
            self.solver.changeColsBounds(len(lower), every, self.lower, self.upper)

    def solve(self, *, seconds: float, interior: str = "no") -> Relaxed | None:
        """The optimum, or None where it was not reached in time. `interior` "yes": by an interior point method,
        faster on large relaxations that are far from the last one; its x is in the middle of all optima."""
        import numpy as np

        if self.solver is None:
            return self._solve_public(seconds)
        self.solver.setOptionValue("solver", "ipm" if interior == "yes" else "choose")
        self.solver.setOptionValue("run_crossover", "off" if interior == "yes" else "on")
        # HiGHS counts its time over all runs of one instance.
        self.solver.setOptionValue("time_limit", self.solver.getRunTime() + max(0.0, seconds))
        self.solver.run()
        if self.solver.getModelStatus() != self.core.HighsModelStatus.kOptimal:
            # The interior point method may stop just before its goal.
            return None if interior == "no" else self.solve(seconds=seconds)
        solution = self.solver.getSolution()
        return self._proven(np.array(solution.col_value), np.array(solution.row_dual))

    def _proven(self, x: NDArray[np.float64], duals: NDArray[np.float64]) -> Relaxed:
        """Any prices of at most 0 for the rows give a true bound: c·x ≥ y·b + (c − yA)·x."""
        import numpy as np

        prices = np.minimum(duals, 0.0)
        reduced = self.costs.astype(float)
        bound, first = 0.0, 0
        for columns, coefficients, limits in self.rows:
            y = prices[first : first + len(limits)]
            first += len(limits)
            bound += float(y @ limits)
            weights = (coefficients * y[:, None]).ravel()
            reduced = reduced - np.bincount(columns.ravel(), weights=weights, minlength=len(x))
        bound += float(np.minimum(reduced * self.lower, reduced * self.upper).sum())
        return Relaxed(bound, x, reduced)

    def _solve_public(self, seconds: float) -> Relaxed | None:
        import numpy as np
        from scipy.optimize import linprog
        from scipy.sparse import csr_array

        matrix, limits = None, None
        if self.rows:
            data = np.concatenate([c.ravel() for _, c, _ in self.rows])
            columns = np.concatenate([c.ravel() for c, _, _ in self.rows])
            widths = np.concatenate([np.full(len(c), c.shape[1]) for c, _, _ in self.rows])
            starts = np.concatenate(([0], np.cumsum(widths)))
            matrix = csr_array((data, columns, starts), shape=(self.row_count, len(self.costs)))
            limits = np.concatenate([b for _, _, b in self.rows])
        result = linprog(
            self.costs,
            A_ub=matrix,
            b_ub=limits,
            bounds=np.column_stack((self.lower, self.upper)),
            options={"time_limit": max(0.0, seconds)},
        )
        if result.status != 0:
            return None
        return self._proven(np.asarray(result.x), np.asarray(result.ineqlin.marginals))
