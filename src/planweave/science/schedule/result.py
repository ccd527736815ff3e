"""What `solve` answers, and the events it streams while it works."""

from __future__ import annotations

from dataclasses import dataclass

from planweave.science.anytime import Progress, Status, relative_gap
from planweave.science.schedule.problem import Plan
from planweave.science.schedule.wishes import Relaxation, Wish


@dataclass(frozen=True, slots=True)
class Improvement:
    """A better plan or a better bound. `progress.incumbent` speaks of the first stage not yet proven.

    `values` and `bounds` have one entry per stage; a bound is valid for its stage given that the
    earlier stages keep their values (None: nothing known yet).
    """

    progress: Progress
    plan: Plan | None
    values: tuple[int, ...]
    bounds: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Wishes that cannot hold together, although any one of them given up would end the conflict.

    `smallest` says that no conflicting set has fewer wishes (proven); otherwise it is only minimal.
    `proven` is False when time ran out before the set could be narrowed down to a minimal one.
    """

    wishes: tuple[Wish, ...]
    smallest: bool
    proven: bool


@dataclass(frozen=True, slots=True)
class Result:
    """The best plan known and what is proven about it.

    `values` are the stages' values, `bounds` their proven limits. `conflict` and `relaxations` (cheapest
    first) are given when the status is infeasible. `events` is the whole stream, without plans.
    `failures` says which helper process failed and how; the answer is then still right, but had less
    help than it was promised.
    """

    status: Status
    plan: Plan | None
    values: tuple[int, ...]
    bounds: tuple[int | None, ...]
    seconds: float
    conflict: Conflict | None = None
    relaxations: tuple[Relaxation, ...] = ()
    events: tuple[Improvement, ...] = ()
    failures: tuple[str, ...] = ()

    @property
    def objective(self) -> int | None:
        """The value of the first stage."""
        return self.values[0] if self.values else None

    @property
    def bound(self) -> int | None:
        """The proven limit of the first stage."""
        return self.bounds[0] if self.bounds else None

    @property
    def gap(self) -> float | None:
        """The relative gap of the first stage; 0.0 is proven best."""
        return relative_gap(self.objective, self.bound)
