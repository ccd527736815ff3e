"""Routes of a person's result. Whom it does not concern is told that there is nothing."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here

from ..actions import results as actions
from ..queries.cycles import readable_evaluation
from ..schemas import results as wire
from .said import result_said

router = Router()
RESULT = "/workspaces/{slug}/evaluation-cycles/{cycle_id}/results/{subject_id}"


@router.get(RESULT, response=wire.EvaluationResultOut, operation_id="get_evaluation_result")
def get_evaluation_result(request: HttpRequest, slug: str, cycle_id: int, subject_id: int) -> Any:
    """What is computed, with every row that it was computed from, and, from the review on, what the voices say."""
    return _one(here(request, slug), cycle_id, subject_id)


@router.put(RESULT + "/talk", response=wire.EvaluationResultOut, operation_id="plan_evaluation_talk")
def plan_evaluation_talk(
    request: HttpRequest, slug: str, cycle_id: int, subject_id: int, body: wire.EvaluationTalkIn
) -> Any:
    """The day of the talk about it."""
    actor = here(request, slug)
    actions.plan_talk(actor, cycle_id, subject_id, on=body.on)
    return _one(actor, cycle_id, subject_id)


@router.put(RESULT + "/comment", response=wire.EvaluationResultOut, operation_id="comment_evaluation_result")
def comment_evaluation_result(
    request: HttpRequest, slug: str, cycle_id: int, subject_id: int, body: wire.EvaluationWordsIn
) -> Any:
    """What the person says to it."""
    actor = here(request, slug)
    actions.comment_result(actor, cycle_id, subject_id, words=body.words)
    return _one(actor, cycle_id, subject_id)


@router.post(
    RESULT + "/acceptance", response=wire.EvaluationResultOut, operation_id="accept_evaluation_result"
)
def accept_evaluation_result(request: HttpRequest, slug: str, cycle_id: int, subject_id: int) -> Any:
    """The person has seen it and does not appeal."""
    actor = here(request, slug)
    actions.accept_result(actor, cycle_id, subject_id)
    return _one(actor, cycle_id, subject_id)


@router.post(RESULT + "/appeal", response=wire.EvaluationResultOut, operation_id="appeal_evaluation_result")
def appeal_evaluation_result(
    request: HttpRequest, slug: str, cycle_id: int, subject_id: int, body: wire.EvaluationWordsIn
) -> Any:
    """Ask the one whom the cycle names to look at it again; they read the result from then on."""
    actor = here(request, slug)
    actions.appeal_against_result(actor, cycle_id, subject_id, words=body.words)
    return _one(actor, cycle_id, subject_id)


@router.put(
    RESULT + "/appeal/answer", response=wire.EvaluationResultOut, operation_id="answer_evaluation_appeal"
)
def answer_evaluation_appeal(
    request: HttpRequest, slug: str, cycle_id: int, subject_id: int, body: wire.AppealAnswerIn
) -> Any:
    """Keep the result or change what one criterion comes to, with grounds."""
    actor = here(request, slug)
    actions.answer_appeal(
        actor,
        cycle_id,
        subject_id,
        outcome=body.outcome,
        grounds=body.grounds,
        criterion=body.criterion,
        points=body.points,
    )
    return _one(actor, cycle_id, subject_id)


def _one(actor: Actor, cycle_id: int, subject_id: int) -> dict[str, Any]:
    return result_said(actor, readable_evaluation(actor, cycle_id, subject_id), actor.language)
