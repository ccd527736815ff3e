"""Routes of wording."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.api import here
from planweave.workspaces.queries import readable_record

from . import bridge, queries, schemas

router = Router(tags=["wording"])


@router.post("/workspaces/{slug}/wording/check", response=schemas.WordingOut, operation_id="check_wording")
def check_wording(request: HttpRequest, slug: str, body: schemas.WordingIn) -> Any:
    """How well a text is written, while it is being written; nothing is kept."""
    actor = here(request, slug)
    record = _requirement(actor, body.requirement) if body.requirement else None
    fields = {"title": body.title, "description": body.description}
    return bridge.findings(fields, queries.facts_of(actor, record), actor.language)


def _requirement(actor: Actor, key: str) -> Record:
    record = readable_record(actor, key)
    if record.kind != "requirement":
        raise NotFound(NOT_FOUND)
    return record
