"""F4: the disk is full at the n-th page that is written, and no file may be opened any more."""

import resource
import sys
import time

from trials.row import SQLITE, NotPossible, Trial, row
from trials.shop import CUT_OFF, Shop, damage, half_operations

PAGE = 4096


@row(
    "F4a",
    "Disk full at the n-th page that is written",
    promise="Writing is refused with 507 and a sentence, reading goes on, nothing is there by half, and it recovers",
    fast=8,
    release=500,
    databases=(SQLITE,),
)
def a_full_disk_is_told(trial: Trial) -> None:
    if sys.platform != "linux":
        raise NotPossible("only Linux limits the files of a process that runs")
    with trial.server("--workers", "0") as server:
        shop = Shop(server)
        wal = server.folder / "planweave.sqlite3-wal"
        before, whole = resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE)
        written: list[str] = []
        for number in range(trial.times):
            # SQLite writes into its log; a limit on the size of files is a disk that is full at this very page.
            room = wal.stat().st_size + (number % 50) * PAGE + trial.random.randrange(PAGE)
            resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (room, whole))
            refused, reads, said = None, [], ""
            for attempt in range(80):
                title = f"Full {number}-{attempt}"
                answer = shop.ask("POST", "/requirements", {"product": shop.product, "title": title})
                reads.append(shop.ask("GET", "/requirements?limit=5").status)
                if answer.status == 201:
                    written.append(title)
                    continue
                refused, said = answer.status, answer.json().get("code", "")
                break
            resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (before, whole))
            again = f"Room again {number}"
            recovered = shop.ask("POST", "/requirements", {"product": shop.product, "title": again}).status
            if recovered == 201:
                written.append(again)
            wrong = [*half_operations(server), *damage(server)]
            is_told = (refused, said) in ((507, "storage_full"), (503, "storage_full"))
            is_right = is_told and set(reads) == {200} and recovered == 201 and not wrong
            trial.check(
                is_right, f"{number}: {refused} {said}, reads {set(reads)}, afterwards {recovered}, {wrong}"
            )
        titles = {one["title"] for one in shop.rows()}
        lost = set(written) - titles
        ghosts = {one for one in titles if one.startswith(("Full", "Room"))} - set(written)
        trial.check(
            not lost and not ghosts, f"lost {sorted(lost)[:3]}, refused but there {sorted(ghosts)[:3]}"
        )
        trial.check(server.command("audit", "verify").returncode == 0, "the history does not verify")
        trial.note(acknowledged=len(written))


@row(
    "F4b",
    "No file and no connection may be opened any more",
    promise="The server lives, answers again as soon as it may open files, and lost nothing that it acknowledged",
    fast=2,
    release=100,
    databases=(SQLITE,),
)
def it_survives_without_files(trial: Trial) -> None:
    if sys.platform != "linux":
        raise NotPossible("only Linux limits the files of a process that runs")
    with trial.server("--workers", "0") as server:
        shop = Shop(server)
        before = resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE)
        written = []
        for number in range(trial.times):
            resource.prlimit(
                server.process.pid, resource.RLIMIT_NOFILE, (trial.random.randint(3, 30), before[1])
            )
            for attempt in range(5):
                title = f"Files {number}-{attempt}"
                try:
                    answer = shop.ask("POST", "/requirements", {"product": shop.product, "title": title})
                except CUT_OFF:
                    continue
                if answer.status == 201:
                    written.append(title)
            resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE, before)
            is_back, deadline = False, time.monotonic() + 30
            while not is_back and time.monotonic() < deadline:
                try:
                    is_back = shop.ask("GET", "/requirements?limit=1").status == 200
                except CUT_OFF:
                    time.sleep(0.2)
            trial.check(is_back and server.process.poll() is None, f"{number}: it did not come back")
        lost = set(written) - {one["title"] for one in shop.rows()}
        trial.check(not lost and not half_operations(server), f"lost {lost}")
