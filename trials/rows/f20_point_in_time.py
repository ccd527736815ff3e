"""F20: back to a point in time, and how much is lost with the disk."""

import tempfile
import time
from pathlib import Path
from typing import Any

from trials.archiving import Archived, archived
from trials.row import POSTGRES, SQLITE, Trial, row
from trials.shop import Shop

LOST_SECONDS = 5.0
BACK_SECONDS = 60.0
TABLES = ("kernel_record", "kernel_activity", "kernel_chainhead", "kernel_link", "requirements_requirement",
          "discussion_comment")  # fmt: skip
DAMAGED_PER_LINK = 2


@row(
    "F20a",
    "SQLite: back to random instants from changed pages",
    promise="Each instant comes back with the content that it had; a link that is altered or missing is refused",
    fast=25,
    release=250,
    databases=(SQLITE,),
)
def every_instant_comes_back(trial: Trial) -> None:
    from harness.instants import Life

    with tempfile.TemporaryDirectory(prefix="planweave-trial-") as folder:
        life = Life(Path(folder), trial.random, key=Path(folder) / "key")
        for number in range(trial.times):
            life.go_on(number)
        life.every_instant_comes_back(trial.check)
        before = trial.tried
        life.no_damage_passes(trial.times * DAMAGED_PER_LINK // 2, trial.check)
        trial.note(instants=before, damaged_links_refused=trial.tried - before - trial.failed)


@row(
    "F20b",
    "PostgreSQL: back to random instants from its log, by the commands of the page on backup",
    promise="Each instant comes back with the content that it had, within 60 s, and the history verifies",
    fast=3,
    release=100,
    databases=(POSTGRES,),
)
def every_instant_of_postgres_comes_back(trial: Trial) -> None:
    slowest = 0.0
    with archived() as cluster, AtWork(cluster) as (server, shop):
        import psycopg

        cluster.keep_the_log()
        known: list[tuple[str, str]] = []
        with psycopg.connect(server.environment["PLANWEAVE_DATABASE_URL"], autocommit=True) as connection:
            for number in range(max(20, trial.times)):
                write_one(shop, number)
                digest = content(connection)
                at = connection.execute("SELECT clock_timestamp()").fetchone()
                assert at
                known.append((str(at[0]), digest))
                time.sleep(trial.random.uniform(0.002, 0.02))
            write_one(shop, -1)  # so that the last instant lies before something
        server.kill()
        name = server.environment["PLANWEAVE_DATABASE_URL"].rpartition("/")[2]
        for at, digest in trial.random.sample(known, trial.times):
            began = time.monotonic()
            back = cluster.bring_back(at).rpartition("/")[0] + f"/{name}"
            slowest = max(slowest, time.monotonic() - began)
            with psycopg.connect(back) as connection:
                trial.check(content(connection) == digest, f"{at} came back with another content")
            if at == known[-1][0] or trial.tried == 1:
                server.environment["PLANWEAVE_DATABASE_URL"] = back
                verified = server.command("audit", "verify")
                trial.check(verified.returncode == 0, f"audit verify: {verified.stdout}{verified.stderr}")
            cluster.throw_back_away()
    trial.check(slowest <= BACK_SECONDS, f"it took {slowest:.0f} s")
    trial.note(slowest_seconds=round(slowest, 1))


@row(
    "F20c",
    "PostgreSQL: the disk is lost while people write",
    promise="From the log that was received everything acknowledged comes back but the last 5 s, within 60 s",
    fast=1,
    release=10,
    databases=(POSTGRES,),
)
def a_lost_disk_costs_seconds(trial: Trial) -> None:
    windows, slowest, acknowledged, gone = [0.0], 0.0, 0, 0
    for number in range(trial.times):
        with archived() as cluster, AtWork(cluster) as (server, shop):
            import psycopg

            cluster.keep_the_log()
            acked: list[tuple[float, str]] = []
            until = time.monotonic() + trial.random.uniform(2.0, 6.0)
            while time.monotonic() < until:
                title = write_one(shop, len(acked))
                acked.append((time.monotonic(), title))
            cluster.lose_the_disk()
            server.kill()
            name = server.environment["PLANWEAVE_DATABASE_URL"].rpartition("/")[2]
            began = time.monotonic()
            back = cluster.bring_back().rpartition("/")[0] + f"/{name}"
            slowest = max(slowest, time.monotonic() - began)
            with psycopg.connect(back) as connection:
                titles = {one for (one,) in connection.execute("SELECT title FROM kernel_record").fetchall()}
            lost = [at for at, title in acked if title not in titles]
            window = acked[-1][0] - lost[0] if lost else 0.0
            trial.check(window <= LOST_SECONDS, f"disk {number}: {len(lost)} of {len(acked)}, {window:.1f} s")
            server.environment["PLANWEAVE_DATABASE_URL"] = back
            verified = server.command("audit", "verify")
            trial.check(verified.returncode == 0, f"audit verify: {verified.stdout}{verified.stderr}")
            windows.append(window)
            acknowledged += len(acked)
            gone += len(lost)
    trial.check(slowest <= BACK_SECONDS, f"it took {slowest:.0f} s")
    trial.note(
        acknowledged=acknowledged,
        lost=gone,
        longest_lost_seconds=round(max(windows), 2),
        slowest_seconds=round(slowest, 1),
    )


class AtWork:
    """A server on that cluster, and the shop in it."""

    def __init__(self, cluster: Archived) -> None:
        self.cluster = cluster
        self.folder = tempfile.TemporaryDirectory(prefix="planweave-trial-")

    def __enter__(self) -> tuple[Any, Shop]:
        from harness.databases import new_on_cluster
        from harness.server import Server

        self.server = Server(Path(self.folder.name), database_url=new_on_cluster(self.cluster.url))
        self.server.start("--empty", "--workers", "0")
        return self.server, Shop(self.server)

    def __exit__(self, *error: object) -> None:
        self.server.kill()
        self.folder.cleanup()


def write_one(shop: Shop, number: int) -> str:
    """A requirement, and every third time a change of all; what the requirement is called."""
    title = f"Instant {number}"
    shop.create(title)
    if number % 3 == 0:
        value = number % 100 + 1
        changed = shop.ask(
            "PATCH", "/requirements", {"edits": [{"id": pk, "value": value} for pk in shop.batch]}
        )
        assert changed.status == 200, changed.body
    return title


def content(connection: Any) -> str:
    """Of what people wrote."""
    parts = []
    for table in TABLES:
        (digest,) = connection.execute(
            f"SELECT md5(coalesce(string_agg(one::text, '|' ORDER BY one::text), '')) FROM {table} one"
        ).fetchone()
        parts.append(digest)
    return "/".join(parts)
