"""Bookings by hand: made, moved, cancelled, decided."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import Entry, field_changes, record_event, record_events
from planweave.kernel.keys import take_numbers
from planweave.kernel.language import Language
from planweave.kernel.locking import check_version, lock_record, touch
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.resources.models import Person
from planweave.workspaces.models import Workspace
from planweave.workspaces.policy import require
from planweave.workspaces.queries import readable_record

from .. import events, texts
from ..models import Booking, Item
from ..policy import can_book, can_change_booking, can_keep
from ..queries.bookings import bookings_readable_by
from ..rules.bookings import FIELDS, faults, has_passed, hold_of
from ..rules.words import OPEN_BOOKINGS, BookingKind, BookingState, Use
from .placing import check_room, locked_items, resettle

PREFIX = "BKG"
ABOUT_KINDS = frozenset({"task", "requirement", "project"})


def book(actor: Actor, values: Mapping[str, Any]) -> str:
    """Book an amount of an item, or ask its keeper for it; the key. `values` as in `schemas.BookIn`.

    A repair is the keeper's and comes before everything: who loses their place to it is told. Conflict where it is
    not free, with who holds it until when and the next free day.
    """
    require(can_book(actor), actor)
    wrong = faults(values)
    if not wrong and has_passed(values, today=timezone.localdate()):
        wrong["finish_on"] = texts.BOOK_PAST
    if wrong:
        raise Invalid.of(wrong)
    with transaction.atomic():
        item = locked_items(actor, [values["item"]]).get(values["item"])
        if item is None:
            raise Invalid.of({"item": texts.ITEM_UNKNOWN})
        if item.use != Use.LENT:
            raise Invalid.of({"item": texts.BOOK_USED_UP}, name=item.record.title)
        is_repair = values["kind"] == BookingKind.REPAIR
        if is_repair:
            require(can_keep(actor, item.record.owner_id), actor)
        person = person_of(actor, values["person"])
        about = _about(actor, values["about"])
        state = BookingState.HELD
        if not is_repair:
            check_room(actor, item, hold_of(0, values))
            state = _first_state(actor, item)
        language = language_of(actor)
        [number] = take_numbers(actor.here, PREFIX)
        record = Record.objects.create(
            workspace_id=actor.here,
            kind="booking",
            number=number,
            key=f"{PREFIX}-{number}",
            title=title_of(item, values["amount"], kind=values["kind"], language=language),
            owner_id=actor.user_id,
            created_by_id=actor.user_id,
        )
        row = Booking.objects.create(
            record=record,
            item=item,
            kind=values["kind"],
            state=state,
            about=about,
            project=_project_of(about),
            person=person,
            **{name: values[name] for name in FIELDS if name != "person"},
        )
        if state == BookingState.ASKED:
            _tell_keeper(actor, record, item)
        told = events.BookingMade(item=item.pk, state=state)
        entries = [Entry(event=told, record=record, changes={"state": [None, str(row.state)]})]
        record_events(actor, entries + (resettle(actor, [item]) if is_repair else []))
    return record.key


def change_booking(actor: Actor, key: str, *, version: int | None, values: Mapping[str, Any]) -> None:
    """Move it, or give it another amount, person or words; who keeps the item decides again where that is needed."""
    with transaction.atomic():
        record, row, item = _locked(actor, key)
        _require_change(actor, record, item)
        _check_free(actor, row)
        before = booking_values(row)
        after = before | dict(values)
        wrong = faults(after)
        if not wrong and has_passed(after, today=timezone.localdate()):
            wrong["finish_on"] = texts.BOOK_PAST
        if wrong:
            raise Invalid.of(wrong)
        changes = field_changes(as_json(before), as_json(after))
        if version is not None:
            check_version(record, seen_version=version, mine=as_json(values))
        if not changes:
            return
        if "person" in changes:
            person_of(actor, after["person"])
        if row.kind != BookingKind.REPAIR and changes.keys() & {*FIELDS} - {"words", "person"}:
            check_room(actor, item, hold_of(row.pk, after))
            state = _first_state(actor, item)
            if state != row.state:
                changes["state"] = [str(row.state), str(state)]
                row.state = state
                if state == BookingState.ASKED:
                    _tell_keeper(actor, record, item)
        put(row, after)
        row.save()
        record.title = title_of(item, row.amount, kind=row.kind, language=language_of(actor))
        touch(record, actor, "title")
        entries = [Entry(event=events.BookingChanged(), record=record, changes=changes)]
        record_events(actor, entries + resettle(actor, [item]))


def cancel_booking(actor: Actor, key: str, *, version: int | None) -> None:
    """Not needed any more; who waits for the place gets it."""
    with transaction.atomic():
        record, row, item = _locked(actor, key)
        _require_change(actor, record, item)
        _check_free(actor, row)
        if version is not None:
            check_version(record, seen_version=version, mine={"state": "cancelled"})
        cancel(actor, record, row, item)


def cancel(actor: Actor, record: Record, row: Booking, item: Item) -> None:
    """The caller has checked right and state."""
    before, row.state = row.state, BookingState.CANCELLED
    row.save(update_fields=["state"])
    touch(record, actor)
    entries = [
        Entry(event=events.BookingCancelled(), record=record, changes={"state": [before, "cancelled"]})
    ]
    record_events(actor, entries + resettle(actor, [item]))


def approve_booking(actor: Actor, key: str, *, version: int | None, answer: str) -> None:
    """The keeper gives it, where it is still free."""
    with transaction.atomic():
        record, row, item = _locked(actor, key)
        _decide(actor, record, row, item, version=version, state=BookingState.HELD, answer=answer)
        check_room(actor, item, hold_of(row.pk, booking_values(row)))
        row.save(update_fields=["state", "answer", "decided_by", "decided_at"])
        touch(record, actor)
        tell(actor, record, "booking_approved", [record.owner_id] if record.owner_id else [])
        record_event(actor, events.BookingApproved(), record, {"state": ["asked", "held"]})


def refuse_booking(actor: Actor, key: str, *, version: int | None, answer: str) -> None:
    """With a reason."""
    with transaction.atomic():
        record, row, item = _locked(actor, key)
        _decide(actor, record, row, item, version=version, state=BookingState.REFUSED, answer=answer)
        if not answer.strip():
            raise Invalid.of({"answer": texts.REFUSAL_REASON})
        row.save(update_fields=["state", "answer", "decided_by", "decided_at"])
        touch(record, actor)
        tell(actor, record, "booking_refused", [record.owner_id] if record.owner_id else [])
        record_event(actor, events.BookingRefused(reason=row.answer), record, {"state": ["asked", "refused"]})


def _decide(
    actor: Actor,
    record: Record,
    row: Booking,
    item: Item,
    *,
    version: int | None,
    state: BookingState,
    answer: str,
) -> None:
    require(can_keep(actor, item.record.owner_id), actor)
    if row.state != BookingState.ASKED:
        raise moved_on(actor, row)
    if version is not None:
        check_version(record, seen_version=version, mine={"state": str(state)})
    row.state, row.answer = state, answer.strip()[:1000]
    row.decided_by_id, row.decided_at = actor.user_id, timezone.now()


def booking_values(row: Booking) -> dict[str, Any]:
    return {name: getattr(row, "person_id" if name == "person" else name) for name in FIELDS}


def put(row: Booking, values: Mapping[str, Any]) -> None:
    for name in FIELDS:
        setattr(row, "person_id" if name == "person" else name, values[name])


def as_json(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in values.items()
    }


def title_of(item: Item, amount: int, *, kind: str, language: Language, task: str = "") -> str:
    name = item.record.title
    if kind == BookingKind.REPAIR:
        return texts.BOOKING_TITLE_REPAIR.say(language, name=name)[:500]
    if task:
        return texts.BOOKING_TITLE_TASK.say(language, name=name, amount=amount, key=task)[:500]
    return texts.BOOKING_TITLE.say(language, name=name, amount=amount)[:500]


def language_of(actor: Actor) -> Language:
    """The workspace's: titles are read by everybody."""
    return "zh" if Workspace.objects.get(pk=actor.here).language.startswith("zh") else "en"


def moved_on(actor: Actor, row: Booking) -> Conflict:
    return Conflict(texts.BOOK_MOVED_ON, state=texts.BOOKING_STATES[row.state].say(actor.language))


def person_of(actor: Actor, pk: int | None) -> Person | None:
    if pk is None:
        return None
    found = Person.objects.filter(workspace_id=actor.here, pk=pk).first()
    if found is None:
        raise Invalid.of({"person": texts.PERSON_UNKNOWN})
    return found


def _about(actor: Actor, key: str) -> Record | None:
    if not key:
        return None
    try:
        found = readable_record(actor, key)
    except NotFound:
        raise Invalid.of({"about": texts.ABOUT_UNKNOWN}, key=key) from None
    if found.kind not in ABOUT_KINDS:
        raise Invalid.of({"about": texts.ABOUT_UNKNOWN}, key=key)
    return found


def _project_of(about: Record | None) -> Record | None:
    return about if about is not None and about.kind == "project" else None


def _first_state(actor: Actor, item: Item) -> BookingState:
    if item.needs_approval and not can_keep(actor, item.record.owner_id):
        return BookingState.ASKED
    return BookingState.HELD


def _tell_keeper(actor: Actor, record: Record, item: Item) -> None:
    keeper = item.record.owner_id
    tell(actor, record, "booking_asked", [keeper] if keeper else [])


def _require_change(actor: Actor, record: Record, item: Item) -> None:
    may = can_change_booking(actor, booker_id=record.owner_id, keeper_id=item.record.owner_id)
    require(may, actor)


def _check_free(actor: Actor, row: Booking) -> None:
    if row.follows_task and row.about is not None:
        raise Conflict(texts.BOOK_OF_TASK, key=row.about.key)
    if row.state not in OPEN_BOOKINGS:
        raise moved_on(actor, row)


def _locked(actor: Actor, key: str) -> tuple[Record, Booking, Item]:
    """Item first, then the booking's record: the order of every write here."""
    found = bookings_readable_by(actor).filter(record__key=key).values_list("pk", "item_id").first()
    item = locked_items(actor, [found[1]]).get(found[1]) if found else None
    record = lock_record(found[0], actor.here) if found else None
    if record is None or item is None:
        raise NotFound(NOT_FOUND)
    row = Booking.objects.select_related("about").get(pk=record.pk)
    row.record = record
    return record, row, item
