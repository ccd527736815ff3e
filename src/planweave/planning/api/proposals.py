"""Ask the planning core, read its proposals, apply or drop them."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.models import Job
from planweave.workspaces.api import here

from .. import policy, schemas
from .. import proposal_schemas as shapes
from ..actions import proposals as actions
from ..models import Proposal
from ..queries import proposals as queries
from ..rules import ProposalKind, ProposalState

router = Router()


@router.post(
    "/workspaces/{slug}/releases/plan",
    response={202: schemas.PlanningJobOut},
    operation_id="plan_releases",
)
def plan_releases(request: HttpRequest, slug: str, body: shapes.PlanReleasesIn) -> Any:
    """Find out which requirements belong into which release. Ends as a proposal; nothing moves."""
    job = actions.ask_for_release_plan(here(request, slug), body.model_dump())
    return Status(202, _started(job))


@router.post(
    "/workspaces/{slug}/releases/front",
    response={202: schemas.PlanningJobOut},
    operation_id="find_release_front",
)
def find_release_front(request: HttpRequest, slug: str, body: shapes.FindFrontIn) -> Any:
    """Find the most value that every amount of work or money can buy. The job's result is the front."""
    job = actions.ask_for_front(here(request, slug), body.model_dump())
    return Status(202, _started(job))


@router.post(
    "/workspaces/{slug}/schedule", response={202: schemas.PlanningJobOut}, operation_id="make_schedule"
)
def make_schedule(request: HttpRequest, slug: str, body: shapes.MakeScheduleIn) -> Any:
    """Find out who does which task when. Ends as a proposal; nothing moves."""
    job = actions.ask_for_schedule(here(request, slug), body.model_dump(mode="json"))
    return Status(202, _started(job))


@router.post(
    "/workspaces/{slug}/schedule/simulate",
    response={202: schemas.PlanningJobOut},
    operation_id="simulate_plan",
)
def simulate_plan(request: HttpRequest, slug: str, body: shapes.SimulatePlanIn) -> Any:
    """Find out how sure the plan's dates are. The job's result is the answer; nothing moves."""
    job = actions.ask_how_sure(here(request, slug), body.model_dump())
    return Status(202, _started(job))


@router.get("/workspaces/{slug}/proposals", response=list[shapes.ProposalRow], operation_id="list_proposals")
def list_proposals(request: HttpRequest, slug: str, kind: str = "") -> Any:
    """The latest fifty proposals, newest first."""
    actor = here(request, slug)
    found = queries.proposals_of(actor)
    if kind:
        found = found.filter(kind=kind)
    return queries.proposal_rows(actor, list(found[: queries.LATEST]))


@router.get(
    "/workspaces/{slug}/proposals/{proposal_id}",
    response=shapes.ProposalOut,
    operation_id="get_proposal",
)
def get_proposal(request: HttpRequest, slug: str, proposal_id: int) -> Any:
    """One proposal with its diff and every reason, in the reader's language."""
    actor = here(request, slug)
    return _detail(actor, queries.readable_proposal(actor, proposal_id))


@router.post(
    "/workspaces/{slug}/proposals/{proposal_id}/apply",
    response=shapes.ProposalOut,
    operation_id="apply_proposal",
)
def apply_proposal(request: HttpRequest, slug: str, proposal_id: int) -> Any:
    """Make it the plan, in one step that undo takes back. 409 lists what changed since it was made."""
    actor = here(request, slug)
    return _detail(actor, actions.apply_proposal(actor, proposal_id))


@router.post(
    "/workspaces/{slug}/proposals/{proposal_id}/again",
    response={202: schemas.PlanningJobOut},
    operation_id="plan_again",
)
def plan_again(request: HttpRequest, slug: str, proposal_id: int) -> Any:
    """Ask the same question anew, for a proposal that is out of date; its answer is another proposal."""
    return Status(202, _started(actions.plan_again(here(request, slug), proposal_id)))


@router.post(
    "/workspaces/{slug}/proposals/{proposal_id}/drop",
    response=shapes.ProposalOut,
    operation_id="drop_proposal",
)
def drop_proposal(request: HttpRequest, slug: str, proposal_id: int) -> Any:
    """Decide against it; nothing moves."""
    actor = here(request, slug)
    return _detail(actor, actions.drop_proposal(actor, proposal_id))


def _started(job: Job) -> dict[str, Any]:
    job.refresh_from_db()
    return {"job": job.pk, "kind": job.kind, "state": job.state}


def _detail(actor: Actor, proposal: Proposal) -> dict[str, Any]:
    shown = queries.proposal_detail(actor, proposal)
    may = policy.can_ask_core(actor) and shown["state"] == ProposalState.OPEN
    is_plan = shown["status"] in ("optimal", "feasible")
    part = "release_plan" if proposal.kind == ProposalKind.RELEASES else "schedule"
    return shown | {part: shown, "can": {"apply": may and is_plan, "drop": may}}
