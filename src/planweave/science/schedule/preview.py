"""What a drag would move: nothing but what it must, and only to the right.

The moved activity goes where it was put; every other one stays unless a link (or a resource) forbids
it, and then starts at the first slot that does not. Work is bounded by what is pushed.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import Literal

from planweave.science.schedule.check import Violation, check
from planweave.science.schedule.construct import work_slots
from planweave.science.schedule.instance import Instance, capacity_at, compile_problem
from planweave.science.schedule.problem import Plan, Problem

Follow = Literal["links", "links_and_resources"]


@dataclass(frozen=True, slots=True)
class Preview:
    """The plan after the move, who moved from where to where, and what it would still break.

    `earliest` is the first slot the links allow for the moved activity as its predecessors stand. A pin
    or a frozen activity does not move: it shows among `broken` instead.
    """

    plan: Plan
    moved: tuple[tuple[str, int, int], ...]
    earliest: int
    broken: tuple[Violation, ...]


def preview(problem: Problem, plan: Plan, *, activity: str, start: int, follow: Follow = "links") -> Preview:
    """The right shift after `activity` is put to `start` in a valid problem's plan."""
    instance = compile_problem(problem)
    moved = instance.ids.index(activity)
    old = [plan.starts[key] for key in instance.ids]
    modes = [plan.modes[key] for key in instance.ids]
    starts = list(old)
    starts[moved] = start
    earliest = max(instance.release[moved], _floor(instance, moved, starts, modes))
    if follow == "links":
        _push_links(instance, moved, starts, modes)
    else:
        _push_all(instance, moved, starts, modes)
    new = instance.plan(starts, modes)
    changes = tuple((key, old[i], starts[i]) for i, key in enumerate(instance.ids) if starts[i] != old[i])
    broken = check(problem, new)
    if follow == "links":
        broken = [v for v in broken if v.kind != "capacity"]
    return Preview(new, changes, earliest, tuple(broken))


def _floor(instance: Instance, j: int, starts: list[int], modes: list[int]) -> int:
    """First start of `j` that every least lag allows, the predecessors being where they are."""
    at = 0
    for arc in instance.into[j]:
        if arc.least is None:
            continue
        end = (instance.finish(arc.i, modes[arc.i], starts[arc.i]) if arc.left else starts[arc.i]) + arc.least
        if not arc.right:
            at = max(at, end)
            continue
        at = max(at, end - instance.longest[j])
        while instance.finish(j, modes[j], at) < end:
            at += 1
    return at


def _push_links(instance: Instance, moved: int, starts: list[int], modes: list[int]) -> None:
    queue = [(starts[moved], moved)]
    limit = 4 * instance.horizon
    while queue:
        _, i = heapq.heappop(queue)
        for arc in instance.out[i]:
            j = arc.j
            if arc.least is None or j == moved or instance.pin[j] is not None:
                continue
            at = _floor(instance, j, starts, modes)
            if at > starts[j] and at <= limit:
                starts[j] = _workable(instance, j, modes[j], at)
                heapq.heappush(queue, (starts[j], j))


def _workable(instance: Instance, j: int, m: int, at: int) -> int:
    """A splittable activity starts in a working slot: the first from `at` on."""
    if instance.splittable[j] and instance.ways[j][m].duration:
        for begin, end in instance.pauses(j, m):
            if begin <= at < end:
                return end
    return at


def _push_all(instance: Instance, moved: int, starts: list[int], modes: list[int]) -> None:
    """Serial: the moved and the pinned keep their place, the others follow by old start."""
    load: list[dict[int, int]] = [{} for _ in instance.profiles]
    old = list(starts)
    fixed = [i for i in range(instance.n) if i == moved or instance.pin[i] is not None]
    for i in fixed:
        _take(instance, load, i, modes[i], starts[i])
    for i in _order(instance, old):
        if i in fixed:
            continue
        at = max(old[i], _floor(instance, i, starts, modes))
        way = instance.ways[i][modes[i]]
        while at < 4 * instance.horizon:
            at = _workable(instance, i, modes[i], at)
            clash = _clash(instance, load, way.needs, work_slots(instance, i, modes[i], at))
            if clash is None:
                break
            at = clash + 1 if not instance.splittable[i] else at + 1
        starts[i] = at
        _take(instance, load, i, modes[i], at)


def _order(instance: Instance, old: list[int]) -> list[int]:
    """By old start, but never before a predecessor."""
    waits = [sum(1 for a in instance.into[j] if a.least is not None) for j in range(instance.n)]
    ready = [(old[i], i) for i in range(instance.n) if waits[i] == 0]
    heapq.heapify(ready)
    order: list[int] = []
    seen = [False] * instance.n
    while len(order) < instance.n:
        if ready:
            i = heapq.heappop(ready)[1]
        else:
            i = min((j for j in range(instance.n) if not seen[j]), key=lambda j: (old[j], j))
        if seen[i]:
            continue
        seen[i] = True
        order.append(i)
        for arc in instance.out[i]:
            if arc.least is not None:
                waits[arc.j] -= 1
                if waits[arc.j] == 0:
                    heapq.heappush(ready, (old[arc.j], arc.j))
    return order


def _clash(
    instance: Instance, load: list[dict[int, int]], needs: tuple[tuple[int, int], ...], slots: list[int]
) -> int | None:
    for slot in reversed(slots):
        for r, units in needs:
            if load[r].get(slot, 0) + units > capacity_at(instance.profiles[r], slot):
                return slot
    return None


def _take(instance: Instance, load: list[dict[int, int]], i: int, m: int, at: int) -> None:
    for slot in work_slots(instance, i, m, at):
        for r, units in instance.ways[i][m].needs:
            load[r][slot] = load[r].get(slot, 0) + units
