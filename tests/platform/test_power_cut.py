"""kill -9 in mid-write: every acknowledged write is there, none is there by half, the history is whole."""

import sqlite3
import threading
import time
from collections.abc import Callable
from http.client import HTTPException
from typing import Any

import psutil

from harness.server import Server

WRITERS = 4
WRITE_SECONDS = 2.5
BATCH = 20


def test_a_killed_server_loses_no_acknowledged_write_and_leaves_no_half_operation(
    new_server: Callable[..., Server],
) -> None:
    server = new_server()
    server.start("--empty")
    token = server.token()
    server.api("POST", "/workspaces", {"name": "Shop", "slug": "shop"}, token=token)
    product = server.api(
        "POST", "/workspaces/shop/products", {"name": "Shop", "key_prefix": "SHOP"}, token=token
    ).json()["id"]
    ids = [
        server.api("POST", "/workspaces/shop/requirements", {"product": product, "title": f"Row {n}"}, token=token)
        .json()["id"]
        for n in range(BATCH)
    ]  # fmt: skip
    acknowledged: list[str] = []
    batches: list[float] = []
    threads = [
        threading.Thread(target=_create, args=(server, token, product, writer, acknowledged))
        for writer in range(WRITERS)
    ]
    threads.append(threading.Thread(target=_change_all, args=(server, token, ids, batches)))
    for thread in threads:
        thread.start()
    time.sleep(WRITE_SECONDS)
    server.kill()
    for thread in threads:
        thread.join(timeout=30)
    assert len(acknowledged) > WRITERS
    assert batches

    server.start()
    titles = _titles(server, token)
    assert set(acknowledged) <= set(titles)
    # A step over many records is there for all of them or for none.
    values = {row["value"] for row in _rows(server, token) if row["id"] in ids}
    assert len(values) == 1
    assert values >= {batches[-1]} or values == {batches[-1] + 1}
    verified = server.command("audit", "verify")
    assert (verified.returncode, verified.stderr) == (0, "")
    assert server.stop() == 0
    if "PLANWEAVE_DATABASE_URL" not in server.environment:
        _check_sqlite(server)


def test_a_worker_that_dies_is_replaced_and_dies_with_the_server(new_server: Callable[..., Server]) -> None:
    server = new_server()
    server.start("--empty", "--workers", "1")
    (first,) = _workers(server)
    first.kill()
    # A busy machine takes a moment until the killed one is gone: it may still be in the list.
    deadline = time.monotonic() + 30
    while not (following := [one for one in _workers(server) if one.pid != first.pid]):
        assert time.monotonic() < deadline, "nobody took the place of the worker that died"
        time.sleep(0.1)
    assert len(following) == 1
    server.kill()
    assert _gone(following[0], seconds=10)


def _create(server: Server, token: str, product: int, writer: int, acknowledged: list[str]) -> None:
    for number in range(10_000):
        title = f"W{writer}-{number}"
        body = {"product": product, "title": title}
        try:
            made = server.api("POST", "/workspaces/shop/requirements", body, token=token)
        except (OSError, HTTPException):  # cut off before or within the answer: not acknowledged
            return
        if made.status == 201:
            acknowledged.append(title)


def _change_all(server: Server, token: str, ids: list[int], done: list[float]) -> None:
    for value in range(1, 100):
        edits = {"edits": [{"id": pk, "value": value} for pk in ids]}
        try:
            changed = server.api("PATCH", "/workspaces/shop/requirements", edits, token=token)
        except (OSError, HTTPException):  # cut off before or within the answer: not acknowledged
            return
        if changed.status == 200:
            done.append(float(value))


def _rows(server: Server, token: str) -> list[dict[str, Any]]:
    rows, cursor = [], ""
    while cursor is not None:
        path = f"/workspaces/shop/requirements?limit=1000&cursor={cursor}".removesuffix("&cursor=")
        page = server.api("GET", path, token=token).json()
        rows += page["items"]
        cursor = page["next_cursor"]
    return rows


def _titles(server: Server, token: str) -> list[str]:
    titles = [row["title"] for row in _rows(server, token)]
    assert len(titles) == len(set(titles))
    return titles


def _check_sqlite(server: Server) -> None:
    connection = sqlite3.connect(server.folder / "planweave.sqlite3")
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    finally:
        connection.close()


def _workers(server: Server) -> list[Any]:
    assert server.process
    children = psutil.Process(server.process.pid).children()
    alive = [one for one in children if one.status() != psutil.STATUS_ZOMBIE]
    return [one for one in alive if "planweave.site.worker" in one.cmdline()]


def _gone(process: Any, *, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not process.is_running() or process.status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.1)
    return False
