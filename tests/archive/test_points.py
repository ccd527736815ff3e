"""Points in time: any link of a chain comes back exactly, sealed or not, and nothing damaged passes (promise F20)."""

import datetime
import hashlib
import random
import sqlite3
from pathlib import Path

import pytest

from planweave.archive import sealing
from planweave.archive.points import Broken, Chain, NoPoint, bring_back, links_in, thin_out

NOON = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)
SEED, INSTANTS = 20, 12


def content(path: Path) -> str:
    """Of the tables, not of the file: what a reader sees."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    said = "\n".join(database.iterdump())
    database.close()
    return hashlib.sha256(said.encode()).hexdigest()


@pytest.mark.parametrize("is_sealed", [False, True])
def test_every_instant_comes_back(tmp_path: Path, is_sealed: bool) -> None:
    chance = random.Random(SEED)
    path, key = tmp_path / "live.sqlite3", tmp_path / "key"
    keys = [sealing.make_key(key)] if is_sealed else []
    live = sqlite3.connect(path, isolation_level=None)
    live.execute("PRAGMA journal_mode=WAL")
    live.execute("CREATE TABLE words (id INTEGER PRIMARY KEY, said TEXT)")
    chain, known = Chain(folder=tmp_path / "points", keys=keys), {}
    for number in range(INSTANTS):
        for _ in range(chance.randrange(1, 200)):
            live.execute("INSERT INTO words (said) VALUES (?)", [f"{chance.random():.9f} canary" * 9])
        if chance.random() < 0.5:
            live.execute("DELETE FROM words WHERE id % 3 = ?", [number % 3])
        if number == 7:
            live.execute("DELETE FROM words")
            live.execute("VACUUM")  # the file becomes shorter
        now = NOON + datetime.timedelta(seconds=30 * number)
        made = chain.note(path, now=now)
        assert made is not None
        assert not is_sealed or b"canary" not in made.read_bytes()
        known[now] = content(path)
    assert chain.note(path, now=NOON + datetime.timedelta(hours=1)) is None  # nothing happened since
    links = links_in(chain.folder)
    assert [link.number for link in links] == list(range(INSTANTS))
    assert links[-1].path.stat().st_mode & 0o077 == 0
    for now, was in known.items():
        target = tmp_path / "back.sqlite3"
        later = now + datetime.timedelta(seconds=29)
        assert bring_back(chain.folder, target, at=later, key=key if is_sealed else None).at == now
        assert content(target) == was
        target.unlink()
    target = tmp_path / "none.sqlite3"
    with pytest.raises(NoPoint):
        bring_back(chain.folder, target, at=NOON - datetime.timedelta(seconds=1), key=key)
    if is_sealed:
        sealing.make_key(tmp_path / "other")
        with pytest.raises(Broken):
            bring_back(chain.folder, target, at=later, key=tmp_path / "other")
    for _ in range(10):
        hurt = chance.choice(links).path
        whole = hurt.read_bytes()
        place = chance.randrange(20, len(whole))
        for damaged in (whole[:place], whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :]):
            hurt.write_bytes(damaged)
            with pytest.raises(Broken):
                bring_back(chain.folder, target, at=later, key=key if is_sealed else None)
        hurt.write_bytes(whole)
    links[3].path.unlink()
    with pytest.raises(Broken, match="missing"):
        bring_back(chain.folder, target, at=later, key=key)
    assert not target.exists()
    # A day later a new chain begins, and after a week the old one is gone.
    live.execute("INSERT INTO words (said) VALUES ('later')")
    chain.note(path, now=NOON + datetime.timedelta(days=2))
    assert thin_out(chain.folder, now=NOON + datetime.timedelta(days=3)) == 0
    assert thin_out(chain.folder, now=NOON + datetime.timedelta(days=8)) == INSTANTS - 1
    assert len(links_in(chain.folder)) == 1
    live.close()
