"""The structure that each kind of document starts from: headings and hints in our own words, in both languages.

A template is applied once when a document is made, and may be applied again later: then it adds what is missing and
touches nothing that is there.
"""

from typing import Any

from planweave.kernel.language import Language

from ..rules import NEW_SECTION, NEW_SELECTION, Kind, SectionKind
from . import gbt9385, iso29148
from .slot import Slot

TEMPLATES: dict[str, tuple[Slot, ...]] = {
    Kind.BRS: iso29148.BRS,
    Kind.STRS: iso29148.STRS,
    Kind.SYRS: iso29148.SYRS,
    Kind.SRS: iso29148.SRS,
    Kind.GBT9385: gbt9385.SRS,
    Kind.FREE: (
        Slot("free.purpose", 1, ("Purpose", "目的")),
        Slot("free.items", 1, ("Requirements", "需求"), select={}),
    ),
}
HINTS: dict[str, tuple[str, str]] = {
    slot.role: slot.hint for slots in TEMPLATES.values() for slot in slots if slot.hint[0]
}
"""What belongs into a section of a template, by its role: shown while it is empty, never printed."""


def sections_from(kind: str, language: Language) -> list[dict[str, Any]]:
    """The template's sections as values for new rows, in order; `role` says which is which."""
    tongue = 1 if language == "zh" else 0
    return [
        NEW_SECTION
        | {
            "role": slot.role,
            "level": slot.level,
            "heading": slot.heading[tongue],
            "kind": SectionKind.TEXT if slot.select is None else SectionKind.ITEMS,
            "selection": {} if slot.select is None else NEW_SELECTION | slot.select,
        }
        for slot in TEMPLATES[kind]
    ]


def hint_of(role: str, language: Language) -> str:
    return HINTS.get(role, ("", ""))[1 if language == "zh" else 0]
