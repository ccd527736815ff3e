"""Routes of identification sessions."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here

from .. import actions, policy, texts
from ..queries import finding as queries
from ..schemas import finding as wire
from .said.finding import questions_out, session_out, session_row

router = Router()
SESSIONS = "/workspaces/{slug}/risk-sessions"
ONE = SESSIONS + "/{key}"


@router.get(SESSIONS, response=wire.RiskSessionPage, operation_id="list_risk_sessions")
def list_sessions(request: HttpRequest, slug: str) -> Any:
    """Sessions, newest first, and the questions with which an interview usually begins."""
    actor = here(request, slug)
    usual = [{"category": code, "question": text.say(actor.language)} for code, text in texts.QUESTIONS]
    return {
        "items": [session_row(row) for row in queries.session_rows(actor)],
        "can_open": policy.can_open_session(actor),
        "questions": questions_out(actor, usual),
    }


@router.post(SESSIONS, response={201: wire.RiskSessionOut}, operation_id="open_risk_session")
def open_session(request: HttpRequest, slug: str, body: wire.RiskSessionIn) -> Any:
    """A brainstorm, or an interview with questions."""
    actor = here(request, slug)
    row = actions.open_session(actor, actions.SessionDraft(**body.model_dump()))
    return Status(201, detail(actor, row.record.key))


@router.get(ONE, response=wire.RiskSessionOut, operation_id="get_risk_session")
def get_session(request: HttpRequest, slug: str, key: str) -> Any:
    """A session with what the reader may see of it."""
    return detail(here(request, slug), key)


@router.post(ONE + "/candidates", response={201: wire.RiskSessionOut}, operation_id="add_risk_candidate")
def add_candidate(request: HttpRequest, slug: str, key: str, body: wire.RiskCandidateIn) -> Any:
    """Put something in."""
    actor = here(request, slug)
    values = body.model_dump(exclude={"question"}, exclude_defaults=True)
    actions.add_candidate(actor, key, {"event": body.event} | values, question=body.question)
    return Status(201, detail(actor, key))


@router.patch(
    ONE + "/candidates/{candidate}", response=wire.RiskSessionOut, operation_id="change_risk_candidate"
)
def change_candidate(
    request: HttpRequest, slug: str, key: str, candidate: int, body: wire.RiskCandidateChangeIn
) -> Any:
    """Reword what one put in."""
    actor = here(request, slug)
    actions.change_candidate(actor, key, candidate, body.model_dump(exclude_unset=True))
    return detail(actor, key)


@router.post(ONE + "/merges", response=wire.RiskSessionOut, operation_id="merge_risk_candidates")
def merge_candidates(request: HttpRequest, slug: str, key: str, body: wire.RiskCandidateMergeIn) -> Any:
    """Several that mean the same as one."""
    actor = here(request, slug)
    values = body.model_dump(exclude_unset=True, exclude={"candidates"})
    actions.merge_candidates(actor, key, body.candidates, values)
    return detail(actor, key)


@router.put(ONE + "/votes", response=wire.RiskSessionOut, operation_id="vote_on_risk_candidates")
def vote(request: HttpRequest, slug: str, key: str, body: wire.RiskCandidateIdsIn) -> Any:
    """One's votes are now exactly on these."""
    actor = here(request, slug)
    actions.vote(actor, key, body.candidates)
    return detail(actor, key)


@router.post(ONE + "/reveal", response=wire.RiskSessionOut, operation_id="reveal_risk_session")
def reveal(request: HttpRequest, slug: str, key: str) -> Any:
    """Show all; merging and voting begin."""
    actor = here(request, slug)
    actions.reveal_session(actor, key)
    return detail(actor, key)


@router.post(ONE + "/take", response=wire.RiskSessionOut, operation_id="take_risk_candidates")
def take(request: HttpRequest, slug: str, key: str, body: wire.RiskCandidateTakeIn) -> Any:
    """Candidates into the register."""
    actor = here(request, slug)
    actions.take_candidates(actor, key, body.candidates, product_id=body.product, about=body.about)
    return detail(actor, key)


@router.post(ONE + "/finish", response=wire.RiskSessionOut, operation_id="finish_risk_session")
def finish(request: HttpRequest, slug: str, key: str) -> Any:
    """End the session; what was not taken stays to be read."""
    actor = here(request, slug)
    actions.finish_session(actor, key)
    return detail(actor, key)


def detail(actor: Actor, key: str) -> wire.RiskSessionOut:
    return session_out(actor, queries.readable_session(actor, key))
