"""How far raters agree: Kendall's W and tau, spread per item, camps, and the gain of a round."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from planweave.science.consensus.ballots import Ballots, mid_ranks

AGREED_FROM = 0.7
"""W from which a Delphi may stop."""


class Strength(StrEnum):
    """How W is read (Schmidt 1997): the nearest of .1, .3, .5, .7, .9 from below."""

    NONE = "none"
    VERY_WEAK = "very_weak"
    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"
    UNUSUALLY_STRONG = "unusually_strong"


@dataclass(frozen=True, slots=True)
class Concordance:
    """Kendall's W over the items that every rater rated (`items`); None where it is not defined
    (fewer than two raters or items, or every rater ties everything). `p_value` is that of χ² = m(n−1)W."""

    w: float | None
    chi_square: float | None
    degrees: int
    p_value: float | None
    raters: int
    items: tuple[str, ...]

    @property
    def strength(self) -> Strength | None:
        """The reading of W."""
        if self.w is None:
            return None
        readings = (
            (0.9, Strength.UNUSUALLY_STRONG),
            (0.7, Strength.STRONG),
            (0.5, Strength.MODERATE),
            (0.3, Strength.WEAK),
            (0.1, Strength.VERY_WEAK),
        )
        return next((s for least, s in readings if self.w >= least - 1e-12), Strength.NONE)


def concordance(ballots: Ballots) -> Concordance:
    """W = 12S / (m²(n³−n) − mΣ(t³−t)), ties corrected (Kendall and Babington Smith 1939)."""
    items = tuple(i for i in ballots.items if all(i in given for given in ballots.ratings.values()))
    m, n = len(ballots.ratings), len(items)
    if m < 2 or n < 2:
        return Concordance(None, None, max(0, n - 1), None, m, items)
    sums = dict.fromkeys(items, 0.0)
    ties = 0
    for given in ballots.ratings.values():
        kept = {i: given[i] for i in items}
        for item, rank in mid_ranks(kept).items():
            sums[item] += rank
        counts: dict[float, int] = {}
        for score in kept.values():
            counts[score] = counts.get(score, 0) + 1
        ties += sum(t**3 - t for t in counts.values())
    mean = m * (n + 1) / 2
    s = math.fsum((r - mean) ** 2 for r in sums.values())
    base = m * m * (n**3 - n) - m * ties
    if base <= 0:
        return Concordance(None, None, n - 1, None, m, items)
    from scipy.special import gammaincc

    w = 12 * s / base
    chi_square = m * (n - 1) * w
    p = float(gammaincc((n - 1) / 2, chi_square / 2))
    return Concordance(w, chi_square, n - 1, p, m, items)


def tau(one: Mapping[str, float], other: Mapping[str, float]) -> float | None:
    """Kendall's tau-b over the items both rated; None with fewer than two, or where one ties them all."""
    shared = [i for i in one if i in other]
    concordant = discordant = only_one = only_other = 0
    for n, a in enumerate(shared):
        for b in shared[n + 1 :]:
            x, y = one[a] - one[b], other[a] - other[b]
            if x == 0 and y == 0:
                continue
            if x == 0:
                only_one += 1
            elif y == 0:
                only_other += 1
            elif (x > 0) == (y > 0):
                concordant += 1
            else:
                discordant += 1
    decided = concordant + discordant
    base = math.sqrt((decided + only_one) * (decided + only_other))
    return (concordant - discordant) / base if base > 0 else None


def tau_to_order(given: Mapping[str, float], order: Sequence[str]) -> float | None:
    """Kendall's tau-b of one rater to a consensus order, best first."""
    return tau(given, {item: float(-place) for place, item in enumerate(order)})


def top_overlap(given: Mapping[str, float], order: Sequence[str], k: int) -> float | None:
    """Share of the consensus' first k that are among the rater's first k (ties at the edge count as in);
    None where the rater rated fewer than k."""
    if k < 1 or len(given) < k:
        return None
    edge = sorted(given.values(), reverse=True)[k - 1]
    return sum(given.get(i, -math.inf) >= edge for i in order[:k]) / min(k, len(order))


@dataclass(frozen=True, slots=True)
class Spread:
    """How far opinions on one item lie apart. Quartiles are those of linear interpolation (type 7).

    `low` and `high` are the least and the greatest score, `lower` and `upper` the quartiles.
    """

    item: str
    raters: int
    median: float
    quartile_range: float
    within_one: float
    rank_variance: float
    low: float
    lower: float
    upper: float
    high: float


def spreads(ballots: Ballots) -> tuple[Spread, ...]:
    """Per item: median and interquartile range of the scores, share within ±1 of the median, and the
    variance of the ranks (each rater's ranks scaled to 0–1). Items nobody rated are left out."""
    ranks = {
        r: {
            i: (rank - 1) / (len(given) - 1) if len(given) > 1 else 0.5
            for i, rank in mid_ranks(given).items()
        }
        for r, given in ballots.ratings.items()
    }
    found: list[Spread] = []
    for item in ballots.items:
        scores = sorted(given[item] for given in ballots.ratings.values() if item in given)
        if not scores:
            continue
        places = [ranks[r][item] for r, given in ballots.ratings.items() if item in given]
        mean = math.fsum(places) / len(places)
        lower, middle, upper = (_quantile(scores, share) for share in (0.25, 0.5, 0.75))
        found.append(
            Spread(
                item,
                len(scores),
                middle,
                upper - lower,
                sum(abs(s - middle) <= 1 + 1e-12 for s in scores) / len(scores),
                math.fsum((p - mean) ** 2 for p in places) / len(places),
                scores[0],
                lower,
                upper,
                scores[-1],
            )
        )
    return tuple(found)


def disputed(ballots: Ballots, most: int = 3) -> tuple[Spread, ...]:
    """The items whose ranks vary most, most disputed first; only those with at least two raters."""
    able = [s for s in spreads(ballots) if s.raters > 1 and s.rank_variance > 0]
    return tuple(sorted(able, key=lambda s: (-s.rank_variance, -s.quartile_range))[:most])


APART_SHARE = 0.25
"""Part of the list by which somebody's place must miss the others' to stand apart."""
APART_PLACES = 2.0
"""The least number of places that counts as standing apart, however short the list."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A rater who puts an item elsewhere than the others do: their place, and the median of the others' places."""

    item: str
    rater: str
    place: float
    others: float


def standing_apart(ballots: Ballots) -> tuple[Apart, ...]:
    """Who stands apart on which item: their place (mid-rank) is at least a quarter of the list, and at least
    two places, away from the median of the others' places. By item in the ballots' order, then by rater.

    A fence of quartiles finds nobody among three or four raters; leaving out the one who is judged does.
    """
    ranks = {rater: mid_ranks(given) for rater, given in ballots.ratings.items()}
    needed = max(APART_PLACES, APART_SHARE * len(ballots.items))
    found: list[Apart] = []
    for item in ballots.items:
        places = {rater: mine[item] for rater, mine in ranks.items() if item in mine}
        if len(places) < 2:
            continue
        for rater, place in places.items():
            others = _quantile(sorted(other for r, other in places.items() if r != rater), 0.5)
            if abs(place - others) >= needed - 1e-12:
                found.append(Apart(item, rater, place, others))
    return tuple(found)


def _quantile(ordered: Sequence[float], share: float) -> float:
    at = share * (len(ordered) - 1)
    low = math.floor(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (at - low) * (ordered[high] - ordered[low])


@dataclass(frozen=True, slots=True)
class Camp:
    """Raters who rank alike; `inner_tau` is their mean tau with each other, None for a single one."""

    raters: tuple[str, ...]
    inner_tau: float | None


def camps(ballots: Ballots, *, least_tau: float = 0.3) -> tuple[Camp, ...]:
    """Clusters of raters by average linkage on 1 − tau: two camps are joined while their mean tau is at
    least `least_tau`. Raters without a defined tau count as unrelated (0). Largest camp first."""
    raters = ballots.raters
    taus = {
        (a, b): tau(ballots.ratings[a], ballots.ratings[b]) or 0.0
        for n, a in enumerate(raters)
        for b in raters[n + 1 :]
    }

    place = {r: n for n, r in enumerate(raters)}

    def between(one: list[str], other: list[str]) -> float:
        pairs = [(a, b) if place[a] < place[b] else (b, a) for a in one for b in other]
        return math.fsum(taus[pair] for pair in pairs) / len(pairs)

    groups = [[r] for r in raters]
    while len(groups) > 1:
        pairs = [(between(a, b), -i, -j) for i, a in enumerate(groups) for j, b in enumerate(groups) if i < j]
        closeness, i, j = max(pairs)
        if closeness < least_tau:
            break
        merged = groups[-i] + groups[-j]
        groups = [g for k, g in enumerate(groups) if k not in (-i, -j)] + [
            sorted(merged, key=place.__getitem__)
        ]
    groups.sort(key=lambda g: (-len(g), place[g[0]]))
    return tuple(Camp(tuple(g), _inner(g, taus)) for g in groups)


def _inner(group: list[str], taus: Mapping[tuple[str, str], float]) -> float | None:
    if len(group) < 2:
        return None
    pairs = [taus[a, b] for n, a in enumerate(group) for b in group[n + 1 :]]
    return math.fsum(pairs) / len(pairs)


class Advice(StrEnum):
    """What a Delphi should do after a round."""

    AGREED = "agreed"
    NO_GAIN = "no_gain"
    ROUND_LIMIT = "round_limit"
    GO_ON = "go_on"


@dataclass(frozen=True, slots=True)
class Round:
    """One round's W and what it gained on the round before (None in the first, or where undefined)."""

    w: float | None
    gain: float | None
    advice: Advice


def rounds(
    history: Sequence[Ballots],
    *,
    limit: int = 4,
    least_gain: float = 0.05,
    agreed_from: float = AGREED_FROM,
) -> tuple[Round, ...]:
    """Agreement round by round. Stop at W ≥ `agreed_from`, at a gain below `least_gain`, or at round `limit`."""
    found: list[Round] = []
    before: float | None = None
    for number, ballots in enumerate(history, start=1):
        w = concordance(ballots).w
        found.append(round_of(w, before, number, limit=limit, least_gain=least_gain, agreed_from=agreed_from))
        before = w
    return tuple(found)


def round_of(
    w: float | None,
    before: float | None,
    number: int,
    *,
    limit: int = 4,
    least_gain: float = 0.05,
    agreed_from: float = AGREED_FROM,
) -> Round:
    """What round `number` with `w`, after one with `before`, advises. The first of the reasons to stop is named."""
    gain = None if w is None or before is None else w - before
    if w is not None and w >= agreed_from - 1e-12:
        advice = Advice.AGREED
    elif number >= limit:
        advice = Advice.ROUND_LIMIT
    elif gain is not None and gain < least_gain:
        advice = Advice.NO_GAIN
    else:
        advice = Advice.GO_ON
    return Round(w, gain, advice)
