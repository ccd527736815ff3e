"""Exact answers to yes-or-no selection problems, proven, watchable and stoppable.

Integer data in, integer answer out. The solver (HiGHS inside SciPy, CP-SAT as its exact second) runs in
a child process that can be ended at any moment, so that a web server neither loads it nor waits for it.
"""

from planweave.science.milp.model import Answer, Model, ModelBuilder, Relaxed, violated_rows
from planweave.science.milp.session import SolverProcess

__all__ = ["Answer", "Model", "ModelBuilder", "Relaxed", "SolverProcess", "violated_rows"]
