"""Bookings as they are read: the calendar of items and days, and one booking."""

import datetime
from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from ..models import Booking, Need
from ..policy import can_change_booking, can_keep, can_read
from ..rules.items import amount_of
from ..rules.words import OPEN_BOOKINGS, BookingState
from .items import COLUMNS as ITEM_COLUMNS
from .items import items_in

COLUMNS = (
    "record_id",
    "record__key",
    "record__title",
    "record__version",
    "record__owner_id",
    "record__owner__name",
    "item_id",
    "item__record__key",
    "item__record__title",
    "item__record__owner_id",
    "kind",
    "state",
    "amount",
    "start_on",
    "start_part",
    "finish_on",
    "finish_part",
    "person_id",
    "person__name",
    "about__key",
    "about__kind",
    "about__title",
    "project__key",
    "follows_task",
    "words",
    "answer",
    "decided_by__name",
)


def bookings_in(workspace_id: int) -> QuerySet[Booking]:
    return Booking.objects.filter(record__workspace_id=workspace_id, record__deleted_at=None)


def bookings_readable_by(actor: Actor) -> QuerySet[Booking]:
    require(can_read(actor), actor)
    return bookings_in(actor.here)


def calendar_of(
    actor: Actor,
    *,
    first: datetime.date,
    last: datetime.date,
    kinds: Collection[str],
    item: str,
    today: datetime.date,
) -> dict[str, Any]:
    """Lent items as rows, and the bookings that touch the days; two queries."""
    require(can_read(actor), actor)
    items = items_in(actor.here).filter(use="lent").exclude(state="retired")
    if kinds:
        items = items.filter(kind__in=kinds)
    if item:
        items = items.filter(record__key=item)
    rows = [
        {
            "id": row["record_id"],
            "key": row["record__key"],
            "title": row["record__title"],
            "kind": row["kind"],
            "place": row["place"],
            "amount": amount_of(row),
            "valid_until": row["valid_until"],
            "needs_approval": row["needs_approval"],
            "can_keep": can_keep(actor, row["record__owner_id"]),
        }
        for row in items.order_by("kind", "record__title").values(*ITEM_COLUMNS)
    ]
    found = bookings_readable_by(actor).filter(
        item_id__in=[row["id"] for row in rows],
        state__in=OPEN_BOOKINGS,
        start_on__lte=last,
        finish_on__gte=first,
    )
    bookings = [
        booking_row(actor, row, today=today) for row in found.order_by("start_on", "pk").values(*COLUMNS)
    ]
    return {"items": rows, "bookings": bookings}


def booking_shown(actor: Actor, key: str, *, today: datetime.date) -> dict[str, Any]:
    row = bookings_readable_by(actor).filter(record__key=key).values(*COLUMNS).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return booking_row(actor, row, today=today)


def bookings_of_record(actor: Actor, record_id: int, *, today: datetime.date) -> list[dict[str, Any]]:
    """What is booked for a record, cancelled ones left out."""
    found = bookings_readable_by(actor).filter(about_id=record_id, state__in=OPEN_BOOKINGS)
    return [booking_row(actor, row, today=today) for row in found.order_by("start_on", "pk").values(*COLUMNS)]


def booking_row(actor: Actor, row: Mapping[str, Any], *, today: datetime.date) -> dict[str, Any]:
    keeper, booker = row["item__record__owner_id"], row["record__owner_id"]
    may = can_change_booking(actor, booker_id=booker, keeper_id=keeper)
    is_open = row["state"] in OPEN_BOOKINGS
    is_ahead = row["finish_on"] >= today
    is_free = not row["follows_task"]
    return {
        "id": row["record_id"],
        "key": row["record__key"],
        "title": row["record__title"],
        "version": row["record__version"],
        "item": row["item_id"],
        "item_key": row["item__record__key"],
        "item_title": row["item__record__title"],
        "kind": row["kind"],
        "state": row["state"],
        "amount": row["amount"],
        "start_on": row["start_on"],
        "start_part": row["start_part"],
        "finish_on": row["finish_on"],
        "finish_part": row["finish_part"],
        "person": row["person_id"],
        "who": row["person__name"] or row["record__owner__name"] or "",
        "about": row["about__key"] or "",
        "about_kind": row["about__kind"] or "",
        "about_title": row["about__title"] or "",
        "project": row["project__key"] or "",
        "follows_task": row["follows_task"],
        "words": row["words"],
        "answer": row["answer"],
        "decided_by": row["decided_by__name"] or "",
        "can": {
            "change": may and is_open and is_ahead and is_free,
            "cancel": may and is_open and is_ahead and is_free,
            "decide": row["state"] == BookingState.ASKED and can_keep(actor, keeper),
        },
    }


def needs_of(record_ids: Collection[int]) -> dict[int, dict[int, int]]:
    """{record: {item: amount}}; one query."""
    found: dict[int, dict[int, int]] = {}
    rows = Need.objects.filter(record_id__in=record_ids, item__record__deleted_at=None)
    for record_id, item_id, amount in rows.order_by("item_id").values_list("record_id", "item_id", "amount"):
        found.setdefault(record_id, {})[item_id] = amount
    return found


def needs_shown(actor: Actor, record_id: int, *, today: datetime.date) -> list[dict[str, Any]]:
    """What a task needs, with how its booking stands ("" where it has no dates); two queries."""
    require(can_read(actor), actor)
    rows = Need.objects.filter(record_id=record_id, item__record__deleted_at=None).order_by(
        "item__record__title"
    )
    bookings = {
        row["item_id"]: booking_row(actor, row, today=today)
        for row in bookings_in(actor.here).filter(about_id=record_id, follows_task=True).values(*COLUMNS)
        if row["state"] in {*OPEN_BOOKINGS, BookingState.REFUSED}
    }
    return [
        {
            "item": item_id,
            "key": key,
            "title": title,
            "amount": amount,
            "state": bookings[item_id]["state"] if item_id in bookings else "",
            "booking": bookings[item_id]["key"] if item_id in bookings else "",
        }
        for item_id, key, title, amount in rows.values_list(
            "item_id", "item__record__key", "item__record__title", "amount"
        )
    ]
