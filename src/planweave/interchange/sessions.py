"""What every kind of import shares of its session: whose it is, whether it is open, how long its file is kept."""

import datetime
import hashlib
import uuid
from collections.abc import Sequence
from typing import Any

import orjson
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, NotFound
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND

from .models import ImportSession, RememberedMapping
from .texts import CHANGED_SINCE, SESSION_ENDED

KEEP_FILES = datetime.timedelta(days=2)


def own_session(actor: Actor, session_id: uuid.UUID, *, kinds: Sequence[str]) -> ImportSession:
    """One's own import of one of these kinds of file. Another's is not found, even in the same workspace: files are
    private until imported."""
    session = ImportSession.objects.filter(
        workspace_id=actor.here, pk=session_id, created_by_id=actor.user_id, kind__in=kinds
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


def check_unchanged(rows: Sequence[dict[str, Any]]) -> None:
    """Somebody may have worked since the dry run: then it no longer shows what would happen."""
    seen = {row["id"]: row["version"] for row in rows if row["id"]}
    now = Record.objects.select_for_update().filter(deleted_at=None).in_bulk(list(seen))
    for pk, version in seen.items():
        if pk not in now or now[pk].version != version:
            raise Conflict(CHANGED_SINCE, key=now[pk].key if pk in now else str(pk))


def remember_mapping(actor: Actor, session: ImportSession, *, prefix: str = "") -> None:
    """What was used for these headings is proposed the next time. `prefix` keeps the fields of another kind of table
    apart from a backlog's."""
    columns = [one | {"field": f"{prefix}{one['field']}"} for one in session.mapping["columns"]]
    headings = orjson.dumps(
        [prefix] * bool(prefix) + [column["heading"] for column in session.layout["columns"]]
    )
    RememberedMapping.objects.update_or_create(
        workspace_id=actor.here,
        headings_hash=hashlib.sha256(headings).hexdigest(),
        defaults={"mapping": columns, "used_at": timezone.now()},
    )


def rows_page(
    session: ImportSession, *, action: str, offset: int, limit: int
) -> tuple[list[dict[str, Any]], int, int | None]:
    """(rows of the dry run from `offset`, how many there are of that action, where the next page begins)."""
    rows = [row for row in session.diff.get("rows", []) if not action or row["action"] == action]
    start, end = max(offset, 0), max(offset, 0) + max(1, min(limit, 500))
    return rows[start:end], len(rows), end if end < len(rows) else None
