"""Compares TaskJuggler 3 with Planweave on PSPLIB: `python bench/taskjuggler.py DIR --every 30 --seconds 10`.

Each `.sm` file becomes a TaskJuggler project: a slot is an hour, everybody works around the clock, a
resource of capacity C is C persons, and a task that demands q of them for d hours is an effort of q x d with
q mandatory allocations, each to any of the C. `tj3` schedules it and reports start and end of every task. The
plan is checked by Planweave's referee as it is; TaskJuggler may interrupt work, which PSPLIB forbids: such
plans are counted apart, with the length they would have if that were allowed.

Needs `tj3` (Debian: `apt-get install tj3`). Exit codes: 0 done, 2 wrong input or no `tj3`.
"""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from planweave.science.schedule import Crew, Plan, Problem, check, solve
from planweave.science.schedule.psplib import read_sm

ORIGIN = datetime(2024, 1, 1)
LONGEST_SECONDS = 300


def project_of(problem: Problem) -> str:
    """The problem in TaskJuggler's language."""
    lines = [
        'project p "p" 2024-01-01 +3m {',
        '  timezone "UTC"',
        "  timingresolution 60min",
        '  timeformat "%Y-%m-%d-%H:%M"',
        "  dailyworkinghours 24",
        "  workinghours mon - sun 0:00 - 24:00",
        "}",
    ]
    for resource in problem.resources:
        lines.append(f'resource {_name(resource.id)} "{resource.id}" {{')
        lines += [f'  resource {unit} "{unit}"' for unit in _units(resource.id, resource.capacity)]
        lines.append("}")
    capacity = {r.id: r.capacity for r in problem.resources}
    before: dict[str, list[str]] = {}
    for link in problem.links:
        before.setdefault(link.successor, []).append(link.predecessor)
    for activity in problem.activities:
        mode = activity.alternatives[0]
        lines.append(f'task t{activity.id} "{activity.id}" {{')
        demands = {key: units for key, units in mode.demands.items() if units}
        if mode.duration == 0:
            lines.append("  milestone")
        elif not demands:
            lines.append(f"  duration {mode.duration}h")
        else:
            lines.append(f"  effort {mode.duration * sum(demands.values())}h")
            for key, units in demands.items():
                names = list(_units(key, capacity[key]))
                for k in range(units):
                    # Every allocation begins its search elsewhere, or all would ask for the same person.
                    turned = names[k:] + names[:k]
                    others = f"alternative {', '.join(turned[1:])} " if len(turned) > 1 else ""
                    lines.append(f"  allocate {turned[0]} {{ {others}mandatory }}")
        if activity.id in before:
            lines.append("  depends " + ", ".join(f"!t{key}" for key in before[activity.id]))
        lines.append("}")
    lines += ['taskreport "out" { formats csv columns id, start, end', "  hideresource 1", "}"]
    return "\n".join(lines) + "\n"


def _name(resource: str) -> str:
    return "r" + "".join(c if c.isalnum() else "_" for c in resource)


def _units(resource: str, capacity: int) -> list[str]:
    return [f"{_name(resource)}_{k}" for k in range(capacity)]


def run_tj3(problem: Problem) -> tuple[dict[str, tuple[int, int]] | None, float, str]:
    """((start, end) in slots by activity, or None; seconds; what tj3 said)."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "project.tjp"
        source.write_text(project_of(problem), encoding="ascii")
        begun = time.monotonic()
        try:
            done = subprocess.run(
                ["tj3", "--silent", "--no-color", "--output-dir", folder, str(source)],
                capture_output=True, text=True, timeout=LONGEST_SECONDS, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return None, time.monotonic() - begun, f"not done within {LONGEST_SECONDS} s"
        seconds = time.monotonic() - begun
        report = Path(folder) / "out.csv"
        if not report.is_file():
            return None, seconds, (done.stderr or done.stdout).strip()[-300:]
        with report.open(encoding="utf-8") as stream:
            rows = list(csv.DictReader(stream, delimiter=";"))
    return {row["Id"].lstrip("t"): (_slot(row["Start"]), _slot(row["End"])) for row in rows}, seconds, ""


def _slot(text: str) -> int:
    return round((datetime.strptime(text, "%Y-%m-%d-%H:%M") - ORIGIN).total_seconds() / 3600)


def main() -> int:
    """Run and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--every", type=int, default=30, metavar="N")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--json", type=Path, metavar="FILE")
    args = parser.parse_args()
    if shutil.which("tj3") is None:
        print("tj3 is not installed; on Debian: apt-get install tj3", file=sys.stderr)
        return 2
    files = sorted(args.folder.glob("*.sm"))[:: max(1, args.every)]
    if not files:
        print(f"There are no .sm files in {args.folder}.", file=sys.stderr)
        return 2
    best_file = args.folder.resolve().parent / "best_known.json"
    best = json.loads(best_file.read_text(encoding="utf-8")) if best_file.is_file() else {}
    rows = []
    with Crew(args.workers) as crew:
        crew.warm()
        for path in files:
            rows.append(_compare(path, best.get(f"{path.parent.name}/{path.name}"), args, crew))
            print(json.dumps(rows[-1]), flush=True)
    _print_summary(rows)
    if args.json is not None:
        args.json.write_text(json.dumps(rows, indent=1), encoding="utf-8")
    return 0


def _compare(
    path: Path, known: dict[str, int] | None, args: argparse.Namespace, crew: Crew
) -> dict[str, object]:
    problem = read_sm(path)
    result = solve(problem, seconds=args.seconds, workers=args.workers, crew=crew)
    dates, seconds, trouble = run_tj3(problem)
    row: dict[str, object] = {
        "instance": path.name,
        "best_known": None if known is None else known["upper"],
        "planweave": result.objective,
        "planweave_seconds": round(result.seconds, 2),
        "planweave_proven": result.gap == 0,
        "taskjuggler_seconds": round(seconds, 2),
    }
    if dates is None:
        return row | {"taskjuggler": None, "trouble": trouble}
    length = max(end for _, end in dates.values())
    longer = sum(dates[a.id][1] - dates[a.id][0] > a.alternatives[0].duration for a in problem.activities)
    starts = {a.id: dates[a.id][0] for a in problem.activities}
    ends = {a.id: dates[a.id][1] for a in problem.activities}
    broken = check(problem, Plan(starts, ends, dict.fromkeys(starts, 0)))
    others = sorted({v.kind for v in broken} - {"finish", "pause"})
    return row | {"taskjuggler": length, "interrupted": longer, "broken": [] if longer else others}


def _print_summary(rows: list[dict[str, object]]) -> None:
    for name in ("planweave", "taskjuggler"):
        over = [
            100 * (int(str(r[name])) - int(str(r["best_known"]))) / int(str(r["best_known"]))
            for r in rows
            if r.get(name) is not None and r["best_known"] is not None
        ]
        seconds = [float(str(r[f"{name}_seconds"])) for r in rows]
        if over:
            print(
                f"{name}: {len(over)} of {len(rows)} instances, {sum(over) / len(over):.2f} % over best known "
                f"({min(over):.1f} to {max(over):.1f}), {sum(seconds) / len(seconds):.1f} s each on average"
            )
    print(f"plans with interrupted work: {sum(bool(r.get('interrupted')) for r in rows)}")


if __name__ == "__main__":
    sys.exit(main())
