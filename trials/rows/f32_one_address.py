"""F32c: two web servers behind one address; whoever reads the live feed misses nothing when one of them dies."""

import contextlib
import tempfile
import threading
import time
import uuid
from collections import Counter
from pathlib import Path
from typing import Any

from harness.server import Feed
from trials.machines import Relay, machines
from trials.row import POSTGRES, Trial, row
from trials.rows.f32_machines import Web
from trials.shop import CUT_OFF, Shop

PEOPLE = 6
WITHIN_SECONDS = 1.0
COME_OVER_SECONDS = 10


class Reader:
    """A page: reads the feed at the one address, and comes again behind what it read last."""

    def __init__(self, host: str, port: int, token: str) -> None:
        self.host, self.port, self.token = host, port, token
        self.heard: Counter[str] = Counter()
        self.at: dict[str, float] = {}
        self.places: dict[str, float] = {}
        self.came_over = 0
        self.over = threading.Event()
        self.feed = Feed(port, "shop", token, None, host)
        self.thread = threading.Thread(target=self._read, daemon=True)
        self.thread.start()

    def _read(self) -> None:
        last: int | None = None
        while not self.over.is_set():
            while (told := self.feed.messages.get()) is not None:
                last = told.id if told.id is not None else last
                if told.event == "activity":
                    self.heard[told.data["record_key"]] += 1
                    self.at.setdefault(told.data["record_key"], told.at)
                elif told.event == "presence":
                    for one in told.data:
                        self.places.setdefault(one["place"], told.at)
            if self.over.is_set():
                return
            self.came_over += 1
            while not self.over.is_set():
                with contextlib.suppress(*CUT_OFF):
                    self.feed = Feed(self.port, "shop", self.token, last, self.host)
                    if self.feed.status == 200:
                        break
                time.sleep(0.2)

    def end(self) -> None:
        self.over.set()
        self.feed.close()


class Front(Web):
    """The one address."""

    def __init__(self, web: Web, relay: Relay) -> None:
        super().__init__(web.machine)
        self.host, self.port = relay.socket.getsockname()


@row(
    "F32c",
    "Two web servers behind one address: the live feed and presence, one server killed",
    promise="Everybody hears of every change once and in order, within a second also from the other server",
    fast=20,
    release=400,
    databases=(POSTGRES,),
)
def nobody_misses_anything(trial: Trial) -> None:
    from harness.databases import Databases

    with tempfile.TemporaryDirectory(prefix="planweave-trial-") as folder, Databases() as databases:
        url = databases.new(Path(folder))
        # The relay's name is what browsers ask for.
        with machines(["web-a", "web-b"], Path(folder), url) as made:
            for one in made:
                one.environment["PLANWEAVE_HOSTS"] += ",127.0.0.1"
                one.start(
                    "serve", "--empty", "--workers", "0", "--host", one.address, "--port", str(one.port)
                )
                one.wait_until_ready()
            relay = Relay("127.0.0.1", 0, *((one.address, one.port) for one in made))
            front = Front(Web(made[1]), relay)
            shop = Shop(front)
            readers = [Reader(front.host, front.port, shop.token) for _ in range(PEOPLE)]
            try:
                story(trial, shop, made, readers)
            finally:
                for reader in readers:
                    reader.end()
                relay.close()


def story(trial: Trial, shop: Shop, made: list[Any], readers: list[Reader]) -> None:
    time.sleep(1)
    keys: list[str] = []
    slowest = told_at = 0.0
    half = trial.times // 2
    for number in range(half):
        key, told_at = written(shop, f"Before {number}")
        keys.append(key)
        slowest = max(slowest, heard_by_all(readers, key) - told_at)
        trial.check(slowest <= WITHIN_SECONDS, f"{key} was heard of after {slowest:.2f} s")
    began = time.monotonic()
    answer = shop.ask("PUT", "/presence", {"tab": "t", "place": "requirements"})
    assert answer.status == 200, answer.body
    wait(lambda: all("requirements" in one.places for one in readers))
    seen = max(one.places.get("requirements", time.monotonic()) for one in readers) - began
    # Who is here is looked at once a second.
    trial.check(seen <= 2 * WITHIN_SECONDS, f"presence was seen after {seen:.2f} s")

    made[0].kill()
    for number in range(half):
        key, _ = written(shop, f"After {number}")
        keys.append(key)
    wait(lambda: all(set(keys) <= set(one.heard) for one in readers))
    over = sum(1 for one in readers if one.came_over)
    for place, one in enumerate(readers):
        missed = [key for key in keys if one.heard[key] != 1]
        trial.check(not missed, f"reader {place} heard not once of {missed}")
        order = [key for key in one.heard if key in set(keys)]
        trial.check(order == keys, f"reader {place} heard in another order")
    trial.check(0 < over < PEOPLE, f"{over} of {PEOPLE} readers came over: they were not spread over both")
    trial.note(
        readers=PEOPLE,
        changes=len(keys),
        came_over=over,
        slowest_seconds=round(slowest, 2),
        presence_seconds=round(seen, 2),
    )


def written(shop: Shop, title: str) -> tuple[str, float]:
    """The key of a new requirement and when it was acknowledged; asked again, with the same key of idempotence, where
    the server died meanwhile."""
    sent = str(uuid.uuid4())
    while True:
        with contextlib.suppress(*CUT_OFF):
            body = {"product": shop.product, "title": title}
            answer = shop.ask("POST", "/requirements", body, Idempotency_Key=sent)
            assert answer.status == 201, answer.body
            return str(answer.json()["key"]), time.monotonic()
        time.sleep(0.1)


def heard_by_all(readers: list[Reader], key: str) -> float:
    wait(lambda: all(key in one.at for one in readers))
    return max(one.at.get(key, time.monotonic()) for one in readers)


def wait(until: Any) -> None:
    deadline = time.monotonic() + COME_OVER_SECONDS
    while not until() and time.monotonic() < deadline:
        time.sleep(0.02)
