"""What the doctor says of databases: each kind provoked in one of its own, and the command as a person runs it."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from harness.server import Server
from planweave.operations.checks.database import postgres_findings, sqlite_findings, state_of_tables

is_postgres = bool(os.environ.get("PLANWEAVE_DATABASE_URL"))


def test_sqlite_that_forgets(tmp_path: Path) -> None:
    def codes() -> set[str]:
        return {one.kind.code for one in sqlite_findings(database.cursor(), is_thorough=True)}

    path = tmp_path / "one.sqlite3"
    database = sqlite3.connect(path, isolation_level=None)
    for words in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        database.execute(f"PRAGMA {words}")
    database.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
    database.execute("CREATE TABLE child (parent INTEGER REFERENCES parent(id), words TEXT)")
    database.execute("CREATE INDEX child_words ON child(words)")
    assert codes() == set()
    database.execute("PRAGMA synchronous=NORMAL")
    assert codes() == {"sqlite_synchronous"}
    database.execute("PRAGMA synchronous=FULL")
    database.execute("PRAGMA foreign_keys=OFF")
    database.execute("INSERT INTO child VALUES (7, 'lost')")
    assert codes() == {"sqlite_foreign_keys", "rows_orphaned"}
    database.execute("PRAGMA journal_mode=DELETE")
    assert codes() == {"sqlite_foreign_keys", "rows_orphaned", "sqlite_journal"}
    database.executemany("INSERT INTO child VALUES (NULL, ?)", [(f"{n:050}",) for n in range(500)])
    database.close()
    with path.open("r+b") as file:
        file.seek(4096 * 8)
        file.write(os.urandom(4096 * 4))
    database = sqlite3.connect(path, isolation_level=None)
    assert "database_damaged" in codes()
    database.close()


@pytest.mark.django_db
def test_tables_of_another_version() -> None:
    def codes() -> set[str]:
        return {one.kind.code for one in state_of_tables()}

    assert codes() == set()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'operations'")
    assert codes() == {"migrations_pending"}
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('kernel', '9999_later', '2026-01-01')"
        )
    assert codes() == {"migrations_pending", "database_newer"}


@pytest.mark.skipif(not is_postgres, reason="of PostgreSQL's own settings")
@pytest.mark.django_db
def test_postgres_that_is_set_for_something_else() -> None:
    import psycopg

    from harness.databases import _on

    url = os.environ["PLANWEAVE_DATABASE_URL"]
    with psycopg.connect(url, autocommit=True) as cluster:
        cluster.execute(
            "CREATE DATABASE doctor_ascii ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"
        )
        cluster.execute("ALTER DATABASE doctor_ascii SET default_transaction_isolation = 'serializable'")
        cluster.execute("ALTER DATABASE doctor_ascii SET default_transaction_read_only = on")
        try:
            with psycopg.connect(_on(url, "doctor_ascii")) as one:
                taken = [psycopg.connect(_on(url, "doctor_ascii")) for _ in range(46)]
                found = {
                    finding.kind.code for finding in postgres_findings(one.cursor(), name="doctor_ascii")
                }
                for other in taken:
                    other.close()
        finally:
            cluster.execute("DROP DATABASE doctor_ascii WITH (FORCE)")
    assert {"postgres_encoding", "postgres_isolation", "database_read_only", "postgres_connections"} <= found
    assert "postgres_durability" in found  # the tests' cluster runs without fsync


def run(environment: dict[str, str], *words: str) -> tuple[int, list[dict[str, Any]]]:
    done = subprocess.run(
        [sys.executable, "-m", "planweave.cli", "doctor", "--json", *words],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.stderr == ""
    return done.returncode, json.loads(done.stdout)


def test_the_command(new_server: Callable[..., Server], tmp_path: Path) -> None:
    """A whole installation is refused nothing; each broken one is named, in the language asked for."""
    server = new_server()
    code, findings = run(server.environment)
    told = {one["code"]: one for one in findings}
    assert "backup_none" in told
    assert code == (1 if any(one["severity"] == "error" for one in findings) else 0)
    elsewhere = {**server.environment, "PLANWEAVE_DATABASE_URL": "", "PLANWEAVE_HOME": str(tmp_path / "new")}
    code, findings = run(elsewhere)
    assert {one["code"] for one in findings} == {"database_empty"}
    assert code == 0
    gone = elsewhere | {
        "PLANWEAVE_DATABASE_URL": "postgresql://nobody@127.0.0.1:9/none",
        "PLANWEAVE_SECRET_KEY": "x",
    }
    code, findings = run(gone)
    assert (code, [one["code"] for one in findings]) == (1, ["database_unreachable"])
    code, findings = run(gone | {"PLANWEAVE_DATABASE_URL": "mysql://db/none"}, "--language", "zh")
    assert (code, [one["code"] for one in findings]) == (1, ["settings_unreadable"])
    assert "无法加载配置" in findings[0]["wrong"]
    code, findings = run(elsewhere | {"PLANWEAVE_HOME": "/proc/planweave"})
    assert (code, findings[0]["code"]) == (1, "data_not_writable")
    broken = {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "LANG": "C",
        "PYTHONIOENCODING": "utf-8",
    }
    assert "locale_not_utf8" in {one["code"] for one in run(elsewhere | broken)[1]}
