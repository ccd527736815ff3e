"""A validated problem as plain lists with whole-number indices: what every solver starts from.

Pins and the frozen window are folded into `pin` and `only_mode`; every link becomes one `Arc`, and its
consequences for start times alone become `Step`s (start of `j` >= start of `i` + weight), with the
shortest and longest possible durations, so that they are valid whatever the modes and pauses will be.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from functools import cached_property

from planweave.science.schedule.problem import Plan, Problem

NEVER = 1 << 40


@dataclass(frozen=True, slots=True)
class Arc:
    """`least <= right end of j - left end of i <= most`; `left`, `right` are True for finishes."""

    i: int
    j: int
    left: bool
    right: bool
    least: int | None
    most: int | None
    link: int


@dataclass(frozen=True, slots=True)
class Way:
    """A mode by indices: `needs` are (renewable index, units > 0), `costs` (budget index, units > 0)."""

    duration: int
    needs: tuple[tuple[int, int], ...]
    costs: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Windows:
    """Earliest and latest starts that follow from links, releases, deadlines and pins alone.

    `tails[i]` is the least time from the start of `i` to the end of the project. `conflict` is None, or
    the activity at which an earliest start passed the latest.
    """

    earliest: list[int]
    latest: list[int]
    tails: list[int]
    conflict: int | None


@dataclass
class Instance:
    """See the module. Built by `compile_problem`; treated as read only."""

    problem: Problem
    n: int
    ids: list[str]
    ways: list[list[Way]]
    release: list[int]
    deadline: list[int | None]
    pin: list[int | None]
    only_mode: list[int | None]
    splittable: list[bool]
    arcs: list[Arc]
    profiles: list[list[tuple[int, int]]]
    budgets: list[int]
    renewable_ids: list[str]
    budget_ids: list[str]
    horizon: int
    into: list[list[Arc]] = field(default_factory=list)
    out: list[list[Arc]] = field(default_factory=list)
    _pauses: dict[tuple[int, int, frozenset[int]], list[tuple[int, int]]] = field(default_factory=dict)

    @cached_property
    def shortest(self) -> list[int]:
        """Least duration of each activity over its possible modes."""
        return [
            min(w.duration for w in ways) if only is None else ways[only].duration
            for ways, only in zip(self.ways, self.only_mode, strict=True)
        ]

    @cached_property
    def longest(self) -> list[int]:
        """Greatest time from start to finish, pauses counted."""
        result = []
        for i in range(self.n):
            most = max(w.duration for w in self.ways[i])
            if self.splittable[i]:
                most = max(most, max(self._with_pauses(i, m) for m in range(len(self.ways[i]))))
            result.append(most)
        return result

    def _with_pauses(self, i: int, m: int) -> int:
        return self.ways[i][m].duration + sum(b - a for a, b in self.pauses(i, m))

    def pauses(self, i: int, m: int, *, ignoring: frozenset[int] = frozenset()) -> list[tuple[int, int]]:
        """Maximal [from, to) in which mode `m` of activity `i` cannot work for want of capacity.

        Resources in `ignoring` are taken to have enough.
        """
        key = (i, m, ignoring)
        if key not in self._pauses:
            self._pauses[key] = self._find_pauses(i, m, ignoring)
        return self._pauses[key]

    def _find_pauses(self, i: int, m: int, ignoring: frozenset[int]) -> list[tuple[int, int]]:
        needs = [(r, q) for r, q in self.ways[i][m].needs if r not in ignoring]
        marks = sorted({0, *(t for r, _ in needs for t, _ in self.profiles[r])})
        result: list[tuple[int, int]] = []
        for begin, end in zip(marks, [*marks[1:], self.horizon], strict=True):
            if begin >= end or all(capacity_at(self.profiles[r], begin) >= q for r, q in needs):
                continue
            if result and result[-1][1] == begin:
                result[-1] = (result[-1][0], end)
            else:
                result.append((begin, end))
        return result

    @cached_property
    def steps(self) -> list[tuple[int, int, int]]:
        """(i, j, weight): start of j >= start of i + weight, implied by the links."""
        result = []
        for arc in self.arcs:
            if arc.least is not None:
                plus = self.shortest[arc.i] if arc.left else 0
                minus = self.longest[arc.j] if arc.right else 0
                result.append((arc.i, arc.j, arc.least + plus - minus))
            if arc.most is not None:
                plus = self.shortest[arc.j] if arc.right else 0
                minus = self.longest[arc.i] if arc.left else 0
                result.append((arc.j, arc.i, plus - arc.most - minus))
        return result

    @cached_property
    def is_plain(self) -> bool:
        """The classic problem: one mode, constant capacities, plain FS links with lag >= 0, no wishes."""
        return (
            all(len(w) == 1 for w in self.ways)
            and all(len(p) == 1 for p in self.profiles)
            and not any(self.splittable)
            and all(x is None for x in self.deadline)
            and all(x is None for x in self.pin)
            and all(x == 0 for x in self.release)
            and all(a.left and not a.right and a.most is None and (a.least or 0) >= 0 for a in self.arcs)
            and not any(w[0].costs for w in self.ways)
        )

    @cached_property
    def has_ceilings(self) -> bool:
        """Something bounds starts from above: deadlines, pins or maximal lags."""
        return (
            any(x is not None for x in self.deadline)
            or any(x is not None for x in self.pin)
            or any(a.most is not None for a in self.arcs)
        )

    def windows(self, *, makespan: int | None = None) -> Windows:
        """Longest paths forward and backward (Bellman-Ford queue); `makespan` caps every finish."""
        end = self.horizon if makespan is None else makespan
        earliest = [
            max(self.release[i], self.pin[i] or 0) if self.pin[i] is not None else self.release[i]
            for i in range(self.n)
        ]
        latest = []
        for i in range(self.n):
            deadline, pin = self.deadline[i], self.pin[i]
            top = (end if deadline is None else min(end, deadline)) - self.shortest[i]
            latest.append(top if pin is None else min(top, pin))
        forward: list[list[tuple[int, int]]] = [[] for _ in range(self.n)]
        backward: list[list[tuple[int, int]]] = [[] for _ in range(self.n)]
        for i, j, weight in self.steps:
            forward[i].append((j, weight))
            backward[j].append((i, weight))
        tails = list(self.shortest)
        conflict = _raise(earliest, forward, latest)
        if conflict is None:
            conflict = _lower(latest, backward, earliest)
        _raise(tails, [[(i, w) for i, w in row] for row in backward], None)
        return Windows(earliest, latest, tails, conflict)

    def plan(self, starts: list[int], modes: list[int]) -> Plan:
        """A plan with ids; finishes follow from starts, modes and pauses."""
        return Plan(
            dict(zip(self.ids, starts, strict=True)),
            {key: self.finish(i, modes[i], starts[i]) for i, key in enumerate(self.ids)},
            dict(zip(self.ids, modes, strict=True)),
        )

    def finish(self, i: int, m: int, start: int) -> int:
        """When mode `m` of activity `i` finishes if started at `start`."""
        left = self.ways[i][m].duration
        if not self.splittable[i] or left == 0:
            return start + left
        at = start
        for begin, end in self.pauses(i, m):
            if end <= at:
                continue
            if begin - at >= left:
                break
            left -= max(0, begin - at)
            at = end
        return at + left


def capacity_at(profile: list[tuple[int, int]], slot: int) -> int:
    """The capacity in `slot` of a profile [(from slot, capacity), …] that begins at 0."""
    capacity = profile[0][1]
    for begin, units in profile:
        if begin > slot:
            break
        capacity = units
    return capacity


def compile_problem(problem: Problem) -> Instance:
    """The instance of a valid problem. The horizon is long enough for some optimal plan, if any exists."""
    index = {a.id: i for i, a in enumerate(problem.activities)}
    renewable = {r.id: k for k, r in enumerate(r for r in problem.resources if r.renewable)}
    budgets = {r.id: k for k, r in enumerate(r for r in problem.resources if not r.renewable)}
    profiles: list[list[tuple[int, int]]] = []
    for resource in problem.resources:
        if resource.renewable:
            steps = list(resource.steps)
            if not steps or steps[0][0] > 0:
                steps.insert(0, (0, resource.capacity))
            profiles.append([s for k, s in enumerate(steps) if k == 0 or s[1] != steps[k - 1][1]])
    ways = [
        [
            Way(
                mode.duration,
                tuple(
                    (renewable[r], q)
                    for r, q in sorted(mode.demands.items())
                    if r in renewable and q > 0 and mode.duration > 0
                ),
                tuple((budgets[r], q) for r, q in sorted(mode.demands.items()) if r in budgets and q > 0),
            )
            for mode in a.alternatives
        ]
        for a in problem.activities
    ]
    pin: list[int | None] = [a.start for a in problem.activities]
    only_mode: list[int | None] = [0 if len(w) == 1 else None for w in ways]
    release = [a.release for a in problem.activities]
    deadline = [a.deadline for a in problem.activities]
    if problem.baseline is not None:
        for key, old in problem.baseline.starts.items():
            if old < problem.baseline.frozen_until:
                i = index[key]
                if pin[i] is not None and pin[i] != old:
                    deadline[i] = -1  # pinned to two places: contradictory, explained as a conflict
                pin[i] = old
                if key in problem.baseline.modes:
                    only_mode[i] = problem.baseline.modes[key]
    arcs = [
        Arc(
            index[k.predecessor],
            index[k.successor],
            k.kind.value[0] == "F",
            k.kind.value[1] == "F",
            k.min_lag,
            k.max_lag,
            number,
        )
        for number, k in enumerate(problem.links)
    ]
    last_step = max((p[-1][0] for p in profiles), default=0)
    latest = max([0, last_step, *release, *(x or 0 for x in pin)])
    work = sum(max(w.duration for w in way) for way in ways)
    lags = sum(abs(a.least or 0) + abs(a.most or 0) for a in arcs)
    if problem.baseline is not None:
        latest = max([latest, *problem.baseline.starts.values()])
    instance = Instance(
        problem=problem,
        n=len(problem.activities),
        ids=[a.id for a in problem.activities],
        ways=ways,
        release=release,
        deadline=deadline,
        pin=pin,
        only_mode=only_mode,
        splittable=[a.splittable and any(w.needs for w in ways[i]) for i, a in enumerate(problem.activities)],
        arcs=arcs,
        profiles=profiles,
        budgets=[r.capacity for r in problem.resources if not r.renewable],
        renewable_ids=list(renewable),
        budget_ids=list(budgets),
        horizon=latest + work + lags + 1,
    )
    instance.into = [[] for _ in range(instance.n)]
    instance.out = [[] for _ in range(instance.n)]
    for arc in arcs:
        instance.out[arc.i].append(arc)
        instance.into[arc.j].append(arc)
    return instance


def _raise(value: list[int], out: list[list[tuple[int, int]]], ceiling: list[int] | None) -> int | None:
    queue = deque(range(len(value)))
    waiting = [True] * len(value)
    rounds = [0] * len(value)
    while queue:
        i = queue.popleft()
        waiting[i] = False
        for j, weight in out[i]:
            if value[i] + weight > value[j]:
                value[j] = value[i] + weight
                rounds[j] += 1
                if ceiling is not None and value[j] > ceiling[j]:
                    return j
                if ceiling is None and rounds[j] > len(value) + 1:
                    return j
                if not waiting[j]:
                    waiting[j] = True
                    queue.append(j)
    if ceiling is not None:
        for j, top in enumerate(ceiling):
            if value[j] > top:
                return j
    return None


def _lower(value: list[int], out: list[list[tuple[int, int]]], floor: list[int]) -> int | None:
    queue = deque(range(len(value)))
    waiting = [True] * len(value)
    while queue:
        j = queue.popleft()
        waiting[j] = False
        for i, weight in out[j]:
            if value[j] - weight < value[i]:
                value[i] = value[j] - weight
                if value[i] < floor[i]:
                    return i
                if not waiting[i]:
                    waiting[i] = True
                    queue.append(i)
    return None
