"""`planweave bench release`: next release instances, solved with proof and checked independently."""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from planweave.cli.bench import science_texts as texts
from planweave.cli.language import refuse, say
from planweave.science.anytime import Progress
from planweave.science.milp import SolverProcess
from planweave.science.release import Problem, ProblemError, Result, Stand, front, solve
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
    parser: argparse.ArgumentParser = subparsers.add_parser("release", help=say(texts.RELEASE))
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=say(texts.RELEASE_FILES))
    parser.add_argument(
        "--budget", action="append", type=float, metavar="RATIO", help=say(texts.RELEASE_BUDGET)
    )
    parser.add_argument("--seconds", type=float, default=60.0, help=say(texts.RELEASE_SECONDS))
    parser.add_argument("--seed", type=int, default=0, help=say(texts.SEED))
    parser.add_argument("--what-if", type=int, default=0, metavar="N", help=say(texts.RELEASE_WHAT_IF))
    parser.add_argument("--front", action="store_true", help=say(texts.RELEASE_FRONT))
    parser.add_argument("--json", type=Path, metavar="FILE", help=say(texts.JSON))
    parser.add_argument("--solutions", type=Path, metavar="DIR", help=say(texts.SOLUTIONS))
    parser.set_defaults(run=run)
    return parser


def run(args: argparse.Namespace) -> int:
    """0 when every instance was answered and every answer passed the check, 1 if not, 2 for bad input."""
    ratios = args.budget or [0.3, 0.5]
    if not all(0 < r <= 1 for r in ratios):
        return refuse(texts.BAD_BUDGET, code=2)
    if not args.seconds > 0:
        return refuse(texts.BAD_SECONDS, code=2)
    if args.what_if < 0:
        return refuse(texts.BAD_WHAT_IF, code=2)
    if args.json is not None and not args.json.parent.is_dir():
        return refuse(texts.NO_FOLDER, code=2, path=args.json.parent)
    if args.solutions is not None and args.solutions.exists() and not args.solutions.is_dir():
        return refuse(texts.NOT_A_FOLDER, code=2, path=args.solutions)
    instances: list[tuple[Path, Instance]] = []
    for given in args.files:
        if not given.exists():
            return refuse(texts.NO_FILE, code=2, path=given)
        paths = (
            sorted(p for p in given.rglob("*.txt") if p.name != "readme.txt") if given.is_dir() else [given]
        )
        if not paths:
            return refuse(texts.EMPTY_FOLDER, code=2, path=given)
        for path in paths:
            try:
                instances.append((path, parse_instance(path.read_text(encoding="utf-8"))))
            except FormatError as error:
                return _refuse_format(path, error)
            except (OSError, UnicodeDecodeError) as error:
                return refuse(texts.UNREADABLE, code=2, path=path, error=error)
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
                return _refuse_problem(path, error)
    _summary(rows)
    if args.json is not None:
        args.json.write_text(json.dumps({"machine": head, "rows": rows}, indent=1), encoding="utf-8")
    return 0 if all(not row["wrong"] for row in rows) else 1


def _refuse_problem(path: Path, error: ProblemError) -> int:
    """The sentence for what a well-formed instance can still have wrong."""
    loops = [issue.ids for issue in error.issues if issue.code == "dependency_cycle"]
    if loops:
        return refuse(texts.CIRCLE, code=2, path=path, circle=" → ".join(i[1:] for i in loops[0]))
    return refuse(texts.INVALID, code=2, path=path, error=error)


def _refuse_format(path: Path, error: FormatError) -> int:
    return refuse(
        texts.FORMAT[error.code],
        code=2,
        path=path,
        position=error.position,
        what=say(texts.WHAT[error.what]) if error.what else "",
        word=error.word,
        least=error.least,
        size=error.size,
    )


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
        "what_if": _what_ifs(args, problem, result, solver),
        "wrong": list(wrong),
    }
    print(
        f"{name:14} {row['status']:10} profit {row['profit']}  bound {row['bound']}"
        f"  gap {_percent(result.gap)}  greedy {row['greedy']}  {row['seconds']:.2f} s"
        + ("" if not wrong else "  WRONG: " + " ".join(wrong)),
        flush=True,
    )
    if row["what_if"]:
        longest = max(w["seconds"] for w in row["what_if"])
        proven = sum(w["status"] == "optimal" for w in row["what_if"])
        print(
            f"{'':14} what if: {proven} of {len(row['what_if'])} proven, longest {longest:.2f} s", flush=True
        )
    return row


def _what_ifs(
    args: argparse.Namespace, problem: Problem, result: Result, solver: SolverProcess
) -> list[dict[str, Any]]:
    """The same question with one customer ruled out or demanded, asked of the solver that is still warm."""
    if result.assignment is None or not args.what_if:
        return []
    pick = random.Random(args.seed)  # noqa: S311 - which customer, not a secret
    customers = [i for i in result.assignment if i.startswith("c")]
    found: list[dict[str, Any]] = []
    for who in pick.sample(customers, min(args.what_if, len(customers))):
        inside = result.assignment[who] is not None
        changed = tuple(
            replace(r, stand=Stand.MUST_NOT if inside else Stand.MUST) if r.id == who else r
            for r in problem.requirements
        )
        again = solve(
            replace(problem, requirements=changed),
            seconds=args.seconds,
            seed=args.seed,
            solver=solver,
            start={**result.assignment, who: None},
        )
        found.append(
            {
                "customer": int(who[1:]),
                "demanded": not inside,
                "status": again.status.value,
                "profit": again.objective,
                "seconds": round(again.seconds, 3),
            }
        )
    return found


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
