"""F2: the power fails while people write, on a disk that loses what was not synced (trials/lossy_disk.py)."""

import os
import shutil
import sqlite3
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from harness.server import Server
from trials import ROOT
from trials.lossy_disk import Disk, Note, notes_in, noting
from trials.row import SQLITE, Trial, row
from trials.shop import Shop, Writers, Written, damage, half_operations

FILE = "planweave.sqlite3"
CUTS_PER_RUN = 50
WRITE_SECONDS = 5.0
STARTED_EVERY = 25
"""Each so many cuts a real server is started on what is left; the others are read with SQLite itself."""


@row(
    "F2a",
    "Power cut under mixed writes: the disk loses what was not synced, all of it or any part",
    promise="No acknowledged write lost, none there by half, the database whole, and the history proven",
    fast=20,
    release=500,
    databases=(SQLITE,),
)
def nothing_is_lost_at_a_power_cut(trial: Trial) -> None:
    found = power_cuts(trial)
    for sentence in found.lost:
        trial.fail(sentence)


@row(
    "F2b",
    "Negative control of F2a: the same with synchronous=NORMAL",
    promise="Acknowledged writes ARE lost (else the disk of F2a takes nothing away), and still nothing is damaged",
    fast=10,
    release=100,
    databases=(SQLITE,),
)
def the_control_loses(trial: Trial) -> None:
    found = power_cuts(
        trial,
        DJANGO_SETTINGS_MODULE="trials.less_synced",
        PYTHONPATH=os.pathsep.join([str(ROOT), str(ROOT / "src")]),
    )
    if not found.lost:
        trial.fail("NORMAL lost nothing: the disk of this trial does not lose what a power cut may take")


@dataclass
class Found:
    """What the cuts took of what had been acknowledged, a sentence per cut."""

    lost: list[str] = field(default_factory=list)


def power_cuts(trial: Trial, **environment: str) -> Found:
    """Runs of a real server under writers, each then cut at many instants; damage fails the trial, loss is told."""
    found, acknowledged, noted, unsynced = Found(), 0, 0, 0
    for start in range(0, trial.times, CUTS_PER_RUN):
        with tempfile.TemporaryDirectory(prefix="planweave-trial-") as folder:
            run = Run(Path(folder))
            run.record(trial, f"P{start}", **environment)
            acknowledged += run.written.count
            count = min(CUTS_PER_RUN, trial.times - start)
            for number, at in enumerate(run.instants(trial, count), start=start):
                # Half of the cuts take all that was not synced; the others leave any part of it.
                keeps = 0.0 if number % 2 == 0 else trial.random.choice((0.1, 0.5, 0.9))
                noted += run.happen_until(at)
                with tempfile.TemporaryDirectory(prefix="planweave-trial-cut-") as left:
                    unsynced += run.disk.cut(Path(left), keeps=keeps, chance=trial.random)
                    lost, wrong = run.compare(Path(left), at)
                    if number % STARTED_EVERY == 0 and not wrong and not lost:
                        wrong += serves(Path(left))
                trial.check(not wrong, f"cut {number} (keeps {keeps}): {wrong}")
                if lost:
                    found.lost.append(f"cut {number} (keeps {keeps}) lost {lost}")
            run.happen_until(float("inf"))
            trial.check(
                run.is_seen_whole(), "the noted writes do not make the file that is there: the trial is blind"
            )
    trial.note(
        acknowledged=acknowledged,
        operations_noted=noted,
        unsynced_pieces=unsynced,
        cuts_that_lost=len(found.lost),
    )
    return found


class Run:
    """One run of a server, everything that it wrote, and when what was acknowledged."""

    def __init__(self, folder: Path) -> None:
        self.written = Written()
        self.log, self.before = folder / "notes", folder / "before"
        self.before.mkdir()
        self.final = folder / FILE

    def record(self, trial: Trial, mark: str, **environment: str) -> None:
        with trial.stopped_server(**environment) as server:
            shutil.copy(server.folder / FILE, self.before)
            server.environment |= noting(server.folder, file=FILE, log=self.log)
            server.start("--empty", "--workers", "0")
            shop = Shop(server)
            self.began = time.monotonic()
            writers = Writers(shop, self.written, mark)
            writers.begin()
            time.sleep(WRITE_SECONDS)
            self.ended = time.monotonic()
            server.kill()
            writers.end()
            shutil.copy(server.folder / FILE, self.final)
        trial.check(not self.written.odd, f"refused: {self.written.odd[:3]}")
        self.disk = Disk(self.before, FILE)
        self.coming = notes_in(self.log)
        self.next: Note | None = next(self.coming, None)

    def instants(self, trial: Trial, count: int) -> list[float]:
        """Any, and (each second one) just after something was acknowledged: there most is at stake."""
        answers = [at for at in self.written.titles.at + self.written.batches.at if at < self.ended]
        return sorted(
            trial.random.choice(answers) + trial.random.uniform(1e-6, 2e-3)
            if number % 2
            else trial.random.uniform(self.began, self.ended)
            for number in range(count)
        )

    def happen_until(self, at: float) -> int:
        count = 0
        while self.next and self.next.at <= at:
            self.disk.happen(self.next)
            self.next = next(self.coming, None)
            count += 1
        return count

    def is_seen_whole(self) -> bool:
        return self.disk.whole(FILE) == self.final.read_bytes()

    def compare(self, left: Path, at: float) -> tuple[list[str], list[str]]:
        """(What had been acknowledged and is not there, what is damaged or there by half)."""
        place: Any = type("Place", (), {"folder": left, "environment": {}})
        try:
            wrong = [*damage(place), *half_operations(place)]
            connection = sqlite3.connect(left / FILE)
            titles = {one for (one,) in connection.execute("SELECT title FROM kernel_record")}
            said = "\n".join(one for (one,) in connection.execute("SELECT body FROM discussion_comment"))
            jobs = {str(one) for (one,) in connection.execute("SELECT id FROM kernel_job")}
            values = {
                one
                for (one,) in connection.execute(
                    "SELECT q.value FROM requirements_requirement q JOIN kernel_record r ON r.id = q.record_id"
                    " WHERE r.title LIKE 'Row %'"
                )
            }
            connection.close()
        except sqlite3.DatabaseError as error:
            return [], [f"unreadable: {error}"]
        lost = [one for one in self.written.titles.until(at) if one not in titles]
        lost += [one for one in self.written.comments.until(at) if f" {one}<" not in said]
        lost += [
            one for one in self.written.jobs.until(at) if one.replace("-", "") not in jobs and one not in jobs
        ]
        if batches := self.written.batches.until(at):
            last = batches[-1]
            if not values <= {last, last % 100 + 1} or len(values) != 1:
                lost.append(f"the value {last} of all rows, which are {values}")
        return lost, wrong


def serves(left: Path) -> list[str]:
    """What is wrong with a real server that starts on what the cut left."""
    server = Server(left)
    try:
        server.start("--workers", "0")
        token = server.token()
        made = server.api("GET", "/workspaces/shop/requirements?limit=1", token=token)
        verified = server.command("audit", "verify")
    finally:
        server.kill()
    wrong = [] if made.status == 200 else [f"the list: {made.status}"]
    return wrong + ([verified.stderr] if verified.returncode else [])
