"""Routes of templates. Projects themselves are read and written with their tasks, by `planning.api.phases`."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.workspaces.api import here

from . import actions, policy, schemas
from .queries.templates import templates_readable_by

router = Router(tags=["projects"])


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
