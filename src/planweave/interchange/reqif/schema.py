"""What the ReqIF schema and its references ask of a file. Runs in the child only.

The schema is the OMG's own (with its XHTML modules), as the `reqif` library brings it: nothing is fetched. Its
empty addresses of the XML namespace are answered from here, because libxml2 takes an empty address for the schema
itself.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

import reqif
from lxml import etree

from .refusals import Fault

NAMESPACE = "http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"
DRAFTS = ("http://www.omg.org/spec/ReqIF/20101201",)
XHTML = "http://www.w3.org/1999/xhtml"
_FOLDER = Path(reqif.__file__).parent / "reqif_schema"
_XML_NAMESPACE = b"""<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"
 targetNamespace="http://www.w3.org/XML/1998/namespace">
<xsd:attribute name="lang" type="xsd:language"/><xsd:attribute name="base" type="xsd:anyURI"/>
<xsd:attribute name="id" type="xsd:ID"/><xsd:attribute name="space"><xsd:simpleType>
<xsd:restriction base="xsd:NCName"><xsd:enumeration value="default"/><xsd:enumeration value="preserve"/>
</xsd:restriction></xsd:simpleType></xsd:attribute></xsd:schema>"""

_SAID: tuple[tuple[re.Pattern[str], str, tuple[str, ...]], ...] = (
    (re.compile(r"The attribute '(?P<name>[^']+)' is required but missing"), "attribute_missing", ("name",)),
    (re.compile(r"The attribute '(?P<name>[^']+)' is not allowed"), "attribute_unknown", ("name",)),
    (
        re.compile(r"'(?P<name>[^']*)' is not a valid value of the atomic type 'xs:ID'"),
        "identifier_twice",
        ("name",),
    ),
    (
        re.compile(
            r"actual value '(?P<found>[^']*)' does not match the fixed value constraint '(?P<wanted>[^']*)'"
        ),
        "value_fixed",
        ("found", "wanted"),
    ),
    (re.compile(r"Missing child element\(s\)\. Expected is (?P<name>.+)"), "element_incomplete", ("name",)),
    (re.compile(r"Character content other than whitespace is not allowed"), "text_loose", ()),
    (re.compile(r"This element is not expected"), "element_unexpected", ()),
)
_NAME = re.compile(r"[^\W\d][\w.-]*")
_ELEMENT = re.compile(r"Element '(?:\{[^}]*\})?([^']+)'")
_QUALIFIED = re.compile(r"\{[^}]*\}")
_SUPPLIED = {"LAST-CHANGE", "MAX-LENGTH", "MULTI-VALUED", "ACCURACY", "MAX", "MIN"}
"""Attributes that the schema demands and whose absence loses nothing."""


class _Addresses(etree.Resolver):
    def resolve(self, url: str, pubid: str, context: Any) -> Any:
        if url.endswith("xml-namespace.xsd"):
            return self.resolve_string(_XML_NAMESPACE, context)
        path = Path(url.removeprefix("file://"))
        if _FOLDER in path.parents:
            return self.resolve_string(_with_addresses(path), context, base_url=str(path))
        raise ValueError(f"the schema asked for {url}")


def _with_addresses(path: Path) -> bytes:
    return path.read_bytes().replace(b'schemaLocation=""', b'schemaLocation="xml-namespace.xsd"')


@cache
def _schema() -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Addresses())
    start = _FOLDER / "reqif.xsd"
    return etree.XMLSchema(etree.fromstring(_with_addresses(start), parser, base_url=str(start)))


def faults_of(root: Any, *, elsewhere: frozenset[str] = frozenset()) -> list[Fault]:
    """Everything that the schema, the identifiers and the references object to, by line.

    `elsewhere` names what the other files of an archive hold: a relation may join objects of two files.
    """
    schema = _schema()
    schema.validate(root)
    faults = [_fault(error.line, error.message) for error in schema.error_log]
    faults += _reference_faults(root, elsewhere)
    return sorted(faults, key=lambda fault: fault.line)


def _fault(line: int, message: str) -> Fault:
    found = _ELEMENT.search(message)
    element = found[1] if found else ""
    for pattern, code, names in _SAID:
        if match := pattern.search(message):
            params = {"element": element} | {
                name: _QUALIFIED.sub("", match[name]).strip("( ).") for name in names
            }
            if code == "identifier_twice" and not _NAME.fullmatch(params["name"]):
                code = "identifier_invalid"
            return Fault(code=code, line=line, params=params, is_mendable=_is_harmless(code, params, message))
    return Fault(code="schema", line=line, params={"reason": _QUALIFIED.sub("", message)})


def _is_harmless(code: str, params: dict[str, str], message: str) -> bool:
    element, name = params["element"], params.get("name", "")
    if code == "attribute_missing":
        return name in _SUPPLIED
    if code == "element_incomplete":
        return (element, name) in {
            ("REQ-IF", "THE-HEADER"),
            ("REQ-IF", "CORE-CONTENT"),
            ("SPECIFICATION", "TYPE"),
        } or (element.startswith("ATTRIBUTE-VALUE-") and name == "DEFINITION")
    if code == "element_unexpected":
        return element == "CORE-CONTENT" and "THE-HEADER" in message
    if code == "identifier_twice":
        return element == "SPEC-HIERARCHY"
    return code == "text_loose" and element == "THE-VALUE"


_KINDS = {
    "SPEC-OBJECT-REF": "SPEC-OBJECT",
    "SPEC-RELATION-REF": "SPEC-RELATION",
    "SPECIFICATION-REF": "SPECIFICATION",
    "SPEC-OBJECT-TYPE-REF": "SPEC-OBJECT-TYPE",
    "SPEC-RELATION-TYPE-REF": "SPEC-RELATION-TYPE",
    "SPECIFICATION-TYPE-REF": "SPECIFICATION-TYPE",
    "RELATION-GROUP-TYPE-REF": "RELATION-GROUP-TYPE",
    "ENUM-VALUE-REF": "ENUM-VALUE",
}
_CONTENT = ("SPEC-OBJECT", "SPEC-RELATION", "SPECIFICATION")
_DEFINITIONS = ("DATATYPE-DEFINITION-", "ATTRIBUTE-DEFINITION-")


def kind_of_reference(tag: str) -> str | None:
    """The element that a …-REF names; None for any other element."""
    if tag in _KINDS:
        return _KINDS[tag]
    return tag.removesuffix("-REF") if tag.startswith(_DEFINITIONS) and tag.endswith("-REF") else None


def local(element: Any) -> str:
    """The name without its namespace; empty for comments and instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _fits(found: str, kind: str) -> bool:
    """Some tools refer to an attribute by a wrong kind; the definition itself tells what it is."""
    return found == kind or (found.startswith(_DEFINITIONS[1]) and kind.startswith(_DEFINITIONS[1]))


def object_names(root: Any) -> frozenset[str]:
    """The identifiers that relations of another file of the archive may name: objects and specifications."""
    tags = (f"{{{NAMESPACE}}}SPEC-OBJECT", f"{{{NAMESPACE}}}SPECIFICATION")
    return frozenset(element.get("IDENTIFIER", "") for element in root.iter(*tags))


def _reference_faults(root: Any, elsewhere: frozenset[str]) -> list[Fault]:
    """libxml2 does not follow references. Content that is missing cannot be mended; definitions can be supplied."""
    names: dict[str, str] = {}
    for element in root.iter():
        if (
            isinstance(element.tag, str)
            and (name := element.get("IDENTIFIER"))
            and local(element) != "ALTERNATIVE-ID"
        ):
            names.setdefault(name, local(element))
    faults = []
    for element in root.iter():
        kind = kind_of_reference(local(element))
        name = (element.text or "").strip()
        if (
            kind is None
            or _fits(names.get(name, ""), kind)
            or (kind in ("SPEC-OBJECT", "SPECIFICATION") and name in elsewhere)
        ):
            continue
        above = local(element.getparent())
        faults.append(
            Fault(
                code="reference_missing",
                line=element.sourceline or 0,
                params={"element": above, "name": name},
                is_mendable=bool(name) and name not in names and kind not in _CONTENT,
            )
        )
    return faults
