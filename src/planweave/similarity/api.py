"""Routes of similarity."""

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router, Status

from planweave.kernel.jobs import start_job
from planweave.workspaces.api import here
from planweave.workspaces.policy import require
from planweave.workspaces.queries import readable_record

from . import actions, schemas
from .bridge import answers
from .policy import can_search_all

router = Router(tags=["similarity"])


@router.post("/workspaces/{slug}/similar", response=schemas.SimilarOut, operation_id="find_similar")
def find_similar(request: HttpRequest, slug: str, body: schemas.SimilarIn) -> Any:
    """What is already there like a text that is being written, in all products that the caller may read."""
    actor = here(request, slug)
    without = [readable_record(actor, key, kind="requirement").pk for key in body.without]
    return answers.similar_to_text(
        actor, title=body.title, description=body.description, without=without, most=body.limit
    )


@router.get(
    "/workspaces/{slug}/requirements/{key}/similar",
    response=schemas.SimilarOut,
    operation_id="list_similar",
)
def list_similar(request: HttpRequest, slug: str, key: str, limit: int = Query(10, ge=1, le=50)) -> Any:
    """What resembles a requirement, without what it is linked with, its parent, its parts and what was set aside."""
    actor = here(request, slug)
    return answers.similar_to_record(actor, readable_record(actor, key, kind="requirement"), most=limit)


@router.post(
    "/workspaces/{slug}/requirements/{key}/similar/set-aside",
    response={204: None},
    operation_id="set_similar_aside",
)
def set_similar_aside(request: HttpRequest, slug: str, key: str, body: schemas.OtherIn) -> Any:
    """Say that two requirements are not the same; they are not shown to each other again."""
    actor = here(request, slug)
    actions.set_aside(
        actor,
        readable_record(actor, key, kind="requirement"),
        readable_record(actor, body.other, kind="requirement"),
    )
    return Status(204, None)


@router.post(
    "/workspaces/{slug}/requirements/{key}/similar/take-up",
    response={204: None},
    operation_id="take_similar_up",
)
def take_similar_up(request: HttpRequest, slug: str, key: str, body: schemas.OtherIn) -> Any:
    """Show a pair again that was set aside."""
    actor = here(request, slug)
    actions.take_up(
        actor,
        readable_record(actor, key, kind="requirement"),
        readable_record(actor, body.other, kind="requirement"),
    )
    return Status(204, None)


@router.post(
    "/workspaces/{slug}/similar-pairs/find",
    response={202: schemas.FindPairsOut},
    operation_id="find_similar_pairs",
)
def find_similar_pairs(request: HttpRequest, slug: str) -> Any:
    """Look through the whole backlog for pairs that say the same."""
    actor = here(request, slug)
    require(can_search_all(actor), actor)
    job = start_job(actor, "find_similar_pairs", {})
    job.refresh_from_db()
    return Status(202, {"job": job.pk, "state": job.state})


@router.get(
    "/workspaces/{slug}/similar-pairs", response=schemas.SimilarPairs, operation_id="list_similar_pairs"
)
def list_similar_pairs(
    request: HttpRequest,
    slug: str,
    offset: int = Query(0, ge=0, le=1_000),
    limit: int = Query(50, ge=1, le=200),
) -> Any:
    """The pairs of the last search, without those set aside, linked, put under each other or deleted."""
    actor = here(request, slug)
    require(can_search_all(actor), actor)
    return answers.pairs_of(actor, offset=offset, limit=limit)
