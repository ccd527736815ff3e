"""Lower bounds from prices: Lagrangian relaxation of all resources at once, with links kept in a forest.

Give every slot of every resource a price. A plan that keeps to the capacities pays at most the price of
all capacity, hence (least cost of all work at these prices, capacities forgotten) - (price of all
capacity) bounds every plan from below, whatever the prices are (Christofides, Alvarez-Valdés and Tamarit
1987; Möhring, Schulz, Stork and Uetz 2003). Links that form a forest are kept exactly, by dynamic
programming over it; the others have a price of their own. Prices are improved by the volume algorithm
(Barahona and Anbil 2000). Child processes only: compiled.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from planweave.science.schedule import kernels_relax
from planweave.science.schedule.construct import topological
from planweave.science.schedule.instance import Instance, Windows, capacity_at
from planweave.science.schedule.problem import Goal

Array = np.ndarray[Any, Any]
_MOST_CELLS = 6_000_000
_KEEP = 0.7
_PATIENCE = 8
_FINER = 0.02


@dataclass
class Costs:
    """What finishing costs: `late` for each slot after `due`, `value` for each slot from 0 on."""

    due: Array
    late: Array
    value: Array

    @classmethod
    def of(cls, instance: Instance, stage: Mapping[Goal, int]) -> Costs | None:
        """The costs of a stage of tardiness and value; None if it has another goal."""
        if not set(stage) <= {Goal.TARDINESS, Goal.VALUE}:
            return None
        lateness, value = stage.get(Goal.TARDINESS, 0), stage.get(Goal.VALUE, 0)
        activities = instance.problem.activities
        return cls(
            np.array([1 << 40 if a.due is None else a.due for a in activities], dtype=np.int64),
            np.array([0.0 if a.due is None else float(lateness * a.weight) for a in activities]),
            np.array([float(value * a.value) for a in activities]),
        )


class Relaxation:
    """The arrays of the relaxed problem; slot `top` stands for every later moment too, where all is free."""

    def __init__(self, instance: Instance, windows: Windows, costs: Costs, *, top: int) -> None:
        self.instance, self.costs, self.top, self.n = instance, costs, top, instance.n
        self.earliest = np.minimum(np.array(windows.earliest, dtype=np.int64), top)
        self.latest = np.minimum(np.array(windows.latest, dtype=np.int64), top)
        capacity = [[capacity_at(profile, t) for t in range(top)] for profile in instance.profiles]
        self.capacity = np.array(capacity, dtype=np.float64).reshape(len(instance.profiles), top)
        ways, needs, need, units, rows = [0], [0], [], [], []
        for i in range(instance.n):
            only = instance.only_mode[i]
            for m in range(len(instance.ways[i])) if only is None else (only,):
                rows.append(self._finishes(i, m))
                for r, q in self._priced(i, m):
                    need.append(r)
                    units.append(float(q))
                needs.append(len(need))
            ways.append(len(needs) - 1)
        self.ways, self.needs = np.array(ways, dtype=np.int64), np.array(needs, dtype=np.int64)
        self.need, self.units = np.array(need, dtype=np.int64), np.array(units)
        self.finish = np.array(rows, dtype=np.int64).reshape(len(rows), top + 1)
        arcs = [a for a in instance.arcs if a.left and not a.right and a.least is not None]
        self.before = np.array([a.i for a in arcs], dtype=np.int64)
        self.after = np.array([a.j for a in arcs], dtype=np.int64)
        self.lags = np.array([a.least or 0 for a in arcs], dtype=np.int64)
        # Beyond the horizon all moments are one, so that a lag could not be told there.
        self.priced_lags = np.minimum(self.lags, 0)
        self._make_room()

    def _make_room(self) -> None:
        shape = (self.n, self.top + 1)
        self._tables = (
            np.zeros(shape), np.zeros(shape), np.zeros(shape), np.zeros(shape, dtype=np.int64),
            np.zeros(shape), np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64),
        )  # fmt: skip
        self.starts = np.zeros(self.n, dtype=np.int64)
        self.chosen = np.zeros(self.n, dtype=np.int64)

    @staticmethod
    def fits(instance: Instance, top: int) -> bool:
        """Whether the arrays are of a size that a moment can fill."""
        ways = sum(len(w) for w in instance.ways)
        return top > 0 and (instance.n + ways) * (top + 1) <= _MOST_CELLS

    def _finishes(self, i: int, m: int) -> list[int]:
        """Finish for each start; -1 where capacity forbids it. The last entry is a limit from below."""
        instance, top = self.instance, self.top
        duration = instance.ways[i][m].duration
        row = [t + duration for t in range(top + 1)]
        pauses = instance.pauses(i, m) if duration else []
        for begin, end in pauses:
            first = begin if instance.splittable[i] else max(0, begin - duration + 1)
            for t in range(first, min(end, top)):
                row[t] = -1
        if pauses and instance.splittable[i]:
            row = [instance.finish(i, m, t) if row[t] >= 0 and t < top else row[t] for t in range(top + 1)]
        return row

    def _priced(self, i: int, m: int) -> list[tuple[int, int]]:
        """The demands whose price is the sum over all slots from start to finish.

        Work that pauses in a slot where the resource still has something left would pay too much: it
        goes free, which only lowers the bound.
        """
        instance = self.instance
        needs = list(instance.ways[i][m].needs)
        if not instance.splittable[i]:
            return needs
        pauses = [(a, min(b, self.top)) for a, b in instance.pauses(i, m) if a < self.top]
        return [(r, q) for r, q in needs if not any(self.capacity[r, a:b].any() for a, b in pauses)]

    def evaluate(
        self, prices: Array, push: Array, pull: Array, forest: tuple[Array, Array, Array, Array]
    ) -> float:
        """Least cost at these prices per slot (resources, slots); sets `starts` and `chosen`."""
        sums = np.zeros((prices.shape[0], self.top + 1))
        np.cumsum(prices * (self.capacity > 0), axis=1, out=sums[:, 1:])
        c = self.costs
        return float(
            kernels_relax.cheapest(
                self.earliest, self.latest, self.ways, self.finish, self.needs, self.need, self.units,
                c.due, c.late, c.value, sums, push, pull, *forest, *self._tables, self.starts, self.chosen,
            )
        )  # fmt: skip

    def use(self) -> Array:
        """Units used in each slot by the last cheapest plan."""
        use = np.zeros_like(self.capacity)
        kernels_relax.usage(
            self.starts, self.chosen, self.finish, self.needs, self.need, self.units, self.capacity, use
        )
        return use

    def most_urgent_ways_out(self) -> Array:
        """A weight above nought for one link of each activity: to the successor that is due first.

        So every delay is felt by what it delays in the end; a forest of other links would let work that
        costs nothing itself be put off for nothing.
        """
        shortest = self.instance.shortest
        due = [float(min(d, 1 << 40)) for d in self.costs.due]
        weights = np.full(len(self.before), -1.0)
        out: list[list[int]] = [[] for _ in range(self.n)]
        for e, i in enumerate(self.before.tolist()):
            out[i].append(e)
        for i in reversed(topological(self.instance)):
            latest = {e: due[self.after[e]] - shortest[self.after[e]] - int(self.lags[e]) for e in out[i]}
            if latest:
                first = min(latest, key=latest.__getitem__)
                weights[first] = 1.0
                due[i] = min(due[i], latest[first])
        return weights

    def forest(self, weights: Array) -> tuple[Array, Array, Array, Array]:
        """The forest of the links with weights from nought up, greatest first: (order, parent, kind, lag)."""
        root = list(range(self.n))

        def find(x: int) -> int:
            while root[x] != x:
                root[x] = root[root[x]]
                x = root[x]
            return x

        near: list[list[tuple[int, int, int]]] = [[] for _ in range(self.n)]
        for e in np.argsort(-weights, kind="stable").tolist():
            if weights[e] < 0:
                break
            i, j = int(self.before[e]), int(self.after[e])
            a, b = find(i), find(j)
            if a != b:
                root[a] = b
                near[i].append((j, 1, int(self.lags[e])))
                near[j].append((i, 2, int(self.lags[e])))
        parent = np.full(self.n, -1, dtype=np.int64)
        kind, lag = np.zeros(self.n, dtype=np.int64), np.zeros(self.n, dtype=np.int64)
        order: list[int] = []
        seen = [False] * self.n
        for first in range(self.n):
            if seen[first]:
                continue
            seen[first] = True
            stack = [first]
            while stack:
                i = stack.pop()
                order.append(i)
                for j, way, amount in near[i]:
                    if not seen[j]:
                        seen[j] = True
                        parent[j], kind[j], lag[j] = i, way, amount
                        stack.append(j)
        return np.array(order, dtype=np.int64), parent, kind, lag


class Ascent:
    """Prices that rise by subgradient steps; `best` is the greatest bound so far, whatever the steps were.

    The direction is a running mean of the subgradients (Camerini, Fratta and Maffioli 1975), the length
    Polyak's, towards the value of the best plan known. `weights[r, t]` is price x capacity.
    """

    def __init__(self, relaxed: Relaxation) -> None:
        self.relaxed = relaxed
        self.open = (relaxed.capacity > 0).astype(np.float64)
        self.inverse = self.open / np.maximum(relaxed.capacity, 1.0)
        self.weights = np.zeros_like(relaxed.capacity)
        self.links = np.zeros(len(relaxed.before))
        self.mean_over = np.zeros_like(relaxed.capacity)
        self.mean_late = np.zeros(len(relaxed.before))
        self.tree = relaxed.forest(relaxed.most_urgent_ways_out())
        self.best = -np.inf
        self.rate = 0.5
        self.idle = 0
        self.parts = 4
        self.kept = (self.weights, self.links)

    def _value(self) -> tuple[float, Array, Array]:
        """(bound at these prices, overuse per slot in shares of capacity, lateness per link)."""
        relaxed = self.relaxed
        push, pull = np.zeros(relaxed.n), np.zeros(relaxed.n)
        if len(self.links):
            np.add.at(push, relaxed.before, self.links)
            np.add.at(pull, relaxed.after, -self.links)
        constant = float((self.links * relaxed.priced_lags).sum()) - float(self.weights.sum())
        least = relaxed.evaluate(self.weights * self.inverse, push, pull, self.tree)
        over = relaxed.use() * self.inverse - self.open
        end = np.minimum(relaxed.finish[relaxed.chosen, relaxed.starts], relaxed.top)
        late = (end[relaxed.before] + relaxed.priced_lags - relaxed.starts[relaxed.after]).astype(np.float64)
        return least + constant, over, late

    def bound(self) -> int:
        """The best bound as a whole number, on the safe side of what floating point may have lost."""
        if not math.isfinite(self.best):
            return 0
        return max(0, math.ceil(self.best - 1e-6 * (1.0 + float(self.kept[0].sum()))))

    def step(self, target: float) -> float:
        """One evaluation and one step; `target` is what no bound can exceed. Returns the best bound."""
        value, over, late = self._value()
        if value > self.best + 1e-9 * abs(target):
            self.best, self.kept, self.idle = value, (self.weights, self.links), 0
        else:
            self.idle += 1
            if self.idle >= _PATIENCE:
                self._calm()
        self.mean_over = _KEEP * self.mean_over + (1 - _KEEP) * over
        self.mean_late = _KEEP * self.mean_late + (1 - _KEEP) * late
        # A direction at the edge of what is allowed is of no use: prices cannot fall below nought.
        rise = self._by_parts(self.mean_over)
        up = np.where((self.weights > 0) | (rise > 0), rise, 0.0)
        apart = np.where((self.links > 0) | (self.mean_late > 0), self.mean_late, 0.0)
        span = float(max(1, self.relaxed.top))
        size = float((up**2).sum() + ((apart / span) ** 2).sum())
        if size > 1e-12:
            length = self.rate * max(1e-6 * abs(target), target - value) / size
            self.weights = np.maximum(0.0, self.weights + length * up * self.open)
            self.links = np.maximum(0.0, self.links + length * apart / (span * span))
        return self.best

    def _calm(self) -> None:
        """Back to the best prices with shorter steps, and in time with finer parts of the axis."""
        self.idle = 0
        self.rate *= 0.5
        self.weights, self.links = self.kept
        self.mean_over = np.zeros_like(self.mean_over)
        self.mean_late = np.zeros_like(self.mean_late)
        if self.rate < _FINER:
            self.rate, self.parts = 0.5, self.parts * 2

    def _by_parts(self, over: Array) -> Array:
        """The mean of each part of the time axis in all its slots: few prices settle sooner than many."""
        slots = over.shape[1]
        if self.parts >= slots:
            return over
        marks = np.unique(np.linspace(0, slots, self.parts + 1).astype(np.int64))[:-1]
        width = np.maximum(1.0, np.add.reduceat(self.open, marks, axis=1))
        mean = np.add.reduceat(over, marks, axis=1) / width
        result: Array = np.repeat(mean, np.diff([*marks, slots]), axis=1) * self.open
        return result
