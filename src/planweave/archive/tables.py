"""Rows as lines that say the same whatever database they come from.

All state lies in the database, so a copy of the tables is a copy of everything; files that lie in a store come along
with their content. Left out is what the product makes anew (Django's content types and permissions) and what must not
outlive a restore (sessions: people sign in again).
"""

import base64
import datetime
import decimal
import functools
import hashlib
import json
import uuid
from collections.abc import Iterator, Sequence
from typing import Any

from django.apps.registry import Apps
from django.db import connection, models
from django.utils.dateparse import parse_date, parse_datetime

from planweave.kernel import files

MADE_ANEW = frozenset(
    {
        "accounts_opensession",
        "auth_group",
        "auth_group_permissions",
        "auth_permission",
        "django_content_type",
        "django_session",
    }
)
AT_ONCE = 2_000
Model = type[models.Model]


def models_kept(apps: Apps) -> list[Model]:
    """Every table of the archive, in the order of their names."""
    found = [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy and model._meta.db_table not in MADE_ANEW
    ]
    return sorted(found, key=lambda model: model._meta.db_table)


def columns_of(model: Model) -> list[str]:
    return [field.attname for field in model._meta.local_concrete_fields]


def lines_of(model: Model) -> Iterator[str]:
    """One line per row, in the order of the primary key, which is a number or a UUID in every table."""
    names = columns_of(model)
    of_files = [place for place, name in enumerate(names) if name in _files_of(model)]
    for row in model._base_manager.order_by("pk").values_list(*names).iterator(AT_ONCE):
        plain = [None if place in of_files else _plain(value) for place, value in enumerate(row)]
        for place in of_files:
            plain[place] = None if row[place] is None else _plain(bytes(_file(row[place])))
        yield json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def row_of(model: Model, line: str) -> models.Model:
    """The row again. ValueError or KeyError where the line is not one of this table."""
    fields = model._meta.local_concrete_fields
    values = json.loads(line)
    if not isinstance(values, list) or len(values) != len(fields):
        raise ValueError(f"a line of {model._meta.db_table} has not {len(fields)} values")
    again = {field.attname: _again(field, value) for field, value in zip(fields, values, strict=True)}
    for field in fields:
        content = again[field.attname]
        if (
            field.attname in _files_of(model)
            and not isinstance(field, files.FileContent)
            and content is not None
        ):
            again[field.attname] = files.in_row(content).column
    return model(**again)


def _files_of(model: Model) -> frozenset[str]:
    """The columns of this table that hold files, by its name: a table of an older version is another class."""
    return _file_columns().get(model._meta.db_table, frozenset())


@functools.cache
def _file_columns() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for model, column in files.columns():
        found.setdefault(model._meta.db_table, set()).add(column)
    return {table: frozenset(those) for table, those in found.items()}


def _file(value: Any) -> files.Kept:
    return value if isinstance(value, files.Kept) else files.Kept(bytes(value))


def put_in(model: Model, rows: Sequence[models.Model]) -> None:
    """Insert rows exactly as they are: `raw` keeps fields that fill themselves from doing so."""
    fields = model._meta.local_concrete_fields
    most = max(1, connection.ops.bulk_batch_size(fields, rows))
    for first in range(0, len(rows), most):
        model._base_manager.get_queryset()._insert(
            rows[first : first + most], fields=fields, raw=True, using=connection.alias
        )


class Digest:
    """SHA-256 over the tables' names and lines: equal for equal content."""

    def __init__(self) -> None:
        self._sum = hashlib.sha256()

    def table(self, name: str) -> None:
        self._sum.update(f"\0{name}\n".encode())

    def line(self, line: str) -> None:
        self._sum.update(f"{line}\n".encode())

    @property
    def hex(self) -> str:
        return self._sum.hexdigest()


def last_id(model: Model) -> int | None:
    """The highest number that the table ever gave, deleted rows included: history names records by number, so a
    number must not be given twice. None for tables that give none."""
    if not isinstance(model._meta.pk, models.AutoField):
        return None
    table, column = model._meta.db_table, model._meta.pk.column
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [f'"{table}"', column])
            [sequence] = cursor.fetchone()
            # A sequence that gave nothing yet stands at 1, and says so beside it.
            cursor.execute(f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {sequence}")  # noqa: S608 (PostgreSQL's own name)
        else:
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        found = cursor.fetchone()
    return int(found[0]) if found else 0


def go_on_from(model: Model, number: int) -> None:
    """The next row gets a higher number than `number`."""
    table, column = model._meta.db_table, model._meta.pk.column
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT setval(pg_get_serial_sequence(%s, %s), %s, %s)",
                [f'"{table}"', column, max(number, 1), number > 0],
            )
            return
        cursor.execute("UPDATE sqlite_sequence SET seq = %s WHERE name = %s", [number, table])
        if not cursor.rowcount and number:
            cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, number])


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).isoformat()
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, decimal.Decimal | uuid.UUID):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode()
    return value


def _again(field: models.Field[Any, Any], value: Any) -> Any:
    if value is None or isinstance(field, models.JSONField):
        return value
    # A foreign key keeps what the field keeps that it points to.
    kept = field.target_field if isinstance(field, models.ForeignKey) else field
    if isinstance(kept, models.DateTimeField):
        return parse_datetime(value)
    if isinstance(kept, models.DateField):
        return parse_date(value)
    if isinstance(kept, models.BinaryField):
        return base64.b64decode(value, validate=True)
    return kept.to_python(value)
