"""Routes of progress."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.sheets import CONTENT_TYPES
from planweave.workspaces.api import here
from planweave.workspaces.policy import require

from .. import policy, texts
from ..bridge import progress
from ..bridge.picture import Picture, picture_of
from ..saying import progress_file
from ..schemas import watching as wire

router = Router()
PROGRESS = "/workspaces/{slug}/progress"


@router.get(PROGRESS, response=wire.ProgressOut, operation_id="get_progress")
def get_progress(request: HttpRequest, slug: str) -> Any:
    """How far every project and release is, how far it should be, and when it will be done."""
    actor = here(request, slug)
    require(policy.can_read(actor), actor)
    return progress.overview(picture_of(actor.here))


@router.get(PROGRESS + "/of", response=wire.ProgressDetail, operation_id="get_progress_of")
def get_progress_of(request: HttpRequest, slug: str, query: Query[wire.ProgressScopeQuery]) -> Any:
    """One project or release closely: phases, milestones with their trend, the burn-up, what is late."""
    actor = here(request, slug)
    require(policy.can_read(actor), actor)
    picture = picture_of(actor.here)
    scope, ref = scope_of(picture, query.project, query.release)
    return progress.closely(picture, scope, ref)


@router.get(PROGRESS + "/file", operation_id="export_progress")
def export_progress(request: HttpRequest, slug: str, query: Query[wire.ProgressFileQuery]) -> HttpResponse:
    """Progress of every project, release and open task as Excel or CSV."""
    actor = here(request, slug)
    require(policy.can_read(actor), actor)
    content = progress_file(actor, picture_of(actor.here), form=query.format)
    return HttpResponse(
        content,
        content_type=CONTENT_TYPES[query.format],
        headers={"Content-Disposition": f'attachment; filename="progress.{query.format}"'},
    )


def scope_of(picture: Picture, project: str, release: int | None) -> tuple[str, int | None]:
    """What is asked for, as `Picture.of` takes it. NotFound where there is no such project or release."""
    if project:
        found = next((one.pk for one in picture.projects if one.record.key == project), None)
        if found is None:
            raise NotFound(texts.PROJECT_UNKNOWN)
        return "project", found
    if release is not None:
        if all(one.pk != release for one in picture.releases):
            raise NotFound(texts.RELEASE_UNKNOWN)
        return "release", release
    return "", None


def project_of(actor: Actor, picture: Picture, key: str) -> int | None:
    """A project's number; None for none named."""
    return scope_of(picture, key, None)[1] if key else None
