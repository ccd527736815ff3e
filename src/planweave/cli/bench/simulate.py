"""`planweave bench simulate`: Monte Carlo of a generated plan, timed."""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import resource
import sys
import time
from pathlib import Path
from typing import Any

from planweave.cli.bench import science_texts as texts
from planweave.cli.language import refuse, say
from planweave.science.simulate import Activity, Link, Model, Pert, Snapshot, Triangular, simulate, warm_up


def add_parser(subparsers: Any) -> argparse.ArgumentParser:
    """Register the command; `run` answers it."""
    parser: argparse.ArgumentParser = subparsers.add_parser("simulate", help=say(texts.SIMULATE))
    parser.add_argument("--activities", type=int, default=1000, help=say(texts.SIMULATE_ACTIVITIES))
    parser.add_argument("--runs", type=int, default=10_000, help=say(texts.SIMULATE_RUNS))
    parser.add_argument(
        "--shape", choices=("triangular", "pert"), default="triangular", help=say(texts.SIMULATE_SHAPE)
    )
    parser.add_argument(
        "--resources",
        type=int,
        nargs="?",
        const=4,
        default=0,
        metavar="N",
        help=say(texts.SIMULATE_RESOURCES),
    )
    parser.add_argument("--precision", type=float, metavar="SHARE", help=say(texts.SIMULATE_PRECISION))
    parser.add_argument("--repeat", type=int, default=3, help=say(texts.SIMULATE_REPEAT))
    parser.add_argument("--seed", type=int, default=0, help=say(texts.SEED))
    parser.add_argument("--json", type=Path, metavar="FILE", help=say(texts.JSON))
    parser.set_defaults(run=run)
    return parser


def run(args: argparse.Namespace) -> int:
    """0, or 2 for impossible numbers."""
    if min(args.activities, args.runs, args.repeat) < 1 or args.resources < 0:
        return refuse(texts.BAD_NUMBERS, code=2)
    if args.json is not None and not args.json.parent.is_dir():
        return refuse(texts.NO_FOLDER, code=2, path=args.json.parent)
    if args.precision is not None and not 0 < args.precision < 1:
        return refuse(texts.BAD_PRECISION, code=2)
    from importlib.metadata import version

    head = {
        "machine": f"{platform.machine()} × {os.cpu_count()}",
        "python": platform.python_version(),
        "numba": version("numba"),
        "seed": args.seed,
        "activities": args.activities,
        "runs": args.runs,
        "shape": args.shape,
        "resources": args.resources,
    }
    print(" · ".join(f"{k} {v}" for k, v in head.items()))
    began = time.perf_counter()
    warm_up()
    warm = time.perf_counter() - began
    model = generated(args.activities, args.resources, args.shape, seed=args.seed)
    rows = []

    def tell(seen: Snapshot) -> None:
        if sys.stderr.isatty():
            line = f"{seen.runs} runs  P80 {seen.p80:.2f} ± {seen.p80_error:.3f}"
            print(f"\r{line:70}", end="", file=sys.stderr)

    for _ in range(args.repeat):
        began, cpu = time.perf_counter(), time.process_time()
        found = simulate(
            model,
            runs=args.runs,
            seed=args.seed,
            mode="resources" if args.resources else "network",
            precision=args.precision,
            on_snapshot=tell,
        )
        if sys.stderr.isatty():
            print("\r" + " " * 70 + "\r", end="", file=sys.stderr)
        rows.append(
            {
                "seconds": round(time.perf_counter() - began, 3),
                "cpu_seconds": round(time.process_time() - cpu, 3),
                "runs": found.runs,
                "p50": found.finish_at(0.5),
                "p80": found.finish_at(0.8),
                "p90": found.finish_at(0.9),
                "p80_error": found.finish_error(0.8),
                "top": [a.id for a in found.tornado(3)],
            }
        )
        last = rows[-1]
        print(
            f"{last['runs']} runs {last['seconds']:.2f} s ({last['cpu_seconds']:.2f} s of processor)"
            f"  P50 {last['p50']:.2f}  P80 {last['p80']:.2f} ± {last['p80_error']:.3f}  P90 {last['p90']:.2f}",
            flush=True,
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"compiling or loading {warm:.2f} s; memory at most {peak:.0f} MB")
    if args.json is not None:
        text = json.dumps({"machine": head, "warm_up_seconds": warm, "peak_mb": peak, "rows": rows}, indent=1)
        args.json.write_text(text, encoding="utf-8")
    return 0


def generated(activities: int, resources: int, shape: str, *, seed: int) -> Model:
    """A plan whose activities have two predecessors among the thirty before them, and one need or two."""
    pick = random.Random(seed)  # noqa: S311 - a plan, not a secret
    names = [f"a{i}" for i in range(activities)]
    built = []
    for name in names:
        mode = pick.uniform(1, 10)
        numbers = (mode * pick.uniform(0.5, 0.95), mode, mode * pick.uniform(1.1, 2.5))
        built.append(
            Activity(
                id=name,
                duration=Pert(*numbers) if shape == "pert" else Triangular(*numbers),
                cost_per_day=pick.uniform(300, 900),
                needs={f"r{pick.randrange(resources)}": float(pick.randint(1, 4))} if resources else {},
            )
        )
    links = [
        Link(names[j], names[i])
        for i in range(1, activities)
        for j in sorted({pick.randrange(max(0, i - 30), i) for _ in range(2)})
    ]
    return Model(
        activities=tuple(built), links=tuple(links), capacity={f"r{k}": 10.0 for k in range(resources)}
    )
