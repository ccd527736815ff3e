"""The words every solver of the planning core speaks: status, incumbent, progress, stop.

An anytime solver hands over an `Incumbent` each time its plan or its bound gets better, may be asked
to stop at any moment, and always has its best answer so far. Objectives are *minimised* unless
`sense` says otherwise; `bound` is a proven limit in the same unit, so `gap` never lies.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Sense = Literal["min", "max"]


class Status(StrEnum):
    """What is known about an answer when the solver returns.

    `optimal`: proven best, gap 0. `feasible`: a valid plan, perhaps not the best. `infeasible`: proven
    that no plan exists. `unknown`: stopped before either a plan or a proof was found.
    """

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    UNKNOWN = "unknown"


def relative_gap(objective: float | None, bound: float | None, *, sense: Sense = "min") -> float | None:
    """How far the plan can be from the best possible one, as a share of the plan's objective.

    0.0 means proven; 0.04 reads "at most 4 % away from the best". None while there is no plan or no
    bound. The divisor is max(1, |objective|), so that an objective of 0 has a finite gap.
    """
    if objective is None or bound is None:
        return None
    distance = objective - bound if sense == "min" else bound - objective
    return max(0.0, distance) / max(1.0, abs(objective))


@dataclass(frozen=True, slots=True)
class Incumbent:
    """The best plan so far in numbers, `seconds` of wall time after the solver began.

    `objective` is None while only a bound is known, `bound` None while nothing is proven.
    """

    objective: float | None
    bound: float | None
    seconds: float
    sense: Sense = "min"

    @property
    def gap(self) -> float | None:
        """`relative_gap` of this incumbent."""
        return relative_gap(self.objective, self.bound, sense=self.sense)


@dataclass(frozen=True, slots=True)
class Progress:
    """One event of the stream: the incumbent, who found it, and how much of the allowance is used.

    `phase` is a short key of the solver's step ("construct", "search", "prove"), to be translated by the
    caller; `share` is between 0 and 1.
    """

    incumbent: Incumbent
    phase: str
    share: float


OnProgress = Callable[[Progress], None]


class Stop:
    """A token that anybody may set and every solver looks at often; safe across threads.

    Solvers in child processes are watched by their parent, which ends them when the token is set.
    """

    __slots__ = ("_event",)

    def __init__(self) -> None:
        self._event = threading.Event()

    def request(self) -> None:
        """Ask the solver to return its best answer at once; asking twice is harmless."""
        self._event.set()

    def requested(self) -> bool:
        """Whether somebody has asked."""
        return self._event.is_set()

    def wait(self, seconds: float) -> bool:
        """Sleep at most `seconds`, less if asked to stop; the answer is `requested()`."""
        return self._event.wait(seconds)
