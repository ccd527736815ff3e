"""Reads of the trash, of what is kept how long, and of a person's exports."""

import base64
import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from django.db.models import Q, QuerySet

from planweave.accounts.models import User
from planweave.accounts.queries import names_of
from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound, Problem
from planweave.kernel.language import Language
from planweave.kernel.models import Activity, Discarded
from planweave.kernel.paging import Page, Sort, page_of
from planweave.kernel.texts import INVALID_CURSOR
from planweave.kernel.trash import with_deletion
from planweave.workspaces.queries import deleted_records_readable_by

from . import texts
from .models import DataExport, Removal, Retention
from .policy import can_handle, can_restore, require_administrator
from .rules import KEEPINGS, keeping_of

MOST = 200
RECORD, THING = "r", "t"
PRIVATE_KINDS = frozenset({"evaluation_cycle", "saved_view", "comment"})
"""Between people, or one's own: only who may restore such a thing sees it."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One line of the trash. `id` is r… for a record and t… for anything else."""

    id: str
    kind: str
    key: str
    name: str
    deleted_at: datetime.datetime
    deleted_by: int | None
    by: str
    is_restorable: bool


Place = tuple[datetime.datetime, str, int]


def trash_of(
    actor: Actor, *, kind: str = "", by: int | None = None, cursor: str | None = None, limit: int = 50
) -> tuple[list[Entry], str | None]:
    """What was deleted, newest first, as far as the actor could read it. Three queries; by whom, one more."""
    limit = max(1, min(limit, MOST))
    place = _decoded(cursor) if cursor else None
    lines = sorted(
        [*_records(actor, kind, by, place, limit + 1), *_things(actor, kind, by, place, limit + 1)],
        key=lambda line: (-line[0].timestamp(), line[1], line[2]),
    )
    shown = lines[:limit]
    names = names_of([line[3]["by"] for line in shown])
    entries = [
        Entry(
            id=f"{source}{pk}",
            kind=facts["kind"],
            key=facts["key"],
            name=facts["name"],
            deleted_at=at,
            deleted_by=facts["by"],
            by=names.get(facts["by"] or 0, ""),
            is_restorable=can_restore(actor, kind=facts["kind"], deleted_by=facts["by"]),
        )
        for at, source, pk, facts in shown
    ]
    return entries, _encoded(shown[-1][:3]) if len(lines) > limit else None


Line = tuple[datetime.datetime, str, int, dict[str, Any]]


def _records(actor: Actor, kind: str, by: int | None, place: Place | None, most: int) -> list[Line]:
    found = with_deletion(deleted_records_readable_by(actor))
    if kind:
        found = found.filter(kind=kind)
    if by is not None:
        found = found.filter(
            deletion__in=Activity.objects.filter(workspace_id=actor.here, actor_id=by).values("pk")
        )
    rows = list(
        _behind(found, place, RECORD).values("pk", "kind", "key", "title", "deleted_at", "deletion")[:most]
    )
    who = dict(
        Activity.objects.filter(pk__in=[row["deletion"] for row in rows]).values_list("pk", "actor_id")
    )
    return [
        (
            row["deleted_at"],
            RECORD,
            row["pk"],
            {"kind": row["kind"], "key": row["key"], "name": row["title"], "by": who.get(row["deletion"])},
        )
        for row in rows
    ]


def _things(actor: Actor, kind: str, by: int | None, place: Place | None, most: int) -> list[Line]:
    found = Discarded.objects.filter(workspace_id=actor.here)
    hidden = [one for one in PRIVATE_KINDS if not can_restore(actor, kind=one, deleted_by=None)]
    # What nobody but its maker may see is nobody else's, whatever their role.
    hidden = sorted({*hidden, "evaluation_cycle"})
    found = found.filter(~Q(kind__in=hidden) | Q(deleted_by_id=actor.user_id))
    if kind:
        found = found.filter(kind=kind)
    if by is not None:
        found = found.filter(deleted_by_id=by)
    rows = _behind(found, place, THING).values(
        "pk", "kind", "record__key", "name", "deleted_at", "deleted_by_id"
    )
    return [
        (
            row["deleted_at"],
            THING,
            row["pk"],
            {
                "kind": row["kind"],
                "key": row["record__key"] or "",
                "name": row["name"],
                "by": row["deleted_by_id"],
            },
        )
        for row in rows[:most]
    ]


def _behind(found: QuerySet[Any], place: Place | None, source: str) -> QuerySet[Any]:
    """In order, after the place: later lines are older, then of the later source, then of the higher number."""
    if place is not None:
        at, last_source, pk = place
        same = Q(deleted_at=at, pk__gt=pk) if source == last_source else Q(deleted_at=at)
        found = found.filter(Q(deleted_at__lt=at) | (same if source >= last_source else Q(pk__in=[])))
    return found.order_by("-deleted_at", "pk")


def _encoded(place: Sequence[Any]) -> str:
    at, source, pk = place
    return base64.urlsafe_b64encode(orjson.dumps([at.isoformat(), source, pk])).decode().rstrip("=")


def _decoded(cursor: str) -> Place:
    try:
        at, source, pk = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        found = datetime.datetime.fromisoformat(at)
        if source not in (RECORD, THING) or not isinstance(pk, int) or found.tzinfo is None:
            raise ValueError(cursor)
    except (ValueError, TypeError) as error:
        raise Problem(INVALID_CURSOR) from error
    return found, source, pk


def days_of(code: str) -> int | None:
    """How long it is kept here; None is for ever."""
    chosen = Retention.objects.filter(code=code).first()
    if chosen is not None:
        return chosen.days
    keeping = keeping_of(code)
    return keeping.days if keeping else None


def retention_for(actor: Actor) -> list[dict[str, Any]]:
    require_administrator(actor)
    chosen = {row.code: row for row in Retention.objects.select_related("changed_by")}
    return [
        {
            "code": one.code,
            "days": chosen[one.code].days if one.code in chosen else one.days,
            "default_days": one.days,
            "least_days": one.least,
            "changed_by": chosen[one.code].changed_by.name if one.code in chosen else "",
            "changed_at": chosen[one.code].changed_at if one.code in chosen else None,
        }
        for one in KEEPINGS
    ]


def removals_for(actor: Actor, *, most: int = 30) -> list[Removal]:
    """The last days' work, newest first."""
    require_administrator(actor)
    return list(Removal.objects.order_by("-day")[:most])


def sentence_of(removal: Removal, language: Language) -> str:
    """What one day's work removed, in words."""
    day = removal.day.isoformat()
    counts = removal.counts
    parts = [told.say(language, count=counts[code]) for code, told in texts.COUNTS.items() if code in counts]
    if parts:
        what = texts.LIST_COMMA.say(language).join(parts)
        said = texts.REMOVED_SENTENCE.say(language, day=day, what=what)
    else:
        said = texts.REMOVED_NOTHING.say(language, day=day)
    return said + (texts.KEPT_SENTENCE.say(language, count=removal.kept) if removal.kept else "")


def people_for(actor: Actor, *, text: str = "", cursor: str | None = None, limit: int = 50) -> Page:
    """Everybody who has or had an account here, by name; for administrators."""
    require_administrator(actor)
    found = User.objects.all()
    if text:
        found = found.filter(Q(name__icontains=text) | Q(email__icontains=text))
    columns = (
        "id",
        "name",
        "email",
        "is_active",
        "is_administrator",
        "last_login",
        "created_at",
        "erased_at",
    )
    return page_of(found, sorts=[Sort("name")], tie="id", columns=columns, cursor=cursor, limit=limit)


def exports_of(actor: Actor, user_id: int) -> list[DataExport]:
    """Without their content, newest first. NotFound for whom it does not concern."""
    if not can_handle(actor, user_id):
        raise NotFound(texts.PERSON_UNKNOWN)
    found = DataExport.objects.filter(person_id=user_id).select_related("asked_by").defer("content")
    return list(found.order_by("-asked_at", "-pk")[:20])


def content_of_export(actor: Actor, export_id: int) -> bytes:
    """NotFound where it is not ready, or concerns neither the actor nor an administrator."""
    found = DataExport.objects.filter(pk=export_id, state="done").first()
    if found is None or not can_handle(actor, found.person_id):
        raise NotFound(texts.EXPORT_NOT_READY)
    return bytes(found.content)
