"""Routes of the review meetings of milestones."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.planning.queries.phases import milestone_of, requirements_of_milestone
from planweave.projects.policy import can_settle_gate
from planweave.projects.queries.gates import standings_of
from planweave.projects.queries.projects import leads_of
from planweave.workspaces.api import here

from .. import actions, schemas, texts
from ..models import MilestoneMeeting
from ..rules.words import State

router = Router()
MEETING = "/workspaces/{slug}/milestones/{key}/meeting"


@router.get(MEETING, response=schemas.MeetingOut, operation_id="get_milestone_meeting")
def get_milestone_meeting(request: HttpRequest, slug: str, key: str) -> Any:
    """When the milestone is looked at, by whom, how many requirements, and the review that came of it."""
    return _out(here(request, slug), key)


@router.put(MEETING, response=schemas.MeetingOut, operation_id="plan_milestone_meeting")
def plan_milestone_meeting(request: HttpRequest, slug: str, key: str, body: schemas.MeetingIn) -> Any:
    """Another day (null: the milestone's) and other people."""
    actor = here(request, slug)
    actions.plan_meeting(actor, key, on=body.on, people=body.people)
    return _out(actor, key)


@router.post(MEETING + "/start", response={201: schemas.MeetingOut}, operation_id="start_milestone_meeting")
def start_milestone_meeting(request: HttpRequest, slug: str, key: str) -> Any:
    """Begin the review: the milestone's requirements are frozen, its people get a notice."""
    actor = here(request, slug)
    actions.start_meeting(actor, key)
    return Status(201, _out(actor, key))


def _out(actor: Actor, key: str) -> dict[str, Any]:
    task = milestone_of(actor, key)
    found = MilestoneMeeting.objects.filter(pk=task.pk).select_related("review__record").first()
    people = found.people.order_by("name", "pk").values("id", "name") if found else []
    review = found.review if found else None
    if review is not None and review.state == State.CANCELLED:
        review = None
    owner = standings_of([task.pk])[task.pk].owner_id
    leads = leads_of(task.project) if task.project else set()
    return {
        "on": (found.on if found else None) or task.finish_on,
        "people": list(people),
        "requirements": len(requirements_of_milestone(task)),
        "review": review
        and {
            "key": review.record.key,
            "title": review.record.title,
            "said": texts.STATES[review.state].say(actor.language),
        },
        "can_change": review is None and can_settle_gate(actor, leads, owner),
    }
