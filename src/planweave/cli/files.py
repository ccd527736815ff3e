"""`planweave files --to store|database`: bring the files where they belong when PLANWEAVE_FILES is new or ends."""

import argparse
from typing import Any

from . import texts
from .django_ready import bring_up_to_date, start_django
from .language import refuse, say


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("files", help=say(texts.FILES), description=say(texts.FILES))
    parser.add_argument("--to", required=True, choices=("store", "database"), help=say(texts.FILES_TO))


def run(chosen: argparse.Namespace) -> int:
    start_django()
    bring_up_to_date()
    from planweave.kernel import files
    from planweave.kernel.errors import Problem

    if not files.uses_store():
        return refuse(texts.FILES_NO_STORE)
    try:
        count = files.move_all(into_store=chosen.to == "store")
    except Problem as problem:
        return refuse(problem.text)
    print(say(texts.FILES_MOVED, count=count), flush=True)
    return 0
