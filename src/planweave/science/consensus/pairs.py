"""One group of items as a linear programme over pairs, tightened until the best order is proven.

A pair (a, b), a < b, has a variable: 1 where a comes first. Circles of three that the relaxation breaks are cut
off. A good order and the relaxation's reduced costs fix most pairs (turning one round would cost more than
the good order), and what is fixed implies more by transitivity. Where pairs stay fractional, one of them is
decided both ways and each half is treated alike, until a better order is found or shown not to exist.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from planweave.science.anytime import Stop
from planweave.science.milp.relaxation import Relaxation, Relaxed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Cuts = tuple[NDArray[np.int32], NDArray[np.float64], NDArray[np.float64]]

_EPSILON = 1e-6
# Circles added per round, and how many of them may share a pair: many that say the same slow the relaxation.
_CUTS_PER_ROUND = 8000
_CUTS_PER_PAIR = 10
# From the third round on, when the easy cases are done.
_SEARCH_ROUND = 2
_SEARCHES, _KICKS = 1500, 6
# Above these sizes the interior point method is the faster one.
_MANY_FREE, _MANY_ROWS = 2500, 3000
# A half in which this share of the open pairs stays open is branched on; one that shrank is solved again first.
_MUCH_FIXED = 0.9


class _OutOfTimeError(Exception):
    pass


class Pairs:
    """`solve` gives the best order of 0 … n−1 under `prefer[a, b]`: the weight of those who want a before b."""

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
        self.lower, self.upper = np.zeros(len(self.gain)), np.ones(len(self.gain))
        self.best = improved(prefer, list(range(self.n)))
        self.cost = cost_of(prefer, self.best)
        self.low = int(np.minimum(prefer, prefer.T).sum() // 2)

    def solve(self, *, deadline: float, seed: int, stop: Stop | None) -> tuple[list[int], int]:
        """(order, proven lower bound); the bound equals the order's cost when proven."""
        relaxation = Relaxation(self.gain.astype(float))
        rounds = 0
        while self.cost > self.low:
            left = deadline - time.perf_counter()
            if left <= 0 or (stop is not None and stop.requested()):
                return self.best, self.low
            free = int((self.upper > self.lower).sum())
            large = free > _MANY_FREE and relaxation.row_count > _MANY_ROWS
            answer = relaxation.solve(seconds=left, interior="yes" if large else "no")
            rounds += 1
            if answer is None:
                return self.best, self.low
            if rounds == _SEARCH_ROUND:
                self._search(seed)
            matrix = self._matrix(answer.x)
            self._offer([int(i) for i in (-matrix.sum(axis=1)).argsort(kind="stable")])
            self._prove(answer.bound)
            if self.cost <= self.low or not self._fix(answer.bound, answer.reduced):
                self.low = self.cost
                break
            narrowed = int((self.upper > self.lower).sum()) < free
            if narrowed:
                relaxation.narrow(self.lower, self.upper)
            cuts = self._circles(matrix)
            if cuts is not None:
                relaxation.add_rows(*cuts)
            elif not narrowed:
                self._branch(relaxation, answer, deadline=deadline, stop=stop)
                break
        return self.best, self.low

    def _search(self, seed: int) -> None:
        import numpy as np

        from planweave.science.consensus.search import searched

        gain = np.ascontiguousarray(self.prefer - self.prefer.T)
        found = searched(gain, np.array(self.best, dtype=np.int64), _SEARCHES, _KICKS, seed % 2**32)
        self._offer([int(i) for i in found], settled="yes")

    def _offer(self, order: list[int], *, settled: str = "no") -> None:
        """Keep an order, improved, where it is better."""
        if settled == "no":
            order = improved(self.prefer, order)
        if (value := cost_of(self.prefer, order)) < self.cost:
            self.best, self.cost = order, value

    def _prove(self, bound: float) -> None:
        """A bound of the relaxation holds for all orders better than the best known."""
        import numpy as np

        self.low = min(self.cost, max(self.low, self.constant + int(np.ceil(bound - _EPSILON))))

    def _fix(self, bound: float, reduced: NDArray[np.float64]) -> bool:
        """Fix pairs that no better order turns round; False where that leaves no better order at all."""

        room = self.cost - 1 - self.constant - bound + _EPSILON
        if room < 0:
            return False
        # A pair already fixed at 1 has its reduced cost the other way round: only free ones are looked at.
        free = self.upper > self.lower
        self.upper[free & (reduced > room)] = 0.0
        self.lower[free & (reduced < -room)] = 1.0
        return self._follow()

    def _follow(self) -> bool:
        """Fix what follows from the fixed pairs by transitivity; False where they contradict each other."""
        import numpy as np

        ahead = np.zeros((self.n, self.n), dtype=bool)
        one, zero = self.lower > 0.5, self.upper < 0.5
        ahead[self.first[one], self.second[one]] = True
        ahead[self.second[zero], self.first[zero]] = True
        while True:
            links = ahead.astype(np.float32)
            further = ahead | (links @ links > 0.5)
            if (further == ahead).all():
                break
            ahead = further
        if (ahead & ahead.T).any():
            return False
        self.lower[ahead[self.first, self.second]] = 1.0
        self.upper[ahead[self.second, self.first]] = 0.0
        return True

    def _matrix(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        import numpy as np

        matrix = np.zeros((self.n, self.n))
        matrix[self.first, self.second] = x
        matrix[self.second, self.first] = 1.0 - x
        return matrix

    def _circles(self, matrix: NDArray[np.float64]) -> Cuts | None:
        """Rows against the circles i → j → k → i that are broken most; None where none is."""
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
            return None
        excess = np.concatenate([f[0] for f in found])
        i_all, j_all, k_all = (np.concatenate([f[c] for f in found]) for c in (1, 2, 3))
        rows = self._rows(i_all, j_all, k_all)
        order = np.argsort(-excess, kind="stable")
        keep = order[_spread(rows[0][order], len(self.gain))]
        return rows[0][keep], rows[1][keep], rows[2][keep]

    def _rows(self, i: NDArray[np.int64], j: NDArray[np.int64], k: NDArray[np.int64]) -> Cuts:
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

    def _branch(self, relaxation: Relaxation, root: Relaxed, *, deadline: float, stop: Stop | None) -> None:
        """Decide one fractional pair after the other both ways, depth first, the likelier way first."""
        stack = [(self.low, *half) for half in self._halves(root)]
        while stack:
            late = time.perf_counter() > deadline or (stop is not None and stop.requested())
            bound, self.lower, self.upper = stack.pop()
            if bound >= self.cost:
                continue
            try:
                answer = None if late else self._tightened(relaxation, deadline)
            except _OutOfTimeError:
                late = True
            if late:
                # What was looked at is done with; the rest is no better than its own bounds.
                self.low = min(self.cost, bound, *(other for other, _, _ in stack))
                return
            if answer is not None:
                below = max(bound, self.constant + math.ceil(answer.bound - _EPSILON))
                stack += [(below, *half) for half in self._halves(answer)]
        self.low = self.cost

    def _tightened(self, relaxation: Relaxation, deadline: float) -> Relaxed | None:
        """The relaxation of the present half with all circles cut off; None where it holds no better order."""
        while True:
            relaxation.narrow(self.lower, self.upper)
            free = int((self.upper > self.lower).sum())
            answer = relaxation.solve(seconds=deadline - time.perf_counter())
            if answer is None:
                # What is fixed can always be completed to an order: it was not infeasible.
                raise _OutOfTimeError
            if not self._fix(answer.bound, answer.reduced):
                return None
            cuts = self._circles(matrix := self._matrix(answer.x))
            if cuts is not None:
                relaxation.add_rows(*cuts)
                continue
            fractional = self._fractional(answer)
            if not fractional.any():
                self._offer([int(i) for i in (-matrix.sum(axis=1)).argsort(kind="stable")])
                return None
            left = int((self.upper > self.lower).sum())
            if left > _MUCH_FIXED * free and (fractional & (self.upper > self.lower)).any():
                return answer

    def _fractional(self, answer: Relaxed) -> NDArray[np.bool_]:
        found: NDArray[np.bool_] = (answer.x > _EPSILON) & (answer.x < 1 - _EPSILON)
        return found

    def _halves(self, answer: Relaxed) -> list[tuple[NDArray[np.float64], NDArray[np.float64]]]:
        """The present bounds with the pair decided that is most fractional and costs most; likelier half last."""
        import numpy as np

        weight = np.minimum(answer.x, 1.0 - answer.x) * (np.abs(self.gain) + _EPSILON)
        can_be = self._fractional(answer) & (self.upper > self.lower)
        pair = int(np.argmax(np.where(can_be, weight, -1.0)))
        lower, upper = self.lower, self.upper
        found = []
        for side in (0.0, 1.0) if answer.x[pair] >= 0.5 else (1.0, 0.0):
            self.lower, self.upper = lower.copy(), upper.copy()
            self.lower[pair] = self.upper[pair] = side
            if self._follow():
                found.append((self.lower, self.upper))
        return found


def _spread(columns: NDArray[np.int32], pairs: int) -> NDArray[np.int64]:
    """Which rows to keep, in their order, so that no pair is in more than a few of them."""
    import numpy as np

    used = [0] * pairs
    kept: list[int] = []
    for r, (a, b, c) in enumerate(columns.tolist()):
        if used[a] < _CUTS_PER_PAIR and used[b] < _CUTS_PER_PAIR and used[c] < _CUTS_PER_PAIR:
            used[a] += 1
            used[b] += 1
            used[c] += 1
            kept.append(r)
            if len(kept) == _CUTS_PER_ROUND:
                break
    return np.array(kept, dtype=np.int64)


def cost_of(prefer: NDArray[np.int64], order: Sequence[int]) -> int:
    """Weight of the preferences that the order turns round."""
    import numpy as np

    arranged = prefer[np.ix_(order, order)]
    return int(np.tril(arranged, -1).sum())


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
