"""Backups that the platform makes by itself: due, written, tested by restoring, thinned out."""

import datetime
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

from django.utils import timezone

from planweave.archive.files import sum_of, write_file
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict

from ..models import Backup
from ..policy import require_operator
from ..rules import GIVEN_UP_AFTER, Schedule, is_due, is_test_due, kept, schedule_in
from ..texts import NO_FOLDER, RUNNING, WORKER_LOST

LONGEST_PROBLEM = 1000
UNDERWAY = (Backup.State.QUEUED, Backup.State.RUNNING)


class TestFailed(Exception):
    """What was written does not come back."""

    __test__ = False  # no test of pytest's


def claim_due_backup() -> Backup | None:
    """A row for the backup that is due now; None where none is, or where another server was faster."""
    schedule = schedule_in(os.environ)
    if schedule is None:
        return None
    give_up_lost_backups()
    now = timezone.now()
    tries = Backup.objects.filter(due_at__isnull=False).order_by("-started_at")
    last_try, last_good = tries.first(), tries.filter(state=Backup.State.DONE).first()
    if not is_due(
        schedule,
        now=now,
        last_good=last_good.started_at if last_good else None,
        last_try=last_try.started_at if last_try else None,
    ):
        return None
    minute = now.replace(second=0, microsecond=0)
    made, is_mine = Backup.objects.get_or_create(due_at=minute, defaults={"started_at": now})
    return made if is_mine else None


def ask_for_backup(actor: Actor) -> Backup:
    """One now, whatever the schedule says. Conflict where there is no folder, or one is being made."""
    require_operator(actor)
    if schedule_in(os.environ) is None:
        raise Conflict(NO_FOLDER)
    give_up_lost_backups()
    if Backup.objects.filter(state__in=UNDERWAY).exists():
        raise Conflict(RUNNING)
    return Backup.objects.create()


def give_up_lost_backups() -> int:
    """Those whose worker died say so, so that they hold up nothing."""
    return Backup.objects.filter(state__in=UNDERWAY, started_at__lt=timezone.now() - GIVEN_UP_AFTER).update(
        state=Backup.State.FAILED, problem=WORKER_LOST.en, finished_at=timezone.now()
    )


def make_backup(made: Backup, schedule: Schedule, *, is_tested: bool | None = None) -> Backup:
    """Write it, restore it as a test where that is due (or as `is_tested` says), and remove those that are not kept.

    Whatever goes wrong ends in the row; only one worker does it.
    """
    mine = Backup.objects.filter(pk=made.pk, state=Backup.State.QUEUED)
    if not mine.update(state=Backup.State.RUNNING, started_at=timezone.now(), host=socket.gethostname()):
        return made
    made.refresh_from_db()
    last = Backup.objects.filter(test=Backup.Test.PASSED).order_by("-tested_at").first()
    is_due_now = is_test_due(schedule, now=timezone.now(), last_test=last.tested_at if last else None)
    try:
        _write(made, schedule, with_test=is_due_now if is_tested is None else is_tested)
        made.state = Backup.State.DONE
    except TestFailed as failed:
        made.state, made.test = Backup.State.FAILED, Backup.Test.FAILED
        made.problem = str(failed)[:LONGEST_PROBLEM]
    except Exception as error:
        made.state, made.problem = Backup.State.FAILED, f"{type(error).__name__}: {error}"[:LONGEST_PROBLEM]
    made.finished_at = timezone.now()
    made.save()
    if made.state == Backup.State.DONE:
        _thin_out(schedule)
    return made


def _write(made: Backup, schedule: Schedule, *, with_test: bool) -> None:
    schedule.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    name = f"planweave-{made.started_at.astimezone(datetime.UTC):%Y%m%d-%H%M%S}-{made.pk}"
    path = schedule.folder / (f"{name}.age" if schedule.keys else f"{name}.backup")
    # With the secret key at hand the sealed file itself is opened; without it the content, before it is sealed.
    opens_sealed = bool(schedule.keys and schedule.secret)

    def test_content(packed: Path) -> None:
        if with_test and not opens_sealed:
            _test(made, packed, secret=None)

    contents = write_file(path, to=schedule.keys, on_packed=test_content)
    made.path, made.bytes, made.sha256 = str(path), path.stat().st_size, sum_of(path)
    made.rows, made.digest, made.is_sealed = contents.rows, contents.digest, bool(schedule.keys)
    if with_test and opens_sealed:
        _test(made, path, secret=schedule.secret)


def _test(made: Backup, file: Path, *, secret: Path | None) -> None:
    """Restored into a database of its own by a process of its own, compared row by row, and thrown away."""
    began = time.monotonic()
    words = ["verify", str(file), *(["--key", str(secret)] if secret else []), "--language", "en"]
    done = subprocess.run(
        [sys.executable, "-m", "planweave.cli", *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env={name: value for name, value in os.environ.items() if name != "PLANWEAVE_DATABASE_URL"},
    )
    made.tested_at, made.test_seconds = timezone.now(), round(time.monotonic() - began, 1)
    if done.returncode:
        # The sentence; what a crash prints before it is in the log of whoever runs the command by hand.
        raise TestFailed((done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1])
    made.test = Backup.Test.PASSED


def _thin_out(schedule: Schedule) -> None:
    """Only what this schedule wrote here, by its own rows: nothing that merely lies in the folder is touched."""
    mine = {
        made.started_at: made
        for made in Backup.objects.filter(state=Backup.State.DONE, host=socket.gethostname())
        if Path(made.path).parent == schedule.folder
    }
    for at in mine.keys() - kept(mine, schedule.keep):
        Path(mine[at].path).unlink(missing_ok=True)
        Backup.objects.filter(pk=mine[at].pk).update(state=Backup.State.REMOVED)
