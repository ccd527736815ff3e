"""A linear relaxation that grows row by row and keeps its basis, for cutting-plane methods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Relaxation:
    """Minimise c·x over 0 ≤ x ≤ 1 and the rows added so far; all rows are "at most".

    Uses SciPy's own HiGHS binding where it is there, else `scipy.optimize.linprog` from scratch.
    """

    def __init__(self, costs: NDArray[np.float64]) -> None:
        import numpy as np

        self.costs = costs
        self.rows: list[tuple[NDArray[np.int32], NDArray[np.float64], float]] = []
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
        if self.solver is None:
            self.rows += list(zip(columns, coefficients, limits.tolist(), strict=True))
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

    def solve(self, *, seconds: float) -> tuple[float, NDArray[np.float64]] | None:
        """(objective, x) of the optimum; None where it was not reached in time."""
        import numpy as np

        if self.solver is None:
            return self._solve_public(seconds)
        # HiGHS counts its time over all runs of one instance.
        self.solver.setOptionValue("time_limit", self.solver.getRunTime() + max(0.0, seconds))
        self.solver.run()
        if self.solver.getModelStatus() != self.core.HighsModelStatus.kOptimal:
            return None
        x = np.array(self.solver.getSolution().col_value)
        return float(self.solver.getInfo().objective_function_value), x

    def _solve_public(self, seconds: float) -> tuple[float, NDArray[np.float64]] | None:
        import numpy as np
        from scipy.optimize import linprog
        from scipy.sparse import csr_array

        matrix, limits = None, None
        if self.rows:
            data = np.concatenate([c for _, c, _ in self.rows])
            columns = np.concatenate([c for c, _, _ in self.rows])
            starts = np.concatenate(([0], np.cumsum([len(c) for c, _, _ in self.rows])))
            matrix = csr_array((data, columns, starts), shape=(len(self.rows), len(self.costs)))
            limits = np.array([b for _, _, b in self.rows])
        result = linprog(
            self.costs, A_ub=matrix, b_ub=limits, bounds=(0, 1), options={"time_limit": max(0.0, seconds)}
        )
        return (float(result.fun), np.asarray(result.x)) if result.status == 0 else None
