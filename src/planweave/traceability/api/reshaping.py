"""Routes that move, split and merge requirements. Each is one step for undo."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from planweave.workspaces.api import here
from planweave.workspaces.queries import readable_record

from ..actions import reshaping
from ..schemas import reshaping as schemas

router = Router()


@router.post(
    "/workspaces/{slug}/requirements/{key}/move",
    response=schemas.ReshapedOut,
    operation_id="move_requirement",
)
def move_requirement(request: HttpRequest, slug: str, key: str, body: schemas.MoveIn) -> Any:
    """Into another product with everything below it. It gets a key there, and its old key leads to it."""
    actor = here(request, slug)
    record = reshaping.move_requirement(
        actor, readable_record(actor, key, kind="requirement"), product_id=body.product
    )
    return {"keys": [record.key]}


@router.post(
    "/workspaces/{slug}/requirements/{key}/split",
    response=schemas.ReshapedOut,
    operation_id="split_requirement",
)
def split_requirement(request: HttpRequest, slug: str, key: str, body: schemas.SplitIn) -> Any:
    """Several requirements out of one: beside it with its links and demands, or below it as its parts."""
    actor = here(request, slug)
    parts = [part.given() for part in body.parts]
    made = reshaping.split_requirement(
        actor, readable_record(actor, key, kind="requirement"), parts=parts, mode=body.mode
    )
    return {"keys": [record.key for record in made]}


@router.post(
    "/workspaces/{slug}/requirements/{key}/merge",
    response=schemas.ReshapedOut,
    operation_id="merge_requirements",
)
def merge_requirements(request: HttpRequest, slug: str, key: str, body: schemas.MergeIn) -> Any:
    """Merge others into this requirement: their links, parts, tasks, comments and demands come along.

    Their keys lead to this one from now on: asking for SHOP-9 answers with this requirement and its own key.
    """
    actor = here(request, slug)
    others = [readable_record(actor, other, kind="requirement") for other in body.others]
    record = reshaping.merge_requirements(
        actor,
        readable_record(actor, key, kind="requirement"),
        others,
        values=body.given(),
        version=body.version,
    )
    return {"keys": [record.key]}
