"""`solve`: a plan at once, better ones while one waits, a proof where it can be had.

First plans come from serial generation in this process within milliseconds. Then child processes work
side by side: one searches, one proves; each better plan and bound of one is passed to the other.
"""

from __future__ import annotations

import contextlib
import queue
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from planweave.science.anytime import Incumbent, Progress, Status, Stop
from planweave.science.schedule.agenda import Step, agenda
from planweave.science.schedule.bounds import makespan_bound
from planweave.science.schedule.check import check
from planweave.science.schedule.construct import first_plans
from planweave.science.schedule.crew import Crew, Member
from planweave.science.schedule.frames import Message
from planweave.science.schedule.instance import Instance, Windows, compile_problem
from planweave.science.schedule.problem import MAKESPAN, Goal, Objective, Plan, Problem
from planweave.science.schedule.result import Conflict, Improvement, Result
from planweave.science.schedule.tasks import ExplainTask, MendTask, ProveTask, SearchTask
from planweave.science.schedule.validate import validate, validate_objective
from planweave.science.schedule.values import stage_values
from planweave.science.schedule.wishes import Relaxation

OnImprovement = Callable[[Improvement], None]


_LONGEST_LOADING = 15.0


@dataclass(frozen=True, slots=True)
class Effort:
    """A limit that does not depend on the clock: the same answer on every machine, with one worker.

    `schedules` is the number of schedules the search generates, `units` CP-SAT's deterministic time
    (about a second each on an idle machine), `rounds` the neighbourhoods tried where that search applies.
    """

    schedules: int = 5_000
    units: float = 2.0
    rounds: int = 20


def solve(
    problem: Problem,
    *,
    objective: Objective = MAKESPAN,
    seconds: float | None = 10.0,
    seed: int = 0,
    workers: int = 2,
    stop: Stop | None = None,
    on_progress: OnImprovement | None = None,
    hint: Plan | None = None,
    crew: Crew | None = None,
    effort: Effort | None = None,
) -> Result:
    """The best plan found within `seconds`, with its proven limit; why not, if there is none.

    Raises `ProblemError` if the data are wrong. With `workers=1` and an `effort` the answer depends on
    nothing but the problem, the seed and the versions of the libraries; `seconds` may then be None. A
    `crew` kept warm over many calls saves their start. `stop` ends the search within a tenth of a second.
    """
    validate(problem)
    validate_objective(problem, objective)
    if seconds is None and effort is None:
        raise ValueError("give seconds, an effort, or both")
    if effort is not None and workers != 1:
        raise ValueError("an effort needs workers=1, for several workers race each other")
    own = crew is None
    crew = Crew(workers) if crew is None else crew
    run = _Run(problem, objective, seconds, seed, workers, stop or Stop(), on_progress, effort, crew)
    try:
        return run.work(hint)
    finally:
        if own:
            crew.close()
        else:
            crew.dismiss(grace=0.3)


@dataclass
class _Run:
    problem: Problem
    objective: Objective
    seconds: float | None
    seed: int
    workers: int
    stop: Stop
    on_progress: OnImprovement | None
    effort: Effort | None
    crew: Crew
    begun: float = field(default_factory=time.monotonic)
    best: tuple[list[int], list[int]] | None = None
    values: tuple[int, ...] = ()
    bounds: list[int | None] = field(default_factory=list)
    events: list[Improvement] = field(default_factory=list)
    infeasible: bool = False
    failures: list[str] = field(default_factory=list)
    searching_since: float | None = None
    loading: float = 0.0

    def work(self, hint: Plan | None) -> Result:
        self.instance = instance = compile_problem(self.problem)
        windows = instance.windows()
        self.bounds = [None] * len(self.objective.stages)
        if windows.conflict is not None:
            self.infeasible = True
            return self._explained()
        self._first_bounds(instance, windows)
        if hint is not None and not check(self.problem, hint):
            self._offer([hint.starts[k] for k in instance.ids], [hint.modes[k] for k in instance.ids], "hint")
        for starts, modes in first_plans(instance, windows):
            self._offer(starts, modes, "construct")
            left = self._left()
            if self._done() or self.stop.requested() or (left is not None and left <= 0):
                break
        if not self._done():
            self._search(instance)
        return self._explained() if self.infeasible and self.best is None else self._result()

    def _left(self) -> float | None:
        """Seconds left. While there is no plan at all, a cold start of the solver is not held against it."""
        if self.seconds is None:
            return None
        now = time.monotonic()
        if self.best is None and self.searching_since is not None:
            loading = self.loading or min(_LONGEST_LOADING, now - self.searching_since)
            return self.seconds + loading - (now - self.begun)
        return self.seconds - (now - self.begun)

    def _first_bounds(self, instance: Instance, windows: Windows) -> None:
        stage = self.objective.stages[0]
        if set(stage) == {Goal.MAKESPAN}:
            self.bounds[0] = stage[Goal.MAKESPAN] * makespan_bound(instance, windows)
        elif Goal.MAKESPAN not in stage and Goal.VALUE not in stage:
            self.bounds[0] = 0

    def _offer(self, starts: list[int], modes: list[int], phase: str) -> bool:
        values = stage_values(self.instance, self.objective, starts, modes)
        if self.best is not None and values >= self.values:
            return False
        for number in range(1, len(values)):
            if values[:number] != self.values[:number]:
                self.bounds[number] = None
        self.best, self.values = (list(starts), list(modes)), values
        self._tell(phase)
        return True

    def _tell(self, phase: str) -> None:
        now = time.monotonic() - self.begun
        stage = next(
            (k for k, v in enumerate(self.values) if self.bounds[k] is None or v > (self.bounds[k] or 0)),
            len(self.values) - 1,
        )
        low = self.bounds[max(0, stage)]
        top = self.values[stage] if self.values else None
        share = 0.0 if self.seconds is None else min(1.0, now / max(self.seconds, 1e-9))
        event = Improvement(
            Progress(Incumbent(top, low, now), phase, share), None, self.values, tuple(self.bounds)
        )
        self.events.append(event)
        if self.on_progress is not None:
            plan = None if self.best is None else self.instance.plan(*self.best)
            self.on_progress(Improvement(event.progress, plan, event.values, event.bounds))

    def _done(self) -> bool:
        return self.infeasible or (
            self.best is not None
            and all(b is not None and v <= b for v, b in zip(self.values, self.bounds, strict=True))
        )

    def _search(self, instance: Instance) -> None:
        """Each member works through its list of steps; the next begins when the last has ended."""
        lists = agenda(instance, self.objective, seconds=self._left(), workers=self.workers)
        lists = lists[: self.crew.size]
        self.searching_since = time.monotonic()
        tasks: dict[Member, int] = {}
        todo: dict[Member, list[Step]] = {}
        for number, steps in enumerate(lists):
            member = self.crew.member(number)
            todo[member] = list(steps)
            self._next(member, todo, tasks)
        while tasks and not self._done() and not self.stop.requested():
            left = self._left()
            if left is not None and left <= 0:
                return
            try:
                member, message = self.crew.inbox.get(timeout=0.05 if left is None else min(0.05, left))
            except queue.Empty:
                continue
            if message is None:
                if tasks.pop(member, None) is not None:
                    self.failures.append("a helper process ended unexpectedly")
            elif tasks.get(member) == message.task:
                if message.kind == "idle":
                    self._next(member, todo, tasks)
                else:
                    self._heed(message, [m for m in tasks if m is not member])

    def _next(self, member: Member, todo: dict[Member, list[Step]], tasks: dict[Member, int]) -> None:
        tasks.pop(member, None)
        left = self._left()
        if not todo[member] or (left is not None and left < 0.02):
            return
        step = todo[member].pop(0)
        seconds = left if step.seconds is None or left is None else min(left, step.seconds)
        tasks[member] = self.crew.next_task()
        starts, modes = self.best if self.best is not None else (None, None)
        seed = self.seed * 16 + step.variant
        if step.kind == "search":
            schedules = None if self.effort is None else self.effort.schedules
            body: object = SearchTask(self.problem, self.objective, starts, modes, seconds, schedules, seed)
        elif step.kind == "mend":
            rounds = None if self.effort is None else self.effort.rounds
            body = MendTask(self.problem, self.objective, starts, modes, seconds, rounds, seed)
        else:
            units = None if self.effort is None else self.effort.units
            body = ProveTask(
                self.problem, self.objective, starts, modes, tuple(self.bounds), seconds, units, seed,
                step.threads, step.variant,
            )  # fmt: skip
        member.assign(tasks[member], step.kind, body)

    def _heed(self, message: Message, others: list[Member]) -> None:
        body = message.body
        if message.kind == "plan":
            if self._offer(body[0], body[1], "search"):
                for other in others:
                    other.send("update", body)
        elif message.kind == "bound":
            stage, value, fixed = body
            old = self.bounds[stage]
            if tuple(fixed) == self.values[:stage] and (old is None or value > old):
                self.bounds[stage] = min(value, self.values[stage]) if self.best is not None else value
                self._tell("prove")
        elif message.kind == "ready" and not self.loading and self.searching_since is not None:
            self.loading = max(1e-3, min(_LONGEST_LOADING, time.monotonic() - self.searching_since))
        elif message.kind == "infeasible":
            self.infeasible = True
        elif message.kind == "failed":
            self.failures.append(str(body))

    def _explained(self) -> Result:
        found: list[tuple[Conflict, tuple[Relaxation, ...]]] = []
        self.crew.dismiss(grace=1.0)
        member = self.crew.idle_member()
        allowance = 10.0 if self.seconds is None else max(1.0, min(10.0, self.seconds))
        task = self.crew.next_task()
        member.assign(task, "explain", ExplainTask(self.problem, allowance, self.seed))
        end = time.monotonic() + allowance + _LONGEST_LOADING
        while time.monotonic() < end and not self.stop.requested():
            with contextlib.suppress(queue.Empty):
                sender, message = self.crew.inbox.get(timeout=0.05)
                if sender is not member:
                    continue
                if message is None or message.kind == "failed":
                    self.failures.append("the explanation failed" if message is None else str(message.body))
                    break
                if message.task == task and message.kind == "idle":
                    break
                if message.task == task and message.kind == "ready":
                    end = time.monotonic() + allowance + 3.0
                if message.task == task and message.kind == "explained":
                    found.append(message.body)
        conflict, relaxations = found[-1] if found else (None, ())
        return self._report(Status.INFEASIBLE, None, conflict, relaxations)

    def _result(self) -> Result:
        if self.best is None:
            return self._report(Status.UNKNOWN, None)
        plan = self.instance.plan(*self.best)
        broken = check(self.problem, plan)
        if broken:
            raise AssertionError(f"the solver made a plan that breaks {broken[0]}")
        return self._report(Status.OPTIMAL if self._done() else Status.FEASIBLE, plan)

    def _report(
        self,
        status: Status,
        plan: Plan | None,
        conflict: Conflict | None = None,
        relaxations: tuple[Relaxation, ...] = (),
    ) -> Result:
        return Result(
            status,
            plan,
            self.values if plan is not None else (),
            () if status is Status.INFEASIBLE else tuple(self.bounds),
            time.monotonic() - self.begun,
            conflict,
            relaxations,
            tuple(self.events),
            tuple(self.failures),
        )
