"""What a parent asks of its child processes; plain data, so that the parent loads no solver to say it."""

from __future__ import annotations

from dataclasses import dataclass

from planweave.science.schedule.problem import Objective, Problem


@dataclass(frozen=True, slots=True)
class ProveTask:
    """Prove or improve by CP-SAT. `seconds` is wall time, `effort` deterministic time; None: no limit."""

    problem: Problem
    objective: Objective
    starts: list[int] | None
    modes: list[int] | None
    bounds: tuple[int | None, ...]
    seconds: float | None
    effort: float | None
    seed: int
    threads: int
    variant: int = 0


@dataclass(frozen=True, slots=True)
class ExplainTask:
    """Say why there is no plan, within `seconds` of wall time."""

    problem: Problem
    seconds: float
    seed: int


@dataclass(frozen=True, slots=True)
class SearchTask:
    """Search by evolution for `seconds` of wall time or a number of `schedules`; modes stay as given."""

    problem: Problem
    objective: Objective
    starts: list[int] | None
    modes: list[int] | None
    seconds: float | None
    schedules: int | None
    seed: int


@dataclass(frozen=True, slots=True)
class MendTask:
    """Improve a plan neighbourhood by neighbourhood, for `seconds` of wall time or a number of `rounds`."""

    problem: Problem
    objective: Objective
    starts: list[int] | None
    modes: list[int] | None
    seconds: float | None
    rounds: int | None
    seed: int
