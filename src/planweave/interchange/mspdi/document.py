"""A Microsoft Project file as the importing side gets it: plain values, nothing of any library."""

import json
from dataclasses import dataclass, field
from typing import Any

from ..tabular.limits import MEBIBYTE, Limits
from ..tabular.refusals import FileRefused
from ..tabular.sandbox import open_child
from .refusals import PlanRefused

_MODULE = "planweave.interchange.mspdi.child"
LIMITS = Limits(file_bytes=40 * MEBIBYTE, memory_bytes=1024 * MEBIBYTE, cpu_seconds=40, wall_seconds=120.0)
_WRITING = Limits(file_bytes=200 * MEBIBYTE, memory_bytes=1536 * MEBIBYTE, cpu_seconds=60, wall_seconds=180.0)
"""What is written was read within the limits before; JSON makes the request larger than the file."""
_SHARED = ("file_too_big", "takes_too_long", "needs_too_much_memory")


@dataclass(kw_only=True)
class Kept:
    """One task, resource or assignment: what was understood of it (see `reading`), and the whole element."""

    facts: dict[str, Any]
    xml: str


@dataclass(kw_only=True)
class Document:
    """One file. `shell` is the Project element with empty lists: settings, calendars, definitions."""

    project: dict[str, Any]
    shell: str = ""
    tasks: list[Kept] = field(default_factory=list)
    resources: list[Kept] = field(default_factory=list)
    assignments: list[Kept] = field(default_factory=list)


def read_document(content: bytes, *, limits: Limits = LIMITS) -> Document:
    """Read an upload in the limited child. PlanRefused with the first thing that is wrong, and its line."""
    try:
        with open_child(_MODULE, content, "read", limits=limits) as answer:
            document = Document(project=_first(answer.next_line()))
            lists = {
                "task": document.tasks,
                "resource": document.resources,
                "assignment": document.assignments,
            }
            shell = []
            while (line := answer.next_line()) != "end":
                if line[0] == "shell":
                    shell.append(line[1])
                else:
                    lists[line[0]].append(Kept(facts=line[1], xml=line[2]))
            document.shell = "".join(shell)
            return document
    except FileRefused as problem:
        raise _translated(problem) from problem


def write_document(request: dict[str, Any]) -> bytes:
    """The file that `writing.write` makes of the request, in a limited child."""
    try:
        with open_child(_MODULE, json.dumps(request).encode(), "write", limits=_WRITING) as answer:
            _first(answer.next_line())
            pieces = []
            while (line := answer.next_line()) != "end":
                pieces.append(line[1])
            return "".join(pieces).encode()
    except FileRefused as problem:
        raise _translated(problem) from problem


def _first(line: dict[str, Any]) -> dict[str, Any]:
    if "refused" in line:
        raise PlanRefused(line["refused"], line=line["line"], **line["params"])
    return line


def _translated(problem: FileRefused) -> PlanRefused:
    code = problem.code if problem.code in _SHARED else "unreadable"
    params = problem.params if problem.code in _SHARED else {}
    return PlanRefused(code, detail=problem.detail, **params)
