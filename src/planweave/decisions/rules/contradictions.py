"""When one decision speaks against another. Pure functions."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .words import Against


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What of a decision can contradict: its question and choice, what it is about, and what it sets.

    `about` are (kind, id); `sets` maps (record id, field) → value.
    """

    question: str
    choice: str
    about: frozenset[tuple[str, int]]
    sets: Mapping[tuple[int, str], Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Opposed:
    """One way in which a newer decision speaks against an older one."""

    kind: Against
    record: int | None = None
    field: str = ""
    older: Any = None
    newer: Any = None


def opposed(newer: Verdict, older: Verdict) -> list[Opposed]:
    """How `newer` contradicts `older`: another choice on the same question about one of the same things, or another
    value of the same field of the same record."""
    found: list[Opposed] = []
    is_same_question = bool(newer.about & older.about) and _plain(newer.question) == _plain(older.question)
    if is_same_question and _plain(newer.choice) != _plain(older.choice):
        found.append(Opposed(kind=Against.CHOICE))
    found += [
        Opposed(
            kind=Against.CONSEQUENCE, record=place[0], field=place[1], older=older.sets[place], newer=value
        )
        for place, value in newer.sets.items()
        if place in older.sets and older.sets[place] != value
    ]
    return found


def sets_of(consequences: Sequence[Mapping[str, Any]]) -> dict[tuple[int, str], Any]:
    return {(one["record"], one["field"]): one["value"] for one in consequences}


def _plain(text: str) -> str:
    """Words only: case, width, spaces and punctuation make no other question."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\W_]+", "", folded)
