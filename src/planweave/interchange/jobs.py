"""Importing in the background."""

import uuid
from dataclasses import replace
from typing import Any

from planweave.accounts.queries import actor_for
from planweave.kernel.actor import Actor
from planweave.kernel.jobs import Progress, job
from planweave.workspaces.queries import enter

from .actions import carry_out
from .models import ImportSession
from .mspdi import actions as mspdi
from .reqif import actions as reqif
from .tasks import actions as tasks


@job("import_backlog")
def import_backlog(progress: Progress) -> dict[str, Any]:
    """Carry out a checked import; once it has begun to write it is not stopped, because it is one transaction."""
    actor, session = _begun(progress)
    return carry_out(actor, session, show=progress.show)


@job("import_tasks")
def import_tasks(progress: Progress) -> dict[str, Any]:
    """As `import_backlog`, for the tasks of a plan."""
    actor, session = _begun(progress)
    return tasks.carry_out_tasks(actor, session, show=progress.show)


@job("import_reqif")
def import_reqif(progress: Progress) -> dict[str, Any]:
    """As `import_backlog`, for a ReqIF file."""
    actor, session = _begun(progress)
    return reqif.carry_out(actor, session, show=progress.show)


@job("import_mspdi")
def import_mspdi(progress: Progress) -> dict[str, Any]:
    """As `import_backlog`, for a Microsoft Project file."""
    actor, session = _begun(progress)
    return mspdi.carry_out(actor, session, show=progress.show)


def _begun(progress: Progress) -> tuple[Actor, ImportSession]:
    session = ImportSession.objects.select_related("workspace", "created_by").get(
        pk=uuid.UUID(progress.row.parameters["session"])
    )
    actor, _ = enter(actor_for(session.created_by, via="job"), session.workspace.slug)
    return replace(
        actor, operation_id=session.operation_id, language=progress.row.parameters["language"]
    ), session
