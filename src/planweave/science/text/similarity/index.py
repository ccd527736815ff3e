"""The nearest of many texts, in tens of milliseconds among tens of thousands.

Every text is one sparse vector of length 1: terms and pieces of the title (counted three times) with the
text, and of the title alone, each part by term frequency and inverse document frequency (Salton and
Buckley 1988) and of equal weight. Beside it stands its place in a latent space of the collection's own
terms (latent semantic analysis, Deerwester et al. 1990), where words that keep the same company are near.
The score is two thirds the cosine of the first, one third that of the second; from 0 to 1.

Where the caller knows what texts mean (`science.text.sentences`), three quarters of the score of two texts
whose meanings are known is the likeness of these; of all others it is as above.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray
from scipy.sparse.linalg import svds

from planweave.science.text.similarity.tokens import pieces, terms

TITLE_COUNTS = 3
LATENT_SHARE = 1 / 3
MEANING_SHARE = 0.75
UNRELATED = 0.2
"""Cosine of meanings from which likeness counts: texts that have nothing to do with each other reach it. The rest is
stretched to 0..1, so that a score means about the same with meanings and without."""
_COLUMNS = 1 << 19
_TERMS_OF_BODY = 4_000  # characters
_PIECES_OF_BODY = 1_200
_DIMENSIONS = 100
_LATENT_FROM = 40
# In a large collection a piece that every fifth text has tells nothing and costs most.
_COMMON_FROM = 2_000
_COMMON_SHARE = 0.2
_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Text:
    """A text in the index; `id` is the caller's."""

    id: int
    title: str
    body: str = ""


@dataclass(frozen=True, slots=True)
class Neighbour:
    id: int
    score: float


@dataclass(frozen=True, slots=True)
class _Counts:
    """Texts × columns, how often each term or piece is in the title and in the body; columns by a hash."""

    titles: sparse.csr_matrix
    bodies: sparse.csr_matrix
    title_pieces: sparse.csr_matrix
    body_pieces: sparse.csr_matrix


@dataclass(frozen=True, slots=True)
class _Added:
    vector: sparse.csr_matrix
    place: NDArray[np.float32] | None
    meaning: NDArray[np.float32] | None = None


class SimilarityIndex:
    """Built once from a collection; `put` and `drop` keep it true while it changes.

    Rarity and latent space stay those of the collection at building: `changed_share` tells when to build
    anew. The same texts in the same order give the same scores.
    """

    def __init__(self, texts: Sequence[Text], *, seed: int = 0, meaning_share: float = MEANING_SHARE) -> None:
        self.meaning_share = meaning_share
        counts = _counted(texts)
        self._term_rarity = _rarity(counts.titles + counts.bodies)
        self._piece_rarity = _rarity(counts.title_pieces + counts.body_pieces, is_pruned=True)
        self._ids = np.array([text.id for text in texts], dtype=np.int64)
        self._rows = {pk: row for row, pk in enumerate(self._ids.tolist())}
        vectors, term_part = self._vectors(counts)
        # By column, so that a query looks at the texts that share a term with it and at no others.
        self._postings = vectors.T.tocsr()
        self._space = _space(term_part, seed)
        self._places = self._placed(term_part)
        self._meanings: NDArray[np.float32] | None = None
        self._added: dict[int, _Added] = {}
        self._dead: set[int] = set()
        self._built = max(1, len(texts))
        self._changes = 0

    def __len__(self) -> int:
        return len(self._rows) + len(self._added)

    @property
    def changed_share(self) -> float:
        """Texts put or dropped since the building, as a share of those built from."""
        return self._changes / self._built

    def rarity(self, term: str) -> float:
        """ln((1 + n)/(1 + texts with the term)) + 1."""
        return float(self._term_rarity[_column(term)])

    def put(self, texts: Iterable[Text]) -> None:
        """Add texts, or replace those of the same ids."""
        given = list(texts)
        if not given:
            return
        vectors, term_part = self._vectors(_counted(given))
        places = self._placed(term_part)
        self.drop([text.id for text in given])
        for row, text in enumerate(given):
            place = None if places is None else places[row : row + 1]
            self._added[text.id] = _Added(vectors[row], place)
        self._changes += len(given)

    def know(self, ids: Sequence[int], meanings: NDArray[np.float32]) -> None:
        """What texts mean: rows of length 1 (or of zeros: not known) in the order of `ids`; unknown ids are
        nothing to know about. All meanings of an index have one width; `put` and `drop` forget them."""
        for at, pk in enumerate(ids):
            if (row := self._rows.get(pk)) is not None:
                if self._meanings is None:
                    self._meanings = np.zeros((len(self._ids), meanings.shape[1]), np.float32)
                self._meanings[row] = meanings[at]
            elif (added := self._added.get(pk)) is not None:
                self._added[pk] = replace(added, meaning=meanings[at])

    @property
    def knows_meanings(self) -> bool:
        """Whether `know` told of any text that is in the index."""
        return self._meanings is not None or any(one.meaning is not None for one in self._added.values())

    def drop(self, ids: Iterable[int]) -> None:
        """Forget texts; unknown ids are nothing to forget."""
        for pk in ids:
            row = self._rows.pop(pk, None)
            if row is not None:
                self._dead.add(row)
            if row is not None or self._added.pop(pk, None) is not None:
                self._changes += 1

    def nearest(
        self,
        title: str,
        body: str = "",
        *,
        most: int = 10,
        least: float = 0.0,
        without: Collection[int] = (),
        meaning: NDArray[np.float32] | None = None,
    ) -> list[Neighbour]:
        """The `most` texts that resemble this one most, best first; equal scores by id."""
        meanings = None if meaning is None else meaning.reshape(1, -1)
        asked = [Text(0, title, body)]
        return next(self.nearest_of(asked, most=most, least=least, without=without, meanings=meanings))

    def nearest_of(
        self,
        texts: Sequence[Text],
        *,
        most: int = 10,
        least: float = 0.0,
        without: Collection[int] = (),
        meanings: NDArray[np.float32] | None = None,
    ) -> Iterator[list[Neighbour]]:
        """`nearest` for several texts, in their order; `meanings` has a row for each."""
        for first in range(0, len(texts), _AT_ONCE):
            vectors, term_part = self._vectors(_counted(texts[first : first + _AT_ONCE]))
            scores, ids = self._scores(vectors, self._placed(term_part))
            if meanings is not None:
                scores = self._with_meanings(scores, meanings[first : first + _AT_ONCE])
            for row in scores:
                yield _best(row, ids, most=most, least=least, without=without)

    def _scores(
        self, vectors: sparse.csr_matrix, places: NDArray[np.float32] | None
    ) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        """Queries × texts, and the ids of the texts."""
        ids, known = self._ids, self._places
        scores = (vectors @ self._postings).toarray()
        if self._dead:
            scores[:, list(self._dead)] = -np.inf
        if self._added:
            added = sparse.vstack([one.vector for one in self._added.values()], format="csr")
            scores = np.hstack([scores, (vectors @ added.T).toarray()])
            ids = np.concatenate([ids, np.fromiter(self._added, dtype=np.int64)])
            new = [one.place for one in self._added.values() if one.place is not None]
            known = None if known is None else np.concatenate([known, *new])
        if known is not None and places is not None:
            scores = (1 - LATENT_SHARE) * scores + LATENT_SHARE * np.maximum(places @ known.T, 0)
        return scores, ids

    def _with_meanings(self, scores: NDArray[np.float32], asked: NDArray[np.float32]) -> NDArray[np.float32]:
        """Scores (queries × texts) in which what is alike in meaning counts, where both meanings are known."""
        built = self._meanings
        parts = [np.zeros((len(self._ids), asked.shape[1]), np.float32) if built is None else built]
        if self._added:
            nothing = np.zeros(asked.shape[1], np.float32)
            added = [nothing if one.meaning is None else one.meaning for one in self._added.values()]
            parts.append(np.stack(added))
        cosines = np.hstack([asked @ part.T for part in parts])
        # Exactly 0 is only the cosine with a row of zeros: a text whose meaning is not known.
        likeness = np.clip((cosines - UNRELATED) / (1 - UNRELATED), 0, 1)
        mixed = (1 - self.meaning_share) * scores + self.meaning_share * likeness
        return np.asarray(np.where(cosines != 0, mixed, scores), dtype=np.float32)

    def _vectors(self, counts: _Counts) -> tuple[sparse.csr_matrix, sparse.csr_matrix]:
        """(whole vectors, their part of terms), rows of length 1, float32."""
        parts = [
            _part(counts.titles * TITLE_COUNTS + counts.bodies, self._term_rarity),
            _part(counts.titles, self._term_rarity),
            _part(counts.title_pieces * TITLE_COUNTS + counts.body_pieces, self._piece_rarity),
            _part(counts.title_pieces, self._piece_rarity),
        ]
        return sparse.hstack([part * 0.5 for part in parts], format="csr", dtype=np.float32), parts[0]

    def _placed(self, term_part: sparse.csr_matrix) -> NDArray[np.float32] | None:
        if self._space is None:
            return None
        columns, axes = self._space
        places = term_part[:, columns] @ axes
        lengths = np.linalg.norm(places, axis=1, keepdims=True)
        return np.asarray(places / np.where(lengths > 0, lengths, 1.0), dtype=np.float32)


def _column(term: str) -> int:
    return zlib.crc32(term.encode()) % _COLUMNS


def _counted(texts: Sequence[Text]) -> _Counts:
    return _Counts(
        titles=_counts_of(texts, lambda text: terms(text.title)),
        bodies=_counts_of(texts, lambda text: terms(text.body[:_TERMS_OF_BODY])),
        title_pieces=_counts_of(texts, lambda text: pieces(text.title)),
        body_pieces=_counts_of(texts, lambda text: pieces(text.body[:_PIECES_OF_BODY])),
    )


def _counts_of(texts: Sequence[Text], bag_of: Callable[[Text], Counter[str]]) -> sparse.csr_matrix:
    heads = np.zeros(len(texts) + 1, dtype=np.int64)
    columns: list[NDArray[np.int32]] = []
    values: list[NDArray[np.float32]] = []
    for row, text in enumerate(texts):
        bag = bag_of(text)
        columns.append(np.fromiter(map(_column, bag), dtype=np.int32, count=len(bag)))
        values.append(np.fromiter(bag.values(), dtype=np.float32, count=len(bag)))
        heads[row + 1] = heads[row] + len(bag)
    data = np.concatenate(values) if values else np.empty(0, np.float32)
    where = np.concatenate(columns) if columns else np.empty(0, np.int32)
    found = sparse.csr_matrix((data, where, heads), shape=(len(texts), _COLUMNS))
    found.sum_duplicates()
    return found


def _rarity(counts: sparse.csr_matrix, *, is_pruned: bool = False) -> NDArray[np.float32]:
    """By column ln((1 + n)/(1 + df)) + 1; 0 for what is pruned as too common."""
    n = counts.shape[0]
    texts_with = np.bincount(counts.indices, minlength=_COLUMNS)
    rarity = np.log((1 + n) / (1 + texts_with)) + 1
    if is_pruned and n >= _COMMON_FROM:
        rarity[texts_with > _COMMON_SHARE * n] = 0
    return np.asarray(rarity, dtype=np.float32)


def _part(counts: sparse.csr_matrix, rarity: NDArray[np.float32]) -> sparse.csr_matrix:
    """(1 + ln count) × rarity, each row scaled to length 1."""
    part = counts.tocsr(copy=True)
    part.data = (1 + np.log(part.data)) * rarity[part.indices]
    part.eliminate_zeros()
    lengths = np.sqrt(np.asarray(part.multiply(part).sum(axis=1)).ravel())
    per_row = np.repeat(np.where(lengths > 0, lengths, 1.0), np.diff(part.indptr))
    part.data = (part.data / per_row).astype(np.float32)
    return part


def _space(matrix: sparse.csr_matrix, seed: int) -> tuple[NDArray[np.int64], NDArray[np.float32]] | None:
    """(columns in use, their right singular vectors: columns × dimensions); None for a collection too
    small to have a space."""
    k = min(_DIMENSIONS, matrix.shape[0] // 4)
    if matrix.shape[0] < _LATENT_FROM or k < 2:
        return None
    columns = np.unique(matrix.indices).astype(np.int64)
    start = np.random.default_rng(seed).standard_normal(min(matrix.shape[0], len(columns)))
    _, _, right = svds(matrix[:, columns].astype(np.float64), k=min(k, len(columns) - 1), v0=start)
    return columns, np.ascontiguousarray(right.T, dtype=np.float32)


def _best(
    scores: NDArray[np.float32],
    ids: NDArray[np.int64],
    *,
    most: int,
    least: float,
    without: Collection[int],
) -> list[Neighbour]:
    wanted = min(len(scores), most + len(without))
    if wanted == 0:
        return []
    at = np.argpartition(-scores, wanted - 1)[:wanted]
    ranked = sorted((-float(scores[i]), int(ids[i])) for i in at.tolist())
    kept = [Neighbour(pk, min(1.0, -negative)) for negative, pk in ranked if pk not in without]
    return [one for one in kept if one.score >= least and one.score > 0][:most]
