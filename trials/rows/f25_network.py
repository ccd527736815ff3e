"""F25: a network that delays, resets, falls silent and disorders, between clients and the server (trials/chaos.py)."""

import contextlib
import http.client
import json
import socket
import threading
import time
import uuid
from typing import Any

from trials.chaos import CALM, STORM, Chaos
from trials.row import Trial, row
from trials.shop import CUT_OFF, Shop

EDITS = 8
PATIENCE_SECONDS = 3.0
STEP_SECONDS = 5.0
AT_ONCE = 5
SLOW = 24
SLOW_SECONDS = 6.0
ANSWER_SECONDS = 2.0


@row(
    "F25a",
    "Clients of the API in a storm: 200 ms of delay, resets within answers, half-open, feed out of order",
    promise="Each edit has exactly one effect; 5 s after the storm all clients hold what the server holds",
    fast=20,
    release=500,
)
def nothing_is_lost_in_a_storm(trial: Trial) -> None:
    waits: list[float] = []
    with trial.server("--workers", "0") as server, Chaos(server.port, trial.random) as network:
        shop = Shop(server)
        for start in range(0, trial.times, AT_ONCE):
            count = min(AT_ONCE, trial.times - start)
            clients = [Client(shop, network.port, f"S{start + place}") for place in range(count)]
            network.weather = STORM
            with contextlib.ExitStack() as running:
                for one in clients:
                    running.enter_context(one)
                for one in clients:
                    one.work.join(timeout=300)
                network.weather = CALM
                began = time.monotonic()
                truth = {one["title"]: one["value"] for one in shop.rows()}
                versions = {one["title"]: one["version"] for one in shop.rows()}
                deadline = began + 30
                behind = clients
                while behind and time.monotonic() < deadline:
                    behind = [one for one in clients if one.seen != truth]
                    time.sleep(0.05)
                waits.append(time.monotonic() - began)
            for one in clients:
                is_kept = truth.get(one.name) == EDITS and versions.get(one.name) == EDITS + 1
                trial.check(
                    is_kept and one not in behind and not one.odd,
                    f"{one.name}: value {truth.get(one.name)}, version {versions.get(one.name)}, odd {one.odd[:2]}, "
                    f"in step: {one not in behind}",
                )
            trial.check(waits[-1] <= STEP_SECONDS, f"in step after {waits[-1]:.1f} s")
        trial.check(network.cut and network.silenced, "the storm did nothing")
        trial.note(
            connections=network.passed,
            cut=network.cut,
            half_open=network.silenced,
            exchanged=network.exchanged,
            slowest_in_step_seconds=round(max(waits), 1),
        )


@row(
    "F25b",
    "Slow clients that never finish their request (slowloris), in the head and in the body",
    promise="Everybody else is served within 2 s all the while, and the slow ones hold nothing for good",
    fast=2,
    release=20,
)
def the_slow_hold_nobody_up(trial: Trial) -> None:
    slowest = 0.0
    with trial.server("--workers", "0") as server:
        shop = Shop(server)
        for number in range(trial.times):
            way = ("head", "body")[number % 2]
            with slow_clients(server.port, shop.token, way):
                until = time.monotonic() + SLOW_SECONDS
                asked = 0
                while time.monotonic() < until:
                    began = time.monotonic()
                    try:
                        read = ask(server.port, "GET", "/requirements?limit=5", None, shop.token, seconds=10)[
                            0
                        ]
                        title = f"Slow {number}-{asked}"
                        body = {"product": shop.product, "title": title}
                        wrote = ask(server.port, "POST", "/requirements", body, shop.token, seconds=10)[0]
                    except CUT_OFF:
                        read = wrote = 0
                    took = time.monotonic() - began
                    slowest = max(slowest, took)
                    is_right = (read, wrote) == (200, 201) and took <= 2 * ANSWER_SECONDS
                    trial.check(is_right, f"{way} {number}-{asked}: {read}, {wrote} after {took:.1f} s")
                    asked += 1
                    time.sleep(0.2)
        trial.check(ask(server.port, "GET", "/me", None, shop.token, at="")[0] == 200, "afterwards")
    trial.note(slowest_seconds=round(slowest, 2))


class Client:
    """One requirement of its own that it counts up, and a copy of all that it keeps true by the feed."""

    def __init__(self, shop: Shop, port: int, name: str) -> None:
        self.shop, self.port, self.name = shop, port, name
        self.seen: dict[str, Any] = {}
        self.odd: list[str] = []
        self.over = threading.Event()
        self.work = threading.Thread(target=self._work, daemon=True)
        self.listener = threading.Thread(target=self._listen, daemon=True)

    def __enter__(self) -> "Client":
        self.listener.start()
        self.work.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()

    def _work(self) -> None:
        made = self._sure("POST", "/requirements", {"product": self.shop.product, "title": self.name})
        for value in range(1, EDITS + 1):
            self._sure("PATCH", "/requirements", {"edits": [{"id": made["id"], "value": value}]})

    def _sure(self, method: str, path: str, body: Any) -> Any:
        """As the browser's outbox does: again with the same key until there is an answer."""
        key = str(uuid.uuid4())
        while True:
            try:
                status, answer = ask(self.port, method, path, body, self.shop.token, key=key)
            except (*CUT_OFF, ValueError):
                time.sleep(0.1)
                continue
            if status >= 300:
                self.odd.append(f"{method} {path}: {status} {answer}")
            return answer

    def _listen(self) -> None:
        """As the browser does: read all again after each break; a feed that says nothing is dead."""
        while not self.over.is_set():
            with contextlib.suppress(*CUT_OFF, ValueError):
                self._follow()
            time.sleep(0.1)

    def _follow(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        try:
            authorized = {"Authorization": f"Bearer {self.shop.token}"}
            connection.request("GET", f"/api/v1{self.shop.path}/live", headers=authorized)
            answer = connection.getresponse()
            if answer.status != 200:
                raise ValueError(answer.status)
            self._read_again()
            while not self.over.is_set() and (line := answer.readline()):
                if line.startswith(b"event: activity"):
                    self._read_again()
        finally:
            connection.close()

    def _read_again(self) -> None:
        found: dict[str, Any] = {}
        cursor: str | None = ""
        while cursor is not None:
            at = f"/requirements?limit=1000&cursor={cursor}".removesuffix("&cursor=")
            page = ask(self.port, "GET", at, None, self.shop.token)[1]
            found |= {one["title"]: one["value"] for one in page["items"]}
            cursor = page["next_cursor"]
        self.seen = found


def ask(
    port: int,
    method: str,
    path: str,
    body: Any,
    token: str,
    *,
    key: str = "",
    at: str = Shop.path,
    seconds: float = PATIENCE_SECONDS,
) -> tuple[int, Any]:
    """A request whose answer is waited for that long; an answer that is cut off is no answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=seconds)
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    if key:
        headers["Idempotency-Key"] = key
    try:
        connection.request(method, f"/api/v1{at}{path}", None if body is None else json.dumps(body), headers)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read() or b"null")
    finally:
        connection.close()


@contextlib.contextmanager
def slow_clients(port: int, token: str, way: str) -> Any:
    """Connections that send a byte now and then, of their head or of their body."""
    head = (
        f"POST /api/v1{Shop.path}/requirements HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Type: application/json\r\nContent-Length: 5000\r\n"
    )
    begun = head.encode() + (b"X-Slow: " if way == "head" else b"\r\n")
    over = threading.Event()
    made = []
    for _ in range(SLOW):
        one = socket.create_connection(("127.0.0.1", port), timeout=5)
        one.sendall(begun)
        made.append(one)

    def drip() -> None:
        while not over.wait(0.5):
            for one in made:
                with contextlib.suppress(OSError):
                    one.sendall(b" ")

    dripping = threading.Thread(target=drip, daemon=True)
    dripping.start()
    try:
        yield
    finally:
        over.set()
        dripping.join(timeout=5)
        for one in made:
            one.close()
