"""Texts of a workspace that resemble and contradict each other, by their words.

Who contradicts somebody speaks of the same thing in nearly the same words, so the words alone are compared: a
sentence model would cost minutes and find what reads alike, not what is against it.
"""

from collections.abc import Callable, Collection

from planweave.science.text.similarity import Relation, SimilarityIndex, Text, relation_of
from planweave.science.text.similarity.tokens import terms
from planweave.similarity import queries

NEAR_FROM = 0.55
NEIGHBOURS = 6
SAME_SUBJECT_FROM = 0.6
"""Two wishes that only share a turn of phrase ("within 5 seconds") are about different things."""


def contradicting_pairs(
    workspace_id: int, among: Collection[int], *, is_over: Callable[[], bool] = lambda: False
) -> list[tuple[int, int, list[list[str]]]]:
    """(one, other, what speaks against what) of near pairs that nobody has set aside, linked or put under another.

    Stopped, those found until then.
    """
    texts = [Text(*row) for row in queries.texts_of(workspace_id) if row[0] in among]
    if len(texts) < 2:
        return []
    settled = queries.all_settled(workspace_id)
    index = SimilarityIndex(texts)
    said = {text.id: f"{text.title}\n{text.body}" for text in texts}
    seen: set[tuple[int, int]] = set()
    found = []
    for place, near in enumerate(index.nearest_of(texts, most=NEIGHBOURS, least=NEAR_FROM)):
        if is_over():
            break
        here = texts[place].id
        for one in near:
            pair = (min(here, one.id), max(here, one.id))
            if one.id == here or pair in seen or pair in settled:
                continue
            seen.add(pair)
            verdict = relation_of(said[pair[0]], said[pair[1]], one.score, rarity=index.rarity)
            if verdict is None or verdict.relation != Relation.CONTRADICTION:
                continue
            if _same_subject(index, said[pair[0]], said[pair[1]]) >= SAME_SUBJECT_FROM:
                found.append((*pair, [list(words) for words in verdict.against]))
    return found


def _same_subject(index: SimilarityIndex, one: str, other: str) -> float:
    """Share of what both texts say, rare words counting more, that they have in common."""
    mine, theirs = set(terms(one)), set(terms(other))
    whole = sum(index.rarity(term) for term in mine | theirs)
    return sum(index.rarity(term) for term in mine & theirs) / whole if whole else 0.0
