"""What happens around the wording of requirements."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class HitIgnored(Event):
    is_undoable = True

    rule: str
    words: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class HitHeeded(Event):
    """A hit that was set aside counts again."""

    is_undoable = True

    rule: str
    words: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class DictionaryWordSet(Event):
    """`rule` is "" for a word that breaks none here."""

    words: str
    rule: str
    instead: str


@dataclass(frozen=True, kw_only=True)
class DictionaryWordRemoved(Event):
    words: str
