"""Floats of a plan as it stands, for thousands of activities at once: arrays instead of objects.

The same figures as `cpm` gives for activities that may not start before they do now: earliest times by the
longest path forward, latest times back from each activity's ceiling. Links have least lags only and close no
circle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np


class CircleError(ValueError):
    """Some activities wait for each other."""


@dataclass(frozen=True, slots=True)
class Arc:
    """End `left` of activity `i` (True: its finish) + `lag` <= end `right` of activity `j`; by number."""

    i: int
    j: int
    left: bool
    right: bool
    lag: int


@dataclass(frozen=True)
class Lattice:
    """`size` activities and their arcs in an order in which every activity comes after what it waits for."""

    size: int
    arcs: tuple[Arc, ...]

    @cached_property
    def ends(self) -> tuple[list[int], list[int]]:
        """The activities that each arc leaves and enters."""
        return [arc.i for arc in self.arcs], [arc.j for arc in self.arcs]

    @cached_property
    def _table(self) -> np.ndarray:
        columns = [(arc.i, arc.j, arc.left, arc.right, arc.lag) for arc in self.arcs]
        return np.array(columns, dtype=np.int64).reshape(len(columns), 5).T

    def weights(self, durations: Sequence[int]) -> list[int]:
        """Least slots from the start of each arc's first activity to that of its second."""
        i, j, left, right, lag = self._table
        length = np.asarray(durations, dtype=np.int64)
        if not length.size:
            return []
        found: list[int] = (lag + left * length[i] - right * length[j]).tolist()
        return found


def lattice(size: int, arcs: Sequence[Arc]) -> Lattice:
    """Raises CircleError where no such order exists."""
    out: list[list[Arc]] = [[] for _ in range(size)]
    waits = [0] * size
    for arc in arcs:
        out[arc.i].append(arc)
        waits[arc.j] += 1
    ready = [i for i in range(size) if waits[i] == 0]
    ordered: list[Arc] = []
    done = 0
    while ready:
        i = ready.pop()
        done += 1
        for arc in out[i]:
            ordered.append(arc)
            waits[arc.j] -= 1
            if waits[arc.j] == 0:
                ready.append(arc.j)
    if done < size:
        raise CircleError(f"{size - done} activities wait for each other")
    return Lattice(size, tuple(ordered))


def standing_floats(
    net: Lattice, *, starts: Sequence[int], finishes: Sequence[int], ceilings: Sequence[int]
) -> tuple[list[int], list[int]]:
    """(total, free) float of each activity in slots, from where it stands; `ceilings`: no finish after.

    No activity's latest finish is after the last earliest finish of all.
    """
    durations = [finish - start for start, finish in zip(starts, finishes, strict=True)]
    begins, ends = net.ends
    weights = net.weights(durations)
    earliest = list(starts)
    for i, j, weight in zip(begins, ends, weights, strict=True):
        at = earliest[i] + weight
        if at > earliest[j]:
            earliest[j] = at
    end = max([e + d for e, d in zip(earliest, durations, strict=True)], default=0)
    latest = [(top if top < end else end) - d for top, d in zip(ceilings, durations, strict=True)]
    for i, j, weight in zip(reversed(begins), reversed(ends), reversed(weights), strict=True):
        at = latest[j] - weight
        if at < latest[i]:
            latest[i] = at
    free = [end - e - d for e, d in zip(earliest, durations, strict=True)]
    for i, j, weight in zip(begins, ends, weights, strict=True):
        left = earliest[j] - earliest[i] - weight
        if left < free[i]:
            free[i] = left
    return [late - early for late, early in zip(latest, earliest, strict=True)], free


def pushed_by(net: Lattice, *, moved: int, starts: Sequence[int], finishes: Sequence[int]) -> set[int]:
    """The activities that must give way when `moved` stands where `starts` says, itself among them.

    Neither pauses nor pins are looked at.
    """
    shift: dict[int, int] = {moved: 0}
    for arc in net.arcs:
        if arc.i not in shift or arc.j == moved:
            continue
        by = shift[arc.i]
        from_slot = (finishes if arc.left else starts)[arc.i] + by + arc.lag
        to_slot = (finishes if arc.right else starts)[arc.j]
        if from_slot > to_slot + shift.get(arc.j, 0):
            shift[arc.j] = from_slot - to_slot
    return set(shift)
