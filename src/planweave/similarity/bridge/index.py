"""The index of a workspace's requirements, held by the process and kept true by the history."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import close_old_connections, connection

from planweave.science.text.similarity import SimilarityIndex, Text, relation_of
from planweave.science.text.similarity.relation import DUPLICATE_FROM, OVERLAP_FROM

from .. import queries

MOST_INDEXES = 4
"""Workspaces whose index a process keeps; ten thousand requirements take about 100 MB."""
BUILT_WHILE_WAITING = 3_000
"""Larger ones are built beside the request, which says that it is not ready."""
BUILT_ANEW_FROM = 0.2


@dataclass
class Held:
    """One workspace's index and the end of the history that it knows."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    index: SimilarityIndex | None = None
    end: tuple[int, str] = (0, "")
    is_building: bool = False


_held: OrderedDict[int, Held] = OrderedDict()
_lock = threading.Lock()


def nearest(
    workspace_id: int, title: str, words: str, *, without: Collection[int] = (), most: int
) -> list[dict[str, Any]] | None:
    """[{id, score}] of what resembles the text enough to be told; None while the index is being built."""
    held = _of(workspace_id)
    with held.lock:
        index = _current(held, workspace_id)
        if index is None:
            return None
        found = index.nearest(title, words, most=most, least=OVERLAP_FROM, without=without)
    return [{"id": one.id, "score": one.score} for one in found]


def told(workspace_id: int, one: str, other: str, score: float) -> dict[str, Any] | None:
    """Relation, shared words and what speaks against each other, as plain values."""
    index = _of(workspace_id).index
    verdict = relation_of(one, other, score, rarity=index.rarity if index else None)
    if verdict is None:
        return None
    return {
        "relation": verdict.relation.value,
        "words": list(verdict.words),
        "against": [list(pair) for pair in verdict.against],
    }


def pairs(
    workspace_id: int, *, is_over: Callable[[], bool], watch: Callable[[float], None]
) -> Iterator[tuple[int, int, float]]:
    """Every pair at least as near as a duplicate, as (smaller id, greater id, score); stops when told to."""
    texts = [Text(*row) for row in queries.texts_of(workspace_id)]
    index = SimilarityIndex(texts)
    seen: set[tuple[int, int]] = set()
    for place, near in enumerate(index.nearest_of(texts, most=6, least=DUPLICATE_FROM)):
        if is_over():
            return
        here = texts[place].id
        for one in near:
            pair = (min(here, one.id), max(here, one.id))
            if one.id != here and pair not in seen:
                seen.add(pair)
                yield *pair, one.score
        watch((place + 1) / len(texts))


def _of(workspace_id: int) -> Held:
    with _lock:
        held = _held.setdefault(workspace_id, Held())
        _held.move_to_end(workspace_id)
        while len(_held) > MOST_INDEXES:
            _held.popitem(last=False)
    return held


def _current(held: Held, workspace_id: int) -> SimilarityIndex | None:
    """The index with everything that happened until now; the caller holds the lock."""
    end = queries.history_end(workspace_id)
    if held.index is not None and end != held.end and not queries.is_same_history(workspace_id, *held.end):
        held.index = None
    if held.index is None:
        texts = [Text(*row) for row in queries.texts_of(workspace_id)]
        if len(texts) > BUILT_WHILE_WAITING and not connection.in_atomic_block:
            _build_beside(held, workspace_id)
            return None
        held.index, held.end = SimilarityIndex(texts), end
    elif end != held.end:
        _refresh(held.index, workspace_id, sorted(queries.touched_since(workspace_id, held.end[0])))
        held.end = end
        if held.index.changed_share > BUILT_ANEW_FROM:
            texts = [Text(*row) for row in queries.texts_of(workspace_id)]
            if len(texts) <= BUILT_WHILE_WAITING:
                held.index = SimilarityIndex(texts)
            else:
                _build_beside(held, workspace_id)
    return held.index


def _refresh(index: SimilarityIndex, workspace_id: int, ids: Sequence[int]) -> None:
    index.drop(ids)
    for first in range(0, len(ids), 500):
        part = ids[first : first + 500]
        index.put([Text(*row) for row in queries.texts_of(workspace_id, part)])


def _build_beside(held: Held, workspace_id: int) -> None:
    if held.is_building:
        return
    held.is_building = True

    def build() -> None:
        try:
            end = queries.history_end(workspace_id)
            index = SimilarityIndex([Text(*row) for row in queries.texts_of(workspace_id)])
            with held.lock:
                held.index, held.end = index, end
        finally:
            held.is_building = False
            close_old_connections()
            connection.close()

    threading.Thread(target=build, name="similarity", daemon=True).start()
