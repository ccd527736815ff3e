"""Routes of what a project is without its tasks: fields and templates. The rest is in `planning.api.phases`."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.workspaces.api import here

from . import actions, policy, schemas
from .queries.projects import readable_project, values_of
from .queries.templates import templates_readable_by

router = Router(tags=["projects"])
PROJECT = "/workspaces/{slug}/projects/{key}"


@router.get(
    "/workspaces/{slug}/project-templates",
    response=schemas.TemplatesOut,
    operation_id="list_project_templates",
)
def list_project_templates(request: HttpRequest, slug: str) -> Any:
    """Shapes of phases and milestones: those of each kind in the reader's language, then the workspace's own."""
    actor = here(request, slug)
    return {"items": templates_readable_by(actor), "can_keep": policy.can_keep_templates(actor)}


@router.delete(
    "/workspaces/{slug}/project-templates/{template}",
    response={204: None},
    operation_id="drop_project_template",
)
def drop_project_template(request: HttpRequest, slug: str, template: str) -> Any:
    """Drop an own template; projects made from it stay as they are."""
    actions.drop_template(here(request, slug), template)
    return Status(204, None)


@router.patch(PROJECT, response=schemas.ProjectFieldsOut, operation_id="change_project")
def change_project(request: HttpRequest, slug: str, key: str, body: schemas.ProjectChangeIn) -> Any:
    """Change fields; moves no task. 409 with both values where somebody changed the same field since `version`."""
    actor = here(request, slug)
    readable_project(actor, key)
    actions.change_project(actor, key, version=body.version, values=body.given())
    project = readable_project(actor, key)
    record = project.record
    return values_of(project) | {"id": record.pk, "key": record.key, "version": record.version}


@router.delete(PROJECT, response={204: None}, operation_id="delete_project")
def delete_project(request: HttpRequest, slug: str, key: str) -> Any:
    """Move a project to the trash; its tasks stay on the plan, undo brings it back."""
    actor = here(request, slug)
    readable_project(actor, key)
    actions.delete_project(actor, key)
    return Status(204, None)
