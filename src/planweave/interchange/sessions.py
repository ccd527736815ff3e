"""What every kind of import shares of its session: whose it is, whether it is open, how long its file is kept."""

import datetime
import uuid
from typing import Any

from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, NotFound
from planweave.kernel.texts import NOT_FOUND

from .models import ImportSession
from .texts import SESSION_ENDED

KEEP_FILES = datetime.timedelta(days=2)


def own_session(actor: Actor, session_id: uuid.UUID, *, kind: str) -> ImportSession:
    """One's own import of this kind of file. Another's is not found, even in the same workspace: files are private
    until imported."""
    session = ImportSession.objects.filter(
        workspace_id=actor.here, pk=session_id, created_by_id=actor.user_id, kind=kind
    ).first()
    if session is None:
        raise NotFound(NOT_FOUND)
    return session


def check_open(session: ImportSession) -> None:
    """Conflict where the import was carried out already, or its file is no longer kept."""
    if session.state == ImportSession.State.COMMITTED or session.file is None:
        raise Conflict(SESSION_ENDED)


def forget_old_files() -> None:
    """What was uploaded long ago and never carried out is no longer kept."""
    ImportSession.objects.filter(created_at__lt=timezone.now() - KEEP_FILES).update(file=None)


def rows_page(
    session: ImportSession, *, action: str, offset: int, limit: int
) -> tuple[list[dict[str, Any]], int, int | None]:
    """(rows of the dry run from `offset`, how many there are of that action, where the next page begins)."""
    rows = [row for row in session.diff.get("rows", []) if not action or row["action"] == action]
    start, end = max(offset, 0), max(offset, 0) + max(1, min(limit, 500))
    return rows[start:end], len(rows), end if end < len(rows) else None
