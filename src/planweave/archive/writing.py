"""Writing an archive: one moment of the database as lines, packed, with its own digest at the end.

A file is gzip over lines of JSON: a head (format, version, migrations), then per table a line with its name, columns
and last number followed by its rows, and a foot with the digest. Without the foot a file is torn.
"""

import gzip
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

from django.apps import apps as installed
from django.apps.registry import Apps
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from planweave import __version__

from .tables import Digest, Model, columns_of, last_id, lines_of, models_kept

FORMAT = 1


@dataclass(frozen=True, kw_only=True)
class Contents:
    """What an archive or a database holds: `digest` is equal where the content is."""

    digest: str
    rows: int
    tables: int


@contextmanager
def one_moment() -> Iterator[None]:
    """All reads inside see the database as it is now, whatever others write meanwhile, and hold nobody up."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            else:
                cursor.execute("SELECT count(*) FROM django_migrations")  # SQLite's moment is the first read
        yield


def write_archive(out: IO[bytes], *, apps: Apps = installed) -> Contents:
    """Everything into `out`, as of one moment. `apps`: the models that the tables are of, where they are of an older
    version."""
    with one_moment(), gzip.GzipFile(fileobj=out, mode="wb", compresslevel=6, mtime=0) as packed:

        def say(words: object) -> None:
            packed.write(json.dumps(words, ensure_ascii=False).encode() + b"\n")

        say({"planweave": __version__, "format": FORMAT, "made_at": timezone.now().isoformat(), **_state()})
        contents = _walk(
            apps,
            on_table=lambda model: say(
                {"table": model._meta.db_table, "columns": columns_of(model), "last_id": last_id(model)}
            ),
            on_line=lambda line: packed.write(line.encode() + b"\n"),
        )
        say({"digest": contents.digest, "rows": contents.rows, "tables": contents.tables})
    return contents


def contents_now() -> Contents:
    """The same figures of the database as it stands."""
    with one_moment():
        return _walk(installed, on_table=lambda _: None, on_line=lambda _: None)


def _walk(apps: Apps, *, on_table: Callable[[Model], object], on_line: Callable[[str], object]) -> Contents:
    """Every table and then its rows, in the order of the archive."""
    digest, rows, tables = Digest(), 0, 0
    for model in models_kept(apps):
        digest.table(model._meta.db_table)
        tables += 1
        on_table(model)
        for line in lines_of(model):
            digest.line(line)
            rows += 1
            on_line(line)
    return Contents(digest=digest.hex, rows=rows, tables=tables)


def _state() -> dict[str, object]:
    applied = sorted(MigrationRecorder(connection).applied_migrations())
    return {"database": connection.vendor, "migrations": [list(one) for one in applied]}
