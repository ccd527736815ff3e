"""Routes of feedback. Nobody is answered with words that are between others; such a feedback is not found."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.models import Record
from planweave.workspaces.api import here
from planweave.workspaces.schemas import PersonRef

from .. import policy
from ..actions import feedback as actions
from ..models import Feedback, FeedbackRequest
from ..queries import feedback as queries
from ..rules.feedback import Box, Circle
from ..schemas import feedback as schemas

router = Router()

FEEDBACK = "/workspaces/{slug}/feedback"
REQUESTS = "/workspaces/{slug}/feedback-requests"
SHOWN = 100


@router.get(FEEDBACK, response=schemas.FeedbackPage, operation_id="list_feedback")
def list_feedback(
    request: HttpRequest,
    slug: str,
    box: str = Box.RECEIVED.value,
    cursor: str | None = None,
    limit: int = 50,
) -> Any:
    """One's own feedback, newest first. `box`: received, given, or shared (what givers showed to the leads)."""
    actor = here(request, slug)
    shelf = queries.shelf(actor, box=box, cursor=cursor, limit=limit)
    leads = _leads(actor)
    return {
        "items": [_out(actor, one, leads=leads) for one in shelf.rows],
        "next_cursor": shelf.next_cursor,
        "leads": leads,
        "can_give": policy.can_give(actor),
        "can_read_shared": policy.can_read_shared(actor),
    }


@router.post(FEEDBACK, response={201: schemas.FeedbackOut}, operation_id="give_feedback")
def give_feedback(request: HttpRequest, slug: str, body: schemas.FeedbackIn) -> Any:
    """Say something to another member. Who reads it is chosen here and not widened later."""
    actor = here(request, slug)
    made = actions.give_feedback(
        actor,
        recipient=body.recipient,
        values=body.values(),
        about=body.about,
        request=body.request,
        cycle=body.cycle,
    )
    return Status(201, _whole(actor, made.pk))


@router.get(FEEDBACK + "/{feedback_id}", response=schemas.FeedbackOut, operation_id="get_feedback")
def get_feedback(request: HttpRequest, slug: str, feedback_id: int) -> Any:
    """One feedback, for its giver, its recipient and, where the giver chose so, those who lead."""
    return _whole(here(request, slug), feedback_id)


@router.post(
    FEEDBACK + "/{feedback_id}/thanks", response=schemas.FeedbackOut, operation_id="thank_for_feedback"
)
def thank_for_feedback(request: HttpRequest, slug: str, feedback_id: int) -> Any:
    """The recipient's thanks."""
    actor = here(request, slug)
    return _whole(actor, actions.thank_for_feedback(actor, feedback_id).pk)


@router.put(FEEDBACK + "/{feedback_id}/answer", response=schemas.FeedbackOut, operation_id="answer_feedback")
def answer_feedback(request: HttpRequest, slug: str, feedback_id: int, body: schemas.AnswerIn) -> Any:
    """What the recipient says to it and makes of it; read by the same people as the feedback."""
    actor = here(request, slug)
    one = actions.answer_feedback(actor, feedback_id, version=body.version, values=body.given())
    return _whole(actor, one.pk)


@router.delete(FEEDBACK + "/{feedback_id}", response={204: None}, operation_id="take_back_feedback")
def take_back_feedback(request: HttpRequest, slug: str, feedback_id: int) -> Any:
    """Take back what one gave, until the recipient has thanked, answered or taken it up. Its words are gone."""
    actions.take_back_feedback(here(request, slug), feedback_id)
    return Status(204, None)


@router.get(REQUESTS, response=schemas.FeedbackRequestList, operation_id="list_feedback_requests")
def list_feedback_requests(request: HttpRequest, slug: str) -> Any:
    """What one asked of others and what others ask of oneself."""
    actor = here(request, slug)
    return {"items": [_request(actor, one) for one in queries.requests_of(actor)[:SHOWN]]}


@router.post(REQUESTS, response={201: schemas.FeedbackRequestList}, operation_id="ask_for_feedback")
def ask_for_feedback(request: HttpRequest, slug: str, body: schemas.FeedbackRequestIn) -> Any:
    """Ask people for feedback, each alone."""
    actor = here(request, slug)
    made = actions.ask_for_feedback(actor, people=body.people, values=body.values(), about=body.about)
    rows = queries.requests_of(actor).filter(pk__in=[one.pk for one in made])
    return Status(201, {"items": [_request(actor, one) for one in rows]})


@router.delete(REQUESTS + "/{request_id}", response={204: None}, operation_id="end_feedback_request")
def end_feedback_request(request: HttpRequest, slug: str, request_id: int) -> Any:
    """Withdraw what one asked, or decline what one is asked."""
    actions.end_feedback_request(here(request, slug), request_id)
    return Status(204, None)


def _leads(actor: Actor) -> list[PersonRef]:
    return [PersonRef(id=one.user_id, name=one.user.name) for one in queries.leads_of(actor)]


def _whole(actor: Actor, feedback_id: int) -> dict[str, Any]:
    return _out(actor, queries.readable_feedback(actor, feedback_id), leads=_leads(actor))


def _out(actor: Actor, one: Feedback, *, leads: list[PersonRef]) -> dict[str, Any]:
    two = [
        PersonRef(id=one.giver_id, name=one.giver.name),
        PersonRef(id=one.recipient_id, name=one.recipient.name),
    ]
    is_shown = one.circle == Circle.LEADS and one.taken_back_at is None
    also = [lead for lead in leads if lead not in two] if is_shown else []
    return {
        "id": one.pk,
        "giver": two[0],
        "recipient": two[1],
        "kind": one.kind,
        "circle": one.circle,
        "readers": [*two, *also],
        "went_well": one.went_well,
        "to_change": one.to_change,
        "about": _about(one.about.all()),
        "start_on": one.start_on,
        "finish_on": one.finish_on,
        "question": _question(actor, one),
        "given_at": one.given_at,
        "thanked_at": one.thanked_at,
        "answer": one.answer,
        "answered_at": one.answered_at,
        "follow": one.follow,
        "taken_back_at": one.taken_back_at,
        "version": one.version,
        "can": {"answer": policy.can_answer(actor, one), "take_back": policy.can_take_back(actor, one)},
    }


def _question(actor: Actor, one: Feedback) -> str:
    """What was asked is between these two, also where the answer is shown to the leads."""
    is_between = actor.user_id in (one.giver_id, one.recipient_id)
    return one.request.question if one.request and is_between else ""


def _request(actor: Actor, one: FeedbackRequest) -> dict[str, Any]:
    return {
        "id": one.pk,
        "asker": PersonRef(id=one.asker_id, name=one.asker.name),
        "asked": PersonRef(id=one.asked_id, name=one.asked.name),
        "question": one.question,
        "about": _about(one.about.all()),
        "start_on": one.start_on,
        "finish_on": one.finish_on,
        "state": one.state,
        "asked_at": one.asked_at,
        "ended_at": one.ended_at,
        "can": {"end": policy.can_end(actor, one), "fulfil": policy.can_fulfil(actor, one)},
    }


def _about(records: Iterable[Record]) -> list[dict[str, str]]:
    return [
        {"key": record.key, "title": record.title, "kind": record.kind}
        for record in records
        if record.deleted_at is None
    ]
