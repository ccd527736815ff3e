"""Which activities to take out of an existing plan so that the rest may stay: fewest first. Child process only.

A plan that slips overloads a few slots and breaks a few links. Whatever is taken out can be placed after
everything else, with all that follows it. The fewest such activities are a minimum closure that covers
the overloads: a small 0-1 problem, solved in milliseconds where repair slot by slot moves half the plan.
It ignores the holes of the plan; a search that uses them comes after.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ortools.sat.python import cp_model

from planweave.science.schedule.construct import generate, work_slots
from planweave.science.schedule.instance import Instance, Windows, capacity_at

_SECONDS = 0.5


def fewest_to_take_out(
    instance: Instance, windows: Windows, starts: Sequence[int], modes: Sequence[int], *, seed: int
) -> set[int] | None:
    """Activities that, taken out with all that follows them, leave the rest of the old plan feasible.

    None where no set does, or none was found in half a second. Activities with a deadline stay, for
    nothing may come after everything else that must end before it; the caller places what is taken out.
    """
    model = cp_model.CpModel()
    out = [model.new_bool_var("") for _ in range(instance.n)]
    for i in range(instance.n):
        pinned = instance.pin[i] is not None
        if pinned or instance.deadline[i] is not None:
            model.add(out[i] == 0)
        if not pinned and not windows.earliest[i] <= starts[i] <= windows.latest[i]:
            model.add(out[i] == 1)
    ends = [instance.finish(i, modes[i], starts[i]) for i in range(instance.n)]
    for arc in instance.arcs:
        left = ends[arc.i] if arc.left else starts[arc.i]
        right = ends[arc.j] if arc.right else starts[arc.j]
        if arc.most is not None:
            model.add(out[arc.i] == out[arc.j])
        elif arc.least is not None:
            model.add_implication(out[arc.i], out[arc.j])
        breaks = (arc.least is not None and right - left < arc.least) or (
            arc.most is not None and right - left > arc.most
        )
        if breaks:
            model.add_bool_or([out[arc.i], out[arc.j]])
    for (r, slot), several in _loads(instance, starts, modes).items():
        over = sum(units for _, units in several) - capacity_at(instance.profiles[r], slot)
        if over > 0:
            model.add(sum(units * out[i] for i, units in several) >= over)
    model.minimize(sum(out))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    solver.parameters.max_time_in_seconds = _SECONDS
    solver.parameters.max_deterministic_time = _SECONDS
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return {i for i in range(instance.n) if solver.value(out[i])}


def place_after(
    instance: Instance, windows: Windows, starts: Sequence[int], modes: Sequence[int], taken: set[int]
) -> tuple[list[int], list[int]] | None:
    """(starts, modes) with `taken` placed one by one in the first room there is, the rest where it was.

    In a moment and without a solver, so that there is a good plan even on a busy machine. None where a
    deadline or a greatest lag stands in the way.
    """
    rest = replace(
        instance,
        pin=[p if i in taken else starts[i] for i, p in enumerate(instance.pin)],
        only_mode=[o if i in taken else modes[i] for i, o in enumerate(instance.only_mode)],
    )
    return generate(rest, [float(start) for start in starts], windows)


def _loads(
    instance: Instance, starts: Sequence[int], modes: Sequence[int]
) -> dict[tuple[int, int], list[tuple[int, int]]]:
    loads: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for i in range(instance.n):
        needs = instance.ways[i][modes[i]].needs
        if not needs:
            continue
        for slot in work_slots(instance, i, modes[i], starts[i]):
            for r, units in needs:
                loads.setdefault((r, slot), []).append((i, units))
    return loads
