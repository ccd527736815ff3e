"""Compiled inner loops of the genetic search: serial generation, justification, crossover.

Loaded only in child processes. With numba absent the same functions run as plain Python, slowly but
with the same results. The free capacity of a slot is packed into 64-bit words, four resources of 15 bits
and a guard bit each, so that one subtraction tests four resources at once.
"""

from __future__ import annotations

from typing import Any

import numpy as np

try:
    from numba import njit
except ImportError:  # the plain functions below are then used as they are

    def njit(*_: Any, **__: Any) -> Any:  # type: ignore[no-redef]  # only where numba is not
        """Stand-in for numba's decorator: leave the function alone."""
        return lambda function: function


@njit(cache=True, nogil=True)
def draw(state: Any, below: int) -> int:
    """A whole number in [0, below) from a xorshift64* state of one uint64."""
    x = state[0]
    x ^= x >> np.uint64(12)
    x ^= x << np.uint64(25)
    x ^= x >> np.uint64(27)
    state[0] = x
    return int((x * np.uint64(2685821657736338717)) >> np.uint64(33)) % below


@njit(cache=True, nogil=True)
def decode(order, dur, dem, full, guard, ptr, idx, weight, free, starts):
    """Serial generation in the given order; fills `starts`, returns the makespan.

    `dem` is (n, W), `free` at least (sum of durations and lags + 1, W); both packed.
    """
    n = order.shape[0]
    words = dem.shape[1]
    reach = 0  # slots [0, reach) of free are initialised
    makespan = 0
    for k in range(n):
        j = order[k]
        at = 0
        for p in range(ptr[j], ptr[j + 1]):
            bound = starts[idx[p]] + weight[p]
            if bound > at:
                at = bound
        d = dur[j]
        if d > 0:
            if words == 1:
                need = dem[j, 0]
                g = guard[0]
                if need != 0:
                    u = at
                    while u < at + d:
                        if u >= reach:
                            break
                        if (free[u, 0] - need) & g != g:
                            at = u + 1
                        u += 1
                    end = at + d
                    while reach < end:
                        free[reach, 0] = full[0]
                        reach += 1
                    for u in range(at, end):
                        free[u, 0] -= need
            else:
                u = at
                while u < at + d:
                    if u >= reach:
                        break
                    for w in range(words):
                        if (free[u, w] - dem[j, w]) & guard[w] != guard[w]:
                            at = u + 1
                            break
                    u += 1
                end = at + d
                while reach < end:
                    for w in range(words):
                        free[reach, w] = full[w]
                    reach += 1
                for u in range(at, end):
                    for w in range(words):
                        free[u, w] -= dem[j, w]
        starts[j] = at
        if at + d > makespan:
            makespan = at + d
    return makespan


@njit(cache=True, nogil=True)
def sort_up(keys, top, bucket, order):
    """Counting sort of activities by key in [0, top], ties by index (which is topological)."""
    n = keys.shape[0]
    for t in range(top + 2):
        bucket[t] = 0
    for i in range(n):
        bucket[keys[i] + 1] += 1
    for t in range(top + 1):
        bucket[t + 1] += bucket[t]
    for i in range(n):
        t = keys[i]
        order[bucket[t]] = i
        bucket[t] += 1


@njit(cache=True, nogil=True)
def sort_down(starts, dur, top, bucket, order):
    """By finish falling, ties by index falling: an order for generation backward in time."""
    n = starts.shape[0]
    for t in range(top + 2):
        bucket[t] = 0
    for i in range(n):
        bucket[top - starts[i] - dur[i] + 1] += 1
    for t in range(top + 1):
        bucket[t + 1] += bucket[t]
    for i in range(n - 1, -1, -1):
        t = top - starts[i] - dur[i]
        order[bucket[t]] = i
        bucket[t] += 1


@njit(cache=True, nogil=True)
def justify(makespan, starts, dur, dem, full, guard, fwd, bwd, free, bucket, order, spare):
    """Double justification (Valls et al. 2005): right, then left; `starts` improved, new makespan."""
    n = starts.shape[0]
    sort_down(starts, dur, makespan, bucket, order)
    length = decode(order, dur, dem, full, guard, bwd[0], bwd[1], bwd[2], free, spare)
    for i in range(n):
        spare[i] = length - spare[i] - dur[i]
    sort_up(spare, length, bucket, order)
    return decode(order, dur, dem, full, guard, fwd[0], fwd[1], fwd[2], free, starts)


@njit(cache=True, nogil=True)
def cross(state, a, b, top_a, top_b, bucket, first, second, used, child):
    """Two-point crossover of start orders (Hartmann 1998): ends from `a`, the middle as `b` has it."""
    n = a.shape[0]
    sort_up(a, top_a, bucket, first)
    sort_up(b, top_b, bucket, second)
    low = draw(state, n)
    high = min(n, low + n // 8 + draw(state, n // 4 + 1))
    for i in range(n):
        used[i] = False
    k = 0
    while k < low:
        child[k] = first[k]
        used[first[k]] = True
        k += 1
    m = 0
    while k < high:
        j = second[m]
        m += 1
        if not used[j]:
            used[j] = True
            child[k] = j
            k += 1
    for m in range(n):
        j = first[m]
        if not used[j]:
            child[k] = j
            k += 1


@njit(cache=True, nogil=True)
def mutate(state, order, ptr, idx, per_mille):
    """Swap neighbours in the list where no link forbids it."""
    n = order.shape[0]
    for k in range(n - 1):
        if draw(state, 1000) < per_mille:
            i, j = order[k], order[k + 1]
            linked = False
            for p in range(ptr[j], ptr[j + 1]):
                if idx[p] == i:
                    linked = True
                    break
            if not linked:
                order[k], order[k + 1] = j, i


@njit(cache=True, nogil=True)
def shake(state, order, place, starts, dur, ptr, idx, top, bucket, spread):
    """A precedence-feasible random list near a schedule: start times with noise, then repaired."""
    n = order.shape[0]
    for i in range(n):
        key = starts[i] + draw(state, spread + 1)
        for p in range(ptr[i], ptr[i + 1]):
            if place[idx[p]] > key:
                key = place[idx[p]]
        place[i] = key
    sort_up(place, top + spread, bucket, order)


@njit(cache=True, nogil=True)
def better_of_two(state, fit):
    """The better of two random members."""
    a = draw(state, fit.shape[0])
    b = draw(state, fit.shape[0])
    return b if fit[b] < fit[a] else a


@njit(cache=True, nogil=True)
def enter(state, pop, fit, marks, child, value):
    """The child replaces the worse of two random members if it is no worse and not there already."""
    size, n = pop.shape
    x = draw(state, size)
    y = draw(state, size)
    if fit[y] > fit[x]:
        x = y
    if value > fit[x]:
        return
    mark = np.int64(0)
    for j in range(n):
        mark = mark * np.int64(1000003) + child[j]
    for i in range(size):
        if marks[i] == mark:
            return
    for j in range(n):
        pop[x, j] = child[j]
    fit[x] = value
    marks[x] = mark


@njit(cache=True, nogil=True)
def evolve(
    state,
    count,
    pop,
    fit,
    marks,
    best,
    least,
    dur,
    dem,
    full,
    guard,
    fwd,
    bwd,
    free,
    bucket,
    work,
    used,
    rate,
):
    """Generate about `count` schedules of a plain problem; the population is improved in place.

    Steady state: two tournaments choose the parents, the child is justified and entered. `best` holds
    the starts of the best plan if it is below `least`. Returns (schedules made, least makespan).
    """
    n = pop.shape[1]
    order, spare, first, second, child = work[0], work[1], work[2], work[3], work[4]
    made = 0
    while made < count:
        a = better_of_two(state, fit)
        b = better_of_two(state, fit)
        cross(state, pop[a], pop[b], fit[a], fit[b], bucket, first, second, used, order)
        mutate(state, order, fwd[0], fwd[1], rate)
        makespan = decode(order, dur, dem, full, guard, fwd[0], fwd[1], fwd[2], free, child)
        makespan = justify(makespan, child, dur, dem, full, guard, fwd, bwd, free, bucket, order, spare)
        made += 3
        enter(state, pop, fit, marks, child, makespan)
        if makespan < least:
            least = makespan
            for j in range(n):
                best[j] = child[j]
    return made, least


@njit(cache=True, nogil=True)
def overloaded(earliest, tail, dur, units, capacity, finish, a_points, b_points):
    """Whether some interval [a, b) must hold more work than a resource can do if all ends by `finish`.

    Energetic reasoning (Erschler and Lopez 1990; Baptiste, Le Pape and Nuijten 1999): an activity works
    in [a, b) at least as long as it would when pushed fully left or fully right. `tail` counts from
    the start of an activity to the end of the project.
    """
    n = earliest.shape[0]
    for x in range(a_points.shape[0]):
        a = a_points[x]
        for y in range(b_points.shape[0]):
            b = finish - b_points[y]
            if b <= a:
                continue
            energy = 0
            for i in range(n):
                left = earliest[i] + dur[i] - a
                right = b - (finish - tail[i])
                least = min(min(left, right), min(dur[i], b - a))
                if least > 0:
                    energy += least * units[i]
            if energy > capacity * (b - a):
                return True
    return False
