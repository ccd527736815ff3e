"""An independent referee: recomputes every constraint of a problem from its data, slot by slot.

It shares no code with the solvers, on purpose: it is slow, plain and literal, so that a mistake made
there cannot hide here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planweave.science.schedule.problem import Activity, Goal, Mode, Plan, Problem, Resource


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken rule. `kind` is one of missing, mode, start, pause, finish, release, deadline, pin,
    link_min, link_max, capacity, budget, frozen; `names` are the ids it concerns; `slot` the first
    slot of trouble where there is one; `amount` by how much it is broken."""

    kind: str
    names: tuple[str, ...]
    amount: int = 0
    slot: int | None = None


def check(problem: Problem, plan: Plan) -> list[Violation]:
    """Everything that is wrong with `plan`; an empty list means that it is feasible."""
    broken: list[Violation] = []
    known = {a.id for a in problem.activities}
    wrong = [set(t) ^ known for t in (plan.starts, plan.finishes, plan.modes) if set(t) != known]
    if wrong:
        return [Violation("missing", tuple(sorted(ids))) for ids in wrong]
    resources = {r.id: r for r in problem.resources}
    load: dict[tuple[str, int], int] = {}
    spent: dict[str, int] = {}
    for a in problem.activities:
        ways = a.modes if a.modes else (Mode(a.duration or 0, a.demands),)
        number = plan.modes[a.id]
        if not 0 <= number < len(ways):
            broken.append(Violation("mode", (a.id,), number))
            continue
        mode = ways[number]
        start = plan.starts[a.id]
        if start < 0:
            broken.append(Violation("start", (a.id,), -start))
            continue
        slots = _working_slots(a, mode, start, plan.finishes[a.id], resources)
        if slots is None:
            broken.append(Violation("pause", (a.id,), slot=start))
            continue
        finish = slots[-1] + 1 if slots else start
        if finish != plan.finishes[a.id]:
            broken.append(Violation("finish", (a.id,), plan.finishes[a.id] - finish))
        if start < a.release:
            broken.append(Violation("release", (a.id,), a.release - start))
        if a.deadline is not None and finish > a.deadline:
            broken.append(Violation("deadline", (a.id,), finish - a.deadline))
        if a.start is not None and start != a.start:
            broken.append(Violation("pin", (a.id,), abs(start - a.start)))
        for key, demand in mode.demands.items():
            if resources[key].renewable:
                for slot in slots:
                    load[key, slot] = load.get((key, slot), 0) + demand
            else:
                spent[key] = spent.get(key, 0) + demand
    for (key, slot), units in sorted(load.items()):
        over = units - _capacity(resources[key], slot)
        if over > 0:
            broken.append(Violation("capacity", (key,), over, slot))
    for key, units in spent.items():
        if units > resources[key].capacity:
            broken.append(Violation("budget", (key,), units - resources[key].capacity))
    broken += _check_links(problem, plan)
    base = problem.baseline
    if base is not None:
        for key, old in base.starts.items():
            moved = plan.starts[key] != old or plan.modes[key] != base.modes.get(key, plan.modes[key])
            if old < base.frozen_until and moved:
                broken.append(Violation("frozen", (key,), abs(plan.starts[key] - old)))
    return broken


def measure(problem: Problem, plan: Plan, goal: Goal) -> int:
    """The value of one goal, by its definition in `Goal`."""
    if goal is Goal.MAKESPAN:
        return max(plan.finishes.values())
    if goal is Goal.TARDINESS:
        return sum(
            a.weight * max(0, plan.finishes[a.id] - a.due) for a in problem.activities if a.due is not None
        )
    if goal is Goal.VALUE:
        return sum(a.value * plan.finishes[a.id] for a in problem.activities)
    if goal is Goal.PEAKS:
        return sum(_peak(problem, plan, r) for r in problem.resources if r.renewable)
    base = problem.baseline
    if base is None:
        raise ValueError("disturbance is measured against a baseline")
    if goal is Goal.MOVES:
        return sum(
            plan.starts[key] != old or plan.modes[key] != base.modes.get(key, plan.modes[key])
            for key, old in base.starts.items()
        )
    weight = {a.id: a.move_weight for a in problem.activities}
    return sum(weight[key] * abs(plan.starts[key] - old) for key, old in base.starts.items())


def _capacity(resource: Resource, slot: int) -> int:
    capacity = resource.capacity
    for begin, units in resource.steps:
        if slot >= begin:
            capacity = units
    return capacity


def _working_slots(
    a: Activity, mode: Mode, start: int, finish: int, resources: Mapping[str, Resource]
) -> list[int] | None:
    """The slots in which the work is done; None if a splittable one starts in a pause or never ends."""
    if not a.splittable or mode.duration == 0:
        return list(range(start, start + mode.duration))
    slots: list[int] = []
    for slot in range(start, max(finish, start + mode.duration)):
        paused = any(
            resources[key].renewable and _capacity(resources[key], slot) < demand
            for key, demand in mode.demands.items()
        )
        if paused and slot == start:
            return None
        if not paused:
            slots.append(slot)
        if len(slots) == mode.duration:
            return slots
    return None


def _check_links(problem: Problem, plan: Plan) -> list[Violation]:
    broken: list[Violation] = []
    for link in problem.links:
        before, after = link.predecessor, link.successor
        left = plan.finishes[before] if link.kind.value[0] == "F" else plan.starts[before]
        right = plan.finishes[after] if link.kind.value[1] == "F" else plan.starts[after]
        lag = right - left
        if link.min_lag is not None and lag < link.min_lag:
            broken.append(Violation("link_min", (before, after), link.min_lag - lag))
        if link.max_lag is not None and lag > link.max_lag:
            broken.append(Violation("link_max", (before, after), lag - link.max_lag))
    return broken


def _peak(problem: Problem, plan: Plan, resource: Resource) -> int:
    resources = {r.id: r for r in problem.resources}
    load: dict[int, int] = {}
    for a in problem.activities:
        ways = a.modes if a.modes else (Mode(a.duration or 0, a.demands),)
        mode = ways[plan.modes[a.id]]
        demand = mode.demands.get(resource.id, 0)
        if demand:
            for slot in _working_slots(a, mode, plan.starts[a.id], plan.finishes[a.id], resources) or []:
                load[slot] = load.get(slot, 0) + demand
    return max(load.values(), default=0)
