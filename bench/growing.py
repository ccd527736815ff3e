"""A company at work: so many people with an open page each, on several web processes and one PostgreSQL.

    PLANWEAVE_DATABASE_URL=postgresql://… python bench/growing.py --size 100000 --people 1000

Everybody holds a live feed; some of them work: read lists and items, search, change, tell where they are. Printed is
what that costs in processor time of the web processes and of PostgreSQL (if it runs on this machine), how soon others
hear of a change, counted from the moment it was sent, and what a process holds. Times depend on what else the machine
does; processor time hardly does. The database must be an empty one.
"""

import argparse
import asyncio
import json
import os
import platform
import random
import re
import secrets
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

SLUG = "growing"
READY = re.compile(r"http://127\.0\.0\.1:(\d+)/$", re.MULTILINE)
WORKING = 8
"""Requests under way at once: as many threads as one web process has."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--people", type=int, default=1_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="planweave-growing-") as folder:
        os.environ |= {"PLANWEAVE_HOME": folder, "PLANWEAVE_SECRET_KEY": secrets.token_urlsafe(48)}
        began = time.perf_counter()
        product, tokens = filled(asked)
        prepared = time.perf_counter() - began
        webs = [Web(Path(folder) / f"log{place}") for place in range(asked.processes)]
        try:
            for web in webs:
                web.wait()
            report = asyncio.run(worked(asked, webs, tokens, product))
        finally:
            for web in webs:
                web.process.terminate()
                web.process.wait(timeout=30)
    about = {
        "requirements": asked.size,
        "people": asked.people,
        "web_processes": asked.processes,
        "processors": os.cpu_count(),
        "load_of_the_machine": [round(one, 1) for one in os.getloadavg()],
        "python": platform.python_version(),
        "prepared_seconds": round(prepared),
    }
    print(json.dumps(about | report, indent=2))
    return 0


def filled(asked: argparse.Namespace) -> tuple[int, list[str]]:
    """The product's id, and a token of each person."""
    from planweave.cli.bench.generate import generate
    from planweave.cli.django_ready import bring_up_to_date, start_django

    start_django()
    bring_up_to_date()
    generate(size=asked.size, seed=asked.seed, slug=SLUG)
    from planweave.accounts.actions import create_token, create_user
    from planweave.workspaces.models import Membership, Product, Role, Workspace

    here = Workspace.objects.get(slug=SLUG)
    tokens = []
    for number in range(asked.people):
        user = create_user(email=f"p{number}@growing.example", name=f"Person {number}")
        Membership.objects.create(workspace=here, user=user, role=Role.PRODUCT_MANAGER)
        tokens.append(create_token(user, name="bench", scopes=["read", "write"])[1])
    return Product.objects.filter(workspace=here).values_list("pk", flat=True)[0], tokens


class Web:
    def __init__(self, log: Path) -> None:
        self.log = log
        with log.open("wb") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "planweave.cli", "serve", "--empty", "--workers", "0", "--port", "0"],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
            )
        self.port = 0

    def wait(self) -> None:
        while not (found := READY.search(self.log.read_text())):
            if self.process.poll() is not None:
                raise SystemExit(self.log.read_text())
            time.sleep(0.2)
        self.port = int(found[1])

    @property
    def seconds(self) -> float:
        used = psutil.Process(self.process.pid).cpu_times()
        return float(used.user + used.system)

    @property
    def megabytes(self) -> float:
        return psutil.Process(self.process.pid).memory_info().rss / 1e6


def database_seconds() -> float:
    """Processor time of PostgreSQL's processes on this machine, those that ended not counted."""
    total = 0.0
    for one in psutil.process_iter(["name", "cpu_times"]):
        if one.info["name"] == "postgres" and one.info["cpu_times"]:
            total += one.info["cpu_times"].user + one.info["cpu_times"].system
    return total


@dataclass
class Heard:
    """When each feed heard of which key."""

    at: dict[str, list[float]] = field(default_factory=dict)
    ended: int = 0


async def feed(port: int, token: str, heard: Heard) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    head = f"GET /api/v1/workspaces/{SLUG}/live HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n\r\n"
    writer.write(head.encode())
    try:
        while line := await reader.readline():
            if found := re.search(rb'"record_key":"([^"]+)"', line):
                heard.at.setdefault(found[1].decode(), []).append(time.monotonic())
    except (OSError, asyncio.CancelledError):
        pass
    finally:
        heard.ended += 1
        writer.close()


async def worked(
    asked: argparse.Namespace, webs: list[Web], tokens: list[str], product: int
) -> dict[str, Any]:
    heard, chance = Heard(), random.Random(asked.seed)
    small = [round(web.megabytes) for web in webs]
    feeds = []
    for place, token in enumerate(tokens):
        feeds.append(asyncio.create_task(feed(webs[place % len(webs)].port, token, heard)))
        await asyncio.sleep(0.01)
    await asyncio.sleep(5)
    idle = await spent(webs, asyncio.sleep(10))
    ran: list[Ran] = []
    sent: dict[str, float] = {}
    until = time.monotonic() + asked.seconds
    people = [
        person(webs[place % len(webs)].port, tokens, asked.size, product, until, chance, ran, sent)
        for place in range(WORKING)
    ]
    began = time.monotonic()
    busy = await spent(webs, asyncio.gather(*people))
    ended = time.monotonic() - began
    # What the open feeds cost at rest is not the requests'.
    busy = tuple(used - at_rest / 10 * ended for used, at_rest in zip(busy, idle, strict=True))
    await asyncio.sleep(3)
    connections = await asyncio.to_thread(connections_now)
    late = sorted(at - sent[key] for key, times in heard.at.items() if key in sent for at in times)
    complete = sum(1 for key in sent if len(heard.at.get(key, [])) == len(tokens))
    report = {
        "feeds_open": len(tokens) - heard.ended,
        "idle_processor_share_of_all_webs": round(idle[0] / 10, 3),
        "idle_processor_share_of_postgresql": round(idle[1] / 10, 3),
        "requests": len(ran),
        "seconds": round(ended),
        "failed": sum(1 for one in ran if one.status >= 300),
        "web_processor_ms_per_request": round(1000 * busy[0] / max(1, len(ran)), 2),
        "postgresql_processor_ms_per_request": round(1000 * busy[1] / max(1, len(ran)), 2),
        "by_kind_ms_p50_p95": {
            kind: [
                round(1000 * share(sorted(one.seconds for one in ran if one.kind == kind), at))
                for at in (0.5, 0.95)
            ]
            for kind in sorted({one.kind for one in ran})
        },
        "changes": len(sent),
        "heard_by_all": complete,
        "heard_after_ms_p50_p95_max": [round(1000 * share(late, at)) for at in (0.5, 0.95, 1)],
        "megabytes_per_web_at_start_and_now": [small, [round(web.megabytes) for web in webs]],
        "connections_to_postgresql": connections,
        "database_megabytes": await asyncio.to_thread(database_megabytes),
    }
    for one in feeds:
        one.cancel()
    return report


async def spent(webs: list[Web], work: Any) -> tuple[float, float]:
    """Processor seconds of the web processes and of PostgreSQL during the work."""
    before, of_database = sum(web.seconds for web in webs), database_seconds()
    await work
    return sum(web.seconds for web in webs) - before, database_seconds() - of_database


@dataclass
class Ran:
    kind: str
    status: int
    seconds: float


async def person(
    port: int,
    tokens: list[str],
    size: int,
    product: int,
    until: float,
    chance: random.Random,
    ran: list[Ran],
    sent: dict[str, float],
) -> None:
    """One request after the other, as a different person each time; sixteen reads for each write."""
    works: list[tuple[str, int]] = [("list", 6), ("item", 7), ("search", 3), ("create", 1), ("presence", 3)]
    while time.monotonic() < until:
        kind = chance.choices([one for one, _ in works], [many for _, many in works])[0]
        path, method, body = f"/api/v1/workspaces/{SLUG}", "GET", None
        if kind == "list":
            path += "/requirements?limit=50"
        elif kind == "item":
            path += f"/requirements/GEN-{chance.randrange(1, size)}"
        elif kind == "search":
            path += chance.choice(
                ["/requirements?limit=50&q=%E6%94%AF%E4%BB%98", "/requirements?limit=50&q=invoice"]
            )
        elif kind == "create":
            path, method = f"{path}/requirements", "POST"
            body = {"product": product, "title": f"Grown {chance.random()}"}
        else:
            path, method, body = (
                f"{path}/presence",
                "PUT",
                {"tab": f"t{chance.random()}", "place": "requirements"},
            )
        began = time.monotonic()
        status, told = await asked_for(port, method, path, body, chance.choice(tokens))
        ran.append(Ran(kind, status, time.monotonic() - began))
        if kind == "create" and status == 201:
            sent[told["key"]] = began


async def asked_for(port: int, method: str, path: str, body: Any, token: str) -> tuple[int, Any]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    content = b"" if body is None else json.dumps(body).encode()
    head = (
        f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    writer.write(head.encode() + content)
    answer = await reader.read()
    writer.close()
    first, _, rest = answer.partition(b"\r\n\r\n")
    status = int(first.split()[1])
    return status, json.loads(rest) if method == "POST" and status == 201 else None


def connections_now() -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
        return int(cursor.fetchone()[0]) - 1


def database_megabytes() -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        return round(int(cursor.fetchone()[0]) / 1e6)


def share(ordered: list[float], at: float) -> float:
    return ordered[min(len(ordered) - 1, int(at * len(ordered)))] if ordered else 0.0


if __name__ == "__main__":
    sys.exit(main())
