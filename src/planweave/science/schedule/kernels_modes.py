"""The compiled search where modes are chosen and work may pause: serial generation, forward in time."""

from __future__ import annotations

from planweave.science.schedule.kernels import better_of_two, cross, draw, mutate, njit
from planweave.science.schedule.kernels_general import repair


@njit(cache=True, nogil=True)
def fit_in(m, at, dur, needs, need, units, may_pause, caps, free, before):
    """(start, finish) of way m in the first place from `at` on where it fits; (-1, -1) if there is none.

    Places that finish at `before` or later are of no use and count as none.
    """
    limit = free.shape[1]
    top = caps.shape[1] - 1
    begin, end = needs[m], needs[m + 1]
    left = dur[m]
    t = at
    start = at
    if left == 0 or begin == end:
        return at, at + left
    while t < limit and t + left < before:
        works = True
        blocked = False
        for e in range(begin, end):
            r = need[e]
            if free[r, t] < units[e]:
                if may_pause and caps[r, min(t, top)] < units[e]:
                    works = False
                else:
                    blocked = True
        if works and not blocked:
            left -= 1
            t += 1
            if left == 0:
                return start, t
            continue
        # Where it must pause it takes nothing, whatever else is short in that slot.
        if works or left == dur[m]:
            left = dur[m]
            start = t + 1
        t += 1
    return -1, -1


@njit(cache=True, nogil=True)
def take(m, start, finish, needs, need, units, may_pause, caps, free):
    """Takes what way m uses between start and finish out of `free`."""
    top = caps.shape[1] - 1
    begin, end = needs[m], needs[m + 1]
    for t in range(start, finish):
        works = True
        if may_pause:
            for e in range(begin, end):
                if caps[need[e], min(t, top)] < units[e]:
                    works = False
        if works:
            for e in range(begin, end):
                free[need[e], t] -= units[e]


@njit(cache=True, nogil=True)
def place_all(
    order, genes, ways, dur, needs, need, units, splits, caps, base, ptr, idx, lag, ends,
    floor, pin, pin_finish, free, starts, finishes, chosen,
):  # fmt: skip
    """Serial generation in the given order; returns (last finish, slots by which pins come too early).

    `genes[j]` is the way to use, or -1 for the one that finishes first. `ends` has bit 1 where a link
    leaves the finish of its predecessor and bit 2 where it binds the finish of its successor. `base`
    is `caps` without pinned work; slots beyond have the last one's capacity.
    """
    n = order.shape[0]
    resources, limit = free.shape
    top = base.shape[1] - 1
    for r in range(resources):
        for t in range(limit):
            free[r, t] = base[r, min(t, top)]
    last = 0
    early = 0
    for k in range(n):
        j = order[k]
        first, stop = ways[j], ways[j + 1]
        if genes[j] >= 0:
            first = genes[j]
            stop = first + 1
        best_start, best_finish, best = -1, 1 << 60, first
        for m in range(first, stop):
            at = floor[j]
            for p in range(ptr[j], ptr[j + 1]):
                i = idx[p]
                bound = (finishes[i] if ends[p] & 1 else starts[i]) + lag[p]
                if ends[p] & 2:
                    bound -= dur[m]
                if bound > at:
                    at = bound
            if pin[j] >= 0:
                if at > pin[j]:
                    early += at - pin[j]
                best_start, best_finish, best = pin[j], pin_finish[j], m  # its work is not in `base`
                break
            start, finish = fit_in(m, at, dur, needs, need, units, splits[j] == 1, caps, free, best_finish)
            if start >= 0 and finish < best_finish:
                best_start, best_finish, best = start, finish, m
        if best_start < 0:
            return limit, 1 << 20
        if pin[j] < 0:
            take(best, best_start, best_finish, needs, need, units, splits[j] == 1, caps, free)
        starts[j] = best_start
        finishes[j] = best_finish
        chosen[j] = best
        if best_finish > last:
            last = best_finish
    return last, early


@njit(cache=True, nogil=True)
def worth(finishes, last, early, goal):
    """The weighted value of a plan, as in `kernels_general.worth`, from its finishes."""
    total = goal[4, 0] * last + goal[4, 1] * early
    for j in range(finishes.shape[0]):
        finish = finishes[j]
        if finish > goal[0, j]:
            total += goal[1, j] * (finish - goal[0, j])
        total += goal[2, j] * finish
        if finish > goal[3, j]:
            total += goal[4, 1] * (finish - goal[3, j])
    return total


@njit(cache=True, nogil=True)
def evolve_modes(
    state, count, pop, genes, fit, marks, best, best_modes, least,
    ways, dur, needs, need, units, splits, caps, base, ptr, idx, lag, ends, floor, pin, pin_finish, goal,
    free, bucket, work, used, rate, gene_rate,
):  # fmt: skip
    """As `evolve`, forward only. A member is the starts of its plan and, as genes, its ways.

    A child has the ways of one parent, or of either by lot; a few are drawn anew, half of them to "the one
    that finishes first" (-1), which the plan then turns into a way.
    """
    n = pop.shape[1]
    order, spare, first, second, child, keys = work[0], work[1], work[2], work[3], work[4], work[5]
    finishes, chosen, wish = work[6], work[7], work[8]
    made = 0
    while made < count:
        a = better_of_two(state, fit)
        b = better_of_two(state, fit)
        top_a = 0
        top_b = 0
        for j in range(n):
            top_a = max(top_a, pop[a, j])
            top_b = max(top_b, pop[b, j])
        cross(state, pop[a], pop[b], top_a, top_b, bucket, first, second, used, order)
        mutate(state, order, ptr, idx, rate)
        for k in range(n):
            keys[order[k]] = k
        if draw(state, 2) == 0:
            # an activity that is thrown far: neighbours alone do not leave a release for another
            k = draw(state, n)
            keys[k] = draw(state, n)
        repair(keys, ptr, idx, spare, bucket, order)
        mixed = draw(state, 2) == 0
        for j in range(n):
            wish[j] = genes[b, j] if mixed and draw(state, 2) == 0 else genes[a, j]
            if ways[j + 1] - ways[j] > 1 and draw(state, 1000) < gene_rate:
                wish[j] = -1 if draw(state, 2) == 0 else ways[j] + draw(state, ways[j + 1] - ways[j])
        last, early = place_all(
            order, wish, ways, dur, needs, need, units, splits, caps, base, ptr, idx, lag, ends,
            floor, pin, pin_finish, free, child, finishes, chosen,
        )  # fmt: skip
        made += 1
        if last >= free.shape[1]:
            continue
        value = worth(finishes, last, early, goal)
        enter_with_genes(state, pop, genes, fit, marks, child, chosen, value)
        if value < least:
            least = value
            for j in range(n):
                best[j] = child[j]
                best_modes[j] = chosen[j]
    return made, least


@njit(cache=True, nogil=True)
def enter_with_genes(state, pop, genes, fit, marks, child, chosen, value):
    """As `enter`, with the ways beside the starts."""
    size, n = pop.shape
    x = draw(state, size)
    y = draw(state, size)
    if fit[y] > fit[x]:
        x = y
    if value > fit[x]:
        return
    mark = 0
    for j in range(n):
        mark = mark * 1000003 + child[j]
    for i in range(size):
        if marks[i] == mark:
            return
    for j in range(n):
        pop[x, j] = child[j]
        genes[x, j] = chosen[j]
    fit[x] = value
    marks[x] = mark
