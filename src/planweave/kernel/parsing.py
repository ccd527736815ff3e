"""What comes in, before any route looks at it: JSON to the letter, and no text that a database cannot keep.

PostgreSQL keeps no NUL byte and nothing keeps half of a surrogate pair: both are refused here, for every body, form,
file name and query, so that no action has to think of them (paths and cookies: site.refusals).
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import orjson
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from ninja.parser import Parser

from .errors import Problem
from .texts import MALFORMED_JSON, TEXT_UNKEEPABLE

_SUSPECT = re.compile(rb"\\u(?:0000|[dD][89a-fA-F])")
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")


class StrictParser(Parser):
    """Raises Problem where Django's and Python's own parsers are lenient."""

    def parse_body(self, request: HttpRequest) -> Any:
        """orjson takes no NaN, no number beyond a double, no half of a pair and nothing but UTF-8."""
        raw = request.body
        try:
            told = orjson.loads(raw)
        except orjson.JSONDecodeError as error:
            if _SUSPECT.search(raw):
                _refuse_unkeepable(_lenient(raw))
            where = {"line": error.lineno, "column": error.colno}
            raise Problem(MALFORMED_JSON, status=400, **where) from error
        if _SUSPECT.search(raw):
            _refuse_unkeepable(told)
        return told

    def parse_querydict(
        self, data: MultiValueDict[str, Any], list_fields: list[str], request: HttpRequest
    ) -> dict[str, Any]:
        for name, values in data.lists():
            for value in (name, *values):
                check_text(getattr(value, "name", value), where=name)
        return super().parse_querydict(data, list_fields, request)


def check_text(text: object, *, where: str) -> None:
    """Raise Problem (422) where it is a text that a database cannot keep."""
    if isinstance(text, str) and _UNKEEPABLE.search(text):
        name = _UNKEEPABLE.sub("\ufffd", where) or "…"
        raise Problem(TEXT_UNKEEPABLE, status=422, fields={name: TEXT_UNKEEPABLE}, where=name)


def _lenient(raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        return None


def _refuse_unkeepable(told: Any) -> None:
    for where, text in _texts(told, ""):
        check_text(text, where=where)


def _texts(told: Any, where: str) -> Iterator[tuple[str, str]]:
    """Every text in it, with the way to it: `edits.0.title`. Not by recursion: the depth is the sender's choice."""
    waiting = [(where, told)]
    while waiting:
        where, told = waiting.pop()
        if isinstance(told, str):
            yield where, told
        elif isinstance(told, dict):
            for key, value in told.items():
                yield where, key
                waiting.append((f"{where}.{key}".lstrip("."), value))
        elif isinstance(told, list):
            waiting += [(f"{where}.{place}".lstrip("."), value) for place, value in enumerate(told)]
