"""Stock that comes, goes and is counted; upkeep that was done."""

import datetime
import math
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.locking import touch
from planweave.workspaces.policy import require
from planweave.workspaces.queries import readable_record

from .. import events, texts
from ..models import Item, Movement
from ..policy import can_book, can_keep
from ..rules.items import UPKEEP, is_low, next_upkeep
from ..rules.words import LARGEST_AMOUNT, MovementKind, Use
from .items import locked_item

DIGITS = 3


def move_stock(actor: Actor, key: str, values: dict[str, Any]) -> None:
    """In, out, or a count that sets what is there. Whoever writes may take out; the rest is the keeper's."""
    with transaction.atomic():
        item = locked_item(actor, key)
        kind, amount = values["kind"], values["amount"]
        if kind == MovementKind.OUT:
            require(can_book(actor) or can_keep(actor, item.record.owner_id), actor)
        else:
            require(can_keep(actor, item.record.owner_id), actor)
        if item.use != Use.USED_UP:
            raise Conflict(texts.MOVEMENT_LENT, name=item.record.title)
        least = 0 if kind == MovementKind.COUNT else 10**-DIGITS
        if kind not in MovementKind.values:
            raise Invalid.of({"kind": texts.MOVEMENT_KIND})
        if not (math.isfinite(amount) and least <= amount <= LARGEST_AMOUNT):
            raise Invalid.of({"amount": texts.MOVEMENT_AMOUNT})
        day = values["moved_on"] or timezone.localdate()
        if day > timezone.localdate():
            raise Invalid.of({"moved_on": texts.DATE_AHEAD})
        if len(values["words"]) > 300:
            raise Invalid.of({"words": texts.WORDS_LONG})
        about = None
        if values["about"]:
            try:
                about = readable_record(actor, values["about"])
            except NotFound:
                raise Invalid.of({"about": texts.ABOUT_UNKNOWN}, key=values["about"]) from None
        signed = {MovementKind.IN: amount, MovementKind.OUT: -amount}.get(kind, amount - item.stock)
        if item.stock + signed < -1e-9:
            raise Conflict(
                texts.STOCK_SHORT,
                name=item.record.title,
                stock=f"{item.stock:g}",
                unit=item.unit,
                wanted=f"{amount:g}",
            )
        put_stock(
            actor, item, signed, kind=kind, day=day, about=about.pk if about else None, words=values["words"]
        )


def put_stock(
    actor: Actor,
    item: Item,
    signed: float,
    *,
    kind: str,
    day: datetime.date,
    about: int | None = None,
    words: str = "",
) -> None:
    """Move the stock and write it down. The caller has locked the item and checked that enough is there."""
    before = item.stock
    item.stock = max(0.0, round(before + signed, DIGITS))
    low = is_low(use=item.use, state=item.state, stock=item.stock, minimum=item.minimum)
    item.told_low = item.told_low and low
    item.save(update_fields=["stock", "told_low"])
    change = round(item.stock - before, DIGITS)
    Movement.objects.create(
        item=item,
        kind=kind,
        change=change,
        after=item.stock,
        moved_on=day,
        by_id=actor.user_id,
        about_id=about,
        words=words.strip(),
    )
    touch(item.record, actor)
    told = events.StockMoved(kind=kind, change=change, after=item.stock)
    record_event(actor, told, item.record, {"stock": [before, item.stock]})


def report_upkeep(actor: Actor, key: str, *, what: str, done_on: datetime.date | None, words: str) -> None:
    """A calibration or maintenance was done; the next is due after its interval, or never again without one."""
    if what not in UPKEEP:
        raise Invalid.of({"what": texts.UPKEEP_WHAT})
    day = done_on or timezone.localdate()
    if day > timezone.localdate():
        raise Invalid.of({"done_on": texts.DATE_AHEAD})
    if len(words) > 300:
        raise Invalid.of({"words": texts.WORDS_LONG})
    with transaction.atomic():
        item = locked_item(actor, key)
        require(can_keep(actor, item.record.owner_id), actor)
        before = getattr(item, f"{what}_on")
        after = next_upkeep(day, getattr(item, f"{what}_every_days"))
        setattr(item, f"{what}_on", after)
        setattr(item, f"told_{what}_on", None)
        item.save(update_fields=[f"{what}_on", f"told_{what}_on"])
        touch(item.record, actor)
        told = events.UpkeepDone(
            what=what, done_on=day.isoformat(), next_on=after.isoformat() if after else None
        )
        dates = [one.isoformat() if one else None for one in (before, after)]
        record_event(actor, told, item.record, {f"{what}_on": dates} if dates[0] != dates[1] else {})
