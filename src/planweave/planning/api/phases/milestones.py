"""Routes of milestones: their day, owner, exit criteria, and what is decided."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.projects import actions as gates
from planweave.projects import schemas as gate_schemas
from planweave.projects.queries.projects import leads_of, readable_project
from planweave.workspaces.api import here

from ... import phase_schemas as schemas
from ...actions import phases as actions
from ...bridge.phases import milestone_out
from ...queries.phases import milestone_of

router = Router()
STONE = "/workspaces/{slug}/milestones/{key}"
NULLABLE = ("deadline", "owner", "phase")


@router.post(
    "/workspaces/{slug}/projects/{key}/milestones",
    response={201: schemas.MilestoneOut},
    operation_id="add_milestone",
)
def add_milestone(request: HttpRequest, slug: str, key: str, body: schemas.MilestoneIn) -> Any:
    """A further milestone of a project with its exit criteria."""
    actor = here(request, slug)
    readable_project(actor, key)
    record = actions.add_milestone(
        actor, key, name=body.name, on=body.on, phase=body.phase, owner=body.owner, criteria=body.criteria
    )
    return Status(201, _out(actor, record.key))


@router.get(STONE, response=schemas.MilestoneOut, operation_id="get_milestone")
def get_milestone(request: HttpRequest, slug: str, key: str) -> Any:
    """One milestone with its criteria and what was decided."""
    return _out(here(request, slug), key)


@router.patch(STONE, response=schemas.MilestoneOut, operation_id="change_milestone")
def change_milestone(request: HttpRequest, slug: str, key: str, body: schemas.MilestoneChangeIn) -> Any:
    """Another name, day, deadline, owner or phase."""
    actor = here(request, slug)
    values = body.model_dump(mode="json", exclude_unset=True, exclude={"version"})
    named = {name: value for name, value in values.items() if value is not None or name in NULLABLE}
    actions.change_milestone(actor, key, version=body.version, values=named)
    return _out(actor, key)


@router.post(
    STONE + "/criteria", response={201: schemas.MilestoneOut}, operation_id="add_milestone_criterion"
)
def add_milestone_criterion(
    request: HttpRequest, slug: str, key: str, body: gate_schemas.ExitCriterionIn
) -> Any:
    """One more exit criterion."""
    actor = here(request, slug)
    gates.add_criterion(actor, key, leads=_leads(actor, key), text=body.text)
    return Status(201, _out(actor, key))


@router.patch(
    STONE + "/criteria/{criterion_id}",
    response=schemas.MilestoneOut,
    operation_id="change_milestone_criterion",
)
def change_milestone_criterion(
    request: HttpRequest, slug: str, key: str, criterion_id: int, body: gate_schemas.ExitCriterionChangeIn
) -> Any:
    """Other words, met or not (by whom and when is kept), or other evidence."""
    actor = here(request, slug)
    gates.change_criterion(
        actor, key, criterion_id, leads=_leads(actor, key), version=body.version, values=body.given()
    )
    return _out(actor, key)


@router.delete(
    STONE + "/criteria/{criterion_id}",
    response=schemas.MilestoneOut,
    operation_id="remove_milestone_criterion",
)
def remove_milestone_criterion(request: HttpRequest, slug: str, key: str, criterion_id: int) -> Any:
    """The milestone no longer asks for it."""
    actor = here(request, slug)
    gates.remove_criterion(actor, key, criterion_id, leads=_leads(actor, key))
    return _out(actor, key)


@router.post(STONE + "/decide", response=schemas.MilestoneOut, operation_id="decide_milestone")
def decide_milestone(request: HttpRequest, slug: str, key: str, body: gate_schemas.MilestoneDecideIn) -> Any:
    """Passed, passed with conditions, or failed. 422 where a criterion is open and no condition is named."""
    actor = here(request, slug)
    gates.decide_milestone(
        actor,
        key,
        leads=_leads(actor, key),
        decision=body.decision,
        reason=body.reason,
        conditions=[one.model_dump(mode="json") for one in body.conditions],
    )
    return _out(actor, key)


@router.post(STONE + "/reopen", response=schemas.MilestoneOut, operation_id="reopen_milestone")
def reopen_milestone(request: HttpRequest, slug: str, key: str) -> Any:
    """Take the decision back, to look at the criteria again."""
    actor = here(request, slug)
    gates.reopen_milestone(actor, key, leads=_leads(actor, key))
    return _out(actor, key)


@router.put(
    STONE + "/conditions/{place}", response=schemas.MilestoneOut, operation_id="settle_milestone_condition"
)
def settle_milestone_condition(
    request: HttpRequest, slug: str, key: str, place: int, body: gate_schemas.ConditionDoneIn
) -> Any:
    """A condition (counted from 0) is fulfilled, or not after all."""
    actor = here(request, slug)
    gates.settle_condition(actor, key, place, leads=_leads(actor, key), is_done=body.is_done)
    return _out(actor, key)


def _leads(actor: Actor, key: str) -> set[int]:
    project = milestone_of(actor, key).project
    return leads_of(project) if project else set()


def _out(actor: Actor, key: str) -> dict[str, Any]:
    return milestone_out(actor, milestone_of(actor, key))
