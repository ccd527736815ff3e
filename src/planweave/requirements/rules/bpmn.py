"""Process diagrams (BPMN 2.0): what a browser or a file brings is read, cut down to the notation, and written anew."""

import re
from xml.etree.ElementTree import Element, register_namespace, tostring

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from planweave.kernel.language import Text

from .. import texts

MAX_BYTES = 200_000
MAX_ELEMENTS = 5_000
MAX_DEPTH = 40
BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"
NAMESPACES = {
    "bpmn": BPMN,
    "bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
    "dc": "http://www.omg.org/spec/DD/20100524/DC",
    "di": "http://www.omg.org/spec/DD/20100524/DI",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "bioc": "http://bpmn.io/schema/bpmn/biocolor/1.0",
    "color": "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
}
_KEPT = frozenset(NAMESPACES.values())
_DROPPED = frozenset(f"{{{BPMN}}}{name}" for name in ("extensionElements", "import", "script"))
_XSI_TYPE = f"{{{NAMESPACES['xsi']}}}type"
_XSI_PLACE = f"{{{NAMESPACES['xsi']}}}schemaLocation"
_COLOUR = re.compile(r"^(#[0-9a-fA-F]{3,8}|[a-z]{3,20})$")

for _prefix, _uri in NAMESPACES.items():
    register_namespace(_prefix, _uri)


class BpmnFault(ValueError):
    """Why a text is not taken as a diagram."""

    def __init__(self, text: Text, **params: object) -> None:
        super().__init__(text.code)
        self.text = text
        self.params = params


def clean_bpmn(xml: str) -> str:
    """The diagram with nothing but BPMN, its drawing and its colours; the same text when cleaned again.

    Refused with a sentence: too large or too deep, a document type or entities, what is not XML or not BPMN. Dropped:
    what other tools add, scripts, and imports from other places.
    """
    if len(xml.encode("utf-8", errors="surrogatepass")) > MAX_BYTES:
        raise BpmnFault(texts.BPMN_TOO_LARGE, limit=MAX_BYTES // 1000)
    try:
        root = ElementTree.fromstring(xml, forbid_dtd=True, forbid_entities=True, forbid_external=True)
    except DefusedXmlException as error:
        raise BpmnFault(texts.BPMN_ENTITIES) from error
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise BpmnFault(texts.BPMN_NOT_XML) from error
    if root.tag != f"{{{BPMN}}}definitions":
        raise BpmnFault(texts.BPMN_NOT_BPMN)
    if sum(1 for _ in root.iter()) > MAX_ELEMENTS:
        raise BpmnFault(texts.BPMN_TOO_LARGE, limit=MAX_BYTES // 1000)
    _cut(root, depth=0)
    return tostring(root, encoding="unicode")


def node_count(cleaned: str) -> int:
    """How many tasks, events and gateways a cleaned diagram has."""
    if not cleaned:
        return 0
    names = re.compile(r"\}([a-z]*[tT]ask|[a-z]+Event|[a-zA-Z]+Gateway|subProcess|callActivity)$")
    return sum(1 for element in ElementTree.fromstring(cleaned).iter() if names.search(element.tag))


def _cut(element: Element, *, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise BpmnFault(texts.BPMN_TOO_LARGE, limit=MAX_BYTES // 1000)
    for name in list(element.attrib):
        uri = name[1:].partition("}")[0] if name.startswith("{") else ""
        is_colour = uri in (NAMESPACES["bioc"], NAMESPACES["color"])
        if (
            (uri and uri not in _KEPT)
            or name == _XSI_PLACE
            or (is_colour and not _COLOUR.match(element.attrib[name]))
        ):
            del element.attrib[name]
    if _XSI_TYPE in element.attrib:
        element.attrib[_XSI_TYPE] = f"bpmn:{element.attrib[_XSI_TYPE].rpartition(':')[2]}"
    for child in list(element):
        if (
            not isinstance(child.tag, str)
            or child.tag in _DROPPED
            or child.tag[1:].partition("}")[0] not in _KEPT
        ):
            element.remove(child)
        else:
            _cut(child, depth=depth + 1)
