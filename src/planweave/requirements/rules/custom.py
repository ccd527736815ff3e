"""A workspace's own fields: their kinds, and which values each takes."""

import datetime
import math
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.db.models import TextChoices

from planweave.kernel.language import Text

from .. import texts
from .types import KEY

PREFIX = "custom."
"""Own fields stand among a requirement's values under this prefix and their key."""
STORED = "f_"
"""…and in the database under this one, so that no key means something to the database."""
MOST_OPTIONS = 100
LARGEST = 1e12


class FieldKind(TextChoices):
    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    MULTI_CHOICE = "multi_choice"
    YES_NO = "yes_no"
    PERSON = "person"
    LINK = "link"


SORTABLE = frozenset({FieldKind.TEXT, FieldKind.NUMBER, FieldKind.DATE, FieldKind.CHOICE, FieldKind.YES_NO})
LONGEST = {FieldKind.TEXT: 500, FieldKind.LONG_TEXT: 20_000, FieldKind.LINK: 1000}


@dataclass(frozen=True, kw_only=True)
class Definition:
    """An own field as rules see it. `types` empty: of every type; else bases and "own:ID"."""

    key: str
    kind: str
    name_en: str
    name_zh: str
    options: list[dict[str, Any]] = field(default_factory=list)
    is_required: bool = False
    is_retired: bool = False
    types: list[str] = field(default_factory=list)

    def is_of(self, base: str, own_type: int | None) -> bool:
        return not self.types or base in self.types or f"own:{own_type}" in self.types


def definition_fault(*, key: str, kind: str, names: tuple[str, str], options: list[str]) -> dict[str, Text]:
    wrong: dict[str, Text] = {}
    if not KEY.match(key) or len(key) > 40:
        wrong["key"] = texts.CUSTOM_KEY
    if not any(name.strip() for name in names):
        wrong["name_en"] = texts.TYPE_NAME
    if kind not in FieldKind.values:
        wrong["kind"] = texts.NOT_A_CHOICE
    elif kind in (FieldKind.CHOICE, FieldKind.MULTI_CHOICE):
        if (
            not options
            or len(options) > MOST_OPTIONS
            or len(set(options)) < len(options)
            or not all(KEY.match(option) and len(option) <= 40 for option in options)
        ):
            wrong["options"] = texts.CUSTOM_OPTIONS
    elif options:
        wrong["options"] = texts.CUSTOM_NO_OPTIONS
    return wrong


def clean_custom(definition: Definition, value: Any, *, people: Collection[int]) -> Any:
    """The value as it is kept; None for nothing. Raises ValueError where the field cannot hold it."""
    if value is None or value == "" or value == []:
        return None
    kind = definition.kind
    if kind in LONGEST:
        return _text(value, longest=LONGEST[FieldKind(kind)], is_link=kind == FieldKind.LINK)
    if kind == FieldKind.NUMBER:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise ValueError(value)
        if not math.isfinite(value) or abs(value) > LARGEST:
            raise ValueError(value)
        return float(value)
    if kind == FieldKind.DATE:
        return datetime.date.fromisoformat(str(value)).isoformat()
    if kind == FieldKind.YES_NO:
        if not isinstance(value, bool):
            raise ValueError(value)
        return value
    if kind == FieldKind.PERSON:
        if isinstance(value, bool) or not isinstance(value, int) or value not in people:
            raise ValueError(value)
        return value
    allowed = [option["value"] for option in definition.options]
    if kind == FieldKind.CHOICE:
        if value not in allowed:
            raise ValueError(value)
        return value
    if not isinstance(value, list) or not set(value) <= set(allowed):
        raise ValueError(value)
    return [option for option in allowed if option in value]


def _text(value: Any, *, longest: int, is_link: bool) -> str | None:
    if not isinstance(value, str) or len(value) > longest:
        raise ValueError(value)
    plain = value.strip()
    if is_link and plain and not plain.lower().startswith(("https://", "http://", "mailto:")):
        raise ValueError(value)
    return plain or None
