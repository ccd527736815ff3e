"""What was deleted, for as long as it can come back: one mechanism for records and for everything else (ADR 0027).

A record is deleted by its `deleted_at`; its kind's reverter brings it back, the same that undo uses. What is no record
is taken out of its tables whole, with all that hangs on it, and put back as it was.
"""

import datetime
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from django.apps import apps
from django.core import serializers
from django.db import IntegrityError, models, transaction
from django.db.models import OuterRef, ProtectedError, QuerySet, RestrictedError, Subquery
from django.db.models.deletion import Collector

from .actor import Actor
from .errors import Conflict, NotFound
from .events import EVENT_KINDS, Event, record_event
from .locking import touch
from .models import Activity, Discarded, Record
from .texts import NOT_FOUND, TRASH_IN_USE, TRASH_NOT_THERE, TRASH_PARTNER_GONE, TRASH_PLACE_TAKEN
from .undo import reverter_of

May = Callable[[Actor], bool]


@dataclass(frozen=True, kw_only=True)
class ThingRestored(Event):
    """What is no record, or a record whose kind has no word of its own for it, came back from the trash."""

    kind: str
    name: str


_MAY: dict[str, May] = {}


def keeps_in_trash(kind: str, may: May) -> None:
    """Declare who may see and restore deleted things of this kind besides the one who deleted them."""
    _MAY[kind] = may


def may_restore(actor: Actor, kind: str, *, default: May) -> bool:
    return _MAY.get(kind, default)(actor)


def restorable_kinds() -> frozenset[str]:
    """The kinds of record that come back: those with a reverter, and those that are declared here."""
    return frozenset(kind for kind in (*_MAY, *reverter_of.keys()))


def deletion_kinds() -> list[str]:
    return [name for name in EVENT_KINDS if name.endswith("Deleted")]


def with_deletion(records: QuerySet[Record]) -> QuerySet[Record]:
    """Those of the records that a person deleted, with `deletion`, the event's primary key.

    A record that was merged into another, or went with the thing it belonged to, is none of them.
    """
    last = Activity.objects.filter(record_id=OuterRef("pk"), kind__in=deletion_kinds()).order_by("-seq")
    found = records.exclude(deleted_at=None).filter(kind__in=restorable_kinds())
    return found.annotate(deletion=Subquery(last.values("pk")[:1])).exclude(deletion=None)


def discard(actor: Actor, thing: models.Model, *, kind: str, name: str) -> Discarded:
    """Delete `thing` with all that hangs on it, so that it can be put back.

    In the caller's transaction, which checked the right and records the event. Conflict where something that stays
    stands on it.
    """
    collector = Collector(using="default", origin=thing)
    try:
        collector.collect([thing])
    except (ProtectedError, RestrictedError) as error:
        raise Conflict(TRASH_IN_USE, name=name) from error
    rows = [row for model in collector.data.values() for row in model]
    rows += [row for found in collector.fast_deletes for row in found]
    emptied = [
        [row._meta.label, field.name, row.pk, getattr(row, field.attname)]
        for (field, _), groups in collector.field_updates.items()
        for group in groups
        for row in group
    ]
    kept = Discarded.objects.create(
        workspace_id=actor.here,
        kind=kind,
        name=name[:500],
        rows=_serialised(rows),
        emptied=json.dumps(emptied, ensure_ascii=False),
        deleted_by_id=actor.user_id,
    )
    thing.delete()
    return kept


def discard_values(
    actor: Actor, thing: models.Model, *fields: str, kind: str, name: str, record: Record
) -> Discarded:
    """Keep these fields' present values of a thing whose row stays, before the caller blanks them."""
    values = [[thing._meta.label, field, thing.pk, getattr(thing, field)] for field in fields]
    return Discarded.objects.create(
        workspace_id=actor.here,
        kind=kind,
        name=name[:500],
        record=record,
        emptied=json.dumps(values, ensure_ascii=False),
        deleted_by_id=actor.user_id,
    )


def restore_discarded(actor: Actor, kept: Discarded) -> None:
    """Put it back under its old numbers. The caller has checked that the actor may.

    Conflict where its place is taken or what it stood on is gone; nothing is changed then.
    """
    with transaction.atomic():
        locked = Discarded.objects.select_for_update().filter(pk=kept.pk, workspace_id=actor.here).first()
        if locked is None:
            raise NotFound(NOT_FOUND)
        found = [one.object for one in serializers.deserialize("json", locked.rows, ignorenonexistent=True)]
        _check_partners(found, name=locked.name)
        try:
            with transaction.atomic():
                for row in found:
                    row.save_base(raw=True, force_insert=True)
                for label, field, key, value in json.loads(locked.emptied):
                    _put_back(apps.get_model(label), field, key, value)
        except IntegrityError as error:
            raise Conflict(TRASH_PLACE_TAKEN, name=locked.name) from error
        record_event(actor, ThingRestored(kind=locked.kind, name=locked.name), locked.record)
        locked.delete()


def restore_record(actor: Actor, record_id: int) -> Record:
    """A deleted record comes back with everything that hung on it; its kind's own rules are asked."""
    with transaction.atomic():
        here = Record.objects.select_for_update().filter(workspace_id=actor.here, pk=record_id)
        record = here.exclude(deleted_at=None).first()
        deletion = with_deletion(Record.objects.filter(pk=record_id)).first() if record else None
        if record is None or deletion is None:
            raise NotFound(TRASH_NOT_THERE)
        if reverter := reverter_of.get(record.kind):
            reverter(actor, [Activity.objects.get(pk=cast(Any, deletion).deletion)])
        else:
            record.deleted_at = None
            touch(record, actor, "deleted_at")
            record_event(actor, ThingRestored(kind=record.kind, name=record.title[:200]), record)
        record.refresh_from_db()
        if record.deleted_at is not None:
            raise Conflict(TRASH_PLACE_TAKEN, name=record.key)
    return record


def purge_older(workspace_id: int, *, than: datetime.datetime) -> tuple[int, int]:
    """Remove for good what was deleted before: how many went, and how many stay because something stands on them."""
    removed, _ = Discarded.objects.filter(workspace_id=workspace_id, deleted_at__lt=than).delete()
    stay = 0
    old = with_deletion(Record.objects.filter(workspace_id=workspace_id, deleted_at__lt=than))
    for pk in list(old.order_by("pk").values_list("pk", flat=True)):
        try:
            with transaction.atomic():
                removed += _purge_record(pk)
        except (ProtectedError, RestrictedError, IntegrityError):
            stay += 1
    return removed, stay


def _purge_record(pk: int) -> int:
    """The record with the records that hang on it: a requirement's tasks, an item's bookings."""
    ids, grown = {pk}, True
    while grown:
        collector = Collector(using="default")
        collector.collect(Record.objects.filter(pk__in=ids))
        hung = {
            row.pk
            for group in (*collector.data.values(), *collector.fast_deletes)
            for row in group
            if (key := row._meta.pk).is_relation and key.related_model is Record
        }
        grown = not hung <= ids
        ids |= hung
    Record.objects.filter(pk__in=ids).delete()
    return len(ids)


def _serialised(rows: Sequence[models.Model]) -> str:
    """Columns alone: rows between two tables are rows of their own."""
    parts: list[Any] = []
    for row in rows:
        names = [field.name for field in row._meta.local_concrete_fields]
        parts += json.loads(serializers.serialize("json", [row], fields=names))
    return json.dumps(parts, ensure_ascii=False)


def _check_partners(found: Sequence[models.Model], *, name: str) -> None:
    """Conflict where a row points to something that is there no more and does not come back with it."""
    coming = {(type(row), row.pk) for row in found}
    wanted: dict[type[models.Model], set[Any]] = {}
    for row in found:
        for field in row._meta.concrete_fields:
            if field.is_relation and (key := getattr(row, field.attname)) is not None:
                target = cast(type[models.Model], field.related_model)
                if (target, key) in coming:
                    continue
                wanted.setdefault(target, set()).add(key)
    for target, keys in wanted.items():
        if target._base_manager.filter(pk__in=keys).count() != len(keys):
            raise Conflict(TRASH_PARTNER_GONE, name=name)


def _put_back(model: type[models.Model], field: str, key: Any, value: Any) -> None:
    """A reference only where nobody set another one since and its row is still there; a blanked value always."""
    rows = model._base_manager.filter(pk=key)
    if model._meta.get_field(field).is_relation:
        rows = rows.filter(**{f"{field}__isnull": True})
    rows.update(**{field: value})
