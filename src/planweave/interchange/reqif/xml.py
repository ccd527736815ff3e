"""From bytes to a tree that may be looked at: no document type, no entities, nothing that runs or points outside.

Runs in the child only. Every refusal names its line.
"""

import codecs
import posixpath
import re
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import etree

from ..guarded_xml import first_line, safe_parser, walk
from .refusals import Fault, ReqifRefused, refuse
from .schema import DRAFTS, NAMESPACE, XHTML, local

_DECLARATION = re.compile(rb"""<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["'][^>]*\?>""")
_RUNS = {
    "script",
    "iframe",
    "embed",
    "applet",
    "form",
    "input",
    "button",
    "meta",
    "link",
    "base",
    "style",
    "svg",
    "math",
}
_SAFE_SCHEMES = {"", "http", "https", "mailto", "doors", "ftp"}


def parse(data: bytes, *, member: str = "") -> tuple[Any, list[Fault]]:
    """The root element, and what is wrong with the file's first lines; refuses everything hostile.

    Whether the schema is content is asked separately (`schema.faults_of`): it may need the names of other files.
    """
    if not data.strip():
        raise ReqifRefused(Fault(code="file_empty", member=member))
    faults = _declaration_faults(data)
    walk(data, refuse=refuse)
    try:
        root = etree.fromstring(data, safe_parser())
    except etree.XMLSyntaxError as problem:
        raise refuse("xml_damaged", line=problem.lineno or 0, reason=first_line(problem.msg)) from problem
    found = local(root)
    if found != "REQ-IF":
        raise refuse("not_reqif", line=root.sourceline or 0, found=found[:60])
    namespace = root.tag.rpartition("}")[0].removeprefix("{")
    if namespace in DRAFTS:
        faults.append(
            Fault(
                code="namespace_old", line=root.sourceline or 0, params={"name": namespace}, is_mendable=True
            )
        )
        _rename(root, namespace)
    _check_texts(root)
    return root, faults


def _declaration_faults(data: bytes) -> list[Fault]:
    start = data.removeprefix(codecs.BOM_UTF8)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return [Fault(code="encoding", line=1, params={"name": "UTF-16"}, is_mendable=True)]
    if not start.startswith(b"<?xml"):
        return [Fault(code="declaration_missing", line=1, is_mendable=True)]
    declared = _DECLARATION.match(start)
    name = declared[1].decode() if declared else "UTF-8"
    if name.upper() not in ("UTF-8", "UTF8"):
        return [Fault(code="encoding", line=1, params={"name": name}, is_mendable=True)]
    return []


def _rename(root: Any, namespace: str) -> None:
    """Put the tree into the published namespace; lines are kept."""
    prefix = f"{{{namespace}}}"
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag.startswith(prefix):
            element.tag = f"{{{NAMESPACE}}}{element.tag[len(prefix) :]}"


def _check_texts(root: Any) -> None:
    """XHTML values: nothing that runs, and pictures only from beside the file."""
    for element in root.iter(f"{{{XHTML}}}*"):
        name, line = local(element), element.sourceline or 0
        if name in _RUNS:
            raise refuse("script", line=line, name=f"<{name}>")
        for attribute, value in element.attrib.items():
            plain = attribute.rpartition("}")[2].lower()
            if plain.startswith("on"):
                raise refuse("script", line=line, name=plain)
            if plain == "style" and re.search(
                r"url\s*\(|expression\s*\(|javascript:|@import", value, re.IGNORECASE
            ):
                raise refuse("script", line=line, name="style")
            if plain in (
                "href",
                "cite",
                "src",
                "data",
                "codebase",
                "classid",
                "longdesc",
                "background",
                "action",
            ):
                _check_address(plain, value, line=line)


def _check_address(attribute: str, value: str, *, line: int) -> None:
    tight = re.sub(r"[\x00-\x20]", "", value)
    try:
        scheme = urlsplit(tight).scheme.lower()
    except ValueError:
        scheme = "?"
    if attribute in ("href", "cite"):
        if scheme not in _SAFE_SCHEMES:
            raise refuse("script", line=line, name=tight[:40])
        return
    if picture_path(value) is None:
        raise refuse("outside_reference", line=line, path=tight[:80])


def picture_path(value: str) -> str | None:
    """Where in the archive a picture stands; None for an address that leaves it."""
    path = unquote(value.strip()).replace("\\", "/")
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", path) or path.startswith("/") or "\x00" in path:
        return None
    path = posixpath.normpath(path)
    return None if path.startswith("..") else path
