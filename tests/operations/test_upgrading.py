"""An upgrade that is killed at a step leaves what was there, and the same command completes it (promise F21).

There is no release before 0.1.0, so the older tables are made from the steps, and filled through the models of then.
"""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from harness.databases import FILE, drop, empty_on_cluster
from planweave.archive.reading import check_archive

CLUSTER = os.environ.get("PLANWEAVE_DATABASE_URL", "")

MAKE = """
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
import uuid
from planweave.kernel.first_tables import make_tables
make_tables()
# Some tables as they were before: taken back by the steps' own way back, because to walk from the very first step to
# today costs a minute of processor (bench: planweave upgrade from the oldest tables, docs/operate/upgrading.md).
MigrationExecutor(connection).migrate([("operations", None), ("accounts", "0001_initial")])
executor = MigrationExecutor(connection)
apps = executor.loader.project_state(list(executor.loader.applied_migrations)).apps
from planweave.kernel.events import canonical, row_hash
model = apps.get_model
now = timezone.now()
user = model("accounts", "User").objects.create(email="old@example.com", name="Old 老用户", created_at=now)
place = model("workspaces", "Workspace").objects.create(slug="old", name="旧工作区", created_at=now)
product = model("workspaces", "Product").objects.create(workspace=place, name="P", key_prefix="OLD")
Record, Link, Activity = (model("kernel", name) for name in ("Record", "Link", "Activity"))
records = [
    Record.objects.create(workspace=place, product=product, kind="requirement", number=n, key=f"OLD-{n}",
        title=f"需求 {n}", created_by=user, created_at=now, updated_at=now)
    for n in range(1, 41)
]
for one, other in zip(records, records[1:]):
    Link.objects.create(workspace=place, source=one, target=other, kind="depends_on", created_by=user)
previous = "0" * 64
for seq in range(1, 201):
    row = Activity(workspace=place, seq=seq, at=now, actor=user, via="command", operation_id=uuid.uuid4(),
        kind="RequirementCreated", record_id=records[seq % 40].pk, record_key="OLD-1", version=1,
        changes_json="{}", data_json=canonical({"n": seq}))
    row.hash = previous = row_hash(row, previous=previous)
    row.save()
model("kernel", "ChainHead").objects.create(workspace=place, seq=200, hash=previous)
"""
KILLED = """
import os, signal
from planweave.kernel.upgrading import bring_up
seen = []
def on_step(app, step):
    seen.append(step)
    if len(seen) == {step}:
        os.kill(os.getpid(), signal.SIGKILL)
bring_up(on_step)
"""
MISSING = """
from planweave.kernel.upgrading import steps_missing
print(len(steps_missing()))
"""


class Place:
    """A data folder and its database, old at first; copies of it are made while nobody is connected."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder, self.url = folder, url
        folder.mkdir(exist_ok=True)
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith("PLANWEAVE_")
        } | {"PLANWEAVE_HOME": str(folder)}
        if url:
            self.environment["PLANWEAVE_DATABASE_URL"] = url

    def state(self) -> tuple[list[object], list[object]]:
        """The steps that are noted and the tables that are there, asked of the database itself."""
        applied = "SELECT app, name FROM django_migrations ORDER BY id"
        if self.url:
            import psycopg

            with psycopg.connect(self.url) as database:
                tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
                return database.execute(applied).fetchall(), database.execute(tables).fetchall()
        database = sqlite3.connect(self.folder / FILE)
        found = [
            database.execute(each).fetchall()
            for each in (applied, "SELECT sql FROM sqlite_schema ORDER BY 1")
        ]
        database.close()
        return found[0], found[1]

    def python(self, code: str) -> subprocess.CompletedProcess[str]:
        ready = "from planweave.cli.django_ready import start_django; start_django()\n"
        return subprocess.run(
            [sys.executable, "-c", ready + code], env=self.environment, capture_output=True, text=True
        )

    def say(self, code: str) -> str:
        done = self.python(code)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "planweave.cli", *words],
            env=self.environment,
            capture_output=True,
            text=True,
        )


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Place]:
    url = empty_on_cluster(CLUSTER) if CLUSTER else ""
    place = Place(tmp_path / "old", url)
    place.say(MAKE)
    yield place
    if url:
        drop(url)


def test_an_upgrade_that_is_killed_leaves_what_was_there(old: Place) -> None:
    before = old.state()
    steps = int(old.say(MISSING))
    assert steps >= 2
    for step in (1, steps):
        assert old.python(KILLED.format(step=step)).returncode == -signal.SIGKILL
        assert old.state() == before, f"killed at step {step} of {steps}"
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
