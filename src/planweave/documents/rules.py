"""What a requirements document is made of, and which values its parts take. No database."""

import re
from typing import Any

from django.db.models import TextChoices

from planweave.kernel.language import Text

from . import texts


class Kind(TextChoices):
    """The documents of ISO/IEC/IEEE 29148, the Chinese one of GB/T 9385, and one without a given structure."""

    BRS = "brs"
    STRS = "strs"
    SYRS = "syrs"
    SRS = "srs"
    GBT9385 = "gbt9385"
    FREE = "free"


class SectionKind(TextChoices):
    """Own text only, or own text followed by a live selection of requirements."""

    TEXT = "text"
    ITEMS = "items"


class Format(TextChoices):
    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "md"
    XLSX = "xlsx"


LOOKS = ("paragraphs", "table")
ARRANGEMENTS = ("flat", "tree")
GROUPS = ("", "product", "area", "release", "type", "priority", "state")
DEEPEST = 5
MOST_SECTIONS = 300
LONGEST_BODY = 200_000
DOCUMENT_FIELDS = ("title", "owner", "language", "edition", "scope")
SECTION_FIELDS = ("heading", "level", "kind", "body", "selection")
NEW_SECTION: dict[str, Any] = {"heading": "", "level": 1, "kind": "text", "body": "", "selection": {}}
EVERYTHING: dict[str, Any] = {"text": "", "choices": {}}
"""The scope that leaves nothing out."""
NEW_SELECTION: dict[str, Any] = EVERYTHING | {
    "sort": "position,key",
    "look": "paragraphs",
    "arrangement": "flat",
    "group": "",
    "fields": [],
}
"""`fields` empty: every field of substance that has a value."""

_EDITION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.\-]{0,19}\Z")
_LAST_NUMBER = re.compile(r"(\d+)\Z")
_SECTION_FIELD = re.compile(r"section (\d+)(?: (\w+))?\Z")


def document_faults(values: dict[str, Any]) -> dict[str, Text]:
    """What is wrong with a document's own values, by field."""
    wrong: dict[str, Text] = {}
    if not str(values["title"]).strip():
        wrong["title"] = texts.TITLE_NEEDED
    elif len(values["title"]) > 500:
        wrong["title"] = texts.TITLE_TOO_LONG
    if values["language"] not in ("en", "zh"):
        wrong["language"] = texts.LANGUAGE_UNKNOWN
    if not is_edition(values["edition"]):
        wrong["edition"] = texts.EDITION_FORM
    return wrong


def section_faults(values: dict[str, Any]) -> dict[str, Text]:
    """What is wrong with a section's values; its selection is judged where the filters are known."""
    wrong: dict[str, Text] = {}
    if len(values["heading"]) > 300:
        wrong["heading"] = texts.HEADING_TOO_LONG
    if not 1 <= values["level"] <= DEEPEST:
        wrong["level"] = texts.LEVEL_RANGE
    if values["kind"] not in SectionKind.values:
        wrong["kind"] = texts.SECTION_KIND_UNKNOWN
    if len(values["body"]) > LONGEST_BODY:
        wrong["body"] = texts.BODY_TOO_LONG
    return wrong


def is_edition(text: Any) -> bool:
    return isinstance(text, str) and bool(_EDITION.match(text))


def next_edition(edition: str) -> str:
    """The one worked on after `edition` was issued: 1.2 → 1.3, A → A.1; never longer than an edition may be."""
    found = _LAST_NUMBER.search(edition)
    following = f"{edition[: found.start()]}{int(found[1]) + 1}" if found else f"{edition}.1"
    return following if is_edition(following) else edition


def section_field(section_id: int, name: str = "") -> str:
    """How history and conflicts name a section's field (or, without a name, the whole section)."""
    return f"section {section_id} {name}".rstrip()


def parsed_section_field(field: str) -> tuple[int, str] | None:
    """The section and the field's name that `section_field` made; None for the document's own fields."""
    found = _SECTION_FIELD.match(field)
    return (int(found[1]), found[2] or "") if found else None


def numbered(levels: list[int], *, has_heading: list[bool]) -> list[str]:
    """ "1", "1.1", "2" … for sections in order; "" where there is no heading. A level that is skipped counts as 1."""
    counters: list[int] = []
    numbers = []
    for level, is_headed in zip(levels, has_heading, strict=True):
        if not is_headed:
            numbers.append("")
            continue
        counters = counters[:level]
        counters += [0] * (level - len(counters))
        counters = [max(1, count) for count in counters[:-1]] + [counters[-1] + 1]
        numbers.append(".".join(map(str, counters)))
    return numbers
