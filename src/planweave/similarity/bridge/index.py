"""The index of a workspace's requirements, held by the process and kept true by the history."""

import random
import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from django.db import close_old_connections, connection

from planweave.science.text.similarity import SimilarityIndex, Text, relation_of
from planweave.science.text.similarity.relation import DUPLICATE_FROM, OVERLAP_FROM

from .. import queries
from . import meanings

MOST_INDEXES = 4
"""Workspaces whose index a process keeps; ten thousand requirements take about 100 MB."""
BUILT_WHILE_WAITING = 3_000
"""Larger ones are built beside the request, which says that it is not ready."""
BUILT_ANEW_FROM = 0.2
READ_AT_ONCE = 16
READING_SHARE = 0.8
"""Of the progress of the search for pairs: reading a text takes far longer than comparing it."""


@dataclass
class Held:
    """One workspace's index and the end of the history that it knows."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    index: SimilarityIndex | None = None
    end: tuple[int, str] = (0, "")
    is_building: bool = False
    unread: dict[int, str] = field(default_factory=dict)
    """{id: digest} of texts that the sentence model has not read yet."""
    is_reading: bool = False


@dataclass(frozen=True)
class Near:
    """[{id, score}] of what resembles a text, and how it was found. `unread`: texts compared by words alone because
    the sentence model has not read them yet."""

    found: list[dict[str, Any]]
    uses_meaning: bool
    unread: int


_held: OrderedDict[int, Held] = OrderedDict()
_lock = threading.Lock()


def nearest(
    workspace_id: int, title: str, words: str, *, without: Collection[int] = (), most: int
) -> Near | None:
    """What resembles the text enough to be told; None while the index is being built."""
    held = _of(workspace_id)
    meaning = meanings.of_text(title, words)
    with held.lock:
        index = _current(held, workspace_id)
        if index is None:
            return None
        found = index.nearest(title, words, most=most, least=OVERLAP_FROM, without=without, meaning=meaning)
        return Near(
            found=[{"id": one.id, "score": one.score} for one in found],
            uses_meaning=meaning is not None and index.knows_meanings,
            unread=len(held.unread),
        )


def nearest_of(
    workspace_id: int, texts: Sequence[tuple[str, str]], *, most: int
) -> list[list[dict[str, Any]]] | None:
    """`nearest` for many texts (title, words) in their order, with one look at the index."""
    held = _of(workspace_id)
    with held.lock:
        index = _current(held, workspace_id)
        if index is None:
            return None
        asked = [Text(place, *text) for place, text in enumerate(texts)]
        found = list(index.nearest_of(asked, most=most, least=OVERLAP_FROM))
    return [[{"id": one.id, "score": one.score} for one in near] for near in found]


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
    known = _all_read(workspace_id, texts, is_over=is_over, watch=lambda share: watch(READING_SHARE * share))
    index.know([text.id for text in texts], known)
    begun = READING_SHARE if known.any() else 0.0
    seen: set[tuple[int, int]] = set()
    near_all = index.nearest_of(texts, most=6, least=DUPLICATE_FROM, meanings=known)
    for place, near in enumerate(near_all):
        if is_over():
            return
        here = texts[place].id
        for one in near:
            pair = (min(here, one.id), max(here, one.id))
            if one.id != here and pair not in seen:
                seen.add(pair)
                yield *pair, one.score
        watch(begun + (1 - begun) * (place + 1) / len(texts))


def method() -> str:
    """How pairs are found just now."""
    return "words" if meanings.model() is None else "words_and_meaning"


def _all_read(
    workspace_id: int, texts: Sequence[Text], *, is_over: Callable[[], bool], watch: Callable[[float], None]
) -> meanings.Meanings:
    """What all texts mean, in their order, once those that nobody had read are read too; zeros where not known."""
    ids, known, unread = meanings.kept(workspace_id, texts, are_all=True)
    places = {text.id: place for place, text in enumerate(texts)}
    found = np.zeros((len(texts), known.shape[1]), np.float32)
    found[[places[pk] for pk in ids]] = known
    waiting = [text for text in texts if text.id in unread]
    for first in range(0, len(waiting), READ_AT_ONCE):
        if is_over():
            break
        for pk, meaning in meanings.read(waiting[first : first + READ_AT_ONCE]).items():
            found[places[pk]] = meaning
        watch(min(1.0, (first + READ_AT_ONCE) / len(waiting)))
    return found


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
        _take(held, workspace_id, SimilarityIndex(texts), texts)
        held.end = end
    elif end != held.end:
        _refresh(held, workspace_id, sorted(queries.touched_since(workspace_id, held.end[0])))
        held.end = end
        if held.index.changed_share > BUILT_ANEW_FROM:
            texts = [Text(*row) for row in queries.texts_of(workspace_id)]
            if len(texts) <= BUILT_WHILE_WAITING:
                _take(held, workspace_id, SimilarityIndex(texts), texts)
            else:
                _build_beside(held, workspace_id)
    if held.unread:
        _read_on(held, workspace_id)
    return held.index


def _take(held: Held, workspace_id: int, index: SimilarityIndex, texts: Sequence[Text]) -> None:
    """Hold a new index of all texts, with what is known of their meaning."""
    ids, known, unread = meanings.kept(workspace_id, texts, are_all=True)
    index.know(ids, known)
    held.index, held.unread = index, unread


def _refresh(held: Held, workspace_id: int, ids: Sequence[int]) -> None:
    if held.index is None:
        return
    held.index.drop(ids)
    for pk in ids:
        held.unread.pop(pk, None)
    for first in range(0, len(ids), 500):
        texts = list(meanings.texts_by_id(workspace_id, ids[first : first + 500]))
        held.index.put(texts)
        known_ids, known, unread = meanings.kept(workspace_id, texts, are_all=False)
        held.index.know(known_ids, known)
        held.unread |= unread


def _build_beside(held: Held, workspace_id: int) -> None:
    if held.is_building:
        return
    held.is_building = True

    def build() -> None:
        try:
            end = queries.history_end(workspace_id)
            texts = [Text(*row) for row in queries.texts_of(workspace_id)]
            index = SimilarityIndex(texts)
            with held.lock:
                _take(held, workspace_id, index, texts)
                held.end = end
        finally:
            held.is_building = False
            close_old_connections()
            connection.close()

    threading.Thread(target=build, name="similarity", daemon=True).start()


def _read_on(held: Held, workspace_id: int) -> None:
    """Let the sentence model read what it has not, a few texts at a time, beside the requests; the caller holds
    the lock. Inside a transaction, whose texts nobody else sees, they are read at once."""
    if connection.in_atomic_block:
        asked = dict(held.unread)
        _deliver(held, asked, meanings.of_ids(workspace_id, asked))
    elif not held.is_reading:
        held.is_reading = True
        threading.Thread(
            target=_read_beside, args=(held, workspace_id), name="similarity-reading", daemon=True
        ).start()


def _read_beside(held: Held, workspace_id: int) -> None:
    try:
        while asked := _some_unread(held):
            found = meanings.of_ids(workspace_id, asked)
            with held.lock:
                _deliver(held, asked, found)
    finally:
        held.is_reading = False
        close_old_connections()
        connection.close()


def _some_unread(held: Held) -> dict[int, str]:
    """In no order, so that several servers on one database seldom read the same."""
    with held.lock:
        ids = random.sample(sorted(held.unread), min(READ_AT_ONCE, len(held.unread)))
        return {pk: held.unread[pk] for pk in ids}


def _deliver(held: Held, asked: dict[int, str], found: Mapping[int, tuple[str, meanings.Meanings]]) -> None:
    """Tell the index what was read. A text that changed meanwhile is told anew when the index hears of it."""
    for pk, digest in asked.items():
        if held.unread.get(pk) != digest:
            continue
        del held.unread[pk]
        read = found.get(pk)
        if held.index is not None and read is not None and read[0] == digest:
            held.index.know([pk], read[1][None, :])
