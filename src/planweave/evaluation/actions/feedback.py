"""Feedback given, acknowledged and taken back; requests for it. No event carries what is said, to whom, or by which."""

from collections.abc import Collection, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell_privately
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Forbidden, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.language import Text
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.models import Membership, Role
from planweave.workspaces.policy import require

from .. import cycle_texts, events, texts
from ..models import Feedback, FeedbackPair, FeedbackRequest
from ..policy import can_answer, can_ask, can_end, can_fulfil, can_give, can_read_words, can_take_back
from ..queries.feedback import feedback_readable_by, records_named, requests_of
from ..rules.feedback import ABOUT_LIMIT, Ask, answer_faults, faults, request_faults, tidy
from .stale import refuse_stale

GIVEN, THANKED, ASKED, DECLINED = "feedback_given", "feedback_thanked", "feedback_asked", "feedback_declined"
"""Kinds of notices; each goes to one person and says nothing but who and this."""
WORDS = ("went_well", "to_change")


def give_feedback(
    actor: Actor,
    *,
    recipient: int,
    values: dict[str, Any],
    about: Sequence[str],
    request: int | None = None,
    cycle: int | None = None,
) -> Feedback:
    """Say something to another member; with `request`, to the one who asked, whose request it answers; with `cycle`,
    what one is asked for in it.

    Invalid for oneself, strangers and guests, unknown records, and what no feedback can be.
    """
    require(can_give(actor), actor)
    with transaction.atomic():
        final = values | {name: tidy(values[name]) for name in WORDS}
        wrong = faults(final) | _person_faults(actor, [recipient], field="recipient")
        records = _about(actor, about, wrong)
        answered = _request_to_answer(actor, request, recipient, wrong)
        pair = _pair_to_fill(actor, cycle, recipient, wrong)
        if wrong:
            raise Invalid.of(wrong)
        one = Feedback.objects.create(
            workspace_id=actor.here,
            giver_id=actor.user_id,
            recipient_id=recipient,
            request=answered,
            **final,
        )
        one.about.set(records)
        if answered is not None:
            _end(answered, Ask.ANSWERED)
        if pair is not None:
            pair.feedback = one
            pair.save(update_fields=["feedback"])
        tell_privately(actor, GIVEN, [recipient])
        record_event(actor, events.FeedbackGiven())
    return one


def thank_for_feedback(actor: Actor, feedback_id: int) -> Feedback:
    """The recipient's thanks; given again, they change nothing."""
    with transaction.atomic():
        one = _to_answer(actor, feedback_id)
        if one.thanked_at is None:
            one.thanked_at = timezone.now()
            one.version += 1
            one.save(update_fields=["thanked_at", "version"])
            tell_privately(actor, THANKED, [one.giver_id])
            record_event(actor, events.FeedbackAcknowledged())
    return one


def answer_feedback(actor: Actor, feedback_id: int, *, version: int, values: dict[str, Any]) -> Feedback:
    """What the recipient says to it (`answer`) and makes of it (`follow`); both can be changed later.

    Conflict with both values where another window of the recipient changed the same since `version`.
    """
    with transaction.atomic():
        one = _to_answer(actor, feedback_id)
        wanted = dict(values)
        if "answer" in wanted:
            wanted["answer"] = tidy(wanted["answer"])
        final = {"answer": one.answer, "follow": one.follow} | wanted
        if wrong := answer_faults(final):
            raise Invalid.of(wrong)
        changed = [name for name in wanted if wanted[name] != getattr(one, name)]
        if version < one.version and changed:
            refuse_stale(
                actor,
                name=str(one.pk),
                version=one.version,
                theirs={name: getattr(one, name) for name in changed},
                mine={name: wanted[name] for name in changed},
                at=(one.answered_at or one.thanked_at or one.given_at).isoformat(),
            )
        if changed:
            for name in changed:
                setattr(one, name, final[name])
            if "answer" in changed:
                one.answered_at = timezone.now() if one.answer else None
            one.version += 1
            one.save(update_fields=[*changed, "answered_at", "version"])
            tell_privately(actor, THANKED, [one.giver_id])
            record_event(actor, events.FeedbackAcknowledged())
    return one


def take_back_feedback(actor: Actor, feedback_id: int) -> Feedback:
    """Its words and what they were about are gone for everybody, its giver too; that it was given stays.

    A request that it answered is open again, unless a new one was made meanwhile; a running cycle that it was given in
    waits for it again. Conflict once the recipient has
    thanked, answered or taken it up; taking it back again changes nothing.
    """
    with transaction.atomic():
        one = _locked(actor, feedback_id)
        if one.giver_id != actor.user_id:
            raise Forbidden(texts.ONLY_GIVER)
        if one.taken_back_at is not None:
            return one
        if not can_take_back(actor, one):
            raise Conflict(texts.IS_FINAL)
        request, one.request = one.request, None
        one.went_well = one.to_change = ""
        one.taken_back_at = timezone.now()
        one.start_on = one.finish_on = None
        one.version += 1
        one.about.clear()
        one.save()
        FeedbackPair.objects.filter(feedback=one, cycle__closed_at=None).update(feedback=None)
        if request is not None and not _is_waiting(request):
            request.state, request.ended_at = Ask.OPEN, None
            request.save(update_fields=["state", "ended_at"])
        record_event(actor, events.FeedbackTakenBack())
    return one


def ask_for_feedback(
    actor: Actor, *, people: Collection[int], values: dict[str, Any], about: Sequence[str]
) -> list[FeedbackRequest]:
    """Ask each of these people alone; none learns that the others were asked. Conflict where one still waits."""
    require(can_ask(actor), actor)
    with transaction.atomic():
        final = values | {"question": tidy(values["question"])}
        asked = sorted(set(people))
        wrong = request_faults(final) | _person_faults(actor, asked, field="people")
        records = _about(actor, about, wrong)
        if wrong:
            raise Invalid.of(wrong)
        waiting = FeedbackRequest.objects.select_for_update().filter(
            workspace_id=actor.here, asker_id=actor.user_id, asked_id__in=asked, state=Ask.OPEN
        )
        if first := waiting.order_by("pk").first():
            raise Conflict(texts.ALREADY_ASKED, name=first.asked.name)
        made = [
            FeedbackRequest.objects.create(
                workspace_id=actor.here, asker_id=actor.user_id, asked_id=person, **final
            )
            for person in asked
        ]
        for request in made:
            request.about.set(records)
        tell_privately(actor, ASKED, asked)
        record_event(actor, events.FeedbackAsked())
    return made


def end_feedback_request(actor: Actor, request_id: int) -> FeedbackRequest:
    """Who asked withdraws it, who was asked declines it; the asker is told of the latter."""
    with transaction.atomic():
        own = requests_of(actor).select_related(None).select_for_update()
        request = own.filter(pk=request_id).first()
        if request is None:
            raise NotFound(NOT_FOUND)
        if not can_end(actor, request):
            raise Conflict(texts.REQUEST_OVER)
        if actor.user_id == request.asker_id:
            _end(request, Ask.WITHDRAWN)
        else:
            _end(request, Ask.DECLINED)
            tell_privately(actor, DECLINED, [request.asker_id])
        record_event(actor, events.FeedbackRequestEnded())
    return request


def _end(request: FeedbackRequest, state: Ask) -> None:
    request.state, request.ended_at = state, timezone.now()
    request.save(update_fields=["state", "ended_at"])


def _is_waiting(request: FeedbackRequest) -> bool:
    same = FeedbackRequest.objects.filter(
        workspace_id=request.workspace_id, asker_id=request.asker_id, asked_id=request.asked_id
    )
    return same.filter(state=Ask.OPEN).exists()


def _person_faults(actor: Actor, people: Collection[int], *, field: str) -> dict[str, Text]:
    if not people:
        return {field: texts.PERSON_NEEDED}
    if actor.user_id in people:
        return {field: texts.NOT_TO_YOURSELF}
    members = Membership.objects.filter(workspace_id=actor.here, user_id__in=people, user__is_active=True)
    if members.exclude(role=Role.GUEST).count() < len(people):
        return {field: texts.PERSON_UNKNOWN}
    return {}


def _about(actor: Actor, keys: Sequence[str], wrong: dict[str, Text]) -> list[Record]:
    asked = list(dict.fromkeys(key.strip() for key in keys if key.strip()))
    if len(asked) > ABOUT_LIMIT:
        wrong["about"] = texts.ABOUT_TOO_MANY
        return []
    records = records_named(actor, asked)
    if len(records) < len(asked):
        wrong["about"] = texts.ABOUT_UNKNOWN
    return records


def _request_to_answer(
    actor: Actor, request_id: int | None, recipient: int, wrong: dict[str, Text]
) -> FeedbackRequest | None:
    if request_id is None:
        return None
    to_them = FeedbackRequest.objects.select_for_update().filter(
        workspace_id=actor.here, pk=request_id, asker_id=recipient
    )
    request = to_them.first()
    if request is None or not can_fulfil(actor, request):
        wrong["request"] = texts.REQUEST_UNKNOWN
        return None
    return request


def _pair_to_fill(
    actor: Actor, cycle_id: int | None, recipient: int, wrong: dict[str, Text]
) -> FeedbackPair | None:
    if cycle_id is None:
        return None
    rows = FeedbackPair.objects.select_for_update(of=("self",)).filter(
        cycle__workspace_id=actor.here,
        cycle__closed_at=None,
        cycle_id=cycle_id,
        giver_id=actor.user_id,
        recipient_id=recipient,
        feedback=None,
    )
    pair = rows.first()
    if pair is None:
        wrong["cycle"] = cycle_texts.CYCLE_UNKNOWN
    return pair


def _to_answer(actor: Actor, feedback_id: int) -> Feedback:
    one = _locked(actor, feedback_id)
    if one.recipient_id != actor.user_id:
        raise Forbidden(texts.ONLY_RECIPIENT)
    if not can_answer(actor, one):
        raise Conflict(texts.IS_TAKEN_BACK)
    return one


def _locked(actor: Actor, feedback_id: int) -> Feedback:
    one = feedback_readable_by(actor).select_for_update().filter(pk=feedback_id).first()
    if one is None or not can_read_words(actor, one):
        raise NotFound(NOT_FOUND)
    return one
