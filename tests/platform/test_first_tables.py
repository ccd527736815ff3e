"""A new database has the tables that migrating one step after another would have made."""

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from harness.databases import FILE, drop, empty_on_cluster
from harness.server import Server

CLUSTER = os.environ.get("PLANWEAVE_DATABASE_URL", "")
ON_POSTGRESQL = {
    "columns": "SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, column_default,"
    " is_identity, collation_name FROM information_schema.columns WHERE table_schema = 'public'",
    "constraints": "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE connamespace = 'public'::regnamespace",
    "indexes": "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "triggers": "SELECT tgrelid::regclass::text, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "functions": "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
}
ROWS = {
    "migrations": "SELECT app, name FROM django_migrations",
    "permissions": "SELECT content_type_id IS NULL, codename, name FROM auth_permission",
    "kinds": "SELECT app_label, model FROM django_content_type",
}


@pytest.fixture
def database(tmp_path: Path) -> Any:
    """Makes an empty database by name and answers a server for it and what reads it."""
    made: list[str] = []

    def make(name: str) -> tuple[Server, Callable[[str], list[tuple[Any, ...]]]]:
        folder = tmp_path / name
        folder.mkdir()
        if not CLUSTER:
            return Server(folder), lambda query: _read_sqlite(folder / FILE, query)
        url = empty_on_cluster(CLUSTER)
        made.append(url)
        return Server(folder, database_url=url), lambda query: _read_postgresql(url, query)

    yield make
    for url in made:
        drop(url)


def test_a_new_database_is_what_its_migrations_would_have_made(database: Any) -> None:
    fast, read_fast = database("fast")
    made = fast.command("migrate")
    assert made.returncode == 0, made.stderr
    slow, read_slow = database("slow")
    replayed = subprocess.run(
        [sys.executable, "-m", "django", "migrate", "--settings", "planweave.site.settings", "--no-input"],
        env=slow.environment,
        capture_output=True,
        text=True,
    )
    assert replayed.returncode == 0, replayed.stderr
    for what, query in ROWS.items():
        assert sorted(read_fast(query)) == sorted(read_slow(query)), what
    if CLUSTER:
        for what, query in ON_POSTGRESQL.items():
            one, other = ({str(row) for row in read(query)} for read in (read_fast, read_slow))
            assert one == other, what
            assert one, what
    else:
        one, other = (_sqlite_schema(read) for read in (read_fast, read_slow))
        assert one.keys() == other.keys()
        assert {name: parts for name, parts in one.items() if parts != other[name]} == {}
        assert len(one) > 300
    again = slow.command("migrate")
    assert again.returncode == 0, again.stderr


def _sqlite_schema(read: Callable[[str], list[tuple[Any, ...]]]) -> dict[tuple[str, str], Any]:
    """Tables as the set of their columns and constraints, whatever the order; the rest as it is written."""
    return {
        (kind, name): _parts(sql) if kind == "table" else sql
        for kind, name, sql in read("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    }


def _parts(sql: str) -> frozenset[str]:
    inside, depth, begin, found = sql[sql.index("(") + 1 : sql.rindex(")")], 0, 0, set()
    for place, sign in enumerate(inside + ","):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            found.add(re.sub(r"\s+", " ", inside[begin:place]).strip())
            begin = place + 1
    return frozenset(found)


def _read_sqlite(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def _read_postgresql(url: str, query: str) -> list[tuple[Any, ...]]:
    import psycopg

    with psycopg.connect(url) as connection:
        return connection.execute(query).fetchall()
