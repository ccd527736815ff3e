"""A stronger lower bound on the makespan by destruction: no plan ends by C, hence the bound is C + 1.

Compiled, for child processes. The test at each C is energetic reasoning over intervals between earliest
starts and latest finishes; it stops when the clock says so, and what it has shown until then stands.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from planweave.science.schedule import kernels
from planweave.science.schedule.instance import Instance, Windows


def destructive_bound(
    instance: Instance, windows: Windows, *, known: int, best: int | None, over: Callable[[], bool]
) -> int:
    """The greatest bound that could be shown, at least `known`, at most `best`."""
    bound = known
    if instance.has_ceilings:
        return bound  # windows of deadlines and pins are not tails; the plain bound stays valid
    earliest = np.array(windows.earliest, dtype=np.int64)
    tail = np.array(windows.tails, dtype=np.int64)
    dur = np.array(instance.shortest, dtype=np.int64)
    rows = []
    for r, profile in enumerate(instance.profiles):
        units = np.array(
            [
                min(next((q for k, q in way.needs if k == r), 0) for way in instance.ways[i])
                for i in range(instance.n)
            ],
            dtype=np.int64,
        )
        used = (units > 0) & (dur > 0)
        if used.any():
            capacity = max(c for _, c in profile)
            work = float((units * dur).sum()) / max(1, capacity)
            rows.append((work, earliest[used], tail[used], dur[used], units[used], capacity))
    rows.sort(key=lambda row: -row[0])
    while best is None or bound < best:
        shown = False
        for _, early, tails, lengths, units, capacity in rows:
            starts = np.unique(early)
            ends = np.unique(tails - lengths)
            for chunk in np.array_split(starts, max(1, len(starts) // 16)):
                if over():
                    return bound
                if kernels.overloaded(early, tails, lengths, units, capacity, bound, chunk, ends):
                    shown = True
                    break
            if shown:
                break
        if not shown:
            return bound
        bound += 1
    return bound
