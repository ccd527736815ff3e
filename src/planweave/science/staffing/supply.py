"""Whether people with several skills can cover what is asked of each skill: a transport problem, solved exactly.

A person's days go to any of their skills, in any parts, but only once. First as many days as possible are covered;
among those answers the worst covered skill is covered best, so that the split between skills is fair and the same
every time (two linear programmes, HiGHS).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

TINY = 1e-7


@dataclass(frozen=True, slots=True)
class Cover:
    """People-days: `covered[skill]` of what was asked, `left` that nobody asked for, by group of skills."""

    covered: Mapping[str, float]
    left: Mapping[frozenset[str], float]


def cover(capacity: Mapping[frozenset[str], float], demand: Mapping[str, float]) -> Cover:
    """`capacity` by set of skills that a group of people has, `demand` by skill; none negative.

    >>> found = cover({frozenset({"a", "b"}): 10.0, frozenset({"a"}): 5.0}, {"a": 8.0, "b": 9.0})
    >>> sorted(found.covered.items())
    [('a', 7.0588), ('b', 7.9412)]
    """
    skills = sorted(skill for skill, days in demand.items() if days > 0)
    groups = sorted((group for group, days in capacity.items() if days > 0), key=sorted)
    ways = [(g, s) for g, group in enumerate(groups) for s, skill in enumerate(skills) if skill in group]
    flows = _flows([capacity[g] for g in groups], [demand[s] for s in skills], ways) if ways else []
    covered = dict.fromkeys(demand, 0.0)
    left = {group: float(days) for group, days in capacity.items()}
    for (g, s), flow in zip(ways, flows, strict=True):
        covered[skills[s]] += flow
        left[groups[g]] -= flow
    return Cover(
        {skill: round(days, 4) for skill, days in covered.items()},
        {group: round(max(0.0, days), 4) for group, days in left.items()},
    )


def _flows(capacity: list[float], demand: list[float], ways: list[tuple[int, int]]) -> list[float]:
    from scipy.optimize import linprog

    count, rows = len(ways), len(capacity) + len(demand)
    limits = np.zeros((rows, count))
    for column, (g, s) in enumerate(ways):
        limits[g, column] = limits[len(capacity) + s, column] = 1.0
    most = linprog(-np.ones(count), A_ub=limits, b_ub=[*capacity, *demand], method="highs")
    total = -most.fun
    # One variable more: the least share of its demand that any skill gets.
    shares = np.zeros((len(demand), count + 1))
    for column, (_, s) in enumerate(ways):
        shares[s, column] = -1.0
    shares[:, count] = demand
    reachable = sorted({s for _, s in ways})
    bounds = np.hstack([limits, np.zeros((rows, 1))])
    keeps = np.append(-np.ones(count), 0.0)[None, :]
    fair = linprog(
        np.append(np.zeros(count), -1.0),
        A_ub=np.vstack([bounds, shares[reachable], keeps]),
        b_ub=[*capacity, *demand, *[0.0] * len(reachable), -(total - TINY)],
        method="highs",
    )
    found = fair.x if fair.status == 0 else most.x
    return [float(flow) for flow in found[:count]]
