"""The Kemeny order: the ranking with the fewest pairwise disagreements, exactly (Kemeny 1959).

Groups that a majority puts wholly before others are ordered among themselves only (the extended Condorcet
criterion, Truchon 1998). Within a group a linear programme over the pairs is tightened by the circles of
three that it breaks; where it stays fractional, an integer programme with the same cuts finishes.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planweave.science.anytime import Incumbent, OnProgress, Progress, Status, Stop, relative_gap
from planweave.science.consensus.ballots import Ballots, borda, preferences
from planweave.science.milp import ModelBuilder, SolverProcess
from planweave.science.milp.relaxation import Relaxation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CUTS_PER_ROUND = 4000
_EPSILON = 1e-6


@dataclass(frozen=True, slots=True)
class Kemeny:
    """`order` best first. `disagreements`: total weight of raters' pairs that it turns round, in units of
    `Ballots.weight_units` (plain counts where all weights are equal); `bound` is proven."""

    status: Status
    order: tuple[str, ...]
    disagreements: int
    bound: int
    gap: float
    seconds: float


def disagreements(ballots: Ballots, order: Sequence[str]) -> int:
    """Weighted pairs on which raters strictly disagree with the order; ties and gaps cost nothing."""
    units = ballots.weight_units()
    total = 0
    for rater, given in ballots.ratings.items():
        ranked = [given[i] for i in order if i in given]
        total += units[rater] * sum(a < b for n, a in enumerate(ranked) for b in ranked[n + 1 :])
    return total


def kemeny(
    ballots: Ballots,
    *,
    seconds: float = 10.0,
    seed: int = 0,
    stop: Stop | None = None,
    on_progress: OnProgress | None = None,
    solver: SolverProcess | None = None,
) -> Kemeny:
    """The best order of all items; proven unless the time runs out.

    Equally good orders exist where opinions balance: the one returned is the same for the same input.
    """
    import numpy as np

    began = time.perf_counter()
    deadline = began + seconds
    prefer = np.array(preferences(ballots), dtype=np.int64).reshape(len(ballots.items), len(ballots.items))
    points = borda(ballots)
    start = sorted(range(len(ballots.items)), key=lambda i: (-points[ballots.items[i]], i))
    order: list[int] = []
    bound = _between_groups(prefer, groups := _condorcet_groups(prefer, start))
    settled = True
    with ExitStack() as stack:
        for group in groups:
            if len(group) == 1:
                order += group
                continue
            if solver is None:
                solver = stack.enter_context(SolverProcess())
            part = _Group(prefer[np.ix_(group, group)])
            best, low = part.solve(deadline=deadline, seed=seed, stop=stop, solver=solver)
            order += [group[i] for i in best]
            bound += low
            settled = settled and low == _cost(part.prefer, best)
            if on_progress is not None:
                done = len(order) / len(start)
                spent = time.perf_counter() - began
                on_progress(Progress(Incumbent(None, None, spent), "prove", done))
    cost = _cost(prefer, order)
    spent = time.perf_counter() - began
    status = Status.OPTIMAL if settled else Status.FEASIBLE
    gap = 0.0 if settled else relative_gap(float(cost), float(bound)) or 0.0
    if on_progress is not None:
        on_progress(Progress(Incumbent(float(cost), float(bound), spent), "prove", 1.0))
    return Kemeny(status, tuple(ballots.items[i] for i in order), cost, bound, gap, spent)


def _cost(prefer: NDArray[np.int64], order: Sequence[int]) -> int:
    import numpy as np

    arranged = prefer[np.ix_(order, order)]
    return int(np.tril(arranged, -1).sum())


def _between_groups(prefer: NDArray[np.int64], groups: list[list[int]]) -> int:
    order = [i for g in groups for i in g]
    inside = sum(_cost(prefer[:, g][g], range(len(g))) for g in groups)
    return _cost(prefer, order) - inside


def _condorcet_groups(prefer: NDArray[np.int64], start: list[int]) -> list[list[int]]:
    """Strong components of "at least as many prefer a to b as b to a", best first.

    Between components every majority is strict and one way, so no best order mixes them.
    """
    import numpy as np

    at_least = prefer >= prefer.T
    wins = at_least.sum(axis=1)
    left = list(start)
    groups: list[list[int]] = []
    while left:
        within = at_least[np.ix_(left, left)]
        together = _reached(within) & _reached(within.T)
        groups.append([i for i, inside in zip(left, together.tolist(), strict=True) if inside])
        left = [i for i, inside in zip(left, together.tolist(), strict=True) if not inside]
    return sorted(groups, key=lambda g: -float(np.mean(wins[g])))


def _reached(edges: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which nodes a walk from node 0 reaches."""
    import numpy as np

    seen = np.zeros(len(edges), dtype=bool)
    seen[0] = True
    edge_of_search = seen.copy()
    while edge_of_search.any():
        edge_of_search = edges[edge_of_search].any(axis=0) & ~seen
        seen |= edge_of_search
    return seen


class _Group:
    """One component: pair (a, b) with a < b has variable x = 1 where a comes first."""

    def __init__(self, prefer: NDArray[np.int64]) -> None:
        import numpy as np

        self.prefer = prefer
        self.n = len(prefer)
        self.first, self.second = np.triu_indices(self.n, 1)
        self.column = np.zeros((self.n, self.n), dtype=np.int64)
        self.column[self.first, self.second] = np.arange(len(self.first))
        # Cost of a first: those who prefer b. The constant is paid either way.
        self.constant = int(prefer[self.first, self.second].sum())
        self.gain = prefer[self.second, self.first] - prefer[self.first, self.second]
        self.cuts: list[tuple[NDArray[np.int32], NDArray[np.float64], NDArray[np.float64]]] = []

    def solve(
        self, *, deadline: float, seed: int, stop: Stop | None, solver: SolverProcess
    ) -> tuple[list[int], int]:
        """(order, proven lower bound); the bound equals the order's cost when proven."""
        import numpy as np

        best = improved(self.prefer, list(range(self.n)))
        cost = _cost(self.prefer, best)
        low = int(np.minimum(self.prefer, self.prefer.T).sum() // 2)
        relaxation = Relaxation(self.gain.astype(float))
        while cost > low:
            left = deadline - time.perf_counter()
            if left <= 0 or (stop is not None and stop.requested()):
                return best, low
            answer = relaxation.solve(seconds=left)
            if answer is None:
                return best, low
            objective, x = answer
            low = max(low, self.constant + int(np.ceil(objective - _EPSILON)))
            matrix = self._matrix(x)
            trial = improved(self.prefer, [int(i) for i in np.argsort(-matrix.sum(axis=1), kind="stable")])
            if (value := _cost(self.prefer, trial)) < cost:
                best, cost = trial, value
            if not self._cut(matrix, relaxation):
                break
        if cost > low:
            return self._integer(best, cost, low, deadline=deadline, seed=seed, stop=stop, solver=solver)
        return best, low

    def _matrix(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        import numpy as np

        matrix = np.zeros((self.n, self.n))
        matrix[self.first, self.second] = x
        matrix[self.second, self.first] = 1.0 - x
        return matrix

    def _cut(self, matrix: NDArray[np.float64], relaxation: Relaxation | None) -> int:
        """Add the circles i → j → k → i that are broken most; the answer is how many."""
        import numpy as np

        found: list[tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]] = []
        for i in range(self.n - 2):
            # Each circle once: i is its smallest member.
            tail = slice(i + 1, self.n)
            around = matrix[i, tail][:, None] + matrix[tail, tail] + matrix[tail, i][None, :]
            np.fill_diagonal(around, 0.0)
            j, k = np.nonzero(around > 2.0 + _EPSILON)
            if len(j):
                found.append((around[j, k], np.full(len(j), i), j + i + 1, k + i + 1))
        if not found:
            return 0
        excess = np.concatenate([f[0] for f in found])
        i_all, j_all, k_all = (np.concatenate([f[c] for f in found]) for c in (1, 2, 3))
        keep = np.argsort(-excess, kind="stable")[:_CUTS_PER_ROUND]
        cuts = self._rows(i_all[keep], j_all[keep], k_all[keep])
        self.cuts.append(cuts)
        if relaxation is not None:
            relaxation.add_rows(*cuts)
        return len(keep)

    def _rows(
        self, i: NDArray[np.int64], j: NDArray[np.int64], k: NDArray[np.int64]
    ) -> tuple[NDArray[np.int32], NDArray[np.float64], NDArray[np.float64]]:
        """x_ij + x_jk + x_ki ≤ 2, written in the variables of the ordered pairs."""
        import numpy as np

        columns = np.empty((len(i), 3), dtype=np.int32)
        coefficients = np.empty((len(i), 3))
        limits = np.full(len(i), 2.0)
        for at, (a, b) in enumerate(((i, j), (j, k), (k, i))):
            straight = a < b
            columns[:, at] = np.where(straight, self.column[a, b], self.column[b, a])
            coefficients[:, at] = np.where(straight, 1.0, -1.0)
            limits -= np.where(straight, 0.0, 1.0)
        return columns, coefficients, limits

    def _integer(
        self,
        best: list[int],
        cost: int,
        low: int,
        *,
        deadline: float,
        seed: int,
        stop: Stop | None,
        solver: SolverProcess,
    ) -> tuple[list[int], int]:
        import numpy as np

        while True:
            builder = ModelBuilder()
            for gain in self.gain.tolist():
                builder.variable(worth=-gain)
            for columns, coefficients, limits in self.cuts:
                rows = zip(columns.tolist(), coefficients.tolist(), limits.tolist(), strict=True)
                for places, factors, limit in rows:
                    builder.row(zip(places, (int(f) for f in factors), strict=True), upper=int(limit))
            rank = np.empty(self.n, dtype=np.int64)
            rank[best] = np.arange(self.n)
            hint = (rank[self.first] < rank[self.second]).astype(int).tolist()
            left = deadline - time.perf_counter()
            answer = solver.solve(builder.freeze(), seconds=left, seed=seed, hint=hint, stop=stop)
            if answer.bound is not None:
                low = max(low, self.constant - answer.bound)
            if answer.values is None or answer.status != Status.OPTIMAL:
                return best, low
            matrix = self._matrix(np.array(answer.values, dtype=float))
            order = improved(self.prefer, [int(i) for i in np.argsort(-matrix.sum(axis=1), kind="stable")])
            if (value := _cost(self.prefer, order)) < cost:
                best, cost = order, value
            if cost <= low or not self._cut(matrix, None):
                return best, low


def improved(prefer: NDArray[np.int64], order: list[int]) -> list[int]:
    """A locally best order: no single item can be moved to another place with gain."""
    import numpy as np

    order = list(order)
    n = len(order)
    moved = True
    while moved:
        moved = False
        for item in range(n):
            at = order.index(item)
            rest = np.array(order[:at] + order[at + 1 :])
            # Putting the item before place p costs: those after it who beat it, those before it that it beats.
            before = prefer[item, rest]
            after = prefer[rest, item]
            cost = np.concatenate(([0], np.cumsum(before - after)))
            p = int(np.argmin(cost))
            if cost[p] < cost[at]:
                order = [*rest[:p].tolist(), item, *rest[p:].tolist()]
                moved = True
    return order
