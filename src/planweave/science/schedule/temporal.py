"""Contradictions in time alone: links, releases, deadlines and pins, resources ignored (Bellman-Ford)."""

from __future__ import annotations

from collections.abc import Set

from planweave.science.schedule.instance import Instance
from planweave.science.schedule.wishes import Wish, WishKind


def conflicting_in_time(instance: Instance, wishes: Set[Wish]) -> bool:
    """Whether the times among `wishes` contradict each other (capacities and budgets are ignored).

    Sound: True is a proof. With several modes or pauses it works with shortest and longest durations,
    so that False proves nothing.
    """
    n = instance.n
    low, high = [0] * n, [instance.horizon * 4] * n
    index = {key: i for i, key in enumerate(instance.ids)}
    arcs: list[tuple[int, int, int]] = []
    for wish in wishes:
        limit = wish.limit or 0
        i = index.get(wish.ids[0], -1)
        if wish.kind is WishKind.DEADLINE:
            high[i] = min(high[i], limit - instance.shortest[i])
        elif wish.kind in (WishKind.PIN, WishKind.FROZEN):
            low[i], high[i] = max(low[i], limit), min(high[i], limit)
        elif wish.kind is WishKind.RELEASE:
            low[i] = max(low[i], limit)
        elif wish.kind in (WishKind.LINK_MIN, WishKind.LINK_MAX):
            arcs.append(_arc(instance, index, wish))
    for _ in range(n + 1):
        changed = False
        for i, j, weight in arcs:
            if low[i] + weight > low[j]:
                low[j] = low[i] + weight
                changed = True
        if any(a > b for a, b in zip(low, high, strict=True)):
            return True
        if not changed:
            return False
    return True


def _arc(instance: Instance, index: dict[str, int], wish: Wish) -> tuple[int, int, int]:
    link = instance.problem.links[wish.link]
    i, j = index[link.predecessor], index[link.successor]
    left, right = link.kind.value[0] == "F", link.kind.value[1] == "F"
    limit = wish.limit or 0
    if wish.kind is WishKind.LINK_MIN:
        return i, j, limit + (instance.shortest[i] if left else 0) - (instance.longest[j] if right else 0)
    return j, i, (instance.shortest[j] if right else 0) - limit - (instance.longest[i] if left else 0)
