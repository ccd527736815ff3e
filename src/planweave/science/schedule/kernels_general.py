"""The same compiled search for capacity profiles, releases, pins, deadlines and every regular goal."""

from __future__ import annotations

from planweave.science.schedule.kernels import better_of_two, cross, enter, mutate, njit, sort_up


@njit(cache=True, nogil=True)
def place_all(order, flip, dur, dem, base, guard, ptr, idx, weight, floor, pin, free, starts):
    """Serial generation on a capacity profile, with releases (`floor`) and pins (-1: none).

    `base` (T, W) is the free capacity with pinned work already taken out. With `flip` > 0 slot u of
    this generation is slot flip - 1 - u of the calendar. Returns (last finish, slots by which pins come
    too early for their predecessors). Slots beyond T have the capacity of the last one; slots before
    the calendar that of the first.
    """
    n = order.shape[0]
    words = dem.shape[1]
    top = base.shape[0] - 1
    reach = 0
    last = 0
    early = 0
    limit = free.shape[0]
    for k in range(n):
        j = order[k]
        at = floor[j] if flip == 0 else 0
        for p in range(ptr[j], ptr[j + 1]):
            bound = starts[idx[p]] + weight[p]
            if bound > at:
                at = bound
        d = dur[j]
        if flip == 0 and pin[j] >= 0:
            if at > pin[j]:
                early += at - pin[j]
            at = pin[j]
        elif flip > 0 and pin[j] >= 0:
            at = max(0, flip - pin[j] - d)
        elif d > 0:
            u = at
            while u < at + d:
                if u >= limit:
                    return limit, 1 << 20
                while reach <= u:
                    c = reach if flip == 0 else flip - 1 - reach
                    c = min(max(c, 0), top)
                    for w in range(words):
                        free[reach, w] = base[c, w]
                    reach += 1
                for w in range(words):
                    if (free[u, w] - dem[j, w]) & guard[w] != guard[w]:
                        at = u + 1
                        break
                u += 1
            for u in range(at, at + d):
                for w in range(words):
                    free[u, w] -= dem[j, w]
        starts[j] = at
        if at + d > last:
            last = at + d
    return last, early


@njit(cache=True, nogil=True)
def worth(starts, dur, last, early, goal):
    """The weighted value of a plan; `goal` rows: due, lateness cost, value, deadline; then the rest.

    goal[4] = (makespan weight, penalty per slot of a broken pin or deadline).
    """
    total = goal[4, 0] * last + goal[4, 1] * early
    for j in range(starts.shape[0]):
        finish = starts[j] + dur[j]
        if finish > goal[0, j]:
            total += goal[1, j] * (finish - goal[0, j])
        total += goal[2, j] * finish
        if finish > goal[3, j]:
            total += goal[4, 1] * (finish - goal[3, j])
    return total


@njit(cache=True, nogil=True)
def repair(keys, ptr, idx, place, bucket, order):
    """An order by key in which no activity comes before its predecessors (leads may overtake)."""
    n = keys.shape[0]
    top = 0
    for i in range(n):
        key = keys[i]
        for p in range(ptr[i], ptr[i + 1]):
            if place[idx[p]] > key:
                key = place[idx[p]]
        place[i] = key
        if key > top:
            top = key
    sort_up(place, top, bucket, order)


@njit(cache=True, nogil=True)
def repair_back(keys, ptr, idx, place, bucket, order):
    """The same for generation backward: keys fall with time, successors come first."""
    n = keys.shape[0]
    top = 0
    for i in range(n - 1, -1, -1):
        key = keys[i]
        for p in range(ptr[i], ptr[i + 1]):
            if place[idx[p]] > key:
                key = place[idx[p]]
        place[i] = key
        if key > top:
            top = key
    for t in range(top + 2):
        bucket[t] = 0
    for i in range(n):
        bucket[place[i] + 1] += 1
    for t in range(top + 1):
        bucket[t + 1] += bucket[t]
    for i in range(n - 1, -1, -1):
        t = place[i]
        order[bucket[t]] = i
        bucket[t] += 1


@njit(cache=True, nogil=True)
def evolve_general(
    state,
    count,
    pop,
    fit,
    marks,
    best,
    least,
    dur,
    dem,
    base,
    guard,
    fwd,
    bwd,
    floor,
    pin,
    goal,
    free,
    bucket,
    work,
    used,
    rate,
):
    """As `evolve`, for capacity profiles, releases, pins, deadlines and any regular objective.

    The plan after a forward pass is kept unless justification made it better. `best` may break a
    deadline or a pin if nothing better is known; the caller checks before it believes.
    """
    n = pop.shape[1]
    order, spare, first, second, child, keys = work[0], work[1], work[2], work[3], work[4], work[5]
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
        mutate(state, order, fwd[0], fwd[1], rate)
        for k in range(n):
            keys[order[k]] = k
        repair(keys, fwd[0], fwd[1], spare, bucket, order)
        last, early = place_all(
            order, 0, dur, dem, base, guard, fwd[0], fwd[1], fwd[2], floor, pin, free, child
        )
        made += 1
        value = worth(child, dur, last, early, goal)
        if last < free.shape[0]:
            for j in range(n):
                keys[j] = last - child[j] - dur[j]
            repair_back(keys, bwd[0], bwd[1], spare, bucket, order)
            back, _ = place_all(
                order, last, dur, dem, base, guard, bwd[0], bwd[1], bwd[2], floor, pin, free, spare
            )
            if back < free.shape[0]:
                for j in range(n):
                    keys[j] = max(0, back - spare[j] - dur[j])
                repair(keys, fwd[0], fwd[1], spare, bucket, order)
                last, early = place_all(
                    order, 0, dur, dem, base, guard, fwd[0], fwd[1], fwd[2], floor, pin, free, first
                )
                other = worth(first, dur, last, early, goal)
                made += 2
                if other <= value:
                    value = other
                    for j in range(n):
                        child[j] = first[j]
        enter(state, pop, fit, marks, child, value)
        if value < least:
            least = value
            for j in range(n):
                best[j] = child[j]
    return made, least
