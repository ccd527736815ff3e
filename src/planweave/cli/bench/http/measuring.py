"""Clients that ask without pause, and what that costs the server."""

import contextlib
import http.client
import json
import math
import re
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from .asking import Ask, Request, Target

Answers = list[tuple[float, bool]]
"""Seconds, and whether it was answered well."""
WARM_SECONDS, WARM_ANSWERS = 0.5, 24
"""Before the clock runs: each of the server's threads has its own connection, with caches and plans."""


def measured(
    target: Target, name: str, ask: Ask, *, clients: int, seconds: float, database: Iterable[int]
) -> dict[str, Any]:
    """`clients` ask without pause for `seconds`; times in milliseconds, memory in MB. `database`: processes that work
    for the server."""
    _ask_for(target, ask, clients, time.perf_counter() + min(WARM_SECONDS, seconds), least=WARM_ANSWERS)

    def work(client: int) -> Answers:
        return _ask_for(target, ask, client, time.perf_counter() + seconds)

    return measured_work(target, name, [work] * clients, database=database)


def measured_work(
    target: Target, name: str, works: list[Callable[[int], Answers]], *, database: Iterable[int]
) -> dict[str, Any]:
    """The same of any work, one thread for each."""
    answers: list[Answers] = [[] for _ in works]
    before, before_there = _processor([target.process]), _processor(database)
    began = time.perf_counter()

    def one(number: int) -> None:
        answers[number] = works[number](number)

    threads = [threading.Thread(target=one, args=(number,)) for number in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - began
    every = [answer for those in answers for answer in those]
    times = sorted(duration for duration, _ in every)
    return {
        "kind": name,
        "clients": len(works),
        "requests": len(every),
        "failed": sum(1 for _, is_good in every if not is_good),
        "processor_ms": _each(_processor([target.process]), before, len(every)),
        "database_ms": _each(_processor(database), before_there, len(every)),
        "p50_ms": round(_share(times, 0.5) * 1000, 2),
        "p95_ms": round(_share(times, 0.95) * 1000, 2),
        "requests_per_second": round(len(every) / took, 1),
        "memory_mb": memory_mb(target.process),
    }


def _each(now: float | None, before: float | None, count: int) -> float | None:
    return None if now is None or before is None or not count else round((now - before) / count * 1000, 2)


def _share(ordered: list[float], share: float) -> float:
    """The smallest value that at least `share` of all do not exceed (nearest rank); 0 of none."""
    return ordered[max(0, math.ceil(len(ordered) * share) - 1)] if ordered else 0.0


def _ask_for(target: Target, ask: Ask, client: int, until: float, *, least: int = 1) -> Answers:
    """Ask on one lasting connection until then, at least so many times."""
    answers: Answers = []
    asker = ask(target, client)
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", target.port, timeout=300)) as connection:
        request = next(asker)
        while len(answers) < least or time.perf_counter() < until:
            began = time.perf_counter()
            status, body = sent(connection, target, request)
            is_good = status in (200, 201)
            if request.counts:
                answers.append((time.perf_counter() - began, is_good))
            if not is_good:
                asker.close()
                asker = ask(target, client)
                request = next(asker)
                continue
            request = asker.send(body)
    return answers


def sent(connection: http.client.HTTPConnection, target: Target, request: Request) -> tuple[int, bytes]:
    slug, token = (target.small, target.small_token) if request.in_small else (target.slug, target.token)
    connection.request(
        request.method,
        f"/api/v1/workspaces/{slug}{request.path}",
        None if request.body is None else json.dumps(request.body),
        {"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )
    response = connection.getresponse()
    return response.status, response.read()


def _processor(processes: Iterable[int]) -> float | None:
    """User and system seconds of these processes so far; None where there are none or the system does not tell."""
    found = [used for used in map(_processor_of, processes) if used is not None]
    return sum(found) if found else None


def _processor_of(process: int) -> float | None:
    """Of all its threads, in the scheduler's own nanoseconds: the ticks of `stat` are as long as several answers."""
    try:
        threads = list(Path(f"/proc/{process}/task").iterdir())
    except OSError:
        return None
    spent = 0
    for thread in threads:
        with contextlib.suppress(OSError):  # it ended meanwhile
            spent += int((thread / "schedstat").read_text().split()[0])
    return spent / 1e9 if spent else None


def memory_mb(process: int) -> float | None:
    """Resident memory of the process; None where the system does not tell."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return None
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return round(int(found[1]) / 1024, 1) if found else None
