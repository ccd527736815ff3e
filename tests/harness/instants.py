"""A small database that changes, its points in time, and every way back to them (promise F20)."""

import datetime
import hashlib
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

from planweave.archive import sealing
from planweave.archive.points import Broken, Chain, bring_back, links_in

NOON = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)
Check = Callable[[bool, str], object]


def content(path: Path) -> str:
    """Of the tables, not of the file: what a reader sees."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    said = "\n".join(database.iterdump())
    database.close()
    return hashlib.sha256(said.encode()).hexdigest()


class Life:
    """`live` is written to at random; `chain` keeps its points; `known` is the content at each of them."""

    def __init__(self, folder: Path, chance: random.Random, *, key: Path | None) -> None:
        self.chance, self.key = chance, key
        self.path, self.target = folder / "live.sqlite3", folder / "back.sqlite3"
        self.live = sqlite3.connect(self.path, isolation_level=None)
        self.live.execute("PRAGMA journal_mode=WAL")
        self.live.execute("CREATE TABLE words (id INTEGER PRIMARY KEY, said TEXT)")
        self.chain = Chain(folder=folder / "points", keys=[sealing.make_key(key)] if key else [])
        self.known: dict[datetime.datetime, str] = {}

    def go_on(self, number: int) -> bytes:
        """Write something, keep a point of it, and answer what the point's file holds."""
        for _ in range(self.chance.randrange(1, 200)):
            self.live.execute(
                "INSERT INTO words (said) VALUES (?)", [f"{self.chance.random():.9f} canary" * 9]
            )
        if self.chance.random() < 0.5:
            self.live.execute("DELETE FROM words WHERE id % 3 = ?", [number % 3])
        if number % 12 == 7:
            self.live.execute("DELETE FROM words")
            self.live.execute("VACUUM")  # the file becomes shorter
        now = NOON + datetime.timedelta(seconds=30 * number)
        made = self.chain.note(self.path, now=now)
        assert made is not None
        self.known[now] = content(self.path)
        return made.read_bytes()

    def every_instant_comes_back(self, check: Check) -> None:
        """Asked for at a random moment after each point, before the next one."""
        for now, was in self.known.items():
            later = now + datetime.timedelta(seconds=self.chance.randrange(30))
            found = bring_back(self.chain.folder, self.target, at=later, key=self.key)
            check((found.at, content(self.target)) == (now, was), f"{later} gives {found.at}, not as it was")
            self.target.unlink()

    def no_damage_passes(self, times: int, check: Check) -> None:
        """A link cut short, or with one bit turned, is refused, and nothing is written."""
        links = links_in(self.chain.folder)
        for _ in range(times):
            hurt = self.chance.choice(links).path
            whole = hurt.read_bytes()
            place = self.chance.randrange(20, len(whole))
            turned = whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :]
            for damaged in (whole[:place], turned):
                hurt.write_bytes(damaged)
                try:
                    bring_back(self.chain.folder, self.target, at=max(self.known), key=self.key)
                    is_refused = False
                except Broken:
                    is_refused = not self.target.exists()
                check(is_refused, f"{hurt.name} damaged at {place} passed")
            hurt.write_bytes(whole)
