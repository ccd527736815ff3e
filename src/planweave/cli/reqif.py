"""`planweave reqif check FILE`: 0 for a file that can be imported, 2 with line and reason for one that cannot."""

import argparse
import sys
from pathlib import Path
from typing import Any

from . import texts
from .language import language, refuse, say


def add_parser(subparsers: Any) -> None:
    group = subparsers.add_parser("reqif", help=say(texts.REQIF)).add_subparsers(
        metavar=say(texts.COMMAND), required=True
    )
    check = group.add_parser("check", help=say(texts.REQIF_CHECK), description=say(texts.REQIF_CHECK))
    check.add_argument("file", metavar="FILE", help=say(texts.REQIF_FILE))
    check.add_argument("--mend", action="store_true", help=say(texts.REQIF_MEND))


def run(chosen: argparse.Namespace) -> int:
    from planweave.interchange.reqif.document import read_document
    from planweave.interchange.reqif.refusals import ReqifRefused

    path = Path(chosen.file)
    try:
        content = path.read_bytes()
    except OSError as problem:
        return refuse(
            texts.REQIF_UNREADABLE, code=2, path=chosen.file, reason=problem.strerror or str(problem)
        )
    try:
        document = read_document(content, name=path.name, mend=chosen.mend)
    except ReqifRefused as refusal:
        for fault in refusal.faults:
            print(f"{chosen.file}: {fault.say(language())}", file=sys.stderr)
        if refusal.can_mend:
            print(say(texts.REQIF_CAN_MEND), file=sys.stderr)
        return 2
    for member in document.members:
        facts = {
            "objects": len(member.objects),
            "relations": len(member.relations),
            "types": len(member.types),
        }
        print(say(texts.REQIF_GOOD, name=member.name, **facts))
    if document.mended_count:
        print(say(texts.REQIF_MENDED, count=document.mended_count))
    return 0
