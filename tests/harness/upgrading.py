"""A database of older tables, filled through the models of then, and upgrades of it that are killed (promise F21).

There is no release before 0.1.0, so the older tables are made from the steps themselves.
"""

import hashlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

from harness.databases import FILE, drop, empty_on_cluster

MAKE = """
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
import uuid
from planweave.kernel.first_tables import make_tables
make_tables()
# Some tables as they were before: taken back by the steps' own way back, because to walk from the very first step to
# today costs a minute of processor (bench: planweave upgrade from the oldest tables, docs/operate/upgrading.md).
for target in TARGETS:
    MigrationExecutor(connection).migrate([target])
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
from django.db import connection
from planweave.kernel.upgrading import bring_up
begun, since = [], [0]
def on_step(app, step):
    begun.append(step)
    since[0] = 0
    if len(begun) == {step} and not {statement}:
        os.kill(os.getpid(), signal.SIGKILL)
def counting(execute, sql, params, many, context):
    since[0] += 1
    if len(begun) == {step} and since[0] == {statement}:
        os.kill(os.getpid(), signal.SIGKILL)
    return execute(sql, params, many, context)
with connection.execute_wrapper(counting):
    bring_up(on_step)
"""
MISSING = """
from planweave.kernel.upgrading import steps_missing
print(len(steps_missing()))
"""


NOT_KEPT = ("django_", "auth_", "sqlite_", "kernel_search")
"""Tables that the tables' own makers fill, and the index of words, which is made anew."""
STEPS = """
from django.db import connection
from django.db.migrations.loader import MigrationLoader
print(*(".".join(node) for node in sorted(MigrationLoader(connection).graph.nodes)))
"""
DIGEST = """
from planweave.archive.writing import contents_now
print(contents_now().digest)
"""
BASE = ("accounts", "workspaces", "kernel")
"""The rooms whose first step makes the tables that are filled."""
YESTERDAY: list[tuple[str, str | None]] = [("operations", None), ("accounts", "0001_initial")]


def some_of(steps: list[str], chance: random.Random) -> list[tuple[str, str | None]]:
    """Older tables: one to four rooms as they were after a step of theirs, or not there yet."""
    ours: dict[str, list[str | None]] = {}
    for one in steps:
        app, name = one.split(".", 1)
        ours.setdefault(app, [] if app in BASE else [None]).append(name)
    rooms = chance.sample([app for app in sorted(ours) if len(ours[app]) > 1], chance.randint(1, 4))
    # The last step of a room is today's: that would be nothing older.
    return [(app, chance.choice(ours[app][:-1])) for app in rooms]


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

    def state(self) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
        """The steps that are noted and the tables that are there, asked of the database itself."""
        tables = (
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
            if self.url
            else "SELECT sql FROM sqlite_schema ORDER BY 1"
        )
        return self.query("SELECT app, name FROM django_migrations ORDER BY id"), self.query(tables)

    def rows(self, tables: dict[str, list[str]] | None = None) -> tuple[dict[str, list[str]], str]:
        """(Columns of each table, a digest of all rows by them); by those `tables` as far as they are there now."""
        known = {
            table: columns for table, columns in self._columns().items() if not table.startswith(NOT_KEPT)
        }
        asked = {
            table: [one for one in columns if one in known.get(table, [])]
            for table, columns in (tables or known).items()
        }
        digest = hashlib.sha256()
        for table, columns in sorted(asked.items()):
            if columns:
                names = ", ".join(f'"{one}"' for one in columns)
                lines = sorted(repr(row) for row in self.query(f'SELECT {names} FROM "{table}"'))
                digest.update("\n".join([table, *lines]).encode())
        return asked, digest.hexdigest()

    def _columns(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        pairs = (
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2"
            if self.url
            else "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'"
            " ORDER BY 1, 2"
        )
        for table, column in self.query(pairs):
            found.setdefault(table, []).append(column)
        return found

    def query(self, sql: str) -> list[tuple[object, ...]]:
        if self.url:
            import psycopg

            with psycopg.connect(self.url) as database:
                return database.execute(sql).fetchall()
        database = sqlite3.connect(self.folder / FILE)
        try:
            return database.execute(sql).fetchall()
        finally:
            database.close()

    def end(self) -> None:
        if self.url:
            drop(self.url)
        shutil.rmtree(self.folder)

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


def old_place(folder: Path, targets: list[tuple[str, str | None]] = YESTERDAY) -> Place:
    """A database with those rooms as they were, beside the tests' own where those run on PostgreSQL."""
    cluster = os.environ.get("PLANWEAVE_DATABASE_URL", "")
    place = Place(folder, empty_on_cluster(cluster) if cluster else "")
    place.say(MAKE.replace("TARGETS", repr(targets)))
    return place
