"""`planweave worker`: jobs on another machine."""

import argparse
from typing import Any

from . import texts
from .language import say


def add_parser(subparsers: Any) -> None:
    subparsers.add_parser("worker", help=say(texts.WORKER), description=say(texts.WORKER))


def run(_chosen: argparse.Namespace) -> int:
    from planweave.site.worker import work

    work()
    return 0
