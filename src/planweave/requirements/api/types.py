"""Routes of a workspace's own types and fields."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here

from .. import queries, schemas
from ..actions import types as actions
from ..models import RequirementType

router = Router(tags=["requirements"])


@router.get(
    "/workspaces/{slug}/requirement-types",
    response=list[schemas.RequirementTypeOut],
    operation_id="list_requirement_types",
)
def list_requirement_types(request: HttpRequest, slug: str) -> Any:
    """The three bases, then the workspace's own types: what each asks for, begins with and hands over."""
    return [_type(kind) for kind in queries.types_of(here(request, slug))]


@router.post(
    "/workspaces/{slug}/requirement-types",
    response={201: schemas.RequirementTypeOut},
    operation_id="create_requirement_type",
)
def create_requirement_type(request: HttpRequest, slug: str, body: schemas.RequirementTypeIn) -> Any:
    """A new type over one of the three bases."""
    actor = here(request, slug)
    made = actions.create_type(actor, base=body.base, values=body.given())
    return Status(201, _one(actor, made))


@router.patch(
    "/workspaces/{slug}/requirement-types/{reference}",
    response=schemas.RequirementTypeOut,
    operation_id="change_requirement_type",
)
def change_requirement_type(
    request: HttpRequest, slug: str, reference: str, body: schemas.RequirementTypeChangeIn
) -> Any:
    """Change an own type by its id, or what "functional", "non_functional" or "business" asks for."""
    actor = here(request, slug)
    return _one(actor, actions.change_type(actor, reference, body.given()))


@router.delete(
    "/workspaces/{slug}/requirement-types/{reference}",
    response={204: None},
    operation_id="delete_requirement_type",
)
def delete_requirement_type(request: HttpRequest, slug: str, reference: str) -> Any:
    """Delete a type that nothing uses; 409 where it is used and can only be retired."""
    actions.delete_type(here(request, slug), reference)
    return Status(204, None)


@router.get(
    "/workspaces/{slug}/custom-fields",
    response=list[schemas.CustomFieldOut],
    operation_id="list_custom_fields",
)
def list_custom_fields(request: HttpRequest, slug: str) -> Any:
    """The fields that this workspace added to its requirements."""
    return list(queries.custom_fields_of(here(request, slug)))


@router.post(
    "/workspaces/{slug}/custom-fields",
    response={201: schemas.CustomFieldOut},
    operation_id="create_custom_field",
)
def create_custom_field(request: HttpRequest, slug: str, body: schemas.CustomFieldIn) -> Any:
    """A new field; its key and kind stay for ever."""
    made = actions.create_field(here(request, slug), key=body.key, kind=body.kind, values=body.given())
    return Status(201, made)


@router.patch(
    "/workspaces/{slug}/custom-fields/{key}",
    response=schemas.CustomFieldOut,
    operation_id="change_custom_field",
)
def change_custom_field(request: HttpRequest, slug: str, key: str, body: schemas.CustomFieldChangeIn) -> Any:
    """Change a field; options that are left out are retired where they are in use."""
    return actions.change_field(here(request, slug), key, body.given())


@router.delete(
    "/workspaces/{slug}/custom-fields/{key}", response={204: None}, operation_id="delete_custom_field"
)
def delete_custom_field(request: HttpRequest, slug: str, key: str) -> Any:
    """Delete a field that is nowhere filled; 409 where it is and can only be retired."""
    actions.delete_field(here(request, slug), key)
    return Status(204, None)


def _one(actor: Actor, kind: RequirementType) -> dict[str, Any]:
    return next(_type(one) for one in queries.types_of(actor) if one.pk == kind.pk)


def _type(kind: RequirementType) -> dict[str, Any]:
    return {
        "id": None if kind.is_standard else kind.pk,
        "base": kind.base,
        "name_en": kind.name_en,
        "name_zh": kind.name_zh,
        "colour": kind.colour,
        "icon": kind.icon,
        "mandatory": kind.mandatory,
        "template": kind.template,
        "deliverables": kind.deliverables,
        "position": kind.position,
        "is_retired": kind.is_retired,
        "used": kind.used,
    }
