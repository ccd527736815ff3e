"""Routes of staged deliveries and of the days that follow from the work."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router

from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.projects import actions as projects
from planweave.projects.queries.projects import readable_project
from planweave.workspaces.api import here

from ... import phase_schemas as schemas
from ...bridge.deliveries import deliveries_of_project
from ...models import Release

router = Router()
DELIVERIES = "/workspaces/{slug}/projects/{key}/deliveries"


@router.get(DELIVERIES, response=schemas.DeliveriesOut, operation_id="get_deliveries")
def get_deliveries(request: HttpRequest, slug: str, key: str) -> Any:
    """Computed days of the project, its phases, milestones and deliveries, against what is promised."""
    actor = here(request, slug)
    return deliveries_of_project(actor, readable_project(actor, key), from_on=timezone.localdate())


@router.put(DELIVERIES + "/{release_id}", response=schemas.DeliveriesOut, operation_id="plan_delivery")
def plan_delivery(
    request: HttpRequest, slug: str, key: str, release_id: int, body: schemas.StagedDeliveryIn
) -> Any:
    """Make a release a staged delivery of the project, with a goal of its own and a promised day."""
    actor = here(request, slug)
    readable_project(actor, key)
    release = _release(actor.here, release_id)
    projects.plan_delivery(actor, key, release=release, goal=body.goal, promised_on=body.promised_on)
    return get_deliveries(request, slug, key)


@router.delete(DELIVERIES + "/{release_id}", response=schemas.DeliveriesOut, operation_id="drop_delivery")
def drop_delivery(request: HttpRequest, slug: str, key: str, release_id: int) -> Any:
    """The release stays and is no delivery of the project any more."""
    actor = here(request, slug)
    readable_project(actor, key)
    projects.drop_delivery(actor, key, release=_release(actor.here, release_id))
    return get_deliveries(request, slug, key)


def _release(workspace_id: int, release_id: int) -> tuple[int, str]:
    row = Release.objects.filter(workspace_id=workspace_id, pk=release_id).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return row.pk, row.name
