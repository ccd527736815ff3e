"""The genetic search on activity lists, in a child process: many small compiled steps between messages.

Activity-list genetic algorithm with serial generation and double justification of every child (Hartmann
1998; Valls, Ballestín and Quintanilla 2008): steady state, no copies, and a population that grows with
the schedules it may generate, for small ones converge too early and large ones too late.
"""

from __future__ import annotations

import time

import numpy as np

from planweave.science.schedule import kernels, kernels_general
from planweave.science.schedule.bounds import makespan_bound
from planweave.science.schedule.desk import Desk
from planweave.science.schedule.energy import destructive_bound
from planweave.science.schedule.instance import Instance, compile_problem
from planweave.science.schedule.pack import Packed, pack
from planweave.science.schedule.problem import Activity, Goal, Link, Problem, Resource, in_order
from planweave.science.schedule.search_modes import ModePopulation, pack_modes
from planweave.science.schedule.tasks import SearchTask
from planweave.science.schedule.validate import validate

# Schedules per member of the population before it has converged, and the time one schedule of one
# activity takes, in seconds; both only size the population, nothing depends on them being exact.
_PER_MEMBER = 330
_SECONDS_PER_ACTIVITY = 5.0e-8
_MUTATIONS_PER_MILLE = 10
_BOUND_SECONDS = 0.2


def warm() -> None:
    """Compile (or load from the cache) both searches on a toy."""
    activities = tuple(Activity(str(i), 1 + i % 2, {"r": 1}, due=i) for i in range(6))
    problem = Problem(activities, (Link("0", "5"),), (Resource("r", 2),))
    validate(problem)
    instance = compile_problem(problem)
    for goal in (Goal.MAKESPAN, Goal.TARDINESS):
        packed = pack(instance, in_order(goal), [0] * instance.n)
        if packed is not None:
            population = Population(packed, plain=goal is Goal.MAKESPAN, size=8, seed=1)
            population.advance(20)
    wide = pack_modes(instance, in_order(Goal.TARDINESS), [0] * instance.n)
    if wide is not None:
        ModePopulation(wide, size=8, seed=1).advance(20)
    destructive_bound(instance, instance.windows(), known=1, best=3, over=lambda: False)


class Population:
    """Plans that breed. `best` are the starts of the best one by the packed numbering."""

    def __init__(self, packed: Packed, *, plain: bool, size: int, seed: int) -> None:
        n = len(packed.order)
        words = packed.dem.shape[1]
        self.packed = packed
        self.plain = plain
        self.size = size
        self.made = 0
        self.state = np.array([(0x9E3779B97F4A7C15 * (seed + 1)) % (1 << 64) | 1], dtype=np.uint64)
        for _ in range(8):
            kernels.draw(self.state, 2)
        span = 2 * packed.slots + 16
        self.free = np.zeros((packed.slots, words), dtype=np.uint64)
        self.bucket = np.zeros(span, dtype=np.int32)
        self.work = np.zeros((6, n), dtype=np.int32)
        self.used = np.zeros(n, dtype=np.bool_)
        self.pop = np.zeros((size, n), dtype=np.int32)
        self.fit = np.zeros(size, dtype=np.int64)
        self.marks = np.zeros(size, dtype=np.int64)
        self.best = np.zeros(n, dtype=np.int32)
        self.least = 1 << 61
        self._settle()

    def _settle(self) -> None:
        """Fill the population: latest starts with ever more noise, justified."""
        p = self.packed
        tails = p.dur.astype(np.int64).copy()
        ptr, idx, weight = p.forward
        for j in range(len(p.order) - 1, -1, -1):
            for k in range(int(ptr[j]), int(ptr[j + 1])):
                i = int(idx[k])
                tails[i] = max(tails[i], tails[j] + int(weight[k]))
        top = int(tails.max())
        urgency = np.minimum(
            top - tails, np.maximum(0, np.minimum(p.goal[0], p.goal[3])[: len(tails)] - p.dur)
        )
        keys = np.clip(urgency, 0, p.slots - 1).astype(np.int32)
        order, place, spare = self.work[0], self.work[1], self.work[2]
        for s in range(self.size):
            spread = 0 if s == 0 else min(1 + s * top // (2 * self.size), p.slots)
            kernels.shake(self.state, order, place, keys, p.dur, ptr, idx, p.slots, self.bucket, spread)
            if self.plain:
                full = p.base[0]
                made = kernels.decode(order, p.dur, p.dem, full, p.guard, *p.forward, self.free, self.pop[s])
                self.fit[s] = kernels.justify(
                    made, self.pop[s], p.dur, p.dem, full, p.guard, p.forward, p.backward,
                    self.free, self.bucket, order, spare,
                )  # fmt: skip
            else:
                last, early = kernels_general.place_all(
                    order,
                    0,
                    p.dur,
                    p.dem,
                    p.base,
                    p.guard,
                    *p.forward,
                    p.floor,
                    p.pin,
                    self.free,
                    self.pop[s],
                )
                self.fit[s] = kernels_general.worth(self.pop[s], p.dur, last, early, p.goal)
            self.made += 3
            if self.fit[s] < self.least:
                self.least = int(self.fit[s])
                self.best[:] = self.pop[s]

    def advance(self, count: int) -> bool:
        """Generate about `count` schedules; whether a better plan was found."""
        p, before = self.packed, self.least
        shared = (self.free, self.bucket, self.work, self.used, _MUTATIONS_PER_MILLE)
        herd = (self.state, count, self.pop, self.fit, self.marks, self.best, self.least, p.dur, p.dem)
        if self.plain:
            made, least = kernels.evolve(*herd, p.base[0], p.guard, p.forward, p.backward, *shared)
        else:
            made, least = kernels_general.evolve_general(
                *herd, p.base, p.guard, p.forward, p.backward, p.floor, p.pin, p.goal, *shared
            )
        self.made += int(made)
        self.least = int(least)
        return self.least < before

    def invite(self, starts: list[int], modes: list[int], _instance: Instance) -> None:
        """A plan from elsewhere takes the place of the worst, if it has the modes of this search."""
        p = self.packed
        if list(modes) != p.modes:
            return
        row = np.array([starts[i] for i in p.order], dtype=np.int32)
        last = int((row + p.dur).max())
        value = last if self.plain else int(kernels_general.worth(row, p.dur, last, 0, p.goal))
        worst = int(self.fit.argmax())
        self.pop[worst] = row
        self.fit[worst] = value
        self.marks[worst] = 0
        if value < self.least:
            self.least = value
            self.best[:] = row

    def plan(self) -> tuple[list[int], list[int]]:
        """(starts, modes) of the best plan in the instance's numbering."""
        result = [0] * len(self.packed.order)
        for k, i in enumerate(self.packed.order):
            result[i] = int(self.best[k])
        return result, list(self.packed.modes)


def run(task: SearchTask, desk: Desk) -> None:
    """Emits plan (starts, modes) for each better one, until time, schedules or the bound are reached."""
    begun = time.monotonic()
    instance = compile_problem(task.problem)
    modes = task.modes if task.modes is not None else [o or 0 for o in instance.only_mode]
    chooses = any(len(w) > 1 and o is None for w, o in zip(instance.ways, instance.only_mode, strict=True))
    packed = None if chooses else pack(instance, task.objective, modes)
    wide = pack_modes(instance, task.objective, modes) if packed is None else None
    if packed is None and wide is None:
        packed = pack(instance, task.objective, modes)  # modes stay, where a budget forbids to choose
    plain = (
        instance.is_plain
        and set(task.objective.stages[0]) == {Goal.MAKESPAN}
        and len(task.objective.stages) == 1
    )
    goal_bound = _first_bound(task, desk, instance, plain=plain)
    speed = instance.n * _SECONDS_PER_ACTIVITY * (1.0 if plain else 2.0 if wide is None else 16.0)
    allowed = task.schedules if task.schedules is not None else int((task.seconds or 1.0) / speed)
    size = max(24, min(20_000, allowed // _PER_MEMBER))
    herd: Population | ModePopulation
    if wide is not None:
        herd = ModePopulation(wide, size=max(24, size // 2), seed=task.seed)
    elif packed is not None:
        herd = Population(packed, plain=plain, size=size, seed=task.seed)
    else:
        return
    if task.starts is not None:
        herd.invite(task.starts, modes, instance)
    # From this value on a plan breaks a deadline or a pin: it may breed, but nobody is told of it.
    known = 1 << 61 if plain else int(herd.packed.goal[4, 1])
    batch = max(30, 60_000 // max(1, instance.n)) // (1 if wide is None else 6)
    while True:
        if herd.least < known:
            known = herd.least
            desk.emit("plan", herd.plan())
        used = time.monotonic() - begun
        if desk.cancelled or known <= goal_bound:
            return
        if task.schedules is not None and herd.made >= task.schedules:
            return
        if task.seconds is not None and used >= task.seconds:
            return
        herd.advance(batch)
        while not desk.updates.empty():
            starts, theirs = desk.updates.get_nowait().body
            herd.invite(list(starts), list(theirs), instance)
            known = min(known, herd.least)


def _first_bound(task: SearchTask, desk: Desk, instance: Instance, *, plain: bool) -> int:
    """The makespan bound by destruction, told at once: it takes milliseconds, the proofs come much later."""
    if not plain:
        return -1
    begun = time.monotonic()
    windows = instance.windows()
    known = makespan_bound(instance, windows)
    if task.schedules is not None:
        return known  # with a counted effort nothing may depend on the clock
    bound = destructive_bound(
        instance, windows, known=known, best=None, over=lambda: time.monotonic() - begun > _BOUND_SECONDS
    )
    if bound > known:
        desk.emit("bound", (0, bound * task.objective.stages[0][Goal.MAKESPAN], ()))
    return bound
