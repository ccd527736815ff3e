"""What reviewers do: verdicts, comments on passages, the checklist."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.baselines.rules.content import Content
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import Remark, VerdictGiven
from ..policy import can_lead, can_remark
from ..rules.passages import passage_text
from ..rules.words import NEEDS_REASON, Verdict
from .locked import Held, hold, item_in, require_open, require_seat, require_unsigned


def give_verdict(actor: Actor, key: str, requirement: str, *, verdict: str, reason: str = "") -> VerdictGiven:
    """One's verdict on a requirement of the open round, new or changed; until one has signed."""
    with transaction.atomic():
        held = hold(actor, key)
        item = item_in(held, requirement)
        require_seat(actor, held)
        require_open(held)
        require_unsigned(actor, held)
        if verdict not in Verdict.values:
            raise Invalid(texts.VERDICT_UNKNOWN, verdict=verdict, verdicts=", ".join(Verdict.values))
        if verdict in NEEDS_REASON and not reason.strip():
            raise Invalid.of({"reason": texts.REASON_NEEDED})
        if len(reason) > 5000:
            raise Invalid.of({"reason": texts.REASON_TOO_LONG})
        given, _ = VerdictGiven.objects.update_or_create(
            round=held.round,
            record_id=item.record_id,
            user_id=actor.user_id,
            defaults={
                "verdict": verdict,
                "reason": reason.strip(),
                "is_carried": False,
                "at": timezone.now(),
            },
        )
        told = events.VerdictChanged(round=held.round.number, requirement=requirement, verdict=verdict)
        record_event(actor, told, held.record)
    return given


def add_remark(
    actor: Actor,
    key: str,
    requirement: str,
    *,
    body: str,
    field: str = "",
    start: int | None = None,
    quote: str = "",
    answers: int | None = None,
) -> Remark:
    """A comment on the requirement under review, or on a passage of one of its texts, or an answer to one.

    The quoted words must stand at `start` in the readable text of the field as it is frozen: an anchor that
    points nowhere is refused, so that none ever does.
    """
    with transaction.atomic():
        held = hold(actor, key)
        require(can_remark(actor, set(held.seats), held.record.owner_id), actor)
        require_open(held)
        item = item_in(held, requirement)
        words = body.strip()
        if not words:
            raise Invalid.of({"body": texts.REMARK_EMPTY})
        if len(words) > 10_000:
            raise Invalid.of({"body": texts.REMARK_TOO_LONG})
        answered = _answered(held, item.record_id, answers)
        if answered:
            field, start, quote = "", None, ""
        if field:
            said = passage_text(Content.read(item.snapshot.content), field, actor.language)
            if start is None or not quote or said[start : start + len(quote)] != quote:
                raise Invalid.of({"quote": texts.PASSAGE_WRONG})
        remark = Remark.objects.create(
            round=held.round,
            record_id=item.record_id,
            author_id=actor.user_id,
            field=field,
            start=start if field else None,
            quote=quote if field else "",
            body=words,
            answers=answered,
        )
        record_event(actor, events.RemarkAdded(remark=remark.pk, requirement=requirement), held.record)
    return remark


def resolve_remark(actor: Actor, key: str, remark_id: int, *, is_resolved: bool) -> Remark:
    """Settle a point, or open it again: its author, or who leads the review."""
    with transaction.atomic():
        held = hold(actor, key)
        remark = (
            Remark.objects.select_for_update(of=("self",))
            .select_related("author")
            .filter(round__review=held.review, pk=remark_id, answers=None)
            .first()
        )
        if remark is None:
            raise NotFound(NOT_FOUND)
        require(remark.author_id == actor.user_id or can_lead(actor, held.record.owner_id), actor)
        if (remark.resolved_at is not None) != is_resolved:
            remark.resolved_at = timezone.now() if is_resolved else None
            remark.resolved_by_id = actor.user_id if is_resolved else None
            remark.save(update_fields=["resolved_at", "resolved_by"])
            kind = events.RemarkResolved if is_resolved else events.RemarkReopened
            record_event(actor, kind(remark=remark.pk, requirement=_key_of(held, remark)), held.record)
    return remark


def tick_checklist(actor: Actor, key: str, *, ticked: list[int]) -> list[int]:
    """Which points of the checklist one has gone through; those that are not on it are refused."""
    with transaction.atomic():
        held = hold(actor, key)
        seat = require_seat(actor, held)
        require_open(held)
        require_unsigned(actor, held)
        known = [point["id"] for point in held.review.checklist]
        if set(ticked) - set(known):
            raise NotFound(NOT_FOUND)
        seat.ticked = [point for point in known if point in set(ticked)]
        seat.save(update_fields=["ticked"])
        record_event(actor, events.ChecklistTicked(ticked=seat.ticked), held.record)
    return seat.ticked


def _answered(held: Held, record_id: int, remark_id: int | None) -> Remark | None:
    if remark_id is None:
        return None
    found = Remark.objects.filter(
        round__review=held.review, record_id=record_id, pk=remark_id, answers=None
    ).first()
    if found is None:
        raise NotFound(NOT_FOUND)
    return found


def _key_of(held: Held, remark: Remark) -> str:
    from planweave.baselines.models import BaselineItem

    rows: Any = BaselineItem.objects.filter(
        baseline_id__in=held.review.rounds.values("baseline_id"), record_id=remark.record_id
    )
    return str(rows.values_list("key", flat=True)[0])
