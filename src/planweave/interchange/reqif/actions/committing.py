"""Carrying out what the dry run showed, or nothing."""

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
from ...events import ReqifImported
from ...models import ImportSession
from ...sessions import check_open
from .. import texts
from .choosing import open_conflicts
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
        if open_conflicts(session):
            raise Conflict(texts.NOT_CHOSEN, count=open_conflicts(session))
        session.state = ImportSession.State.COMMITTED
        session.operation_id = uuid.uuid4()
        session.save(update_fields=["state", "operation_id"])
        return start_job(actor, "import_reqif", {"session": str(session.pk)})


def carry_out(actor: Actor, session: ImportSession, *, show: Callable[[float], None]) -> dict[str, Any]:
    """Write what the session's dry run showed; all or nothing. `actor.operation_id` is the session's.

    Running it again does nothing: a job may run twice.
    """
    answer = {"counts": session.diff["counts"], "operation_id": str(session.operation_id)}
    if session.file is None:
        return answer
    document = read(actor, bytes(session.file), file_name=session.file_name, mend=session.layout["mend"])
    show(0.1)
    with transaction.atomic():
        writing = Writing(actor, session)
        writing.requirements(show)
        writing.relations()
        show(0.8)
        writing.keep(document)
        counts = session.diff["counts"]
        record_event(
            actor,
            ReqifImported(
                file_name=session.file_name,
                content_hash=session.content_hash,
                created=counts["create"],
                changed=counts["change"] + counts["conflict"],
            ),
        )
        session.file = None
        session.save(update_fields=["file"])
    return answer
