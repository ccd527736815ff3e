"""The solvers' own arithmetic of goals, on indices; the referee in `check` has another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planweave.science.schedule.construct import work_slots
from planweave.science.schedule.instance import Instance
from planweave.science.schedule.problem import Goal, Objective


def stage_values(
    instance: Instance, objective: Objective, starts: Sequence[int], modes: Sequence[int]
) -> tuple[int, ...]:
    """The value of each stage; smaller tuples are better plans."""
    finishes = [instance.finish(i, modes[i], starts[i]) for i in range(instance.n)]
    return tuple(stage_value(instance, stage, starts, finishes, modes) for stage in objective.stages)


def stage_value(
    instance: Instance,
    stage: Mapping[Goal, int],
    starts: Sequence[int],
    finishes: Sequence[int],
    modes: Sequence[int],
) -> int:
    """The weighted sum of the goals of one stage."""
    total = 0
    activities = instance.problem.activities
    for goal, weight in stage.items():
        value = 0
        if goal is Goal.MAKESPAN:
            value = max(finishes)
        elif goal is Goal.TARDINESS:
            for a, finish in zip(activities, finishes, strict=True):
                if a.due is not None and finish > a.due:
                    value += a.weight * (finish - a.due)
        elif goal is Goal.VALUE:
            value = sum(a.value * f for a, f in zip(activities, finishes, strict=True))
        elif goal is Goal.PEAKS:
            value = sum(peaks(instance, starts, modes))
        else:
            base = instance.problem.baseline
            if base is None:
                raise ValueError("disturbance is measured against a baseline")
            for i, a in enumerate(activities):
                old = base.starts.get(a.id)
                if old is None:
                    continue
                if goal is Goal.MOVES:
                    value += starts[i] != old or base.modes.get(a.id, modes[i]) != modes[i]
                else:
                    value += a.move_weight * abs(starts[i] - old)
        total += weight * value
    return total


def peaks(instance: Instance, starts: Sequence[int], modes: Sequence[int]) -> list[int]:
    """Greatest use of each renewable resource."""
    change: list[dict[int, int]] = [{} for _ in instance.profiles]
    for i in range(instance.n):
        needs = instance.ways[i][modes[i]].needs
        if not needs:
            continue
        slots = work_slots(instance, i, modes[i], starts[i])
        runs: list[list[int]] = []
        for slot in slots:
            if runs and runs[-1][1] == slot:
                runs[-1][1] = slot + 1
            else:
                runs.append([slot, slot + 1])
        for r, units in needs:
            for begin, end in runs:
                change[r][begin] = change[r].get(begin, 0) + units
                change[r][end] = change[r].get(end, 0) - units
    result = []
    for row in change:
        level = most = 0
        for slot in sorted(row):
            level += row[slot]
            most = max(most, level)
        result.append(most)
    return result
