"""F32: two web servers and two workers, each on a machine of its own, one PostgreSQL; one of each dies under load."""

import contextlib
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from harness.server import Server
from trials.machines import Machine, machines
from trials.row import POSTGRES, Trial, row
from trials.shop import CUT_OFF, Shop, half_operations

JOBS_SECONDS = 240


class Web(Server):
    """The harness' server, but on a machine of its own."""

    def __init__(self, machine: Machine) -> None:
        super().__init__(machine.folder)
        self.machine = machine
        self.host, self.port = machine.address, machine.port
        self.environment = machine.environment | {"PLANWEAVE_HOME": str(machine.folder)}

    def command(self, *words: str) -> Any:
        command = [*self.machine.prefix, sys.executable, "-m", "planweave.cli", *words]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=120)


@row(
    "F32",
    "Two web servers, two workers, one PostgreSQL: one of each is killed",
    promise="No acknowledged write lost or doubled, every job done, the other server's live feed told of all",
    fast=60,
    release=1_500,
    databases=(POSTGRES,),
)
def nothing_is_lost_between_machines(trial: Trial) -> None:
    from harness.databases import Databases

    with tempfile.TemporaryDirectory(prefix="planweave-trial-") as folder, Databases() as databases:
        url = databases.new(Path(folder))
        with machines(["web-a", "web-b", "worker-a", "worker-b"], Path(folder), url) as made:
            web_a, web_b, worker_a, worker_b = made
            own_networks = bool(web_a.prefix)
            web_a.start(
                "serve", "--empty", "--workers", "0", "--host", web_a.address, "--port", str(web_a.port)
            )
            web_a.wait_until_ready()
            web_b.start(
                "serve", "--empty", "--workers", "0", "--host", web_b.address, "--port", str(web_b.port)
            )
            web_b.wait_until_ready()
            worker_a.start("worker")
            worker_b.start("worker")
            doors = [Web(web_a), Web(web_b)]
            shop = Shop(doors[1])
            load = Load(shop, doors, trial.times)
            with listening(doors[1], shop.token) as heard:
                load.begin()
                load.wait_for(trial.times // 4)
                web_a.kill()
                load.wait_for(trial.times // 2)
                worker_a.kill()
                load.end()
                rows = [one["title"] for one in shop.rows()]
                lost = [title for title in load.titles if rows.count(title) != 1]
                deadline = time.monotonic() + 10
                keys = set(load.keys)
                while not keys <= heard and time.monotonic() < deadline:
                    time.sleep(0.1)
            for title in load.titles:
                trial.check(title not in lost, f"{title} is there {rows.count(title)} times")
            trial.check(
                keys <= heard, f"the feed of the other server missed {len(keys - heard)} of {len(keys)}"
            )
            states = load.states_of_jobs(JOBS_SECONDS)
            trial.check(set(states.values()) == {"done"}, f"jobs: {states}")
            half = half_operations(Asked(url))
            trial.check(not half, f"by half: {half}")
            verified = doors[1].command("audit", "verify")
            trial.check(verified.returncode == 0, f"audit verify: {verified.stdout}{verified.stderr}")
            trial.note(
                separate_networks="yes" if own_networks else "no: not permitted here",
                writes=len(load.titles),
                sent_again=load.again,
                jobs=len(states),
                slowest_takeover_seconds=round(load.longest, 1),
            )
            trial.check(load.again > 0, "the dead server was asked by nobody: it was not killed under load")


class Asked:
    """For `half_operations`: where the database itself is."""

    def __init__(self, url: str) -> None:
        self.environment = {"PLANWEAVE_DATABASE_URL": url}


class Load:
    """Writers who go to the other server when theirs does not answer, with the key of before."""

    def __init__(self, shop: Shop, doors: list[Web], times: int) -> None:
        self.shop, self.doors, self.times = shop, doors, times
        self.titles: list[str] = []
        self.keys: list[str] = []
        self.jobs: list[str] = []
        self.again = 0
        self.longest = 0.0
        self.threads = [threading.Thread(target=self._write, args=(place,)) for place in range(3)]

    def begin(self) -> None:
        for one in self.threads:
            one.start()

    def wait_for(self, count: int) -> None:
        deadline = time.monotonic() + 120
        while len(self.titles) < count and time.monotonic() < deadline:
            time.sleep(0.02)

    def end(self) -> None:
        for one in self.threads:
            one.join(timeout=300)

    def _write(self, place: int) -> None:
        at = place % len(self.doors)
        for number in range(self.times // len(self.threads)):
            title = f"M{place}-{number}"
            body = {"product": self.shop.product, "title": title}
            at, answer = self._sent(at, "/requirements", body)
            if answer.status == 201:
                self.titles.append(title)
                self.keys.append(answer.json()["key"])
            if number % 4 == 0:
                at, answer = self._sent(at, f"/documents/{self.shop.document}/exports", {"format": "docx"})
                if answer.status == 202:
                    self.jobs.append(answer.json()["job"])

    def _sent(self, at: int, path: str, body: Any) -> tuple[int, Any]:
        key = str(uuid.uuid4())
        began = time.monotonic()
        while True:
            try:
                answer = self.doors[at].api(
                    "POST", f"{self.shop.path}{path}", body, token=self.shop.token, Idempotency_Key=key
                )
            except CUT_OFF:
                self.again += 1
                at = (at + 1) % len(self.doors)
                continue
            self.longest = max(self.longest, time.monotonic() - began)
            return at, answer

    def states_of_jobs(self, seconds: float) -> dict[str, str]:
        deadline = time.monotonic() + seconds
        while True:
            states = {one: self.shop.ask("GET", f"/jobs/{one}").json()["state"] for one in self.jobs}
            if set(states.values()) <= {"done", "failed", "stopped"} or time.monotonic() > deadline:
                return states
            time.sleep(1)


@contextlib.contextmanager
def listening(door: Web, token: str) -> Iterator[set[str]]:
    """The keys that this server's live feed tells of."""
    heard: set[str] = set()
    with door.feed("shop", token) as feed:

        def listen() -> None:
            while (told := feed.messages.get()) is not None:
                if told.event == "activity":
                    heard.add(told.data.get("record_key", ""))

        threading.Thread(target=listen, daemon=True).start()
        yield heard
