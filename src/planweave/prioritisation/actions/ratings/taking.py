"""Take the result of a session over, as one step that can be undone."""

from collections.abc import Sequence

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import record_event
from planweave.kernel.locking import touch
from planweave.kernel.models import Activity
from planweave.kernel.texts import UNDO_CHANGED_SINCE
from planweave.kernel.undo import reverts
from planweave.requirements.queries import requirements_readable_by
from planweave.workspaces.policy import require

from ... import events
from ...bridge import ratings as bridge
from ...bridge import scores as scoring
from ...models import RatingSession
from ...policy import can_score
from ...queries.scores import settings_of
from ...rules import CLOSED_STATES
from ...rules.ratings import Into, Order, State
from ...texts import ratings as texts
from ..scores import ScoreEdit, write_scores
from ..shared import put_agreed_order
from .leading import checked_reason
from .locked import Held, hold, require_lead, require_revealed


def take_over_rating(actor: Actor, key: str, *, into: str, order: str, reason: str) -> RatingSession:
    """Put the last round's result into the scores or the shared list, with a reason: one operation, one undo.

    Requirements that are closed meanwhile are left out. Conflict where none is left.
    """
    with transaction.atomic():
        held = hold(actor, key)
        require_lead(actor, held)
        require(can_score(actor), actor)
        require_revealed(held)
        if into not in Into.values:
            raise Invalid.of({"into": texts.INTO}, choices=", ".join(Into.values))
        if order not in Order.values:
            raise Invalid.of({"order": texts.ORDER}, choices=", ".join(Order.values))
        words = checked_reason(reason)
        open_ids = _open_ids(actor, held)
        if not open_ids:
            raise Conflict(texts.NOTHING_TO_TAKE, key=key)
        held.session.state, held.session.because = State.TAKEN_OVER, words
        held.session.save(update_fields=["state", "because"])
        touch(held.record, actor)
        told = events.RatingTakenOver(round=held.sitting.round.number, into=into, order=order, reason=words)
        record_event(actor, told, held.record)
        if into == Into.SCORES:
            _into_scores(actor, held, order=order, open_ids=open_ids)
        else:
            result = held.sitting.round.result or {}
            agreed = [item for item in result["orders"][order] if item in open_ids]
            put_agreed_order(actor, agreed, reason=words, source=key)
    return held.session


@reverts("rating")
def revert_taking_over(actor: Actor, steps: Sequence[Activity]) -> None:
    """The session stands revealed again; scores and list are taken back by their own."""
    for step in steps:
        held = hold(actor, step.record_key)
        require_lead(actor, held)
        goes_back = step.kind == events.RatingTakenOver.__name__
        expected = State.TAKEN_OVER if goes_back else State.REVEALED
        if held.session.state != expected:
            raise Conflict(UNDO_CHANGED_SINCE, count=1, first=step.record_key)
        held.session.state = State.REVEALED if goes_back else State.TAKEN_OVER
        held.session.save(update_fields=["state"])
        touch(held.record, actor)
        number = held.sitting.round.number
        if goes_back:
            record_event(actor, events.RatingReopened(round=number), held.record)
        else:
            again = Activity.objects.filter(
                record_id=held.record.pk, kind=events.RatingTakenOver.__name__
            ).order_by("-seq")[0]
            record_event(actor, events.RatingTakenOver(**again.data), held.record)


def _open_ids(actor: Actor, held: Held) -> set[int]:
    found = requirements_readable_by(actor).filter(pk__in=held.session.items.values("requirement_id"))
    return set(found.exclude(state__in=CLOSED_STATES).values_list("pk", flat=True))


def _into_scores(actor: Actor, held: Held, *, order: str, open_ids: set[int]) -> None:
    method = held.session.way
    science = scoring.method_of(settings_of(actor), method)
    declared = {item.name for item in science.inputs}
    rows = bridge.scores_from(held.sitting.round.result or {}, order)
    edits = [
        ScoreEdit(
            id=row["item"],
            method=method,
            inputs={name: value for name, value in row["inputs"].items() if name in declared},
        )
        for row in rows
        if row["item"] in open_ids
    ]
    write_scores(actor, edits)
