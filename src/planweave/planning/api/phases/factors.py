"""Routes of what projects wait for from outside."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.projects.queries.projects import readable_project
from planweave.workspaces.api import here

from ... import phase_schemas as schemas
from ...actions import phases as actions
from ...bridge.phases import project_detail
from ...queries.phases import factor_of

router = Router()


@router.post(
    "/workspaces/{slug}/projects/{key}/factors",
    response={201: schemas.ProjectOut},
    operation_id="await_factor",
)
def await_factor(request: HttpRequest, slug: str, key: str, body: schemas.FactorIn) -> Any:
    """Name something from outside that tasks wait for; the schedule respects the day on which it comes."""
    actor = here(request, slug)
    readable_project(actor, key)
    actions.await_factor(actor, key, name=body.name, values=_values(body), tasks=body.tasks)
    return Status(201, project_detail(actor, readable_project(actor, key)))


@router.patch("/workspaces/{slug}/factors/{key}", response=schemas.ProjectOut, operation_id="change_factor")
def change_factor(request: HttpRequest, slug: str, key: str, body: schemas.FactorChangeIn) -> Any:
    """Another day, delay, name or source, or other tasks that wait for it. Delete its task to wait no longer."""
    actor = here(request, slug)
    row = factor_of(actor, key)
    values = _values(body) | ({"name": body.name} if body.name is not None else {})
    actions.change_factor(actor, key, version=body.version, values=values, tasks=body.tasks)
    return project_detail(actor, readable_project(actor, row.project.record.key))


def _values(body: schemas.FactorFields) -> dict[str, Any]:
    named = schemas.given(body, "source", "expected_on", "delay_days")
    return {name: value for name, value in named.items() if value is not None}
