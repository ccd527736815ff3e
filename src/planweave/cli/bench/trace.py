"""`planweave bench trace`: impact of one change over many links, from the database to the answer, timed."""

import argparse
import json
import os
import platform
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from ..language import refuse, say
from . import trace_texts as texts
from .timing import timed

LEVELS = (("goal", 0.002), ("business", 0.02), ("system", 0.08), ("feature", 0.2), ("story", 0.698))
"""How many of the requirements stand on each level, from the goals down."""
CHUNK = 5000


def add_parser(subparsers: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "trace", help=say(texts.TRACE), description=say(texts.TRACE_MORE)
    )
    parser.add_argument("--links", type=int, default=100_000, help=say(texts.LINKS))
    parser.add_argument("--samples", type=int, default=40, help=say(texts.SAMPLES))
    parser.add_argument("--seed", type=int, default=1, help=say(texts.SEED))
    parser.add_argument("--json", type=Path, metavar="FILE", help=say(texts.JSON))
    return parser


def run(chosen: argparse.Namespace) -> int:
    """0, or 2 for impossible numbers. Works in a folder of its own that is gone afterwards."""
    if chosen.links < 100 or chosen.samples < 1:
        return refuse(texts.TOO_FEW, code=2)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PLANWEAVE_HOME"] = folder
        os.environ.pop("PLANWEAVE_DATABASE_URL", None)
        from ..django_ready import bring_up_to_date, start_django

        start_django()
        bring_up_to_date()
        began = time.perf_counter()
        actor, records = filled(links=chosen.links, seed=chosen.seed)
        print(
            say(texts.FILLED, seconds=time.perf_counter() - began, records=len(records), links=chosen.links)
        )
        figures = measured(actor, records, samples=chosen.samples, seed=chosen.seed)
        from django.db import connections

        connections.close_all()
    head = {
        "machine": f"{platform.machine()} × {os.cpu_count()}",
        "python": platform.python_version(),
        "database": "SQLite",
        "links": chosen.links,
        "records": len(records),
        "seed": chosen.seed,
        "samples": chosen.samples,
    }
    print(" · ".join(f"{name} {value}" for name, value in head.items()))
    for name, row in figures.items():
        print(say(texts.ROW, name=name, **row))
    if chosen.json:
        chosen.json.write_text(json.dumps(head | {"figures": figures}, indent=1), encoding="utf-8")
    return 0


def filled(*, links: int, seed: int) -> tuple[Any, list[Any]]:
    """A workspace with `links` links: five levels from goals to stories, tests of stories, and dependencies.

    Each requirement but a goal stands on one to three of the level above (a third of them by being its part,
    which is no link); a test verifies two stories; what is left are dependencies on earlier stories.
    """
    from django.db import transaction

    from planweave.accounts.actions import create_user
    from planweave.accounts.queries import actor_for
    from planweave.kernel.keys import take_numbers
    from planweave.kernel.models import Link, Record
    from planweave.requirements.models import Requirement
    from planweave.workspaces.actions import create_product, create_workspace
    from planweave.workspaces.queries import enter

    chance = random.Random(seed)  # noqa: S311 - made-up links, not secrets
    size = max(50, links * 3 // 10)
    with transaction.atomic():
        owner = create_user(email="owner@bench.example", name="Owner")
        create_workspace(actor_for(owner, via="command"), name="Bench", slug="bench")
        actor, _ = enter(actor_for(owner, via="command"), "bench")
        product = create_product(actor, name="Bench", key_prefix="GEN")
        common = {"workspace_id": actor.here, "product_id": product.pk, "created_by_id": actor.user_id}
        records = [
            Record(
                **common,
                kind="requirement",
                number=number,
                key=f"GEN-{number}",
                title=f"Requirement {number}",
            )
            for number in take_numbers(actor.here, "GEN", size)
        ]
        Record.objects.bulk_create(records, batch_size=CHUNK)
        layers = _layers(records)
        rows, wanted = [], set[tuple[int, int, str]]()
        for (level, _), above, layer in zip(LEVELS, [[], *layers], layers, strict=False):
            for record in layer:
                is_part = bool(above) and chance.random() < 1 / 3
                parent = chance.choice(above).pk if is_part else None
                rows.append(
                    Requirement(
                        record=record,
                        workspace_id=record.workspace_id,
                        level=level,
                        parent_id=parent,
                        state="planned",
                    )
                )
                for origin in chance.sample(above, min(len(above), chance.randint(1, 3))):
                    wanted.add((record.pk, origin.pk, "derives_from"))
        Requirement.objects.bulk_create(rows, batch_size=CHUNK)
        stories = layers[-1]
        while len(wanted) < links:
            later, earlier = sorted(chance.sample(range(len(stories)), 2), reverse=True)
            # Mostly on what was written lately, as people do: chains become long.
            earlier = max(0, later - chance.randint(1, 40)) if chance.random() < 0.5 else earlier
            wanted.add((stories[later].pk, stories[earlier].pk, "depends_on"))
        Link.objects.bulk_create(
            [
                Link(
                    workspace_id=actor.here, source_id=a, target_id=b, kind=kind, created_by_id=actor.user_id
                )
                for a, b, kind in sorted(wanted)[:links]
            ],
            batch_size=CHUNK,
        )
    return actor, records


def measured(actor: Any, records: list[Any], *, samples: int, seed: int) -> dict[str, dict[str, Any]]:
    """Milliseconds (p50, p95, worst) and processor seconds of each kind of question, over random records."""
    from planweave.requirements.actions import change_requirement
    from planweave.requirements.queries import Filters
    from planweave.traceability import bridge
    from planweave.traceability.bridge import graph
    from planweave.traceability.queries.around import around
    from planweave.traceability.queries.rollups import rollups

    chance = random.Random(seed)  # noqa: S311 - made-up links, not secrets
    layers = _layers(records)
    goals, anywhere = chance.choices(layers[0], k=samples), chance.choices(records, k=samples)
    reached = []

    def impact(record: Any) -> None:
        reached.append(bridge.impact_of(actor, record)["reaches"]["total"])

    def cold(record: Any) -> None:
        graph._webs.clear()
        impact(record)

    def write(record: Any) -> None:
        change_requirement(actor, record.pk, version=None, values={"title": f"{record.title} again"})

    few = max(3, samples // 8)
    figures = {
        say(texts.COLD): _asked(cold, goals[:few]),
        say(texts.AFTER_A_WRITE): _asked(impact, goals, before=write),
        say(texts.OF_GOALS): _asked(impact, goals),
        say(texts.OF_ANY): _asked(impact, anywhere),
        say(texts.AROUND): _asked(
            lambda record: around(actor, [record.pk], direction="down", steps=3), goals
        ),
        say(texts.COVERAGE): _asked(
            lambda record: bridge.coverage_of(actor, filters=Filters()), records[:few]
        ),
        say(texts.ROLLUPS): _asked(lambda record: rollups(actor), records[:few]),
        say(texts.CHANGE): _asked(write, anywhere),
    }
    print(say(texts.REACHED, most=max(reached), median=int(statistics.median(reached))))
    return figures


def _asked(
    ask: Callable[[Any], Any], of: list[Any], *, before: Callable[[Any], Any] = lambda record: None
) -> dict[str, Any]:
    """Wall milliseconds and processor seconds of `ask` alone; `before` is not counted."""
    walls, seconds = [], []
    for record in of:
        before(record)
        told = timed(partial(ask, record))
        walls.append(told.seconds * 1000)
        seconds.append(told.cpu_seconds)
    return {
        "count": len(of),
        "p50": round(statistics.median(walls), 1),
        "p95": round(_at(0.95, walls), 1),
        "worst": round(max(walls), 1),
        "cpu": round(statistics.median(seconds), 4),
        "cpu_p95": round(_at(0.95, seconds), 4),
    }


def _at(share: float, figures: list[float]) -> float:
    return sorted(figures)[min(len(figures) - 1, round(share * (len(figures) - 1)))]


def _layers(records: list[Any]) -> list[list[Any]]:
    layers, at = [], 0
    for level, share in LEVELS:
        count = len(records) - at if level == "story" else max(2, round(len(records) * share))
        layers.append(records[at : at + count])
        at += count
    return layers
