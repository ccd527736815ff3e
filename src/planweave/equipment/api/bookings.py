"""Routes of bookings, and of what tasks need."""

import datetime
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.resources.queries import working_time_of
from planweave.workspaces.api import here
from planweave.workspaces.policy import require
from planweave.workspaces.queries import readable_record

from .. import actions, policy, schemas, texts
from ..queries import bookings as queries

router = Router()
MOST_DAYS = 400


@router.get("/workspaces/{slug}/bookings", response=schemas.BookingCalendarOut, operation_id="list_bookings")
def list_bookings(
    request: HttpRequest,
    slug: str,
    start_on: datetime.date,
    finish_on: datetime.date,
    kind: str = "",
    item: str = "",
) -> Any:
    """The booking calendar: items that are lent, and what is booked of them between two days (at most 400)."""
    actor = here(request, slug)
    if not 0 <= (finish_on - start_on).days < MOST_DAYS:
        raise Invalid.of({"finish_on": texts.PERIOD}, most=MOST_DAYS)
    kinds = [name for name in kind.split(",") if name]
    found = queries.calendar_of(
        actor, first=start_on, last=finish_on, kinds=kinds, item=item, today=timezone.localdate()
    )
    days = working_time_of(actor.here)
    span = [start_on + datetime.timedelta(days=number) for number in range((finish_on - start_on).days + 1)]
    return found | {
        "start_on": start_on,
        "finish_on": finish_on,
        "free_days": [day for day in span if not days.is_worked(day)],
        "can_book": policy.can_book(actor),
    }


@router.post("/workspaces/{slug}/bookings", response={201: schemas.BookingOut}, operation_id="book_equipment")
def book_equipment(request: HttpRequest, slug: str, body: schemas.BookIn) -> Any:
    """Book, or ask the keeper. 409 names who holds it until when and the next free day (`next_on`)."""
    actor = here(request, slug)
    return Status(201, _shown(actor, actions.book(actor, body.model_dump())))


@router.get("/workspaces/{slug}/bookings/{key}", response=schemas.BookingOut, operation_id="get_booking")
def get_booking(request: HttpRequest, slug: str, key: str) -> Any:
    """One booking with its answer and what the reader may do."""
    return _shown(here(request, slug), key)


@router.patch("/workspaces/{slug}/bookings/{key}", response=schemas.BookingOut, operation_id="change_booking")
def change_booking(request: HttpRequest, slug: str, key: str, body: schemas.BookingChangeIn) -> Any:
    """Move it or change its amount, person or words. What follows a task is moved by moving the task."""
    actor = here(request, slug)
    values = body.model_dump(exclude_unset=True, exclude={"version"})
    actions.change_booking(actor, key, version=body.version, values=values)
    return _shown(actor, key)


@router.post(
    "/workspaces/{slug}/bookings/{key}/cancel", response=schemas.BookingOut, operation_id="cancel_booking"
)
def cancel_booking(request: HttpRequest, slug: str, key: str, body: schemas.EquipmentSettleIn) -> Any:
    """Not needed any more; whoever waits for the place gets it."""
    actor = here(request, slug)
    actions.cancel_booking(actor, key, version=body.version)
    return _shown(actor, key)


@router.post(
    "/workspaces/{slug}/bookings/{key}/approve", response=schemas.BookingOut, operation_id="approve_booking"
)
def approve_booking(request: HttpRequest, slug: str, key: str, body: schemas.EquipmentAnswerIn) -> Any:
    """The keeper gives it, where it is still free."""
    actor = here(request, slug)
    actions.approve_booking(actor, key, version=body.version, answer=body.answer)
    return _shown(actor, key)


@router.post(
    "/workspaces/{slug}/bookings/{key}/refuse", response=schemas.BookingOut, operation_id="refuse_booking"
)
def refuse_booking(request: HttpRequest, slug: str, key: str, body: schemas.EquipmentAnswerIn) -> Any:
    """The keeper keeps it, with the reason."""
    actor = here(request, slug)
    actions.refuse_booking(actor, key, version=body.version, answer=body.answer)
    return _shown(actor, key)


@router.get(
    "/workspaces/{slug}/records/{key}/equipment",
    response=schemas.EquipmentNeedsOut,
    operation_id="get_equipment_needs",
)
def get_equipment_needs(request: HttpRequest, slug: str, key: str) -> Any:
    """What a task needs and how that stands, and what else is booked for a record."""
    return _needs(here(request, slug), key)


@router.put(
    "/workspaces/{slug}/records/{key}/equipment",
    response=schemas.EquipmentNeedsOut,
    operation_id="set_equipment_needs",
)
def set_equipment_needs(request: HttpRequest, slug: str, key: str, body: schemas.EquipmentNeedsIn) -> Any:
    """All needs of a task at once; its bookings come, change and go with it in the same step."""
    actor = here(request, slug)
    record = readable_record(actor, key)
    actions.set_needs(actor, record, [(need.item, need.amount) for need in body.needs])
    return _needs(actor, key)


def _shown(actor: Actor, key: str) -> dict[str, Any]:
    return queries.booking_shown(actor, key, today=timezone.localdate())


def _needs(actor: Actor, key: str) -> dict[str, Any]:
    require(policy.can_read(actor), actor)
    record = readable_record(actor, key)
    today = timezone.localdate()
    rows = queries.bookings_of_record(actor, record.pk, today=today)
    return {
        "key": record.key,
        "needs": queries.needs_shown(actor, record.pk, today=today),
        "bookings": [row for row in rows if not row["follows_task"]],
        "can_edit": record.kind == "task" and policy.can_set_needs(actor),
        "can_book": policy.can_book(actor),
    }
