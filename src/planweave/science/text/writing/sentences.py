"""Text into sentences, Chinese and English, with the places where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .model import Sentence

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
_END = re.compile(r"[。！？；!?;]+[”’」』）)\"']*|\.+[\"')\]]*(?=\s|$)|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|incl|max|min|no|fig|mr|mrs|dr|resp|st)|\b[A-Z])\.$", re.I
)
_BULLET = re.compile(r"(?:[-*•·–—]|\(?[0-9]{1,2}[.)、）]|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[①-⑳])\s*")


def language_of(text: str) -> str:
    """ "zh" where Chinese characters outnumber half of the Latin words, else "en"."""
    chinese = len(_CHINESE.findall(text))
    return "zh" if chinese and chinese * 2 >= len(_LATIN_WORD.findall(text)) else "en"


LONGEST = 600
"""Characters of a sentence. What goes on longer is no sentence but a table or a trick; it is cut, so that the time a
check takes grows with the text and not with its square."""


def sentences(text: str) -> list[Sentence]:
    """The sentences in order; a bullet or number in front of one is not part of it."""
    found = []
    for start, end in _pieces(text):
        piece = text[start:end]
        start += len(piece) - len(piece.lstrip())
        piece = piece.strip()
        bullet = _BULLET.match(piece)
        if bullet and bullet.end() < len(piece):
            start += bullet.end()
            piece = piece[bullet.end() :]
        if re.search(r"\w", piece):
            found.append(Sentence(piece, start, language_of(piece)))
    return found


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    for begin, end in _whole_pieces(text):
        for start in range(begin, end, LONGEST):
            yield start, min(start + LONGEST, end)


def _whole_pieces(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for stop in _END.finditer(text):
        if stop[0].startswith(".") and _is_inside(text, begin, stop):
            continue
        yield begin, stop.end()
        begin = stop.end()
    if begin < len(text):
        yield begin, len(text)


def _is_inside(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether this full stop belongs to an abbreviation or a list number and not to the sentence's end."""
    before = text[begin : stop.start() + 1]
    if re.fullmatch(r"\s*\(?[0-9]{1,2}\.", before):
        return True
    if not _ABBREVIATION.search(before):
        return False
    after = text[stop.end() :].lstrip(" ")
    if not after or after[0] == "\n" or _CHINESE.match(after):
        return False
    return not (after[0].isupper() and before.endswith("etc."))
