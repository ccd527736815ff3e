"""Who answers for what: how much the work of two people overlaps, and where the map and the work disagree."""

from planweave.science.responsibility.findings import (
    Act,
    Area,
    Finding,
    Item,
    Kind,
    Limits,
    findings,
    in_force,
    place_of,
)
from planweave.science.responsibility.index import PairIndex, cosine, pair_indices, ruzicka, shares

__all__ = [
    "Act",
    "Area",
    "Finding",
    "Item",
    "Kind",
    "Limits",
    "PairIndex",
    "cosine",
    "findings",
    "in_force",
    "pair_indices",
    "place_of",
    "ruzicka",
    "shares",
]
