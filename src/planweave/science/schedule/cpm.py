"""The critical path method with all four link kinds, leads, lags and maximal lags.

ES is the longest path from the start, LS the longest path back from the end, both by Bellman-Ford, for
maximal lags are arcs backwards. Total float TF = LS - ES; free float FF is what an activity may slip
without moving the earliest start of any other; the slack of a link is what is left above its lag.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planweave.science.schedule.instance import Instance, compile_problem
from planweave.science.schedule.problem import Problem
from planweave.science.schedule.validate import validate


@dataclass(frozen=True, slots=True)
class Floats:
    """Earliest and latest times of one activity, in slots; total float below 0 means a broken ceiling."""

    earliest_start: int
    earliest_finish: int
    latest_start: int
    latest_finish: int
    total: int
    free: int


@dataclass(frozen=True, slots=True)
class Network:
    """Floats by activity id, slack of each link's least lag by its number, and the project's finish.

    `critical` are the activities of least total float in order of earliest start.
    """

    floats: Mapping[str, Floats]
    slack: Mapping[int, int]
    finish: int
    critical: tuple[str, ...]


def cpm(problem: Problem, *, modes: Mapping[str, int] | None = None, end: int | None = None) -> Network:
    """Floats of the network alone: links, releases, pins and deadlines, no resources.

    `modes` chooses each activity's mode (its shortest if absent), `end` the slot by which all must be
    finished (the earliest possible finish if None). Pauses of splittable work are not counted, for
    they are a matter of resources.
    """
    validate(problem)
    instance = compile_problem(problem)
    durations = [
        instance.shortest[i] if modes is None or key not in modes else instance.ways[i][modes[key]].duration
        for i, key in enumerate(instance.ids)
    ]
    arcs = arcs_of(instance, durations)
    n = instance.n
    floors = [max(instance.release[i], instance.pin[i] or 0) for i in range(n)]
    earliest = longest(n, [(i, j, w) for i, j, w, _ in arcs], floors)
    finish = max(e + d for e, d in zip(earliest, durations, strict=True))
    last = finish if end is None else end
    ceilings = []
    for i in range(n):
        deadline, pin = instance.deadline[i], instance.pin[i]
        top = (last if deadline is None else min(last, deadline)) - durations[i]
        ceilings.append(top if pin is None else min(top, pin))
    latest = [-x for x in longest(n, [(j, i, w) for i, j, w, _ in arcs], [-c for c in ceilings])]
    free = [last - earliest[i] - durations[i] for i in range(n)]
    slack: dict[int, int] = {}
    for i, j, weight, link in arcs:
        left = earliest[j] - earliest[i] - weight
        free[i] = min(free[i], left)
        if link >= 0:
            slack[link] = left
    floats = {
        key: Floats(
            earliest[i],
            earliest[i] + durations[i],
            latest[i],
            latest[i] + durations[i],
            latest[i] - earliest[i],
            free[i],
        )
        for i, key in enumerate(instance.ids)
    }
    least = min(f.total for f in floats.values())
    critical = sorted(
        (k for k in instance.ids if floats[k].total == least), key=lambda k: floats[k].earliest_start
    )
    return Network(floats, slack, finish, tuple(critical))


def arcs_of(instance: Instance, durations: list[int]) -> list[tuple[int, int, int, int]]:
    """(i, j, weight, link number): start of j >= start of i + weight; maximal lags have link -1."""
    result = []
    for arc in instance.arcs:
        shift = (durations[arc.i] if arc.left else 0) - (durations[arc.j] if arc.right else 0)
        if arc.least is not None:
            result.append((arc.i, arc.j, arc.least + shift, arc.link))
        if arc.most is not None:
            result.append((arc.j, arc.i, -arc.most - shift, -1))
    return result


def longest(n: int, arcs: list[tuple[int, int, int]], floors: list[int]) -> list[int]:
    """Least values >= floors with value[j] >= value[i] + w for all arcs; stops after n rounds."""
    value = list(floors)
    out: list[list[tuple[int, int]]] = [[] for _ in range(n)]
    for i, j, weight in arcs:
        out[i].append((j, weight))
    changed = list(range(n))
    for _ in range(n + 1):
        following: dict[int, None] = {}
        for i in changed:
            for j, weight in out[i]:
                if value[i] + weight > value[j]:
                    value[j] = value[i] + weight
                    following[j] = None
        if not following:
            break
        changed = list(following)
    return value
