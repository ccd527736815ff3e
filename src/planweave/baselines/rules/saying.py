"""Values in the reader's words. What a field is called and what a choice means stands in the texts, or for a
workspace's own fields in the names that the content keeps."""

from collections.abc import Mapping
from typing import Any

from planweave.kernel.language import Language

from .. import texts
from .differences import LINKS, Say

NOTHING: Mapping[str, str] = {}


def label_of(field: str, language: Language, names: Mapping[str, str] = NOTHING) -> str:
    """What people call a field; one that has no name anywhere keeps its own."""
    text = texts.FIELD_NAMES.get(field)
    if text:
        return text.say(language)
    return names.get(f"{field}#{language}") or names.get(field) or field.rpartition(".")[2]


def sayer(language: Language) -> Say:
    """How values are said in `language`."""

    def say(field: str, value: Any, names: Mapping[str, str]) -> str:
        if value is None or value == "":
            return ""
        if field == LINKS:
            kind, way, other = value
            return texts.link_phrase(kind, way, other, language)
        if isinstance(value, dict):
            return _pairs(field, value, say, names, language)
        if isinstance(value, list):
            return texts.between(language).join(say(field, inner, names) for inner in value)
        if own := names.get(f"{field}={value}#{language}"):
            return own
        if field in names:
            return names[field]
        if isinstance(value, bool):
            return (texts.YES if value else texts.NO).say(language)
        if isinstance(value, (int, float)):
            return figure(value)
        choice = texts.CHOICES.get((field, value)) or texts.CHOICES.get((field.rpartition(".")[2], value))
        if choice:
            return choice.say(language)
        if value.lstrip().startswith(("<?xml", "<bpmn", "<definitions", "<ns")):
            return texts.DIAGRAM.say(language)
        return str(value)

    return say


def _pairs(field: str, value: dict[str, Any], say: Say, names: Mapping[str, str], language: Language) -> str:
    """ "AC1 Given: …; When: …" for a row with an id, "Backend: 3" for a figure under a name."""
    said = [
        (label_of(f"{field}.{key}", language, names), say(f"{field}.{key}", inner, names))
        for key, inner in value.items()
        if key != "id"
    ]
    pairs = texts.between(language).join(
        f"{name}{texts.colon(language)}{words}" for name, words in said if words
    )
    return f"{value['id']} {pairs}" if value.get("id") else pairs


def figure(value: float) -> str:
    """3.0 as 3, 2.50 as 2.5; thousands unparted, so that it can be searched for."""
    return f"{value:.4f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
