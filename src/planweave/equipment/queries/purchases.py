"""Purchases as they are read; prices only for those who may see them."""

import datetime
from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.paging import Page, Sort, page_of
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from ..models import PartDelivery, Purchase
from ..policy import (
    can_change_purchase,
    can_decide_purchase,
    can_order,
    can_read,
    can_receive,
    can_see_price,
)
from ..rules.purchases import is_late
from ..rules.words import OPEN_PURCHASES, PurchaseState

COLUMNS = (
    "record_id",
    "record__key",
    "record__title",
    "record__version",
    "record__owner_id",
    "record__owner__name",
    "record__created_at",
    "item_id",
    "item__record__key",
    "item__record__title",
    "item__record__owner_id",
    "item__use",
    "item__unit",
    "project__key",
    "project__title",
    "factor__key",
    "factor__title",
    "state",
    "amount",
    "price",
    "currency",
    "supplier",
    "reason",
    "needed_on",
    "ordered_on",
    "expected_on",
    "answer",
    "decided_by__name",
    "decided_at",
)


def purchases_readable_by(actor: Actor) -> QuerySet[Purchase]:
    require(can_read(actor), actor)
    return Purchase.objects.filter(record__workspace_id=actor.here, record__deleted_at=None)


def purchase_page(
    actor: Actor,
    *,
    states: Collection[str],
    project: str,
    cursor: str | None,
    limit: int,
    today: datetime.date,
) -> tuple[Page, int]:
    """Newest first; three queries."""
    found = purchases_readable_by(actor)
    if states:
        found = found.filter(state__in=states)
    if project:
        found = found.filter(project__key=project)
    page = page_of(
        found,
        sorts=[Sort("record__created_at", is_descending=True)],
        tie="record_id",
        columns=list(COLUMNS),
        cursor=cursor,
        limit=limit,
    )
    came = deliveries_of([row["record_id"] for row in page.rows])
    rows = [purchase_row(actor, row, came.get(row["record_id"], []), today=today) for row in page.rows]
    return Page(rows=rows, next_cursor=page.next_cursor), found.count()


def purchase_shown(actor: Actor, key: str, *, today: datetime.date) -> dict[str, Any]:
    row = purchases_readable_by(actor).filter(record__key=key).values(*COLUMNS).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    came = deliveries_of([row["record_id"]]).get(row["record_id"], [])
    return purchase_row(actor, row, came, today=today)


def deliveries_of(purchase_ids: Collection[int]) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = {}
    rows = PartDelivery.objects.filter(purchase_id__in=purchase_ids).order_by("delivered_on", "pk")
    for row in rows.values("purchase_id", "amount", "delivered_on", "serials", "words", "by__name"):
        found.setdefault(row["purchase_id"], []).append(
            {name: row[name] for name in ("amount", "delivered_on", "serials", "words")}
            | {"by": row["by__name"]}
        )
    return found


def purchase_row(
    actor: Actor, row: Mapping[str, Any], came: list[dict[str, Any]], *, today: datetime.date
) -> dict[str, Any]:
    asker, state = row["record__owner_id"], row["state"]
    sees = can_see_price(actor, asker)
    price = float(row["price"]) if sees and row["price"] is not None else None
    delivered = round(sum(one["amount"] for one in came), 3)
    is_waiting, is_open = state == PurchaseState.REQUESTED, state in OPEN_PURCHASES
    changes = can_change_purchase(actor, asker)
    return {
        "id": row["record_id"],
        "key": row["record__key"],
        "title": row["record__title"],
        "version": row["record__version"],
        "asked_by": {"id": asker, "name": row["record__owner__name"] or ""},
        "asked_at": row["record__created_at"],
        "item": row["item_id"],
        "item_key": row["item__record__key"] or "",
        "item_title": row["item__record__title"] or "",
        "item_use": row["item__use"] or "",
        "unit": row["item__unit"] or "",
        "project": row["project__key"] or "",
        "project_title": row["project__title"] or "",
        "factor": row["factor__key"] or "",
        "factor_title": row["factor__title"] or "",
        "state": state,
        "amount": row["amount"],
        "delivered": delivered,
        "price": price,
        "total": round(price * row["amount"], 2) if price is not None else None,
        "currency": row["currency"],
        "supplier": row["supplier"],
        "reason": row["reason"],
        "needed_on": row["needed_on"],
        "ordered_on": row["ordered_on"],
        "expected_on": row["expected_on"],
        "is_late": is_late(state, row["expected_on"], today=today),
        "answer": row["answer"],
        "decided_by": row["decided_by__name"] or "",
        "decided_at": row["decided_at"],
        "deliveries": came,
        "can": {
            "change": (is_waiting and changes) or (is_open and can_order(actor)),
            "decide": is_waiting and can_decide_purchase(actor, asker),
            "order": state == PurchaseState.APPROVED and can_order(actor),
            "receive": state == PurchaseState.ORDERED and can_receive(actor, row["item__record__owner_id"]),
            "cancel": (is_waiting and changes) or (is_open and can_order(actor)),
            "see_price": sees,
        },
    }
