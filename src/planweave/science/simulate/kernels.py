"""The compiled inner loops. Each run is a function of (seed, run number) alone: the order in which
threads do the runs does not matter, and any number can be had again without storing it.

Times are in days. Import this module only where a simulation runs: it compiles on first use and is cached.
"""

from __future__ import annotations

import math

import numpy as np
from numba import njit

FIXED, UNIFORM, TRIANGULAR, TABLE, LOGNORMAL, STEPS = 0, 1, 2, 3, 4, 5
FS, SS, FF, SF = 0, 1, 2, 3
TABLE_CELLS = 256
_EPSILON = 1e-9


@njit(cache=True, nogil=True, inline="always")
def uniform(seed, run, place):
    """A number strictly between 0 and 1: SplitMix64 (Steele 2014) of a counter."""
    z = (
        seed
        + np.uint64(run) * np.uint64(0xD1B54A32D192ED03)
        + np.uint64(place) * np.uint64(0x9E3779B97F4A7C15)
    )
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    z = z ^ (z >> np.uint64(31))
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    z = z ^ (z >> np.uint64(31))
    return (np.float64(z >> np.uint64(12)) + 0.5) * (1.0 / 4503599627370496.0)


@njit(cache=True, nogil=True)
def normal_quantile(u):
    """The standard normal quantile by Acklam's rational approximation, relative error below 1.2e-9."""
    if u < 0.02425 or u > 0.97575:
        q = math.sqrt(-2.0 * math.log(min(u, 1.0 - u)))
        top = -7.784894002430293e-03
        for c in (
            -3.223964580411365e-01,
            -2.400758277161838,
            -2.549732539343734,
            4.374664141464968,
            2.938163982698783,
        ):
            top = top * q + c
        low = 7.784695709041462e-03
        for c in (3.224671290700398e-01, 2.445134137142996, 3.754408661907416, 1.0):
            low = low * q + c
        z = top / low
        return z if u < 0.5 else -z
    q = u - 0.5
    r = q * q
    top = -3.969683028665376e01
    for c in (
        2.209460984245205e02,
        -2.759285104469687e02,
        1.383577518672690e02,
        -3.066479806614716e01,
        2.506628277459239,
    ):
        top = top * r + c
    low = -5.447609879822406e01
    for c in (1.615858368580409e02, -1.556989798598866e02, 6.680131188771972e01, -1.328068155288572e01, 1.0):
        low = low * r + c
    return top * q / low


@njit(cache=True, nogil=True)
def quantile(kind, p, start, size, pool, u):
    """The value below which a share `u` lies. `p` are the distribution's own numbers, `pool` holds tables."""
    if kind == FIXED:
        return p[0]
    if kind == UNIFORM:
        return p[0] + u * (p[1] - p[0])
    if kind == TRIANGULAR:
        low, mode, high = p[0], p[1], p[2]
        width = high - low
        if u * width <= mode - low:
            return low + math.sqrt(u * width * (mode - low))
        return high - math.sqrt((1.0 - u) * width * (high - mode))
    if kind == TABLE:
        # An even grid of an angle, not of shares: fine at both ends, where the quantiles bend.
        at = math.acos(1.0 - 2.0 * u) * (TABLE_CELLS / math.pi)
        cell = int(at)
        # In the outermost cells a beta density runs out like a power, where a straight line would not follow.
        if cell == 0:
            x = pool[start + 1] * at ** (2.0 / p[2])
        elif cell >= TABLE_CELLS - 1:
            x = 1.0 - (1.0 - pool[start + TABLE_CELLS - 1]) * (TABLE_CELLS - at) ** (2.0 / p[3])
        else:
            x = pool[start + cell] + (at - cell) * (pool[start + cell + 1] - pool[start + cell])
        return p[0] + x * (p[1] - p[0])
    if kind == LOGNORMAL:
        return math.exp(p[0] + p[1] * normal_quantile(u))
    low_at = 0
    high_at = size - 1
    while low_at < high_at:
        middle = (low_at + high_at) // 2
        if u <= pool[start + middle]:
            high_at = middle
        else:
            low_at = middle + 1
    return pool[start + size + low_at]


@njit(cache=True, nogil=True)
def draw_run(seed, run, row, uncertain, durations):
    """Fill `durations` for one run; the answer is (cost, delay of the whole plan)."""
    dists, pool, shares, column, risks, hit_at, hits = uncertain
    kinds, numbers, starts, sizes = dists
    n = len(durations)
    cost = 0.0
    for i in range(n):
        u = shares[row, column[i]] if column[i] >= 0 else uniform(seed, run, i)
        durations[i] = quantile(kinds[i], numbers[i], starts[i], sizes[i], pool, u)
        c = n + i
        if kinds[c] != FIXED or numbers[c, 0] != 0.0:
            cost += quantile(kinds[c], numbers[c], starts[c], sizes[c], pool, uniform(seed, run, c))
    late = 0.0
    for r in range(len(risks)):
        if uniform(seed, run, 2 * n + 3 * r) >= risks[r]:
            continue
        d = 2 * n + 2 * r
        delay = quantile(
            kinds[d], numbers[d], starts[d], sizes[d], pool, uniform(seed, run, 2 * n + 3 * r + 1)
        )
        cost += quantile(
            kinds[d + 1],
            numbers[d + 1],
            starts[d + 1],
            sizes[d + 1],
            pool,
            uniform(seed, run, 2 * n + 3 * r + 2),
        )
        if hit_at[r] == hit_at[r + 1]:
            late += delay
        for e in range(hit_at[r], hit_at[r + 1]):
            durations[hits[e]] += delay
    events = len(risks)
    for c in range(len(kinds) - 2 * n - 2 * events):
        x = 2 * n + 2 * events + c
        cost += quantile(
            kinds[x], numbers[x], starts[x], sizes[x], pool, uniform(seed, run, 2 * n + 3 * events + c)
        )
    return cost, late


@njit(cache=True, nogil=True)
def done_by(away, who, t, work):
    """The moment at which `work` is done that begins at `t`, by somebody who is not there in the pauses of row `who`
    (-1: nobody in particular, always there). `away` is (where each row begins, begins, ends), in rising order."""
    if who < 0:
        return t + work
    at, begins, ends = away
    low, high = at[who], at[who + 1]
    while low < high:
        middle = (low + high) // 2
        if ends[middle] > t:
            high = middle
        else:
            low = middle + 1
    for k in range(low, at[who + 1]):
        if begins[k] >= t + work - _EPSILON:
            break
        if begins[k] > t:
            work -= begins[k] - t
        t = ends[k]
    return t + work


@njit(cache=True, nogil=True)
def begun_by(away, who, t, work):
    """The latest moment at which to begin `work` that shall be done at `t`: `done_by` backwards."""
    if who < 0:
        return t - work
    at, begins, ends = away
    low, high = at[who], at[who + 1]
    while low < high:
        middle = (low + high) // 2
        if begins[middle] < t:
            low = middle + 1
        else:
            high = middle
    for back in range(low - at[who]):
        k = low - 1 - back
        if ends[k] <= t - work + _EPSILON:
            break
        if ends[k] < t:
            work -= t - ends[k]
        t = begins[k]
    return t - work


@njit(cache=True, nogil=True)
def run_network(seed, first, finish, cost, totals, uncertain, marks, net):
    """Runs `first`, `first`+1, …: fills `finish`, `cost` and the milestones of `marks`, adds to `totals`
    (critical, Σ d/(d+TF)·T, Σd, Σd²)."""
    order, release, rate, is_end, who, away, at, source, kind, lag, out_at, target, out_kind, out_lag = net
    n = len(order)
    d = np.empty(n)
    start = np.empty(n)
    done = np.empty(n)
    latest = np.empty(n)
    finished = np.empty(n)
    for row in range(len(finish)):
        money, late = draw_run(seed, first + row, row, uncertain, d)
        end = 0.0
        for i in order:
            s = release[i]
            for e in range(at[i], at[i + 1]):
                p = source[e]
                if kind[e] == FS:
                    bound = done[p] + lag[e]
                elif kind[e] == SS:
                    bound = start[p] + lag[e]
                elif kind[e] == FF:
                    bound = begun_by(away, who[i], done[p] + lag[e], d[i])
                else:
                    bound = begun_by(away, who[i], start[p] + lag[e], d[i])
                s = max(s, bound)
            start[i] = s
            done[i] = done_by(away, who[i], s, d[i])
            if is_end[i]:
                end = max(end, done[i])
            money += rate[i] * d[i]
        for back in range(n):
            i = order[n - 1 - back]
            f = end if is_end[i] else np.inf
            for e in range(out_at[i], out_at[i + 1]):
                j = target[e]
                if out_kind[e] == FS:
                    bound = latest[j] - out_lag[e]
                elif out_kind[e] == SS:
                    bound = done_by(away, who[i], latest[j] - out_lag[e], d[i])
                elif out_kind[e] == FF:
                    bound = finished[j] - out_lag[e]
                else:
                    bound = done_by(away, who[i], finished[j] - out_lag[e], d[i])
                f = min(f, bound)
            finished[i] = f
            latest[i] = begun_by(away, who[i], f, d[i])
            slack = max(0.0, latest[i] - start[i])
            if slack <= _EPSILON * max(1.0, end):
                totals[i, 0] += 1.0
                slack = 0.0
            if d[i] > 0.0:
                totals[i, 1] += d[i] / (d[i] + slack) * (end + late)
            totals[i, 2] += d[i]
            totals[i, 3] += d[i] * d[i]
        finish[row] = end + late
        cost[row] = money
        _mark(marks, row, done, end + late)


@njit(cache=True, nogil=True)
def _mark(marks, row, done, end):
    """When each milestone is reached: the last finish among its activities, or the end where it names none."""
    at, members, reached = marks
    for m in range(reached.shape[1]):
        last = end if at[m] == at[m + 1] else 0.0
        for e in range(at[m], at[m + 1]):
            last = max(last, done[members[e]])
        reached[row, m] = last


@njit(cache=True, nogil=True)
def run_resources(seed, first, finish, cost, totals, uncertain, marks, net, pools):
    """As `run_network`, but work starts only when its resources are free, in order of `rank`.

    Parallel generation (Kelley 1963): at each moment when something ends or becomes possible, the waiting
    work is gone through by rank. `totals[:, 0]` counts runs in which the activity is on the chain that
    ends last, followed back through whatever let each link of the chain begin.
    """
    _, release, rate, is_end, who, away, at, _, _, _, out_at, target, out_kind, out_lag = net
    needs, capacity, rank = pools
    n = len(release)
    resources = len(capacity)
    d = np.empty(n)
    start = np.empty(n)
    done = np.empty(n)
    earliest = np.empty(n)
    missing = np.empty(n, dtype=np.int64)
    cause = np.empty(n, dtype=np.int64)
    waiting = np.empty(n, dtype=np.int64)
    running = np.empty(n, dtype=np.int64)
    free = np.empty(resources)
    for row in range(len(finish)):
        money, late = draw_run(seed, first + row, row, uncertain, d)
        free[:] = capacity
        held = 0
        active = 0
        begun = 0
        for i in range(n):
            missing[i] = at[i + 1] - at[i]
            earliest[i] = release[i]
            cause[i] = -1
            money += rate[i] * d[i]
            if missing[i] == 0:
                held = _insert(waiting, held, i, rank)
        now = 0.0
        end = 0.0
        last_ended = -1
        while begun < n:
            again = True
            while again:
                again = False
                k = 0
                while k < held:
                    i = waiting[k]
                    fits = earliest[i] <= now + _EPSILON
                    if fits:
                        for r in range(resources):
                            if needs[i, r] > free[r] + _EPSILON:
                                fits = False
                                break
                    if not fits:
                        k += 1
                        continue
                    for m in range(k, held - 1):
                        waiting[m] = waiting[m + 1]
                    held -= 1
                    begun += 1
                    start[i] = now
                    done[i] = done_by(away, who[i], now, d[i])
                    if earliest[i] < now - _EPSILON and last_ended >= 0:
                        cause[i] = last_ended
                    if is_end[i]:
                        end = max(end, done[i])
                    if d[i] > 0.0:
                        for r in range(resources):
                            free[r] -= needs[i, r]
                        running[active] = i
                        active += 1
                    for e in range(out_at[i], out_at[i + 1]):
                        j = target[e]
                        if out_kind[e] == FS:
                            bound = done[i] + out_lag[e]
                        elif out_kind[e] == SS:
                            bound = now + out_lag[e]
                        elif out_kind[e] == FF:
                            bound = begun_by(away, who[j], done[i] + out_lag[e], d[j])
                        else:
                            bound = begun_by(away, who[j], now + out_lag[e], d[j])
                        if bound > earliest[j]:
                            earliest[j] = bound
                            cause[j] = i
                        missing[j] -= 1
                        if missing[j] == 0:
                            held = _insert(waiting, held, j, rank)
                            again = True
                    # A successor may rank before the place that was just looked at.
                    if again:
                        break
            if begun == n:
                break
            ahead = np.inf
            for k in range(active):
                ahead = min(ahead, done[running[k]])
            for k in range(held):
                if earliest[waiting[k]] > now + _EPSILON:
                    ahead = min(ahead, earliest[waiting[k]])
            now = ahead
            k = 0
            while k < active:
                i = running[k]
                if done[i] <= now + _EPSILON:
                    for r in range(resources):
                        free[r] += needs[i, r]
                    last_ended = i
                    active -= 1
                    running[k] = running[active]
                else:
                    k += 1
        tail = -1
        for i in range(n):
            totals[i, 2] += d[i]
            totals[i, 3] += d[i] * d[i]
            if tail < 0 and is_end[i] and done[i] >= end - _EPSILON:
                tail = i
        while tail >= 0:
            totals[tail, 0] += 1.0
            tail = cause[tail]
        finish[row] = end + late
        cost[row] = money
        _mark(marks, row, done, end + late)


@njit(cache=True, nogil=True)
def _insert(waiting, held, i, rank):
    k = held
    while k > 0 and rank[waiting[k - 1]] > rank[i]:
        waiting[k] = waiting[k - 1]
        k -= 1
    waiting[k] = i
    return held + 1


@njit(cache=True, nogil=True)
def fill_chances(seed, first, places, table):
    """`table[k, c]` is the chance of run `first` + k at `places[c]`: what `draw_run` would use there."""
    for k in range(table.shape[0]):
        for c in range(len(places)):
            table[k, c] = uniform(seed, first + k, places[c])


@njit(cache=True, nogil=True)
def cost_parts(seed, runs, chances, uncertain, rate, parts):
    """Add up where the money of these `runs` goes: `parts` are all activities without what events add, each risk
    event (its cost, and the days that it adds at the activities' rates), each cost of no activity. Row k of
    `chances` belongs to `runs[k]`."""
    dists, pool, column, risks, hit_at, hits = uncertain
    kinds, numbers, starts, sizes = dists
    n = len(rate)
    events = len(risks)
    for row in range(len(runs)):
        run = runs[row]
        for i in range(n):
            u = chances[row, column[i]] if column[i] >= 0 else uniform(seed, run, i)
            parts[0] += rate[i] * quantile(kinds[i], numbers[i], starts[i], sizes[i], pool, u)
            c = n + i
            parts[0] += quantile(kinds[c], numbers[c], starts[c], sizes[c], pool, uniform(seed, run, c))
        for r in range(events):
            place = 2 * n + 3 * r
            if uniform(seed, run, place) >= risks[r]:
                continue
            d = 2 * n + 2 * r
            delay = quantile(kinds[d], numbers[d], starts[d], sizes[d], pool, uniform(seed, run, place + 1))
            d += 1
            parts[1 + r] += quantile(
                kinds[d], numbers[d], starts[d], sizes[d], pool, uniform(seed, run, place + 2)
            )
            for e in range(hit_at[r], hit_at[r + 1]):
                parts[1 + r] += rate[hits[e]] * delay
        for c in range(len(kinds) - 2 * n - 2 * events):
            x = 2 * n + 2 * events + c
            parts[1 + events + c] += quantile(
                kinds[x], numbers[x], starts[x], sizes[x], pool, uniform(seed, run, 2 * n + 3 * events + c)
            )


@njit(cache=True, nogil=True)
def influence(seed, places, targets, finish, ranks, shares, column, answer):
    """For each of `places`: rank correlation of its own chance with the finish, and the mean finish while it
    is in its lowest and highest tenth. `ranks` are the finish's mid-ranks. Exact ranks by bucket sort."""
    runs = len(finish)
    mean = (runs + 1) / 2.0
    spread = 0.0
    for k in range(runs):
        spread += (ranks[k] - mean) ** 2
    own_spread = (runs * runs - 1.0) * runs / 12.0
    u = np.empty(runs)
    counts = np.empty(runs + 1, dtype=np.int64)
    sorted_runs = np.empty(runs, dtype=np.int64)
    for t in targets:
        place = places[t]
        counts[:] = 0
        for k in range(runs):
            u[k] = shares[k, column[t]] if column[t] >= 0 else uniform(seed, k, place)
            counts[int(u[k] * runs) + 1] += 1
        for b in range(runs):
            counts[b + 1] += counts[b]
        for k in range(runs):
            b = int(u[k] * runs)
            sorted_runs[counts[b]] = k
            counts[b] += 1
        for k in range(1, runs):
            item = sorted_runs[k]
            m = k
            while m > 0 and u[sorted_runs[m - 1]] > u[item]:
                sorted_runs[m] = sorted_runs[m - 1]
                m -= 1
            sorted_runs[m] = item
        together = 0.0
        low = 0.0
        high = 0.0
        tenth = max(1, runs // 10)
        for k in range(runs):
            run = sorted_runs[k]
            together += (k + 1 - mean) * (ranks[run] - mean)
            if k < tenth:
                low += finish[run]
            if k >= runs - tenth:
                high += finish[run]
        base = math.sqrt(spread * own_spread)
        answer[t, 0] = together / base if base > 0.0 else 0.0
        answer[t, 1] = low / tenth
        answer[t, 2] = high / tenth
