"""Differences of texts as people read them: whole words in English, characters in Chinese."""

import html
import re
from difflib import SequenceMatcher
from typing import Literal

Op = Literal["same", "removed", "added"]
Part = tuple[Op, str]

MOST_STEPS = 4_000_000
"""Tokens of one text times tokens of the other: beyond this, lines are compared instead of words."""

_TOKEN = re.compile(
    r"\n|[^\S\n]+"
    r"|[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]"
    r"|[^\W_]+(?:[.,'’_:/-][^\W_]+)*"
    r"|."
)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_LATIN = re.compile(r"(?:(?![\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef])[^\W_])+")


def readable(rich: str) -> str:
    """The words of rich text, a line per block, list items with a point before them."""
    marked = re.sub(r"<li[^>]*>\s*(?:<p[^>]*>)?", "\n• ", rich)
    marked = re.sub(r"</t[dh]>\s*<t[dh][^>]*>", " | ", marked)
    with_lines = re.sub(r"</(p|h[1-4]|tr|blockquote|pre|ul|ol|table)>|<br\s*/?>|<hr\s*/?>", "\n", marked)
    words = html.unescape(re.sub(r"<[^>]+>", "", with_lines))
    return re.sub(r"\s*\n\s*", "\n", words).strip()


def tokens_of(text: str) -> list[str]:
    """Words, single Chinese characters, spaces, line ends and marks, in order; joined they are `text` again."""
    found: list[str] = []
    for token in _TOKEN.findall(text):
        if _CJK.search(token) and len(token) > 1:
            found += _split_mixed(token)
        else:
            found.append(token)
    return found


def _split_mixed(token: str) -> list[str]:
    """ "支付API超时" as 支, 付, API, 超, 时: Chinese runs into Latin words without a space."""
    parts: list[str] = []
    at = 0
    while at < len(token):
        latin = _LATIN.match(token, at)
        step = len(latin[0]) if latin else 1
        parts.append(token[at : at + step])
        at += step
    return parts


def word_parts(before: str, after: str) -> list[Part]:
    """How `before` became `after`: same and removed parts are `before`, same and added parts are `after`.

    Little islands that happen to be equal (a space, one character between two changes) join the changes around
    them: a replaced sentence reads as one replaced sentence and not as confetti.
    """
    if before == after:
        return [("same", before)] if before else []
    one, other = tokens_of(before), tokens_of(after)
    if len(one) * len(other) > MOST_STEPS:
        one, other = before.splitlines(keepends=True), after.splitlines(keepends=True)
    return _joined(_without_islands(_raw_parts(one, other)))


def _raw_parts(one: list[str], other: list[str]) -> list[Part]:
    head = 0
    while head < min(len(one), len(other)) and one[head] == other[head]:
        head += 1
    tail = 0
    while tail < min(len(one), len(other)) - head and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    a, b = one[head : len(one) - tail], other[head : len(other) - tail]
    parts: list[Part] = [("same", "".join(one[:head]))]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(("same", "".join(a[i1:i2])))
            continue
        parts.append(("removed", "".join(a[i1:i2])))
        parts.append(("added", "".join(b[j1:j2])))
    parts.append(("same", "".join(one[len(one) - tail :])))
    return [part for part in parts if part[1]]


def _without_islands(parts: list[Part]) -> list[Part]:
    found: list[Part] = []
    for place, (op, text) in enumerate(parts):
        is_between = 0 < place < len(parts) - 1
        if op == "same" and is_between and _is_island(text):
            found += [("removed", text), ("added", text)]
        else:
            found.append((op, text))
    return found


def _is_island(text: str) -> bool:
    if "\n" in text:
        return False
    bare = text.strip()
    return len(bare) <= (1 if _CJK.search(bare) else 2)


def _joined(parts: list[Part]) -> list[Part]:
    """Neighbours of one kind as one part, what was removed before what was added."""
    found: list[Part] = []
    removed = added = ""
    for op, text in [*parts, ("same", "")]:
        if op == "removed":
            removed += text
        elif op == "added":
            added += text
        else:
            changed: tuple[Part, Part] = (("removed", removed), ("added", added))
            found += [part for part in changed if part[1]]
            removed = added = ""
            if text and found and found[-1][0] == "same":
                found[-1] = ("same", found[-1][1] + text)
            elif text:
                found.append(("same", text))
    return found
