"""From kept XML and a patch to a file, by way of the `reqif` library. Runs in the child only.

What nobody changed is written as it came. The library writes; what it leaves out (tool extensions, the definition of
a default value) is put back, and the schema has the last word: a file that it objects to is never handed out.
"""

import base64
import io
import re
import zipfile
from collections.abc import Collection, Sequence
from typing import Any

from lxml import etree
from reqif.models.reqif_data_type import (
    ReqIFDataTypeDefinitionBoolean,
    ReqIFDataTypeDefinitionDateIdentifier,
    ReqIFDataTypeDefinitionEnumeration,
    ReqIFDataTypeDefinitionInteger,
    ReqIFDataTypeDefinitionReal,
    ReqIFDataTypeDefinitionString,
    ReqIFDataTypeDefinitionXHTML,
    ReqIFEnumValue,
)
from reqif.models.reqif_spec_hierarchy import ReqIFSpecHierarchy
from reqif.models.reqif_spec_object import ReqIFSpecObject, SpecObjectAttribute
from reqif.models.reqif_spec_object_type import ReqIFSpecObjectType, SpecAttributeDefinition
from reqif.models.reqif_spec_relation import ReqIFSpecRelation
from reqif.models.reqif_spec_relation_type import ReqIFSpecRelationType
from reqif.models.reqif_specification import ReqIFSpecification
from reqif.models.reqif_specification_type import ReqIFSpecificationType
from reqif.models.reqif_types import SpecObjectAttributeType
from reqif.unparser import ReqIFUnparser

from .mending import define_defaults
from .reading import bundle_of
from .refusals import Fault, ReqifRefused
from .schema import NAMESPACE, XHTML, faults_of, object_names
from .xhtml import xhtml

_FIXED = (1980, 1, 1, 0, 0, 0)
_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_HIDDEN = {char: chr(0x10FF00 + at) for at, char in enumerate(_SPECIAL)}
"""The library writes attributes as they are; what XML must escape travels through it in these stand-ins."""
_HIDE = str.maketrans(_HIDDEN)
_SHOW = {hidden: _SPECIAL[char] for char, hidden in _HIDDEN.items()}
_SHOWN = re.compile("|".join(_SHOW))
_PARTS = ("data_types", "spec_types", "spec_objects", "spec_relations", "specifications")
EMPTY = f"""<?xml version="1.0" encoding="UTF-8"?>
<REQ-IF xmlns="{NAMESPACE}" xmlns:xhtml="{XHTML}"><THE-HEADER><REQ-IF-HEADER IDENTIFIER="planweave-header">
<CREATION-TIME>1970-01-01T00:00:00Z</CREATION-TIME><REPOSITORY-ID/><REQ-IF-TOOL-ID>Planweave</REQ-IF-TOOL-ID>
<REQ-IF-VERSION>1.0</REQ-IF-VERSION><SOURCE-TOOL-ID>Planweave</SOURCE-TOOL-ID><TITLE>Planweave</TITLE>
</REQ-IF-HEADER></THE-HEADER><CORE-CONTENT><REQ-IF-CONTENT><DATATYPES/><SPEC-TYPES/><SPEC-OBJECTS/><SPEC-RELATIONS/>
<SPECIFICATIONS/></REQ-IF-CONTENT></CORE-CONTENT></REQ-IF>"""


def write(request: dict[str, Any]) -> bytes:
    """The bytes of a .reqif, or of a .reqifz where the request says so. ReqifRefused where the schema objects."""
    texts = {member["name"]: _member(member, request) for member in request["members"]}
    roots = {name: etree.fromstring(text) for name, text in texts.items()}
    names = frozenset().union(*(object_names(root) for root in roots.values()))
    for name, root in roots.items():
        faults = faults_of(root, elsewhere=names)
        if faults:
            raise ReqifRefused(
                *(Fault(code=f.code, line=f.line, member=name, params=f.params) for f in faults)
            )
    if not request["is_archive"]:
        return next(iter(texts.values()))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in texts.items():
            archive.writestr(_entry(path), content)
        for file in request["files"]:
            archive.writestr(_entry(file["path"]), base64.b64decode(file["content"]))
    return target.getvalue()


def _entry(path: str) -> zipfile.ZipInfo:
    """The same content makes the same archive, byte for byte."""
    entry = zipfile.ZipInfo(path, _FIXED)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _member(member: dict[str, Any], request: dict[str, Any]) -> bytes:
    source = member["xml"] or EMPTY
    original = etree.fromstring(source.encode())
    bundle = bundle_of(_hidden(source))
    patch = member["patch"]
    content = bundle.core_content.req_if_content
    absent = [name for name in _PARTS if getattr(content, name) is None]
    for name in absent:
        setattr(content, name, [])
    _define(content, patch.get("define", {}))
    _patch_objects(content, patch)
    _patch_places(content, patch)
    _patch_relations(content, patch)
    for name in absent:
        if not getattr(content, name):
            setattr(content, name, None)
    for found in content.spec_objects or []:
        if found.xml_node is not None and found.xml_node.find("VALUES") is None:
            found.xml_node = None  # The library knows no object without values; an empty list says the same.
    header = bundle.req_if_header
    header.creation_time, header.req_if_tool_id = request["now"], _hide(request["tool"])
    if member.get("title"):
        header.title = _hide(member["title"])
    if member.get("identifier"):
        header.identifier = member["identifier"]
    written = _SHOWN.sub(lambda found: _SHOW[found[0]], ReqIFUnparser.unparse(bundle))
    root = etree.fromstring(written.encode())
    define_defaults(root)
    _restore_extensions(root, original)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _hide(text: str) -> str:
    return text.translate(_HIDE)


def _hidden(source: str) -> str:
    root = etree.fromstring(source.encode())
    for element in root.iter(f"{{{NAMESPACE}}}*"):
        for name, value in element.attrib.items():
            hidden = value.translate(_HIDE)
            if hidden != value:
                element.set(name, hidden)
    for element in root.iter(
        *(f"{{{NAMESPACE}}}{name}" for name in ("TITLE", "COMMENT", "SOURCE-TOOL-ID", "REPOSITORY-ID"))
    ):
        if element.text:
            element.text = element.text.translate(_HIDE)
    return etree.tostring(root, encoding="unicode")


def _restore_extensions(root: Any, original: Any) -> None:
    tag = f"{{{NAMESPACE}}}TOOL-EXTENSIONS"
    kept, written = original.find(tag), root.find(tag)
    if written is not None:
        root.remove(written)
    if kept is not None:
        root.append(kept)


def _kind(name: str) -> SpecObjectAttributeType:
    return SpecObjectAttributeType[name.upper()]


def _define(content: Any, wanted: dict[str, Any]) -> None:
    """Definitions of our own that the file does not have yet.

    A file that we wrote earlier has our types as they were then: what they got since is added to them.
    """
    present = {
        each.identifier: each for each in [*content.data_types, *content.spec_types, *content.specifications]
    }
    for each in wanted.get("datatypes", ()):
        known = present.get(each["id"])
        if known is None:
            content.data_types.append(_datatype(each))
        elif each["kind"] == "enumeration":
            known.values = [
                *known.values,
                *_enum_values(each, known={one.identifier for one in known.values}),
            ]
    for each in wanted.get("types", ()):
        found = present.get(each["id"])
        if found is None:
            found = ReqIFSpecObjectType(
                identifier=each["id"],
                long_name=_hide(each["name"]),
                last_change=each["at"],
                attribute_definitions=[],
            )
            content.spec_types.append(found)
        _add_attributes(found, each)
    for each in wanted.get("relation_types", ()):
        if each["id"] not in present:
            content.spec_types.append(
                ReqIFSpecRelationType(
                    identifier=each["id"],
                    long_name=_hide(each["name"]),
                    last_change=each["at"],
                    is_self_closed=True,
                )
            )
    own = wanted.get("specification")
    if own and not content.specifications:
        if own["type"] not in present:
            content.spec_types.append(
                ReqIFSpecificationType(
                    identifier=own["type"], long_name="Planweave", last_change=own["at"], is_self_closed=True
                )
            )
        content.specifications.append(
            ReqIFSpecification(
                identifier=own["id"],
                long_name=_hide(own["name"]),
                last_change=own["at"],
                specification_type=own["type"],
                children=[],
            )
        )


def _datatype(each: dict[str, Any]) -> Any:
    facts = {"identifier": each["id"], "long_name": _hide(each["name"]), "last_change": each["at"]}
    kind = each["kind"]
    if kind == "string":
        return ReqIFDataTypeDefinitionString(**facts, max_length=str(each["longest"]))
    if kind == "integer":
        return ReqIFDataTypeDefinitionInteger(**facts, **_bounds(each))
    if kind == "real":
        return ReqIFDataTypeDefinitionReal(
            **facts, accuracy=each["accuracy"], **_bounds(each), is_self_closed=True
        )
    if kind in _PLAIN:
        return _PLAIN[kind](**facts, is_self_closed=True)
    return ReqIFDataTypeDefinitionEnumeration(**facts, values=_enum_values(each, known=frozenset()))


_PLAIN = {
    "xhtml": ReqIFDataTypeDefinitionXHTML,
    "date": ReqIFDataTypeDefinitionDateIdentifier,
    "boolean": ReqIFDataTypeDefinitionBoolean,
}


def _bounds(each: dict[str, Any]) -> dict[str, str]:
    return {"min_value": str(each["least"]), "max_value": str(each["most"])}


def _enum_values(each: dict[str, Any], *, known: Collection[str]) -> list[ReqIFEnumValue]:
    return [
        ReqIFEnumValue(
            identifier=choice["id"],
            key=str(at),
            long_name=_hide(choice["name"]),
            last_change=each["at"],
            other_content="",
        )
        for at, choice in enumerate(each["choices"], start=len(known))
        if choice["id"] not in known
    ]


def _add_attributes(found: ReqIFSpecObjectType, each: dict[str, Any]) -> None:
    """Attributes that the type does not have yet; no two of one type have the same name."""
    present = list(found.attribute_definitions or [])
    known = {one.identifier for one in present}
    names = {one.long_name for one in present}
    for one in each["attributes"]:
        if one["id"] in known:
            continue
        name = _hide(one["name"])
        if name in names:
            name = _hide(f"{one['name']} ({one['id'].rpartition('.')[2]})")
        names.add(name)
        present.append(
            SpecAttributeDefinition(
                attribute_type=_kind(one["kind"]),
                identifier=one["id"],
                datatype_definition=one["datatype"],
                long_name=name,
                last_change=each["at"],
                multi_valued=one["is_multiple"] if one["kind"] == "enumeration" else None,
            )
        )
    found.attribute_definitions = present


def _patch_objects(content: Any, patch: dict[str, Any]) -> None:
    kinds = {
        each.identifier: each.attribute_type
        for spec_type in content.spec_types
        for each in getattr(spec_type, "attribute_definitions", None) or []
    }
    pictures = {address: tuple(facts) for address, facts in patch.get("pictures", {}).items()}
    dropped = set(patch.get("drop", ()))
    content.spec_objects[:] = [each for each in content.spec_objects if each.identifier not in dropped]
    changes = patch.get("objects", {})
    for found in content.spec_objects:
        change = changes.get(found.identifier)
        if change:
            found.last_change = change["at"]
            if change.get("name") is not None:
                found.long_name = _hide(change["name"])
            for name, value in change["values"].items():
                _put(found, name, value, kinds, pictures)
    for added in patch.get("add", ()):
        made = ReqIFSpecObject(
            identifier=added["id"], attributes=[], spec_object_type=added["type"], last_change=added["at"]
        )
        for name, value in added["values"].items():
            _put(made, name, value, kinds, pictures)
        content.spec_objects.append(made)


def _put(
    found: ReqIFSpecObject,
    name: str,
    value: Any,
    kinds: dict[str, SpecObjectAttributeType],
    pictures: dict[str, Any],
) -> None:
    """Set one value; None takes it away. A value is text, a list of choices, or {"rich": text}."""
    kind = kinds[name]
    found.attributes[:] = [
        each for each in found.attributes if value is not None or each.definition_ref != name
    ]
    if value is None:
        return
    if kind is SpecObjectAttributeType.XHTML:
        value = xhtml(value["rich"], pictures=pictures)
    elif isinstance(value, str):
        value = _hide(value)
    for each in found.attributes:
        if each.definition_ref == name:
            each.value = value
            return
    found.attributes.append(SpecObjectAttribute(attribute_type=kind, definition_ref=name, value=value))


def _patch_places(content: Any, patch: dict[str, Any]) -> None:
    """Objects that are gone leave their children where they stood; new and moved ones are put below their parents."""
    dropped = set(patch.get("drop", ()))
    for specification in content.specifications:
        specification.children = _without(specification.children or [], dropped)
    nodes: dict[str, ReqIFSpecHierarchy] = {}
    above: dict[str, Any] = {}

    def walk(holder: Any) -> None:
        for place in holder.children or []:
            if nodes.setdefault(place.spec_object, place) is place:
                above[place.spec_object] = holder
            walk(place)

    for specification in content.specifications:
        walk(specification)
    taken = {each.identifier for each in nodes.values()}
    for added in patch.get("places", ()):
        name, at, number = f"planweave-place-{added['object']}", added["at"], 2
        while name in taken:
            name, number = f"planweave-place-{added['object']}-{number}", number + 1
        place = ReqIFSpecHierarchy(
            identifier=name,
            spec_object=added["object"],
            level=1,
            last_change=at,
            editable=None,
            is_table_internal=None,
        )
        taken.add(name)
        nodes[added["object"]] = place
    for moved, parent in patch.get("moves", ()):
        place = nodes.get(moved)
        if place is None:
            continue
        holder = nodes.get(parent) if parent else None
        holder = holder or (content.specifications[0] if content.specifications else None)
        if holder is None:
            continue
        if moved in above:
            above[moved].children.remove(place)
        holder.children = [*(holder.children or []), place]
        above[moved] = holder
    for parent, order in patch.get("orders", ()):
        _reorder(
            [holder for holder in (nodes.get(parent) if parent else None, *content.specifications) if holder],
            order,
        )
    for specification in content.specifications:
        _level(specification.children, 1)


def _without(children: Sequence[ReqIFSpecHierarchy], dropped: set[str]) -> list[ReqIFSpecHierarchy]:
    kept: list[ReqIFSpecHierarchy] = []
    for place in children:
        if place.children:
            place.children = _without(place.children, dropped)
        if place.spec_object in dropped:
            kept += place.children or []
        else:
            kept.append(place)
    return kept


def _reorder(holders: Sequence[Any], order: Sequence[str]) -> None:
    """Put those of `order` that stand together into that order, in the places that they hold now."""
    rank = {name: at for at, name in enumerate(order)}
    for holder in holders:
        children = holder.children or []
        slots = [at for at, place in enumerate(children) if place.spec_object in rank]
        for at, place in zip(
            slots,
            sorted((children[at] for at in slots), key=lambda each: rank[each.spec_object]),
            strict=True,
        ):
            children[at] = place


def _level(children: Sequence[ReqIFSpecHierarchy] | None, level: int) -> None:
    for place in children or []:
        place.level = level
        _level(place.children, level + 1)


def _patch_relations(content: Any, patch: dict[str, Any]) -> None:
    dropped, gone = set(patch.get("drop", ())), set(patch.get("relations_drop", ()))
    kept = []
    for each in content.spec_relations:
        if each.identifier in gone or each.source in dropped or each.target in dropped:
            gone.add(each.identifier)
        else:
            kept.append(each)
    content.spec_relations[:] = kept
    for group in content.spec_relation_groups or []:
        group.spec_relations = [name for name in group.spec_relations or [] if name not in gone]
    for added in patch.get("relations_add", ()):
        content.spec_relations.append(
            ReqIFSpecRelation(
                identifier=added["id"],
                relation_type_ref=added["type"],
                source=added["source"],
                target=added["target"],
                last_change=added["at"],
            )
        )
