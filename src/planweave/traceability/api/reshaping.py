"""Routes that move, split and merge requirements. Each is one step for undo."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
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
    record = reshaping.move_requirement(actor, _requirement(actor, key), product_id=body.product)
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
    made = reshaping.split_requirement(actor, _requirement(actor, key), parts=parts, mode=body.mode)
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
    others = [_requirement(actor, other) for other in body.others]
    record = reshaping.merge_requirements(
        actor, _requirement(actor, key), others, values=body.given(), version=body.version
    )
    return {"keys": [record.key]}


def _requirement(actor: Actor, key: str) -> Record:
    record = readable_record(actor, key)
    if record.kind != "requirement":
        raise NotFound(NOT_FOUND)
    return record
