"""F32b: jobs through Celery and a real Redis; a worker is killed, and Redis loses all that it held."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from trials.machines import free_port
from trials.row import POSTGRES, NotPossible, Trial, row
from trials.shop import Shop, asking

JOBS_SECONDS = 300
WAITS_SECONDS = 4
TASKS = "SELECT COUNT(*) FROM django_tasks_database_dbtaskresult"


class Redis:
    """One of our own, that keeps nothing: what it forgets is gone."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.folder = folder
        self.start()

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        options = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        self.process = subprocess.Popen(
            ["redis-server", *options, "--dir", str(self.folder)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(timeout=20)


class Workers:
    def __init__(self, server: Any) -> None:
        self.server = server
        self.running: list[subprocess.Popen[bytes]] = []

    def start(self) -> None:
        with (self.server.folder / "server.log").open("ab") as log:
            self.running.append(
                subprocess.Popen(
                    [sys.executable, "-m", "planweave.cli", "worker"],
                    env=self.server.environment,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,
                )
            )

    def kill(self, worker: subprocess.Popen[bytes]) -> None:
        if worker.poll() is None:
            os.killpg(worker.pid, signal.SIGKILL)
            worker.wait(timeout=20)

    def end(self) -> None:
        for one in self.running:
            self.kill(one)


@row(
    "F32b",
    "Jobs of two workers through Celery and Redis: a worker is killed, Redis forgets everything",
    promise="Every job is done once, what was stopped stays stopped, no request fails with Redis",
    fast=12,
    release=300,
    databases=(POSTGRES,),
)
def no_job_is_lost_in_the_broker(trial: Trial) -> None:
    if not shutil.which("redis-server"):
        raise NotPossible("redis-server is not installed here")
    with trial.stopped_server() as server:
        redis = Redis(server.folder)
        server.environment["PLANWEAVE_QUEUE"] = redis.url
        workers = Workers(server)
        try:
            server.start("--empty", "--workers", "0")
            shop = Shop(server)
            stopped = ask_for_one(shop)
            trial.check(
                shop.ask("POST", f"/jobs/{stopped}/stop").status == 202, "a waiting job cannot be stopped"
            )
            workers.start()
            workers.start()
            third = max(1, trial.times // 3)
            jobs = [ask_for_one(shop) for _ in range(third)]
            wait_for(shop, jobs, "done", least=1)
            workers.kill(workers.running[0])
            workers.start()
            jobs += [ask_for_one(shop) for _ in range(third)]
            redis.kill()
            slowest = 0.0
            for _ in range(max(1, trial.times - 2 * third)):
                began = time.monotonic()
                jobs.append(ask_for_one(shop))
                slowest = max(slowest, time.monotonic() - began)
            trial.check(slowest < WAITS_SECONDS, f"a request waited {slowest:.1f} s for Redis")
            redis.start()
            states = wait_for(shop, jobs, "done", least=len(jobs))
            for one in jobs:
                trial.check(states[one] == "done", f"job {one} is {states[one]}")
            state = shop.ask("GET", f"/jobs/{stopped}").json()["state"]
            trial.check(state == "stopped", f"the stopped job is {state}")
            with asking(server) as number:
                trial.check(number(TASKS) == 0, "jobs went through the database")
                twice = "SELECT COUNT(*) - COUNT(DISTINCT job_id) FROM documents_documentfile"
                trial.check(number(twice) == 0, "a job was done twice")
            trial.note(jobs=len(jobs), slowest_request_without_redis_seconds=round(slowest, 2))
        finally:
            workers.end()
            redis.kill()


def ask_for_one(shop: Shop) -> str:
    answer = shop.ask("POST", f"/documents/{shop.document}/exports", {"format": "md"})
    assert answer.status == 202, answer.body
    return str(answer.json()["job"])


def wait_for(shop: Shop, jobs: list[str], state: str, *, least: int) -> dict[str, str]:
    deadline = time.monotonic() + JOBS_SECONDS
    while True:
        states = {one: shop.ask("GET", f"/jobs/{one}").json()["state"] for one in jobs}
        if list(states.values()).count(state) >= least or time.monotonic() > deadline:
            return states
        time.sleep(0.5)
