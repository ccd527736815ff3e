"""Backup, verify and restore as a person runs them; the key is what opens a backup, and nothing else is."""

import datetime
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from harness.server import Server
from planweave.archive import sealing
from planweave.archive.points import Chain


def test_only_the_key_opens_what_was_sealed(tmp_path: Path) -> None:
    public = sealing.make_key(tmp_path / "key")
    sealing.make_key(tmp_path / "other")
    assert (tmp_path / "key").stat().st_mode & 0o077 == 0
    with pytest.raises(FileExistsError):
        sealing.make_key(tmp_path / "key")
    plain, sealed = tmp_path / "plain", tmp_path / "sealed"
    plain.write_bytes(b"canary" * 100_000)
    sealing.seal(plain, sealed, to=[public])
    assert sealing.is_sealed(sealed)
    assert not sealing.is_sealed(plain)
    assert b"canary" not in sealed.read_bytes()
    sealing.unseal(sealed, tmp_path / "again", key=tmp_path / "key")
    assert (tmp_path / "again").read_bytes() == plain.read_bytes()
    altered = bytearray(sealed.read_bytes())
    altered[-20] ^= 1
    (tmp_path / "altered").write_bytes(altered)
    for number, (file, key) in enumerate((("sealed", "other"), ("altered", "key"), ("sealed", "plain"))):
        with pytest.raises(sealing.WrongKey):
            sealing.unseal(tmp_path / file, tmp_path / f"out{number}", key=tmp_path / key)
    assert sealing.is_public_key(public)
    assert not sealing.is_public_key("age1nothing")


def test_a_backup_by_hand(new_server: Callable[..., Server], tmp_path: Path) -> None:
    server = new_server()
    key, file = str(tmp_path / "key"), str(tmp_path / "backup.age")
    refused = server.command("backup", file)
    assert (refused.returncode, "--make-key" in refused.stderr) == (2, True)
    made = server.command("backup", file, "--make-key", key)
    assert made.returncode == 0, made.stderr
    assert "age1" in made.stdout
    again = server.command("backup", file, "--plain")
    assert (again.returncode, "exists already" in again.stderr) == (1, True)
    without = server.command("verify", file)
    assert (without.returncode, "--key" in without.stderr) == (1, True)
    whole = server.command("verify", file, "--key", key)
    assert whole.returncode == 0, whole.stderr
    assert "is whole" in whole.stdout
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["backup.age", "key"]


@pytest.mark.skipif("PLANWEAVE_DATABASE_URL" in os.environ, reason="points in time are SQLite's")
def test_back_to_a_point_in_time_by_hand(new_server: Callable[..., Server], tmp_path: Path) -> None:
    server, points = new_server(), tmp_path / "points"
    noon = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)
    Chain(folder=points, keys=[]).note(server.folder / "planweave.sqlite3", now=noon)
    back = ("restore", str(points), "--data", str(tmp_path / "back"))
    for time, code, said in (
        ("soon", 2, "is no time"),
        ("2026-11-22T11:59:59+00:00", 1, "holds no point"),
        ("2026-11-22T20:00:30+08:00", 0, "as it was at 2026-11-22T12:00:00+00:00"),
        ("2026-11-22T20:00:30+08:00", 1, "holds data already"),
    ):
        done = server.command(*back, "--at", time)
        assert (done.returncode, said in done.stdout + done.stderr) == (code, True), done.stderr
