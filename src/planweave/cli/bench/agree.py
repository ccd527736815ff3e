"""`planweave bench agree`: exact Kemeny orders of generated opinions."""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from planweave.cli.bench import science_texts as texts
from planweave.cli.language import refuse, say
from planweave.science.consensus import (
    Ballots,
    borda,
    concordance,
    disagreements,
    from_orders,
    kemeny,
    warm_up,
)


def add_parser(subparsers: Any) -> argparse.ArgumentParser:
    """Register the command; `run` answers it."""
    parser: argparse.ArgumentParser = subparsers.add_parser("agree", help=say(texts.AGREE))
    parser.add_argument("--items", type=int, default=100, help=say(texts.AGREE_ITEMS))
    parser.add_argument("--raters", type=int, default=9, help=say(texts.AGREE_RATERS))
    parser.add_argument("--spread", type=float, default=0.9, help=say(texts.AGREE_SPREAD))
    parser.add_argument("--profiles", type=int, default=5, help=say(texts.AGREE_PROFILES))
    parser.add_argument("--seconds", type=float, default=30.0, help=say(texts.AGREE_SECONDS))
    parser.add_argument("--seed", type=int, default=0, help=say(texts.SEED))
    parser.add_argument("--json", type=Path, metavar="FILE", help=say(texts.JSON))
    parser.add_argument("--solutions", type=Path, metavar="DIR", help=say(texts.AGREE_SOLUTIONS))
    parser.set_defaults(run=run)
    return parser


def run(args: argparse.Namespace) -> int:
    """0 when every profile was answered, 2 for impossible numbers."""
    if min(args.items, args.raters, args.profiles) < 1 or not args.seconds > 0 or not 0 <= args.spread <= 1:
        return refuse(texts.BAD_NUMBERS, code=2)
    if args.json is not None and not args.json.parent.is_dir():
        return refuse(texts.NO_FOLDER, code=2, path=args.json.parent)
    if args.solutions is not None and args.solutions.exists() and not args.solutions.is_dir():
        return refuse(texts.NOT_A_FOLDER, code=2, path=args.solutions)
    from importlib.metadata import version

    head = {
        "machine": f"{platform.machine()} × {os.cpu_count()}",
        "python": platform.python_version(),
        "scipy": version("scipy"),
        "seed": args.seed,
        "items": args.items,
        "raters": args.raters,
        "spread": args.spread,
    }
    print(" · ".join(f"{k} {v}" for k, v in head.items()))
    rows = []
    began = time.perf_counter()
    warm_up()
    warm = time.perf_counter() - began
    for number in range(args.profiles):
        ballots = mallows(args.items, args.raters, args.spread, seed=args.seed + number)
        began, cpu = time.perf_counter(), time.process_time()
        found = kemeny(ballots, seconds=args.seconds, seed=args.seed)
        spent = time.perf_counter() - began
        points = borda(ballots)
        by_points = sorted(ballots.items, key=lambda i: -points[i])
        row = {
            "profile": number,
            "status": found.status.value,
            "disagreements": disagreements(ballots, found.order),
            "bound": found.bound,
            "borda": disagreements(ballots, by_points),
            "w": concordance(ballots).w,
            "seconds": round(spent, 3),
            "own_cpu_seconds": round(time.process_time() - cpu, 3),
        }
        rows.append(row)
        if args.solutions is not None:
            args.solutions.mkdir(parents=True, exist_ok=True)
            text = json.dumps({"orders": _orders(ballots), "order": list(found.order)})
            (args.solutions / f"profile-{number}.json").write_text(text, encoding="utf-8")
        print(
            f"profile {number}: {row['status']}  disagreements {row['disagreements']}  bound {row['bound']}"
            f"  Borda {row['borda']}  W {row['w']:.3f}  {row['seconds']:.2f} s",
            flush=True,
        )
    print(f"compiling or loading {warm:.2f} s")
    median = statistics.median(r["seconds"] for r in rows)
    proven = sum(r["status"] == "optimal" for r in rows)
    print(
        f"{proven} of {len(rows)} proven; median {median:.2f} s, longest {max(r['seconds'] for r in rows):.2f} s"
    )
    if args.json is not None:
        args.json.write_text(
            json.dumps({"machine": head, "warm_up_seconds": warm, "rows": rows}, indent=1), encoding="utf-8"
        )
    return 0


def _orders(ballots: Ballots) -> list[list[str]]:
    """Each rater's items, best first: what is needed to check an order."""
    return [sorted(given, key=lambda i: -given[i]) for given in ballots.ratings.values()]


def mallows(items: int, raters: int, spread: float, *, seed: int) -> Ballots:
    """Orders drawn by repeated insertion (Doignon 2004): item i is put j places from the end with a
    probability proportional to spread^j."""
    pick = random.Random(seed)  # noqa: S311 - opinions, not secrets
    orders: dict[str, Sequence[Sequence[str]]] = {}
    for rater in range(raters):
        order: list[str] = []
        for i in range(items):
            back = pick.choices(range(i + 1), weights=[spread**j for j in range(i + 1)])[0]
            order.insert(len(order) - back, f"i{i}")
        orders[f"r{rater}"] = [[item] for item in order]
    return from_orders(orders)
