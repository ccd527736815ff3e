"""Items as they are read: rows with what is free now and what is to be seen to."""

import datetime
from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import Q, QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.paging import Page, Sort, page_of
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from ..models import Booking, Item, Movement, Need, PartDelivery, Purchase
from ..policy import can_book, can_keep, can_read
from ..rules.items import DATES, OWN_FIELDS, UPKEEP, amount_of, to_see_to
from ..rules.occupancy import FOR_EVER, Hold, most_taken
from ..rules.words import OPEN_BOOKINGS, BookingState, ItemState, PurchaseState, Use

NOBODYS = -1
"""The id of what takes things away without being a booking."""
COLUMNS = (
    "record_id",
    "record__key",
    "record__title",
    "record__version",
    "record__owner_id",
    "record__owner__name",
    "stock",
    *OWN_FIELDS,
)


def items_in(workspace_id: int) -> QuerySet[Item]:
    return Item.objects.filter(record__workspace_id=workspace_id, record__deleted_at=None)


def items_readable_by(actor: Actor) -> QuerySet[Item]:
    require(can_read(actor), actor)
    return items_in(actor.here)


def values_of(item: Item) -> dict[str, Any]:
    """An item's values as JSON, by the names of `rules.items.FIELDS`."""
    found = {name: getattr(item, name) for name in OWN_FIELDS}
    for name in DATES:
        found[name] = found[name].isoformat() if found[name] else None
    return {"title": item.record.title, "owner": item.record.owner_id} | found


def item_page(
    actor: Actor,
    *,
    kinds: Collection[str],
    use: str,
    state: str,
    search: str,
    mine: bool,
    cursor: str | None,
    limit: int,
    today: datetime.date,
) -> tuple[Page, int]:
    """By name; three queries."""
    found = items_readable_by(actor)
    if kinds:
        found = found.filter(kind__in=kinds)
    if use:
        found = found.filter(use=use)
    if state:
        found = found.filter(state=state)
    if mine:
        found = found.filter(record__owner_id=actor.user_id)
    if search:
        found = found.filter(
            Q(record__title__icontains=search) | Q(record__key__iexact=search) | Q(place__icontains=search)
        )
    page = page_of(
        found,
        sorts=[Sort("record__title", is_descending=False)],
        tie="record_id",
        columns=list(COLUMNS),
        cursor=cursor,
        limit=limit,
    )
    holds = holds_of([row["record_id"] for row in page.rows], since=today)
    rows = [item_row(actor, row, holds.get(row["record_id"], []), today=today) for row in page.rows]
    return Page(rows=rows, next_cursor=page.next_cursor), found.count()


def kinds_in(workspace_id: int) -> list[str]:
    """Every kind that an item has, by name."""
    return sorted(set(items_in(workspace_id).values_list("kind", flat=True)))


def item_row(
    actor: Actor, row: Mapping[str, Any], holds: list[Hold], *, today: datetime.date
) -> dict[str, Any]:
    amount = amount_of(row)
    expired = row["valid_until"] is not None and row["valid_until"] < today
    start = float(today.toordinal())
    taken = most_taken(holds, start=start, finish=start + 1)
    keeps = can_keep(actor, row["record__owner_id"])
    return {
        "id": row["record_id"],
        "key": row["record__key"],
        "title": row["record__title"],
        "version": row["record__version"],
        "keeper": {"id": row["record__owner_id"], "name": row["record__owner__name"] or ""},
        **{name: row[name] for name in (*OWN_FIELDS, "stock")},
        "amount": amount,
        "free_today": 0 if expired else max(0, amount - taken),
        "to_see_to": to_see_to(row, today=today),
        "can": {"keep": keeps, "book": row["use"] == Use.LENT and can_book(actor)},
    }


def item_shown(actor: Actor, key: str, *, today: datetime.date) -> dict[str, Any]:
    """One item with its last movements; three queries."""
    row = items_readable_by(actor).filter(record__key=key).values(*COLUMNS).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    holds = holds_of([row["record_id"]], since=today).get(row["record_id"], [])
    return item_row(actor, row, holds, today=today)


def movement_page(actor: Actor, item_id: int, *, cursor: str | None, limit: int) -> Page:
    """Newest first."""
    page = page_of(
        Movement.objects.filter(item_id=item_id),
        sorts=[Sort("at", is_descending=True)],
        tie="id",
        columns=["kind", "change", "after", "moved_on", "by__name", "about__key", "about__title", "words"],
        cursor=cursor,
        limit=limit,
    )
    rows = [
        {
            "id": row["id"],
            "kind": row["kind"],
            "change": row["change"],
            "after": row["after"],
            "moved_on": row["moved_on"],
            "at": row["at"],
            "by": row["by__name"],
            "about": row["about__key"] or "",
            "about_title": row["about__title"] or "",
            "words": row["words"],
        }
        for row in page.rows
    ]
    return Page(rows=rows, next_cursor=page.next_cursor)


def holds_of(item_ids: Collection[int], *, since: datetime.date) -> dict[int, list[Hold]]:
    """What is held of each item from `since` on, repairs among it; one query."""
    found: dict[int, list[Hold]] = {}
    rows = Booking.objects.filter(
        item_id__in=item_ids,
        state=BookingState.HELD,
        finish_on__gte=since,
        record__deleted_at=None,
    ).values_list("pk", "item_id", "start_on", "start_part", "finish_on", "finish_part", "amount")
    for pk, item_id, start_on, start_part, finish_on, finish_part, amount in rows.order_by("start_on", "pk"):
        found.setdefault(item_id, []).append(
            Hold(
                id=pk,
                start=start_on.toordinal() + start_part,
                finish=finish_on.toordinal() + finish_part,
                amount=amount,
            )
        )
    return found


def closed_of(valid_until: datetime.date | None, amount: int) -> list[Hold]:
    """A licence that ends takes everything away from then on."""
    if valid_until is None or not amount:
        return []
    return [Hold(id=NOBODYS, start=float(valid_until.toordinal() + 1), finish=FOR_EVER, amount=amount)]


def in_use_count(item_id: int, *, today: datetime.date) -> int:
    """Bookings ahead and needs of tasks."""
    ahead = Booking.objects.filter(
        item_id=item_id, state__in=OPEN_BOOKINGS, finish_on__gte=today, record__deleted_at=None
    )
    needs = Need.objects.filter(item_id=item_id, record__deleted_at=None)
    return ahead.filter(follows_task=False).count() + needs.count()


def attention(actor: Actor, *, today: datetime.date) -> list[dict[str, Any]]:
    """Everything to be seen to, one row per item and cause, what is nearest first; four queries."""
    require(can_read(actor), actor)
    rows: list[dict[str, Any]] = []
    items = items_in(actor.here).exclude(state=ItemState.RETIRED).values(*COLUMNS)
    for row in items.order_by("record__title"):
        for what in to_see_to(row, today=today):
            due = row["valid_until"] if what == "expiring" else row[f"{what}_on"] if what in UPKEEP else None
            rows.append(
                _seen(row["record__key"], row["record__title"], what, row["record__owner__name"], due=due)
                | {"stock": row["stock"], "minimum": row["minimum"], "unit": row["unit"]}
            )
    bookings = Booking.objects.filter(
        item__record__workspace_id=actor.here,
        record__deleted_at=None,
        state__in=(BookingState.ASKED, BookingState.MISSING),
        finish_on__gte=today,
    ).select_related("record__owner", "item__record")
    for one in bookings.order_by("start_on", "pk"):
        who = one.record.owner.name if one.record.owner else ""
        rows.append(_seen(one.record.key, one.record.title, one.state, who, due=one.start_on))
    late = Purchase.objects.filter(
        record__workspace_id=actor.here,
        record__deleted_at=None,
        state=PurchaseState.ORDERED,
        expected_on__lt=today,
    ).select_related("record__owner")
    for purchase in late.order_by("expected_on", "pk"):
        who = purchase.record.owner.name if purchase.record.owner else ""
        rows.append(_seen(purchase.record.key, purchase.record.title, "late", who, due=purchase.expected_on))
    return sorted(rows, key=lambda row: (row["due_on"] or today, row["key"], row["what"]))


def _seen(key: str, title: str, what: str, who: str | None, *, due: datetime.date | None) -> dict[str, Any]:
    return {
        "key": key,
        "title": title,
        "what": str(what),
        "who": who or "",
        "due_on": due,
        "stock": None,
        "minimum": None,
        "unit": "",
    }


def delivered_of(purchase_ids: Collection[int]) -> dict[int, float]:
    found: dict[int, float] = {}
    rows = PartDelivery.objects.filter(purchase_id__in=purchase_ids).values_list("purchase_id", "amount")
    for pk, amount in rows:
        found[pk] = round(found.get(pk, 0.0) + amount, 3)
    return found
