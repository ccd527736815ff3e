"""What a check of writing finds. Offsets count Python characters of the text that was given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Rule(StrEnum):
    """What may be wrong with a requirement's words."""

    VAGUE = "vague"
    ESCAPE = "escape"
    OPEN_LIST = "open_list"
    SEVERAL = "several"
    PASSIVE = "passive"
    UNMEASURED = "unmeasured"
    UNIT = "unit"
    PRONOUN = "pronoun"
    ABSOLUTE = "absolute"
    COMPARATIVE = "comparative"
    NEGATIVE = "negative"
    TBD = "tbd"
    SPECULATIVE = "speculative"
    PURPOSE = "purpose"
    SLASH = "slash"


INCOSE: dict[Rule, str] = {
    Rule.PASSIVE: "R2",
    Rule.UNIT: "R6",
    Rule.VAGUE: "R7",
    Rule.ESCAPE: "R8",
    Rule.OPEN_LIST: "R9",
    Rule.NEGATIVE: "R16",
    Rule.SEVERAL: "R18",
    Rule.PRONOUN: "R24",
    Rule.ABSOLUTE: "R26",
    Rule.UNMEASURED: "R34",
}
"""Numbers of the INCOSE Guide to Writing Requirements, version 4. A rule without one there has none here."""


@dataclass(frozen=True)
class Span:
    """text[start:end]."""

    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """One sentence without the space around it. `language` is "zh" where Chinese characters carry it."""

    text: str
    start: int
    language: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True)
class Rewriting:
    """`start`:`end` replaced by `text` mends the hit. A `text` with a blank "[…]" waits for its facts."""

    start: int
    end: int
    text: str

    @property
    def has_blank(self) -> bool:
        return "[" in self.text or "【" in self.text


@dataclass(frozen=True)
class Hit:
    """A rule, the words that break it, and what could stand there instead."""

    rule: Rule
    start: int
    end: int
    words: str
    language: str
    rewriting: Rewriting | None = None


class Operator(StrEnum):
    LT = "lt"
    LE = "le"
    EQ = "eq"
    GE = "ge"
    GT = "gt"


@dataclass(frozen=True)
class Measure:
    """A phrase that a machine can compare with a measured value: `metric` `operator` `value` `unit`.

    `metric` is a name of `measures.METRICS`, or "" where the words do not tell what is measured.
    """

    metric: str
    operator: Operator
    value: float
    unit: str
    start: int
    end: int
    words: str


class Pattern(StrEnum):
    """The EARS patterns (Mavin 2009), and what else is common."""

    UBIQUITOUS = "ubiquitous"
    EVENT = "event"
    STATE = "state"
    UNWANTED = "unwanted"
    OPTIONAL = "optional"
    COMPLEX = "complex"
    STORY = "story"
    NONE = "none"


@dataclass(frozen=True)
class Shape:
    """The pattern of one sentence; for one without a pattern, the sentence as it could read."""

    pattern: Pattern
    start: int
    end: int
    proposal: str | None = None


@dataclass(frozen=True)
class Lexicon:
    """A workspace's own words beside the built-in ones.

    `added` maps a rule to its further words, with what to write instead ("" where nothing is known);
    `ignored` words are never a hit, whatever the rule.
    """

    added: Mapping[Rule, Mapping[str, str]] = field(default_factory=dict)
    ignored: frozenset[str] = frozenset()
