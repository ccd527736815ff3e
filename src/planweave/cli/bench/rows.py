"""Rows by the hundred thousand: what a generator makes goes into the tables as a copy of a database would."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import connection, models

AT_ONCE = 5_000


def put_rows(model: type[models.Model], names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert rows of the columns `names`; the others get the field's default, the same for all. Values are those that
    Python has; what a column keeps otherwise (dates, UUIDs, JSON) is turned into that by its field."""
    fields = [field for field in model._meta.local_concrete_fields if field.attname not in names]
    fixed = [field for field in fields if not isinstance(field, models.AutoField)]
    rest = tuple(_kept(field, field.get_default()) for field in fixed)
    given = [next(one for one in model._meta.local_concrete_fields if one.attname == name) for name in names]
    turned = [place for place, field in enumerate(given) if _differs(field)]
    columns = ", ".join(f'"{field.column}"' for field in [*given, *fixed])

    def whole(row: Sequence[Any]) -> tuple[Any, ...]:
        values = list(row)
        for place in turned:
            values[place] = _kept(given[place], values[place])
        return (*values, *rest)

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f'COPY "{model._meta.db_table}" ({columns}) FROM STDIN') as copy:
                for row in rows:
                    copy.write_row(whole(row))
            return
        marks = ", ".join(["%s"] * (len(given) + len(fixed)))
        statement = f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({marks})'  # noqa: S608 (our own names)
        for some in _chunks(rows):
            cursor.executemany(statement, [whole(row) for row in some])


def next_id(model: type[models.Model]) -> int:
    return (model._base_manager.aggregate(last=models.Max("pk"))["last"] or 0) + 1


def _differs(field: models.Field[Any, Any]) -> bool:
    return isinstance(field, models.DateTimeField | models.DateField | models.UUIDField | models.JSONField)


def _kept(field: models.Field[Any, Any], value: Any) -> Any:
    found = field.get_db_prep_save(value, connection)
    return (
        json.dumps(found.obj) if hasattr(found, "obj") else found
    )  # PostgreSQL's adapter of JSON, plain for a copy


def _chunks(rows: Iterable[Sequence[Any]]) -> Iterator[list[Sequence[Any]]]:
    some: list[Sequence[Any]] = []
    for row in rows:
        some.append(row)
        if len(some) == AT_ONCE:
            yield some
            some = []
    if some:
        yield some
