"""From a tree to plain values, by way of the `reqif` library. Runs in the child only.

The library reads types, objects, relations and hierarchies; this module tells them in JSON. What the library leaves
out (tool extensions) stays in the kept XML and is put back by `writing`.
"""

from typing import Any

from lxml import etree
from reqif.models.reqif_spec_object_type import ReqIFSpecObjectType
from reqif.models.reqif_spec_relation_type import ReqIFSpecRelationType
from reqif.parser import ReqIFParser
from reqif.reqif_bundle import ReqIFBundle

from .refusals import refuse
from .xhtml import cells, rich

MOST_OBJECTS = 50_000


def bundle_of(xml: str) -> ReqIFBundle:
    """The library's view of a checked file. What the library itself stumbles over is refused by name."""
    try:
        bundle = ReqIFParser.parse_from_string(xml)
    except MemoryError:
        raise
    except Exception as problem:
        raise refuse("library", reason=f"{type(problem).__name__}: {problem}"[:200]) from problem
    if bundle.exceptions:
        raise refuse("library", reason=bundle.exceptions[0].get_description()[:200])
    return bundle


def member_of(name: str, xml: str) -> dict[str, Any]:
    """One .reqif as plain values; see `document.Member` for the shape."""
    bundle = bundle_of(xml)
    content = bundle.core_content.req_if_content if bundle.core_content else None
    header = bundle.req_if_header
    objects = list(content.spec_objects or []) if content else []
    if len(objects) > MOST_OBJECTS:
        raise refuse("too_many_objects", count=len(objects), most=MOST_OBJECTS)
    spec_types = list(content.spec_types or []) if content else []
    choices = _choices(content)
    return {
        "name": name,
        "header": {
            "identifier": _text(header and header.identifier),
            "title": _text(header and header.title),
            "comment": _text(header and header.comment),
            "tool": _text(header and header.req_if_tool_id),
            "source_tool": _text(header and header.source_tool_id),
            "creation_time": _text(header and header.creation_time),
        },
        "types": [_type(each, choices) for each in spec_types if isinstance(each, ReqIFSpecObjectType)],
        "relation_types": [
            {"id": each.identifier, "name": each.long_name or each.identifier}
            for each in spec_types
            if isinstance(each, ReqIFSpecRelationType)
        ],
        "specifications": [
            {"id": each.identifier, "name": each.long_name or each.identifier}
            for each in (content.specifications or [] if content else [])
        ],
        "objects": [_object(each) for each in objects],
        "places": _places(bundle),
        "relations": [
            {
                "id": each.identifier,
                "type": each.relation_type_ref or "",
                "source": each.source,
                "target": each.target,
            }
            for each in (content.spec_relations or [] if content else [])
        ],
        "has_extensions": _has_extensions(xml),
    }


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _choices(content: Any) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for datatype in (content.data_types or []) if content else []:
        values = getattr(datatype, "values", None)
        if values is not None:
            found[datatype.identifier] = [
                {"id": value.identifier, "name": value.long_name or value.key or value.identifier}
                for value in values
            ]
    return found


def _type(found: ReqIFSpecObjectType, choices: dict[str, list[dict[str, str]]]) -> dict[str, Any]:
    return {
        "id": found.identifier,
        "name": found.long_name or found.identifier,
        "attributes": [
            {
                "id": each.identifier,
                "name": each.long_name or each.identifier,
                "kind": each.attribute_type.name.lower(),
                "is_multiple": bool(each.multi_valued),
                "choices": choices.get(each.datatype_definition, []),
            }
            for each in found.attribute_definitions or []
        ],
    }


def _object(found: Any) -> dict[str, Any]:
    values: dict[str, Any] = {}
    pictures: list[str] = []
    tables: dict[str, list[list[str]]] = {}
    for attribute in found.attributes:
        value = attribute.value
        if attribute.attribute_type.name == "XHTML":
            holder = attribute.xml_node.find("THE-VALUE")
            value, its_pictures = rich(holder)
            pictures += its_pictures
            if table := cells(holder):
                tables[attribute.definition_ref] = table
        values[attribute.definition_ref] = value
    return {
        "id": found.identifier,
        "type": found.spec_object_type or "",
        "name": found.long_name or "",
        "description": found.description or "",
        "last_change": found.last_change or "",
        "line": found.xml_node.sourceline or 0,
        "values": values,
        "pictures": pictures,
        "cells": tables,
    }


def _places(bundle: ReqIFBundle) -> list[dict[str, Any]]:
    """Every object's first place, in reading order: its parent object, and its specification.

    ReqIF may show one object in several places; the first is the one that a tree can have.
    """
    content = bundle.core_content.req_if_content if bundle.core_content else None
    found: dict[str, dict[str, Any]] = {}
    for specification in (content.specifications or []) if content else []:
        stack = [(child, None) for child in reversed(specification.children or [])]
        while stack:
            place, parent = stack.pop()
            is_below_itself = place.spec_object == parent
            if place.spec_object not in found:
                found[place.spec_object] = {
                    "object": place.spec_object,
                    "parent": None if is_below_itself else parent,
                    "specification": specification.identifier,
                }
            stack += [(child, place.spec_object) for child in reversed(place.children or [])]
    return list(found.values())


def _has_extensions(xml: str) -> bool:
    root = etree.fromstring(xml.encode())
    return any(
        isinstance(child.tag, str) and child.tag.endswith("TOOL-EXTENSIONS") and len(child) for child in root
    )
