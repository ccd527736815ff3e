"""`planweave bench http`: what people do on a large backlog, measured through HTTP against a real server.

The clients run in this process on the same machine as the server: with many of them the figures hold both.
"""

import argparse
import contextlib
import http.client
import json
import math
import os
import platform
import re
import secrets
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planweave import __version__

from .. import texts
from ..django_ready import bring_up_to_date, start_django
from ..language import refuse, say
from .generate import generate

STATES = ("collected", "analysed", "planned", "in_progress", "done", "rejected")
READY = re.compile(rb"http://127\.0\.0\.1:(\d+)/\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Kind:
    """What one kind of use asks for, in turn; `{n}` is a number that differs from request to request."""

    name: str
    method: str
    paths: Sequence[str]
    body: dict[str, Any] | None = None


def kinds(product_id: int, size: int) -> list[Kind]:
    rows = "/requirements?limit=200"
    board = [f"/requirements?limit=50&state={state}" for state in STATES]
    return [
        Kind("list", "GET", [rows]),
        Kind("filter", "GET", [f"{rows}&priority=must&state=planned&sort=-value"]),
        Kind("search", "GET", [f"{rows}&q=%E6%94%AF%E4%BB%98", f"{rows}&q=invoice"]),
        Kind("item", "GET", ["/requirements/GEN-{n}"]),
        Kind("create", "POST", ["/requirements"], {"product": product_id, "title": "Measured {n}"}),
        Kind("board", "GET", ["/requirements/counts?by=state", *board]),
        Kind("gantt", "GET", ["/gantt"]),
    ]


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("http", help=say(texts.BENCH_HTTP), description=say(texts.BENCH_HTTP))
    parser.add_argument("--size", type=int, default=10_000, help=say(texts.BENCH_SIZE))
    parser.add_argument("--clients", default="1,8,32", help=say(texts.BENCH_CLIENTS))
    parser.add_argument("--seconds", type=float, default=5.0, help=say(texts.BENCH_SECONDS))
    parser.add_argument("--seed", type=int, default=1, help=say(texts.BENCH_SEED))
    parser.add_argument("--output", type=Path, default=None, metavar="FILE", help=say(texts.BENCH_OUTPUT))


def run(chosen: argparse.Namespace) -> int:
    try:
        clients = [int(part) for part in chosen.clients.split(",")]
    except ValueError:
        clients = []
    if not clients or min(clients) < 1 or chosen.size < 10 or chosen.seconds <= 0:
        return refuse(texts.BENCH_WRONG, code=2)
    with tempfile.TemporaryDirectory(prefix="planweave-bench-") as folder:
        os.environ["PLANWEAVE_HOME"] = folder
        start_django()
        bring_up_to_date()
        slug = f"bench-{secrets.token_hex(4)}"
        began = time.perf_counter()
        token = generate(size=chosen.size, seed=chosen.seed, slug=slug)
        generated = time.perf_counter() - began
        _say(texts.BENCH_GENERATED, slug=slug, size=chosen.size, seconds=generated)
        product_id = _leave(slug)
        try:
            with _server(folder) as (port, process):
                target = Target(port=port, slug=slug, token=token, size=chosen.size, process=process.pid)
                measured = [
                    measure(target, kind, clients=count, seconds=chosen.seconds)
                    for kind in kinds(product_id, chosen.size)
                    for count in clients
                ]
        finally:
            _purge(slug)
    report = {
        "planweave": __version__,
        "database": "postgresql" if os.environ.get("PLANWEAVE_DATABASE_URL") else "sqlite",
        "python": platform.python_version(),
        "processors": os.cpu_count(),
        "requirements": chosen.size,
        "seed": chosen.seed,
        "generated_seconds": round(generated, 2),
        "measured": measured,
    }
    shown = json.dumps(report, indent=2)
    if chosen.output:
        chosen.output.write_text(shown + "\n")
    print(shown)
    return 1 if any(row["failed"] for row in measured) else 0


@dataclass(frozen=True)
class Target:
    port: int
    slug: str
    token: str
    size: int
    process: int


def measure(target: Target, kind: Kind, *, clients: int, seconds: float) -> dict[str, Any]:
    """`clients` ask without pause for `seconds`; times in milliseconds, memory in MB."""
    _ask_for(target, kind, 0, time.perf_counter() + min(0.5, seconds))  # warm caches and plans
    answers: list[list[tuple[float, bool]]] = [[] for _ in range(clients)]
    processor = processor_seconds(target.process)
    began = time.perf_counter()

    def work(client: int) -> None:
        answers[client] = _ask_for(target, kind, client, began + seconds)

    threads = [threading.Thread(target=work, args=(client,)) for client in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - began
    used = processor_seconds(target.process)
    every = [answer for those in answers for answer in those]
    times = sorted(duration for duration, _ in every)
    row = {
        "kind": kind.name,
        "clients": clients,
        "requests": len(every),
        "failed": sum(1 for _, is_good in every if not is_good),
        "p50_ms": round(_share(times, 0.5) * 1000, 2),
        "p95_ms": round(_share(times, 0.95) * 1000, 2),
        "requests_per_second": round(len(every) / took, 1),
        "processor_ms_per_request": None
        if used is None or processor is None
        else round((used - processor) / len(every) * 1000, 2),
        "memory_mb": memory_mb(target.process),
    }
    print(json.dumps(row), file=sys.stderr, flush=True)
    return row


def _share(ordered: list[float], share: float) -> float:
    """The smallest value that at least `share` of all do not exceed (nearest rank)."""
    return ordered[max(0, math.ceil(len(ordered) * share) - 1)]


def _ask_for(target: Target, kind: Kind, client: int, until: float) -> list[tuple[float, bool]]:
    """Ask on one lasting connection until then, at least once; (seconds, whether it was answered well)."""
    connection = http.client.HTTPConnection("127.0.0.1", target.port, timeout=120)
    headers = {"Authorization": f"Bearer {target.token}", "Content-Type": "application/json"}
    answers: list[tuple[float, bool]] = []
    turn = client * 7919
    with contextlib.closing(connection):
        while not answers or time.perf_counter() < until:
            path = kind.paths[turn % len(kind.paths)].replace("{n}", str(turn % target.size + 1))
            body = json.dumps(kind.body).replace("{n}", str(turn)) if kind.body else None
            turn += 1
            began = time.perf_counter()
            connection.request(kind.method, f"/api/v1/workspaces/{target.slug}{path}", body, headers)
            response = connection.getresponse()
            response.read()
            answers.append((time.perf_counter() - began, response.status in (200, 201)))
    return answers


@contextlib.contextmanager
def _server(folder: str) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    log = Path(folder) / "server.log"
    command = [sys.executable, "-m", "planweave.cli", "serve", "--port", "0", "--workers", "0", "--empty"]
    with log.open("wb") as file:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, stderr=file)
    try:
        deadline = time.monotonic() + 60
        while not (found := READY.search(log.read_bytes())):
            if process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(log.read_text())
            time.sleep(0.05)
        yield int(found[1]), process
    finally:
        process.terminate()
        process.wait(timeout=20)


def _leave(slug: str) -> int:
    """What the server's upkeep does hourly, then the database is the server's alone; the product's id."""
    from django.db import connections

    from planweave.site.upkeep import refresh_statistics
    from planweave.workspaces.models import Product

    refresh_statistics()

    product_id = Product.objects.get(workspace__slug=slug).pk
    connections.close_all()
    return product_id


def _purge(slug: str) -> None:
    """On a database that stays (PostgreSQL), leave nothing of the workspace."""
    if not os.environ.get("PLANWEAVE_DATABASE_URL"):
        return
    from planweave.accounts.models import User
    from planweave.workspaces.actions import purge_workspace
    from planweave.workspaces.models import Workspace

    purge_workspace(Workspace.objects.get(slug=slug).pk)
    User.objects.filter(email=f"owner@{slug}.example").delete()


def processor_seconds(process: int) -> float | None:
    """User and system time of the process so far; None where the system does not tell (/proc)."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_mb(process: int) -> float | None:
    """Resident memory of the process; None where the system does not tell."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return None
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return round(int(found[1]) / 1024, 1) if found else None


def _say(text: Any, **params: object) -> None:
    print(say(text, **params), file=sys.stderr, flush=True)
