"""A composed document in each of its formats. Writers know how it looks, and nothing of where it came from."""

import re
from collections.abc import Callable
from typing import Any

from ..composing.blocks import Composed
from ..rules import Format

Stop = Callable[[], bool]
CONTENT_TYPES: dict[str, str] = {
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.PDF: "application/pdf",
    Format.HTML: "text/html; charset=utf-8",
    Format.MARKDOWN: "text/markdown; charset=utf-8",
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_NOT_IN_FILE_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')


def write(composed: Composed, format: str) -> bytes:
    """The document as a file of this format. What a format's library weighs is loaded when it is first used."""
    return _writer(format)(composed)


def file_name(composed: Composed, format: str) -> str:
    """ "SHOP-7 Order system 1.2.docx", with a draft's date in it, and no character that a file system refuses."""
    title = _NOT_IN_FILE_NAMES.sub(" ", composed.title).strip(" .")[:80].strip()
    when = f" {composed.composed_on}" if composed.state == "draft" else ""
    return f"{composed.key} {title} {composed.edition}{when}.{format}"


def _writer(format: str) -> Callable[[Composed], bytes]:
    writers: dict[str, Any] = {
        Format.DOCX: "docx",
        Format.PDF: "pdf",
        Format.HTML: "html",
        Format.MARKDOWN: "markdown",
        Format.XLSX: "xlsx",
    }
    import importlib

    write: Callable[[Composed], bytes] = importlib.import_module(f"{__name__}.{writers[format]}").write
    return write
