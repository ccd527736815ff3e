"""Routes of re-planning after slips."""

from typing import Any, Literal

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.language import Language
from planweave.planning.queries.proposals import said
from planweave.planning.schemas import PlanningJobOut
from planweave.resources.models import Person
from planweave.workspaces.api import here

from .. import policy, texts
from .. import replan_schemas as schemas
from ..actions import asking
from ..bridge.late import late_by_progress
from ..bridge.replanning import Slip
from ..models import Replan
from ..queries.replans import LATEST, applied_among, readable_replan, replans_readable_by
from .scenarios import started

router = Router()
REPLANS = "/workspaces/{slug}/replans"


@router.get("/workspaces/{slug}/slips", response=schemas.SlipsOut, operation_id="list_slips")
def list_slips(request: HttpRequest, slug: str) -> Any:
    """Tasks that by their progress cannot finish when planned, and the latest re-plans."""
    actor = here(request, slug)
    replans = list(replans_readable_by(actor)[:LATEST])
    applied = applied_among(actor, replans)
    return {
        "found": late_by_progress(actor, today=timezone.localdate()),
        "replans": [_row(one, is_applied=one.pk in applied) for one in replans],
        "can_replan": policy.can_take(actor),
    }


@router.post(REPLANS, response={202: PlanningJobOut}, operation_id="replan")
def replan(request: HttpRequest, slug: str, body: schemas.ReplanIn) -> Any:
    """Tasks slip: find the plan that disturbs least and the one made anew. The job's result names both."""
    slips = [Slip(task=one.task, finish_on=one.finish_on, extra_days=one.extra_days) for one in body.slips]
    return Status(202, started(asking.ask_for_replan(here(request, slug), slips, seconds=body.seconds)))


@router.get(REPLANS + "/{replan_id}", response=schemas.ReplanOut, operation_id="get_replan")
def get_replan(request: HttpRequest, slug: str, replan_id: int) -> Any:
    """Both plans: what moves, why, and how little could move at least."""
    actor = here(request, slug)
    return _detail(actor, readable_replan(actor, replan_id))


@router.post(REPLANS + "/{replan_id}/apply/{way}", response=schemas.ReplanOut, operation_id="apply_replan")
def apply_replan(request: HttpRequest, slug: str, replan_id: int, way: Literal["least", "anew"]) -> Any:
    """Make one of the two the plan, in one step that undo takes back. 409 lists what changed since."""
    actor = here(request, slug)
    asking.apply_replan(actor, replan_id, way)
    return _detail(actor, readable_replan(actor, replan_id))


def _row(one: Replan, *, is_applied: bool) -> dict[str, Any]:
    return {
        "id": one.pk,
        "made_at": one.made_at,
        "made_by": {"id": one.made_by_id, "name": one.made_by.name},
        "slips": one.slips,
        "applied": is_applied,
    }


def _detail(actor: Actor, one: Replan) -> dict[str, Any]:
    is_applied = one.pk in applied_among(actor, [one])
    people = dict(Person.objects.filter(workspace_id=actor.here).values_list("pk", "name"))
    may = policy.can_take(actor) and not is_applied
    return _row(one, is_applied=is_applied) | {
        "ways": [
            _way(way, one.answers[way], people, actor.language, may=may)
            for way in ("least", "anew")
            if way in one.answers
        ]
    }


def _way(
    way: str, answer: dict[str, Any], people: dict[int, str], language: Language, *, may: bool
) -> dict[str, Any]:
    is_plan = answer["status"] in ("optimal", "feasible")
    return {
        "way": way,
        "status": answer["status"],
        "verdict": said(language, {"verdict": answer["verdict"]})["verdict"]["text"],
        "gap": answer.get("gap"),
        "moves": answer.get("moves", 0),
        "moves_bound": answer.get("moves_bound"),
        "people": answer.get("moved_people", 0),
        "shift_days": answer.get("shift_days", 0),
        "finish_on": answer["finish_on"],
        "releases": answer["releases"],
        "moved": [
            row
            | {
                "person": people.get(row["after"]["person"], ""),
                "why": {
                    "code": row["why"]["code"],
                    "text": texts.REASONS[row["why"]["code"]].say(language, **row["why"]["params"]),
                },
            }
            for row in answer["moved"]
        ],
        "conflict": said(language, answer["conflict"]),
        "can_apply": may and is_plan and bool(answer.get("diff")),
    }
