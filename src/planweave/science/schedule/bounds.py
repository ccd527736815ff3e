"""Lower bounds on the makespan that need no search: critical path and resource energy.

Energy (Mingozzi et al. 1998's LB0 family; heads and tails after Carlier 1982): the activities with head
>= h and tail after their end >= t must all be worked between h and C - t, so
C >= h + ceil(sum of their work / capacity) + t, for every resource and every pair (h, t).
"""

from __future__ import annotations

import numpy as np

from planweave.science.schedule.instance import Instance, Windows


def makespan_bound(instance: Instance, windows: Windows) -> int:
    """The best of the bounds; valid for every problem (leave only makes plans longer)."""
    return max(critical_path_bound(windows), energy_bound(instance, windows))


def critical_path_bound(windows: Windows) -> int:
    """Length of the longest path, resources ignored."""
    return max(e + t for e, t in zip(windows.earliest, windows.tails, strict=True))


def energy_bound(instance: Instance, windows: Windows) -> int:
    """The head-tail energy bound over all resources, at their greatest capacity."""
    best = 0
    for r, profile in enumerate(instance.profiles):
        capacity = max(units for _, units in profile)
        work, head, tail = [], [], []
        for i in range(instance.n):
            least = min(_work(instance, i, m, r) for m in range(len(instance.ways[i])))
            if least:
                work.append(least)
                head.append(windows.earliest[i])
                tail.append(windows.tails[i] - instance.shortest[i])
        if not work or capacity == 0:
            continue
        order = np.argsort(-np.array(tail), kind="stable")
        works, heads, tails = np.array(work)[order], np.array(head)[order], np.array(tail)[order]
        for h in np.unique(heads):
            inside = heads >= h
            energy = np.cumsum(works[inside])
            best = max(best, int((h + -(-energy // capacity) + tails[inside]).max()))
    return best


def _work(instance: Instance, i: int, m: int, r: int) -> int:
    way = instance.ways[i][m]
    return way.duration * next((units for k, units in way.needs if k == r), 0)
