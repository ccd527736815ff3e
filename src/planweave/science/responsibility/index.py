"""How much the work of two people overlaps, as a figure between 0 (nothing in common) and 1 (the same).

A person's work in a period is a distribution p over places (areas): the share of their acts in each.

- Ružička similarity  J(p, q) = Σ min(pₐ, qₐ) / Σ max(pₐ, qₐ)  (Ružička 1958; Deza & Deza, Encyclopedia of Distances,
  ch. 17). On distributions it equals D / (2 − D), where D = Σ min(pₐ, qₐ) is Schoener's overlap (Schoener 1970).
- Cosine similarity  cos(p, q) = Σ pₐqₐ / (√Σpₐ² · √Σqₐ²)  (Salton & McGill 1983), kinder to who works broadly.

Both compare what two people spend themselves on, not how much they do: who works twice as much has the same index.
"""

import math
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

Place = TypeVar("Place", bound=Hashable)
Who = TypeVar("Who", int, str)


def shares(acts: Mapping[Place, float]) -> dict[Place, float]:
    """{place: share of all acts}; empty where nothing was done. ValueError for a negative count."""
    if any(not count >= 0 or math.isinf(count) for count in acts.values()):
        raise ValueError("a number of acts is finite and at least 0")
    total = math.fsum(acts.values())
    return {place: count / total for place, count in acts.items() if count > 0} if total > 0 else {}


def ruzicka(one: Mapping[Place, float], other: Mapping[Place, float]) -> float | None:
    """Of two maps of acts; None where one of them is empty, because nothing can be said then."""
    p, q = shares(one), shares(other)
    if not p or not q:
        return None
    places = p.keys() | q.keys()
    least = math.fsum(min(p.get(place, 0.0), q.get(place, 0.0)) for place in places)
    most = math.fsum(max(p.get(place, 0.0), q.get(place, 0.0)) for place in places)
    return least / most


def cosine(one: Mapping[Place, float], other: Mapping[Place, float]) -> float | None:
    """Of two maps of acts; None where one of them is empty."""
    p, q = shares(one), shares(other)
    if not p or not q:
        return None
    product = math.fsum(share * q.get(place, 0.0) for place, share in p.items())
    return min(1.0, product / (math.hypot(*p.values()) * math.hypot(*q.values())))


@dataclass(frozen=True, kw_only=True)
class PairIndex:
    """Two people (the smaller id first) in one period; `together` is how many acts of both the figures rest on."""

    people: tuple[int, int]
    ruzicka: float
    cosine: float
    together: float


def pair_indices(work: Mapping[int, Mapping[Place, float]]) -> list[PairIndex]:
    """The index of every pair of whom both did something, the greatest overlap first."""
    found = []
    for one, other in combinations(sorted(work), 2):
        nearness, angle = ruzicka(work[one], work[other]), cosine(work[one], work[other])
        if nearness is not None and angle is not None:
            together = math.fsum([*work[one].values(), *work[other].values()])
            found.append(PairIndex(people=(one, other), ruzicka=nearness, cosine=angle, together=together))
    return sorted(found, key=lambda pair: (-pair.ruzicka, -pair.cosine, pair.people))
