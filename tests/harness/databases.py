"""Migrated databases, made once and copied: to migrate an empty one takes ten seconds of processor."""

import hashlib
import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from urllib.parse import urlsplit

from .server import Server

ROOT = Path(__file__).parents[2]
FILE = "planweave.sqlite3"
TURN = 7_301_984  # the advisory lock of whoever makes or copies the migrated database of a cluster


def migrated_file() -> Path:
    """A SQLite database with today's migrations and nobody in it, kept in the temporary folder for the next run."""
    folder = Path(tempfile.gettempdir())
    path = folder / f"planweave-migrated-{_digest()}.sqlite3"
    if not path.exists():
        for old in folder.glob("planweave-migrated-*.sqlite3"):
            old.unlink(missing_ok=True)
        with tempfile.TemporaryDirectory(prefix="planweave-migrating-") as made:
            _migrate(Server(Path(made)))
            os.replace(Path(made) / FILE, path)
    return path


def new_on_cluster(cluster: str) -> str:
    """The URL of a fresh database on the cluster of that URL, copied from one that was migrated there once."""
    import psycopg

    template, name = f"planweave_migrated_{_digest()}", f"fresh_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(cluster, autocommit=True) as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", [TURN])
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [template]).fetchone()
        if known is None:
            connection.execute(f'CREATE DATABASE "{name}"')
            with tempfile.TemporaryDirectory(prefix="planweave-migrating-") as folder:
                _migrate(Server(Path(folder), database_url=_on(cluster, name)))
            connection.execute(f'ALTER DATABASE "{name}" RENAME TO "{template}"')
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    return _on(cluster, name)


def empty_on_cluster(cluster: str) -> str:
    """The URL of a database in which nothing was ever made."""
    import psycopg

    name = f"empty_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(cluster, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return _on(cluster, name)


def drop(url: str) -> None:
    """Remove such a database, whoever is still connected."""
    import psycopg

    with psycopg.connect(_on(url, "postgres"), autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{_name(url)}" WITH (FORCE)')


@contextmanager
def django_in_a_copy() -> Iterator[None]:
    """Django's own connection leads to a fresh database: a file of this process, or one on the settings' cluster."""
    from django.conf import settings
    from django.db import connection

    with tempfile.TemporaryDirectory(prefix="planweave-tests-") as folder, Databases() as databases:
        url = databases.new(Path(folder))
        name = _name(url) if url else str(Path(folder) / FILE)
        settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = name
        yield
        connection.close()


class Databases:
    """Fresh databases for servers, beside the tests' own where those run on PostgreSQL; gone on exit."""

    def __init__(self) -> None:
        self._cluster = os.environ.get("PLANWEAVE_DATABASE_URL", "")
        self._made = ExitStack()

    def __enter__(self) -> "Databases":
        return self

    def __exit__(self, *error: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._made.close()

    def new(self, folder: Path) -> str:
        """Put one into the folder and answer "", or make one on the cluster and answer its URL."""
        if not self._cluster:
            shutil.copy(migrated_file(), folder / FILE)
            return ""
        url = new_on_cluster(self._cluster)
        self._made.callback(drop, url)
        return url


def _migrate(server: Server) -> None:
    made = server.command("migrate")
    assert made.returncode == 0, made.stderr


def _digest() -> str:
    """Stands for all that decides what migrating makes: our migrations, and the versions of everybody else's."""
    found = hashlib.sha256((ROOT / "uv.lock").read_bytes())
    for path in sorted((ROOT / "src" / "planweave").glob("*/migrations/*.py")):
        found.update(f"\0{path.parent.parent.name}/{path.name}\0".encode() + path.read_bytes())
    return found.hexdigest()[:16]


def _name(url: str) -> str:
    return urlsplit(url).path.strip("/")


def _on(cluster: str, name: str) -> str:
    return urlsplit(cluster)._replace(path=f"/{name}").geturl()
