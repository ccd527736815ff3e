"""What the words around wording mean. No database."""

from collections.abc import Sequence
from dataclasses import dataclass, field

RULES_VERSION = 1
"""Raised with every change of the rules that can move a score: checks of an older version are out of date."""
LONGEST = 50_000  # characters of one text; a longer one is a document, not a requirement
FIELDS = ("title", "description")


@dataclass(frozen=True, kw_only=True)
class OwnWord:
    words: str
    rule: str
    instead: str


@dataclass(frozen=True, kw_only=True)
class Ignored:
    rule: str
    folded: str


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What a check needs beside the text: the workspace's words, and what this requirement may keep."""

    own_words: Sequence[OwnWord] = ()
    ignored: frozenset[Ignored] = field(default_factory=frozenset)


def folded(words: str) -> str:
    """The form in which words are compared: lower case, single spaces."""
    return " ".join(words.lower().split())
