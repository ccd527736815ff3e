"""Routes of responses and occurrences."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.workspaces.api import here

from .. import actions
from ..schemas import risks as wire
from .risks import ONE, detail

router = Router()


@router.post(ONE + "/responses", response={201: wire.RiskOut}, operation_id="add_risk_response")
def add_response(request: HttpRequest, slug: str, key: str, body: wire.RiskResponseFields) -> Any:
    """Say what is done about a risk."""
    actor = here(request, slug)
    actions.add_response(actor, key, body.model_dump(mode="json", exclude_unset=True))
    return Status(201, detail(actor, key))


@router.patch(ONE + "/responses/{number}", response=wire.RiskOut, operation_id="change_risk_response")
def change_response(
    request: HttpRequest, slug: str, key: str, number: int, body: wire.RiskResponseFields
) -> Any:
    """Change a response."""
    actor = here(request, slug)
    actions.change_response(actor, key, number, body.model_dump(mode="json", exclude_unset=True))
    return detail(actor, key)


@router.delete(ONE + "/responses/{number}", response={204: None}, operation_id="remove_risk_response")
def remove_response(request: HttpRequest, slug: str, key: str, number: int) -> Any:
    """Take a response away; its task stays in the plan."""
    actions.remove_response(here(request, slug), key, number)
    return Status(204, None)


@router.post(
    ONE + "/responses/{number}/task", response={201: wire.RiskOut}, operation_id="make_risk_response_task"
)
def make_task(request: HttpRequest, slug: str, key: str, number: int, body: wire.RiskMakeTaskIn) -> Any:
    """Put a response into the plan as a task."""
    actor = here(request, slug)
    actions.make_task(actor, key, number, effort_days=body.effort_days)
    return Status(201, detail(actor, key))


@router.post(ONE + "/occurrences", response={201: wire.RiskOut}, operation_id="tell_risk_occurrence")
def tell_occurrence(request: HttpRequest, slug: str, key: str, body: wire.RiskOccurrenceFields) -> Any:
    """It happened: the risk becomes an issue."""
    actor = here(request, slug)
    actions.tell_occurrence(actor, key, body.model_dump(mode="json", exclude_unset=True))
    return Status(201, detail(actor, key))


@router.patch(ONE + "/occurrences/{number}", response=wire.RiskOut, operation_id="change_risk_occurrence")
def change_occurrence(
    request: HttpRequest, slug: str, key: str, number: int, body: wire.RiskOccurrenceFields
) -> Any:
    """The real impact, what was done, when it was settled."""
    actor = here(request, slug)
    actions.change_occurrence(actor, key, number, body.model_dump(mode="json", exclude_unset=True))
    return detail(actor, key)
