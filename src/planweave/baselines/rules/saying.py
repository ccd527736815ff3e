"""Values in the reader's words. What a field is called and what a choice means stands in the texts."""

from typing import Any

from planweave.kernel.language import Language

from .. import texts
from .differences import LINKS, Say


def label_of(field: str, language: Language) -> str:
    """What people call a field; a field that has no name here keeps its own."""
    text = texts.FIELD_NAMES.get(field)
    return text.say(language) if text else field


def sayer(language: Language, *, labels: dict[str, str] | None = None) -> Say:
    """How values are said in `language`. `labels` are further words for values ("field:value")."""

    def say(field: str, value: Any, names: dict[str, str]) -> str:
        if value is None or value == "":
            return ""
        if field == LINKS:
            kind, way, other = value
            return texts.link_phrase(kind, way, other, language)
        if field in names:
            return names[field]
        if isinstance(value, bool):
            return (texts.YES if value else texts.NO).say(language)
        if isinstance(value, (int, float)):
            return figure(value)
        if isinstance(value, dict):
            return _pairs(field, value, say, language)
        if isinstance(value, list):
            return texts.between(language).join(say(field, inner, {}) for inner in value)
        if (labels or {}).get(f"{field}:{value}"):
            return (labels or {})[f"{field}:{value}"]
        choice = texts.CHOICES.get((field, str(value))) or texts.CHOICES.get(
            (field.rpartition(".")[2], str(value))
        )
        if choice:
            return choice.say(language)
        if isinstance(value, str) and value.lstrip().startswith(("<?xml", "<bpmn", "<definitions", "<ns")):
            return texts.DIAGRAM.say(language)
        return str(value)

    return say


def _pairs(field: str, value: dict[str, Any], say: Say, language: Language) -> str:
    """ "AC1 Given: …; When: …" for a row with an id, "Backend: 3" for a figure under a name."""
    said = [
        (name_of(field, key, language), say(f"{field}.{key}", inner, {}))
        for key, inner in value.items()
        if key != "id"
    ]
    pairs = texts.between(language).join(
        f"{name}{texts.colon(language)}{words}" for name, words in said if words
    )
    return f"{value['id']} {pairs}" if value.get("id") else pairs


def name_of(field: str, key: str, language: Language) -> str:
    text = texts.FIELD_NAMES.get(f"{field}.{key}")
    return text.say(language) if text else key


def figure(value: float) -> str:
    """3.0 as 3, 2.50 as 2.5; thousands unparted, so that it can be searched for."""
    return f"{value:.4f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
