"""Items: made, changed, deleted."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import Entry, Event, field_changes, record_events
from planweave.kernel.keys import take_numbers
from planweave.kernel.locking import check_version, lock_record
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require
from planweave.workspaces.queries import check_person

from .. import events, texts
from ..models import Item, Movement
from ..policy import can_add, can_keep
from ..queries.items import in_use_count, items_in, items_readable_by, values_of
from ..rules.items import DATES, FIELDS, NEW_ITEM, OWN_FIELDS, cleaned, faults
from ..rules.words import MovementKind
from .placing import resettle

PREFIX = "EQ"
MOST_AT_ONCE = 2000
TOLD = {
    "minimum": ("told_low", False),
    "valid_until": ("told_valid_until", None),
    "calibration_on": ("told_calibration_on", None),
    "maintenance_on": ("told_maintenance_on", None),
}
"""What is told again once the field that it depends on has changed."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """An item to be made; `stock` is what is there of something used up."""

    values: Mapping[str, Any]
    stock: float = 0.0


def create_items(actor: Actor, drafts: Sequence[Draft]) -> list[Record]:
    """New items in the order given, each kept by who makes it where nobody is named; all or none."""
    require(can_add(actor), actor)
    with transaction.atomic():
        finals = []
        taken = set(items_in(actor.here).values_list("record__title", flat=True))
        for draft in drafts:
            values = NEW_ITEM | cleaned(draft.values)
            values["owner"] = values["owner"] or actor.user_id
            wrong = faults(values)
            if values["title"] in taken:
                wrong["title"] = texts.NAME_TAKEN
            if wrong:
                raise Invalid.of(wrong)
            check_person(actor, values["owner"], "owner")
            taken.add(values["title"])
            finals.append(values)
        numbers = take_numbers(actor.here, PREFIX, len(finals))
        records = [
            Record(
                workspace_id=actor.here,
                kind="equipment",
                number=number,
                key=f"{PREFIX}-{number}",
                title=values["title"],
                owner_id=values["owner"],
                created_by_id=actor.user_id,
            )
            for number, values in zip(numbers, finals, strict=True)
        ]
        Record.objects.bulk_create(records, batch_size=500)
        rows = [
            Item(record=record, stock=draft.stock, **columns(values))
            for record, values, draft in zip(records, finals, drafts, strict=True)
        ]
        Item.objects.bulk_create(rows, batch_size=200)
        Movement.objects.bulk_create(
            [
                Movement(
                    item=row,
                    kind=MovementKind.COUNT,
                    change=row.stock,
                    after=row.stock,
                    moved_on=timezone.localdate(),
                    by_id=actor.user_id,
                )
                for row in rows
                if row.stock
            ]
        )
        record_events(
            actor,
            [
                Entry(
                    event=events.EquipmentItemCreated(),
                    record=record,
                    changes=field_changes(NEW_ITEM, {name: values[name] for name in FIELDS}),
                )
                for record, values in zip(records, finals, strict=True)
            ],
        )
    return records


def change_item(actor: Actor, key: str, *, version: int | None, values: Mapping[str, Any]) -> Record:
    """Change fields. What loses its booking by it is told; Conflict with both values for a field changed since."""
    with transaction.atomic():
        item = locked_item(actor, key)
        require(can_keep(actor, item.record.owner_id), actor)
        wanted = cleaned(values)
        if version is not None:
            check_version(item.record, seen_version=version, mine=wanted)
        store(actor, item, values_of(item) | wanted)
    return item.record


def store(actor: Actor, item: Item, values: dict[str, Any]) -> None:
    """Save what differs, with one event. The caller has locked the item and checked the right."""
    before = values_of(item)
    changes = field_changes(before, values)
    if not changes:
        return
    wrong = faults(values)
    if "title" in changes and items_in(actor.here).filter(record__title=values["title"]).exists():
        wrong["title"] = texts.NAME_TAKEN
    if "use" in changes and (item.movements.exists() or item.bookings.exists() or item.needs.exists()):
        wrong["use"] = texts.USE_FIXED
    if wrong:
        raise Invalid.of(wrong)
    if "owner" in changes:
        check_person(actor, values["owner"], "owner")
    for name in changes:
        if name in TOLD:
            setattr(item, *TOLD[name])
    for name, value in columns(values).items():
        setattr(item, name, value)
    item.save()
    record = item.record
    record.title, record.owner_id = values["title"], values["owner"]
    record.version += 1
    record.updated_at = timezone.now()
    record.save(update_fields=["title", "owner", "version", "updated_at"])
    entries = [Entry(event=events.EquipmentItemChanged(), record=record, changes=changes)]
    record_events(actor, entries + resettle(actor, [item]))


def columns(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: datetime.date.fromisoformat(values[name]) if name in DATES and values[name] else values[name]
        for name in OWN_FIELDS
    }


def delete_items(actor: Actor, keys: Sequence[str]) -> int:
    """Into the trash; undo brings them back. Refused while anything ahead holds or needs them."""
    with transaction.atomic():
        items = [locked_item(actor, key) for key in sorted(set(keys))]
        for item in items:
            require(can_keep(actor, item.record.owner_id), actor)
            if count := in_use_count(item.pk, today=timezone.localdate()):
                raise Conflict(texts.HAS_BOOKINGS, name=item.record.title, count=count)
        put_into_trash(actor, [item.record for item in items], event=events.EquipmentItemDeleted)
    return len(items)


def put_into_trash(actor: Actor, records: Sequence[Record], *, event: type[Event]) -> None:
    """EquipmentItemDeleted puts in, EquipmentItemRestored takes out."""
    for record in records:
        record.deleted_at = timezone.now() if event is events.EquipmentItemDeleted else None
        record.version += 1
        record.save(update_fields=["deleted_at", "version"])
    record_events(actor, [Entry(event=event(), record=record) for record in records])


def locked_item(actor: Actor, key: str) -> Item:
    """NotFound for what is not there for the actor. The item's own row is the lock of all that it is given to."""
    pk = items_readable_by(actor).filter(record__key=key).values_list("pk", flat=True).first()
    item = Item.objects.select_for_update().filter(pk=pk).first() if pk is not None else None
    record = lock_record(pk, actor.here) if pk is not None else None
    if item is None or record is None:
        raise NotFound(NOT_FOUND)
    item.record = record
    return item
