"""What the clock tells: low stock, licences that end, upkeep and deliveries that are due; each once."""

import datetime

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.clock import clock_actor
from planweave.kernel.events import record_event
from planweave.kernel.models import Record
from planweave.workspaces.models import Membership
from planweave.workspaces.policy import MANAGERS

from .. import events
from ..models import Item, Purchase
from ..rules.items import UPKEEP, is_low, is_near
from ..rules.purchases import is_late
from ..rules.words import SEEN_AHEAD_DAYS, ItemState, PurchaseState


def tell_what_is_due(today: datetime.date | None = None) -> None:
    """Looking twice tells once: what was told is kept, and is told again only for another date or a new shortage."""
    day = today or timezone.localdate()
    soon = day + datetime.timedelta(days=SEEN_AHEAD_DAYS)
    near = Q(told_low=False, use="used_up", stock__lt=F("minimum"))
    for name in ("valid_until", *(f"{what}_on" for what in UPKEEP)):
        is_new = ~Q(**{f"told_{name}": F(name)}) | Q(**{f"told_{name}": None})
        near |= Q(**{f"{name}__lte": soon}) & is_new
    items = Item.objects.filter(near, record__deleted_at=None).exclude(state=ItemState.RETIRED)
    for pk in list(items.values_list("pk", flat=True)):
        with transaction.atomic():
            _tell_of_item(pk, day)
    late = Purchase.objects.filter(
        state=PurchaseState.ORDERED, expected_on__lt=day, record__deleted_at=None
    ).exclude(told_late_on=F("expected_on"))
    for pk in list(late.values_list("pk", flat=True)):
        with transaction.atomic():
            _tell_of_purchase(pk, day)


def _tell_of_item(pk: int, today: datetime.date) -> None:
    item = Item.objects.select_for_update().get(pk=pk)
    record = Record.objects.select_related("owner", "created_by").get(pk=pk)
    found: list[str] = []
    if is_low(use=item.use, state=item.state, stock=item.stock, minimum=item.minimum) and not item.told_low:
        item.told_low = True
        found.append("low")
    for name, what in (("valid_until", "expiring"), *((f"{one}_on", one) for one in UPKEEP)):
        date = getattr(item, name)
        if is_near(date, today=today) and getattr(item, f"told_{name}") != date:
            setattr(item, f"told_{name}", date)
            found.append(what)
    item.save(update_fields=["told_low", "told_valid_until", *(f"told_{one}_on" for one in UPKEEP)])
    clock = clock_actor(record)
    for what in found:
        tell(clock, record, f"equipment_{what}", [record.owner_id or record.created_by_id])
        record_event(clock, events.EquipmentDue(what=what), record)


def _tell_of_purchase(pk: int, today: datetime.date) -> None:
    row = Purchase.objects.select_for_update().get(pk=pk)
    record = Record.objects.select_related("owner", "created_by").get(pk=pk)
    expected = row.expected_on
    if expected is None or not is_late(row.state, expected, today=today) or row.told_late_on == expected:
        return
    row.told_late_on = expected
    row.save(update_fields=["told_late_on"])
    clock = clock_actor(record)
    tell(
        clock,
        record,
        "purchase_late",
        [record.owner_id or record.created_by_id, *leading(record.workspace_id)],
    )
    record_event(clock, events.PurchaseLate(expected_on=expected.isoformat()), record)


def leading(workspace_id: int) -> list[int]:
    """Those who lead the workspace."""
    found = Membership.objects.filter(workspace_id=workspace_id, role__in=MANAGERS)
    return list(found.order_by("pk").values_list("user_id", flat=True))
