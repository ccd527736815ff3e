"""`planweave bench …`: a group of measurements, each in its own module."""

import importlib
from typing import Any

from .. import texts
from ..language import say

KINDS = (
    "generate",
    "http",
    "schedule",
    "gantt",
    "release",
    "simulate",
    "agree",
    "writing",
    "trace",
    "duplicates",
    "documents",
    "conflicts",
    "overlaps",
)


def add_parser(subparsers: Any) -> None:
    group = subparsers.add_parser("bench", help=say(texts.BENCH)).add_subparsers(
        metavar=say(texts.BENCH_WHAT), required=True
    )
    for kind in KINDS:
        name = f"planweave.cli.bench.{kind}"
        try:
            module = importlib.import_module(name)
        except ModuleNotFoundError as missing:
            if missing.name != name:
                raise
            continue
        module.add_parser(group)
        group.choices[kind].set_defaults(run=module.run)
