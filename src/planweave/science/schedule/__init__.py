"""Resource-constrained scheduling: see `docs/science/schedule.md`. Importing it loads no solver."""

from __future__ import annotations

from planweave.science.anytime import Incumbent, Progress, Status, Stop
from planweave.science.schedule.check import Violation, check, measure
from planweave.science.schedule.cpm import Floats, Network, cpm
from planweave.science.schedule.crew import Crew
from planweave.science.schedule.critical import Criticality, ResourceLink, criticality
from planweave.science.schedule.preview import Preview, preview
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
    "Criticality",
    "Effort",
    "Floats",
    "Goal",
    "Improvement",
    "Incumbent",
    "Link",
    "LinkKind",
    "Mode",
    "Network",
    "Objective",
    "Plan",
    "Preview",
    "Problem",
    "ProblemError",
    "Progress",
    "Relaxation",
    "Resource",
    "ResourceLink",
    "Result",
    "Status",
    "Stop",
    "Violation",
    "Wish",
    "WishKind",
    "check",
    "cpm",
    "criticality",
    "in_order",
    "measure",
    "preview",
    "solve",
    "validate",
    "weighted",
]
