"""`planweave bench schedule DIR`: measure the scheduler on a folder of PSPLIB `.sm` files.

Exit codes: 0 all measured and every plan passed the referee; 1 a plan failed it; 2 the input is wrong.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import platform
import sys
import time
from pathlib import Path
from typing import Any

from planweave.cli.bench import schedule_texts as texts
from planweave.cli.language import say
from planweave.science.schedule import Crew, Improvement, ProblemError, Status, check, cpm, solve
from planweave.science.schedule.psplib import FormatError, read_sm

MARKS = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0)


def add_parser(subparsers: Any) -> argparse.ArgumentParser:
    """Register `schedule` below `planweave bench`; the parsed arguments go to `run`."""
    parser: argparse.ArgumentParser = subparsers.add_parser("schedule", help=say(texts.HELP))
    parser.add_argument("folder", type=Path, metavar="DIR", help=say(texts.FOLDER))
    parser.add_argument("--seconds", type=float, default=10.0, help=say(texts.SECONDS))
    parser.add_argument("--workers", type=int, default=2, help=say(texts.WORKERS))
    parser.add_argument("--seed", type=int, default=0, help=say(texts.SEED))
    parser.add_argument("--every", type=int, default=1, metavar="N", help=say(texts.EVERY))
    parser.add_argument("--best-known", type=Path, metavar="FILE", help=say(texts.BEST))
    parser.add_argument("--json", type=Path, metavar="FILE", help=say(texts.JSON))
    parser.add_argument("--solutions", type=Path, metavar="DIR", help=say(texts.SOLUTIONS))
    return parser


def run(args: argparse.Namespace) -> int:
    """Measure and print; see the module for the exit codes."""
    try:
        files = _files(args)
        problems = [(path, read_sm(path)) for path in files]
        known = _best_known(args)
    except _WrongInputError as error:
        return _refuse(str(error))
    except FormatError as error:
        return _refuse(say(texts.FORMATS[error.code], **error.params))
    except ProblemError as error:
        reason = say(texts.PROBLEMS[error.code], **error.params)
        return _refuse(say(texts.IMPOSSIBLE, file=_culprit(files), reason=reason))
    machine = _machine(args)
    print(
        f"{machine['processor']}, {machine['cores']} cores, load {machine['load']}, Python "
        f"{machine['python']}, " + ", ".join(f"{k} {v}" for k, v in machine["versions"].items())
    )
    size = {"seconds": args.seconds, "workers": args.workers, "seed": args.seed}
    print(say(texts.SIZE, count=len(files), **size))
    rows: list[dict[str, Any]] = []
    with Crew(args.workers) as crew:
        crew.warm()
        for number, (path, problem) in enumerate(problems, start=1):
            rows.append(_measure(path, problem, args, crew, known.get(f"{path.parent.name}/{path.name}")))
            _progress(number, len(problems), rows[-1])
    _finish_progress()
    summary = _summary(rows, args.seconds)
    _print_table(summary)
    if args.solutions is not None:
        args.solutions.mkdir(parents=True, exist_ok=True)
        for row in rows:
            target = args.solutions / f"{Path(row['instance']).stem}.json"
            target.write_text(json.dumps({"starts": row["starts"]}), encoding="ascii")
    if args.json is not None:
        args.json.parent.mkdir(parents=True, exist_ok=True)
        report = {"machine": machine, "summary": summary, "instances": rows}
        args.json.write_text(json.dumps(report, indent=1, ensure_ascii=False), encoding="utf-8")
    broken = [row["instance"] for row in rows if row["violations"]]
    if broken:
        print(say(texts.FAILED, names=", ".join(broken)), file=sys.stderr)
        return 1
    return 0


class _WrongInputError(Exception):
    pass


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


def _files(args: argparse.Namespace) -> list[Path]:
    folder: Path = args.folder
    if args.seconds <= 0:
        raise _WrongInputError(say(texts.BAD_SECONDS, seconds=args.seconds))
    if args.workers < 1 or args.every < 1:
        raise _WrongInputError(say(texts.BAD_COUNT))
    if not folder.is_dir():
        raise _WrongInputError(say(texts.NO_FOLDER, folder=folder))
    files = sorted(folder.glob("*.sm"))
    if not files:
        raise _WrongInputError(say(texts.NO_FILES, folder=folder))
    return files[:: args.every]


def _culprit(files: list[Path]) -> str:
    for path in files:
        try:
            read_sm(path)
        except ProblemError:
            return path.name
    return "A file"


def _best_known(args: argparse.Namespace) -> dict[str, dict[str, int]]:
    candidates = [args.folder / "best_known.json", args.folder.resolve().parent / "best_known.json"]
    if args.best_known is not None:
        candidates = [args.best_known]
    for path in candidates:
        if path.is_file():
            try:
                found = json.loads(path.read_text(encoding="utf-8"))
            except ValueError as error:
                raise _WrongInputError(say(texts.BAD_BEST, path=path)) from error
            if not isinstance(found, dict):
                raise _WrongInputError(say(texts.BAD_BEST, path=path))
            return found
    if args.best_known is not None:
        raise _WrongInputError(say(texts.NO_BEST, path=args.best_known))
    return {}


def _measure(
    path: Path, problem: Any, args: argparse.Namespace, crew: Crew, best: dict[str, int] | None
) -> dict[str, Any]:
    network = cpm(problem).finish
    events: list[Improvement] = []
    begun = time.monotonic()
    result = solve(
        problem,
        seconds=args.seconds,
        seed=args.seed,
        workers=args.workers,
        crew=crew,
        on_progress=events.append,
    )
    wall = time.monotonic() - begun
    upper = None if best is None else best["upper"]
    at: dict[str, dict[str, Any]] = {}
    for mark in (m for m in MARKS if m <= args.seconds):
        before = [e for e in events if e.progress.incumbent.seconds <= mark and e.values]
        if before:
            value, bound = before[-1].values[0], before[-1].bounds[0]
            at[f"{mark:g}"] = {
                "makespan": value,
                "bound": bound,
                "over_best_known": None if not upper else 100 * (value - upper) / upper,
                "over_critical_path": 100 * (value - network) / network if network else 0.0,
                "proven": bound == value,
            }
    plan = result.plan
    return {
        "instance": path.name,
        "activities": len(problem.activities),
        "status": result.status.value,
        "makespan": result.objective,
        "bound": result.bound,
        "gap": result.gap,
        "critical_path": network,
        "best_known": upper,
        "first_plan_seconds": events[0].progress.incumbent.seconds if events else None,
        "seconds": wall,
        "at": at,
        "proven": result.status is Status.OPTIMAL,
        "violations": [] if plan is None else [repr(v) for v in check(problem, plan)],
        "failures": list(result.failures),
        "starts": [] if plan is None else [plan.starts[a.id] for a in problem.activities],
    }


def _summary(rows: list[dict[str, Any]], seconds: float) -> list[dict[str, Any]]:
    table = []
    for mark in [f"{m:g}" for m in MARKS if m <= seconds]:
        cells = [row["at"][mark] for row in rows if mark in row["at"]]
        if not cells:
            continue
        over = [c["over_best_known"] for c in cells if c["over_best_known"] is not None]
        table.append(
            {
                "seconds": float(mark),
                "instances": len(cells),
                "proven": sum(c["proven"] for c in cells),
                "over_best_known": sum(over) / len(over) if over else None,
                "at_best_known": sum(x <= 0 for x in over) if over else None,
                "over_critical_path": sum(c["over_critical_path"] for c in cells) / len(cells),
                "gap": sum((c["makespan"] - (c["bound"] or 0)) / max(1, c["makespan"]) for c in cells)
                * 100
                / len(cells),
            }
        )
    first = sorted(r["first_plan_seconds"] for r in rows if r["first_plan_seconds"] is not None)
    if first and table:
        table[-1]["first_plan_median"] = first[len(first) // 2]
        table[-1]["first_plan_worst"] = first[-1]
    return table


def _print_table(table: list[dict[str, Any]]) -> None:
    print(say(texts.HEAD))
    for row in table:
        over = "–" if row["over_best_known"] is None else f"{row['over_best_known']:.3f}"
        hits = "–" if row["at_best_known"] is None else str(row["at_best_known"])
        print(
            f"{row['seconds']:6g}  {row['proven']:6d}  {over:>17}  {hits:>5}  "
            f"{row['over_critical_path']:20.2f}  {row['gap']:11.2f}"
        )
    if table and "first_plan_median" in table[-1]:
        median, worst = table[-1]["first_plan_median"] * 1000, table[-1]["first_plan_worst"] * 1000
        print(say(texts.FIRST, median=median, worst=worst))


def _progress(number: int, total: int, row: dict[str, Any]) -> None:
    if sys.stderr.isatty():
        text = f"\r{number}/{total} {row['instance']}: {row['makespan']} ({row['status']})"
        print(f"{text:<70}", end="", file=sys.stderr, flush=True)


def _finish_progress() -> None:
    if sys.stderr.isatty():
        print(file=sys.stderr)


def _machine(args: argparse.Namespace) -> dict[str, Any]:
    versions = {}
    for package in ("planweave", "ortools", "numba", "numpy"):
        try:
            versions[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            versions[package] = "absent"
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return {
        "processor": platform.processor() or platform.machine(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "load": load,
        "python": platform.python_version(),
        "versions": versions,
        "seconds": args.seconds,
        "workers": args.workers,
        "seed": args.seed,
        "folder": args.folder.name,
    }
