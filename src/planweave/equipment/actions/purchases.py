"""Purchases: asked for, decided by somebody else, ordered, delivered in parts."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Forbidden, Invalid, NotFound
from planweave.kernel.events import Entry, field_changes, record_event, record_events
from planweave.kernel.keys import take_numbers
from planweave.kernel.locking import check_version, lock_record, touch
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.models import Workspace
from planweave.workspaces.policy import can_manage, require
from planweave.workspaces.queries import readable_record

from .. import events, texts
from ..models import Item, PartDelivery, Purchase
from ..policy import (
    can_change_purchase,
    can_decide_purchase,
    can_order,
    can_receive,
    can_request,
    can_see_price,
)
from ..queries.items import delivered_of, items_in
from ..queries.purchases import purchases_readable_by
from ..rules.purchases import can_move, faults, money
from ..rules.words import ItemState, MovementKind, PurchaseState, Use
from .bookings import as_json
from .due import leading
from .placing import locked_items, resettle
from .stock import put_stock

PREFIX = "PUR"
AFTER_APPROVAL = frozenset({"supplier", "expected_on"})


def request_purchase(actor: Actor, values: Mapping[str, Any]) -> str:
    """Ask for something to be bought; those who lead hear of it. The key. `values` as in `schemas.PurchaseIn`."""
    require(can_request(actor), actor)
    with transaction.atomic():
        final = _resolved(actor, dict(values))
        [number] = take_numbers(actor.here, PREFIX)
        record = Record.objects.create(
            workspace_id=actor.here,
            kind="purchase",
            number=number,
            key=f"{PREFIX}-{number}",
            title=final["title"],
            owner_id=actor.user_id,
            created_by_id=actor.user_id,
        )
        Purchase.objects.create(record=record, **_columns(final))
        tell(actor, record, "purchase_asked", [pk for pk in leading(actor.here) if pk != actor.user_id])
        record_event(actor, events.PurchaseRequested(), record)
    return record.key


def change_purchase(actor: Actor, key: str, *, version: int | None, values: Mapping[str, Any]) -> None:
    """Who asks, until it is decided; then those who lead, supplier and expected day only."""
    with transaction.atomic():
        record, row = _locked(actor, key)
        require(can_change_purchase(actor, record.owner_id), actor)
        before = purchase_values(row)
        wanted = {name: value for name, value in values.items() if before.get(name, object()) != value}
        if row.state not in (PurchaseState.REQUESTED, PurchaseState.APPROVED, PurchaseState.ORDERED):
            raise _moved_on(actor, row)
        if row.state != PurchaseState.REQUESTED:
            require(can_order(actor), actor)
            if set(wanted) - AFTER_APPROVAL:
                raise Conflict(texts.PURCHASE_FIXED)
        if "price" in wanted and not can_see_price(actor, record.owner_id):
            raise Conflict(texts.PURCHASE_FIXED)
        if version is not None:
            check_version(record, seen_version=version, mine=as_json(wanted))
        after = _resolved(actor, before | wanted)
        if row.state == PurchaseState.ORDERED and after["expected_on"] is None:
            raise Invalid.of({"expected_on": texts.EXPECTED_NEEDED})
        changes = field_changes(as_json(before), as_json({name: after[name] for name in before}))
        is_dearer = any(changes.pop(name, None) for name in ("price", "currency"))
        if not changes and not is_dearer:
            return
        for name, value in _columns(after).items():
            setattr(row, name, value)
        row.save()
        record.title = after["title"]
        touch(record, actor, "title")
        entries = [Entry(event=events.PurchaseChanged(), record=record, changes=changes)] if changes else []
        if is_dearer:
            entries.append(Entry(event=events.PurchasePriceChanged(), record=record))
        record_events(actor, entries)


def approve_purchase(actor: Actor, key: str, *, version: int | None, answer: str) -> None:
    """Never by who asked."""
    with transaction.atomic():
        record, row = _decided(actor, key, PurchaseState.APPROVED, version=version, answer=answer)
        tell(actor, record, "purchase_approved", [record.owner_id] if record.owner_id else [])
        record_event(actor, events.PurchaseApproved(), record, _step("requested", row))


def refuse_purchase(actor: Actor, key: str, *, version: int | None, answer: str) -> None:
    """With a reason; never by who asked."""
    with transaction.atomic():
        record, row = _decided(actor, key, PurchaseState.REFUSED, version=version, answer=answer)
        if not row.answer:
            raise Invalid.of({"answer": texts.REFUSAL_REASON})
        tell(actor, record, "purchase_refused", [record.owner_id] if record.owner_id else [])
        record_event(actor, events.PurchaseRefused(reason=row.answer), record, _step("requested", row))


def order_purchase(actor: Actor, key: str, *, version: int | None, values: Mapping[str, Any]) -> None:
    """Ordered: from whom, at what price, and when it is expected."""
    with transaction.atomic():
        record, row = _locked(actor, key)
        require(can_order(actor), actor)
        _check_step(actor, record, row, PurchaseState.ORDERED, version)
        given = {name: value for name, value in values.items() if value is not None}
        after = _resolved(actor, purchase_values(row) | given)
        if after["expected_on"] is None:
            raise Invalid.of({"expected_on": texts.EXPECTED_NEEDED})
        before = as_json(purchase_values(row))
        for name, value in _columns(after).items():
            setattr(row, name, value)
        row.state, row.ordered_on = PurchaseState.ORDERED, values["ordered_on"] or timezone.localdate()
        row.save()
        touch(record, actor)
        changes = field_changes(before, as_json({name: after[name] for name in before})) | _step(
            "approved", row
        )
        told = events.PurchaseOrdered(expected_on=after["expected_on"].isoformat())
        hidden = ("price", "currency")
        tell(actor, record, "purchase_ordered", [record.owner_id] if record.owner_id else [])
        record_event(
            actor, told, record, {name: change for name, change in changes.items() if name not in hidden}
        )


def receive_delivery(actor: Actor, key: str, *, version: int | None, values: Mapping[str, Any]) -> None:
    """A part came: stock or pieces of the item rise. With the last part the purchase is delivered."""
    with transaction.atomic():
        item_id = (
            purchases_readable_by(actor).filter(record__key=key).values_list("item_id", flat=True).first()
        )
        item = locked_items(actor, [item_id]).get(item_id) if item_id else None
        record, row = _locked(actor, key)
        require(can_receive(actor, item.record.owner_id if item else None), actor)
        if row.state != PurchaseState.ORDERED:
            raise _moved_on(actor, row)
        if version is not None:
            check_version(record, seen_version=version, mine={"state": "delivered"})
        left = round(row.amount - delivered_of([row.pk]).get(row.pk, 0.0), 3)
        day = values["delivered_on"] or timezone.localdate()
        serials = [serial.strip() for serial in values["serials"] if serial.strip()]
        amount = round(values["amount"], 3)
        _check_delivery(amount, left=left, day=day, serials=serials, item=item)
        PartDelivery.objects.create(
            purchase=row,
            amount=amount,
            delivered_on=day,
            serials=serials,
            words=values["words"].strip()[:300],
            by_id=actor.user_id,
        )
        is_last = amount >= left - 1e-9
        changes = _step("ordered", row, PurchaseState.DELIVERED) if is_last else {}
        if is_last:
            row.state = PurchaseState.DELIVERED
            row.save(update_fields=["state"])
        touch(record, actor)
        tell(actor, record, "purchase_delivered", [record.owner_id] if record.owner_id else [])
        told = events.PurchaseDelivered(amount=amount, delivered_on=day.isoformat(), is_last=is_last)
        record_events(actor, [Entry(event=told, record=record, changes=changes)])
        if item is not None:
            _raise(actor, item, row, amount=amount, serials=serials, day=day)


def cancel_purchase(actor: Actor, key: str, *, version: int | None, answer: str) -> None:
    """Not wanted any more, or not to be had. What came stays."""
    with transaction.atomic():
        record, row = _locked(actor, key)
        require(can_change_purchase(actor, record.owner_id), actor)
        if row.state != PurchaseState.REQUESTED:
            require(can_manage(actor), actor)
        before = str(row.state)
        _check_step(actor, record, row, PurchaseState.CANCELLED, version)
        row.state, row.answer = PurchaseState.CANCELLED, answer.strip()[:1000] or row.answer
        row.save(update_fields=["state", "answer"])
        touch(record, actor)
        tell(actor, record, "purchase_cancelled", [record.owner_id] if record.owner_id else [])
        record_event(actor, events.PurchaseCancelled(), record, _step(before, row))


def purchase_values(row: Purchase) -> dict[str, Any]:
    """By the names of `schemas.PurchaseIn`; a project and a factor by their keys."""
    return {
        "title": row.record.title,
        "item": row.item_id,
        "amount": row.amount,
        "price": float(row.price) if row.price is not None else None,
        "currency": row.currency,
        "supplier": row.supplier,
        "reason": row.reason,
        "needed_on": row.needed_on,
        "expected_on": row.expected_on,
        "project": row.project.key if row.project else "",
        "factor": row.factor.key if row.factor else "",
    }


def _resolved(actor: Actor, values: dict[str, Any]) -> dict[str, Any]:
    """The values, checked, with the item's name as title where none is given and the workspace's currency."""
    values = {name: one.strip() if isinstance(one, str) else one for name, one in values.items()}
    item = None
    if values["item"] is not None:
        item = items_in(actor.here).select_related("record").filter(pk=values["item"]).first()
        if item is None:
            raise Invalid.of({"item": texts.ITEM_UNKNOWN})
        values["title"] = values["title"] or item.record.title
    if not values["currency"]:
        values["currency"] = Workspace.objects.get(pk=actor.here).currency
    wrong = faults(values)
    if item is not None and item.use == Use.LENT and values["amount"] != int(values["amount"]):
        wrong["amount"] = texts.DELIVERY_WHOLE
    if wrong:
        raise Invalid.of(wrong)
    for name, kind, text in (
        ("project", "project", texts.PURCHASE_PROJECT),
        ("factor", "task", texts.PURCHASE_FACTOR),
    ):
        values[f"{name}_id"] = None
        if values[name]:
            try:
                values[f"{name}_id"] = readable_record(actor, values[name], kind=kind).pk
            except NotFound:
                raise Invalid.of({name: text}, key=values[name]) from None
    return values


def _columns(values: Mapping[str, Any]) -> dict[str, Any]:
    plain = ("amount", "currency", "supplier", "reason", "needed_on", "expected_on")
    return {name: values[name] for name in plain} | {
        "item_id": values["item"],
        "price": money(values["price"]),
        "project_id": values["project_id"],
        "factor_id": values["factor_id"],
    }


def _check_delivery(
    amount: float, *, left: float, day: datetime.date, serials: Sequence[str], item: Item | None
) -> None:
    if not 0 < amount <= left + 1e-9:
        raise Invalid.of({"amount": texts.DELIVERY_MUCH}, left=f"{left:g}")
    if day > timezone.localdate():
        raise Invalid.of({"delivered_on": texts.DATE_AHEAD})
    if item is None or item.use == Use.USED_UP:
        return
    if amount != int(amount):
        raise Invalid.of({"amount": texts.DELIVERY_WHOLE})
    if len(serials) > amount:
        raise Invalid.of({"serials": texts.DELIVERY_SERIALS})
    if {*serials} & {one["serial"] for one in item.pieces} or len({*serials}) != len(serials):
        raise Invalid.of({"serials": texts.SERIAL_TWICE})


def _raise(
    actor: Actor, item: Item, row: Purchase, *, amount: float, serials: Sequence[str], day: datetime.date
) -> None:
    """Numbered pieces as far as there are numbers, the rest without; who waited for one gets it."""
    if item.use == Use.USED_UP:
        put_stock(actor, item, amount, kind=MovementKind.IN, day=day, about=row.pk, words=row.supplier)
        return
    before = {"pieces": item.pieces, "seats": item.seats}
    item.pieces = [*item.pieces, *({"serial": one, "state": ItemState.IN_USE.value} for one in serials)]
    item.seats += int(amount) - len(serials)
    item.save(update_fields=["pieces", "seats"])
    touch(item.record, actor)
    changes = field_changes(before, {"pieces": item.pieces, "seats": item.seats})
    entries = [Entry(event=events.EquipmentItemChanged(), record=item.record, changes=changes)]
    record_events(actor, entries + resettle(actor, [item]))


def _decided(
    actor: Actor, key: str, state: PurchaseState, *, version: int | None, answer: str
) -> tuple[Record, Purchase]:
    record, row = _locked(actor, key)
    require(can_manage(actor), actor)
    if not can_decide_purchase(actor, record.owner_id):
        raise Forbidden(texts.PURCHASE_OWN)
    _check_step(actor, record, row, state, version)
    row.state, row.answer = state, answer.strip()[:1000]
    row.decided_by_id, row.decided_at = actor.user_id, timezone.now()
    row.save(update_fields=["state", "answer", "decided_by", "decided_at"])
    touch(record, actor)
    return record, row


def _check_step(
    actor: Actor, record: Record, row: Purchase, after: PurchaseState, version: int | None
) -> None:
    if not can_move(row.state, after):
        raise _moved_on(actor, row)
    if version is not None:
        check_version(record, seen_version=version, mine={"state": str(after)})


def _step(before: str, row: Purchase, after: str = "") -> dict[str, list[Any]]:
    return {"state": [before, str(after or row.state)]}


def _moved_on(actor: Actor, row: Purchase) -> Conflict:
    return Conflict(texts.PURCHASE_MOVED_ON, state=texts.PURCHASE_STATES[row.state].say(actor.language))


def _locked(actor: Actor, key: str) -> tuple[Record, Purchase]:
    pk = purchases_readable_by(actor).filter(record__key=key).values_list("pk", flat=True).first()
    record = lock_record(pk, actor.here) if pk is not None else None
    if record is None:
        raise NotFound(NOT_FOUND)
    row = Purchase.objects.select_related("project", "factor").get(pk=record.pk)
    row.record = record
    return record, row
