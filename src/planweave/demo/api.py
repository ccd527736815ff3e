"""Routes of the demo: what there is, and loading it. Removing it is the workspace's own operation."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.accounts.models import User
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Forbidden
from planweave.kernel.wire import actor_of
from planweave.workspaces.models import Workspace

from . import actions, schemas, texts
from .content import LANGUAGES, story
from .policy import can_load_demo

router = Router(tags=["demo"])


@router.get("/demo", response=list[schemas.DemoOut], operation_id="list_demos")
def list_demos(request: HttpRequest) -> Any:
    """The demo in each language, and whether it is there."""
    actor = actor_of(request)
    return [_demo_out(actor, language) for language in LANGUAGES]


@router.post("/demo", response={201: schemas.DemoOut}, operation_id="load_demo")
def load_demo(request: HttpRequest, body: schemas.DemoIn) -> Any:
    """Load the demo and become its owner. Loading it again changes nothing. Administrators only."""
    actor = actor_of(request)
    if not can_load_demo(actor):
        raise Forbidden(texts.ADMINISTRATORS_ONLY)
    actions.load(body.language, User.objects.get(pk=actor.user_id))
    return Status(201, _demo_out(actor, body.language))


def _demo_out(actor: Actor, language: str) -> dict[str, Any]:
    words = story(language).words
    return {
        "language": language,
        "slug": words["slug"],
        "name": words["name"],
        "is_loaded": Workspace.objects.filter(slug=words["slug"], is_demo=True).exists(),
        "can_load": can_load_demo(actor),
    }
