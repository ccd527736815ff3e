"""Large neighbourhood search by CP-SAT for plans that should change little. Child process only.

Everything but a neighbourhood keeps its start, the neighbourhood is solved for the whole objective, and
the result is taken if it is no worse (Shaw 1998). With an existing plan it begins from that plan: the
fewest activities are taken out that let the rest stay (`leave`) and placed again; where that fails, those
that cannot stay and ever more of their neighbours are freed until the rest fits.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from random import Random

from ortools.sat.python import cp_model

from planweave.science.schedule.check import Violation, check
from planweave.science.schedule.desk import Desk
from planweave.science.schedule.instance import Instance, Windows, compile_problem
from planweave.science.schedule.leave import fewest_to_take_out, place_after
from planweave.science.schedule.model import PlanModel
from planweave.science.schedule.problem import Goal
from planweave.science.schedule.tasks import MendTask
from planweave.science.schedule.values import stage_values

_LONGEST_ROUND = 0.6
_FIRST_SIZE = 24
_MOST_MOVERS = 100
Pair = tuple[list[int], list[int]]


def run(task: MendTask, desk: Desk) -> None:
    """Emits plan (starts, modes) for each better one until time or the number of rounds is used up."""
    mender = _Mender(task, desk)
    if task.problem.baseline is not None:
        mender.from_old_plan()
    if mender.best is not None:
        mender.improve()


@dataclass
class _Clock:
    begun: float
    seconds: float | None
    rounds: int | None

    def left(self) -> float:
        return 1e9 if self.seconds is None else self.seconds - (time.monotonic() - self.begun)


class _Mender:
    def __init__(self, task: MendTask, desk: Desk) -> None:
        self.task, self.desk = task, desk
        self.instance: Instance = compile_problem(task.problem)
        self.windows: Windows = self.instance.windows()
        self.random = Random(task.seed)  # noqa: S311 - a search, not a secret
        self.clock = _Clock(time.monotonic(), task.seconds, task.rounds)
        self.best: Pair | None = None
        self.values: tuple[int, ...] = ()
        self.counts_moves = set(task.objective.stages[0]) == {Goal.MOVES}
        if task.starts is not None and task.modes is not None:
            self._keep((list(task.starts), list(task.modes)))

    def over(self) -> bool:
        rounds = self.clock.rounds
        return self.desk.cancelled or self.clock.left() <= 0.02 or (rounds is not None and rounds <= 0)

    def _keep(self, pair: Pair) -> bool:
        values = stage_values(self.instance, self.task.objective, *pair)
        if self.best is not None and values > self.values:
            return False
        better = self.best is None or values < self.values
        self.best, self.values = pair, values
        return better

    def from_old_plan(self) -> None:
        """Free the fewest that let the rest stay; else what cannot stay and ever more neighbours."""
        base = self.task.problem.baseline
        if base is None:
            return
        instance = self.instance
        fallback = self.best[0] if self.best is not None else self.windows.earliest
        starts = [base.starts.get(key, fallback[i]) for i, key in enumerate(instance.ids)]
        modes = [
            base.modes.get(key, only if only is not None else 0)
            for key, only in zip(instance.ids, instance.only_mode, strict=True)
        ]
        broken = check(self.task.problem, instance.plan(starts, modes))
        if not broken:
            if self._keep((starts, modes)):
                self.desk.emit("plan", (starts, modes))
            return
        taken = fewest_to_take_out(instance, self.windows, starts, modes, seed=self.task.seed)
        if taken is not None and not self.over():
            placed = place_after(instance, self.windows, starts, modes, taken)
            if placed is not None and self._keep(placed):
                self.desk.emit("plan", placed)
            found, _ = self._solve(taken, (starts, modes))
            if found is not None and self._keep(found):
                self.desk.emit("plan", found)
            if found is not None or placed is not None:
                return
        upset = self._upset(broken, starts, modes)
        size = max(16, 2 * len(upset))
        while not self.over():
            found, _ = self._solve(self._around(sorted(upset), size, starts, modes), (starts, modes))
            if found is not None and self._keep(found):
                self.desk.emit("plan", found)
            if found is not None or size >= instance.n:
                return
            size += (size + 1) // 2

    def _upset(self, broken: list[Violation], starts: list[int], modes: list[int]) -> set[int]:
        """Activities that a rule forbids to stay where they are; all of them for a broken budget."""
        instance = self.instance
        number = {key: i for i, key in enumerate(instance.ids)}
        upset: set[int] = set()
        for violation in broken:
            if violation.kind == "capacity":
                r = instance.renewable_ids.index(violation.names[0])
                at = violation.slot or 0
                upset |= {
                    i
                    for i in range(instance.n)
                    if starts[i] <= at < instance.finish(i, modes[i], starts[i])
                    and any(k == r for k, _ in instance.ways[i][modes[i]].needs)
                }
            elif violation.kind == "budget":
                return set(range(instance.n))
            else:
                upset |= {number[key] for key in violation.names if key in number}
        return upset

    def improve(self) -> None:
        """Rounds of neighbourhoods; their size follows what can be solved within a round."""
        size, count = float(_FIRST_SIZE), 0
        while not self.over() and self.best is not None:
            self._updates()
            starts, modes = self.best
            movers = self._movers(starts)
            count += 1
            fewer = self.counts_moves and 0 < len(movers) <= _MOST_MOVERS and count % 3 != 0
            if fewer:
                free = set(movers) | self._beside(movers, int(size), starts)
            else:
                seed = self.random.choice(movers) if movers else self.random.randrange(self.instance.n)
                free = self._around([seed], int(size), starts, modes)
            found, closed = self._solve(free, (starts, modes), fewer=fewer)
            if found is not None and self._keep(found):
                self.desk.emit("plan", found)
            size = min(self.instance.n, size * 1.15) if closed else max(8.0, size * 0.8)
            if closed and int(size) >= self.instance.n and len(free) >= self.instance.n:
                return

    def _movers(self, starts: list[int]) -> list[int]:
        base = self.task.problem.baseline
        goals = {g for stage in self.task.objective.stages for g in stage}
        if base is None or not goals & {Goal.MOVES, Goal.SHIFT}:
            return []
        return [i for i, key in enumerate(self.instance.ids) if base.starts.get(key, starts[i]) != starts[i]]

    def _around(self, seeds: list[int], size: int, starts: list[int], modes: list[int]) -> set[int]:
        """The seeds and the `size` activities nearest to one of them in time, linked ones first."""
        instance = self.instance
        free = set(seeds)
        linked = {a.j for s in seeds for a in instance.out[s]} | {
            a.i for s in seeds for a in instance.into[s]
        }
        centre = self.random.choice(seeds)
        ends = [instance.finish(i, modes[i], starts[i]) for i in range(instance.n)]

        def distance(i: int) -> tuple[int, float]:
            gap = max(0, starts[i] - ends[centre], starts[centre] - ends[i])
            return (0 if i in linked else 1, gap + self.random.random())

        order = sorted((i for i in range(instance.n) if i not in free), key=distance)
        return free | set(order[: max(0, size - len(free))])

    def _beside(self, movers: list[int], size: int, starts: list[int]) -> set[int]:
        """About `size` unmoved activities near the old or the new place of one that moved."""
        base = self.task.problem.baseline
        mover = self.random.choice(movers)
        old = starts[mover] if base is None else base.starts.get(self.instance.ids[mover], starts[mover])
        rest = [i for i in range(self.instance.n) if self.instance.pin[i] is None]

        def distance(i: int) -> float:
            near = min(abs(starts[i] - old), abs(starts[i] - starts[mover]) * self.random.random())
            return near + 5 * self.random.random()

        return set(sorted(rest, key=distance)[:size])

    def _solve(self, free: set[int], fixed: Pair, *, fewer: bool = False) -> tuple[Pair | None, bool]:
        """(a plan no worse than the best, whether this neighbourhood was solved to the end).

        With `fewer` only a plan of fewer moves will do, and the later stages are left for another round.
        """
        instance, task = self.instance, self.task
        if self.clock.rounds is not None:
            self.clock.rounds -= 1
        starts, modes = fixed
        stay = [i not in free for i in range(instance.n)]
        windows = replace(
            self.windows,
            earliest=[starts[i] if stay[i] else e for i, e in enumerate(self.windows.earliest)],
            latest=[starts[i] if stay[i] else t for i, t in enumerate(self.windows.latest)],
        )
        built = PlanModel(instance, windows, horizon=instance.horizon)
        for i in range(instance.n):
            if stay[i] and len(built.uses[i]) > 1:
                built.model.add(built.uses[i][modes[i]] == 1)
        goals = {g for stage in task.objective.stages for g in stage}
        built.finish_build(with_peaks=Goal.PEAKS in goals)
        targets = [built.stage(stage) for stage in task.objective.stages]
        if self.best is not None:
            built.model.add(targets[0] <= self.values[0] - int(fewer))
        scale, total = 1, 0
        for target, stage in zip(reversed(targets), reversed(task.objective.stages), strict=True):
            total = total + scale * target
            scale *= 1 + self._reach(stage)
        built.model.minimize(targets[0] if fewer else total)
        hint = fixed if self.best is None else self.best
        built.hint(*hint)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = task.seed
        solver.parameters.cp_model_probing_level = 0
        if self.counts_moves:
            # Counting moves is a matter of propagation; its linear relaxation says next to nothing.
            solver.parameters.linearization_level = 0
        if task.seconds is None:
            solver.parameters.max_deterministic_time = 0.3
        else:
            solver.parameters.max_time_in_seconds = max(0.02, min(_LONGEST_ROUND, self.clock.left()))
        self.desk.on_message = lambda message: solver.stop_search() if message.kind == "cancel" else None
        status = solver.solve(built.model)
        self.desk.on_message = None
        closed = status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return built.read(solver), closed
        return None, closed

    def _reach(self, stage: object) -> int:
        """More than any value of the stage that matters: what the best plan has, with room to grow."""
        number = next(k for k, s in enumerate(self.task.objective.stages) if s is stage)
        return 4 * (self.values[number] if self.values else self.instance.horizon) + self.instance.horizon

    def _updates(self) -> None:
        while not self.desk.updates.empty():
            starts, modes = self.desk.updates.get_nowait().body
            self._keep((list(starts), list(modes)))
