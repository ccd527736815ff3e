"""Taking back what an operation did to items and bookings."""

from collections.abc import Sequence
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict
from planweave.kernel.events import Entry, record_events
from planweave.kernel.locking import touch
from planweave.kernel.models import Activity, Record
from planweave.kernel.texts import UNDO_CHANGED_SINCE
from planweave.kernel.undo import reverts
from planweave.workspaces.policy import require

from .. import events
from ..models import Booking, Item
from ..policy import can_change_booking, can_keep
from ..queries.items import values_of
from ..rules.bookings import SPAN, hold_of
from ..rules.words import BookingKind, BookingState
from .bookings import as_json, booking_values, cancel, put
from .items import put_into_trash, store
from .placing import check_room, locked_items, resettle

WITH_OTHERS = ("BookingFollowed", "BookingSettled")
"""These follow from something else, and go back with it."""


@reverts("equipment")
def revert_items(actor: Actor, steps: Sequence[Activity]) -> None:
    """Made items go to the trash, deleted ones return, changed ones get their old values."""
    ids = [step.record_id for step in steps if step.record_id is not None]
    records = Record.objects.select_for_update().filter(workspace_id=actor.here).in_bulk(ids)
    items = Item.objects.select_for_update().in_bulk(list(records))
    for pk, item in items.items():
        item.record = records[pk]
        require(can_keep(actor, item.record.owner_id), actor)
    for step in steps:
        record, item = records[step.record_id or 0], items[step.record_id or 0]
        if step.kind in ("EquipmentItemCreated", "EquipmentItemRestored"):
            if record.version != step.version:
                raise Conflict(UNDO_CHANGED_SINCE, count=1, first=record.key)
            put_into_trash(actor, [record], event=events.EquipmentItemDeleted)
        elif step.kind == "EquipmentItemDeleted":
            put_into_trash(actor, [record], event=events.EquipmentItemRestored)
        else:
            present = values_of(item)
            if any(present[name] != after for name, (_, after) in step.changes.items()):
                raise Conflict(UNDO_CHANGED_SINCE, count=1, first=record.key)
            store(actor, item, present | {name: before for name, (before, _) in step.changes.items()})


@reverts("booking")
def revert_bookings(actor: Actor, steps: Sequence[Activity]) -> None:
    """Made ones are cancelled, cancelled ones return where there is still room, moved ones go back likewise.

    What followed a task or lost its place to something follows again when that goes back.
    """
    for step in steps:
        if step.kind in WITH_OTHERS or step.record_id is None:
            continue
        row = Booking.objects.get(pk=step.record_id)
        item = locked_items(actor, [row.item_id])[row.item_id]
        record = Record.objects.select_for_update().get(pk=step.record_id)
        row = Booking.objects.get(pk=record.pk)
        row.record = record
        may = can_change_booking(actor, booker_id=record.owner_id, keeper_id=item.record.owner_id)
        require(may, actor)
        _revert(actor, step, record, row, item)


def _revert(actor: Actor, step: Activity, record: Record, row: Booking, item: Item) -> None:
    values = as_json(booking_values(row)) | {"state": str(row.state)}
    if any(values[name] != after for name, (_, after) in step.changes.items() if name in values):
        raise Conflict(UNDO_CHANGED_SINCE, count=1, first=record.key)
    if step.kind in ("BookingMade", "BookingRestored"):
        cancel(actor, record, row, item)
        return
    old: dict[str, Any] = {name: before for name, (before, _) in step.changes.items()}
    state = BookingState(old.pop("state", row.state))
    present = booking_values(row)
    dates = {
        name: type(present[name]).fromisoformat(old[name])
        for name in SPAN
        if name.endswith("_on") and name in old
    }
    final = present | old | dates
    if state == BookingState.HELD and row.kind != BookingKind.REPAIR:
        check_room(actor, item, hold_of(row.pk, final))
    was = str(row.state)
    put(row, final)
    row.state = state
    row.save()
    touch(record, actor)
    changes = {name: [after, before] for name, (before, after) in step.changes.items()}
    told = events.BookingRestored() if was == BookingState.CANCELLED else events.BookingChanged()
    record_events(actor, [Entry(event=told, record=record, changes=changes), *resettle(actor, [item])])
