"""The child process of ReqIF: `python -m planweave.interchange.reqif.child LIMITS MODE OPTIONS`.

`read`: a .reqif or .reqifz on stdin becomes JSON lines: the document, then its kept files in pieces, then "end".
`write`: a request on stdin (see `writing`) becomes the pieces of a file, then "end". A refusal is one line.
"""

import base64
import io
import json
import posixpath
import sys
import zipfile
from collections.abc import Iterator
from typing import Any

from ..tabular.archive import Budget, members_of
from ..tabular.limits import Limits
from ..tabular.reader import restrict
from ..tabular.refusals import FileRefused
from .refusals import Fault, ReqifRefused, refuse

PIECE = 3 * 1024 * 1024
_ARCHIVE_CODES = {
    "zip_damaged": "archive_damaged",
    "zip_unsafe_name": "archive_unsafe_name",
    "zip_too_many_members": "archive_too_many",
    "zip_bomb": "archive_bomb",
    "encrypted": "archive_encrypted",
}


def main() -> int:
    limits = Limits.from_json(sys.argv[1])
    mode, options = sys.argv[2], json.loads(sys.argv[3])
    restrict(limits)
    out = sys.stdout.buffer
    try:
        data = sys.stdin.buffer.read(limits.file_bytes + 1)
        for line in _read(data, limits, options) if mode == "read" else _written(data):
            out.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        out.write(b'"end"\n')
    except ReqifRefused as refusal:
        faults = [fault.as_dict() for fault in refusal.faults[:500]]
        out.write(json.dumps({"refused": faults, "detail": refusal.detail}).encode() + b"\n")
    except MemoryError:
        out.write(
            json.dumps({"refused": [Fault(code="needs_too_much_memory").as_dict()], "detail": ""}).encode()
        )
        out.write(b"\n")
    out.flush()
    return 0


def _read(data: bytes, limits: Limits, options: dict[str, Any]) -> Iterator[Any]:
    from lxml import etree

    from .mending import mended
    from .pictures import media_type_of
    from .reading import member_of
    from .schema import faults_of, object_names
    from .xml import parse

    is_archive = data.startswith((b"PK\x03\x04", b"PK\x05\x06"))
    sources, files = _unpacked(data, limits) if is_archive else ({options["name"] or "file.reqif": data}, {})
    if not sources:
        raise refuse("archive_without_reqif")
    types = {path: media_type_of(path, content) for path, content in files.items()}
    roots, faults = {}, []
    names = frozenset()
    for name, content in sources.items():
        try:
            roots[name], found = parse(content)
        except ReqifRefused as refusal:
            raise ReqifRefused(
                *(_at(fault, name if is_archive else "") for fault in refusal.faults)
            ) from refusal
        names |= object_names(roots[name])
        faults.append((name, found))
    gathered: list[Fault] = []
    for name, found in faults:
        rest = found + faults_of(roots[name], elsewhere=names)
        gathered += [_at(fault, name if is_archive else "") for fault in rest]
        if rest and options["mend"]:
            roots[name] = mended(roots[name], title=posixpath.basename(name).removesuffix(".reqif"))
    if any(not fault.is_mendable for fault in gathered) or (gathered and not options["mend"]):
        raise ReqifRefused(*gathered)
    members = []
    for name, root in roots.items():
        text = etree.tostring(root, encoding="unicode")
        if gathered:
            left = faults_of(etree.fromstring(text.encode()), elsewhere=names)
            if left:
                raise ReqifRefused(*(_at(fault, name if is_archive else "") for fault in left))
        sources[name] = text.encode()
        members.append(member_of(name, text))
    yield {
        "is_archive": is_archive,
        "members": [{**member, "objects": len(member["objects"])} for member in members],
        "mended": [fault.as_dict() for fault in gathered[:500]],
        "mended_count": len(gathered),
        "files": [
            {"path": path, "type": types[path], "size": len(content)} for path, content in files.items()
        ],
    }
    for at, member in enumerate(members):
        for found in member["objects"]:
            yield ["object", at, found]
    for at, name in enumerate(roots):
        for piece in _pieces(sources[name]):
            yield ["xml", at, piece]
    for path, content in files.items():
        for piece in _pieces(content):
            yield ["file", path, piece]


def _at(fault: Fault, member: str) -> Fault:
    return Fault(
        code=fault.code, line=fault.line, member=member, params=fault.params, is_mendable=fault.is_mendable
    )


def _pieces(content: bytes) -> Iterator[str]:
    for start in range(0, max(len(content), 1), PIECE):
        yield base64.b64encode(content[start : start + PIECE]).decode()


def _unpacked(data: bytes, limits: Limits) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The .reqif files and all others, by path; every cap applied to what really comes out."""
    try:
        source = zipfile.ZipFile(io.BytesIO(data))
    except Exception as problem:
        raise refuse("archive_damaged") from problem
    sources: dict[str, bytes] = {}
    files: dict[str, bytes] = {}
    try:
        members = members_of(source, len(data), limits)
        spent = Budget(limits, zipped=len(data))
        for name, info in members.items():
            if info.external_attr >> 16 & 0o170000 == 0o120000:
                raise refuse("archive_unsafe_name", name=name[:60])
            content = spent.whole(source, info, limits.unzipped_bytes)
            is_source = name.lower().endswith((".reqif", ".xml")) and not _is_shadow(name)
            (sources if is_source else files)[name] = content
    except FileRefused as problem:
        raise refuse(_ARCHIVE_CODES.get(problem.code, "unreadable"), **problem.params) from problem
    return sources, files


def _is_shadow(name: str) -> bool:
    return name.startswith("__MACOSX/") or posixpath.basename(name).startswith("._")


def _written(data: bytes) -> Iterator[Any]:
    from .writing import write

    content = write(json.loads(data))
    yield {"size": len(content)}
    for piece in _pieces(content):
        yield ["piece", piece]


if __name__ == "__main__":
    sys.exit(main())
