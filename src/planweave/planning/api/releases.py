"""Releases and how full they are."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here

from .. import policy, schemas
from ..actions import releases as actions
from ..models import Release
from ..queries import releases as queries

router = Router()


@router.get("/workspaces/{slug}/releases", response=list[schemas.ReleaseOut], operation_id="list_releases")
def list_releases(request: HttpRequest, slug: str) -> Any:
    """Releases in order of their dates, with planned effort and cost against capacity and budget."""
    actor = here(request, slug)
    return _out(actor, list(queries.releases_of(actor)))


@router.post("/workspaces/{slug}/releases", response={201: schemas.ReleaseOut}, operation_id="create_release")
def create_release(request: HttpRequest, slug: str, body: schemas.ReleaseIn) -> Any:
    """A new release; its capacity comes from people and calendar unless set by hand."""
    actor = here(request, slug)
    return Status(201, _out(actor, [actions.create_release(actor, body.given())])[0])


@router.patch(
    "/workspaces/{slug}/releases/{release_id}", response=schemas.ReleaseOut, operation_id="change_release"
)
def change_release(request: HttpRequest, slug: str, release_id: int, body: schemas.ReleaseChangeIn) -> Any:
    """Change some fields. 409 with both values where somebody changed the same field since `version`."""
    actor = here(request, slug)
    release = actions.change_release(actor, release_id, version=body.version, values=body.given())
    return _out(actor, [release])[0]


@router.delete(
    "/workspaces/{slug}/releases/{release_id}", response={204: None}, operation_id="delete_release"
)
def delete_release(request: HttpRequest, slug: str, release_id: int) -> Any:
    """Remove a release; its requirements and tasks stay, in no release."""
    actions.delete_release(here(request, slug), release_id)
    return Status(204, None)


def _out(actor: Actor, releases: list[Release]) -> list[dict[str, Any]]:
    can_edit = policy.can_edit_releases(actor)
    return [row | {"can_edit": can_edit} for row in queries.release_rows(actor, releases)]
