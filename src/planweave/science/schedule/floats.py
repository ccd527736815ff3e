"""Floats of a plan as it stands, for thousands of activities at once: arrays instead of objects.

The same figures as `cpm` gives for activities that may not start before they do now: earliest times by the
longest path forward, latest times back from each activity's ceiling. Links have least lags only and close no
circle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


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


@dataclass(frozen=True, slots=True)
class Lattice:
    """`size` activities and their arcs in an order in which every activity comes after what it waits for."""

    size: int
    arcs: tuple[Arc, ...]


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
    weights = [
        (
            arc.i,
            arc.j,
            arc.lag + (durations[arc.i] if arc.left else 0) - (durations[arc.j] if arc.right else 0),
        )
        for arc in net.arcs
    ]
    earliest = list(starts)
    for i, j, weight in weights:
        at = earliest[i] + weight
        if at > earliest[j]:
            earliest[j] = at
    end = max((e + d for e, d in zip(earliest, durations, strict=True)), default=0)
    latest = [min(top, end) - d for top, d in zip(ceilings, durations, strict=True)]
    for i, j, weight in reversed(weights):
        at = latest[j] - weight
        if at < latest[i]:
            latest[i] = at
    free = [end - e - d for e, d in zip(earliest, durations, strict=True)]
    for i, j, weight in weights:
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
