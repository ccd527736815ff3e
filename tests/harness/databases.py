"""Databases for real servers: made once as people make them, then copied, for making one takes seconds."""

import os
import shutil
import uuid
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from urllib.parse import urlsplit

from .server import Server

FILE = "planweave.sqlite3"


class Databases:
    """Fresh databases without people, beside the tests' own where those run on PostgreSQL; gone on exit."""

    def __init__(self, folder: Path) -> None:
        self._first = folder
        self._url = os.environ.get("PLANWEAVE_DATABASE_URL", "")
        self._template = ""
        self._made = ExitStack()

    def __enter__(self) -> "Databases":
        return self

    def __exit__(self, *error: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._made.close()

    def new(self, folder: Path) -> str:
        """Put one into the folder and answer "", or make one on the cluster and answer its URL."""
        if self._url:
            self._template = self._template or self._migrated(self._on_cluster(""))
            return self._on_cluster(self._template)
        self._template = self._template or self._migrated("")
        shutil.copy(self._first / FILE, folder / FILE)
        return ""

    def _migrated(self, url: str) -> str:
        made = Server(self._first, database_url=url).command("migrate")
        assert made.returncode == 0, made.stderr
        return urlsplit(url).path.strip("/") or FILE

    def _on_cluster(self, template: str) -> str:
        import psycopg

        name = f"served_{uuid.uuid4().hex[:12]}"
        connection = self._made.enter_context(psycopg.connect(self._url, autocommit=True))
        connection.execute(f'CREATE DATABASE "{name}"' + (f' TEMPLATE "{template}"' if template else ""))
        self._made.callback(connection.execute, f'DROP DATABASE "{name}" WITH (FORCE)')
        return urlsplit(self._url)._replace(path=f"/{name}").geturl()
