"""A document as Word reads it: real headings, lists and tables, a table of contents, references to follow."""

import datetime
import io

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ...composing.blocks import Composed
from .. import cover
from .body import Body
from .frame import dress


def write(composed: Composed) -> bytes:
    """The .docx. Its body is made as XML in one go: adding paragraph by paragraph is slow for long ones."""
    document = docx.Document()
    root = document.element.body
    for child in list(root):
        if not child.tag.endswith("}sectPr"):
            root.remove(child)
    body = Body(document.part, composed)
    content = parse_xml(f"<w:body {nsdecls('w', 'r', 'wp', 'a', 'pic')}>{body.xml()}</w:body>")
    last = root[-1]
    for child in list(content):
        last.addprevious(child)
    dress(document, composed, ordered_lists=body.ordered_lists)
    _describe(document, composed)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _describe(document: "docx.document.Document", composed: Composed) -> None:
    """The file's properties; Word refuses longer ones than 255 characters."""
    made = datetime.datetime.fromisoformat(f"{composed.composed_on}T00:00:00")
    about = document.core_properties
    about.title = composed.title[:255]
    about.subject = cover.kind_name(composed)[:255]
    about.author = (composed.owner or composed.workspace)[:255]
    about.last_modified_by = about.author
    about.comments = composed.filter[:255]
    about.keywords = composed.key
    about.version = composed.edition
    about.language = "zh-CN" if composed.language == "zh" else "en-US"
    about.category = ""
    about.created = about.modified = made
    about.revision = 1
