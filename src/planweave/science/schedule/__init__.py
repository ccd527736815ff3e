"""Resource-constrained scheduling: see `docs/science/schedule.md`. Importing it loads no solver."""

from __future__ import annotations

from planweave.science.anytime import Incumbent, Progress, Status, Stop
from planweave.science.schedule.check import Violation, check, measure
from planweave.science.schedule.crew import Crew
from planweave.science.schedule.problem import (
    MAKESPAN,
    Activity,
    Baseline,
    Goal,
    Link,
    LinkKind,
    Mode,
    Objective,
    Plan,
    Problem,
    ProblemError,
    Resource,
    in_order,
    weighted,
)
from planweave.science.schedule.result import Conflict, Improvement, Result
from planweave.science.schedule.solve import Effort, solve
from planweave.science.schedule.validate import validate
from planweave.science.schedule.wishes import Relaxation, Wish, WishKind

__all__ = [
    "MAKESPAN",
    "Activity",
    "Baseline",
    "Conflict",
    "Crew",
    "Effort",
    "Goal",
    "Improvement",
    "Incumbent",
    "Link",
    "LinkKind",
    "Mode",
    "Objective",
    "Plan",
    "Problem",
    "ProblemError",
    "Progress",
    "Relaxation",
    "Resource",
    "Result",
    "Status",
    "Stop",
    "Violation",
    "Wish",
    "WishKind",
    "check",
    "in_order",
    "measure",
    "solve",
    "validate",
    "weighted",
]
