"""Which requirements belong into which release: exactly, explained, and at once.

`solve` gives the plan with its proof, `why_out` explains what is left out, `value_cost_front` shows what
more or less money would bring, `violations` checks any plan independently of the solver.
"""

from planweave.science.release.change import Addition, Change, apply_change, cheapest_change
from planweave.science.release.check import Violation, value_of, violations
from planweave.science.release.compile import Wish
from planweave.science.release.conflict import Conflict, find_conflict, without
from planweave.science.release.front import Front, FrontPoint, knee_of, value_cost_front
from planweave.science.release.problem import (
    Group,
    Issue,
    Problem,
    ProblemError,
    Release,
    Requirement,
    Stand,
    ThemeLimit,
    check_problem,
    missing_estimates,
    missing_values,
)
from planweave.science.release.reasons import Displacement, Obstacle, WhyOut, why_out
from planweave.science.release.relax import Bend, Prices, Relaxation, apply_bends, cheapest_relaxations
from planweave.science.release.risk_front import RiskFront, value_cost_risk_front
from planweave.science.release.solve import Result, solve

__all__ = [
    "Addition",
    "Bend",
    "Change",
    "Conflict",
    "Displacement",
    "Front",
    "FrontPoint",
    "Group",
    "Issue",
    "Obstacle",
    "Prices",
    "Problem",
    "ProblemError",
    "Relaxation",
    "Release",
    "Requirement",
    "Result",
    "RiskFront",
    "Stand",
    "ThemeLimit",
    "Violation",
    "WhyOut",
    "Wish",
    "apply_bends",
    "apply_change",
    "cheapest_change",
    "cheapest_relaxations",
    "check_problem",
    "find_conflict",
    "knee_of",
    "missing_estimates",
    "missing_values",
    "solve",
    "value_cost_front",
    "value_cost_risk_front",
    "value_of",
    "violations",
    "why_out",
    "without",
]
