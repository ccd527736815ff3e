"""Routes of rating sessions."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.workspaces.api import here

from ... import policy
from ...actions import ratings as actions
from ...queries.ratings import open_ones, ratings_readable_by, readable_rating, sittings
from ...rules.ratings import MOST_ITEMS, Way
from ...schemas import ratings as schemas
from .said import detail, row_out, way_label

router = Router()
RATING = "/workspaces/{slug}/ratings/{key}"
MOST = 200


@router.get("/workspaces/{slug}/ratings", response=schemas.RatingPage, operation_id="list_ratings")
def list_ratings(request: HttpRequest, slug: str) -> Any:
    """The latest 200 sessions, newest first, with what each waits for."""
    actor = here(request, slug)
    sessions = list(ratings_readable_by(actor).order_by("-record__number")[:MOST])
    return {
        "items": [row_out(actor, one) for one in sittings(sessions)],
        "ways": [{"id": way, "label": way_label(actor, way)} for way in Way.values],
        "can_start": policy.can_open_rating(actor),
    }


@router.get("/workspaces/{slug}/rating-set", response=schemas.RatingSetOut, operation_id="prepare_rating_set")
def prepare_rating_set(request: HttpRequest, slug: str, query: str = "", picked: str = "") -> Any:
    """What a session on a list would be about: the open ones of its `query` (as in the browser's address), or of
    these keys (`picked`, comma between them)."""
    actor = here(request, slug)
    found = open_ones(actor, query=query.lstrip("?"), keys=[one for one in picked.split(",") if one])
    shown = list(found[:MOST_ITEMS])
    return {
        "count": found.count() if len(shown) == MOST_ITEMS else len(shown),
        "most": MOST_ITEMS,
        "items": [{"id": row.pk, "key": row.record.key, "title": row.record.title} for row in shown],
    }


@router.post("/workspaces/{slug}/ratings", response={201: schemas.RatingOut}, operation_id="start_rating")
def start_rating(request: HttpRequest, slug: str, body: schemas.RatingIn) -> Any:
    """Open a session on a set of requirements; its raters get a notice and rate unseen."""
    actor = here(request, slug)
    filters = body.filters.filters(actor) if body.filters else None
    session = actions.start_rating(
        actor, _plan(body), way=body.way, naming=body.naming, items=body.items, filters=filters
    )
    return Status(201, detail(actor, readable_rating(actor, session.record.key)))


@router.get(RATING, response=schemas.RatingOut, operation_id="get_rating")
def get_rating(request: HttpRequest, slug: str, key: str) -> Any:
    """A session: who has handed in, one's own ballot, and every round that is revealed."""
    actor = here(request, slug)
    return detail(actor, readable_rating(actor, key))


@router.put(RATING, response=schemas.RatingOut, operation_id="change_rating")
def change_rating(request: HttpRequest, slug: str, key: str, body: schemas.RatingChangeIn) -> Any:
    """Change words, raters, deadline or stop rule, in view of everybody."""
    actor = here(request, slug)
    actions.change_rating(actor, key, _plan(body), version=body.version)
    return detail(actor, readable_rating(actor, key))


@router.put(RATING + "/ballot", response=schemas.RatingOut, operation_id="hand_in_ballot")
def hand_in_ballot(request: HttpRequest, slug: str, key: str, body: schemas.RatingBallotIn) -> Any:
    """Hand in one's rating of the open round, or hand it in anew. Nobody else sees it before the reveal."""
    actor = here(request, slug)
    answers = body.model_dump(exclude={"round"})
    actions.hand_in_ballot(actor, key, round_number=body.round, answers=answers)
    return detail(actor, readable_rating(actor, key))


@router.post(RATING + "/reveal", response=schemas.RatingOut, operation_id="reveal_round")
def reveal_round(request: HttpRequest, slug: str, key: str) -> Any:
    """Show the round to everybody at once: after all have handed in, or after the deadline."""
    actor = here(request, slug)
    actions.reveal_round(actor, key)
    return detail(actor, readable_rating(actor, key))


@router.put(RATING + "/reasons/{requirement}", response=schemas.RatingOut, operation_id="give_rating_reason")
def give_rating_reason(
    request: HttpRequest, slug: str, key: str, requirement: str, body: schemas.RatingReasonIn
) -> Any:
    """Say why one stands apart on a requirement."""
    actor = here(request, slug)
    actions.give_rating_reason(actor, key, requirement, body=body.body)
    return detail(actor, readable_rating(actor, key))


@router.post(RATING + "/rounds", response={201: schemas.RatingOut}, operation_id="start_rating_round")
def start_rating_round(request: HttpRequest, slug: str, key: str, body: schemas.RatingDueIn) -> Any:
    """Another unseen round, unless the stop rule says stop."""
    actor = here(request, slug)
    actions.start_rating_round(actor, key, due_at=body.due_at)
    return Status(201, detail(actor, readable_rating(actor, key)))


@router.post(RATING + "/take-over", response=schemas.RatingOut, operation_id="take_over_rating")
def take_over_rating(request: HttpRequest, slug: str, key: str, body: schemas.RatingTakeOverIn) -> Any:
    """Put the result into the scores or the shared list, in one step that can be undone."""
    actor = here(request, slug)
    actions.take_over_rating(actor, key, into=body.into, order=body.order, reason=body.reason)
    return detail(actor, readable_rating(actor, key))


@router.post(RATING + "/end", response=schemas.RatingOut, operation_id="end_rating")
def end_rating(request: HttpRequest, slug: str, key: str, body: schemas.RatingEndIn) -> Any:
    """End a session without taking its result over. What was not revealed stays unseen."""
    actor = here(request, slug)
    actions.end_rating(actor, key, reason=body.reason)
    return detail(actor, readable_rating(actor, key))


def _plan(body: schemas.RatingPlanIn) -> actions.Plan:
    return actions.Plan(
        title=body.title,
        purpose=body.purpose,
        people=tuple((one.user, one.weight) for one in body.people),
        due_at=body.due_at,
        round_limit=body.round_limit,
        agreed_from=body.agreed_from,
        least_gain=body.least_gain,
    )
