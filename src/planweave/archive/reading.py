"""Reading an archive back: into a database that is new, whole or not at all."""

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from django.apps import apps as installed
from django.apps.registry import Apps
from django.core.management import call_command
from django.db import connection, models, transaction
from django.db.migrations.executor import MigrationExecutor

from planweave.kernel.first_tables import is_new, make_tables

from .tables import AT_ONCE, Digest, columns_of, go_on_from, models_kept, put_in, row_of
from .writing import FORMAT, Contents

LONGEST_LINE = 256 * 2**20
"""Bytes; a file that claims more is damaged or hostile."""


class Damaged(Exception):
    """The file is torn, altered, or no archive; nothing of it was kept."""


class TooNew(Exception):
    """The file comes from a version that knows more than this one."""


class NotEmpty(Exception):
    """The database holds something already."""


@dataclass(frozen=True, kw_only=True)
class Head:
    """How the file describes itself."""

    version: str
    made_at: str
    migrations: frozenset[tuple[str, str]]


def check_archive(source: IO[bytes]) -> tuple[Head, Contents]:
    """Read all of it without keeping anything. Damaged where the foot is missing or does not fit."""
    lines = _lines(source)
    head = _head(lines)
    contents = None
    for _table, _line, found in _walk(lines):
        contents = found or contents
    if contents is None:
        raise Damaged("the file ends before its end")
    return head, contents


@dataclass(frozen=True, kw_only=True)
class Restored:
    """What was put back. An older version's rows look different once they are up to date: then `was_older`."""

    head: Head
    contents: Contents
    was_older: bool


def restore(source: IO[bytes]) -> Restored:
    """Make the tables as they were, put every row back in one transaction, then bring them up to date.

    NotEmpty, TooNew or Damaged leave no row behind. An archive of an older version gets its own tables first and
    goes the way that every installation goes.
    """
    if not is_new() and not holds_nothing():
        raise NotEmpty
    lines = _lines(source)
    head = _head(lines)
    executor = MigrationExecutor(connection)
    known = set(executor.loader.graph.nodes)
    if head.migrations - known:
        raise TooNew(head.version)
    is_same = head.migrations == known
    apps = _make_tables(executor, head, is_same=is_same)
    with transaction.atomic():
        contents = _fill(lines, {model._meta.db_table: model for model in models_kept(apps)})
    if not is_same:
        call_command("migrate", verbosity=0, interactive=False)
    if connection.vendor == "postgresql":  # until it has looked, it joins the tables as if they were empty
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    return Restored(head=head, contents=contents, was_older=not is_same)


def holds_nothing() -> bool:
    """There are tables, but nobody has put anything into them: so a restore that failed can be tried again."""
    present = set(connection.introspection.table_names())
    return all(
        model._meta.db_table in present and not model._base_manager.exists()
        for model in models_kept(installed)
    )


def _make_tables(executor: MigrationExecutor, head: Head, *, is_same: bool) -> Apps:
    if is_same:
        if is_new():
            make_tables()
        return installed
    if not is_new():
        raise NotEmpty
    targets = [node for node in head.migrations if not _has_later(executor, node, head)]
    executor.migrate(targets)
    return executor.loader.project_state(targets).apps


def _has_later(executor: MigrationExecutor, node: tuple[str, str], head: Head) -> bool:
    children = executor.loader.graph.node_map[node].children
    return any(child.key[0] == node[0] and child.key in head.migrations for child in children)


def _fill(lines: Iterator[str], tables: dict[str, type[models.Model]]) -> Contents:
    contents = None
    waiting: list[models.Model] = []
    model = None
    last_ids: dict[type[models.Model], int] = {}
    for table, line, found in _walk(lines):
        if found is not None:
            contents = found
        elif line is None:
            _put(model, waiting)
            model = tables.pop(table["table"], None)
            if model is None or table["columns"] != columns_of(model):
                raise Damaged(f"{table['table']} is not a table of this version")
            if table["last_id"] is not None:
                last_ids[model] = table["last_id"]
        else:
            if model is None:
                raise Damaged("rows before the first table")
            try:
                waiting.append(row_of(model, line))
            except (ValueError, TypeError) as error:
                raise Damaged(str(error)) from error
            if len(waiting) >= AT_ONCE:
                _put(model, waiting)
    _put(model, waiting)
    if contents is None or tables:
        raise Damaged("the file ends before its end")
    for model, number in last_ids.items():
        go_on_from(model, number)
    return contents


def _put(model: type[models.Model] | None, waiting: list[models.Model]) -> None:
    if model is not None and waiting:
        put_in(model, waiting)
        waiting.clear()


def _walk(lines: Iterator[str]) -> Iterator[tuple[dict[str, Any], str | None, Contents | None]]:
    """(table, None, None) at a table's beginning, (table, line, None) per row, (…, None, contents) at the end, after
    the digest was compared."""
    digest, rows, tables = Digest(), 0, 0
    table: dict[str, Any] = {}
    for line in lines:
        if line.startswith("["):
            digest.line(line)
            rows += 1
            yield table, line, None
            continue
        told = _object(line)
        if "table" in told:
            table = told
            digest.table(table["table"])
            tables += 1
            yield table, None, None
        elif told == {"digest": digest.hex, "rows": rows, "tables": tables}:
            if next(lines, None) is not None:
                raise Damaged("there is something behind the end")
            yield table, None, Contents(digest=digest.hex, rows=rows, tables=tables)
            return
        else:
            raise Damaged("the content does not fit its digest")


def _head(lines: Iterator[str]) -> Head:
    told = _object(next(lines, ""))
    try:
        migrations = frozenset((str(app), str(name)) for app, name in told["migrations"])
    except (KeyError, TypeError, ValueError):
        migrations = frozenset()
    if told.get("format") != FORMAT or not migrations:
        raise Damaged("this is no archive of Planweave")
    return Head(version=str(told.get("planweave")), made_at=str(told.get("made_at")), migrations=migrations)


def _object(line: str) -> dict[str, Any]:
    try:
        told = json.loads(line)
    except ValueError as error:
        raise Damaged("this is no archive of Planweave") from error
    if not isinstance(told, dict):
        raise Damaged("this is no archive of Planweave")
    return told


def _lines(source: IO[bytes]) -> Iterator[str]:
    try:
        with gzip.GzipFile(fileobj=source, mode="rb") as packed:
            while line := packed.readline(LONGEST_LINE):
                if not line.endswith(b"\n"):
                    raise Damaged("a line has no end")
                yield line[:-1].decode()
    except (EOFError, OSError, zlib.error, UnicodeDecodeError) as error:
        raise Damaged(str(error)) from error
