"""How two texts that resemble each other stand: the same wish, an overlap, or one against the other."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from planweave.science.text.similarity.tokens import shared_words, stem, terms

DUPLICATE_FROM = 0.55
OVERLAP_FROM = 0.3
"""Scores of `SimilarityIndex`. On the public wishes of a tracker with marked pairs, half of the pairs above
0.5 are marked as duplicates (the marks are known to be incomplete): a class is a hint to look, never a verdict."""


class Relation(StrEnum):
    DUPLICATE = "duplicate"
    OVERLAP = "overlap"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`words`: what both texts say, rarest first, as written in the first. `against`: what speaks against
    each other, as (in the first, in the second); only for contradictions."""

    relation: Relation
    words: tuple[str, ...]
    against: tuple[tuple[str, str], ...] = ()


_OPPOSITES: tuple[tuple[str, str], ...] = (
    ("allow permit may", "forbid forbidden prohibit disallow block prevent deny"),
    ("enable activate", "disable deactivate"),
    ("show display visible", "hide hidden invisible"),
    ("mandatory required compulsory", "optional"),
    ("automatic automatically", "manual manually"),
    ("public", "private"),
    ("keep retain preserve", "delete remove drop"),
    ("online", "offline"),
    ("允许 可以 支持", "禁止 不得 不允许 不支持 不能 不可"),
    ("启用 开启", "禁用 停用 关闭"),
    ("显示 展示", "隐藏"),
    ("必填 必须填写 强制", "选填 可选"),
    ("自动", "手动 人工"),
    ("公开", "私密 保密"),
    ("保留", "删除 清除"),
    ("在线", "离线"),
)
_SHORT = 160  # characters
_NEGATED = re.compile(
    r"\b(?:shall|must|should|may|can|will|do|does|is|are)\s*(?:not|n't|never)\b|\bcannot\b|\bno longer\b"
    r"|不得|不应|不允许|禁止|不能|不可",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"(\d+(?:\.\d+)?)\s*(%|percent|ms|milliseconds?|s|secs?|seconds?|min|minutes?|h|hours?|days?|weeks?|months?|years?"
    r"|users?|characters?|chars?|mb|gb|kb|times?"
    r"|毫秒|秒钟?|分钟|小时|天|个工作日|周|个月|年|人|个字符?|字|次|条|元)(?![a-z])",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(\d+(?:\.\d+)?)\s*(?:and|to|or|-|–|~|至|到|或)\s*\Z", re.IGNORECASE)
"""The lower end of a range, which has its unit only at the upper one."""
_UNITS = {
    unit: name
    for name, units in {
        "%": "% percent",
        "ms": "ms millisecond milliseconds 毫秒",
        "s": "s sec secs second seconds 秒 秒钟",
        "min": "min minute minutes 分钟",
        "h": "h hour hours 小时",
        "day": "day days 天",
        "working day": "个工作日",
        "week": "week weeks 周",
        "month": "month months 个月",
        "year": "year years 年",
        "user": "user users 人",
        "character": "character characters char chars 个字符 字",
        "time": "time times 次",
    }.items()
    for unit in units.split()
}


def relation_of(
    one: str, other: str, score: float, *, rarity: Callable[[str], float] | None = None
) -> Verdict | None:
    """How `one` stands to `other` at this score; None below `OVERLAP_FROM`.

    Resembling texts contradict each other where one forbids what the other does not, where they hold
    opposite words and neither holds both, or where they give the same unit different figures.
    """
    if score < OVERLAP_FROM:
        return None
    words = tuple(shared_words(one, other, rarity=rarity))
    against = _against(one, other)
    if against:
        return Verdict(Relation.CONTRADICTION, words, tuple(against))
    return Verdict(Relation.DUPLICATE if score >= DUPLICATE_FROM else Relation.OVERLAP, words)


def _against(one: str, other: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    mine, theirs = _figures(one), _figures(other)
    for unit in mine.keys() & theirs.keys():
        a, b = mine[unit], theirs[unit]
        # Several figures of a unit are a table or a range, not one claim.
        if len(a) == len(b) == 1 and a.keys() != b.keys():
            found.append((next(iter(a.values())), next(iter(b.values()))))
    for left, right in _OPPOSITES:
        hits = [_hit(text, side) for text in (one, other) for side in (left, right)]
        if hits[0] and hits[3] and not hits[1] and not hits[2]:
            found.append((hits[0], hits[3]))
        elif hits[1] and hits[2] and not hits[0] and not hits[3]:
            found.append((hits[1], hits[2]))
    negated = [_NEGATED.findall(one), _NEGATED.findall(other)]
    # In a long text some sentence is always negated; only two short claims say yes and no to each other.
    is_short = max(len(one), len(other)) <= _SHORT
    if not found and is_short and bool(negated[0]) != bool(negated[1]):
        common = terms(one) & terms(other)
        if sum(common.values()) >= 3:
            found.append((_first(negated[0]), _first(negated[1])))
    return found


def _first(hits: list[str]) -> str:
    return hits[0] if hits else ""


def _figures(text: str) -> dict[str, dict[float, str]]:
    """By unit: {figure: as written}."""
    found: dict[str, dict[float, str]] = {}
    for hit in _FIGURE.finditer(text):
        unit = hit[2].lower()
        figures = found.setdefault(_UNITS.get(unit, unit), {})
        figures[float(hit[1])] = hit[0]
        if low := _RANGE.search(text, 0, hit.start()):
            figures[float(low[1])] = low[0] + hit[0]
    return found


def _hit(text: str, words: str) -> str:
    """The first of the words that the text holds, or nothing."""
    low = text.lower()
    stems: set[str] | None = None
    for word in words.split():
        if word[0] > "㏿":
            at = low.find(word)
            # 不支持 holds 支持, and means its opposite.
            if at >= 0 and not (at > 0 and low[at - 1] in "不未禁"):
                return word
        else:
            if stems is None:
                stems = {stem(run) for run in re.findall(r"[a-z]+", low)}
            if stem(word) in stems:
                return word
    return ""
