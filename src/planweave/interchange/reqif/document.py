"""A ReqIF file as the importing side gets it: plain values, nothing of any library."""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ..tabular.limits import MEBIBYTE, Limits
from ..tabular.refusals import FileRefused
from ..tabular.sandbox import Answer, open_child
from .refusals import Fault, ReqifRefused

_MODULE = "planweave.interchange.reqif.child"
LIMITS = Limits()
_WRITING = Limits(file_bytes=300 * MEBIBYTE, memory_bytes=1024 * MEBIBYTE, cpu_seconds=60, wall_seconds=180.0)
"""What is written was read within the limits before; base64 and patches make the request larger than the file."""


@dataclass(kw_only=True)
class Member:
    """One .reqif of the upload.

    `types`: [{id, name, attributes: [{id, name, kind, is_multiple, choices: [{id, name}]}]}]; `objects`: [{id, type,
    name, description, last_change, line, values: {attribute: text | [choice]}, pictures: [path], cells: {attribute:
    [[text]]}}] with XHTML already as rich text, and beside it the cells of what is one table and nothing else;
    `places`: [{object, parent, specification}] in reading order; `relations`: [{id, type, source,
    target}]. `xml` is the text that was read, mended where that was agreed.
    """

    name: str
    header: dict[str, str]
    types: list[dict[str, Any]]
    relation_types: list[dict[str, str]]
    specifications: list[dict[str, str]]
    objects: list[dict[str, Any]]
    places: list[dict[str, Any]]
    relations: list[dict[str, str]]
    has_extensions: bool
    xml: bytes = b""


@dataclass(kw_only=True)
class Document:
    """One upload: its members, and the files beside them by path."""

    is_archive: bool
    members: list[Member]
    mended: list[Fault]
    mended_count: int
    file_types: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)


def read_document(content: bytes, *, name: str, mend: bool = False, limits: Limits = LIMITS) -> Document:
    """Read an upload in the limited child. ReqifRefused with every fault, the gravest first.

    With `mend`, what the schema misses and nobody would is supplied (see `mending`).
    """
    options = json.dumps({"name": name.rpartition("/")[2][:200], "mend": mend})
    try:
        with open_child(_MODULE, content, "read", options, limits=limits) as answer:
            return _document(_first(answer), answer)
    except FileRefused as problem:
        raise _translated(problem) from problem


def write_document(request: dict[str, Any]) -> bytes:
    """The file that `writing.write` makes of the request, in a limited child. ReqifRefused where it may not be."""
    try:
        with open_child(_MODULE, json.dumps(request).encode(), "write", "{}", limits=_WRITING) as answer:
            _first(answer)
            pieces = []
            while (line := answer.next_line()) != "end":
                pieces.append(base64.b64decode(line[1]))
            return b"".join(pieces)
    except FileRefused as problem:
        raise _translated(problem) from problem


def _first(answer: Answer) -> dict[str, Any]:
    first = answer.next_line()
    if "refused" in first:
        raise ReqifRefused(*(Fault(**fault) for fault in first["refused"]), detail=first["detail"])
    return first


def _document(first: dict[str, Any], answer: Answer) -> Document:
    members = [Member(**{**member, "objects": []}) for member in first["members"]]
    pieces: dict[tuple[str, Any], list[bytes]] = {}
    while (line := answer.next_line()) != "end":
        what, where, value = line
        if what == "object":
            members[where].objects.append(value)
        else:
            pieces.setdefault((what, where), []).append(base64.b64decode(value))
    for at, member in enumerate(members):
        member.xml = b"".join(pieces[("xml", at)])
    return Document(
        is_archive=first["is_archive"],
        members=members,
        mended=[Fault(**fault) for fault in first["mended"]],
        mended_count=first["mended_count"],
        file_types={file["path"]: file["type"] for file in first["files"]},
        files={file["path"]: b"".join(pieces[("file", file["path"])]) for file in first["files"]},
    )


def _translated(problem: FileRefused) -> ReqifRefused:
    code = problem.code if problem.code in _SHARED else "unreadable"
    return ReqifRefused(Fault(code=code, params=problem.params), detail=problem.detail)


_SHARED: Sequence[str] = ("file_too_big", "takes_too_long", "needs_too_much_memory")
