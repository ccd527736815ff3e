"""CP-SAT on the same model: integer arithmetic throughout, so its answer needs no tolerance."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from planweave.science.anytime import Status
from planweave.science.milp.highs import Report
from planweave.science.milp.model import Answer, Model

# With fewer workers CP-SAT runs no linear relaxation worth the name on selection problems.
_WORKERS = 8


def solve(
    model: Model,
    *,
    seconds: float,
    seed: int,
    hint: Sequence[int] | None,
    report: Report,
    interrupted: Callable[[], bool],
) -> Answer:
    """The best answer within `seconds`; same guarantees as the HiGHS engine, exact by construction."""
    from ortools.sat.python import cp_model

    began = time.perf_counter()
    programme = cp_model.CpModel()
    x = [programme.new_int_var(low, high, "") for low, high in zip(model.lower, model.upper, strict=True)]
    for r, (low, high) in enumerate(zip(model.row_lower, model.row_upper, strict=True)):
        span = range(model.row_starts[r], model.row_starts[r + 1])
        total = cp_model.LinearExpr.weighted_sum(
            [x[model.columns[e]] for e in span], [model.coefficients[e] for e in span]
        )
        programme.add_linear_constraint(
            total,
            cp_model.INT_MIN if low is None else low,
            cp_model.INT_MAX if high is None else high,
        )
    programme.maximize(cp_model.LinearExpr.weighted_sum(x, list(model.objective)))
    if hint is not None:
        for variable, value in zip(x, hint, strict=True):
            programme.add_hint(variable, value)

    class Watch(cp_model.CpSolverSolutionCallback):
        def on_solution_callback(self) -> None:
            report(tuple(self.value(v) for v in x), whole(self.best_objective_bound))
            if interrupted():
                self.stop_search()

    def whole(bound: float) -> int:
        return round(bound)

    solver: Any = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = max(0.01, float(seconds))
    solver.parameters.random_seed = seed % 2**31
    solver.parameters.num_workers = _WORKERS
    state = solver.solve(programme, Watch())
    spent = time.perf_counter() - began
    if state == cp_model.INFEASIBLE:
        return Answer(Status.INFEASIBLE, None, None, None, spent, engine="cp-sat")
    if state not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Answer(Status.UNKNOWN, None, None, None, spent, engine="cp-sat")
    values = tuple(solver.value(v) for v in x)
    value = model.value_of(values)
    bound = value if state == cp_model.OPTIMAL else whole(solver.best_objective_bound)
    status = Status.OPTIMAL if bound <= value else Status.FEASIBLE
    return Answer(status, values, value, bound, spent, int(solver.num_branches), "cp-sat")
