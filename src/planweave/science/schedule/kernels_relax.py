"""Compiled inner loops of the Lagrangian bound: the cheapest plan for given prices, links of a forest kept."""

from __future__ import annotations

from planweave.science.schedule.kernels import njit

FAR = 1e30


@njit(cache=True, nogil=True)
def cheapest(
    earliest, latest, ways, finish, needs, need, units, due, late, value, prices, push, pull,
    order, parent, kind, lag, on_start, on_finish, by_start, start_way, by_finish, finish_start, finish_way,
    starts, chosen,
):  # fmt: skip
    """The least sum of costs when every slot of a resource has a price and only forest links bind.

    Dynamic programming over the forest. Time runs over 0…H; H stands for "H or later", where prices
    are nought. `finish[m, t]` is the finish of way m started at t, -1 where it cannot start; `ways[i]`
    to `ways[i + 1]` are the ways of i and `needs[m]` to `needs[m + 1]` its demands. `prices[r, t]` are
    sums of prices of the slots before t. Costs of i: `late` a slot after `due`, `value` a slot of
    finish, and `pull[i]` a slot of start, `push[i]` a slot of finish from links outside the forest.
    `order` leads from roots to leaves; `kind` is 1 where the parent comes before, 2 where it comes
    after, 0 at roots. Fills `starts` and `chosen` and returns the least sum (at least `FAR` if none).
    """
    n = order.shape[0]
    top = finish.shape[1] - 1
    for i in range(n):
        for t in range(top + 1):
            on_start[i, t] = 0.0
            on_finish[i, t] = 0.0
    total = 0.0
    for k in range(n - 1, -1, -1):
        i = order[k]
        for t in range(top + 1):
            by_start[i, t] = FAR
            by_finish[i, t] = FAR
        for s in range(earliest[i], latest[i] + 1):
            for m in range(ways[i], ways[i + 1]):
                end = finish[m, s]
                if end < 0:
                    continue
                clipped = min(end, top)
                cost = on_start[i, s] + on_finish[i, clipped] + value[i] * end
                cost += push[i] * clipped + pull[i] * s
                if end > due[i]:
                    cost += late[i] * (end - due[i])
                for e in range(needs[m], needs[m + 1]):
                    r = need[e]
                    cost += units[e] * (prices[r, clipped] - prices[r, s])
                if cost < by_start[i, s]:
                    by_start[i, s] = cost
                    start_way[i, s] = m
                if cost < by_finish[i, clipped]:
                    by_finish[i, clipped] = cost
                    finish_start[i, clipped] = s
                    finish_way[i, clipped] = m
        p = parent[i]
        if kind[i] == 0:
            least = FAR
            for s in range(earliest[i], latest[i] + 1):
                least = min(least, by_start[i, s])
            total += least
        elif kind[i] == 1:
            # suffix minima: the child starts no earlier than the parent's finish and the lag
            least = FAR
            seen = top
            for t in range(top, -1, -1):
                at = min(max(0, t + lag[i]), top)
                while seen >= at:
                    least = min(least, by_start[i, seen])
                    seen -= 1
                on_finish[p, t] += least
        else:
            least = FAR
            seen = 0
            for t in range(top + 1):
                at = top if t == top else min(t - lag[i], top)
                while seen <= at:
                    least = min(least, by_finish[i, seen])
                    seen += 1
                on_start[p, t] += least
    for k in range(n):
        i = order[k]
        p = parent[i]
        least = FAR
        if kind[i] == 2:
            at = starts[p]
            reach = top if at >= top else min(top, at - lag[i])
            starts[i] = earliest[i]
            chosen[i] = ways[i]
            for t in range(reach + 1):
                if by_finish[i, t] < least:
                    least = by_finish[i, t]
                    starts[i] = finish_start[i, t]
                    chosen[i] = finish_way[i, t]
        else:
            low = earliest[i]
            if kind[i] == 1:
                end = min(finish[chosen[p], starts[p]], top)
                low = max(low, min(end + lag[i], top))
            starts[i] = latest[i]
            chosen[i] = ways[i]
            for s in range(low, latest[i] + 1):
                if by_start[i, s] < least:
                    least = by_start[i, s]
                    starts[i] = s
                    chosen[i] = start_way[i, s]
    return total


@njit(cache=True, nogil=True)
def usage(starts, chosen, finish, needs, need, units, free, use):
    """Units of each resource used in each slot before H, in slots where it has any capacity."""
    resources, slots = use.shape
    for r in range(resources):
        for t in range(slots):
            use[r, t] = 0.0
    for i in range(starts.shape[0]):
        m = chosen[i]
        end = min(finish[m, starts[i]], slots)
        for e in range(needs[m], needs[m + 1]):
            for t in range(starts[i], end):
                if free[need[e], t] > 0:
                    use[need[e], t] += units[e]
