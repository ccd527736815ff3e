"""An object's values in our fields, by a chosen mapping. No database.

A mapping is plain JSON: {"types": {type: {"as": base, "own:NUMBER" or "", "attributes": {attribute: {"field": name or
"", "choices": {choice: our value}}}}}, "relations": {relation type: link kind or ""}}. Empty means: kept as it is,
shown beside the requirement and written back.
"""

import html
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from planweave.kernel import richtext
from planweave.requirements.rules.custom import PREFIX, Definition, FieldKind, clean_custom
from planweave.requirements.rules.substance import clean_substance

from .fields import CUSTOM_CHOICES, FIELD_KINDS, OWN_TYPE, Customs, custom_of, is_empty
from .proposing import meaning, meant_choice
from .rows import rows_of

LONGEST_TITLE = 500
DERIVED_TITLE = 120
_EMPTY: dict[str, Any] = {"number": None, "rows": [], "table": None}
"""What a field holds when the file says nothing, by its kind; all others hold an empty text."""


@dataclass(kw_only=True)
class Meant:
    """What one object says in our fields, and which attribute each field came from (for the way back)."""

    values: dict[str, Any] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    unread: list[tuple[str, str]] = field(default_factory=list)
    """(attribute's name, value) where the value does not fit the field; it stays in the file."""


def type_values(becomes: str, *, bases: Mapping[int, str]) -> dict[str, Any]:
    """The fields that say of which type a requirement is; `bases` are those of the own types."""
    if not becomes.startswith(OWN_TYPE):
        return {"type": becomes}
    number = int(becomes.removeprefix(OWN_TYPE))
    return {"type": bases[number], "own_type": number}


def meant(
    found: Mapping[str, Any], found_type: Mapping[str, Any], chosen: Mapping[str, Any], customs: Customs
) -> Meant:
    """An object's values in our fields, but for its type. An attribute that is mapped and absent empties its field.

    Rich text still has its pictures as `@picture:` links; the caller puts their addresses there, then cleans.
    """
    result = Meant()
    for attribute in found_type["attributes"]:
        how = chosen["attributes"].get(attribute["id"], {})
        target = how.get("field", "")
        if not target:
            continue
        raw = found["values"].get(attribute["id"])
        try:
            value = _meant_value(found, raw, attribute, how, customs)
        except (ValueError, TypeError, KeyError, RecursionError):
            result.unread.append((attribute["name"], _shown(raw, attribute)))
            continue
        if target in result.origins and not is_empty(result.values.get(target)):
            continue
        if is_empty(value) and target in ("title", "state"):
            continue
        result.values[target] = value
        result.origins[target] = attribute["id"]
    _settle_title(result, found)
    return result


def _meant_value(
    found: Mapping[str, Any],
    raw: Any,
    attribute: Mapping[str, Any],
    how: Mapping[str, Any],
    customs: Customs,
) -> Any:
    """The attribute's value as its field keeps it. Raises ValueError where the field cannot hold it."""
    target, choices = how["field"], how.get("choices", {})
    if target.startswith(PREFIX):
        definition = custom_of(target, customs)
        if definition is None:
            raise ValueError(target)
        if is_empty(raw):
            return None
        said = _custom_value(raw, attribute, choices, definition)
        return clean_custom(definition, said, people=())
    kind = FIELD_KINDS[target]
    if is_empty(raw):
        return _EMPTY.get(kind, "")
    if kind == "rich":
        return raw if attribute["kind"] == "xhtml" else richtext.from_plain(raw)
    if kind == "number":
        return float(str(raw).strip())
    if kind == "choice":
        return _choice(raw, target, choices)
    if kind == "rows":
        return rows_of(target, found.get("cells", {})[attribute["id"]])
    if kind == "table":
        return clean_substance(target, json.loads(raw))
    if kind == "diagram":
        return clean_substance(target, raw)
    return " ".join(_shown(raw, attribute).split())


def _choice(raw: Any, target: str, choices: Mapping[str, str]) -> str:
    if isinstance(raw, list):
        value = choices.get(raw[0], "") if len(raw) == 1 else ""
    else:
        value = choices.get(raw, "") or meaning(target, raw)
    if not value:
        raise ValueError(raw)
    return value


def _custom_value(
    raw: Any, attribute: Mapping[str, Any], choices: Mapping[str, str], definition: Definition
) -> Any:
    kind, words = definition.kind, _shown(raw, attribute).strip()
    if kind == FieldKind.NUMBER:
        return float(words)
    if kind == FieldKind.DATE:
        return words[:10]
    if kind == FieldKind.YES_NO:
        return {"true": True, "1": True, "false": False, "0": False}.get(words.lower(), words)
    if kind not in CUSTOM_CHOICES:
        return str(raw) if isinstance(raw, str) and attribute["kind"] != "xhtml" else words
    target, here = f"{PREFIX}{definition.key}", {definition.key: definition}
    if isinstance(raw, list):
        by_id = {choice["id"]: choice for choice in attribute["choices"]}
        said = [
            choices[one] if one in choices else meant_choice(target, by_id.get(one, _said(one)), here)
            for one in raw
        ]
    else:
        said = [meant_choice(target, _said(word), here) for word in words.split(", ")]
    if "" in said:
        raise ValueError(raw)
    return said if kind == FieldKind.MULTI_CHOICE else said[0] if len(said) == 1 else words


def _said(word: str) -> dict[str, str]:
    """A word as a choice that has no identifier."""
    return {"id": "", "name": word}


def _shown(raw: Any, attribute: Mapping[str, Any]) -> str:
    """Any value in words."""
    if raw is None:
        return ""
    if isinstance(raw, list):
        names = {choice["id"]: choice["name"] for choice in attribute["choices"]}
        return ", ".join(names.get(one, one) for one in raw)
    return richtext.plain(raw) if attribute["kind"] == "xhtml" else str(raw)


def shown_values(values: Mapping[str, Any], found_type: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Every attribute of an object in words, in the order of its type."""
    return [
        (attribute["name"], _shown(values.get(attribute["id"]), attribute))
        for attribute in found_type["attributes"]
        if attribute["id"] in values
    ]


def _settle_title(result: Meant, found: Mapping[str, Any]) -> None:
    """Every requirement has a title: the mapped one, the object's name, the first words of its text, its identifier."""
    first_line = html.unescape(richtext.plain(result.values.get("description") or "")).split("\n")[0].strip()
    if len(first_line) > DERIVED_TITLE:
        first_line = first_line[: DERIVED_TITLE - 1].rstrip() + "…"
    for origin, value in (
        (result.origins.get("title", ""), result.values.get("title", "")),
        ("@name", found["name"]),
        ("@text", first_line),
        ("@identifier", found["id"]),
    ):
        if value and origin:
            result.values["title"] = " ".join(value.split())[:LONGEST_TITLE]
            result.origins["title"] = origin
            return
