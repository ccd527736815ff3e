"""Making files in the background."""

from dataclasses import replace
from typing import Any

from planweave.accounts.queries import actor_for
from planweave.kernel.jobs import Progress, job
from planweave.workspaces.models import Workspace
from planweave.workspaces.queries import enter

from .actions import make_file


@job("export_document")
def export_document(progress: Progress) -> dict[str, Any]:
    """Write one file of a document, with the rights that its starter has now. Stopped, it keeps nothing."""
    row = progress.row
    workspace = Workspace.objects.get(pk=row.workspace_id)
    actor, _ = enter(actor_for(row.created_by, via="job"), workspace.slug)
    actor = replace(actor, language=row.parameters["language"])
    made = make_file(actor, row, show=progress.show, is_stopped=progress.stop.is_set)
    asked = {name: row.parameters[name] for name in ("key", "format")}
    if made is None:
        return asked | {"file": None}
    return asked | {"file": made.pk, "file_name": made.file_name, "size": made.size}
