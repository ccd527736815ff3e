"""An upgrade that is killed at a step leaves what was there, and the same command completes it (promise F21)."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from harness.upgrading import KILLED, MISSING, Place, old_place
from planweave.archive.reading import check_archive


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Place]:
    place = old_place(tmp_path / "old")
    yield place
    place.end()


def test_an_upgrade_that_is_killed_leaves_what_was_there(old: Place) -> None:
    before = old.state()
    steps = int(old.say(MISSING))
    assert steps >= 2
    # At the last step; the trials kill at every place.
    assert old.python(KILLED.format(step=steps, statement=0)).returncode == -signal.SIGKILL
    assert old.state() == before
    kept = old.folder / "before.backup"
    done = old.command("upgrade", "--backup", str(kept))
    assert done.returncode == 0, done.stderr
    assert f"{steps} steps done" in done.stdout
    audited = old.command("audit", "verify")
    assert (audited.returncode, "200" in audited.stdout) == (0, True)
    # The backup from before is whole, and of the old tables: “restore” brings those up on its way.
    with kept.open("rb") as source:
        head, contents = check_archive(source)
    assert contents.rows > 200
    assert {app for app, _ in head.migrations} & {"operations", "kernel"} == {"kernel"}
