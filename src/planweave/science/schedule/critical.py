"""What drives the finish of a plan when resources count: resource links, floats and the critical chain.

A plan is turned into a partial order (Artigues, Michelon and Reusser 2003): each unit of a resource is
handed from activity to activity in the order of the plan. Floats in that order say how far an activity
may slip without moving the finish while everybody keeps their order of work.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planweave.science.schedule.construct import work_slots
from planweave.science.schedule.cpm import arcs_of, longest
from planweave.science.schedule.instance import Instance, compile_problem
from planweave.science.schedule.problem import Plan, Problem


@dataclass(frozen=True, slots=True)
class ResourceLink:
    """`units` of `resource` go from `giver` to `taker`, which cannot start before the giver finishes."""

    giver: str
    taker: str
    resource: str
    units: int


@dataclass(frozen=True, slots=True)
class Criticality:
    """`total` float by activity in the plan's partial order; `chain` is one gapless critical chain.

    Each entry of the chain is (activity, why it could not start earlier): "link", "resource", "pin",
    "release", "leave" or "start".
    """

    total: Mapping[str, int]
    critical: tuple[str, ...]
    chain: tuple[tuple[str, str], ...]
    resource_links: tuple[ResourceLink, ...]


def criticality(problem: Problem, plan: Plan) -> Criticality:
    """Floats and the critical chain of a feasible plan, links, resources and leave considered."""
    instance = compile_problem(problem)
    n = instance.n
    starts = [plan.starts[key] for key in instance.ids]
    modes = [plan.modes[key] for key in instance.ids]
    finishes = [instance.finish(i, modes[i], starts[i]) for i in range(n)]
    spans = [f - s for s, f in zip(starts, finishes, strict=True)]
    arcs = [(i, j, w) for i, j, w, _ in arcs_of(instance, spans)]
    flows = _flows(instance, starts, modes, finishes)
    handed = sorted({(i, j) for i, j, _, _ in flows if i >= 0 and j < n and spans[i] > 0})
    end = max(finishes)
    ceilings = []
    for i in range(n):
        deadline, pin = instance.deadline[i], instance.pin[i]
        top = (end if deadline is None else min(end, deadline)) - spans[i]
        top = top if pin is None else min(top, pin)
        ceilings.append(
            max(starts[i], min(top, _before_leave(instance, i, modes[i], starts[i], finishes[i], top)))
        )
    backward = [(j, i, w) for i, j, w in arcs] + [(j, i, spans[i]) for i, j in handed]
    latest = [-x for x in longest(n, backward, [-c for c in ceilings])]
    total = {key: latest[i] - starts[i] for i, key in enumerate(instance.ids)}
    order = sorted(range(n), key=lambda i: (starts[i], finishes[i], i))
    critical = tuple(instance.ids[i] for i in order if total[instance.ids[i]] == 0)
    chain = _chain(instance, starts, finishes, arcs, handed)
    links = tuple(
        ResourceLink(instance.ids[i], instance.ids[j], instance.renewable_ids[r], units)
        for i, j, r, units in flows
        if i >= 0 and j < n
    )
    return Criticality(total, critical, chain, links)


def _before_leave(instance: Instance, i: int, m: int, start: int, finish: int, top: int) -> int:
    """The latest start up to which the calendar alone lets the activity slide from where it is."""
    way = instance.ways[i][m]
    if not way.needs:
        return top
    if instance.splittable[i]:
        return start  # sliding would change its pauses; said to have no float rather than a wrong one
    room = finish
    changes = sorted({t for r, _ in way.needs for t, _ in instance.profiles[r] if t >= finish})
    for begin in changes:
        short = any(
            next(c for t, c in reversed(instance.profiles[r]) if t <= begin) < q for r, q in way.needs
        )
        if short:
            room = begin
            break
    else:
        return top
    return min(top, room - way.duration)


def _flows(
    instance: Instance, starts: list[int], modes: list[int], finishes: list[int]
) -> list[tuple[int, int, int, int]]:
    """(giver, taker, resource, units); giver -1 is the resource itself, taker n a leave.

    Predecessors give first, then whoever finished last, so that few new links arise. Units in pauses
    are kept by their activity: its partial order is a little stricter than need be, never wrong.
    """
    n = instance.n
    linked = {(a.i, a.j) for a in instance.arcs}
    result: list[tuple[int, int, int, int]] = []
    for r, profile in enumerate(instance.profiles):
        most = max(c for _, c in profile)
        pool: dict[int, int] = {-1: most}
        events: list[tuple[int, int, int, int]] = []
        for k, (begin, units) in enumerate(profile):
            stop = profile[k + 1][0] if k + 1 < len(profile) else instance.horizon
            if units < most:
                events += [(begin, 1, n + k, most - units), (stop, 0, n + k, most - units)]
        for i in range(n):
            units = next((q for key, q in instance.ways[i][modes[i]].needs if key == r), 0)
            if units:
                for begin, stop in _runs(work_slots(instance, i, modes[i], starts[i])):
                    events += [(begin, 2, i, units), (stop, 0, i, units)]
        held: dict[int, int] = {}
        for _, kind, i, units in sorted(events):
            if kind == 0:
                pool[i] = pool.get(i, 0) + units
                held.pop(i, None)
                continue
            givers = sorted(
                (g for g, u in pool.items() if u > 0),
                key=lambda g: ((g, i) not in linked, g != i, -(finishes[g] if 0 <= g < n else -1), g),
            )
            if kind == 1:  # leave takes what nobody will miss: the longest idle
                givers.reverse()
            need = units
            for g in givers:
                taken = min(need, pool[g])
                pool[g] -= taken
                need -= taken
                if g != i:
                    result.append((g if g < n else -1, min(i, n), r, taken))
                if need == 0:
                    break
    return result


def _runs(slots: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for slot in slots:
        if runs and runs[-1][1] == slot:
            runs[-1] = (runs[-1][0], slot + 1)
        else:
            runs.append((slot, slot + 1))
    return runs


def _chain(
    instance: Instance,
    starts: list[int],
    finishes: list[int],
    arcs: list[tuple[int, int, int]],
    handed: list[tuple[int, int]],
) -> tuple[tuple[str, str], ...]:
    """From the last finish back through whatever bound each start, until nothing binds."""
    n = instance.n
    at = max(range(n), key=lambda i: (finishes[i], starts[i], -i))
    chain: list[tuple[str, str]] = []
    seen: set[int] = set()
    while at not in seen:
        seen.add(at)
        if instance.pin[at] is not None:
            chain.append((instance.ids[at], "pin"))
            break
        before = [i for i, j, w in arcs if j == at and starts[i] + w == starts[at] and i not in seen]
        givers = [i for i, j in handed if j == at and finishes[i] == starts[at] and i not in seen]
        if starts[at] == 0:
            chain.append((instance.ids[at], "start"))
            break
        if before:
            chain.append((instance.ids[at], "link"))
            at = max(before, key=lambda i: (starts[i], -i))
        elif givers:
            chain.append((instance.ids[at], "resource"))
            at = max(givers, key=lambda i: (starts[i], -i))
        else:
            chain.append((instance.ids[at], "release" if starts[at] == instance.release[at] else "leave"))
            break
    return tuple(reversed(chain))
