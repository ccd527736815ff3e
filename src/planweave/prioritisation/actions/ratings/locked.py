"""A session held for one write, with what every write asks first."""

from dataclasses import dataclass

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, NotFound
from planweave.kernel.locking import lock_record
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import can_read_plan, require

from ...bridge.ratings import Asked
from ...models import RatingItem, RatingSession
from ...policy import can_lead_rating
from ...queries.ratings import Sitting, sittings
from ...rules.ratings import State
from ...texts import ratings as texts


@dataclass(frozen=True, kw_only=True)
class Held:
    """The session's record locked, and how the session stands."""

    record: Record
    session: RatingSession
    sitting: Sitting


def hold(actor: Actor, key: str) -> Held:
    """NotFound where the session is not here. Needs a transaction."""
    require(can_read_plan(actor), actor)
    found = Record.objects.filter(workspace_id=actor.here, kind="rating", key=key).values_list(
        "pk", flat=True
    )
    record = lock_record(found[0], actor.here) if found else None
    if record is None:
        raise NotFound(NOT_FOUND)
    session = RatingSession.objects.get(pk=record.pk)
    session.record = record
    return Held(record=record, session=session, sitting=sittings([session])[0])


def require_lead(actor: Actor, held: Held) -> None:
    require(can_lead_rating(actor, held.record.owner_id), actor)


def require_open(held: Held) -> None:
    if held.session.state != State.OPEN:
        raise Conflict(texts.NOT_OPEN, key=held.record.key)


def require_revealed(held: Held) -> None:
    if held.session.state == State.OPEN:
        raise Conflict(texts.NOT_REVEALED, key=held.record.key)
    if held.session.state != State.REVEALED:
        raise Conflict(texts.NOT_OPEN, key=held.record.key)


def asked_of(session: RatingSession) -> Asked:
    """What the session asks its raters. One query."""
    items = RatingItem.objects.filter(session=session).order_by("place")
    return Asked(
        way=session.way,
        items=tuple(items.values_list("requirement_id", flat=True)),
        criteria=tuple(session.criteria),
    )
