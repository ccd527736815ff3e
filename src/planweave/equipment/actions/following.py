"""Bookings that follow tasks: they come, move and go with what a task needs and when it happens."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from planweave.discussion.actions import tell_all
from planweave.kernel.actor import Actor
from planweave.kernel.events import Entry, field_changes, record_events
from planweave.kernel.keys import take_numbers
from planweave.kernel.models import Activity, Record

from .. import events
from ..models import Booking, Item, Need
from ..queries.bookings import needs_of
from ..rules.words import OPEN_BOOKINGS, BookingState
from .bookings import PREFIX, as_json, language_of, title_of
from .placing import LIVE, live_bookings, locked_items, settled, told, touched

FOLLOWED = ("start_on", "start_part", "finish_on", "finish_part", "amount", "person", "project", "state")


@dataclass(frozen=True, kw_only=True)
class TaskSpan:
    """When a task happens and who does it; `start_on` is None where it has no dates or has left the plan."""

    task: Record
    start_on: datetime.date | None
    start_part: float
    finish_on: datetime.date | None
    finish_part: float
    person: int | None
    project: int | None


def needing(task_ids: Sequence[int]) -> set[int]:
    """Those of the tasks that need anything, or did; two queries."""
    needed = set(Need.objects.filter(record_id__in=task_ids).values_list("record_id", flat=True))
    booked = Booking.objects.filter(about_id__in=task_ids, follows_task=True)
    return needed | {pk for pk in booked.values_list("about_id", flat=True) if pk is not None}


def follow_tasks(actor: Actor, spans: Sequence[TaskSpan]) -> None:
    """Make the bookings of these tasks what the tasks need when they happen; all in one step.

    What does not fit becomes missing and takes nothing away; what fits is held, or asked of its keeper. The caller
    has checked the right to change the tasks, and is in its transaction.
    """
    today = timezone.localdate()
    by_task = {span.task.pk: span for span in spans}
    needs = needs_of(list(by_task))
    known = {
        (row.about_id, row.item_id): row
        for row in Booking.objects.filter(about_id__in=by_task, follows_task=True)
        .select_related("record", "person", "about")
        .order_by("pk")
    }
    wanted = {
        (task, item): amount
        for task, of_task in needs.items()
        if by_task[task].start_on is not None
        for item, amount in of_task.items()
    }
    items = locked_items(actor, {item for _, item in {*wanted, *known}})
    before = {row.pk: _values(row) for row in known.values()}
    fresh = _made(actor, {pair: by_task[pair[0]] for pair in wanted if pair not in known}, items)
    rows = {**known, **fresh}
    for (task, item), row in rows.items():
        _set(row, by_task[task], wanted.get((task or 0, item)), today=today)
    moved = {row.pk for row in rows.values() if before.get(row.pk) != _values(row)}
    entries: list[Entry] = []
    gained = _gained(actor)
    for item in items.values():
        mine = [row for (_, pk), row in rows.items() if pk == item.pk]
        entries += _settle(actor, item, mine, moved=moved, gained=gained)
    followed = []
    language = language_of(actor) if moved else "en"
    for row in rows.values():
        changes = field_changes(before.get(row.pk) or dict.fromkeys(FOLLOWED), _values(row))
        if not changes or row.item_id not in items:
            continue
        row.save()
        row.record.title = title_of(
            items[row.item_id],
            row.amount,
            kind=row.kind,
            language=language,
            task=row.about.key if row.about else "",
        )
        row.record.save(update_fields=["title"])
        touched(row.record)
        followed.append(
            Entry(event=events.BookingFollowed(task=row.about_id or 0), record=row.record, changes=changes)
        )
    record_events(actor, followed + entries)
    _tell(actor, [row for row in rows.values() if row.pk in moved], before, items)


def _tell(
    actor: Actor, rows: Sequence[Booking], before: dict[int, dict[str, Any]], items: dict[int, Item]
) -> None:
    """The keeper hears what is asked, who booked what is lost; not of what stays as it was."""
    lines: list[tuple[Record, str, list[int]]] = []
    for row in rows:
        was = before.get(row.pk, {}).get("state")
        keeper = items[row.item_id].record.owner_id if row.item_id in items else None
        if row.state == BookingState.ASKED and was != BookingState.ASKED and keeper:
            lines.append((row.record, "booking_asked", [keeper]))
        elif row.state == BookingState.MISSING and was == BookingState.HELD and row.record.owner_id:
            lines.append((row.record, "booking_lost", [row.record.owner_id]))
    if lines:
        tell_all(actor, lines)


def _gained(actor: Actor) -> set[int]:
    """The bookings that found a place by the step that is being taken back."""
    if actor.undoes is None:
        return set()
    steps = Activity.objects.filter(
        workspace_id=actor.here, operation_id=actor.undoes, kind=events.BookingSettled.__name__
    )
    return {step.record_id for step in steps if step.record_id and step.data["state"] == BookingState.HELD}


def _settle(
    actor: Actor, item: Item, rows: Sequence[Booking], *, moved: set[int], gained: set[int]
) -> list[Entry]:
    """Give places to these and to all others of the item; the entries of the others."""
    today = timezone.localdate()
    mine = {row.pk: row for row in rows}
    others = [row for row in live_bookings([item.pk], today=today).get(item.pk, []) if row.pk not in mine]
    live = [row for row in mine.values() if row.state in LIVE and row.finish_on >= today]
    changes = settled(item, [*others, *live], moved=moved, gained=gained)
    return told(actor, item, [change for change in changes if change.booking.pk not in mine])


def _made(
    actor: Actor, wanted: dict[tuple[int, int], TaskSpan], items: dict[int, Item]
) -> dict[tuple[int | None, int], Booking]:
    """New bookings, waiting for their place."""
    pairs = [pair for pair in wanted if pair[1] in items]
    if not pairs:
        return {}
    numbers = take_numbers(actor.here, PREFIX, len(pairs))
    records = [
        Record(
            workspace_id=actor.here,
            kind="booking",
            number=number,
            key=f"{PREFIX}-{number}",
            title=wanted[pair].task.key,
            version=0,
            owner_id=wanted[pair].task.owner_id or actor.user_id,
            created_by_id=actor.user_id,
        )
        for number, pair in zip(numbers, pairs, strict=True)
    ]
    Record.objects.bulk_create(records, batch_size=500)
    rows = []
    for record, (task, item) in zip(records, pairs, strict=True):
        span = wanted[task, item]
        rows.append(
            Booking(
                record=record,
                item=items[item],
                about=span.task,
                follows_task=True,
                state=BookingState.MISSING,
                start_on=span.start_on,
                finish_on=span.finish_on,
            )
        )
    Booking.objects.bulk_create(rows, batch_size=200)
    return {(row.about_id, row.item_id): row for row in rows}


def _set(row: Booking, span: TaskSpan, amount: int | None, *, today: datetime.date) -> None:
    if amount is None or span.start_on is None or span.finish_on is None:
        if row.state in OPEN_BOOKINGS:
            row.state = BookingState.CANCELLED
        return
    was = _values(row)
    row.start_on, row.start_part = span.start_on, span.start_part
    row.finish_on, row.finish_part = span.finish_on, span.finish_part
    row.amount, row.person_id, row.project_id = amount, span.person, span.project
    is_elsewhere = any(was[name] != _values(row)[name] for name in FOLLOWED[:5])
    if row.state == BookingState.CANCELLED or (row.state == BookingState.REFUSED and is_elsewhere):
        row.state, row.decided_by_id = BookingState.MISSING, None
    if span.finish_on < today and row.state == BookingState.MISSING:
        row.state = BookingState.HELD  # it is history: nothing can be given or taken any more


def _values(row: Booking) -> dict[str, Any]:
    found = {name: getattr(row, f"{name}_id" if name in ("person", "project") else name) for name in FOLLOWED}
    return as_json(found | {"state": str(found["state"])})
