"""What has to happen by itself when its time has come: deadlines that pass, things to look at now and then.

A feature declares `@chore` on a function in its jobs.py. The server calls all of them about twice a minute, several
servers perhaps at once, so a chore locks what it changes and looks again. Nothing may depend on it alone: a read that
finds a deadline passed acts on it too.
"""

import logging
from collections.abc import Callable

from django.utils import timezone

from .actor import Actor
from .models import Record

log = logging.getLogger(__name__)

Chore = Callable[[], None]

_CHORES: list[Chore] = []


def chore(work: Chore) -> Chore:
    """Declare a function without arguments that does what is due."""
    _CHORES.append(work)
    return work


def do_chores() -> None:
    """Each once; one that fails is logged and does not keep the others from their work."""
    for work in _CHORES:
        try:
            work()
        except Exception:
            log.exception("the chore %s failed at %s; it is tried again", work.__name__, timezone.now())


def clock_actor(record: Record) -> Actor:
    """Who acts when a deadline of `record` passes: its owner, by a job. Asks for no right; says so in `via`."""
    person = record.owner or record.created_by
    return Actor(
        user_id=person.pk, name=person.name, via="job", workspace_id=record.workspace_id, role="owner"
    )
