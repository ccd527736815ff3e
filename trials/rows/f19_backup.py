"""F19: a backup while people write, restored elsewhere; and F23: from SQLite to PostgreSQL and back."""

import io
import os
import re
import tempfile
import time
from pathlib import Path
from typing import Any

from harness.server import Server
from trials.inside import django_here
from trials.row import POSTGRES, SQLITE, Trial, row
from trials.shop import Shop, Writers, Written, asking, half_operations, is_sqlite

DAMAGES = 100


@row(
    "F19a",
    "Sealed backup under mixed writes, restored elsewhere",
    promise="It holds all that was acknowledged before it began, nothing by half, and comes back equal to the digest",
    fast=2,
    release=40,
)
def a_backup_under_load_comes_back(trial: Trial) -> None:
    from harness.databases import drop, empty_on_cluster
    from harness.upgrading import DIGEST, Place

    written = Written()
    with trial.server("--workers", "0") as server, tempfile.TemporaryDirectory() as name:
        shop, folder = Shop(server), Path(name)
        for number in range(trial.times):
            writers = Writers(shop, written, f"B{number}")
            writers.begin()
            time.sleep(trial.random.uniform(0.3, 1.5))
            before = (list(written.titles), list(written.comments))
            file, key = folder / f"{number}.age", folder / f"{number}.key"
            made = server.command("backup", str(file), "--make-key", str(key))
            after = len(written.titles)
            writers.end()
            refused = server.command("restore", str(file), "--key", str(key))
            url = (
                ""
                if is_sqlite(server) or number % 2
                else empty_on_cluster(server.environment["PLANWEAVE_DATABASE_URL"])
            )
            there = Place(folder / f"there{number}", url)
            back = there.command("restore", str(file), "--key", str(key))
            digest = there.say(DIGEST)[:16] if back.returncode == 0 else ""
            place: Any = type("There", (), {"folder": there.folder, "environment": there.environment})
            wrong = half_operations(place) if digest else ["no database"]
            with asking(place) as one_number:
                lost = [
                    t
                    for t in before[0]
                    if not one_number(f"SELECT COUNT(*) FROM kernel_record WHERE title = '{t}'")
                ]
                said = one_number("SELECT COUNT(*) FROM discussion_comment")
            verified = there.command("audit", "verify")
            is_right = (
                (made.returncode, back.returncode, verified.returncode, refused.returncode) == (0, 0, 0, 1)
                and not lost
                and not wrong
                and not written.odd
                and said >= len(before[1])
                and digest == (re.findall(r"\b[0-9a-f]{16}\b", made.stdout) or [""])[-1]
            )
            trial.check(
                is_right,
                f"backup {number}: lost {lost[:3]}, {wrong}, {written.odd[:2]}, {made.stdout}{made.stderr}{back.stderr}"
                f"{verified.stderr}, digest {digest}, onto the live one {refused.returncode}",
            )
            if written.odd:
                trial.fail(f"the server's log ends with: {server.log[-3000:][:990]}")
                written.odd.clear()
            trial.check(after > len(before[0]), "nobody wrote while the backup was made")
            if url:
                drop(url)
        trial.note(acknowledged=written.count)


@row(
    "F19b",
    "Archives with one bit turned, or cut short",
    promise="Each is refused before anything is written",
    fast=DAMAGES,
    release=5_000,
    databases=(SQLITE,),
)
def no_damaged_archive_passes(trial: Trial) -> None:
    with django_here():
        from harness.damage import no_damage_passes
        from harness.house import House
        from planweave.archive.writing import write_archive

        house = House()
        for number in range(12):
            body = {"product": house.product.pk, "title": f"Row {number} 需求"}
            assert house.api("owner").post(f"{house.path}/requirements", body).status_code == 201
        out = io.BytesIO()
        write_archive(out)
        no_damage_passes(out.getvalue(), trial.times, trial.random, trial.check)


@row(
    "F23",
    "From SQLite to PostgreSQL and back",
    promise="The same content to the digest, ids and history included, at every station, and numbers go on",
    fast=1,
    release=10,
    databases=(POSTGRES,),
)
def moving_changes_nothing(trial: Trial) -> None:
    from harness.databases import drop, empty_on_cluster, migrated_file
    from harness.upgrading import DIGEST, FILE, Place

    cluster = os.environ["PLANWEAVE_DATABASE_URL"]
    written = Written()
    for number in range(trial.times):
        with tempfile.TemporaryDirectory(prefix="planweave-trial-") as name:
            here, back = Place(Path(name) / "here", ""), Place(Path(name) / "back", "")
            (here.folder / FILE).write_bytes(migrated_file().read_bytes())
            highest, product = fill(here, written, f"M{number}", trial.random.uniform(0.5, 2.0))
            url = empty_on_cluster(cluster)
            there = Place(Path(name) / "there", url)
            moves = [here.command("move", "--to", url), there.command("move", "--to", str(back.folder))]
            digests = {place.say(DIGEST) for place in (here, there, back)}
            verified = [place.command("audit", "verify").returncode for place in (there, back)]
            after = number_after(back, product)
            trial.check(
                [one.returncode for one in moves] == [0, 0] and len(digests) == 1 and verified == [0, 0],
                f"move {number}: {[one.stdout + one.stderr for one in moves]}, {digests}, {verified}",
            )
            trial.check(after == highest + 1, f"the number after {highest} was {after}")
            drop(url)
    trial.note(acknowledged=written.count)


def fill(place: Any, written: Written, mark: str, seconds: float) -> tuple[int, int]:
    """Let people write there for a while; the highest number of a requirement afterwards, and the product."""
    server = Server(place.folder)
    server.start("--empty", "--workers", "0")
    try:
        shop = Shop(server)
        writers = Writers(shop, written, mark)
        writers.begin()
        time.sleep(seconds)
        writers.end()
        return max(int(one["key"].rpartition("-")[2]) for one in shop.rows()), shop.product
    finally:
        server.kill()


def number_after(place: Any, product: int) -> int:
    """The number of one more requirement there."""
    server = Server(place.folder)
    server.start("--workers", "0")
    try:
        body = {"product": product, "title": "One more"}
        made = server.api("POST", f"{Shop.path}/requirements", body, token=server.token())
        return int(made.json()["key"].rpartition("-")[2])
    finally:
        server.kill()
