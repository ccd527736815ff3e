"""F1: kill -9 of the server, and of its worker, while people write in mixed ways."""

import time

import psutil

from trials.row import Trial, row
from trials.shop import Shop, Writers, Written, damage, half_operations

READY_SECONDS = 5.0
JOBS_SECONDS = 150


@row(
    "F1",
    "kill -9 of server and worker under mixed writes",
    promise="No acknowledged write lost, none there by half, the database whole, every job ended, the history proven",
    fast=8,
    release=500,
)
def nothing_is_lost(trial: Trial) -> None:
    written = Written()
    starts: list[float] = []
    with trial.server("--workers", "1") as server:
        shop = Shop(server)
        for number in range(trial.times):
            writers = Writers(shop, written, f"K{number}")
            writers.begin()
            time.sleep(trial.random.uniform(0.1, 0.8))
            if number % 4 == 3:
                for worker in psutil.Process(server.process.pid).children():
                    worker.kill()
                time.sleep(trial.random.uniform(0.0, 0.3))
            server.kill()
            writers.end()
            began = time.monotonic()
            server.start("--workers", "1")
            starts.append(time.monotonic() - began)
            rows = shop.rows()
            lost = set(written.titles) - {one["title"] for one in rows}
            values = {one["value"] for one in rows if one["id"] in shop.batch}
            wrong = [*half_operations(server), *damage(server), *written.odd]
            if lost or len(values) != 1 or wrong:
                wrong += [f"lost {sorted(lost)[:5]}", f"batch values {values}"]
            trial.check(not wrong, f"kill {number}: {wrong}")
            written.odd.clear()
        said = [one["body"] for one in shop.ask("GET", "/records/SHOP-1/comments").json()]
        lost_comments = [name for name in written.comments if not any(f" {name}<" in body for body in said)]
        trial.check(not lost_comments, f"{len(lost_comments)} comments are gone, such as {lost_comments[:3]}")
        trial.check(not (open_jobs := unfinished(shop, written.jobs)), f"jobs never ended: {open_jobs}")
        verified = server.command("audit", "verify")
        trial.check(verified.returncode == 0, f"audit verify: {verified.stdout}{verified.stderr}")
    starts.sort()
    trial.note(acknowledged=written.count, slowest_start_seconds=round(starts[-1], 1))


def unfinished(shop: Shop, jobs: list[str]) -> list[str]:
    """The jobs that did not come to an end in time. One that died twice has failed with a sentence: an end too."""
    deadline = time.monotonic() + JOBS_SECONDS
    waiting = list(jobs)
    while waiting and time.monotonic() < deadline:
        waiting = [
            one
            for one in waiting
            if shop.ask("GET", f"/jobs/{one}").json()["state"] not in ("done", "failed", "stopped")
        ]
        if waiting:
            time.sleep(0.5)
    return waiting
