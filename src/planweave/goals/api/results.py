"""Routes of key results and check-ins."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.workspaces.api import here

from .. import actions, schemas
from ..queries.objectives import readable_objective
from .objectives import OBJECTIVE, detail

router = Router()
RESULT = OBJECTIVE + "/key-results/{result_id}"


@router.post(OBJECTIVE + "/key-results", response={201: schemas.ObjectiveOut}, operation_id="add_key_result")
def add_key_result(request: HttpRequest, slug: str, key: str, body: schemas.KeyResultIn) -> Any:
    """A measured result by which the objective is seen to be reached."""
    actor = here(request, slug)
    readable_objective(actor, key)
    actions.add_key_result(actor, key, values=body.model_dump())
    return Status(201, detail(actor, readable_objective(actor, key)))


@router.patch(RESULT, response=schemas.ObjectiveOut, operation_id="change_key_result")
def change_key_result(
    request: HttpRequest, slug: str, key: str, result_id: int, body: schemas.KeyResultChangeIn
) -> Any:
    """Change a key result; `version` is the objective's."""
    actor = here(request, slug)
    readable_objective(actor, key)
    values = body.model_dump(exclude_unset=True)
    version = values.pop("version", None)
    given = {name: value for name, value in values.items() if value is not None or name == "owner"}
    actions.change_key_result(actor, key, result_id, version=version, values=given)
    return detail(actor, readable_objective(actor, key))


@router.delete(RESULT, response=schemas.ObjectiveOut, operation_id="remove_key_result")
def remove_key_result(request: HttpRequest, slug: str, key: str, result_id: int) -> Any:
    """Take a key result out; undo brings it back with its check-ins."""
    actor = here(request, slug)
    readable_objective(actor, key)
    actions.remove_key_result(actor, key, result_id)
    return detail(actor, readable_objective(actor, key))


@router.post(OBJECTIVE + "/check-ins", response={201: schemas.ObjectiveOut}, operation_id="check_in")
def check_in(request: HttpRequest, slug: str, key: str, body: schemas.CheckInIn) -> Any:
    """Say what a key result (or the objective's own metric) measures, and how sure one is."""
    actor = here(request, slug)
    readable_objective(actor, key)
    actions.check_in(
        actor,
        key,
        result_id=body.key_result,
        value=body.value,
        confidence=body.confidence,
        comment=body.comment,
        on=body.on,
    )
    return Status(201, detail(actor, readable_objective(actor, key)))


@router.delete(
    OBJECTIVE + "/check-ins/{check_in_id}", response=schemas.ObjectiveOut, operation_id="remove_check_in"
)
def remove_check_in(request: HttpRequest, slug: str, key: str, check_in_id: int) -> Any:
    """Take a wrong check-in back."""
    actor = here(request, slug)
    readable_objective(actor, key)
    actions.remove_check_in(actor, key, check_in_id)
    return detail(actor, readable_objective(actor, key))
