"""Who gets what there is: items are locked, what is held is counted, and what lost or found its place is told.

Every write that takes or frees anything locks its items first, in order of their ids; so two at once are one after the
other, and never more is held than there is.
"""

import datetime
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from planweave.discussion.actions import tell_all
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict
from planweave.kernel.events import Entry
from planweave.kernel.models import Record

from .. import events, texts
from ..models import Booking, Item
from ..queries.items import closed_of, values_of
from ..rules.bookings import hold_of
from ..rules.items import amount_of
from ..rules.occupancy import Hold, day_of, granted, in_the_way, next_free
from ..rules.words import BookingKind, BookingState

LIVE = (BookingState.HELD, BookingState.MISSING)


@dataclass(frozen=True, kw_only=True)
class Change:
    """A booking that lost its place or found one."""

    booking: Booking
    before: str


def locked_items(actor: Actor, ids: Collection[int]) -> dict[int, Item]:
    """Items of the actor's workspace that are not in the trash, locked; one that is missing is missing."""
    found = (
        Item.objects.select_for_update(of=("self",))
        .select_related("record")
        .filter(pk__in=ids, record__workspace_id=actor.here, record__deleted_at=None)
        .order_by("pk")
    )
    return {item.pk: item for item in found}


def live_bookings(item_ids: Collection[int], *, today: datetime.date) -> dict[int, list[Booking]]:
    """What is held or missing from today on, by item; one query."""
    found: dict[int, list[Booking]] = {}
    rows = Booking.objects.filter(
        item_id__in=item_ids, state__in=LIVE, finish_on__gte=today, record__deleted_at=None
    ).select_related("record", "person", "about")
    for row in rows.order_by("start_on", "pk"):
        found.setdefault(row.item_id, []).append(row)
    return found


def as_hold(row: Booking) -> Hold:
    return hold_of(
        row.pk,
        {
            "start_on": row.start_on,
            "start_part": row.start_part,
            "finish_on": row.finish_on,
            "finish_part": row.finish_part,
            "amount": row.amount,
        },
    )


def settled(
    item: Item, rows: Sequence[Booking], *, moved: Collection[int] = (), gained: Collection[int] = ()
) -> list[Change]:
    """Who gets their place now; sets the states and saves nothing.

    Repairs come first, then what was held and stays where it is, then what was held and moved, then what `gained` its
    place by the very step that is taken back, then what waits, each from the earliest on.
    """
    total = amount_of(values_of(item))

    def turn(row: Booking) -> tuple[Any, ...]:
        is_held = row.state == BookingState.HELD
        return (
            row.kind != BookingKind.REPAIR,
            not is_held,
            row.pk in gained,
            row.pk in moved,
            row.start_on,
            row.pk,
        )

    order = sorted(rows, key=turn)
    served = granted([as_hold(row) for row in order], total=total, closed=closed_of(item.valid_until, total))
    changes = []
    for row in order:
        after = _state_of(item, row, is_served=row.pk in served)
        if after != row.state:
            changes.append(Change(booking=row, before=row.state))
            row.state = after
    return changes


def _state_of(item: Item, row: Booking, *, is_served: bool) -> BookingState:
    if row.kind == BookingKind.REPAIR:
        return BookingState.HELD
    if not is_served:
        return BookingState.MISSING
    if row.state == BookingState.MISSING and item.needs_approval and row.decided_by_id is None:
        return BookingState.ASKED
    return BookingState.HELD


def resettle(actor: Actor, items: Iterable[Item]) -> list[Entry]:
    """After anything came or went: save who lost or found a place, tell them, and give back the entries."""
    items = list(items)
    today = timezone.localdate()
    rows = live_bookings([item.pk for item in items], today=today)
    entries: list[Entry] = []
    for item in items:
        entries += told(actor, item, settled(item, rows.get(item.pk, [])))
    return entries


def told(actor: Actor, item: Item, changes: Sequence[Change]) -> list[Entry]:
    """Save changed states, with a notice to who booked; the keeper hears of what waits for them."""
    entries = []
    lines: list[tuple[Record, str, list[int]]] = []
    for change in changes:
        row = change.booking
        row.save(update_fields=["state"])
        touched(row.record)
        entries.append(
            Entry(
                event=events.BookingSettled(state=row.state),
                record=row.record,
                changes={"state": [change.before, str(row.state)]},
            )
        )
        keeper = item.record.owner_id
        if row.state == BookingState.ASKED:
            lines.append((row.record, "booking_asked", [keeper] if keeper else []))
        else:
            kind = "booking_lost" if row.state == BookingState.MISSING else "booking_met"
            lines.append((row.record, kind, [row.record.owner_id] if row.record.owner_id else []))
    if lines:
        tell_all(actor, lines)
    return entries


def touched(record: Record) -> None:
    record.version += 1
    record.updated_at = timezone.now()
    record.save(update_fields=["version", "updated_at"])


def check_room(actor: Actor, item: Item, wanted: Hold) -> None:
    """Conflict where it does not fit, with who holds it until when and the next free day."""
    total = amount_of(values_of(item))
    rows = [
        row
        for row in live_bookings([item.pk], today=timezone.localdate()).get(item.pk, [])
        if row.state == BookingState.HELD
    ]
    holds = [*(as_hold(row) for row in rows), *closed_of(item.valid_until, total)]
    blocking = in_the_way(holds, wanted, total=total)
    if wanted.amount <= total and not blocking:
        return
    free = next_free(holds, wanted, total=total)
    params = {"name": item.record.title, "amount": wanted.amount}
    if wanted.amount > total or free is None:
        raise Conflict(texts.BOOK_NEVER, total=total, **params)
    by_id = {row.pk: row for row in rows}
    named = [by_id[one.id] for one in blocking if one.id in by_id]
    language = actor.language
    sentences = [_holder(actor, row) for row in named[:5]]
    next_on = day_of(free)
    raise Conflict(
        texts.BOOK_FULL,
        holders=texts.JOIN.say(language).join(sentences),
        next_on=next_on.isoformat(),
        extra={
            "next_on": next_on.isoformat(),
            "next_part": round(free - int(free), 3),
            "holders": [
                {"key": row.record.key, "until": row.finish_on.isoformat(), "amount": row.amount}
                for row in named
            ],
        },
        **params,
    )


def _holder(actor: Actor, row: Booking) -> str:
    params = {"amount": row.amount, "until": row.finish_on.isoformat()}
    if row.kind == BookingKind.REPAIR:
        return texts.HOLDER_REPAIR.say(actor.language, **params)
    if row.follows_task and row.about is not None:
        return texts.HOLDER_TASK.say(actor.language, key=row.about.key, **params)
    owner = row.record.owner
    who = row.person.name if row.person else owner.name if owner else texts.NOBODY.say(actor.language)
    return texts.HOLDER.say(actor.language, who=who, **params)
