"""The exact part: CP-SAT on the whole model, stage by stage, from the best plan known. Child process only."""

from __future__ import annotations

import math
import time
from dataclasses import replace

from ortools.sat.python import cp_model

from planweave.science.schedule.bounds import makespan_bound
from planweave.science.schedule.desk import Desk
from planweave.science.schedule.energy import destructive_bound
from planweave.science.schedule.frames import Message
from planweave.science.schedule.instance import Instance, compile_problem
from planweave.science.schedule.model import PlanModel
from planweave.science.schedule.problem import Activity, Goal, Link, Objective, Problem, Resource
from planweave.science.schedule.relax import Ascent, Costs, Relaxation
from planweave.science.schedule.tasks import ProveTask
from planweave.science.schedule.values import stage_value

Pair = tuple[list[int], list[int]]

# A run younger than this starts again when a better plan comes from elsewhere: a tighter limit helps a
# proof more than what so short a run has learned.
_FRESH_SECONDS = 1.0
_LONGEST_ASCENT = 4.0
_PROVABLE = 80


def warm() -> None:
    """Load OR-Tools' library, touch its search once, and compile (or load) the price bound on a toy."""
    model = cp_model.CpModel()
    x = model.new_int_var(0, 3, "x")
    model.minimize(x)
    cp_model.CpSolver().solve(model)
    activities = (Activity("a", 1, {"r": 1}, due=0), Activity("b", 1, {"r": 1}, due=0))
    instance = compile_problem(Problem(activities, (Link("a", "b"),), (Resource("r", 1),)))
    costs = Costs.of(instance, {Goal.TARDINESS: 1})
    if costs is not None:
        Ascent(Relaxation(instance, instance.windows(), costs, top=2)).step(1.0)


def run(task: ProveTask, desk: Desk) -> None:
    """Emits plan (starts, modes), bound (stage, value), infeasible, and proven (stage) messages."""
    begun = time.monotonic()
    instance = compile_problem(task.problem)
    best: Pair | None = None
    if task.starts is not None and task.modes is not None:
        best = (task.starts, task.modes)
    fixed: list[int] = []
    stages = task.objective.stages
    if set(stages[0]) == {Goal.MAKESPAN} and task.variant == 0 and task.effort is None:
        task = _with_energy_bound(task, desk, instance, best, begun)
    elif set(stages[0]) <= {Goal.TARDINESS, Goal.VALUE} and task.variant == 0 and task.effort is None:
        task = _with_price_bound(task, desk, instance, best, begun)
    for number in range(len(stages)):
        seconds, effort = _share(task, begun, len(stages) - number)
        if desk.cancelled or (seconds is not None and seconds <= 0):
            return
        best, proven = _stage(task, desk, instance, number, fixed, best, seconds, effort)
        if best is None:
            return
        value = _value(instance, task.objective, number, best)
        fixed.append(value)
        if proven:
            desk.emit("bound", (number, value, tuple(fixed[:-1])))


def _with_energy_bound(
    task: ProveTask, desk: Desk, instance: Instance, best: Pair | None, begun: float
) -> ProveTask:
    """The task with the first stage's bound raised by energetic reasoning, within a fifth of the time."""
    windows = instance.windows()
    if windows.conflict is not None:
        return task
    weight = task.objective.stages[0][Goal.MAKESPAN]
    known = -(-(task.bounds[0] or 0) // weight)
    allowance = 10.0 if task.seconds is None else 0.2 * task.seconds
    bound = destructive_bound(
        instance,
        windows,
        known=max(known, makespan_bound(instance, windows)),
        best=None if best is None else _value(instance, task.objective, 0, best) // weight,
        over=lambda: desk.cancelled or time.monotonic() - begun > allowance,
    )
    if bound <= known:
        return task
    desk.emit("bound", (0, bound * weight, ()))
    return replace(task, bounds=(bound * weight, *task.bounds[1:]))


def _with_price_bound(
    task: ProveTask, desk: Desk, instance: Instance, best: Pair | None, begun: float
) -> ProveTask:
    """The task with the first stage's bound raised by prices on capacity.

    Within a fifth of the time; of long plans, which no proof will close, in most of it.
    """
    windows = instance.windows()
    costs = Costs.of(instance, task.objective.stages[0])
    if windows.conflict is not None or costs is None or best is None:
        return task
    target = _value(instance, task.objective, 0, best)
    top = max(instance.finish(i, best[1][i], best[0][i]) for i in range(instance.n))
    known = max(0, task.bounds[0] or 0)
    if target <= known or not Relaxation.fits(instance, top):
        return task
    ascent = Ascent(Relaxation(instance, windows, costs, top=top))
    share = 0.2 if instance.n <= _PROVABLE else 0.8
    allowance = _LONGEST_ASCENT if task.seconds is None else min(_LONGEST_ASCENT, share * task.seconds)
    while not desk.cancelled and known < target and time.monotonic() - begun < allowance:
        ascent.step(float(target))
        if ascent.bound() > known:
            known = min(target, ascent.bound())
            desk.emit("bound", (0, known, ()))
    return replace(task, bounds=(known, *task.bounds[1:]))


def _share(task: ProveTask, begun: float, stages_left: int) -> tuple[float | None, float | None]:
    seconds = None
    if task.seconds is not None:
        seconds = (task.seconds - (time.monotonic() - begun)) / (1 if stages_left == 1 else 1.5)
    effort = None if task.effort is None else task.effort / len(task.objective.stages)
    return seconds, effort


def _value(instance: Instance, objective: Objective, number: int, plan: Pair) -> int:
    starts, modes = plan
    finishes = [instance.finish(i, modes[i], starts[i]) for i in range(instance.n)]
    return stage_value(instance, objective.stages[number], starts, finishes, modes)


class _Watch(cp_model.CpSolverSolutionCallback):
    """Passes every better plan on as it is found."""

    def __init__(
        self, built: PlanModel, task: ProveTask, desk: Desk, instance: Instance, number: int
    ) -> None:
        super().__init__()
        self._built, self._task, self._desk = built, task, desk
        self._instance, self._number = instance, number
        self.best: Pair | None = None
        self.least: int | None = None

    def on_solution_callback(self) -> None:
        plan = self._built.read(self)
        value = _value(self._instance, self._task.objective, self._number, plan)
        if self.least is None or value < self.least:
            self.best, self.least = plan, value
            self._desk.emit("plan", plan)
        if self._desk.cancelled:
            self.stop_search()


def _stage(
    task: ProveTask,
    desk: Desk,
    instance: Instance,
    number: int,
    fixed: list[int],
    best: Pair | None,
    seconds: float | None,
    effort: float | None,
) -> tuple[Pair | None, bool]:
    """(best plan, whether its stage value is proven least given the fixed earlier stages)."""
    stages = task.objective.stages
    known = None if best is None else _value(instance, task.objective, number, best)
    low = task.bounds[number] if number < len(task.bounds) else None
    if known is not None and low is not None and known <= low:
        return best, True
    horizon, windows = instance.horizon, instance.windows()
    only_makespan = set(stages[number]) == {Goal.MAKESPAN} and not fixed
    if only_makespan and known is not None:
        horizon = known // stages[number][Goal.MAKESPAN] - 1
        windows = instance.windows(makespan=horizon)
    if windows.conflict is not None:
        if known is None:
            desk.emit("infeasible")
        return best, known is not None
    built = PlanModel(instance, windows, horizon=horizon)
    used = stages[: number + 1]
    built.finish_build(with_peaks=any(Goal.PEAKS in stage for stage in used))
    for stage, value in zip(stages, fixed, strict=False):
        built.model.add(built.stage(stage) <= value)
    target = built.stage(stages[number])
    if known is not None:
        built.model.add(target <= known - 1)
    if low is not None:
        built.model.add(target >= low)
    built.model.minimize(target)
    if best is not None:
        built.hint(*best)
    solver = cp_model.CpSolver()
    configure(solver, task, seconds, effort)

    def note_bound(bound: float) -> None:
        desk.emit("bound", (number, math.ceil(bound - 1e-6), tuple(fixed)))

    solver.best_bound_callback = note_bound

    restart: list[Pair] = []
    begun = time.monotonic()

    def heed(message: Message) -> None:
        if message.kind == "cancel":
            solver.stop_search()
        elif message.kind == "update" and number == 0 and time.monotonic() - begun < _FRESH_SECONDS:
            restart.append((list(message.body[0]), list(message.body[1])))
            solver.stop_search()

    desk.on_message = heed
    if desk.cancelled:
        return best, False
    watch = _Watch(built, task, desk, instance, number)
    status = solver.solve(built.model, watch)
    desk.on_message = None
    if status == cp_model.MODEL_INVALID:
        raise ValueError(built.model.validate())
    if status == cp_model.INFEASIBLE:
        if known is None:
            desk.emit("infeasible")
        return best, known is not None
    if watch.best is not None:
        best = watch.best
    if restart and status != cp_model.OPTIMAL and not desk.cancelled:
        offered = min(
            [*restart, *([best] if best is not None else [])],
            key=lambda plan: _value(instance, task.objective, number, plan),
        )
        spent = time.monotonic() - begun
        left = None if seconds is None else seconds - spent
        if left is not None and left <= 0:
            return offered, False
        return _stage(task, desk, instance, number, fixed, offered, left, effort)
    return best, status == cp_model.OPTIMAL


def configure(
    solver: cp_model.CpSolver, task: ProveTask, seconds: float | None, effort: float | None
) -> None:
    """Limits, seed and the search parameters that did best on PSPLIB's open instances."""
    parameters = solver.parameters
    parameters.random_seed = task.seed
    parameters.num_workers = task.threads
    if task.threads == 1 and set(task.objective.stages[0]) == {Goal.MAKESPAN}:
        # Without the linear relaxation the hard J30 proofs took less than half the time.
        parameters.linearization_level = 0
        parameters.optimize_with_core = task.variant == 1
    elif task.threads == 1 and set(task.objective.stages[0]) == {Goal.MOVES} and task.effort is None:
        # The bound on moves rises by cores of activities that cannot all stay; repair finds the plans.
        parameters.linearization_level = 0
        parameters.optimize_with_core = task.variant == 0
    if task.threads == 1 and effort is not None:
        parameters.max_deterministic_time = effort
    if seconds is not None:
        parameters.max_time_in_seconds = seconds
