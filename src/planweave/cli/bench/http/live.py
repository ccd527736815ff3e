"""How long it takes until what one person changes has reached another's open page."""

import contextlib
import http.client
import json
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

from .asking import Request, Target
from .measuring import Answers, measured_work, sent

PAUSE_SECONDS = 0.05
"""Between a write that everybody has seen and the next."""


def measured_live(target: Target, *, clients: int, seconds: float, database: Iterable[int]) -> dict[str, Any]:
    """One writes, `clients` listen: from before the write is sent until its event arrives at each, writing included.
    The processor's time is that of one write shared by those who hear of it."""
    wrote: dict[int, float] = {}
    heard = threading.Semaphore(0)
    ready = threading.Barrier(clients + 1)
    done = threading.Event()

    def write(_number: int) -> Answers:
        with contextlib.closing(_connection(target)) as connection:
            path = "/requirements/GEN-1"
            row = json.loads(sent(connection, target, Request("GET", path))[1])
            ready.wait()
            until = time.perf_counter() + seconds
            while not wrote or time.perf_counter() < until:
                version = row["version"]
                wrote[version + 1] = time.perf_counter()
                value = 50.0 if row["value"] != 50.0 else 51.0
                status, body = sent(
                    connection, target, Request("PATCH", path, {"version": version, "value": value})
                )
                if status != 200:
                    raise RuntimeError(body)
                row = json.loads(body)
                for _ in range(clients):
                    heard.acquire(timeout=30)
                time.sleep(PAUSE_SECONDS)
            done.set()
            last = {"version": row["version"], "value": 0}  # wakes those who listen, to let them go
            sent(connection, target, Request("PATCH", path, last))
        return []

    def listen(_number: int) -> Answers:
        answers: Answers = []
        with contextlib.closing(_connection(target)) as connection:
            connection.request(
                "GET",
                f"/api/v1/workspaces/{target.slug}/live",
                headers={"Authorization": f"Bearer {target.token}"},
            )
            response = connection.getresponse()
            ready.wait()
            while not done.is_set():
                line = response.readline()
                arrived = time.perf_counter()
                if not line.startswith(b"data: ") or b'"version"' not in line:
                    continue
                version = json.loads(line[6:]).get("version")
                if version in wrote:
                    answers.append((arrived - wrote[version], True))
                    heard.release()
        return answers

    works: list[Callable[[int], Answers]] = [write, *[listen] * clients]
    row = measured_work(target, "live: write to event", works, database=database)
    return row | {"clients": clients}


def _connection(target: Target) -> http.client.HTTPConnection:
    return http.client.HTTPConnection("127.0.0.1", target.port, timeout=60)
