"""Texts as bags of terms: stems of English words, pairs of Chinese characters, pieces of both, concepts."""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache

import snowballstemmer

from planweave.science.text.similarity.concepts import CONCEPTS

_RUN = re.compile(r"[a-z0-9]+|[㐀-鿿]+")
_WORDS_OF_SENTENCES = """
a an the of to in on for and or is are be been it this that these those with as by from at i we he she you they
would should could shall can may might must will no not have has had was were do does did if but so when where
while there which who what how why our your my their its his her me us them like want need needs please add
ability make possible feature features allow allows nice great good useful also some any more most than then
into only all other such each just very one two hi hello thanks thank see use using used via able get gets
"""
_SENTENCE_WORDS = frozenset(_WORDS_OF_SENTENCES.split())
_STEMMER = snowballstemmer.stemmer("english")
_STEMMING = threading.Lock()


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem by Porter's second algorithm (Snowball); the stemmer keeps state, so one thread at a time."""
    with _STEMMING:
        return str(_STEMMER.stemWord(word))


_OF_STEM = {stem(word): f"={n}" for n, (english, _) in enumerate(CONCEPTS) for word in english.split()}
_OF_CHINESE = {word: f"={n}" for n, (_, chinese) in enumerate(CONCEPTS) for word in chinese.split()}
_CHINESE = re.compile("|".join(sorted(map(re.escape, _OF_CHINESE), key=len, reverse=True)))


def is_chinese(run: str) -> bool:
    return run[0] > "㏿"


def runs(text: str) -> Iterator[str]:
    """Maximal runs of Latin letters and digits, in lower case, and of Chinese characters."""
    yield from _RUN.findall(text.lower())


def terms(text: str) -> Counter[str]:
    """Stems, pairs of Chinese characters (a lone one by itself), and the concepts that any of them name."""
    found: Counter[str] = Counter()
    for run in runs(text):
        if is_chinese(run):
            found.update(run[i : i + 2] for i in range(max(1, len(run) - 1)))
            found.update(_OF_CHINESE[hit] for hit in _CHINESE.findall(run))
        elif run not in _SENTENCE_WORDS and len(run) > 1:
            root = stem(run)
            found[root] += 1
            if root in _OF_STEM:
                found[_OF_STEM[root]] += 1
    return found


def pieces(text: str) -> Counter[str]:
    """Pieces of three to five letters of each word with its edges, and of one to three Chinese characters."""
    found: Counter[str] = Counter()
    for run in runs(text):
        if is_chinese(run):
            lengths, word = range(1, 4), run
        else:
            lengths, word = range(3, 6), f" {run} "
        for n in lengths:
            found.update(word[i : i + n] for i in range(max(1, len(word) - n + 1)))
    return found


def shared_words(
    one: str, other: str, *, rarity: Callable[[str], float] | None = None, most: int = 8
) -> list[str]:
    """The words of `one`, as written there, whose term or concept `other` has too: the rarest first."""
    theirs = terms(other)
    weight: dict[str, float] = {}
    for run in runs(one):
        if is_chinese(run):
            hits = [(hit, _OF_CHINESE[hit]) for hit in _CHINESE.findall(run)]
            hits += [(run[i : i + 2], run[i : i + 2]) for i in range(len(run) - 1)]
        else:
            root = stem(run)
            hits = [(run, root), (run, _OF_STEM.get(root, root))]
        for written, term in hits:
            if term in theirs and written not in _SENTENCE_WORDS and len(written) > 1:
                rare = rarity(term) if rarity else 1.0
                weight[written] = max(weight.get(written, 0.0), rare)
    ranked = sorted(weight, key=lambda word: (-weight[word], one.lower().find(word)))
    # Overlapping pairs of one Chinese word say the same thing twice.
    kept: list[str] = []
    for word in ranked:
        if not any(word in known or _overlaps(word, known) for known in kept):
            kept.append(word)
    return kept[:most]


def _overlaps(word: str, known: str) -> bool:
    return is_chinese(word) and (word[0] == known[-1] or word[-1] == known[0])
