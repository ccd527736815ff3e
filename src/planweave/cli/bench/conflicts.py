"""`planweave bench conflicts`: are planted conflicts between managers found, and nothing else?"""

import argparse
import json
import platform
import time
from pathlib import Path
from typing import Any

from ..django_ready import bring_up_to_date, start_django
from ..language import say
from . import conflicts_texts as texts


def add_parser(subparsers: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = subparsers.add_parser("conflicts", help=say(texts.CONFLICTS))
    parser.add_argument("--each", type=int, default=200, help=say(texts.EACH))
    parser.add_argument("--seed", type=int, default=1, help=say(texts.SEED))
    parser.add_argument("--json", type=Path, metavar="FILE", help=say(texts.JSON))
    return parser


def run(chosen: argparse.Namespace) -> int:
    """0 where all are found and false alarms stay below 5 %; else 1."""
    start_django()
    bring_up_to_date()
    figures = measured(each=chosen.each, seed=chosen.seed)
    print(f"{platform.machine()}, Python {platform.python_version()}")
    print(say(texts.HEAD, **figures["head"]))
    for kind, row in figures["kinds"].items():
        print(say(texts.ROW, kind=kind, **row))
    print(say(texts.TIME, seconds=figures["seconds"]))
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return int(any(row["missed"] or row["share"] >= 0.05 for row in figures["kinds"].values()))


def measured(*, each: int, seed: int) -> dict[str, Any]:
    """Per kind what was planted, found, missed, and found without having been planted. Everything is rolled back."""
    from django.db import transaction
    from django.utils import timezone

    from planweave.decisions.actions.conflicts import clashes_in

    from .conflicts_planted import Plot

    with transaction.atomic():
        plot = Plot(each=each, seed=seed)
        plot.plant()
        began = time.process_time()
        found = clashes_in(plot.workspace_id, now=timezone.now())
        seconds = time.process_time() - began
        transaction.set_rollback(True)
    kinds: dict[str, Any] = {}
    for kind, planted in plot.planted.items():
        hits = {frozenset(clash.places) for clash in found if clash.kind == kind}
        false = len(hits - planted)
        kinds[kind] = {
            "planted": len(planted),
            "clean": plot.clean[kind],
            "found": len(hits & planted),
            "missed": len(planted - hits),
            "false": false,
            "share": false / len(hits) if hits else 0.0,
        }
    head = {
        "each": each,
        "clean": min(plot.clean.values()),
        "seed": seed,
        "requirements": plot.count["requirement"],
        "tasks": plot.count["task"],
    }
    return {"head": head, "kinds": kinds, "seconds": seconds}
