"""Our own datatypes, types of object and types of relation, as a file defines them.

Names are the implementers' names and English ones, whatever the reader's language: two exports of the same
requirements are the same file.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from planweave.kernel.links import LINK_KINDS
from planweave.requirements.rules import CHOICES
from planweave.requirements.rules.custom import PREFIX, Definition, FieldKind

from ..fields import CUSTOM_CHOICES, FIELD_KINDS, Customs
from ..identifiers import OWN_PREFIX, attribute_id, choice_id, choices_id, type_id

TYPE_NAMES = {
    "functional": "Functional requirement",
    "non_functional": "Non-functional requirement",
    "business": "Business requirement",
}
_ATTRIBUTE_NAMES = {"key": "ReqIF.ForeignID", "title": "ReqIF.Name", "description": "ReqIF.Text"}
_DATATYPE_OF = {
    "version": "integer",
    "text": "string",
    "rich": "xhtml",
    "rows": "xhtml",
    "number": "real",
    "diagram": "document",
    "table": "document",
}
_CUSTOM_DATATYPE_OF = {
    FieldKind.TEXT: "string",
    FieldKind.LONG_TEXT: "string",
    FieldKind.NUMBER: "number",
    FieldKind.DATE: "date",
    FieldKind.YES_NO: "boolean",
    FieldKind.PERSON: "string",
    FieldKind.LINK: "string",
}
_DATATYPES: Mapping[str, Mapping[str, Any]] = {
    "string": {"kind": "string", "longest": 32_000},
    "document": {"kind": "string", "longest": 1_000_000},
    "integer": {"kind": "integer", "least": 0, "most": 2**31 - 1},
    "real": {"kind": "real", "accuracy": 6, "least": -1_000_000_000, "most": 1_000_000_000},
    "number": {"kind": "real", "accuracy": 15, "least": -(10**12), "most": 10**12},
    "date": {"kind": "date"},
    "boolean": {"kind": "boolean"},
    "xhtml": {"kind": "xhtml"},
}
"""Our datatypes by the last part of their identifier."""
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A type of requirement as the file has it: how identifiers call it, its name, and the own fields it has."""

    part: str
    name: str
    customs: tuple[str, ...]


def stamp(when: datetime.datetime) -> str:
    return when.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")[:-4] + "Z"


def relation_definitions(kinds: Sequence[str]) -> list[dict[str, str]]:
    """The types of our own relations, by kind of link."""
    at = stamp(EPOCH)
    return [{"id": f"{OWN_PREFIX}link-{kind}", "name": LINK_KINDS[kind].en, "at": at} for kind in kinds]


def definitions(kinds: Sequence[Kind], *, name: str, customs: Customs, mark: str) -> dict[str, Any]:
    """The datatypes and types that objects of these kinds need; `mark` is how this workspace marks what is its own."""
    at = stamp(EPOCH)
    used = {key for kind in kinds for key in kind.customs}
    return {
        "datatypes": [
            *(
                {"id": f"{OWN_PREFIX}{name}", "name": name, "at": at, "choices": [], **facts}
                for name, facts in _DATATYPES.items()
            ),
            *(_enumeration(field, at) for field, kind in FIELD_KINDS.items() if kind == "choice"),
            *(
                _custom_enumeration(customs[key], at, mark)
                for key in customs
                if key in used and customs[key].kind in CUSTOM_CHOICES
            ),
        ],
        "types": [
            {
                "id": type_id(kind.part),
                "name": kind.name,
                "at": at,
                "attributes": [
                    *(_attribute(kind.part, field, mark=mark) for field in ("key", "version", *FIELD_KINDS)),
                    *(_custom_attribute(kind.part, customs[key], mark=mark) for key in kind.customs),
                ],
            }
            for kind in kinds
        ],
        "specification": {
            "id": f"{OWN_PREFIX}specification",
            "type": f"{OWN_PREFIX}specification-type",
            "name": name,
            "at": at,
        },
    }


def _enumeration(field: str, at: str) -> dict[str, Any]:
    values = sorted(value for value in CHOICES[field] if value)
    return {
        "kind": "enumeration",
        "id": choices_id(field, mark=""),
        "name": field,
        "at": at,
        "choices": [{"id": choice_id(field, value, mark=""), "name": value} for value in values],
    }


def _custom_enumeration(own: Definition, at: str, mark: str) -> dict[str, Any]:
    field = f"{PREFIX}{own.key}"
    return {
        "kind": "enumeration",
        "id": choices_id(field, mark=mark),
        "name": own.name_en or own.name_zh,
        "at": at,
        "choices": [
            {
                "id": choice_id(field, option["value"], mark=mark),
                "name": option.get("name_en") or option.get("name_zh") or option["value"],
            }
            for option in own.options
        ],
    }


def _attribute(part: str, field: str, *, mark: str) -> dict[str, Any]:
    wants = "version" if field == "version" else FIELD_KINDS.get(field, "text")
    datatype = "" if wants == "choice" else _DATATYPE_OF[wants]
    return {
        "id": attribute_id(part, field, mark=mark),
        "name": _ATTRIBUTE_NAMES.get(field, f"Planweave.{field}"),
        "kind": "enumeration" if wants == "choice" else _DATATYPES[datatype]["kind"],
        "datatype": choices_id(field, mark="") if wants == "choice" else f"{OWN_PREFIX}{datatype}",
        "is_multiple": False,
    }


def _custom_attribute(part: str, own: Definition, *, mark: str) -> dict[str, Any]:
    field = f"{PREFIX}{own.key}"
    is_choice = own.kind in CUSTOM_CHOICES
    datatype = "" if is_choice else _CUSTOM_DATATYPE_OF[FieldKind(own.kind)]
    return {
        "id": attribute_id(part, field, mark=mark),
        "name": own.name_en or own.name_zh,
        "kind": "enumeration" if is_choice else _DATATYPES[datatype]["kind"],
        "datatype": choices_id(field, mark=mark) if is_choice else f"{OWN_PREFIX}{datatype}",
        "is_multiple": own.kind == FieldKind.MULTI_CHOICE,
    }
