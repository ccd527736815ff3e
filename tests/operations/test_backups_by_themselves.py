"""Backups that the platform makes: when they are due, what is kept, and that each test restore is a real one."""

import datetime
import os
from pathlib import Path

import pytest
from django.utils import timezone

from harness.house import House
from planweave.archive import sealing
from planweave.archive.files import sum_of
from planweave.kernel.audit import anchors_in, ends
from planweave.kernel.errors import Conflict, Forbidden
from planweave.operations import jobs
from planweave.operations.actions import ask_for_backup, claim_due_backup, make_backup
from planweave.operations.models import Backup
from planweave.operations.rules import Malformed, is_due, kept, schedule_in

BACKUP = "_".join(("PLANWEAVE", "BACKUP", ""))
DAY = datetime.timedelta(days=1)
NOON = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)


def test_when_one_is_due() -> None:
    schedule = schedule_in({"PLANWEAVE_BACKUP_FOLDER": "/b", "PLANWEAVE_BACKUP_EVERY": "24"})
    assert schedule is not None
    hour = datetime.timedelta(hours=1)

    def due(good: datetime.datetime | None, tried: datetime.datetime | None) -> bool:
        return is_due(schedule, now=NOON, last_good=good, last_try=tried)

    assert due(None, None)
    assert not due(NOON - 23 * hour, NOON - 23 * hour)
    assert due(NOON - DAY, NOON - DAY)
    assert not due(NOON - DAY, NOON - hour / 2)  # failed half an hour ago
    assert due(NOON - DAY, NOON - hour)
    assert schedule_in({}) is None
    for name, value in (("EVERY", "often"), ("EVERY", "0"), ("KEEP", "7,4"), ("TEST", "-1")):
        with pytest.raises(Malformed, match=name):
            schedule_in({"PLANWEAVE_BACKUP_FOLDER": "/b", f"{BACKUP}{name}": value})


def test_what_is_kept() -> None:
    times = [NOON - number * DAY for number in range(60)]
    found = kept(times, (3, 2, 2))
    # Three days; this week and the last (Sunday is the 22nd); November and October.
    assert sorted(at.date().isoformat() for at in found) == [
        "2026-10-31",
        "2026-11-15",
        "2026-11-20",
        "2026-11-21",
        "2026-11-22",
    ]
    assert kept(times, (0, 0, 0)) == {NOON}
    assert kept([], (7, 4, 6)) == set()


@pytest.mark.django_db(transaction=True)
def test_a_backup_is_made_tested_and_thinned_out(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = tmp_path / "key"
    folder = tmp_path / "backups"
    for name, value in {
        "FOLDER": str(folder),
        "TO": sealing.make_key(key),
        "KEY": str(key),
        "KEEP": "1,0,0",
    }.items():
        monkeypatch.setenv(f"{BACKUP}{name}", value)
    monkeypatch.setenv("PLANWEAVE_ANCHORS", str(tmp_path / "anchors"))
    jobs.back_up_when_due()
    made = Backup.objects.get()
    assert (made.state, made.problem, made.test) == ("done", "", "passed")
    file = Path(made.path)
    assert (file.stat().st_size, sum_of(file), made.is_sealed) == (made.bytes, made.sha256, True)
    assert file.stat().st_mode & 0o077 == 0
    jobs.back_up_when_due()  # not due again
    assert claim_due_backup() is None
    assert Backup.objects.count() == 1
    # A day later: written, not tested again within the week, and the first is not kept.
    Backup.objects.update(started_at=timezone.now() - DAY, due_at=timezone.now() - DAY)
    jobs.back_up_when_due()
    old, new = Backup.objects.order_by("pk")
    assert (old.state, Path(old.path).exists()) == ("removed", False)
    assert (new.state, new.test) == ("done", "none")
    assert [path.name for path in folder.iterdir()] == [Path(new.path).name]
    # A key that opens nothing: the test restore fails, and the backup is not called good.
    sealing.make_key(tmp_path / "other")
    monkeypatch.setenv("PLANWEAVE_BACKUP_KEY", str(tmp_path / "other"))
    schedule = schedule_in(os.environ)
    assert schedule is not None
    failed = make_backup(Backup.objects.create(), schedule, is_tested=True)
    assert (failed.state, failed.test) == ("failed", "failed")
    assert "does not open with this key" in failed.problem
    assert Path(new.path).exists()
    # The ends of all histories are noted once an hour.
    jobs.note_the_ends()
    jobs.note_the_ends()
    noted = anchors_in((tmp_path / "anchors").read_text().splitlines())
    assert [(one.workspace, one.seq, one.hash) for one in noted] == [
        (one.workspace, one.seq, one.hash) for one in ends()
    ]


@pytest.mark.django_db
def test_who_may_ask_for_one(house: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from dataclasses import replace

    owner = house.actor("owner")
    with pytest.raises(Forbidden):
        ask_for_backup(owner)
    administrator = replace(owner, is_administrator=True)
    with pytest.raises(Conflict):
        ask_for_backup(administrator)
    assert Backup.objects.count() == 0
    monkeypatch.setenv("PLANWEAVE_BACKUP_FOLDER", str(tmp_path))
    ask_for_backup(administrator)
    with pytest.raises(Conflict):
        ask_for_backup(administrator)
    Backup.objects.update(started_at=timezone.now() - DAY)
    ask_for_backup(administrator)  # the first is given up: its worker is gone
    assert sorted(Backup.objects.values_list("state", flat=True)) == ["failed", "queued"]
