"""The Kemeny order: the ranking with the fewest pairwise disagreements, exactly (Kemeny 1959).

Groups that a majority puts wholly before others are ordered among themselves only (the extended Condorcet
criterion, Truchon 1998). Each group is then solved over its pairs.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planweave.science.anytime import Incumbent, OnProgress, Progress, Status, Stop, relative_gap
from planweave.science.consensus.ballots import Ballots, borda, preferences
from planweave.science.consensus.pairs import Pairs, cost_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


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
    for group in groups:
        if len(group) == 1:
            order += group
            continue
        part = Pairs(prefer[np.ix_(group, group)])
        best, low = part.solve(deadline=deadline, seed=seed, stop=stop)
        order += [group[i] for i in best]
        bound += low
        settled = settled and low == cost_of(part.prefer, best)
        if on_progress is not None:
            done = len(order) / len(start)
            spent = time.perf_counter() - began
            on_progress(Progress(Incumbent(None, None, spent), "prove", done))
    cost = cost_of(prefer, order)
    spent = time.perf_counter() - began
    status = Status.OPTIMAL if settled else Status.FEASIBLE
    gap = 0.0 if settled else relative_gap(float(cost), float(bound)) or 0.0
    if on_progress is not None:
        on_progress(Progress(Incumbent(float(cost), float(bound), spent), "prove", 1.0))
    return Kemeny(status, tuple(ballots.items[i] for i in order), cost, bound, gap, spent)


def _between_groups(prefer: NDArray[np.int64], groups: list[list[int]]) -> int:
    order = [i for g in groups for i in g]
    inside = sum(cost_of(prefer[:, g][g], range(len(g))) for g in groups)
    return cost_of(prefer, order) - inside


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


def warm_up() -> None:
    """Compile (or load from the cache) the search and load the solver's library, so that nobody waits for that."""
    import numpy as np

    from planweave.science.consensus.search import searched
    from planweave.science.milp.relaxation import Relaxation

    searched(np.zeros((2, 2), dtype=np.int64), np.arange(2), 1, 1, 0)
    Relaxation(np.ones(1)).solve(seconds=1.0)
