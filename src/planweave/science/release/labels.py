"""All efficient plans of one release under precedence, by dynamic programming over the requirements.

Requirements are taken one at a time, prerequisites before their dependents. A partial plan is its amount and
value, kept apart by which prerequisites it holds that somebody later still needs; of those that agree in
that, only the ones are kept that no other beats. The order keeps as few prerequisites open as it can.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planweave.science.anytime import Stop
from planweave.science.release.compile import Compiled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Labels = tuple[Ints, Ints, Ints]
    """Amount (rising), value (rising), and the node that tells how the plan was made."""


@dataclass(slots=True)
class _Tree:
    """Who was added to which earlier partial plan; node 0 is the empty plan."""

    parents: list[Ints] = field(default_factory=list)
    items: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    size: int = 1

    def grow(self, parents: Ints, item: int) -> Ints:
        """New nodes, one for each parent."""
        import numpy as np

        self.parents.append(parents)
        self.items.append(item)
        self.starts.append(self.size)
        self.size += len(parents)
        return np.arange(self.size - len(parents), self.size, dtype=np.int64)

    def members(self, node: int) -> list[int]:
        """The requirements of a plan."""
        from bisect import bisect_right

        found: list[int] = []
        while node:
            block = bisect_right(self.starts, node) - 1
            found.append(self.items[block])
            node = int(self.parents[block][node - self.starts[block]])
        return found


def all_points(
    compiled: Compiled,
    amounts: list[int],
    *,
    cap: int | None,
    most_states: int,
    deadline: float,
    stop: Stop | None,
) -> list[tuple[int, ...]] | None:
    """The variables of every efficient plan by rising amount; None where it grows beyond `most_states`
    or time runs out. The problem has one release and no rules but `needs` and a budget of `cap`."""
    import numpy as np

    problem = compiled.problem
    n = len(amounts)
    position = {r.id: i for i, r in enumerate(problem.requirements)}
    before: list[set[int]] = [set() for _ in range(n)]
    after: list[set[int]] = [set() for _ in range(n)]
    for dependent, prerequisite in problem.needs:
        before[position[dependent]].add(position[prerequisite])
        after[position[prerequisite]].add(position[dependent])
    worth = [row[0] for row in compiled.worths.points]
    zero = np.zeros(1, dtype=np.int64)
    tree = _Tree()
    states: dict[frozenset[int], Labels] = {frozenset(): (zero, zero.copy(), zero.copy())}
    done: set[int] = set()
    for item in _order(before, after):
        if time.perf_counter() > deadline or (stop is not None and stop.requested()):
            return None
        done.add(item)
        closed = {p for p in before[item] | {item} if after[p] <= done}
        grown: dict[frozenset[int], list[Labels]] = {}
        for held, labels in states.items():
            grown.setdefault(held - closed, []).append(labels)
            if before[item] <= held:
                taken = _add(labels, amounts[item], worth[item], item, cap=cap)
                grown.setdefault((held | {item}) - closed, []).append(taken)
        states = {held: _best_of(parts, tree, item) for held, parts in grown.items()}
        if sum(len(labels[0]) for labels in states.values()) > most_states or tree.size > 20 * most_states:
            return None
    (final,) = states.values()
    plans: list[tuple[int, ...]] = []
    for node in final[2].tolist():
        chosen = set(tree.members(node))
        plans.append(tuple(1 if i in chosen else 0 for i in range(n)))
    return plans


def _add(labels: Labels, amount: int, value: int, item: int, *, cap: int | None) -> Labels:
    """The same plans with one more requirement; nodes are negative until they are known to survive."""
    costs = labels[0] + amount
    keep = slice(None) if cap is None else costs <= cap
    return costs[keep], (labels[1] + value)[keep], -1 - labels[2][keep]


def _best_of(parts: list[Labels], tree: _Tree, item: int) -> Labels:
    import numpy as np

    costs = np.concatenate([p[0] for p in parts])
    values = np.concatenate([p[1] for p in parts])
    nodes = np.concatenate([p[2] for p in parts])
    order = np.lexsort((-values, costs))
    costs, values, nodes = costs[order], values[order], nodes[order]
    best_before = np.concatenate((values[:1] - 1, np.maximum.accumulate(values)[:-1]))
    keep = values > best_before
    costs, values, nodes = costs[keep], values[keep], nodes[keep]
    fresh = nodes < 0
    if fresh.any():
        nodes[fresh] = tree.grow(-1 - nodes[fresh], item)
    return costs, values, nodes


def _order(before: list[set[int]], after: list[set[int]]) -> list[int]:
    """Prerequisites first, always the requirement that leaves the fewest prerequisites open."""
    n = len(before)
    done: set[int] = set()
    open_ones: set[int] = set()
    order: list[int] = []
    ready = {i for i in range(n) if not before[i]}

    def cost_of(i: int) -> tuple[int, int, int, int]:
        closes = sum(after[p] <= done | {i} for p in before[i])
        opens = 1 if after[i] else 0
        # Stay in what has been begun: a fresh start opens another part of the graph.
        return (opens - closes, 0 if before[i] & open_ones else 1, len(after[i]), i)

    while ready:
        item = min(ready, key=cost_of)
        ready.remove(item)
        order.append(item)
        done.add(item)
        if after[item]:
            open_ones.add(item)
        open_ones -= {p for p in before[item] if after[p] <= done}
        ready |= {d for d in after[item] if before[d] <= done}
    return order
