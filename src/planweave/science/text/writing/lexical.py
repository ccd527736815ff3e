"""Hits of words and phrases that are listed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from . import words_en, words_zh
from .model import Hit, Lexicon, Rewriting, Rule, Sentence

BUILT_IN = {"en": words_en.WORDS, "zh": words_zh.WORDS}


@lru_cache
def _built_in(language: str) -> list[tuple[Rule, re.Pattern[str], list[tuple[re.Pattern[str], str | None]]]]:
    """Per rule one pattern that tells quickly whether any word is there, and each with what to write instead."""
    return [
        (
            rule,
            _bounded("|".join(f"(?:{pattern})" for pattern in patterns), language),
            [(_bounded(pattern, language), instead) for pattern, instead in patterns.items()],
        )
        for rule, patterns in BUILT_IN[language].items()
    ]


def _bounded(pattern: str, language: str) -> re.Pattern[str]:
    if language == "zh":
        return re.compile(pattern, re.I)
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.I)


def listed_hits(sentence: Sentence, lexicon: Lexicon) -> Iterator[Hit]:
    """Each listed word or phrase of the sentence, also those that the workspace added."""
    for rule, any_word, patterns in _built_in(sentence.language):
        if any_word.search(sentence.text):
            for pattern, instead in patterns:
                for found in pattern.finditer(sentence.text):
                    yield hit_of(sentence, rule, found.start(), found.end(), instead)
    for rule, added in lexicon.added.items():
        for words, instead in added.items():
            pattern = _bounded(re.escape(words), "zh" if not words.isascii() else "en")
            for found in pattern.finditer(sentence.text):
                yield hit_of(sentence, rule, found.start(), found.end(), instead or None)


def hit_of(sentence: Sentence, rule: Rule, start: int, end: int, instead: str | None = None) -> Hit:
    """A hit at a place of the sentence; `instead` replaces its words, and "" takes them away cleanly."""
    words = sentence.text[start:end]
    rewriting = None
    if instead == "":
        rewriting = _without(sentence, start, end)
    elif instead is not None:
        text = instead[0].upper() + instead[1:] if words[0].isupper() and start == 0 else instead
        rewriting = Rewriting(sentence.start + start, sentence.start + end, text)
    return Hit(rule, sentence.start + start, sentence.start + end, words, sentence.language, rewriting)


def _without(sentence: Sentence, start: int, end: int) -> Rewriting:
    """The words and the commas or space around them, which would dangle."""
    text = sentence.text
    while end < len(text) and text[end] in ",，、 ":
        end += 1
    while start and text[start - 1] in " ":
        start -= 1
    if start and text[start - 1] in ",，、" and (end == len(text) or text[end] in ".。;；)）"):
        start -= 1
    if start == 0:
        kept = text[end : end + 1]
        return Rewriting(sentence.start, sentence.start + min(end + 1, len(text)), kept.upper())
    needs_space = (
        end < len(text) and text[start - 1].isascii() and text[end].isascii() and text[end].isalnum()
    )
    return Rewriting(sentence.start + start, sentence.start + end, " " if needs_space else "")
