"""The first plan: serial schedule generation with several priority rules, in plain Python.

Handles every feature of a problem. Where ceilings (deadlines, pins, maximal lags) make a rule fail, the
rule gives no plan: the exact solver then finds one or proves that there is none. Serial generation:
Kelley 1963; rules: Kolisch 1996 (latest start, latest finish, most successors).
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planweave.science.schedule.instance import Arc, Instance, Windows


def first_plans(
    instance: Instance, windows: Windows, *, rules: int = 4
) -> Iterator[tuple[list[int], list[int]]]:
    """(starts, modes) of each priority rule that succeeds, as it succeeds; at most `rules` rules tried.

    With a baseline the first one is the right shift: every activity at its old start or as soon after
    it as links and resources allow.
    """
    base = instance.problem.baseline
    vectors = priorities(instance, windows)
    if base is not None:
        old = [base.starts.get(key, 0) for key in instance.ids]
        floors = [max(e, o) for e, o in zip(windows.earliest, old, strict=True)]
        shifted = generate(instance, vectors[0], replace(windows, earliest=floors))
        if shifted is not None:
            yield shifted
    for priority in vectors[:rules]:
        made = generate(instance, priority, windows)
        if made is not None:
            yield made


def priorities(instance: Instance, windows: Windows) -> list[list[float]]:
    """Priority vectors, smaller first: due dates with tails, latest start, latest finish, weight, slack."""
    n = instance.n
    top = max(e + t for e, t in zip(windows.earliest, windows.tails, strict=True))
    bound = [windows.latest[i] if windows.latest[i] < instance.horizon // 2 else top for i in range(n)]
    late_start = [min(bound[i], top - windows.tails[i]) for i in range(n)]
    late_finish = [late_start[i] + instance.shortest[i] for i in range(n)]
    followers = _followers(instance)
    due = [instance.horizon * 4] * n
    worth = [0.0] * n
    for i, activity in enumerate(instance.problem.activities):
        if activity.due is not None and activity.weight > 0:
            due[i] = activity.due - instance.shortest[i]
        worth[i] = float(activity.value) + (activity.weight if activity.due is not None else 0)
    for i in reversed(topological(instance)):
        for arc in instance.out[i]:
            if arc.least is not None:
                due[i] = min(due[i], due[arc.j] - instance.shortest[i])
                worth[i] = max(worth[i], worth[arc.j] * 0.999)
    vectors: list[list[float]] = [
        [float(x) for x in late_start],
        [float(x) for x in late_finish],
        [-float(f) for f in followers],
        [late_start[i] - windows.earliest[i] + 0.001 * late_start[i] for i in range(n)],
    ]
    if any(d < instance.horizon * 4 for d in due):
        vectors.insert(0, [due[i] + 0.001 * late_start[i] for i in range(n)])
    if any(worth):
        vectors.insert(1, [-worth[i] / max(1, instance.shortest[i]) + 1e-6 * late_start[i] for i in range(n)])
    if instance.problem.baseline is not None:
        old = instance.problem.baseline.starts
        vectors.insert(0, [float(old.get(instance.ids[i], late_start[i])) for i in range(n)])
    return vectors


def generate(
    instance: Instance, priority: Sequence[float], windows: Windows
) -> tuple[list[int], list[int]] | None:
    """Serial generation: the eligible activity of least priority value goes to its earliest fitting slot.

    Pinned activities are placed first. Returns (starts, modes), or None if a ceiling was passed or a
    budget ran out.
    """
    n = instance.n
    free = [_Free(profile, instance.horizon) for profile in instance.profiles]
    starts, finishes, modes = [-1] * n, [-1] * n, [0] * n
    budget = _Budget(instance)
    low, high = list(windows.earliest), list(windows.latest)
    for i in range(n):
        at = instance.pin[i]
        if at is not None:
            fits = [m for m in _modes(instance, i) if _fits(instance, free, i, m, at) is not None]
            fits = [m for m in fits if budget.allows(i, m)]
            if not fits:
                return None
            _place(instance, free, budget, i, fits[0], at, starts, finishes, modes)
    waits = [sum(1 for a in instance.into[j] if a.least is not None) for j in range(n)]
    ready: list[tuple[float, int]] = [(priority[i], i) for i in range(n) if waits[i] == 0]
    heapq.heapify(ready)
    done = [False] * n
    for _ in range(n):
        while ready and done[ready[0][1]]:
            heapq.heappop(ready)
        if ready:
            i = heapq.heappop(ready)[1]
        else:  # links in a circle (start together): take the most urgent one
            i = min((j for j in range(n) if not done[j]), key=lambda j: (low[j], priority[j], j))
        done[i] = True
        if starts[i] < 0 and not _put(instance, free, budget, i, low, high, starts, finishes, modes):
            return None
        if not _consistent(instance, i, starts, finishes):
            return None
        if instance.has_ceilings and not _spread(instance, i, low, high, starts, finishes):
            return None
        for arc in instance.out[i]:
            if arc.least is not None:
                waits[arc.j] -= 1
                if waits[arc.j] == 0 and not done[arc.j]:
                    heapq.heappush(ready, (priority[arc.j], arc.j))
    return starts, modes


class _Free:
    """What is left of a resource per slot; `skip[t]` leads past slots that are used up entirely."""

    __slots__ = ("left",)

    def __init__(self, profile: list[tuple[int, int]], horizon: int) -> None:
        self.left: list[int] = []
        for (begin, units), end in zip(profile, [*(p[0] for p in profile[1:]), horizon + 1], strict=True):
            self.left += [units] * (end - begin)


class _Budget:
    """What is left of each budget when every open activity takes its cheapest mode."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.left = list(instance.budgets)
        self.least: list[list[int]] = []
        for i in range(instance.n):
            costs = [dict(instance.ways[i][m].costs) for m in _modes(instance, i)]
            self.least.append([min(c.get(b, 0) for c in costs) for b in range(len(self.left))])
        for row in self.least:
            for b, units in enumerate(row):
                self.left[b] -= units

    def allows(self, i: int, m: int) -> bool:
        extra = dict(self.instance.ways[i][m].costs)
        return all(extra.get(b, 0) - self.least[i][b] <= left for b, left in enumerate(self.left))

    def take(self, i: int, m: int) -> None:
        extra = dict(self.instance.ways[i][m].costs)
        for b in range(len(self.left)):
            self.left[b] -= extra.get(b, 0) - self.least[i][b]


def _modes(instance: Instance, i: int) -> Sequence[int]:
    only = instance.only_mode[i]
    return range(len(instance.ways[i])) if only is None else (only,)


def _put(
    instance: Instance,
    free: list[_Free],
    budget: _Budget,
    i: int,
    low: list[int],
    high: list[int],
    starts: list[int],
    finishes: list[int],
    modes: list[int],
) -> bool:
    best: tuple[int, int, int] | None = None
    for m in _modes(instance, i):
        if not budget.allows(i, m):
            continue
        at, least_finish = _bounds(instance, i, low, starts, finishes)
        found = _search(instance, free, i, m, at, high[i], least_finish)
        if found is not None and (best is None or (found[1], found[0]) < (best[0], best[1])):
            best = (found[1], found[0], m)
    if best is None:
        return False
    _place(instance, free, budget, i, best[2], best[1], starts, finishes, modes)
    return True


def _bounds(
    instance: Instance, i: int, low: list[int], starts: list[int], finishes: list[int]
) -> tuple[int, int]:
    """Least start and least finish that the already placed neighbours demand."""
    at, least_finish = low[i], 0
    for arc in instance.into[i]:
        if arc.least is not None and starts[arc.i] >= 0:
            end = (finishes[arc.i] if arc.left else starts[arc.i]) + arc.least
            if arc.right:
                least_finish = max(least_finish, end)
            else:
                at = max(at, end)
    return at, least_finish


def _search(
    instance: Instance, free: list[_Free], i: int, m: int, at: int, top: int, least_finish: int
) -> tuple[int, int] | None:
    """Earliest (start, finish) from `at` on, at most `top`, that fits and finishes late enough."""
    way = instance.ways[i][m]
    if not instance.splittable[i]:
        at = max(at, least_finish - way.duration)
        if not way.needs:
            return (at, at + way.duration) if at <= top else None
        rows = [(free[r].left, q) for r, q in way.needs]
        duration = way.duration
        checked = at  # slots [at, checked) are known to fit
        last = min(top, instance.horizon - duration)
        while at <= last:
            end = at + duration
            for left, q in rows:
                # from the back, so that one clash skips as far as possible
                t = end - 1
                while t >= checked and left[t] >= q:
                    t -= 1
                if t >= checked:
                    at = checked = t + 1
                    break
            else:
                return at, end
        return None
    while at <= top and at + way.duration <= instance.horizon:
        clash = _first_clash(instance, free, i, m, at)
        if clash is not None:
            at = clash + 1  # whoever starts before it would be at work in that slot as well
            continue
        finish = instance.finish(i, m, at)
        if finish >= least_finish:
            return at, finish
        at += 1
    return None


def _fits(instance: Instance, free: list[_Free], i: int, m: int, at: int) -> int | None:
    """The finish if the activity can start exactly at `at`, else None."""
    if _first_clash(instance, free, i, m, at) is not None:
        return None
    return instance.finish(i, m, at)


def _first_clash(instance: Instance, free: list[_Free], i: int, m: int, at: int) -> int | None:
    """The first slot that keeps the activity from starting at `at`: taken, a pause at its start, or too far."""
    way = instance.ways[i][m]
    if instance.splittable[i] and way.duration and any(a <= at < b for a, b in instance.pauses(i, m)):
        return at
    rows = [(free[r].left, q) for r, q in way.needs]
    for slot in work_slots(instance, i, m, at):
        if slot >= instance.horizon:
            return slot
        for left, q in rows:
            if left[slot] < q:
                return slot
    return None


def work_slots(instance: Instance, i: int, m: int, at: int) -> list[int]:
    """Slots worked if started at `at`."""
    end = instance.finish(i, m, at)
    if not instance.splittable[i]:
        return list(range(at, end))
    slots: list[int] = []
    for a, b in instance.pauses(i, m):
        if b > at and a < end:
            slots += range(at, max(at, a))
            at = b
    return slots + list(range(at, end))


def _place(
    instance: Instance,
    free: list[_Free],
    budget: _Budget,
    i: int,
    m: int,
    at: int,
    starts: list[int],
    finishes: list[int],
    modes: list[int],
) -> None:
    starts[i], finishes[i], modes[i] = at, instance.finish(i, m, at), m
    budget.take(i, m)
    needs = instance.ways[i][m].needs
    if not needs:
        return
    slots: Sequence[int] = range(at, finishes[i])
    if instance.splittable[i]:
        slots = work_slots(instance, i, m, at)
    for r, q in needs:
        left = free[r].left
        for t in slots:
            left[t] -= q


def _consistent(instance: Instance, i: int, starts: list[int], finishes: list[int]) -> bool:
    """Every link between `i` and placed activities holds (both directions, both limits)."""

    def holds(arc: Arc) -> bool:
        if starts[arc.i] < 0 or starts[arc.j] < 0:
            return True
        lag = (finishes[arc.j] if arc.right else starts[arc.j]) - (
            finishes[arc.i] if arc.left else starts[arc.i]
        )
        return (arc.least is None or lag >= arc.least) and (arc.most is None or lag <= arc.most)

    deadline = instance.deadline[i]
    if deadline is not None and finishes[i] > deadline:
        return False
    if starts[i] < instance.release[i]:
        return False
    return all(holds(a) for a in instance.into[i]) and all(holds(a) for a in instance.out[i])


def _spread(
    instance: Instance, i: int, low: list[int], high: list[int], starts: list[int], finishes: list[int]
) -> bool:
    """Tighten the windows of open activities after `i` was placed; False if one became empty."""
    low[i] = high[i] = starts[i]
    forward, backward = _step_lists(instance)
    for value, lists, sign in ((low, forward, 1), (high, backward, -1)):
        queue = [i]
        while queue:
            a = queue.pop()
            for b, weight in lists[a]:
                bound = value[a] + sign * weight
                if (bound > value[b]) if sign > 0 else (bound < value[b]):
                    value[b] = bound
                    if low[b] > high[b]:
                        return False
                    queue.append(b)
    # a placed activity has a known finish: use it where the steps only know the shortest one
    for arc in instance.out[i]:
        if arc.most is not None and starts[arc.j] < 0:
            end = (finishes[i] if arc.left else starts[i]) + arc.most
            high[arc.j] = min(high[arc.j], end - (instance.shortest[arc.j] if arc.right else 0))
    return True


_CACHE = "_step_lists"


def _step_lists(instance: Instance) -> tuple[list[list[tuple[int, int]]], list[list[tuple[int, int]]]]:
    cached: tuple[list[list[tuple[int, int]]], list[list[tuple[int, int]]]] | None
    cached = instance.__dict__.get(_CACHE)
    if cached is None:
        forward: list[list[tuple[int, int]]] = [[] for _ in range(instance.n)]
        backward: list[list[tuple[int, int]]] = [[] for _ in range(instance.n)]
        for i, j, weight in instance.steps:
            forward[i].append((j, weight))
            backward[j].append((i, weight))
        cached = (forward, backward)
        instance.__dict__[_CACHE] = cached
    return cached


def topological(instance: Instance) -> list[int]:
    """Activities in an order that least lags allow; those in or behind a circle of links are missing."""
    waits = [sum(1 for a in instance.into[j] if a.least is not None) for j in range(instance.n)]
    order = [i for i in range(instance.n) if waits[i] == 0]
    for i in order:
        for arc in instance.out[i]:
            if arc.least is not None:
                waits[arc.j] -= 1
                if waits[arc.j] == 0:
                    order.append(arc.j)
    return order


def _followers(instance: Instance) -> list[int]:
    """Number of transitive successors over minimal lags, by bit sets."""
    reach = [0] * instance.n
    for i in reversed(topological(instance)):
        for arc in instance.out[i]:
            if arc.least is not None:
                reach[i] |= reach[arc.j] | (1 << arc.j)
    return [bits.bit_count() for bits in reach]
