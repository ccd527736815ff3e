"""Supplies what a file lacks and nobody would miss: dates, sizes, definitions of what is used. Runs in the child only.

Mending never drops or changes content; it is done only where the person agreed, and what remains is checked again.
"""

import copy
from typing import Any

from lxml import etree

from .schema import NAMESPACE, XHTML, kind_of_reference, local

_LONG_AGO = "1970-01-01T00:00:00Z"
_SUPPLIED = {
    "DATATYPE-DEFINITION-STRING": {"MAX-LENGTH": "32000"},
    "DATATYPE-DEFINITION-INTEGER": {"MIN": "-2147483648", "MAX": "2147483647"},
    "DATATYPE-DEFINITION-REAL": {"MIN": "-1E300", "MAX": "1E300", "ACCURACY": "15"},
    "ATTRIBUTE-DEFINITION-ENUMERATION": {"MULTI-VALUED": "false"},
}
_DATED = (
    "DATATYPE-DEFINITION-", "ATTRIBUTE-DEFINITION-", "SPEC-OBJECT", "SPEC-RELATION", "SPECIFICATION", "SPEC-HIERARCHY",
    "RELATION-GROUP", "ENUM-VALUE",
)  # fmt: skip
_PARTS = (
    "DATATYPES",
    "SPEC-TYPES",
    "SPEC-OBJECTS",
    "SPEC-RELATIONS",
    "SPECIFICATIONS",
    "SPEC-RELATION-GROUPS",
)


def _q(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _sub(above: Any, name: str, text: str | None = None, **attributes: str) -> Any:
    made = etree.SubElement(
        above, _q(name), {key.replace("_", "-"): value for key, value in attributes.items()}
    )
    made.text = text
    return made


def mended(root: Any, *, title: str) -> Any:
    """A mended copy of the tree."""
    root = copy.deepcopy(root)
    content = _core(root, title=title)
    when = root.findtext(f".//{_q('CREATION-TIME')}") or _LONG_AGO
    _number_hierarchies(root)
    _wrap_texts(root)
    define_defaults(root)
    _define_types(content)
    _define_datatypes(content)
    for element in root.iter():
        name = local(element)
        if not name or not element.tag.startswith(_q("")):
            continue
        if (
            element.get("IDENTIFIER") is not None
            and name.startswith(_DATED)
            and element.get("LAST-CHANGE") is None
        ):
            element.set("LAST-CHANGE", when)
        for attribute, value in _SUPPLIED.get(name, {}).items():
            if element.get(attribute) is None:
                element.set(attribute, value)
    return root


def _core(root: Any, *, title: str) -> Any:
    """Header and content, made where they are missing; the element REQ-IF-CONTENT."""
    if root.find(_q("THE-HEADER")) is None:
        above = etree.Element(_q("THE-HEADER"))
        root.insert(0, above)
        header = _sub(above, "REQ-IF-HEADER", IDENTIFIER="planweave-header")
        for name, text in (
            ("CREATION-TIME", _LONG_AGO), ("REQ-IF-TOOL-ID", "Planweave"), ("REQ-IF-VERSION", "1.0"),
            ("SOURCE-TOOL-ID", "Planweave"), ("TITLE", title),
        ):  # fmt: skip
            _sub(header, name, text)
    core = root.find(_q("CORE-CONTENT"))
    if core is None:
        core = etree.Element(_q("CORE-CONTENT"))
        root.insert(1, core)
    content = core.find(_q("REQ-IF-CONTENT"))
    return _sub(core, "REQ-IF-CONTENT") if content is None else content


def _part(content: Any, name: str) -> Any:
    """A part of the content, made in its place where it is missing."""
    found = content.find(_q(name))
    if found is not None:
        return found
    before = {local(child): at for at, child in enumerate(content)}
    at = max((before[each] + 1 for each in _PARTS[: _PARTS.index(name)] if each in before), default=0)
    made = etree.Element(_q(name))
    content.insert(at, made)
    return made


def _number_hierarchies(root: Any) -> None:
    """A place in the hierarchy whose identifier is taken gets one of its own; nothing refers to places."""
    seen = {
        e.get("IDENTIFIER") for e in root.iter() if local(e) not in ("SPEC-HIERARCHY", "ALTERNATIVE-ID", "")
    }
    for place in root.iter(_q("SPEC-HIERARCHY")):
        name, number = place.get("IDENTIFIER"), 2
        while place.get("IDENTIFIER") in seen:
            place.set("IDENTIFIER", f"{name}-{number}")
            number += 1
        seen.add(place.get("IDENTIFIER"))


def _wrap_texts(root: Any) -> None:
    for value in root.iter(_q("THE-VALUE")):
        if (value.text or "").strip() or any((child.tail or "").strip() for child in value):
            block = etree.Element(f"{{{XHTML}}}div", nsmap={None: XHTML})
            block.text, value.text = value.text, None
            block.extend(list(value))
            value.append(block)


def define_defaults(root: Any) -> None:
    """A default value belongs to the definition that it stands in, whatever it refers to."""
    for default in root.iter(_q("DEFAULT-VALUE")):
        own = default.getparent().get("IDENTIFIER")
        for value in default:
            if not local(value).startswith("ATTRIBUTE-VALUE-"):
                continue
            definition = value.find(_q("DEFINITION"))
            if definition is None:
                definition = etree.Element(_q("DEFINITION"))
                value.insert(0, definition)
            for reference in list(definition):
                definition.remove(reference)
            kind = local(value).removeprefix("ATTRIBUTE-VALUE-")
            _sub(definition, f"ATTRIBUTE-DEFINITION-{kind}-REF", own)


_TYPE_OF = {
    "SPEC-OBJECT": "SPEC-OBJECT-TYPE",
    "SPEC-RELATION": "SPEC-RELATION-TYPE",
    "SPECIFICATION": "SPECIFICATION-TYPE",
    "RELATION-GROUP": "RELATION-GROUP-TYPE",
}


def _define_types(content: Any) -> None:
    """Types that are used and not defined, and the attributes that their objects have and no type defines."""
    known = {element.get("IDENTIFIER"): element for element in content.iter() if element.get("IDENTIFIER")}
    for name, type_name in _TYPE_OF.items():
        for element in list(content.iter(_q(name))):
            if element.get("IDENTIFIER") is None:
                continue
            holder = element.find(_q("TYPE"))
            if holder is None and name == "SPECIFICATION":
                holder = etree.Element(_q("TYPE"))
                element.insert(0, holder)
                _sub(holder, f"{type_name}-REF", "planweave-specification-type")
            reference = holder.find(_q(f"{type_name}-REF")) if holder is not None else None
            if reference is None:
                continue
            type_id = (reference.text or "").strip()
            if type_id not in known:
                known[type_id] = _sub(
                    _part(content, "SPEC-TYPES"), type_name, IDENTIFIER=type_id, LONG_NAME=type_id.lstrip("_")
                )
            _define_attributes(element, known[type_id], known)


def _define_attributes(element: Any, its_type: Any, known: dict[str, Any]) -> None:
    for value in element.findall(f"{_q('VALUES')}/*"):
        kind = local(value).removeprefix("ATTRIBUTE-VALUE-")
        reference = value.find(f"{_q('DEFINITION')}/*")
        name = (reference.text or "").strip() if reference is not None else ""
        if not name or name in known:
            continue
        holder = its_type.find(_q("SPEC-ATTRIBUTES"))
        if holder is None:
            holder = _sub(its_type, "SPEC-ATTRIBUTES")
        definition = _sub(holder, f"ATTRIBUTE-DEFINITION-{kind}", IDENTIFIER=name, LONG_NAME=name.lstrip("_"))
        # An enumeration is of its own: which values belong together is not known.
        datatype = f"planweave-{name}" if kind == "ENUMERATION" else f"planweave-{kind.lower()}"
        _sub(_sub(definition, "TYPE"), f"DATATYPE-DEFINITION-{kind}-REF", datatype)
        known[name] = definition


def _define_datatypes(content: Any) -> None:
    known = {element.get("IDENTIFIER") for element in content.iter() if element.get("IDENTIFIER")}
    for reference in list(content.iter()):
        kind = kind_of_reference(local(reference))
        name = (reference.text or "").strip()
        if kind is None or not kind.startswith("DATATYPE-DEFINITION-") or not name or name in known:
            continue
        _sub(_part(content, "DATATYPES"), kind, IDENTIFIER=name, LONG_NAME=name.lstrip("_"))
        known.add(name)
    _define_choices(content, known)


def _define_choices(content: Any, known: set[str]) -> None:
    """Choices that values name and no enumeration lists, put into the enumeration of the value's attribute."""
    by_name = {element.get("IDENTIFIER"): element for element in content.iter() if element.get("IDENTIFIER")}
    for value in list(content.iter(_q("ATTRIBUTE-VALUE-ENUMERATION"))):
        attribute = value.findtext(f"{_q('DEFINITION')}/*")
        definition = by_name.get((attribute or "").strip())
        datatype = (
            by_name.get((definition.findtext(f"{_q('TYPE')}/*") or "").strip())
            if definition is not None
            else None
        )
        if datatype is None:
            continue
        for reference in value.iter(_q("ENUM-VALUE-REF")):
            name = (reference.text or "").strip()
            if not name or name in known:
                continue
            holder = datatype.find(_q("SPECIFIED-VALUES"))
            if holder is None:
                holder = _sub(datatype, "SPECIFIED-VALUES")
            choice = _sub(holder, "ENUM-VALUE", IDENTIFIER=name, LONG_NAME=name.lstrip("_"))
            _sub(_sub(choice, "PROPERTIES"), "EMBEDDED-VALUE", KEY=str(len(holder)), OTHER_CONTENT="")
            known.add(name)
