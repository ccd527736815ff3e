"""Routes of reviews as a whole."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here

from .. import actions, policy, schemas
from ..actions.leading import Plan
from ..models import Review
from ..queries.reviews import latest_rounds, readable_review, reviews_readable_by, standing_of, standings
from .said import review_out, row_out

router = Router()
REVIEW = "/workspaces/{slug}/reviews/{key}"
MOST = 200


@router.get("/workspaces/{slug}/reviews", response=schemas.ReviewPage, operation_id="list_reviews")
def list_reviews(request: HttpRequest, slug: str) -> Any:
    """The latest 200 reviews, newest first, with how far each is and one's own part in it."""
    actor = here(request, slug)
    reviews = list(reviews_readable_by(actor).order_by("-record__number")[:MOST])
    rounds = latest_rounds(reviews)
    found = standings([(review, rounds[review.pk]) for review in reviews])
    return {"items": [row_out(actor, one) for one in found], "can_start": policy.can_start(actor)}


@router.post("/workspaces/{slug}/reviews", response={201: schemas.ReviewOut}, operation_id="start_review")
def start_review(request: HttpRequest, slug: str, body: schemas.ReviewIn) -> Any:
    """Start a review of a set, or of a baseline; what is reviewed is frozen, and its people get a notice."""
    actor = here(request, slug)
    review = actions.start_review(actor, _plan(body), scope=body.scope.given())
    return Status(201, detail(actor, readable_review(actor, review.record.key)))


@router.get(REVIEW, response=schemas.ReviewOut, operation_id="get_review")
def get_review(request: HttpRequest, slug: str, key: str) -> Any:
    """A review: people, rounds, progress, signatures, and what still is missing."""
    actor = here(request, slug)
    return detail(actor, readable_review(actor, key))


@router.put(REVIEW, response=schemas.ReviewOut, operation_id="change_review")
def change_review(request: HttpRequest, slug: str, key: str, body: schemas.ReviewChangeIn) -> Any:
    """Change title, purpose, people, checklist, quorum or due date."""
    actor = here(request, slug)
    readable_review(actor, key)
    actions.change_review(actor, key, _plan(body), version=body.version)
    return detail(actor, readable_review(actor, key))


@router.post(REVIEW + "/rounds", response={201: schemas.ReviewOut}, operation_id="start_next_round")
def start_next_round(request: HttpRequest, slug: str, key: str) -> Any:
    """Another round over the requirements as they are now; open points come along."""
    actor = here(request, slug)
    actions.start_next_round(actor, key)
    return Status(201, detail(actor, readable_review(actor, key)))


@router.post(REVIEW + "/cancel", response=schemas.ReviewOut, operation_id="cancel_review")
def cancel_review(request: HttpRequest, slug: str, key: str, body: schemas.CancelIn) -> Any:
    """End a review without a decision."""
    actor = here(request, slug)
    actions.cancel_review(actor, key, reason=body.reason)
    return detail(actor, readable_review(actor, key))


def detail(actor: Actor, review: Review) -> dict[str, Any]:
    return review_out(actor, standing_of(review, latest_rounds([review])[review.pk]))


def _plan(body: schemas.ReviewPlanIn) -> Plan:
    return Plan(
        title=body.title,
        purpose=body.purpose,
        due_on=body.due_on,
        quorum=body.quorum,
        checklist=tuple(body.checklist),
        people=tuple((seat.user, seat.role) for seat in body.people),
    )
