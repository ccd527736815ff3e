"""What a change reaches among a hundred thousand links, walked on arrays of whole numbers.

An arrow (stands, kind, on) says that the record `stands` stands on the record `on`. Records and kinds are whole
numbers, so that a whole web of links is three arrays and a walk makes no object per record.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.int64]
Outward = Literal["up", "down"]
"""Up: to what stands on the start. Down: to what the start stands on."""


@dataclass(frozen=True, slots=True)
class Reached:
    """Records that a walk reached, nearest first; three arrays of one length.

    `distance` counts arrows from the start, `nearer` is the record one arrow nearer to it on one shortest way.
    """

    ids: Numbers
    distance: Numbers
    nearer: Numbers

    def by_distance(self) -> dict[int, int]:
        """{distance: how many records}, nearest first."""
        distances, counts = np.unique(self.distance, return_counts=True)
        return dict(zip(distances.tolist(), counts.tolist(), strict=True))


NOTHING = Reached(*(np.empty(0, dtype=np.int64) for _ in range(3)))


@dataclass(frozen=True, slots=True)
class Arrows:
    """`ids` sorted, each once; `stands` and `on` are places in it. `arrows` makes one from ids."""

    ids: Numbers
    stands: NDArray[np.int32]
    kind: NDArray[np.int16]
    on: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.kind)

    def of_kinds(self, kinds: Collection[int]) -> Arrows:
        """Only the arrows of these kinds."""
        return self._only(np.isin(self.kind, np.fromiter(kinds, dtype=np.int16)))

    def without(self, ids: Collection[int]) -> Arrows:
        """Only the arrows that touch none of these records."""
        if not len(ids):
            return self
        is_gone = np.isin(self.ids, np.fromiter(ids, dtype=np.int64))
        return self._only(~(is_gone[self.stands] | is_gone[self.on]))

    def joined(self, other: Arrows) -> Arrows:
        """The arrows of both."""
        if not len(other):
            return self
        ids = np.union1d(self.ids, other.ids)
        mine, theirs = (np.searchsorted(ids, one.ids).astype(np.int32) for one in (self, other))
        return Arrows(
            ids=ids,
            stands=np.concatenate([mine[self.stands], theirs[other.stands]]),
            kind=np.concatenate([self.kind, other.kind]),
            on=np.concatenate([mine[self.on], theirs[other.on]]),
        )

    def reach(self, starts: Iterable[int], *, outward: Outward) -> Reached:
        """Everything that stands on one of `starts` (or that they stand on), directly or not; not these themselves.

        Linear in the arrows: the walk is scipy's, and distances come from the order in which it found records.
        A start that no arrow touches reaches nothing.
        """
        from scipy.sparse import csr_matrix
        from scipy.sparse.csgraph import breadth_first_order

        roots = np.flatnonzero(np.isin(self.ids, np.fromiter(starts, dtype=np.int64)))
        if not len(roots) or not len(self):
            return NOTHING
        # One place more, from which every start is one step away: several starts are walked as one.
        before = len(self.ids)
        near, far = (self.on, self.stands) if outward == "up" else (self.stands, self.on)
        rows = np.concatenate([near, np.full(len(roots), before, dtype=np.int32)])
        columns = np.concatenate([far, roots.astype(np.int32)])
        steps = csr_matrix(
            (np.ones(len(rows), dtype=np.int8), (rows, columns)), shape=(before + 1, before + 1)
        )
        order, came_from = breadth_first_order(steps, before)
        if len(order) <= len(roots) + 1:
            return NOTHING
        nearer = came_from[order]
        found_at = np.empty(before + 1, dtype=np.int64)
        found_at[order] = np.arange(len(order))
        distance = _distances(found_at[nearer[1:]])
        past = len(roots) + 1
        return Reached(ids=self.ids[order[past:]], distance=distance[past:], nearer=self.ids[nearer[past:]])

    def kinds_between(self, pairs: Collection[tuple[int, int]]) -> dict[tuple[int, int], int]:
        """{(stands, on): kind} for those of `pairs` between which there is an arrow; of several, the least kind."""
        if not pairs or not len(self):
            return {}
        wanted = np.array(list(pairs), dtype=np.int64)
        places = np.minimum(np.searchsorted(self.ids, wanted), len(self.ids) - 1)
        size = len(self.ids)
        codes = self.stands.astype(np.int64) * size + self.on
        hits = np.flatnonzero(np.isin(codes, places[:, 0] * size + places[:, 1]))
        found: dict[tuple[int, int], int] = {}
        for hit in hits[np.argsort(-self.kind[hits], kind="stable")].tolist():
            ends = int(self.ids[self.stands[hit]]), int(self.ids[self.on[hit]])
            found[ends] = int(self.kind[hit])
        return {pair: found[pair] for pair in pairs if pair in found}

    def _only(self, kept: NDArray[np.bool_]) -> Arrows:
        if kept.all():
            return self
        return Arrows(ids=self.ids, stands=self.stands[kept], kind=self.kind[kept], on=self.on[kept])


def arrows(stands: ArrayLike, kind: ArrayLike, on: ArrayLike) -> Arrows:
    """Three arrays of one length: ids of records and the number of a kind."""
    one, other = np.asarray(stands, dtype=np.int64), np.asarray(on, dtype=np.int64)
    ids, places = np.unique(np.concatenate([one, other]), return_inverse=True)
    at: NDArray[np.int32] = places.astype(np.int32)
    return Arrows(ids=ids, stands=at[: len(one)], kind=np.asarray(kind, dtype=np.int16), on=at[len(one) :])


def _distances(found_at: NDArray[Any]) -> Numbers:
    """How far each record is, less one: `found_at` is where in the order the record before it stands.

    A walk finds records in the order of those that lead to them, so that `found_at` never falls and a whole
    distance is one stretch of it.
    """
    distance = np.empty(len(found_at) + 1, dtype=np.int64)
    distance[0] = -1
    begin, end, far = 0, 1, 0
    while end > begin:
        begin, end = end, 1 + int(np.searchsorted(found_at, end))
        distance[begin:end] = far
        far += 1
    return distance
