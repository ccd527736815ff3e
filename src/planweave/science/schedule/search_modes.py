"""The genetic search that also chooses modes and lets work pause: alternative people, leave, any regular goal.

Serial generation forward in time; each activity takes the mode its gene names, or the one that finishes
first. It takes no budgets that modes spend differently, for a generation that chooses modes one by one
cannot keep to a sum, and no greatest lags, for a serial generation cannot go back; both are left to CP-SAT.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from planweave.science.schedule import kernels, kernels_modes
from planweave.science.schedule.construct import topological, work_slots
from planweave.science.schedule.instance import Instance, capacity_at
from planweave.science.schedule.pack import objective_rows
from planweave.science.schedule.problem import Goal, Objective

Array = np.ndarray[Any, Any]
_MUTATIONS_PER_MILLE = 10
_GENES_PER_MILLE = 15
_FIRST_FIXED = 0.2


@dataclass
class PackedModes:
    """Arrays by topological number, as `kernels_modes.place_all` wants them.

    `ways[k]` to `ways[k + 1]` are the ways of number k; `mode_of[w]` is the mode that way w stands for.
    """

    order: list[int]
    mode_of: list[int]
    ways: Array
    dur: Array
    needs: Array
    need: Array
    units: Array
    splits: Array
    caps: Array
    base: Array
    links: tuple[Array, Array, Array, Array]
    floor: Array
    pin: Array
    pin_finish: Array
    goal: Array
    slots: int


def pack_modes(instance: Instance, objective: Objective, modes: list[int]) -> PackedModes | None:
    """The arrays, or None where this search does not apply; pinned work keeps the mode in `modes`."""
    if any(a.most is not None for a in instance.arcs):
        return None
    if any(g in (Goal.PEAKS, Goal.MOVES, Goal.SHIFT) for stage in objective.stages for g in stage):
        return None
    if any(len({way.costs for way in ways}) > 1 for ways in instance.ways) or not _affordable(instance):
        return None
    order = topological(instance)
    goal = objective_rows(instance, objective, order)
    if len(order) < instance.n or goal is None:
        return None
    ways, mode_of, dur, needs, need, units = [0], [], [], [0], [], []
    for i in order:
        only = instance.only_mode[i] if instance.pin[i] is None else modes[i]
        for m in range(len(instance.ways[i])) if only is None else (only,):
            way = instance.ways[i][m]
            mode_of.append(m)
            dur.append(way.duration)
            for r, q in way.needs:
                need.append(r)
                units.append(q)
            needs.append(len(need))
        ways.append(len(mode_of))
    last = max([1, *(p[-1][0] + 1 for p in instance.profiles)])
    pins = [(k, i, instance.pin[i]) for k, i in enumerate(order) if instance.pin[i] is not None]
    pin = np.full(instance.n, -1, dtype=np.int64)
    pin_finish = np.zeros(instance.n, dtype=np.int64)
    for k, i, at in pins:
        if instance.splittable[i] and any(a <= (at or 0) < b for a, b in instance.pauses(i, modes[i])):
            return None  # pinned to where it cannot begin: there is no plan, as the exact solver will say
        pin[k], pin_finish[k] = at or 0, instance.finish(i, modes[i], at or 0)
        last = max(last, int(pin_finish[k]) + 1)
    caps = np.zeros((max(1, len(instance.profiles)), last), dtype=np.int64)
    for r, profile in enumerate(instance.profiles):
        caps[r] = [capacity_at(profile, t) for t in range(last)]
    base = caps.copy()
    for _, i, at in pins:
        for t in work_slots(instance, i, modes[i], at or 0):
            for r, q in instance.ways[i][modes[i]].needs:
                base[r, t] -= q
    if (base < 0).any():
        return None
    lags = sum(max(0, a.least or 0) for a in instance.arcs)
    longest = sum(max(w.duration for w in several) for several in instance.ways)
    return PackedModes(
        order, mode_of, _ints(ways), _ints(dur), _ints(needs), _ints(need), _ints(units),
        _ints([int(instance.splittable[i]) for i in order]), caps, base, _links(instance, order),
        _ints([instance.release[i] for i in order]), pin, pin_finish, goal,
        min(last + longest + lags + max(instance.release) + 2, last + instance.horizon + 2),
    )  # fmt: skip


def _ints(values: list[int]) -> Array:
    return np.array(values, dtype=np.int64)


def _affordable(instance: Instance) -> bool:
    spent = [0] * len(instance.budgets)
    for ways in instance.ways:
        for b, units in ways[0].costs:
            spent[b] += units
    return all(units <= most for units, most in zip(spent, instance.budgets, strict=True))


def _links(instance: Instance, order: list[int]) -> tuple[Array, Array, Array, Array]:
    number = {i: k for k, i in enumerate(order)}
    rows: list[dict[tuple[int, int], int]] = [{} for _ in order]
    for arc in instance.arcs:
        if arc.least is not None:
            key = (number[arc.i], int(arc.left) + 2 * int(arc.right))
            row = rows[number[arc.j]]
            row[key] = max(arc.least, row.get(key, arc.least))
    ptr = np.zeros(len(order) + 1, dtype=np.int64)
    ptr[1:] = np.cumsum([len(row) for row in rows])
    cells = [(i, lag, ends) for row in rows for (i, ends), lag in row.items()]
    return ptr, _ints([c[0] for c in cells]), _ints([c[1] for c in cells]), _ints([c[2] for c in cells])


class ModePopulation:
    """Plans with their modes that breed; `least` is the value of the best, `made` the schedules so far."""

    def __init__(self, packed: PackedModes, *, size: int, seed: int) -> None:
        n = len(packed.order)
        self.packed, self.size, self.made = packed, size, 0
        self.state = np.array([(0x9E3779B97F4A7C15 * (seed + 1)) % (1 << 64) | 1], dtype=np.uint64)
        for _ in range(8):
            kernels.draw(self.state, 2)
        self.dice = np.random.default_rng(seed)
        self.free = np.zeros((packed.base.shape[0], packed.slots), dtype=np.int64)
        self.bucket = np.zeros(2 * packed.slots + 2 * n + 16, dtype=np.int64)
        self.work = np.zeros((9, n), dtype=np.int64)
        self.used = np.zeros(n, dtype=np.bool_)
        self.pop = np.zeros((size, n), dtype=np.int64)
        self.genes = np.full((size, n), -1, dtype=np.int64)
        self.fit = np.full(size, 1 << 61, dtype=np.int64)
        self.marks = np.zeros(size, dtype=np.int64)
        self.best = np.zeros(n, dtype=np.int64)
        self.best_ways = packed.ways[:-1].copy()
        self.least = 1 << 61
        self._settle()

    def _settle(self) -> None:
        """Fill the population: due dates handed back along the links, with ever more noise.

        Each member bends the due dates by factors of its own, so that all orders of releases are tried.
        """
        p, n = self.packed, len(self.packed.order)
        ptr, idx, lag, ends = p.links
        shortest = np.array([int(p.dur[p.ways[k] : p.ways[k + 1]].min()) for k in range(n)])
        limit = np.minimum(p.goal[0, :n], p.goal[3, :n]).astype(np.float64)
        dated = limit < p.slots
        top = float(p.slots)
        arcs = [
            (int(idx[e]), k, float(lag[e]) - (shortest[k] if ends[e] & 2 else 0) + shortest[int(idx[e])])
            for k in range(n)
            for e in range(int(ptr[k]), int(ptr[k + 1]))
        ]
        several = np.diff(p.ways) > 1
        for s in range(self.size):
            spread = s / max(1, self.size)
            due = np.where(dated, limit * self.dice.uniform(1 - 0.9 * spread, 1 + 1.5 * spread, n), top)
            urgency = due - shortest
            for i, k, apart in reversed(arcs):
                urgency[i] = min(urgency[i], urgency[k] - apart)
            noise = self.dice.uniform(0, 1 + spread * top / 10, n)
            keys = urgency + noise
            # An order by key with predecessors first: keys are raised along the links.
            for i, k, _ in arcs:
                keys[k] = max(keys[k], keys[i])
            order = np.argsort(keys, kind="stable").astype(np.int64)
            if s:
                fixed = several & (self.dice.random(n) < _FIRST_FIXED * spread)
                drawn = p.ways[:-1] + (self.dice.random(n) * np.diff(p.ways)).astype(np.int64)
                self.genes[s] = np.where(fixed, drawn, -1)
            self._decode(order, s)

    def _decode(self, order: Array, row: int) -> None:
        p, w = self.packed, self.work
        last, early = kernels_modes.place_all(
            order, self.genes[row], p.ways, p.dur, p.needs, p.need, p.units, p.splits, p.caps, p.base,
            *p.links, p.floor, p.pin, p.pin_finish, self.free, self.pop[row], w[6], w[7],
        )  # fmt: skip
        self.made += 1
        if last >= p.slots:
            return
        self.genes[row] = w[7]
        self.fit[row] = kernels_modes.worth(w[6], last, early, p.goal)
        if self.fit[row] < self.least:
            self.least = int(self.fit[row])
            self.best[:], self.best_ways[:] = self.pop[row], w[7]

    def advance(self, count: int) -> None:
        """Generate about `count` schedules."""
        p = self.packed
        made, least = kernels_modes.evolve_modes(
            self.state, count, self.pop, self.genes, self.fit, self.marks, self.best, self.best_ways,
            self.least, p.ways, p.dur, p.needs, p.need, p.units, p.splits, p.caps, p.base, *p.links, p.floor,
            p.pin, p.pin_finish, p.goal, self.free, self.bucket, self.work, self.used,
            _MUTATIONS_PER_MILLE, _GENES_PER_MILLE,
        )  # fmt: skip
        self.made += int(made)
        self.least = int(least)

    def invite(self, starts: list[int], modes: list[int], instance: Instance) -> None:
        """A plan from elsewhere takes the place of the worst."""
        p = self.packed
        finishes = _ints([instance.finish(i, modes[i], starts[i]) for i in p.order])
        value = int(kernels_modes.worth(finishes, int(finishes.max()), 0, p.goal))
        chosen = []
        for k, i in enumerate(p.order):
            span = range(int(p.ways[k]), int(p.ways[k + 1]))
            chosen.append(next((w for w in span if p.mode_of[w] == modes[i]), span[0]))
        worst = int(self.fit.argmax())
        self.pop[worst] = _ints([starts[i] for i in p.order])
        self.genes[worst] = _ints(chosen)
        self.fit[worst], self.marks[worst] = value, 0
        if value < self.least:
            self.least = value
            self.best[:], self.best_ways[:] = self.pop[worst], _ints(chosen)

    def plan(self) -> tuple[list[int], list[int]]:
        """(starts, modes) of the best plan in the instance's numbering."""
        starts, modes = [0] * len(self.packed.order), [0] * len(self.packed.order)
        for k, i in enumerate(self.packed.order):
            starts[i] = int(self.best[k])
            modes[i] = self.packed.mode_of[int(self.best_ways[k])]
        return starts, modes
