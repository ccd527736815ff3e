"""MoSCoW (DSDM): an order of four classes, and the shares of effort that keep a plan deliverable."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

MUST_LIMIT = 0.60
"""Largest share of the effort that may be Must (DSDM Agile Project Framework)."""
COULD_USUAL = 0.20
"""Usual share of Could: the contingency that may be dropped."""


class Moscow(StrEnum):
    """The four classes, in falling order of priority."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"
    WONT = "wont"


@dataclass(frozen=True, slots=True)
class Shares:
    """Effort shares among Must, Should and Could; Won't is not planned and does not count.

    `must_excess_days` is by how much the Must effort exceeds 60 % of the whole (0 if it does not). `without`
    are the ids that have no estimate: they are counted nowhere.
    """

    must: float
    should: float
    could: float
    total_days: float
    must_excess_days: float
    without: tuple[str, ...]

    @property
    def is_deliverable(self) -> bool:
        """Must is at most 60 % of the effort, and everything in it is estimated."""
        return self.must_excess_days == 0.0 and not self.without


def moscow_rank(moscow: Moscow) -> int:
    """1 for Must to 4 for Won't."""
    return list(Moscow).index(moscow) + 1


def moscow_shares(items: Iterable[tuple[str, Moscow, float | None]]) -> Shares:
    """Shares of effort of (id, class, days); with no effort at all every share is 0."""
    days = dict.fromkeys(Moscow, 0.0)
    without: list[str] = []
    for id_, moscow, effort in items:
        if moscow == Moscow.WONT:
            continue
        if effort is None:
            without.append(id_)
        elif not math.isfinite(effort) or effort < 0:
            raise ValueError(f"The effort of {id_} must be a number of at least 0.")
        else:
            days[moscow] += effort
    total = math.fsum(days.values())

    def share(moscow: Moscow) -> float:
        return days[moscow] / total if total else 0.0

    # 60 % of sums of decimals: compared with a hair of tolerance, not to blame anybody for 0.1 + 0.2.
    excess = days[Moscow.MUST] - MUST_LIMIT * total
    return Shares(
        must=share(Moscow.MUST),
        should=share(Moscow.SHOULD),
        could=share(Moscow.COULD),
        total_days=total,
        must_excess_days=excess if excess > 1e-9 * max(1.0, total) else 0.0,
        without=tuple(without),
    )
