"""Carrying out what the dry run of a plan file showed, or nothing."""

import uuid
from collections.abc import Callable
from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict
from planweave.kernel.events import record_event
from planweave.kernel.jobs import start_job
from planweave.kernel.models import Job
from planweave.workspaces.policy import can_plan, require

from ... import texts as import_texts
from ...events import PlanImported
from ...models import ImportSession
from ...sessions import check_open
from ..comparing import taken
from ..queries import live_file
from .freezing import freeze
from .keeping import keep
from .uploading import read
from .writing import Writing


def commit(actor: Actor, session: ImportSession) -> Job:
    """Carry out the dry run as a job; one operation, so one undo."""
    require(can_plan(actor), actor)
    with transaction.atomic():
        session = ImportSession.objects.select_for_update().get(pk=session.pk)
        check_open(session)
        if session.state != ImportSession.State.CHECKED:
            raise Conflict(import_texts.NOT_CHECKED)
        session.state = ImportSession.State.COMMITTED
        session.operation_id = uuid.uuid4()
        session.save(update_fields=["state", "operation_id"])
        return start_job(actor, "import_mspdi", {"session": str(session.pk)})


def carry_out(actor: Actor, session: ImportSession, *, show: Callable[[float], None]) -> dict[str, Any]:
    """Write what the session's dry run showed; all or nothing. `actor.operation_id` is the session's.

    Running it again does nothing: a job may run twice. People that the import makes are a step of their own before
    it, because a person is not undone with a plan.
    """
    answer = {
        "counts": session.diff["counts"],
        "operation_id": str(session.operation_id),
        "project": session.mapping["project"],
    }
    if session.file is None:
        return answer
    document = read(actor, bytes(session.file))
    show(0.1)
    with transaction.atomic():
        project_id = session.mapping["project"]
        base = live_file(project_id) if project_id else None
        if (base.pk if base else None) != session.diff["base"]:
            raise Conflict(import_texts.CHANGED_SINCE, key=session.file_name)
        writing = Writing(actor, session, base)
        writing.project()
        writing.people()
        writing.tasks(show)
        writing.links()
        show(0.8)
        freeze(writing, document, keep(writing, document))
        made = taken(session.diff["rows"], session.mapping["choices"])
        actions = {row["uid"]: row["action"] for row in session.diff["rows"]}
        record_event(
            actor,
            PlanImported(
                file_name=session.file_name,
                content_hash=session.content_hash,
                created=sum(
                    actions[uid] in ("create", "deleted") and choice == "take" for uid, choice in made.items()
                ),
                changed=sum(
                    actions[uid] in ("change", "conflict") and choice != "leave"
                    for uid, choice in made.items()
                ),
            ),
        )
        session.file = None
        session.mapping["project"] = writing.project_id
        session.save(update_fields=["file", "mapping"])
    return answer | {"project": writing.project_id}
