"""The command line of the trials."""

import argparse
import datetime
import json
import os
import string
import subprocess
import sys
import tempfile
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import product
from pathlib import Path
from typing import Any

from . import ROOT
from .report import record, table, write_report
from .row import BOTH, POSTGRES, NotPossible, Row, Trial, rows

MANY_ROWS = 6
LONGEST_SECONDS = {"fast": 1200, "release": 6 * 3600}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m trials", description=__doc__)
    parser.add_argument("command", nargs="?", choices=["run", "report", "one"], default="run")
    parser.add_argument("--size", choices=["fast", "release"], default="fast")
    parser.add_argument("--only", default="", help="rows, such as F5 or F1,F3; F9 means F9a, F9b … too")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", choices=[*BOTH, "both"], default="sqlite")
    parser.add_argument("--processes", type=int, default=2, help="how many rows run beside each other")
    parser.add_argument("--record", action="store_true", help="keep the results for the report")
    parser.add_argument("--json", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.command == "report":
        write_report()
        return 0
    chosen = [one for one in rows() if not asked.only or is_chosen(one.name, asked.only)]
    if not chosen:
        print(f"No row is called {asked.only}. There are: {', '.join(one.name for one in rows())}")
        return 2
    if asked.command == "one":
        results = []
        for one in chosen:
            results.append(run_here(one, asked.size, asked.seed, asked.database))
            asked.json.write_text(json.dumps(results))
        return 0
    return run_all(chosen, asked)


def is_chosen(name: str, only: str) -> bool:
    number = name.rstrip(string.ascii_lowercase)
    return bool({name, number} & set(only.split(",")))


def run_here(row: Row, size: str, seed: int, database: str) -> dict[str, Any]:
    """One row in this process. A crash is a failure."""
    trial = Trial(row.name, size, seed, database, row.times(size))
    began = time.monotonic()
    not_possible = ""
    try:
        row.run(trial)
    except NotPossible as reason:
        not_possible = str(reason)
    except BaseException:
        trial.fail("the trial itself broke:\n" + "".join(traceback.format_exc()[-900:]))
    if not trial.tried and not trial.failed and not not_possible:
        trial.fail("nothing was tried")
    seconds = round(time.monotonic() - began, 1)
    return trial.result() | {"seconds": seconds, "not_possible": not_possible}


def run_all(chosen: list[Row], asked: argparse.Namespace) -> int:
    databases = BOTH if asked.database == "both" else (asked.database,)
    plan = [(group, database) for database in databases for group in processes(chosen, database)]
    began = time.monotonic()
    with ExitStack() as open_while_running:
        environment = {k: v for k, v in os.environ.items() if k != "PLANWEAVE_DATABASE_URL"}
        urls = {database: cluster(open_while_running) for database in databases if database == POSTGRES}
        with ThreadPoolExecutor(asked.processes) as pool:
            ran = pool.map(lambda one: in_a_process(*one, asked, environment, urls), plan)
            results = [one for group in ran for one in group]
    order = {(row.name, database): place for place, (row, database) in enumerate(product(chosen, BOTH))}
    results.sort(key=lambda one: order[one["name"], one["database"]])
    print("\n" + table(results))
    failed = [one for one in results if one["failed"]]
    done = f"{len(results)} trials, {len(failed)} failed, seed {asked.seed}, {time.monotonic() - began:.0f} s"
    print(f"\n{asked.size}: {done}", flush=True)
    if asked.record:
        record(results, size=asked.size, at=datetime.datetime.now(datetime.UTC), root=ROOT)
    return 1 if failed else 0


def cluster(open_while_running: ExitStack) -> str:
    """A PostgreSQL for this run, or the one that is named in PLANWEAVE_DATABASE_URL."""
    from harness.postgres import temporary_cluster

    if given := os.environ.get("PLANWEAVE_DATABASE_URL"):
        return given
    return open_while_running.enter_context(temporary_cluster())


def processes(chosen: list[Row], database: str) -> list[list[Row]]:
    """Which rows run in which process; the largest groups begin first.

    What many rows share is prepared twice, so that two processes halve the time of what would be one long group.
    """
    groups: dict[str, list[Row]] = {}
    for row in chosen:
        if database in row.databases:
            groups.setdefault(row.together or row.name, []).append(row)
    halves = [[one[0::2], one[1::2]] if len(one) >= MANY_ROWS else [one] for one in groups.values()]
    return sorted((half for both in halves for half in both), key=len, reverse=True)


def in_a_process(
    group: list[Row],
    database: str,
    asked: argparse.Namespace,
    environment: dict[str, str],
    urls: dict[str, str],
) -> list[dict[str, Any]]:
    """Run the rows one after the other in a process of their own; whatever it dies of is a failure of the row."""
    with tempfile.TemporaryDirectory(prefix="planweave-trials-") as folder:
        path = Path(folder) / "result.json"
        names = ",".join(row.name for row in group)
        words = ["one", "--only", names, "--size", asked.size, "--seed", str(asked.seed)]
        own = {"PLANWEAVE_HOME": folder}
        if database in urls:
            own["PLANWEAVE_DATABASE_URL"] = urls[database]
        longest = LONGEST_SECONDS[asked.size] * len(group)
        try:
            done = subprocess.run(
                [sys.executable, "-m", "trials", *words, "--database", database, "--json", str(path)],
                cwd=ROOT,
                env=environment | own,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=longest,
            )
            said = done.stdout + done.stderr
        except subprocess.TimeoutExpired:
            said = f"it did not end within {longest} s"
        known = {one["name"]: one for one in json.loads(path.read_text())} if path.exists() else {}
    results = []
    for row in group:
        if row.name not in known:
            trial = Trial(row.name, asked.size, asked.seed, database, row.times(asked.size))
            trial.fail(f"its process died: {said[-900:]}")
            known[row.name] = trial.result() | {"seconds": 0.0, "not_possible": ""}
        results.append(known[row.name] | {"title": row.title})
        print("\n    ".join([one_line(results[-1]), *known[row.name]["failures"]]), flush=True)
    return results


def one_line(result: dict[str, Any]) -> str:
    if result["not_possible"]:
        return f"{result['name']:<5} {result['database']:<8} not possible here: {result['not_possible']}"
    state = "FAILED" if result["failed"] else "ok"
    figures = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in result["figures"].items())
    tries = f"{result['tried']} tried, {result['failed']} failed, seed {result['seed']}"
    return f"{result['name']:<5} {result['database']:<8} {state:<6} {tries}, {result['seconds']} s  {figures}"


if __name__ == "__main__":
    sys.exit(main())
