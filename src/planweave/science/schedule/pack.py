"""An instance as flat arrays for the compiled search, activities renumbered topologically."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from planweave.science.schedule.construct import topological
from planweave.science.schedule.cpm import arcs_of
from planweave.science.schedule.instance import Instance, capacity_at
from planweave.science.schedule.problem import Goal, Objective

Array = np.ndarray[Any, Any]
_FIELD = 16
_GUARD = 1 << (_FIELD - 1)
FAR = 1 << 40


@dataclass
class Packed:
    """Arrays by topological number; `order[k]` is the instance's index of number k.

    `base` (slots, words) is the capacity left beside pinned work, four resources to a word; `forward`
    and `backward` are (ptr, idx, weight) rows of predecessors in each direction of time.
    """

    order: list[int]
    modes: list[int]
    dur: Array
    dem: Array
    base: Array
    guard: Array
    forward: tuple[Array, Array, Array]
    backward: tuple[Array, Array, Array]
    floor: Array
    pin: Array
    goal: Array
    slots: int


def pack(instance: Instance, objective: Objective, modes: list[int]) -> Packed | None:
    """The arrays with every activity in the given mode, or None where this search does not apply.

    It does not for modes that break a budget, maximal lags, circles of links, splittable work that would
    pause, capacities above 32767, goals that are not regular (levelling, disturbance), and values too
    large for 38 bits.
    """
    if any(a.most is not None for a in instance.arcs):
        return None
    if any(g in (Goal.PEAKS, Goal.MOVES, Goal.SHIFT) for stage in objective.stages for g in stage):
        return None
    if any(s and instance.pauses(i, modes[i]) for i, s in enumerate(instance.splittable)):
        return None
    if any(units >= _GUARD for profile in instance.profiles for _, units in profile):
        return None
    spent = [0] * len(instance.budgets)
    for i, mode in enumerate(modes):
        for b, units in instance.ways[i][mode].costs:
            spent[b] += units
    if any(units > most for units, most in zip(spent, instance.budgets, strict=True)):
        return None
    order = topological(instance)
    if len(order) < instance.n:
        return None
    number = {i: k for k, i in enumerate(order)}
    n, words = instance.n, max(1, -(-len(instance.profiles) // 4))
    dur = np.array([instance.ways[i][modes[i]].duration for i in order], dtype=np.int32)
    dem = np.zeros((n, words), dtype=np.uint64)
    for k, i in enumerate(order):
        for r, units in instance.ways[i][modes[i]].needs:
            dem[k, r // 4] |= np.uint64(units << (_FIELD * (r % 4)))
    marks = sorted({t for p in instance.profiles for t, _ in p} | {0})
    pins = [(k, instance.pin[i]) for k, i in enumerate(order) if instance.pin[i] is not None]
    last = max([marks[-1], *((at or 0) + int(dur[k]) for k, at in pins)]) + 1
    base = np.zeros((last, words), dtype=np.uint64)
    guard = np.zeros(words, dtype=np.uint64)
    for r, profile in enumerate(instance.profiles):
        shift = _FIELD * (r % 4)
        guard[r // 4] |= np.uint64(_GUARD << shift)
        for begin, end in zip(marks, [*marks[1:], last], strict=True):
            base[begin:end, r // 4] |= np.uint64((capacity_at(profile, begin) | _GUARD) << shift)
    for k, at in pins:
        begin = at or 0
        for word in range(words):
            base[begin : begin + int(dur[k]), word] -= dem[k, word]
            if np.any(base[begin : begin + int(dur[k]), word] & guard[word] != guard[word]):
                return None
    arcs = arcs_of(instance, [int(dur[number[i]]) for i in range(n)])
    forward = _rows(n, [(number[i], number[j], w) for i, j, w, _ in arcs])
    backward = _rows(
        n, [(number[j], number[i], w + int(dur[number[j]]) - int(dur[number[i]])) for i, j, w, _ in arcs]
    )
    goal = objective_rows(instance, objective, order)
    if goal is None:
        return None
    slots = last + int(dur.sum()) + int(sum(max(0, w) for _, _, w, _ in arcs)) + max(instance.release) + 2
    return Packed(
        order,
        list(modes),
        dur,
        dem,
        base,
        guard,
        forward,
        backward,
        np.array([instance.release[i] for i in order], dtype=np.int32),
        np.array([-1 if instance.pin[i] is None else instance.pin[i] for i in order], dtype=np.int32),
        goal,
        min(slots, last + instance.horizon + 2),
    )


def _rows(n: int, arcs: list[tuple[int, int, int]]) -> tuple[Array, Array, Array]:
    rows: list[dict[int, int]] = [{} for _ in range(n)]
    for i, j, weight in arcs:
        rows[j][i] = max(weight, rows[j].get(i, weight))
    ptr = np.zeros(n + 1, dtype=np.int32)
    ptr[1:] = np.cumsum([len(row) for row in rows])
    idx = np.array([i for row in rows for i in row], dtype=np.int32)
    weight_row = np.array([w for row in rows for w in row.values()], dtype=np.int32)
    return ptr, idx, weight_row


def objective_rows(instance: Instance, objective: Objective, order: list[int]) -> Array | None:
    """Rows: due, lateness cost, value, deadline, (makespan weight, penalty). Stages by great factors.

    Later stages that no longer fit into 38 bits are left to the exact solver.
    """
    n, horizon = instance.n, instance.horizon
    goal = np.zeros((5, max(2, n)), dtype=np.int64)
    activities = [instance.problem.activities[i] for i in order]
    goal[0, :n] = [FAR if a.due is None else a.due for a in activities]
    deadlines = [instance.deadline[i] for i in order]
    goal[3, :n] = [FAR if d is None else d for d in deadlines]
    most = 1
    stages = []
    for stage in objective.stages:
        reach = 0
        for g, weight in stage.items():
            costs = {
                Goal.MAKESPAN: 1,
                Goal.TARDINESS: sum(a.weight for a in activities),
                Goal.VALUE: sum(a.value for a in activities),
            }
            reach += weight * costs[g] * horizon
        if most * (reach + 1) >= 1 << 38:
            break
        most *= reach + 1
        stages.append((stage, reach + 1))
    if not stages:
        return None
    factor = 1
    for stage, reach in reversed(stages):
        for g, weight in stage.items():
            if g is Goal.MAKESPAN:
                goal[4, 0] += factor * weight
            elif g is Goal.TARDINESS:
                goal[1, :n] += np.array([factor * weight * a.weight for a in activities], dtype=np.int64)
            else:
                goal[2, :n] += np.array([factor * weight * a.value for a in activities], dtype=np.int64)
        factor *= reach
    goal[4, 1] = factor
    return goal
