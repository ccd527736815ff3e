"""HiGHS as it comes inside SciPy, with what `scipy.optimize.milp` does not hand through.

The public function gives neither the improving solutions, nor a first guess, nor a way to stop. The
binding beneath it does, but is private: so it is used here only, and where a later SciPy lacks it the
public function answers instead, without the stream.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from planweave.science.anytime import Status
from planweave.science.milp.model import Answer, Model, Relaxed, violated_rows

Report = Callable[[tuple[int, ...] | None, int | None], None]
"""Called with a better answer (or None) and a bound (or None)."""

# A bound is a float: what lies within this of a whole number is that number.
_BOUND_SLACK = 1e-6


def whole_bound(bound: float) -> int | None:
    """The largest whole objective that a float bound still allows; None for no bound."""
    if not math.isfinite(bound):
        return None
    return math.floor(bound + _BOUND_SLACK + 1e-13 * abs(bound))


def solve(
    model: Model,
    *,
    seconds: float,
    seed: int,
    hint: Sequence[int] | None,
    report: Report,
    interrupted: Callable[[], bool],
) -> Answer:
    """The best answer within `seconds`, relative gap 0.

    A rounded answer that breaks a row exactly is not reported: the caller then asks another engine,
    which sees `Status.UNKNOWN` with engine "highs-inexact".
    """
    try:
        from scipy.optimize._highspy import _core
    except ImportError:
        return _solve_public(model, seconds=seconds)
    return _Run(_core, model, report=report, interrupted=interrupted).solve(
        seconds=seconds, seed=seed, hint=hint
    )


class _Run:
    """One call of HiGHS; keeps the best exactly checked answer and the tightest bound."""

    def __init__(self, core: Any, model: Model, *, report: Report, interrupted: Callable[[], bool]) -> None:
        self.core, self.model = core, model
        self.report, self.interrupted = report, interrupted
        self.best: tuple[int, ...] | None = None
        self.best_value: int | None = None
        self.bound: int | None = None
        self.inexact = False

    def offer(self, x: Any) -> None:
        """Keep a float answer if its rounding is valid and better."""
        values = tuple(round(v) for v in x.tolist()) if hasattr(x, "tolist") else tuple(round(v) for v in x)
        if len(values) != len(self.model.objective):
            return
        value = self.model.value_of(values)
        if self.best_value is not None and value <= self.best_value:
            return
        if violated_rows(self.model, values):
            self.inexact = True
            return
        self.best, self.best_value = values, value
        self.report(values, None)

    def tighten(self, dual_bound: float) -> None:
        """Keep a bound (HiGHS minimises -c·x) if it is better."""
        bound = whole_bound(-dual_bound)
        if bound is not None and (self.bound is None or bound < self.bound):
            self.bound = bound
            self.report(None, bound)

    def solve(self, *, seconds: float, seed: int, hint: Sequence[int] | None) -> Answer:
        core = self.core
        began = time.perf_counter()
        solver = core._Highs()
        for option, value in (
            ("output_flag", False),
            ("mip_rel_gap", 0.0),
            ("mip_abs_gap", 1e-6),
            ("time_limit", max(0.0, float(seconds))),
            ("random_seed", seed % 2**31),
        ):
            solver.setOptionValue(option, value)
        solver.passModel(_linear_programme(core, self.model))
        if hint is not None:
            guess = core.HighsSolution()
            guess.col_value = [float(v) for v in hint]
            solver.setSolution(guess)
        kinds = core.cb.HighsCallbackType

        def watch(kind: Any, _text: str, out: Any, reply: Any, _data: Any) -> None:
            self.tighten(out.mip_dual_bound)
            if kind == kinds.kCallbackMipImprovingSolution:
                self.offer(out.mip_solution)
            elif kind == kinds.kCallbackMipInterrupt and self.interrupted():
                reply.user_interrupt = True

        solver.setCallback(watch, None)
        solver.startCallback(kinds.kCallbackMipInterrupt)
        solver.startCallback(kinds.kCallbackMipImprovingSolution)
        solver.run()
        state, info = solver.getModelStatus(), solver.getInfo()
        states = core.HighsModelStatus
        spent = time.perf_counter() - began
        if state in (states.kInfeasible, states.kUnboundedOrInfeasible):
            return Answer(Status.INFEASIBLE, None, None, None, spent)
        if info.primal_solution_status == core.SolutionStatus.kSolutionStatusFeasible:
            self.offer(solver.getSolution().col_value)
        nodes = max(0, int(info.mip_node_count))
        if state == states.kOptimal:
            if self.best is not None and abs(-info.objective_function_value - (self.best_value or 0)) < 0.5:
                return Answer(Status.OPTIMAL, self.best, self.best_value, self.best_value, spent, nodes)
            return Answer(
                Status.UNKNOWN, self.best, self.best_value, self.bound, spent, nodes, "highs-inexact"
            )
        self.tighten(info.mip_dual_bound)
        if self.best is None:
            return Answer(Status.UNKNOWN, None, None, self.bound, spent, nodes)
        proven = self.bound is not None and self.bound <= (self.best_value or 0)
        status = Status.OPTIMAL if proven else Status.FEASIBLE
        return Answer(status, self.best, self.best_value, self.bound, spent, nodes)


def relax(model: Model, *, seconds: float) -> Relaxed:
    """The linear relaxation; empty where it was not solved in time."""
    try:
        from scipy.optimize._highspy import _core
    except ImportError:
        return _relax_public(model, seconds=seconds)
    solver = _core._Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", max(0.0, float(seconds)))
    lp = _linear_programme(_core, model)
    lp.integrality_ = []
    solver.passModel(lp)
    solver.run()
    if solver.getModelStatus() != _core.HighsModelStatus.kOptimal:
        return Relaxed(None, None)
    objective = -float(solver.getInfo().objective_function_value)
    return _relaxed(objective, solver.getSolution().col_value)


def _relaxed(objective: float, values: Iterable[float]) -> Relaxed:
    # The relaxation's own tolerances are relative: give the bound that much room.
    return Relaxed(tuple(float(v) for v in values), whole_bound(objective + 1e-7 * abs(objective)))


def _linear_programme(core: Any, model: Model) -> Any:
    import numpy as np

    lp = core.HighsLp()
    n, m = len(model.objective), len(model.row_lower)
    lp.num_col_, lp.num_row_ = n, m
    lp.col_cost_ = -np.array(model.objective, dtype=float)
    lp.col_lower_ = np.array(model.lower, dtype=float)
    lp.col_upper_ = np.array(model.upper, dtype=float)
    inf = float(core.kHighsInf)
    lp.row_lower_ = np.array([-inf if v is None else v for v in model.row_lower], dtype=float)
    lp.row_upper_ = np.array([inf if v is None else v for v in model.row_upper], dtype=float)
    lp.a_matrix_.num_col_, lp.a_matrix_.num_row_ = n, m
    lp.a_matrix_.format_ = core.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.array(model.row_starts, dtype=np.int32)
    lp.a_matrix_.index_ = np.array(model.columns, dtype=np.int32)
    lp.a_matrix_.value_ = np.array(model.coefficients, dtype=float)
    lp.integrality_ = [core.HighsVarType.kInteger] * n
    return lp


def _relax_public(model: Model, *, seconds: float) -> Relaxed:
    from scipy.optimize import milp

    objective, constraints, bounds = _public_parts(model)
    options = {"time_limit": max(0.0, float(seconds))}
    result = milp(objective, constraints=constraints, bounds=bounds, options=options)
    if result.status != 0 or result.x is None:
        return Relaxed(None, None)
    return _relaxed(-float(result.fun), result.x.tolist())


def _public_parts(model: Model) -> tuple[Any, list[Any], Any]:
    """Objective to minimise, constraints and bounds as the public functions take them."""
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint
    from scipy.sparse import csr_array

    n, m = len(model.objective), len(model.row_lower)
    constraints = []
    if m:
        matrix = csr_array(
            (np.array(model.coefficients, dtype=float), model.columns, model.row_starts), shape=(m, n)
        )
        low = np.array([-np.inf if v is None else v for v in model.row_lower], dtype=float)
        high = np.array([np.inf if v is None else v for v in model.row_upper], dtype=float)
        constraints = [LinearConstraint(matrix, low, high)]
    bounds = Bounds(np.array(model.lower, dtype=float), np.array(model.upper, dtype=float))
    return -np.array(model.objective, dtype=float), constraints, bounds


def _solve_public(model: Model, *, seconds: float) -> Answer:
    import numpy as np
    from scipy.optimize import milp

    began = time.perf_counter()
    objective, constraints, bounds = _public_parts(model)
    result = milp(
        objective,
        constraints=constraints,
        bounds=bounds,
        integrality=np.ones(len(model.objective)),
        options={"mip_rel_gap": 0.0, "time_limit": max(0.0, float(seconds))},
    )
    spent = time.perf_counter() - began
    if result.status == 2:
        return Answer(Status.INFEASIBLE, None, None, None, spent)
    bound = None if result.mip_dual_bound is None else whole_bound(-result.mip_dual_bound)
    if result.x is None:
        return Answer(Status.UNKNOWN, None, None, bound, spent)
    values = tuple(round(v) for v in result.x.tolist())
    if violated_rows(model, values):
        return Answer(Status.UNKNOWN, None, None, bound, spent, 0, "highs-inexact")
    value = model.value_of(values)
    if result.status == 0 or (bound is not None and bound <= value):
        return Answer(Status.OPTIMAL, values, value, value, spent, int(result.mip_node_count or 0))
    return Answer(Status.FEASIBLE, values, value, bound, spent, int(result.mip_node_count or 0))
