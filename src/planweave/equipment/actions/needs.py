"""What a task needs while it is done."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.models import Activity, Record
from planweave.kernel.texts import UNDO_CHANGED_SINCE
from planweave.kernel.undo import reverts_events
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import Need
from ..policy import can_set_needs
from ..queries.bookings import needs_of
from ..queries.items import items_in
from ..rules.words import LARGEST_AMOUNT, Use


def set_needs(actor: Actor, record: Record, needs: Sequence[tuple[int, int]]) -> None:
    """All needs of a task at once, (item, amount); what is absent is needed no more.

    The caller has found the record for the actor. Planning hears it and lets the bookings follow.
    """
    require(can_set_needs(actor), actor)
    if record.kind != "task":
        raise Invalid(texts.NEED_KIND, key=record.key)
    if len({item for item, _ in needs}) != len(needs):
        raise Invalid.of({"needs": texts.NEED_TWICE})
    if any(not 1 <= amount <= LARGEST_AMOUNT for _, amount in needs):
        raise Invalid.of({"needs": texts.AMOUNT_RANGE})
    with transaction.atomic():
        rows = items_in(actor.here).filter(pk__in=[item for item, _ in needs]).select_related("record")
        known = {item.pk: item for item in rows}
        if {item for item, _ in needs} - known.keys():
            raise Invalid.of({"needs": texts.ITEM_UNKNOWN})
        for item in known.values():
            if item.use != Use.LENT:
                raise Invalid.of({"needs": texts.NEED_USED_UP}, name=item.record.title)
        _store(actor, record, dict(needs))


def _store(actor: Actor, record: Record, needs: dict[int, int]) -> None:
    before = {str(item): amount for item, amount in needs_of([record.pk]).get(record.pk, {}).items()}
    after = {str(item): amount for item, amount in sorted(needs.items())}
    changes = field_changes({"equipment_needs": before}, {"equipment_needs": after})
    if not changes:
        return
    Need.objects.filter(record=record).delete()
    Need.objects.bulk_create(
        [Need(record=record, item_id=item, amount=amount) for item, amount in needs.items()]
    )
    record_event(actor, events.EquipmentNeedsChanged(), record, changes=changes)


@reverts_events(events.EquipmentNeedsChanged)
def revert_needs(actor: Actor, steps: Sequence[Activity]) -> None:
    """The needs as they were before the operation."""
    require(can_set_needs(actor), actor)
    records = Record.objects.filter(workspace_id=actor.here).in_bulk([step.record_id for step in steps])
    for step in steps:
        record = records[step.record_id]
        before, after = (_as_needs(side) for side in step.changes["equipment_needs"])
        if needs_of([record.pk]).get(record.pk, {}) != after:
            raise Conflict(UNDO_CHANGED_SINCE, count=1, first=record.key)
        there = set(items_in(actor.here).filter(pk__in=before).values_list("pk", flat=True))
        if there != set(before):
            raise Conflict(UNDO_CHANGED_SINCE, count=1, first=record.key)
        _store(actor, record, before)


def _as_needs(told: dict[str, Any]) -> dict[int, int]:
    return {int(item): amount for item, amount in told.items()}
