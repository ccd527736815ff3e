"""A field's value as an attribute's value: in a foreign attribute as it wants it, in one of ours as we define it."""

import json
from collections.abc import Mapping
from typing import Any

from planweave.kernel import richtext
from planweave.requirements.rules.custom import PREFIX, Definition, FieldKind

from ...rules import folded
from ..fields import CUSTOM_CHOICES, FIELD_KINDS, is_empty
from ..identifiers import choice_id
from ..rows import table_of

UNKNOWN = object()
"""The attribute cannot say the value: the file's own stays."""


def foreign_value(value: Any, attribute: Mapping[str, Any], field: str, choices: Mapping[str, str]) -> Any:
    """A field's value as the attribute's kind wants it; None takes it away, `UNKNOWN` leaves the file's own."""
    kind, wants = attribute["kind"], FIELD_KINDS.get(field, "")
    if is_empty(value):
        return None
    if kind == "xhtml":
        return {"rich": _rich(value, field, wants)}
    if kind == "enumeration":
        return _choices(value, attribute, choices)
    if kind == "integer":
        return str(round(float(value))) if _is_number(value) else UNKNOWN
    if kind == "date":
        return f"{value}T00:00:00Z" if field.startswith(PREFIX) else UNKNOWN
    if kind == "boolean" and not isinstance(value, bool):
        return UNKNOWN
    if wants == "table":
        return _packed(value)
    return richtext.plain(value) if wants == "rich" else in_words(value)


def _rich(value: Any, field: str, wants: str) -> str:
    if wants == "rows":
        return table_of(field, value)
    return str(value) if wants == "rich" else richtext.from_plain(in_words(value))


def _choices(value: Any, attribute: Mapping[str, Any], choices: Mapping[str, str]) -> Any:
    """The file's choices that were mapped to ours, otherwise those that are called alike."""
    ours = {value: choice for choice, value in list(choices.items())[::-1] if value}
    by_name = {folded(each["name"]): each["id"] for each in attribute["choices"]}
    wanted = value if isinstance(value, list) else [value]
    found = [ours.get(one) or by_name.get(folded(str(one))) for one in wanted]
    return UNKNOWN if None in found else found


def own_value(field: str, value: Any, *, mark: str) -> Any:
    """The value of a standard field in one of our own attributes."""
    wants = FIELD_KINDS[field]
    if wants == "choice":
        return [choice_id(field, value, mark=mark)]
    if wants == "rich":
        return {"rich": value}
    if wants == "rows":
        return {"rich": table_of(field, value)}
    return _packed(value) if wants == "table" else str(value)


def own_custom_value(own: Definition, value: Any, *, mark: str, people: Mapping[int, str]) -> Any:
    """The value of an own field in its own attribute; None where it cannot be told (somebody who is gone)."""
    field = f"{PREFIX}{own.key}"
    if own.kind in CUSTOM_CHOICES:
        wanted = value if isinstance(value, list) else [value]
        return [choice_id(field, one, mark=mark) for one in wanted]
    if own.kind == FieldKind.DATE:
        return f"{value}T00:00:00Z"
    return people.get(value) if own.kind == FieldKind.PERSON else in_words(value)


def _packed(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def in_words(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ", ".join(str(one) for one in value) if isinstance(value, list) else str(value)


def _is_number(value: Any) -> bool:
    try:
        float(value)
    except (ValueError, TypeError):
        return False
    return True
