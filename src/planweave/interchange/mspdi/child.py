"""The child process of plan files: `python -m planweave.interchange.mspdi.child LIMITS MODE`.

`read`: a Microsoft Project XML file on stdin becomes JSON lines: its facts, then ["shell", piece], and every task,
resource and assignment as [kind, facts, xml]. `write`: a request on stdin (see `writing`) becomes ["piece", text].
Then "end". A refusal is one line.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

from ..tabular.limits import Limits
from ..tabular.reader import restrict
from .refusals import PlanRefused

PIECE = 1024 * 1024


def main() -> int:
    limits = Limits.from_json(sys.argv[1])
    restrict(limits)
    out = sys.stdout.buffer
    try:
        data = sys.stdin.buffer.read(limits.file_bytes + 1)
        for line in lines_of(data) if sys.argv[2] == "read" else _written(data):
            out.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        out.write(b'"end"\n')
    except PlanRefused as refusal:
        _refuse(out, refusal)
    except MemoryError:
        _refuse(out, PlanRefused("needs_too_much_memory"))
    out.flush()
    return 0


def _refuse(out: Any, refusal: PlanRefused) -> None:
    said = {"refused": refusal.code, "line": refusal.line, "params": refusal.params}
    out.write(json.dumps(said).encode() + b"\n")


def lines_of(data: bytes) -> Iterator[Any]:
    from lxml import etree

    from .reading import NAMESPACE, facts_of, parse

    root = parse(data)
    project, tasks, resources, assignments = facts_of(root)
    yield project
    for element in root.iter():
        if len(element) and not (element.text or "").strip():
            element.text = None
        if not (element.tail or "").strip():
            element.tail = None
    lists = (
        ("Tasks", "task", tasks),
        ("Resources", "resource", resources),
        ("Assignments", "assignment", assignments),
    )
    for holder_name, kind, facts in lists:
        name = f"{{{NAMESPACE}}}{kind.capitalize()}"
        for holder in root.findall(f"{{{NAMESPACE}}}{holder_name}"):
            found = holder.findall(name)
            for element, fact in zip(found, facts, strict=True):
                yield [kind, fact, etree.tostring(element, encoding="unicode", with_tail=False)]
                holder.remove(element)
    shell = etree.tostring(root, encoding="unicode")
    for start in range(0, len(shell), PIECE):
        yield ["shell", shell[start : start + PIECE]]


def _written(data: bytes) -> Iterator[Any]:
    from .writing import write

    text = write(json.loads(data)).decode()
    yield {"size": len(text)}
    for start in range(0, len(text), PIECE):
        yield ["piece", text[start : start + PIECE]]


if __name__ == "__main__":
    sys.exit(main())
