"""Problems with wishes taken away or bent, built from the data alone, to verify explanations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from planweave.science.schedule import Baseline, Problem, Wish, WishKind

PLENTY = 1000


def without(problem: Problem, *, keep: Sequence[Wish]) -> Problem:
    """The problem with only the wishes in `keep` left."""
    kept = set(keep)
    activities = []
    frozen: dict[str, int] = {}
    for a in problem.activities:
        base = problem.baseline
        old = None if base is None else base.starts.get(a.id)
        start = a.start if Wish(WishKind.PIN, (a.id,), a.start) in kept else None
        if old is not None and Wish(WishKind.FROZEN, (a.id,), old) in kept:
            frozen[a.id] = old
        activities.append(
            replace(
                a,
                deadline=a.deadline if Wish(WishKind.DEADLINE, (a.id,), a.deadline) in kept else None,
                release=a.release if Wish(WishKind.RELEASE, (a.id,), a.release) in kept else 0,
                start=start,
            )
        )
    links = []
    for number, k in enumerate(problem.links):
        ids = (k.predecessor, k.successor)
        least = k.min_lag if Wish(WishKind.LINK_MIN, ids, k.min_lag, number) in kept else None
        most = k.max_lag if Wish(WishKind.LINK_MAX, ids, k.max_lag, number) in kept else None
        if least is not None or most is not None:
            links.append(replace(k, min_lag=least, max_lag=most))
    activities, resources = _roomy(problem, activities, kept)
    baseline = None if problem.baseline is None else Baseline(frozen, problem.baseline.modes, PLENTY)
    return Problem(tuple(activities), tuple(links), tuple(resources), baseline)


def bend(problem: Problem, changes: Iterable[tuple[Wish, int]]) -> Problem:
    """The problem with every named wish given way by its amount; pins become windows of that width."""
    made = problem
    for wish, amount in changes:
        if wish.kind is WishKind.DEADLINE:
            made = _activity(made, wish.ids[0], deadline=(wish.limit or 0) + amount)
        elif wish.kind is WishKind.RELEASE:
            made = _activity(made, wish.ids[0], release=(wish.limit or 0) - amount)
        elif wish.kind is WishKind.PIN:
            made = _window(_activity(made, wish.ids[0], start=None), wish, amount)
        elif wish.kind is WishKind.FROZEN:
            base = made.baseline
            assert base is not None
            starts = {k: v for k, v in base.starts.items() if k != wish.ids[0]}
            made = _window(replace(made, baseline=replace(base, starts=starts)), wish, amount)
        elif wish.kind in (WishKind.LINK_MIN, WishKind.LINK_MAX):
            links = list(made.links)
            old = links[wish.link]
            if wish.kind is WishKind.LINK_MIN:
                links[wish.link] = replace(old, min_lag=(old.min_lag or 0) - amount)
            else:
                links[wish.link] = replace(old, max_lag=(old.max_lag or 0) + amount)
            made = replace(made, links=tuple(links))
        else:
            made = _more(made, wish.ids[0], amount)
    return made


def _window(problem: Problem, wish: Wish, amount: int) -> Problem:
    """Start within `amount` of the pin: by two links to a milestone pinned to slot 0."""
    from planweave.science.schedule import Activity, Link, LinkKind

    at = wish.limit or 0
    origin = f"origin {wish.kind} {wish.ids[0]}"
    link = Link(origin, wish.ids[0], LinkKind.SS, at - amount, at + amount)
    zero = Activity(origin, 0, start=0)
    return replace(problem, activities=(*problem.activities, zero), links=(*problem.links, link))


def _activity(problem: Problem, key: str, **changes: int | None) -> Problem:
    changed = tuple(replace(a, **changes) if a.id == key else a for a in problem.activities)
    return replace(problem, activities=changed)


def _more(problem: Problem, key: str, amount: int) -> Problem:
    """More units everywhere. Splittable work keeps its pauses, which `Resource` cannot say: see below."""
    resources = tuple(
        replace(r, capacity=r.capacity + amount, steps=tuple((t, c + amount) for t, c in r.steps))
        if r.id == key
        else r
        for r in problem.resources
    )
    return replace(problem, resources=resources)


def _roomy(problem, activities, kept):
    resources = []
    for r in problem.resources:
        limit = None if r.renewable else r.capacity
        kind = WishKind.CAPACITY if r.renewable else WishKind.BUDGET
        if Wish(kind, (r.id,), limit) in kept:
            resources.append(r)
        else:
            resources.append(
                replace(r, capacity=r.capacity + PLENTY, steps=tuple((t, c + PLENTY) for t, c in r.steps))
            )
    return activities, resources
