"""Routes of evaluation cycles and of what one judges in them."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here
from planweave.workspaces.policy import require

from .. import policy
from ..actions import cycles as actions
from ..actions import judging
from ..queries import cycles as queries
from ..queries.collaboration import closest, shared_work
from ..schemas import cycles as wire
from .said import cycle_said, measures_said, rows_said

router = Router()
CYCLES = "/workspaces/{slug}/evaluation-cycles"
ONE = CYCLES + "/{cycle_id}"
SHOWN = 50


@router.get(CYCLES, response=wire.EvaluationCycleList, operation_id="list_evaluation_cycles")
def list_evaluation_cycles(request: HttpRequest, slug: str) -> Any:
    """Published cycles, which all members know, and one's own drafts; the last 50."""
    actor = here(request, slug)
    rows = list(queries.cycles_readable_by(actor)[:SHOWN])
    return {"items": rows_said(actor, rows), "can_make": policy.can_make_cycle(actor)}


@router.post(CYCLES, response={201: wire.EvaluationCycleOut}, operation_id="create_evaluation_cycle")
def create_evaluation_cycle(request: HttpRequest, slug: str, body: wire.EvaluationCycleIn) -> Any:
    """A draft, seen by its maker alone until it is published."""
    actor = here(request, slug)
    made = actions.create_cycle(actor, values=body.values(), criteria=body.sets(), people=body.seats())
    return Status(201, _one(actor, made.pk))


@router.get(
    "/workspaces/{slug}/evaluation-choices",
    response=wire.EvaluationChoicesOut,
    operation_id="prepare_evaluation_cycle",
)
def prepare_evaluation_cycle(request: HttpRequest, slug: str) -> Any:
    """What a cycle can be made of: figures with their formulas, people, and peers by real work together."""
    actor = here(request, slug)
    require(policy.can_make_cycle(actor), actor)
    judges, shared = queries.can_judge(actor.here), shared_work(actor.here)
    named = {pk: {"id": pk, "name": name} for pk, name in judges.items()}
    among = [pk for pk in judges if pk != actor.user_id]
    return {
        "measures": measures_said(actor.language),
        "subjects": [
            {
                "person": {"id": pk, "name": name},
                "peers": [
                    {"person": named[other], "shared": count} for other, count in closest(shared, pk, among)
                ],
            }
            for pk, name in queries.can_be_evaluated(actor.here).items()
            if pk != actor.user_id
        ],
        "judges": [named[pk] for pk in among],
        "appeals": [
            {"id": pk, "name": name}
            for pk, name in queries.can_hear_appeals(actor.here).items()
            if pk != actor.user_id
        ],
    }


@router.get(ONE, response=wire.EvaluationCycleOut, operation_id="get_evaluation_cycle")
def get_evaluation_cycle(request: HttpRequest, slug: str, cycle_id: int) -> Any:
    """One cycle: its criteria for all members, who is evaluated for its lead alone, what one judges for oneself."""
    return _one(here(request, slug), cycle_id)


@router.put(ONE, response=wire.EvaluationCycleOut, operation_id="change_evaluation_cycle")
def change_evaluation_cycle(
    request: HttpRequest, slug: str, cycle_id: int, body: wire.EvaluationCycleChangeIn
) -> Any:
    """All of it anew, until judging begins; known criteria with a reason."""
    actor = here(request, slug)
    actions.change_cycle(
        actor,
        cycle_id,
        version=body.version,
        values=body.values(),
        criteria=body.sets(),
        people=body.seats(),
        reason=body.reason,
    )
    return _one(actor, cycle_id)


@router.delete(ONE, response={204: None}, operation_id="delete_evaluation_cycle")
def delete_evaluation_cycle(request: HttpRequest, slug: str, cycle_id: int) -> Any:
    """Throw a draft away."""
    actions.delete_cycle(here(request, slug), cycle_id)
    return Status(204, None)


@router.post(ONE + "/stage", response=wire.EvaluationCycleOut, operation_id="move_evaluation_cycle")
def move_evaluation_cycle(
    request: HttpRequest, slug: str, cycle_id: int, body: wire.EvaluationStageIn
) -> Any:
    """Publish the criteria, begin judging, show the results, or close and freeze them."""
    actor = here(request, slug)
    actions.move_cycle(actor, cycle_id, to=body.to)
    return _one(actor, cycle_id)


@router.post(ONE + "/reminders", response=wire.PeopleRemindedOut, operation_id="remind_evaluation_judges")
def remind_evaluation_judges(request: HttpRequest, slug: str, cycle_id: int) -> Any:
    """A notice to everybody who has not submitted."""
    return {"reminded": actions.remind_judges(here(request, slug), cycle_id)}


@router.put(
    ONE + "/judgements/{subject_id}",
    response=wire.EvaluationCycleOut,
    operation_id="save_evaluation_judgement",
)
def save_evaluation_judgement(
    request: HttpRequest, slug: str, cycle_id: int, subject_id: int, body: wire.EvaluationJudgementIn
) -> Any:
    """Keep or submit what one says of somebody; nobody else reads it before the results are shown."""
    actor = here(request, slug)
    judging.save_judgement(
        actor,
        cycle_id,
        subject_id,
        version=body.version,
        scores=body.scores,
        words=body.words,
        is_submitted=body.is_submitted,
    )
    return _one(actor, cycle_id)


def _one(actor: Actor, cycle_id: int) -> dict[str, Any]:
    cycle = queries.readable_cycle(actor, cycle_id)
    return cycle_said(
        actor,
        cycle,
        editions=cycle.editions.select_related("by").order_by("-number"),
        progress=queries.progress_of([cycle]).get(cycle.pk, (0, 0)),
        language=actor.language,
    )
