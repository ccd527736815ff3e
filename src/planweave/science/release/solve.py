"""The answer to a release planning problem: at once, then better, then proven."""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass

from planweave.science.anytime import Incumbent, OnProgress, Progress, Status, Stop, relative_gap
from planweave.science.milp import SolverProcess
from planweave.science.release.compile import Compiled, compile_problem
from planweave.science.release.conflict import Conflict, find_conflict
from planweave.science.release.greedy import by_ratio, construct, guided
from planweave.science.release.problem import Problem, check_problem

# An infeasible problem gets at least this long for the naming of its conflict.
_CONFLICT_SECONDS = 5.0
# From this many variables on, a plan along the relaxation is had long before the search finds one as good.
_RELAX_FROM = 600


@dataclass(frozen=True, slots=True)
class Result:
    """A plan and what is known about it.

    `assignment` maps every requirement id to a release id or None (left out); it is None as a whole while
    no plan is known. `objective` and `bound` are in the caller's unit of value; `gap` 0.0 means proven
    best, exactly. `greedy_objective` is what filling by value per day reaches (None where that habit
    breaks a rule), so the gain can be shown. `conflict` explains an infeasible problem.
    """

    status: Status
    assignment: Mapping[str, str | None] | None
    objective: float | None
    bound: float | None
    gap: float | None
    greedy_objective: float | None
    conflict: Conflict | None
    seconds: float
    seed: int

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids that are in some release, in the order of the problem."""
        return tuple(i for i, release in (self.assignment or {}).items() if release is not None)

    @property
    def left_out(self) -> tuple[str, ...]:
        """Ids that are in no release."""
        return tuple(i for i, release in (self.assignment or {}).items() if release is None)


def solve(
    problem: Problem,
    *,
    seconds: float = 10.0,
    seed: int = 0,
    stop: Stop | None = None,
    on_progress: OnProgress | None = None,
    start: Mapping[str, str | None] | None = None,
    solver: SolverProcess | None = None,
) -> Result:
    """Maximise the value of the plan; raises `ProblemError` for a problem that cannot be planned honestly.

    Phases of the progress: `construct` (greedy), `search`, `prove`. `start` is an earlier plan to begin
    with, where it is still valid. `solver` lets a caller keep one warm process for many solves.
    """
    check_problem(problem)
    began = time.perf_counter()
    with ExitStack() as stack:
        if solver is None:
            solver = stack.enter_context(SolverProcess())
        if not (stop is not None and stop.requested()):
            solver.start()
        compiled = compile_problem(problem)
        stream = _Stream(compiled, began, seconds, on_progress)
        baseline = by_ratio(compiled)
        first = _best(compiled, baseline, construct(compiled), start)
        if first is not None:
            stream.better(first, None, "construct")
        known_bound = None
        if len(compiled.model.objective) >= _RELAX_FROM:
            relaxed = solver.relax(
                compiled.model, seconds=(seconds - (time.perf_counter() - began)) / 2, stop=stop
            )
            known_bound = relaxed.bound
            if relaxed.values is not None:
                before = None if first is None else compiled.assignment(first)
                first = _best(compiled, before, guided(compiled, relaxed.values))
                stream.better(first, known_bound, "search")
        answer = solver.solve(
            compiled.model,
            seconds=seconds - (time.perf_counter() - began),
            seed=seed,
            hint=first,
            stop=stop,
            bound=known_bound,
            on_better=lambda x, bound: stream.better(x, bound, "search"),
        )
        conflict = None
        if answer.status == Status.INFEASIBLE:
            left = max(_CONFLICT_SECONDS, seconds - (time.perf_counter() - began))
            conflict = find_conflict(problem, solver=solver, seconds=left, seed=seed, stop=stop)
        elif answer.status == Status.OPTIMAL:
            stream.better(answer.values, answer.bound, "prove")
    amount = compiled.worths.amount
    objective = None if answer.objective is None else amount(answer.objective)
    bound = None if answer.bound is None else amount(answer.bound)
    proven = answer.status == Status.OPTIMAL
    greedy = None if baseline is None else amount(compiled.model.value_of(compiled.values(baseline)))
    return Result(
        status=answer.status,
        assignment=None if answer.values is None else compiled.assignment(answer.values),
        objective=objective,
        bound=bound,
        gap=0.0 if proven else relative_gap(objective, bound, sense="max"),
        greedy_objective=greedy,
        conflict=conflict,
        seconds=time.perf_counter() - began,
        seed=seed,
    )


def _best(compiled: Compiled, *plans: Mapping[str, str | None] | None) -> tuple[int, ...] | None:
    from planweave.science.milp import violated_rows

    known = {r.id for r in compiled.problem.releases}
    best: tuple[int, ...] | None = None
    for plan in plans:
        if plan is None or any(v is not None and v not in known for v in plan.values()):
            continue
        x = compiled.values(plan)
        if violated_rows(compiled.model, x):
            continue
        if best is None or compiled.model.value_of(x) > compiled.model.value_of(best):
            best = x
    return best


class _Stream:
    """Turns the solver's whole points into progress events in the caller's unit."""

    def __init__(
        self, compiled: Compiled, began: float, seconds: float, on_progress: OnProgress | None
    ) -> None:
        self.compiled, self.began, self.seconds, self.on_progress = compiled, began, seconds, on_progress

    def better(self, x: tuple[int, ...] | None, bound: int | None, phase: str) -> None:
        if self.on_progress is None:
            return
        amount = self.compiled.worths.amount
        spent = time.perf_counter() - self.began
        incumbent = Incumbent(
            objective=None if x is None else amount(self.compiled.model.value_of(x)),
            bound=None if bound is None else amount(bound),
            seconds=spent,
            sense="max",
        )
        share = 1.0 if phase == "prove" else min(1.0, spent / self.seconds) if self.seconds > 0 else 1.0
        self.on_progress(Progress(incumbent, phase, share))
