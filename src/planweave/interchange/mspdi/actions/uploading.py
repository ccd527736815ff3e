"""A plan file, read and kept, with a proposal of who its resources are."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, Problem
from planweave.workspaces.policy import can_plan, require

from ... import texts as import_texts
from ...models import ImportSession
from ...sessions import forget_old_files
from .. import texts
from ..document import Document, read_document
from ..queries import KIND, people_by_name
from ..refusals import PlanRefused
from ..values import is_task

NEW = "new"
WORK = 1


def upload(actor: Actor, *, file_name: str, content: bytes) -> ImportSession:
    """Read a Microsoft Project file in a limited child process. Nothing is imported yet.

    Raises Problem (422) with one sentence, and the line where there is one, where the file is refused.
    """
    require(can_plan(actor), actor)
    if not content and not file_name:
        raise Invalid(import_texts.FILE_MISSING)
    forget_old_files()
    document = read(actor, content)
    resources = [kept.facts for kept in document.resources]
    return ImportSession.objects.create(
        workspace_id=actor.here,
        kind=KIND,
        file_name=file_name[:200],
        content_hash=hashlib.sha256(content).hexdigest(),
        file=content,
        layout={
            "title": document.project["title"] or document.project["name"],
            "start_on": (document.project["start"] or "")[:10],
            "version": document.project["version"],
            "tasks": sum(is_task(kept.facts) for kept in document.tasks),
            "assignments": len(document.assignments),
            "resources": resources,
        },
        mapping={"people": _proposed(resources, people_by_name(actor.here)), "choices": {}},
        created_by_id=actor.user_id,
    )


def read(actor: Actor, content: bytes) -> Document:
    """The document, or the refusal in the actor's language."""
    try:
        return read_document(content)
    except PlanRefused as refusal:
        raise Problem(
            texts.REFUSED,
            status=422,
            extra={"reason": refusal.code, "line": refusal.line},
            reason=refusal.say(actor.language),
        ) from refusal


def _proposed(resources: Sequence[Mapping[str, Any]], known: Mapping[str, int]) -> dict[str, Any]:
    """By resource: the person of that name or address, a new one, or nobody for what is no single person."""
    found: dict[str, Any] = {}
    for each in resources:
        if each["is_null"] or not each["name"] or each["type"] != WORK or each["is_cost"]:
            continue
        email = each["email"].casefold()
        person = (known.get(email) if email else None) or known.get(each["name"].casefold())
        found[str(each["uid"])] = person or ("" if each["is_generic"] else NEW)
    return found
