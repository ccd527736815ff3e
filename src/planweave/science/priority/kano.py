"""Kano: what a feature is to its users, from a pair of questions per person."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Reply(StrEnum):
    """How one would feel if the feature were there, and if it were not."""

    LIKE = "like"
    EXPECT = "expect"
    NEUTRAL = "neutral"
    TOLERATE = "tolerate"
    DISLIKE = "dislike"


class KanoClass(StrEnum):
    """Attractive, one-dimensional, must-be, indifferent, reverse, questionable."""

    A = "A"
    O = "O"  # noqa: E741 - the letter of the source
    M = "M"
    I = "I"  # noqa: E741 - the letter of the source
    R = "R"
    Q = "Q"


# Rows: reply with the feature. Columns: reply without it. Berger et al. 1993.
_TABLE = ("QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ")
# Where two classes are equally frequent, the one that hurts more when missed is named.
_TIE_ORDER = (KanoClass.M, KanoClass.O, KanoClass.A, KanoClass.I, KanoClass.R, KanoClass.Q)


@dataclass(frozen=True, slots=True)
class KanoResult:
    """Counts and coefficients of one feature.

    `better` = (A+O)/(A+O+M+I) and `worse` = -(O+M)/(A+O+M+I) are None where nobody falls into those four.
    `leading` is the most frequent class (M>O>A>I on a tie), None without replies; `is_significant` is
    Fong's test of the two most frequent classes at 90 %: otherwise no class should be named.
    """

    counts: dict[KanoClass, int]
    respondents: int
    better: float | None
    worse: float | None
    leading: KanoClass | None
    is_significant: bool


def kano_class(with_feature: Reply, without_feature: Reply) -> KanoClass:
    """The cell of the 5 × 5 table."""
    replies = list(Reply)
    return KanoClass(_TABLE[replies.index(with_feature)][replies.index(without_feature)])


def kano(replies: Iterable[tuple[Reply, Reply]]) -> KanoResult:
    """The result of one feature over (with, without) pairs, one per respondent."""
    counts = dict.fromkeys(KanoClass, 0)
    for with_feature, without_feature in replies:
        counts[kano_class(with_feature, without_feature)] += 1
    n = sum(counts.values())
    a, o, m, i = (counts[c] for c in (KanoClass.A, KanoClass.O, KanoClass.M, KanoClass.I))
    base = a + o + m + i
    by_count = sorted(_TIE_ORDER, key=lambda c: (-counts[c], _TIE_ORDER.index(c)))
    first, second = counts[by_count[0]], counts[by_count[1]]
    # Fong 1996: |a - b| against 1.65 standard errors of the difference.
    needed = 1.65 * math.sqrt((first + second) * (2 * n - first - second) / (2 * n)) if n else 0.0
    return KanoResult(
        counts=counts,
        respondents=n,
        better=(a + o) / base if base else None,
        worse=-(o + m) / base if base else None,
        leading=by_count[0] if n else None,
        is_significant=n > 0 and first - second >= needed and first > second,
    )
