"""What raters said, and the plain summaries of it: pair counts, Borda, mean ranks."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

Ratings = Mapping[str, Mapping[str, float]]
"""Rater → item → score, higher is better; an item that a rater leaves out is no opinion."""


class BallotError(ValueError):
    """Ratings that cannot be used. `code`: `no_item`, `duplicate_item`, `unknown_item`, `not_finite`,
    `bad_weight`; `ids` are raters, or items for the first three."""

    def __init__(self, code: str, ids: tuple[str, ...]) -> None:
        self.code, self.ids = code, ids
        super().__init__(f"{code}: {', '.join(ids)}")


@dataclass(frozen=True, slots=True)
class Ballots:
    """Items in a fixed order, each rater's scores, each rater's weight (1 where absent).

    Weights are counted to a ten-thousandth, so that pair counts are whole numbers and "best" is exact.
    """

    items: tuple[str, ...]
    ratings: Ratings
    weights: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        known = set(self.items)
        if len(known) < len(self.items):
            twice = tuple(i for n, i in enumerate(self.items) if i in self.items[:n])
            raise BallotError("duplicate_item", twice)
        unknown = tuple(dict.fromkeys(i for given in self.ratings.values() for i in given if i not in known))
        if unknown:
            raise BallotError("unknown_item", unknown)
        wild = tuple(r for r, given in self.ratings.items() if not all(map(math.isfinite, given.values())))
        if wild:
            raise BallotError("not_finite", wild)
        bad = tuple(r for r, w in self.weights.items() if not (math.isfinite(w) and w >= 0))
        if bad:
            raise BallotError("bad_weight", bad)

    @property
    def raters(self) -> tuple[str, ...]:
        """Raters in the order given."""
        return tuple(self.ratings)

    def weight_units(self) -> dict[str, int]:
        """Each rater's weight as a whole number; equal weights are 1 each."""
        raw = {r: round(Fraction(repr(float(self.weights.get(r, 1.0)))) * 10_000) for r in self.ratings}
        common = math.gcd(*raw.values()) or 1
        return {r: w // common for r, w in raw.items()}


def from_orders(
    orders: Mapping[str, Sequence[Sequence[str]]], weights: Mapping[str, float] | None = None
) -> Ballots:
    """Ballots from rankings, best first, each place a group of tied items."""
    items: dict[str, None] = {}
    ratings: dict[str, dict[str, float]] = {}
    for rater, places in orders.items():
        ratings[rater] = {i: float(-place) for place, group in enumerate(places) for i in group}
        items.update(dict.fromkeys(ratings[rater]))
    return Ballots(tuple(items), ratings, weights or {})


def preferences(ballots: Ballots) -> list[list[int]]:
    """`p[a][b]`: total weight of the raters who put a strictly before b."""
    import numpy as np

    n = len(ballots.items)
    total = np.zeros((n, n), dtype=np.int64)
    for rater, weight in ballots.weight_units().items():
        given = ballots.ratings[rater]
        score = np.array([given.get(i, math.nan) for i in ballots.items])
        total += weight * (score[:, None] > score[None, :])
    return [[int(v) for v in row] for row in total]


def mid_ranks(given: Mapping[str, float]) -> dict[str, float]:
    """Rank 1 for the highest score; equal scores share the mean of their places."""
    order = sorted(given, key=lambda i: -given[i])
    ranks: dict[str, float] = {}
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and given[order[end]] == given[order[start]]:
            end += 1
        for item in order[start:end]:
            ranks[item] = (start + 1 + end) / 2
        start = end
    return ranks


def borda(ballots: Ballots) -> dict[str, float]:
    """Points: for each rater, weight × (items below + half the items level with it)."""
    points = dict.fromkeys(ballots.items, 0.0)
    for rater, given in ballots.ratings.items():
        weight = ballots.weights.get(rater, 1.0)
        for item, rank in mid_ranks(given).items():
            points[item] += weight * (len(given) - rank)
    return points


def mean_ranks(ballots: Ballots) -> dict[str, float | None]:
    """Weighted mean of the mid-ranks over those who rated the item; None where nobody did."""
    total: dict[str, float] = dict.fromkeys(ballots.items, 0.0)
    weight: dict[str, float] = dict.fromkeys(ballots.items, 0.0)
    for rater, given in ballots.ratings.items():
        w = ballots.weights.get(rater, 1.0)
        for item, rank in mid_ranks(given).items():
            total[item] += w * rank
            weight[item] += w
    return {i: total[i] / weight[i] if weight[i] > 0 else None for i in ballots.items}
