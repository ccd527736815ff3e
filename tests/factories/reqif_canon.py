"""When two ReqIF files say the same: everything but the order that the schema leaves open and white space between
elements. XHTML counts word for word."""

import re
from typing import Any

from lxml import etree

_NAMESPACE = "{http://www.omg.org/spec/ReqIF/20110401/reqif.xsd}"
_WRITTEN_ANEW = {"CREATION-TIME", "REQ-IF-TOOL-ID"}


def canonical(xml: bytes) -> Any:
    """(tag, attributes, text, children); children of what the schema calls `all` are sorted."""
    return _canonical(etree.fromstring(xml), in_text=False)


def _canonical(element: Any, *, in_text: bool) -> Any:
    name = etree.QName(element).localname
    inside = in_text or element.tag == f"{_NAMESPACE}THE-VALUE"
    children: list[Any] = []
    for child in element:
        if isinstance(child.tag, str):
            children.append(_canonical(child, in_text=inside))
            if inside:
                children.append(("#tail", _tight(child.tail)))
    is_all = name in ("SPEC-OBJECT", "SPEC-RELATION", "SPECIFICATION", "SPEC-HIERARCHY", "SPEC-OBJECT-TYPE")
    if not inside and (is_all or name.startswith("ATTRIBUTE-")):
        children.sort(key=lambda each: each[0])
    text = "" if name in _WRITTEN_ANEW else _tight(element.text)
    return (element.tag, tuple(sorted(element.attrib.items())), text, tuple(children))


def _tight(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "").strip()


def first_difference(one: Any, other: Any, path: str = "") -> str | None:
    """Where two canonical forms part, in words; None when they are the same."""
    if one == other:
        return None
    if one[0] == "#tail" or other[0] == "#tail" or one[:3] != other[:3]:
        return f"{path}: {one[:3]} ≠ {other[:3]}"
    name = etree.QName(one[0]).localname
    if len(one[3]) != len(other[3]):
        return f"{path}/{name}: {len(one[3])} ≠ {len(other[3])} children"
    pairs = zip(one[3], other[3], strict=True)
    return next(found for a, b in pairs if (found := first_difference(a, b, f"{path}/{name}")))
