"""Files that people brought or that were made for them: in the row, or in a store of objects that speaks S3.

A `FileContent` column is written with bytes and read as `Kept`, whose content is fetched when `bytes()` asks. Where
PLANWEAVE_FILES names a store the column holds the object's name alone. Whoever reads a file comes through the routes of
its feature, which ask for the right: objects have no addresses of their own.

An object is written before the row that names it is committed, and never changed. What no row names any more is removed
a day later (`sweep`), so that neither a write that is taken back nor a backup that is being read misses one.
"""

import datetime
import hashlib
import logging
import uuid
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages
from django.db import models
from django.db.models.functions import Length
from django.utils import timezone

from .errors import Problem
from .texts import FILES_UNREACHABLE

log = logging.getLogger(__name__)

MARK = b"\0planweave:file\0"
IN_STORE = MARK + b"s:"
AS_IT_IS = MARK + b"i:"
"""Before content that begins with the mark by chance or by malice: it must not be taken for the name of an object."""

FOLDER = "files"
SWEEP_AFTER = datetime.timedelta(days=1)


class Kept:
    """What a column holds."""

    def __init__(self, column: bytes) -> None:
        self.column = column

    def __bytes__(self) -> bytes:
        if name := self.name:
            return _read(name)
        return self.column.removeprefix(AS_IT_IS)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Kept) and self.column == other.column

    def __hash__(self) -> int:
        return hash(self.column)

    def __repr__(self) -> str:
        return f"Kept({hashlib.sha256(self.column).hexdigest()})"

    @property
    def name(self) -> str:
        """Of the object in the store; "" where the content is in the row."""
        is_stored = self.column.startswith(IN_STORE)
        return self.column.removeprefix(IN_STORE).decode() if is_stored else ""


class FileContent(models.BinaryField):
    """A column for the content of a file."""

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.BinaryField", args, kwargs

    def from_db_value(self, value: Any, *_: Any) -> Kept | None:
        return None if value is None else Kept(bytes(value))

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        if isinstance(value, Kept):
            value = value.column
        elif isinstance(value, bytes | bytearray | memoryview):
            value = (stored if uses_store() else in_row)(bytes(value)).column
        return super().get_db_prep_save(value, connection)


def uses_store() -> bool:
    return "files" in settings.STORAGES


def in_row(content: bytes) -> Kept:
    return Kept(AS_IT_IS + content if content.startswith(MARK) else content)


def stored(content: bytes) -> Kept:
    """Write the content to the store under a name of its own. Problem (503) where that fails."""
    wanted = f"{FOLDER}/{uuid.uuid4().hex}"
    try:
        name = _store().save(wanted, ContentFile(content))
    except Exception as error:  # every store raises errors of its own
        log.exception("a file could not be written to the store")
        raise Problem(FILES_UNREACHABLE, status=503) from error
    return Kept(IN_STORE + name.encode())


def _read(name: str) -> bytes:
    try:
        with _store().open(name) as file:
            return bytes(file.read())
    except Exception as error:  # every store raises errors of its own
        log.exception("the file %s could not be read from the store", name)
        raise Problem(FILES_UNREACHABLE, status=503) from error


def _store() -> Storage:
    if not uses_store():
        raise RuntimeError("rows name files in a store, but PLANWEAVE_FILES is not set")
    return storages["files"]


def columns() -> list[tuple[type[models.Model], str]]:
    """Every place that holds files."""
    return [
        (model, field.attname)
        for model in apps.get_models()
        for field in model._meta.local_concrete_fields
        if isinstance(field, FileContent)
    ]


def rows_in_store() -> Iterator[tuple[type[models.Model], str, Any, Kept]]:
    """(model, column, primary key, what it holds) of every file that is in the store; reads no content."""
    longest = len(IN_STORE) + 200
    for model, column in columns():
        short = model._base_manager.annotate(length=Length(column)).filter(length__lt=longest)
        for pk, kept in short.values_list("pk", column).iterator():
            if kept.name:
                yield model, column, pk, kept


def move_all(*, into_store: bool) -> int:
    """Bring files where they belong now, one row at a time, so that it may be interrupted; how many were moved."""
    count = 0
    if not into_store:
        for model, column, pk, kept in rows_in_store():
            model._base_manager.filter(pk=pk).update(**{column: in_row(bytes(kept))})
            count += 1
        return count
    there = {(model, pk) for model, _, pk, _ in rows_in_store()}
    for model, column in columns():
        for pk in model._base_manager.exclude(**{column: None}).values_list("pk", flat=True).iterator():
            if (model, pk) in there:
                continue
            [kept] = model._base_manager.filter(pk=pk).values_list(column, flat=True)
            model._base_manager.filter(pk=pk).update(**{column: bytes(kept)})
            count += 1
    return count


_unnamed_since: dict[str, datetime.datetime] = {}


def sweep(*, now: datetime.datetime | None = None) -> int:
    """Remove objects that no row has named for a day; how many. They are listed first: what is written meanwhile is not
    among them."""
    if not uses_store():
        return 0
    now = now or timezone.now()
    store = _store()
    try:
        present = {f"{FOLDER}/{name}" for name in store.listdir(FOLDER)[1]}
    except FileNotFoundError:
        return 0
    named = {kept.name for *_, kept in rows_in_store()}
    unnamed = present - named
    for name in set(_unnamed_since) - unnamed:
        del _unnamed_since[name]
    count = 0
    for name in unnamed:
        if now - _unnamed_since.setdefault(name, now) >= SWEEP_AFTER:
            store.delete(name)
            del _unnamed_since[name]
            count += 1
    return count
