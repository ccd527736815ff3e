"""Routes of the planning cockpit."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from planweave.projects.queries.projects import leads_of, readable_project
from planweave.workspaces.api import here
from planweave.workspaces.policy import require

from .. import policy
from ..bridge import cockpit as bridge
from ..bridge.money import money_rows
from ..bridge.picture import picture_of
from ..rules.cockpit import STEPS
from ..schemas import reporting as wire

router = Router()


@router.get("/workspaces/{slug}/cockpits", response=wire.CockpitsOut, operation_id="list_cockpits")
def list_cockpits(request: HttpRequest, slug: str) -> Any:
    """Every project with how complete each of the ten planning steps is, and what to do next."""
    actor = here(request, slug)
    require(policy.can_read(actor), actor)
    picture = picture_of(actor.here)
    return {"steps": list(STEPS), "projects": bridge.matrix(picture, bridge.cockpits_of(picture))}


@router.get("/workspaces/{slug}/cockpits/{key}", response=wire.CockpitOut, operation_id="get_cockpit")
def get_cockpit(request: HttpRequest, slug: str, key: str) -> Any:
    """One project: the ten planning steps with their checks and what is missing, and its key figures."""
    actor = here(request, slug)
    project = readable_project(actor, key)
    picture = picture_of(actor.here)
    may = policy.can_see_money(actor, leads_of(project))
    money = money_rows(actor.here, project.pk) if may else []
    said = [(text.say(actor.language), value) for text, value in money]
    return bridge.cockpit(picture, bridge.cockpits_of(picture), project, money=said)
