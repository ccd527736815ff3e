"""What the platform does by itself: backups when they are due, the end of the history noted elsewhere."""

import datetime
import logging
import os
from pathlib import Path

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from planweave.kernel.audit import ends, line_of
from planweave.kernel.clock import chore

from .actions import claim_due_backup, keep_slow_statements, make_backup
from .models import Backup
from .rules import Malformed, schedule_in

log = logging.getLogger(__name__)

ANCHOR_EVERY = datetime.timedelta(hours=1)


@task()
def write_backup(pk: int) -> None:
    """Make the backup of this row, unless another worker has taken it."""
    schedule = schedule_in(os.environ)
    made = Backup.objects.filter(pk=pk).first()
    if schedule is None or made is None:
        return
    made = make_backup(made, schedule)
    if made.state == Backup.State.FAILED:
        log.error("the backup of %s failed: %s", made.started_at, made.problem)


@chore
def back_up_when_due() -> None:
    try:
        with transaction.atomic():
            due = claim_due_backup()
            if due is not None:
                transaction.on_commit(lambda: write_backup.enqueue(due.pk))
    except Malformed as error:
        log.error("%s cannot be understood, so nothing is backed up; run “planweave doctor”", error)


@chore
def note_what_was_slow() -> None:
    keep_slow_statements()


@chore
def note_the_ends() -> None:
    """Once an hour, by how old the file is: several servers may share it."""
    named = os.environ.get("PLANWEAVE_ANCHORS")
    if not named:
        return
    path, now = Path(named), timezone.now()
    if path.exists() and path.stat().st_size:
        noted_at = datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC)
        if now - noted_at < ANCHOR_EVERY:
            return
    with path.open("a", encoding="utf-8") as out:
        out.writelines(f"{line_of(one)}\n" for one in ends())
