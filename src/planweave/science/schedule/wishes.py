"""The wishes of a problem: what somebody asked for and may have to give up when all cannot hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planweave.science.schedule.problem import Problem


class WishKind(StrEnum):
    """What was asked for; `Wish.ids` and `limit` say by whom and how much.

    deadline (activity; slot) · pin (activity; slot) · frozen (activity; slot of the existing plan) ·
    release (activity; slot) · link_min, link_max (predecessor, successor; lag) · capacity (resource;
    None, for it may change over time) · budget (resource; amount).
    """

    DEADLINE = "deadline"
    PIN = "pin"
    FROZEN = "frozen"
    RELEASE = "release"
    LINK_MIN = "link_min"
    LINK_MAX = "link_max"
    CAPACITY = "capacity"
    BUDGET = "budget"


@dataclass(frozen=True, slots=True, order=True)
class Wish:
    """One wish. `link` is the number of the link in `Problem.links`, -1 for other kinds."""

    kind: WishKind
    ids: tuple[str, ...]
    limit: int | None = None
    link: int = -1


@dataclass(frozen=True, slots=True)
class Relaxation:
    """Changes that together make the problem feasible: each wish with the least amount to give.

    Slots for times and lags, units for capacities and budgets. `cost` is the sum of the amounts, each
    times the price of its kind; `proven` says that no cheaper change of these wishes exists.
    """

    changes: tuple[tuple[Wish, int], ...]
    cost: int
    proven: bool


# A slot of time is the common coin; a unit of capacity in every slot is a person hired, hence dear.
PRICES: dict[WishKind, int] = {
    WishKind.DEADLINE: 1,
    WishKind.RELEASE: 1,
    WishKind.PIN: 1,
    WishKind.FROZEN: 2,
    WishKind.LINK_MIN: 3,
    WishKind.LINK_MAX: 2,
    WishKind.CAPACITY: 5,
    WishKind.BUDGET: 1,
}


def wishes_of(problem: Problem) -> list[Wish]:
    """Every wish of the problem, capacities and links included, in a fixed order."""
    found: list[Wish] = []
    for a in problem.activities:
        if a.deadline is not None:
            found.append(Wish(WishKind.DEADLINE, (a.id,), a.deadline))
        if a.start is not None:
            found.append(Wish(WishKind.PIN, (a.id,), a.start))
        if a.release > 0:
            found.append(Wish(WishKind.RELEASE, (a.id,), a.release))
    base = problem.baseline
    if base is not None:
        found += [
            Wish(WishKind.FROZEN, (a.id,), base.starts[a.id])
            for a in problem.activities
            if a.id in base.starts and base.starts[a.id] < base.frozen_until
        ]
    for number, k in enumerate(problem.links):
        if k.min_lag is not None:
            found.append(Wish(WishKind.LINK_MIN, (k.predecessor, k.successor), k.min_lag, number))
        if k.max_lag is not None:
            found.append(Wish(WishKind.LINK_MAX, (k.predecessor, k.successor), k.max_lag, number))
    for r in problem.resources:
        if r.renewable:
            found.append(Wish(WishKind.CAPACITY, (r.id,)))
        else:
            found.append(Wish(WishKind.BUDGET, (r.id,), r.capacity))
    return found
