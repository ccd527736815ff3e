"""Points in time: any link of a chain comes back exactly, sealed or not, and nothing damaged passes (F20)."""

import datetime
import random
from pathlib import Path

import pytest

from harness.instants import NOON, Life
from planweave.archive import sealing
from planweave.archive.points import Broken, NoPoint, bring_back, links_in, thin_out

SEED, INSTANTS = 20, 12


def right(is_so: bool, sentence: str) -> None:
    assert is_so, sentence


@pytest.mark.parametrize("is_sealed", [False, True])
def test_every_instant_comes_back(tmp_path: Path, is_sealed: bool) -> None:
    key = tmp_path / "key" if is_sealed else None
    life = Life(tmp_path, random.Random(SEED), key=key)
    chain, target = life.chain, life.target
    for number in range(INSTANTS):
        written = life.go_on(number)
        assert not is_sealed or b"canary" not in written
    assert chain.note(life.path, now=NOON + datetime.timedelta(hours=1)) is None  # nothing happened since
    links = links_in(chain.folder)
    assert [link.number for link in links] == list(range(INSTANTS))
    assert links[-1].path.stat().st_mode & 0o077 == 0
    life.every_instant_comes_back(right)
    life.no_damage_passes(10, right)
    later = NOON + datetime.timedelta(hours=1)
    with pytest.raises(NoPoint):
        bring_back(chain.folder, target, at=NOON - datetime.timedelta(seconds=1), key=key)
    if is_sealed:
        sealing.make_key(tmp_path / "other")
        with pytest.raises(Broken):
            bring_back(chain.folder, target, at=later, key=tmp_path / "other")
    links[3].path.unlink()
    with pytest.raises(Broken, match="missing"):
        bring_back(chain.folder, target, at=later, key=key)
    assert not target.exists()
    # A day later a new chain begins, and after a week the old one is gone.
    life.live.execute("INSERT INTO words (said) VALUES ('later')")
    chain.note(life.path, now=NOON + datetime.timedelta(days=2))
    assert thin_out(chain.folder, now=NOON + datetime.timedelta(days=3)) == 0
    assert thin_out(chain.folder, now=NOON + datetime.timedelta(days=8)) == INSTANTS - 1
    assert len(links_in(chain.folder)) == 1
    life.live.close()
