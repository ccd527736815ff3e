"""Ask the planning core within scenarios, and after slips; choose one of the plans that it answers."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.jobs import start_job
from planweave.kernel.models import Job
from planweave.kernel.texts import NOT_FOUND
from planweave.planning.actions.proposals import apply_proposal, make_proposal
from planweave.planning.models import Proposal
from planweave.planning.queries.workload import workload_of
from planweave.planning.rules import ProposalKind
from planweave.workspaces.policy import require

from .. import events, texts
from ..bridge.replanning import Slip, slipped
from ..models import PlanCopy, Replan
from ..policy import can_take
from ..queries.comparing import MOST_COLUMNS, RISK
from ..rules.words import CopyKind
from .copies import locked_scenario

PLANS = frozenset({"optimal", "feasible"})
"""The states of an answer that has a plan."""


def ask_for_scenario_schedule(
    actor: Actor, copy_id: int, *, version: int | None, parameters: dict[str, Any]
) -> Job:
    """Queue the question who does which task when, in the scenario; the answer becomes part of it."""
    with transaction.atomic():
        copy = locked_scenario(actor, copy_id, version=version)
        asked = parameters | {"scenario": copy.pk, "version": copy.version}
        return start_job(actor, "schedule_scenario", asked)


def ask_for_risks(actor: Actor, scenario_ids: Sequence[int], *, runs: int) -> Job:
    """Queue the question how sure the present plan and these scenarios are, with the same draws for all."""
    require(can_take(actor), actor)
    wanted = list(dict.fromkeys(scenario_ids))[:MOST_COLUMNS]
    found = PlanCopy.objects.filter(workspace_id=actor.here, kind=CopyKind.SCENARIO, pk__in=wanted)
    if found.count() != len(wanted):
        raise NotFound(NOT_FOUND)
    return start_job(actor, RISK, {"scenarios": wanted, "runs": runs})


def ask_for_replan(actor: Actor, slips: Sequence[Slip], *, seconds: float) -> Job:
    """Queue the question what to do after slips. Invalid here already where a task cannot slip like this."""
    require(can_take(actor), actor)
    slipped(workload_of(actor.here), slips)
    wanted = [
        {
            "task": slip.task,
            "finish_on": slip.finish_on.isoformat() if slip.finish_on else None,
            "extra_days": slip.extra_days,
        }
        for slip in slips
    ]
    return start_job(actor, "replan", {"slips": wanted, "seconds": seconds})


def make_replan(actor: Actor, job: Job, *, slips: list[dict[str, Any]], answers: dict[str, Any]) -> Replan:
    """Keep the core's answers, and offer the least disturbing one as a proposal of planning. A job that runs twice
    keeps its first ones."""
    with transaction.atomic():
        replan, is_new = Replan.objects.get_or_create(
            job=job,
            defaults={
                "workspace_id": actor.here,
                "slips": slips,
                "answers": answers,
                "made_by_id": actor.user_id,
            },
        )
        if is_new:
            record_event(actor, events.PlanReplanned(replan=replan.pk, slips=len(slips)))
            offered = next((one for one in answers.values() if one["status"] in PLANS and one["diff"]), None)
            if offered is not None:
                replan.proposal = make_proposal(actor, job, kind=ProposalKind.SCHEDULE, answer=offered)
                replan.save(update_fields=["proposal"])
    return replan


def apply_replan(actor: Actor, replan_id: int, way: str) -> Replan:
    """Make one of the plans the plan: as a proposal of planning, with its checks, its list of what changed since, and
    its undo. An undone one can be chosen again, or the other instead."""
    require(can_take(actor), actor)
    with transaction.atomic():
        replan = (
            Replan.objects.select_for_update(of=("self",))
            .select_related("proposal")
            .filter(workspace_id=actor.here, pk=replan_id)
            .first()
        )
        if replan is None:
            raise NotFound(NOT_FOUND)
        answer = replan.answers.get(way)
        if not answer or answer["status"] not in PLANS or not answer["diff"] or replan.proposal is None:
            raise Conflict(texts.REPLAN_EMPTY)
        Proposal.objects.filter(pk=replan.proposal.pk).update(answer=answer)
        replan.proposal = apply_proposal(actor, replan.proposal.pk)
    return replan
