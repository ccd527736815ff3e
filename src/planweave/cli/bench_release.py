"""`planweave bench release`: next release instances, solved with proof and checked independently."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from pathlib import Path
from typing import Any

from planweave.science.anytime import Progress
from planweave.science.milp import SolverProcess
from planweave.science.release import ProblemError, Result, front, solve
from planweave.science.release.next_release import (
    FormatError,
    Instance,
    check_selection,
    parse_instance,
    profit_of,
    to_problem,
)


def add_parser(subparsers: Any) -> argparse.ArgumentParser:
    """Register the command; `run` answers it."""
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "release", help="solve next release problems (Xuan 2012 format) with proof and check the answers"
    )
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="an instance, or a folder of *.txt"
    )
    parser.add_argument(
        "--budget",
        action="append",
        type=float,
        metavar="RATIO",
        help="share of the total cost, rounded half up; may be given several times (default 0.3 and 0.5)",
    )
    parser.add_argument("--seconds", type=float, default=60.0, help="wall seconds per instance and budget")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--front", action="store_true", help="the whole front of profit and cost instead")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure here")
    parser.add_argument(
        "--solutions", type=Path, metavar="DIR", help="write one solution file per instance here"
    )
    parser.set_defaults(run=run)
    return parser


def run(args: argparse.Namespace) -> int:
    """0 when every instance was answered and every answer passed the check, 1 if not, 2 for bad input."""
    ratios = args.budget or [0.3, 0.5]
    if not all(0 < r <= 1 for r in ratios):
        return _refuse("A budget is a share of the total cost: give a number above 0 and up to 1.")
    if args.seconds <= 0:
        return _refuse("--seconds must be above 0.")
    try:
        instances = [(path, parse_instance(path.read_text(encoding="utf-8"))) for path in _paths(args.files)]
    except FormatError as error:
        return _refuse(str(error))
    except (OSError, UnicodeDecodeError) as error:
        return _refuse(f"The file cannot be read: {error}")
    head = _machine(args.seed)
    print(" · ".join(f"{k} {v}" for k, v in head.items()))
    rows: list[dict[str, Any]] = []
    with SolverProcess() as solver:
        for path, instance in instances:
            try:
                if args.front:
                    rows.append(_front_row(path, instance, seconds=args.seconds, seed=args.seed))
                else:
                    rows += [_row(args, path, instance, ratio, solver) for ratio in ratios]
            except ProblemError as error:
                return _refuse(f"{path}: {_told(error)}")
    _summary(rows)
    if args.json is not None:
        args.json.write_text(json.dumps({"machine": head, "rows": rows}, indent=1), encoding="utf-8")
    return 0 if all(not row["wrong"] for row in rows) else 1


def _told(error: ProblemError) -> str:
    """The sentence for what a well-formed instance can still have wrong."""
    loops = [issue.ids for issue in error.issues if issue.code == "dependency_cycle"]
    if loops:
        return "Requirements need each other in a circle: " + " → ".join(i[1:] for i in loops[0]) + "."
    return str(error)


def _paths(given: list[Path]) -> list[Path]:
    paths: list[Path] = []
    for path in given:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*.txt") if p.name != "readme.txt")
            if not inside:
                raise FormatError(f"The folder {path} holds no instance (*.txt).")
            paths += inside
        elif not path.exists():
            raise FormatError(f"There is no file {path}.")
        else:
            paths.append(path)
    return paths


def _row(
    args: argparse.Namespace, path: Path, instance: Instance, ratio: float, solver: SolverProcess
) -> dict[str, Any]:
    budget = instance.budget(ratio)
    name = f"{path.stem}-{ratio:g}"
    problem = to_problem(instance, budget)
    first: list[float] = []

    def tell(progress: Progress) -> None:
        seen = progress.incumbent
        if seen.objective is not None and not first:
            first.append(seen.seconds)
        if sys.stderr.isatty():
            gap = "" if seen.gap is None else f"  gap {seen.gap:.2%}"
            print(f"\r{name}: {seen.objective}  bound {seen.bound}{gap}   ", end="", file=sys.stderr)

    cpu = _child_and_own_seconds()
    result = solve(problem, seconds=args.seconds, seed=args.seed, on_progress=tell, solver=solver)
    if sys.stderr.isatty():
        print("\r" + " " * 78 + "\r", end="", file=sys.stderr)
    requirements, customers = _selection(result)
    wrong = check_selection(instance, budget, requirements=requirements, customers=customers)
    profit = profit_of(instance, customers)
    if result.objective is not None and profit != result.objective:
        wrong = (*wrong, f"The profit recomputed is {profit}, the solver said {result.objective}.")
    if args.solutions is not None:
        args.solutions.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"requirements": requirements, "customers": customers})
        (args.solutions / f"{name}.json").write_text(text, encoding="utf-8")
    row = {
        "instance": path.stem,
        "budget_ratio": ratio,
        "budget": budget,
        "status": result.status.value,
        "profit": None if result.objective is None else profit,
        "bound": result.bound,
        "gap": result.gap,
        "greedy": result.greedy_objective,
        "first_seconds": first[0] if first else None,
        "seconds": round(result.seconds, 3),
        "own_cpu_seconds": round(_child_and_own_seconds() - cpu, 3),
        "wrong": list(wrong),
    }
    print(
        f"{name:14} {row['status']:10} profit {row['profit']}  bound {row['bound']}"
        f"  gap {_percent(result.gap)}  greedy {row['greedy']}  {row['seconds']:.2f} s"
        + ("" if not wrong else "  WRONG: " + " ".join(wrong)),
        flush=True,
    )
    return row


def _front_row(path: Path, instance: Instance, *, seconds: float, seed: int) -> dict[str, Any]:
    problem = to_problem(instance, sum(instance.costs))
    began = time.perf_counter()
    found = front.value_cost_front(problem, seconds=seconds, seed=seed)
    spent = time.perf_counter() - began
    row = {
        "instance": path.stem,
        "status": "optimal" if found.complete else "feasible",
        "points": [[p.cost, p.value] for p in found.points],
        "knee": None
        if found.knee is None
        else [found.points[found.knee].cost, found.points[found.knee].value],
        "method": found.method,
        "seconds": round(spent, 3),
        "wrong": [],
    }
    complete = "complete" if found.complete else "not complete"
    print(f"{path.stem:14} {len(found.points)} points, {complete}, {found.method}, {spent:.2f} s", flush=True)
    return row


def _selection(result: Result) -> tuple[list[int], list[int]]:
    requirements = [int(i[1:]) for i in result.chosen if i.startswith("r")]
    return requirements, [int(i[1:]) for i in result.chosen if i.startswith("c")]


def _summary(rows: list[dict[str, Any]]) -> None:
    proven = sum(row["status"] == "optimal" for row in rows)
    print(f"{proven} of {len(rows)} proven; longest {max(row['seconds'] for row in rows):.2f} s")


def _percent(gap: float | None) -> str:
    return "–" if gap is None else f"{gap:.2%}"


def _child_and_own_seconds() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _machine(seed: int) -> dict[str, Any]:
    from importlib.metadata import version

    return {
        "machine": f"{platform.machine()} × {os.cpu_count()}",
        "python": platform.python_version(),
        "scipy": version("scipy"),
        "ortools": version("ortools"),
        "seed": seed,
    }


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2
