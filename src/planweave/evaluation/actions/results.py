"""What follows a result: the talk about it, a comment, acceptance, an appeal and its answer."""

import datetime

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell_privately
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Forbidden, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.language import Text
from planweave.kernel.texts import NOT_FOUND

from .. import cycle_texts as texts
from .. import events
from ..models import Appeal, Evaluation
from ..policy import can_read_result, hears_appeals, is_subject, leads_cycle
from ..queries.cycles import readable_evaluation
from ..rules.cycles import WORDS_LENGTH, Outcome, Stage
from ..rules.feedback import tidy
from .cycles import can_still_appeal

TALK, COMMENTED, APPEALED, ANSWERED = (
    "evaluation_talk", "evaluation_commented", "evaluation_appealed", "evaluation_answered",
)  # fmt: skip


def plan_talk(actor: Actor, cycle_id: int, subject: int, *, on: datetime.date | None) -> Evaluation:
    """The day on which the lead and the person talk about the result."""
    with transaction.atomic():
        one = _locked(actor, cycle_id, subject)
        if not leads_cycle(actor, one.cycle):
            raise Forbidden(texts.ONLY_LEAD)
        _require_review(one)
        if one.talk_on != on:
            one.talk_on = on
            _save(actor, one, "talk_on")
            tell_privately(actor, TALK, [one.subject_id])
    return one


def comment_result(actor: Actor, cycle_id: int, subject: int, *, words: str) -> Evaluation:
    """What the person says to their result; read by all who read it. Can be written anew until it is closed."""
    with transaction.atomic():
        one = _own(actor, cycle_id, subject)
        final = tidy(words)
        if len(final) > WORDS_LENGTH:
            raise Invalid.of({"words": texts.WORDS_TOO_LONG})
        if one.comment != final:
            one.comment = final
            one.commented_at = timezone.now() if final else None
            _save(actor, one, "comment", "commented_at")
            tell_privately(actor, COMMENTED, [one.cycle.lead_id])
    return one


def accept_result(actor: Actor, cycle_id: int, subject: int) -> Evaluation:
    """The person has seen it and does not appeal; said again, it changes nothing. Not while an appeal waits."""
    with transaction.atomic():
        one = _own(actor, cycle_id, subject)
        appeal = getattr(one, "appeal", None)
        if appeal is not None and appeal.answered_at is None:
            raise Conflict(texts.NO_APPEAL_NOW)
        if one.accepted_at is None:
            one.accepted_at = timezone.now()
            _save(actor, one, "accepted_at")
    return one


def appeal_against_result(actor: Actor, cycle_id: int, subject: int, *, words: str) -> Evaluation:
    """Once, in time, before one has accepted. It goes to whom the cycle names, who reads the result from then on."""
    with transaction.atomic():
        one = _own(actor, cycle_id, subject)
        final = tidy(words)
        if fault := _words_fault(final, texts.APPEAL_WORDS_NEEDED):
            raise Invalid.of({"words": fault})
        if hasattr(one, "appeal") or not can_still_appeal(one, one.cycle):
            raise Conflict(texts.NO_APPEAL_NOW)
        due_on = timezone.localdate() + datetime.timedelta(days=one.cycle.answer_days)
        one.appeal = Appeal.objects.create(evaluation=one, words=final, due_on=due_on)
        _save(actor, one)
        tell_privately(actor, APPEALED, [one.cycle.appeals_to_id, one.cycle.lead_id])
    return one


def answer_appeal(
    actor: Actor,
    cycle_id: int,
    subject: int,
    *,
    outcome: str,
    grounds: str,
    criterion: str = "",
    points: float | None = None,
) -> Evaluation:
    """Keep the result, or set what one criterion comes to (`points`, 0 to 1); with grounds, once."""
    with transaction.atomic():
        one = _locked(actor, cycle_id, subject)
        appeal = getattr(one, "appeal", None)
        if appeal is None or not hears_appeals(actor, one.cycle):
            raise Forbidden(texts.ONLY_JUDGE_OF_APPEALS)
        if appeal.answered_at is not None:
            raise Conflict(texts.ANSWERED_ALREADY)
        _require_review(one)
        final = tidy(grounds)
        wrong: dict[str, Text] = {}
        if fault := _words_fault(final, texts.GROUNDS_NEEDED):
            wrong["grounds"] = fault
        known = {row["id"] for row in one.cycle.criteria}
        if outcome not in Outcome.values:
            wrong["outcome"] = texts.OUTCOME_UNKNOWN
        elif outcome == Outcome.CHANGED and (
            criterion not in known or points is None or not 0 <= points <= 1
        ):
            wrong["points"] = texts.OUTCOME_NEEDS_POINTS
        if wrong:
            raise Invalid.of(wrong)
        appeal.outcome, appeal.grounds = outcome, final
        if outcome == Outcome.CHANGED:
            appeal.criterion, appeal.points = criterion, points
        appeal.answered_by_id, appeal.answered_at = actor.user_id, timezone.now()
        appeal.save()
        _save(actor, one)
        tell_privately(actor, ANSWERED, [one.subject_id, one.cycle.lead_id])
    return one


def _locked(actor: Actor, cycle_id: int, subject: int) -> Evaluation:
    """Locked by its cycle, so that it cannot be closed meanwhile."""
    one = readable_evaluation(actor, cycle_id, subject)
    cycle = type(one.cycle).objects.select_for_update().get(pk=one.cycle_id)
    one = readable_evaluation(actor, cycle.pk, subject)
    if not can_read_result(actor, one):
        raise NotFound(NOT_FOUND)
    return one


def _own(actor: Actor, cycle_id: int, subject: int) -> Evaluation:
    one = _locked(actor, cycle_id, subject)
    if not is_subject(actor, one):
        raise Forbidden(texts.ONLY_SUBJECT)
    _require_review(one)
    return one


def _require_review(one: Evaluation) -> None:
    if one.cycle.stage != Stage.REVIEW:
        raise Conflict(texts.NOT_NOW)


def _words_fault(words: str, missing: Text) -> Text | None:
    if not words:
        return missing
    return texts.WORDS_TOO_LONG if len(words) > WORDS_LENGTH else None


def _save(actor: Actor, one: Evaluation, *fields: str) -> None:
    one.version += 1
    one.save(update_fields=[*fields, "version"])
    record_event(actor, events.EvaluationWritten())
