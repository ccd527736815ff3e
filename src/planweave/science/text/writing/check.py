"""The check of a text: every hit in order, measures, patterns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .lexical import listed_hits
from .model import Hit, Lexicon, Measure, Sentence, Shape
from .sentences import sentences


@dataclass(frozen=True)
class Checked:
    """What was found in one text, in its order."""

    hits: tuple[Hit, ...]
    measures: tuple[Measure, ...] = ()
    shapes: tuple[Shape, ...] = ()


NOTHING_ADDED = Lexicon()


def check(text: str, *, lexicon: Lexicon = NOTHING_ADDED) -> Checked:
    """Check a text of any length; deterministic, and linear in its length."""
    hits: list[Hit] = []
    for sentence in sentences(text):
        hits.extend(_hits(sentence, lexicon))
    return Checked(tuple(sorted(hits, key=lambda hit: (hit.start, hit.end))))


def _hits(sentence: Sentence, lexicon: Lexicon) -> Iterator[Hit]:
    """No words are hit twice by one rule; ignored words not at all."""
    taken: set[tuple[str, int]] = set()
    for hit in listed_hits(sentence, lexicon):
        if hit.words.lower() in lexicon.ignored:
            continue
        places = {(hit.rule, place) for place in range(hit.start, hit.end)}
        if taken & places:
            continue
        taken |= places
        yield hit
