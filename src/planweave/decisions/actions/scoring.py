"""Blind scores, and the reasons of those who stood apart."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import record_event

from .. import events, texts
from ..models import Reason, Sheet
from ..rules.scores import sheet_fault
from ..rules.words import Step
from .locked import hold, require_party, require_step
from .moving import move_on_if_all_in
from .taking_part import option_in


def score_options(actor: Actor, key: str, *, round_number: int, scores: dict[str, dict[str, Any]]) -> None:
    """One's points for every option and criterion, {option's number: {criterion: 0 to 10}}; again until the round
    closes. Unseen by everybody else until then. With the last sheet the round closes."""
    with transaction.atomic():
        held = hold(actor, key)
        require_party(actor, held)
        require_step(actor, held, Step.SCORING)
        round_ = held.round
        if round_ is None or round_.number != round_number:
            raise Conflict(texts.ROUND_OVER, round=round_number)
        numbers = {str(one.number): one for one in held.live_options}
        criteria = {row["id"]: row["name"] for row in held.row.criteria}
        if fault := sheet_fault(scores, options=list(numbers), criteria=list(criteria)):
            option = numbers[fault[0]].title if fault[0] in numbers else fault[0]
            named = criteria.get(fault[1], fault[1])
            raise Invalid.of({"scores": texts.SHEET_INCOMPLETE}, option=option, criterion=named)
        kept = {str(numbers[number].pk): dict(given) for number, given in scores.items()}
        Sheet.objects.update_or_create(
            round=round_, user_id=actor.user_id, defaults={"scores": kept, "at": timezone.now()}
        )
        record_event(actor, events.OptionsScored(round=round_.number, by=actor.name), held.row.record)
        move_on_if_all_in(actor, held.row)


def give_reason(actor: Actor, key: str, number: int, *, text: str) -> Reason:
    """Why one stands apart on an option in the last closed round; everybody reads it before scoring again."""
    with transaction.atomic():
        held = hold(actor, key)
        require_party(actor, held)
        require_step(actor, held, Step.SCORING, Step.AUTHORITY)
        option = option_in(held, number)
        closed = [one for one in held.rounds if one.closed_at is not None]
        last = closed[-1] if closed else None
        figures = last.result["options"].get(str(option.pk)) if last else None
        if last is None or figures is None or str(actor.user_id) not in figures["apart"]:
            raise Conflict(texts.NOT_APART)
        if not text.strip():
            raise Invalid.of({"text": texts.REASON_NEEDED})
        if len(text) > 10_000:
            raise Invalid.of({"text": texts.WORDS_TOO_LONG})
        reason, _ = Reason.objects.update_or_create(
            round=last,
            option=option,
            user_id=actor.user_id,
            defaults={"text": text.strip(), "at": timezone.now()},
        )
        told = events.ApartReasonGiven(round=last.number, option=number)
        record_event(actor, told, held.row.record)
    return reason
