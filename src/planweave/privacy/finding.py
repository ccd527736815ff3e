"""Where a person is named: every declared column, looked through."""

import html
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, cast

from django.db import models
from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from planweave.accounts.models import User
from planweave.kernel.events import canonical
from planweave.kernel.models import Activity
from planweave.kernel.richtext import plain
from planweave.resources.models import Person
from planweave.workspaces.models import Membership

from .registry import Table, way_to_workspace
from .rules import excerpt, pattern_of

IN_JSON = frozenset({"changes_json", "data_json", "rows", "emptied"})
"""Columns of text that hold JSON, besides those of that type."""
MEMBER_EVENTS = ("MemberAdded", "MemberRemoved", "MemberRoleChanged")


@dataclass(frozen=True, kw_only=True)
class Sought:
    """A person as texts name them: by name and e-mail, now and formerly; `alias` is put in their place."""

    user_id: int
    words: tuple[str, ...]
    pattern: re.Pattern[str]
    alias: str
    homes: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One value that names the person."""

    table: str
    column: str
    row: str
    workspace: int | None
    excerpt: str


def sought(user: User, *, alias: str) -> Sought:
    """Names change: those under which they joined or are planned are looked for, too."""
    told = Activity.objects.filter(kind__in=MEMBER_EVENTS, data_json__contains=f'"user":{user.pk}')
    former = [
        row["name"]
        for row in map(json.loads, told.values_list("data_json", flat=True))
        if row["user"] == user.pk
    ]
    planned = Person.objects.filter(user=user).values_list("name", flat=True)
    names = [user.email, user.name, *former, *planned]
    words = tuple(dict.fromkeys(name.strip() for name in names if len(name.strip()) > 1 and name != alias))
    homes = {*Membership.objects.filter(user=user).values_list("workspace_id", flat=True)}
    homes |= set(
        Activity.objects.filter(actor=user).order_by().values_list("workspace_id", flat=True).distinct()
    )
    homes |= set(Person.objects.filter(user=user).values_list("workspace_id", flat=True))
    return Sought(
        user_id=user.pk, words=words, pattern=pattern_of(words), alias=alias, homes=tuple(sorted(homes))
    )


def rows_naming(model: type[models.Model], column: str, who: Sought) -> Iterator[tuple[Any, Any, int | None]]:
    """(key, value, workspace) of the rows whose column may name the person; the pattern decides."""
    rows, way = rows_in_homes(model, who)
    # SQLite keeps JSON with every letter beyond ASCII written as \\uXXXX.
    forms = {form for word in who.words for form in (word, json.dumps(word)[1:-1])}
    held = Cast(column, TextField()) if isinstance(model._meta.get_field(column), models.JSONField) else None
    name = "held_words" if held is not None else column
    if held is not None:
        rows = rows.annotate(held_words=held)
    wanted = Q()
    for form in forms:
        wanted |= Q(**{f"{name}__icontains": form})
    names = ["pk", column, *([way] if way else [])]
    for found in rows.filter(wanted).order_by("pk").values_list(*names).iterator(500):
        yield found[0], found[1], found[2] if way else None


def rows_in_homes(model: type[models.Model], who: Sought) -> tuple[QuerySet[Any], str | None]:
    """The rows of the workspaces where the person was; of all, where a table belongs to none."""
    way = way_to_workspace(model)
    rows = model._base_manager.all()
    return (rows.filter(**{f"{way}__in": who.homes}), way) if way else (rows, None)


def rewritten(value: Any, who: Sought, *, replaces_all: bool) -> Any:
    """The value without the person: a value that is a name, and mentions, always; names within words on demand."""
    if isinstance(value, str):
        return _worded(value, who, replaces_all=replaces_all)
    if isinstance(value, list):
        return [rewritten(one, who, replaces_all=replaces_all) for one in value]
    if isinstance(value, dict):
        return {
            _worded(key, who, replaces_all=replaces_all): rewritten(one, who, replaces_all=replaces_all)
            for key, one in value.items()
        }
    return value


def rewritten_column(column: str, value: Any, who: Sought, *, replaces_all: bool) -> Any:
    """The same for what a column holds, JSON in a column of text included."""
    if column in IN_JSON and isinstance(value, str):
        try:
            inside = rewritten(json.loads(value), who, replaces_all=replaces_all)
        except ValueError:
            return rewritten(value, who, replaces_all=replaces_all)
        return canonical(inside) if column.endswith("_json") else json.dumps(inside, ensure_ascii=False)
    return rewritten(value, who, replaces_all=replaces_all)


def is_named(value: Any, who: Sought) -> bool:
    return any(who.pattern.search(text) for text in texts_in(value))


def texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from texts_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts_in(one)


def hit_of(model: type[models.Model], column: str, pk: Any, value: Any, home: int | None, who: Sought) -> Hit:
    words = next((text for text in texts_in(value) if who.pattern.search(text)), "")
    return Hit(
        table=model._meta.label,
        column=column,
        row=str(pk),
        workspace=home,
        excerpt=excerpt(plain(words) if "<" in words else words, who.pattern),
    )


def hits_in(model: type[models.Model], columns: Iterable[str], who: Sought) -> list[Hit]:
    return [
        hit_of(model, column, pk, value, home, who)
        for column in columns
        for pk, value, home in rows_naming(model, column, who)
        if is_named(value, who)
    ]


def texts_of_file(content: bytes) -> list[str] | None:
    """The words in a file, as far as they can be read: in a ZIP (Word, Excel) those of its parts; None for a PDF."""
    if content.startswith(b"%PDF"):
        return None
    if content.startswith(b"PK"):
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as packed:
                parts = [packed.read(one) for one in packed.infolist() if one.file_size < 50_000_000]
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
            return []
        return [_decoded(part) for part in parts]
    return [_decoded(content)]


def file_rows(
    model: type[models.Model], table: Table, who: Sought
) -> Iterator[tuple[Any, str, bytes, int | None]]:
    rows, way = rows_in_homes(model, who)
    for column in table.files.split():
        for found in rows.order_by("pk").values_list("pk", column, *([way] if way else [])).iterator(20):
            if content := bytes(found[1]) if found[1] else b"":
                yield found[0], column, content, found[2] if way else None


def _decoded(part: bytes) -> str:
    return html.unescape(part.decode("utf-8", errors="ignore"))


def _worded(text: str, who: Sought, *, replaces_all: bool) -> str:
    if text.strip().casefold() in {word.casefold() for word in who.words}:
        return who.alias
    if 'data-type="mention"' in text:
        text = _MENTION.sub(lambda found: _mention(found, who), text)
    return who.pattern.sub(lambda _: who.alias, text) if replaces_all else text


_MENTION = re.compile(r'(<span[^>]*data-type="mention"[^>]*>)(.*?)(</span>)', re.DOTALL)


def _mention(found: re.Match[str], who: Sought) -> str:
    if not re.search(rf'data-id="{who.user_id}"', found[1]):
        return found[0]
    label = html.escape(who.alias)
    begin = re.sub(r'data-label="[^"]*"', lambda _: f'data-label="{label}"', found[1])
    return cast(str, f"{begin}@{label}{found[3]}")
