"""Points in time kept while the server runs (archive/points.py)."""

import logging
import os
import threading
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from planweave.archive import sealing
from planweave.archive.points import Chain, thin_out

log = logging.getLogger(__name__)

EVERY_SECONDS = 30
THIN_OUT_EVERY = 120
"""Links."""


def keep_points(stopping: threading.Event) -> None:
    """Until told to stop: a link whenever something was written. Nothing without PLANWEAVE_POINTS, or on PostgreSQL.

    A server that starts begins a new chain, because it cannot know what happened while none ran.
    """
    named = os.environ.get("PLANWEAVE_POINTS", "")
    if not named or os.environ.get("PLANWEAVE_DATABASE_URL"):
        return
    database = Path(settings.DATABASES["default"]["NAME"])
    keys = [key for key in os.environ.get("PLANWEAVE_BACKUP_TO", "").split() if sealing.is_public_key(key)]
    chain = Chain(folder=Path(named), keys=keys)
    seen: tuple[float, ...] = ()
    count = 0
    while True:
        try:
            state = _state_of(database)
            if state != seen:
                chain.note(database, now=timezone.now())
                seen = state
            if count % THIN_OUT_EVERY == 0:
                thin_out(chain.folder, now=timezone.now())
        except Exception:
            log.exception("no point in time could be kept in %s; it is tried again", named)
        count += 1
        if stopping.wait(EVERY_SECONDS):
            return


def _state_of(database: Path) -> tuple[float, ...]:
    """Changes with every commit: sizes and times of the file and of its log."""
    found: list[float] = []
    for path in (database, database.with_name(f"{database.name}-wal")):
        if path.exists():
            about = path.stat()
            found += [about.st_mtime_ns, about.st_size]
    return tuple(found)
