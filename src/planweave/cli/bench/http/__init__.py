"""`planweave bench http`: what people do on a large backlog, measured through HTTP against a real server.

The clients run in this process on the same machine as the server: with many of them the latencies hold both; the
processor's time is the server's alone, and beside it that of PostgreSQL's processes where they run here.
"""

import argparse
import contextlib
import json
import os
import platform
import re
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from planweave import __version__

from ... import texts
from ...django_ready import bring_up_to_date, start_django
from ...language import refuse, say
from ..generate import generate
from .asking import Target, kinds
from .live import measured_live
from .measuring import measured, memory_mb

READY = re.compile(rb"http://127\.0\.0\.1:(\d+)/\s*$", re.MULTILINE)
TASKS, FEW_TASKS = 10_000, 500
START_SECONDS = 300
COLUMNS = ("processor_ms", "database_ms", "p50_ms", "p95_ms", "requests_per_second", "memory_mb", "failed")


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("http", help=say(texts.BENCH_HTTP), description=say(texts.BENCH_HTTP))
    parser.add_argument("--size", type=int, default=10_000, help=say(texts.BENCH_SIZE))
    parser.add_argument("--clients", default="1,8,32", help=say(texts.BENCH_CLIENTS))
    parser.add_argument("--seconds", type=float, default=5.0, help=say(texts.BENCH_SECONDS))
    parser.add_argument("--seed", type=int, default=1, help=say(texts.BENCH_SEED))
    parser.add_argument("--output", type=Path, default=None, metavar="FILE", help=say(texts.BENCH_OUTPUT))
    parser.add_argument("--table", type=Path, default=None, metavar="FILE", help=say(texts.BENCH_TABLE))
    parser.add_argument("--keep", type=Path, default=None, metavar="FOLDER", help=say(texts.BENCH_KEEP))


def run(chosen: argparse.Namespace) -> int:
    try:
        clients = [int(part) for part in chosen.clients.split(",")]
    except ValueError:
        clients = []
    if not clients or min(clients) < 1 or chosen.size < 10 or chosen.seconds <= 0:
        return refuse(texts.BENCH_WRONG, code=2)
    with _folder(chosen.keep) as folder:
        os.environ["PLANWEAVE_HOME"] = str(folder)
        start_django()
        bring_up_to_date()
        made = _generated(folder, size=chosen.size, seed=chosen.seed)
        try:
            with _server(folder) as (port, process):
                target = Target(port=port, process=process.pid, size=chosen.size, **_known(made))
                at_start = memory_mb(process.pid)
                rows = []
                for count in clients:
                    for row in _rows(target, clients=count, seconds=chosen.seconds):
                        print(json.dumps(row), file=sys.stderr, flush=True)
                        rows.append(row)
        finally:
            if not chosen.keep:
                _purge(made)
    report = {
        "planweave": __version__,
        "database": "postgresql" if os.environ.get("PLANWEAVE_DATABASE_URL") else "sqlite",
        "python": platform.python_version(),
        "processors": os.cpu_count(),
        "requirements": chosen.size,
        "tasks": TASKS,
        "seed": chosen.seed,
        "generated_seconds": made["seconds"],
        "memory_at_start_mb": at_start,
        "measured": rows,
    }
    shown = json.dumps(report, indent=2)
    if chosen.output:
        chosen.output.write_text(shown + "\n")
    if chosen.table:
        chosen.table.write_text(table_of(report))
    print(shown)
    return 1 if any(row["failed"] for row in rows) else 0


def _rows(target: Target, *, clients: int, seconds: float) -> Iterator[dict[str, Any]]:
    for name, ask in kinds().items():
        yield measured(target, name, ask, clients=clients, seconds=seconds, database=_backends())
    yield measured_live(target, clients=clients, seconds=seconds, database=_backends())


def table_of(report: dict[str, Any]) -> str:
    """The report in Markdown: a row per kind of use and number of clients."""
    head = ["kind", "clients", *COLUMNS]
    lines = [head, ["---"] * len(head)]
    lines += [["" if row[name] is None else str(row[name]) for name in head] for row in report["measured"]]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


@contextlib.contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep.absolute()
        return
    with tempfile.TemporaryDirectory(prefix="planweave-bench-") as folder:
        yield Path(folder)


def _generated(folder: Path, *, size: int, seed: int) -> dict[str, Any]:
    """Both workspaces with their tokens; those of an earlier run where they were kept."""
    kept = folder / f"bench-{size}-{seed}.json"
    if kept.exists():
        found: dict[str, Any] = json.loads(kept.read_text())
        return found
    began = time.perf_counter()
    slug = f"bench-{secrets.token_hex(4)}"
    small = f"{slug}-small"
    made = {
        "slug": slug,
        "small": small,
        "token": generate(size=size, seed=seed, slug=slug, tasks=TASKS),
        "small_token": generate(size=FEW_TASKS, seed=seed, slug=small, tasks=FEW_TASKS),
        "seconds": round(time.perf_counter() - began, 1),
    }
    print(say(texts.BENCH_GENERATED, **made | {"size": size}), file=sys.stderr, flush=True)
    kept.write_text(json.dumps(made))
    return made


def _known(made: dict[str, Any]) -> dict[str, Any]:
    """What the clients must know. Does what upkeep does hourly; then the database is the server's alone."""
    from django.db import connections

    from planweave.planning.models import Release
    from planweave.site.upkeep import refresh_statistics
    from planweave.workspaces.models import Product

    refresh_statistics()
    ids = {
        "product_id": Product.objects.get(workspace__slug=made["slug"]).pk,
        "release_id": Release.objects.filter(workspace__slug=made["slug"]).earliest("pk").pk,
    }
    connections.close_all()
    return {name: made[name] for name in ("slug", "small", "token", "small_token")} | ids


def _purge(made: dict[str, Any]) -> None:
    """On a database that stays (PostgreSQL), leave nothing of the workspaces."""
    if not os.environ.get("PLANWEAVE_DATABASE_URL"):
        return
    from planweave.accounts.models import User
    from planweave.workspaces.actions import purge_workspace
    from planweave.workspaces.models import Workspace

    for slug in (made["slug"], made["small"]):
        purge_workspace(Workspace.objects.get(slug=slug).pk)
        User.objects.filter(email=f"owner@{slug}.example").delete()


@contextlib.contextmanager
def _server(folder: Path) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    log = folder / "server.log"
    command = [sys.executable, "-m", "planweave.cli", "serve", "--port", "0", "--workers", "0", "--empty"]
    with log.open("wb") as file:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, stderr=file)
    try:
        deadline = time.monotonic() + START_SECONDS
        while not (found := READY.search(log.read_bytes())):
            if process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(log.read_text() or "the server did not start in time")
            time.sleep(0.05)
        yield int(found[1]), process
    finally:
        process.terminate()
        process.wait(timeout=START_SECONDS)


def _backends() -> list[int]:
    """The processes of PostgreSQL that work for the server; none for SQLite, which works inside it."""
    from django.db import connection

    if connection.vendor != "postgresql":
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
        )
        return [pid for (pid,) in cursor.fetchall()]
