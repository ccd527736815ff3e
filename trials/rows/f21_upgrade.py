"""F21: an upgrade from older tables, killed anywhere, and the backup of before brought into this version."""

import signal
import tempfile
from pathlib import Path

from trials.row import Trial, row

KILLS = 5


@row(
    "F21",
    "Upgrade from random older tables, killed at random statements",
    promise="A kill leaves what was there; the same command completes it; no row changes; the backup of before fits",
    fast=1,
    release=10,
)
def an_upgrade_is_whole_or_not_at_all(trial: Trial) -> None:
    from harness.databases import empty_on_cluster
    from harness.upgrading import DIGEST, KILLED, MISSING, STEPS, Place, old_place, some_of

    steps_walked = kills = 0
    with tempfile.TemporaryDirectory(prefix="planweave-trial-") as folder:
        known = Place(Path(folder) / "none", "")
        steps_there = known.say(STEPS).split()
        for number in range(trial.times):
            targets = some_of(steps_there, trial.random)
            place = old_place(Path(folder) / f"old{number}", targets)
            steps, before = int(place.say(MISSING)), place.state()
            tables, content = place.rows()
            for _ in range(min(KILLS, 2 * steps)):
                step = trial.random.randint(1, steps)
                statement = trial.random.choice((0, 1, 2) if step < steps else (0, 1))
                code = place.python(KILLED.format(step=step, statement=statement)).returncode
                is_as_before = place.state() == before and place.rows(tables)[1] == content
                kills += 1
                trial.check(
                    code == -signal.SIGKILL and is_as_before,
                    f"{targets}, killed at statement {statement} of step {step} of {steps}: {code}, {is_as_before}",
                )
            kept = place.folder / "before.backup"
            done = place.command("upgrade", "--backup", str(kept))
            verified = place.command("audit", "verify")
            is_same = place.rows(tables)[1] == content
            trial.check(
                (done.returncode, verified.returncode, is_same) == (0, 0, True),
                f"{targets}: {done.stderr}{verified.stderr}, the rows are the same: {is_same}",
            )
            url = empty_on_cluster(place.url) if place.url else ""
            again = Place(Path(folder) / f"again{number}", url)
            back = again.command("restore", str(kept))
            equal = back.returncode == 0 and again.say(DIGEST) == place.say(DIGEST)
            trial.check(
                equal, f"{targets}: the backup of before, restored here: {back.stderr}, equal: {equal}"
            )
            steps_walked += steps
            again.end()
            place.end()
    trial.note(steps=steps_walked, kills=kills)
