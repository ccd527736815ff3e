"""A review held for one write, with what every write asks first."""

from dataclasses import dataclass

from planweave.baselines.models import BaselineItem
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Forbidden, NotFound
from planweave.kernel.locking import lock_record
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import can_read_plan, require

from .. import texts
from ..models import Review, Round, Seat, Signature
from ..policy import can_lead
from ..rules.words import State


@dataclass(frozen=True, kw_only=True)
class Held:
    """The review's record locked, its newest round, and the seats by person."""

    record: Record
    review: Review
    round: Round
    seats: dict[int, Seat]


def hold(actor: Actor, key: str) -> Held:
    """NotFound where the review is not here. Needs a transaction."""
    require(can_read_plan(actor), actor)
    found = Record.objects.filter(workspace_id=actor.here, kind="review", key=key).values_list(
        "pk", flat=True
    )
    record = lock_record(found[0], actor.here) if found else None
    if record is None:
        raise NotFound(NOT_FOUND)
    review = Review.objects.get(pk=record.pk)
    review.record = record
    round_ = Round.objects.select_related("baseline").filter(review=review).order_by("-number")[0]
    seats = {seat.user_id: seat for seat in Seat.objects.filter(review=review).select_related("user")}
    return Held(record=record, review=review, round=round_, seats=seats)


def require_lead(actor: Actor, held: Held) -> None:
    require(can_lead(actor, held.record.owner_id), actor)


def require_open(held: Held) -> None:
    if held.review.state != State.OPEN:
        raise Conflict(texts.NOT_OPEN, key=held.record.key)


def require_seat(actor: Actor, held: Held) -> Seat:
    seat = held.seats.get(actor.user_id)
    if seat is None:
        raise Forbidden(texts.NOT_SEATED, key=held.record.key)
    return seat


def require_unsigned(actor: Actor, held: Held) -> None:
    if Signature.objects.filter(round=held.round, user_id=actor.user_id).exists():
        raise Conflict(texts.ALREADY_SIGNED)


def item_in(held: Held, key: str) -> BaselineItem:
    item = (
        BaselineItem.objects.select_related("snapshot")
        .filter(baseline_id=held.round.baseline_id, key=key)
        .first()
    )
    if item is None:
        raise NotFound(texts.NOT_IN_SET, requirement=key, key=held.record.key)
    return item
