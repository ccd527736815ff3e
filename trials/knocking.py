"""Requests of the contracts' cases, changed one place at a time, and answers read to the bottom."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from contracts.case import Case

LARGEST = 8_000_000


def readable(content: bytes) -> bytes:
    """Everything that is said in an answer: also inside a ZIP (Excel, Word, ReqIF) and a PDF's packed streams."""
    found = [content]
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            found += [readable(archive.read(one)) for one in archive.infolist() if one.file_size < LARGEST]
    elif content[:4] == b"%PDF":
        for stream in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
            unpacker = zlib.decompressobj()
            try:
                found.append(unpacker.decompress(stream, LARGEST))
            except zlib.error:
                continue
    return b"\n".join(found)


def schema_of_body(document: dict[str, Any], operation: dict[str, Any]) -> dict[str, Any]:
    """The JSON schema of what the operation takes, with references followed once; {} where it takes none."""
    content = operation.get("requestBody", {}).get("content", {})
    return resolved(document, content.get("application/json", {}).get("schema", {}))


def resolved(document: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    if "anyOf" in schema:
        real = [one for one in schema["anyOf"] if one.get("type") != "null"]
        if len(real) == 1:
            return resolved(document, real[0])
    return schema


def places(document: dict[str, Any], schema: dict[str, Any], kind: str) -> Iterator[tuple[str | int, ...]]:
    """The ways to every property of this type ("integer", "string"): ("edits", 0, "owner"). 0 is "in the list"."""
    yield from _places(document, schema, kind, ())


def _places(
    document: Any, schema: Any, kind: str, way: tuple[str | int, ...]
) -> Iterator[tuple[str | int, ...]]:
    schema = resolved(document, schema)
    if len(way) > 6:
        return
    if schema.get("type") == kind and way and "enum" not in schema:
        yield way
    for name, inner in schema.get("properties", {}).items():
        yield from _places(document, inner, kind, (*way, name))
    if "items" in schema:
        yield from _places(document, schema["items"], kind, (*way, 0))


def with_value(body: Any, way: tuple[str | int, ...], value: Any) -> Any:
    """A copy of the body with the value at that place; a list gets it as its first element."""
    if not way:
        return value
    step, rest = way[0], way[1:]
    if step == 0:
        given = list(body) if isinstance(body, list) and body else [None]
        return [with_value(given[0], rest, value), *given[1:]]
    given = dict(body) if isinstance(body, dict) else {}
    return given | {step: with_value(given.get(step), rest, value)}


def value_at(body: Any, way: tuple[str | int, ...]) -> Any:
    for step in way:
        try:
            body = body[step]
        except (KeyError, IndexError, TypeError):
            return None
    return body


def replaced(case: Case, **changed: Any) -> Case:
    return Case(
        changed.get("path", case.path),
        changed.get("query", case.query),
        changed.get("body", case.body),
        case.file,
    )
