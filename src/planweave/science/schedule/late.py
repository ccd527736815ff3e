"""As late as possible: activities that shall wait as long as nobody else's end suffers.

For links alone the answer is the critical path method's backward pass, and exact: no activity can start later
without the plan ending later, and all can be as late at once. With resources it is a double justification
(Valls, Ballestín and Quintanilla 2005): everything as late as the order of the plan allows, then what need not
wait as early as it can; the late ones stay. The plan never ends later, and no due date is missed by more.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Sequence
from dataclasses import replace

from planweave.science.schedule.check import check
from planweave.science.schedule.construct import generate, topological, work_slots
from planweave.science.schedule.floats import Lattice
from planweave.science.schedule.instance import Instance, capacity_at, compile_problem
from planweave.science.schedule.problem import Plan, Problem

_ROUNDS = 3


def late_starts(
    net: Lattice,
    *,
    starts: Sequence[int],
    finishes: Sequence[int],
    ceilings: Sequence[int],
    late: Collection[int],
    held: Collection[int],
) -> dict[int, int]:
    """The starts that differ from `starts` once the `late` ones are as late as links and `ceilings` (no finish
    after) let them: those themselves, and what they push. Who is `held` stays where it is; whoever is neither may
    be pushed up to its own latest start. A late one that comes too late already goes back as far as what is before
    it allows. By number."""
    durations = [finish - start for start, finish in zip(starts, finishes, strict=True)]
    weights = [
        (
            arc.i,
            arc.j,
            arc.lag + (durations[arc.i] if arc.left else 0) - (durations[arc.j] if arc.right else 0),
        )
        for arc in net.arcs
    ]
    latest = [
        start if number in held else top - length
        for number, (start, top, length) in enumerate(zip(starts, ceilings, durations, strict=True))
    ]
    for i, j, weight in reversed(weights):
        if i not in held:
            latest[i] = min(latest[i], latest[j] - weight)
    new = [latest[i] if i in late and i not in held else start for i, start in enumerate(starts)]
    for i, j, weight in weights:
        if j not in held and new[i] + weight > new[j]:
            new[j] = new[i] + weight
    return {i: at for i, at in enumerate(new) if at != starts[i]}


def as_late_as_possible(problem: Problem, plan: Plan, late: Collection[str]) -> Plan:
    """The same plan with the `late` activities as late as they can be; people and modes stay.

    The plan must keep to the problem. Activities with a pin or a greatest lag stay where they are. What waits for
    a late one may come later than before, but never after the end of the plan, a deadline, or further behind its
    due date than it is.
    """
    instance = compile_problem(problem)
    chosen = {i for i, key in enumerate(instance.ids) if key in late}
    if not chosen:
        return plan
    modes = [plan.modes[key] for key in instance.ids]
    starts = [plan.starts[key] for key in instance.ids]
    fixed = {i for i in range(instance.n) if instance.pin[i] is not None}
    fixed |= {end for arc in instance.arcs if arc.most is not None for end in (arc.i, arc.j)}
    tops = _tops(instance, starts, modes)
    best = starts
    for _ in range(_ROUNDS):
        right = _justified(instance, best, modes, tops, fixed)
        held = fixed | chosen
        new = _kept_order(problem, instance, starts, right, modes, tops, held)
        if new is None:
            new = _early(instance, right, modes, held)
        if sum(new[i] for i in chosen) <= sum(best[i] for i in chosen) and best is not starts:
            break
        best = new
    found = instance.plan(best, modes)
    return plan if check(problem, found) else found


def _tops(instance: Instance, starts: Sequence[int], modes: Sequence[int]) -> list[int]:
    """No finish after: the end of the plan, a deadline, and the due date or what it is missed by already."""
    finishes = [instance.finish(i, modes[i], starts[i]) for i in range(instance.n)]
    end = max(finishes, default=0)
    tops = []
    for i, activity in enumerate(instance.problem.activities):
        found = end
        if instance.deadline[i] is not None:
            found = min(found, instance.deadline[i] or 0)
        if activity.due is not None and activity.weight:
            found = min(found, max(activity.due, finishes[i]))
        tops.append(max(found, finishes[i]))
    return tops


class _Load:
    """Who uses how much of a resource in each slot."""

    def __init__(self, instance: Instance, starts: Sequence[int], modes: Sequence[int]) -> None:
        self.instance, self.modes = instance, modes
        self.used: list[dict[int, int]] = [{} for _ in instance.profiles]
        for i in range(instance.n):
            self.change(i, starts[i], 1)

    def change(self, i: int, at: int, sign: int) -> None:
        for slot in work_slots(self.instance, i, self.modes[i], at):
            for r, units in self.instance.ways[i][self.modes[i]].needs:
                self.used[r][slot] = self.used[r].get(slot, 0) + sign * units

    def clash(self, i: int, at: int) -> int | None:
        """The first slot that keeps `i` from starting at `at`."""
        instance, m = self.instance, self.modes[i]
        needs = instance.ways[i][m].needs
        if instance.splittable[i] and instance.ways[i][m].duration:
            for begin, end in instance.pauses(i, m):
                if begin <= at < end:
                    return begin
        for slot in work_slots(instance, i, m, at) if needs else ():
            for r, units in needs:
                if self.used[r].get(slot, 0) + units > capacity_at(instance.profiles[r], slot):
                    return slot
        return None


def _justified(
    instance: Instance, starts: Sequence[int], modes: Sequence[int], tops: Sequence[int], fixed: set[int]
) -> list[int]:
    """Everything to the right; nobody comes earlier than now."""
    new = list(starts)
    load = _Load(instance, new, modes)
    for i in _last_first(instance, starts, modes):
        if i in fixed:
            continue
        load.change(i, new[i], -1)
        m = modes[i]
        length = instance.ways[i][m].duration
        last_start = last_finish = tops[i]
        for arc in instance.out[i]:
            if arc.least is None:
                continue
            end = new[arc.j] if not arc.right else instance.finish(arc.j, modes[arc.j], new[arc.j])
            if arc.left:
                last_finish = min(last_finish, end - arc.least)
            else:
                last_start = min(last_start, end - arc.least)
        at = min(last_start, last_finish - length)
        while at > new[i]:
            if instance.finish(i, m, at) > last_finish:
                at -= 1
                continue
            clash = load.clash(i, at)
            if clash is None:
                break
            at = clash - length if not instance.splittable[i] else min(at, clash) - 1
        new[i] = max(at, new[i])
        load.change(i, new[i], 1)
    return new


def _last_first(instance: Instance, starts: Sequence[int], modes: Sequence[int]) -> list[int]:
    """What finishes last first, but everything before what it waits for; those in a circle of links at the end."""
    waits = [sum(1 for arc in instance.out[i] if arc.least is not None) for i in range(instance.n)]
    key = [-instance.finish(i, modes[i], starts[i]) for i in range(instance.n)]
    ready = [(key[i], i) for i in range(instance.n) if not waits[i]]
    heapq.heapify(ready)
    found: list[int] = []
    while ready:
        _, j = heapq.heappop(ready)
        found.append(j)
        for arc in instance.into[j]:
            if arc.least is not None:
                waits[arc.i] -= 1
                if not waits[arc.i]:
                    heapq.heappush(ready, (key[arc.i], arc.i))
    known = set(found)
    return found + sorted((i for i in range(instance.n) if i not in known), key=lambda i: key[i])


def _kept_order(
    problem: Problem,
    instance: Instance,
    starts: Sequence[int],
    right: Sequence[int],
    modes: Sequence[int],
    tops: Sequence[int],
    held: set[int],
) -> list[int] | None:
    """Everybody but those `held` at their right place in the order of the old plan, which so hardly changes; None
    where it does not fit in that order."""
    rest = replace(
        instance,
        pin=[right[i] if i in held else p for i, p in enumerate(instance.pin)],
        only_mode=list(modes),
    )
    made = generate(rest, [float(start) for start in starts], rest.windows())
    if made is None:
        return None
    new = made[0]
    ends = (instance.finish(i, modes[i], new[i]) for i in range(instance.n))
    if any(end > top for end, top in zip(ends, tops, strict=True)):
        return None
    return None if check(problem, instance.plan(new, list(modes))) else new


def _early(instance: Instance, right: Sequence[int], modes: Sequence[int], held: set[int]) -> list[int]:
    """What is not held to the left again, what starts first first; always possible, for it may stay."""
    new = list(right)
    load = _Load(instance, new, modes)
    place = {i: number for number, i in enumerate(topological(instance))}
    order = (i for i in range(instance.n) if i not in held)
    for i in sorted(order, key=lambda i: (right[i], place.get(i, instance.n))):
        load.change(i, new[i], -1)
        m = modes[i]
        least_finish, at = 0, instance.release[i]
        for arc in instance.into[i]:
            if arc.least is None:
                continue
            end = new[arc.i] if not arc.left else instance.finish(arc.i, modes[arc.i], new[arc.i])
            if arc.right:
                least_finish = max(least_finish, end + arc.least)
            else:
                at = max(at, end + arc.least)
        at = max(at, 0)
        while at < new[i] and (instance.finish(i, m, at) < least_finish or load.clash(i, at) is not None):
            at += 1
        new[i] = min(at, new[i])
        load.change(i, new[i], 1)
    return new
