"""What is kept how long, and the daily removal of what is older."""

import datetime
from collections.abc import Callable

from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from planweave.accounts.actions.forgetting import cut_security
from planweave.accounts.models import OpenSession
from planweave.discussion.models import Notice
from planweave.interchange.models import ImportSession
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.models import Job
from planweave.kernel.trash import purge_older
from planweave.workspaces.actions import purge_workspace
from planweave.workspaces.models import Workspace

from .. import texts
from ..models import DataExport, Removal, Retention
from ..policy import require_administrator
from ..queries import days_of
from ..rules import KEEPINGS, LONGEST_DAYS, is_in_range, keeping_of

ENDED = (Job.State.DONE, Job.State.FAILED, Job.State.STOPPED)


def set_retention(actor: Actor, code: str, *, days: int | None) -> None:
    """For an administrator. Invalid beyond what makes sense; without days only where nothing is removed by default."""
    require_administrator(actor)
    keeping = keeping_of(code)
    if keeping is None:
        raise NotFound(texts.KEEPING_UNKNOWN, code=code, codes=", ".join(one.code for one in KEEPINGS))
    if not is_in_range(keeping, days):
        raise Invalid.of({"days": texts.KEEPING_RANGE}, least=keeping.least, most=LONGEST_DAYS)
    Retention.objects.update_or_create(
        code=code,
        defaults={"days": days, "changed_at": timezone.now(), "changed_by_id": actor.user_id},
    )


def remove_what_is_old(day: datetime.date) -> Removal | None:
    """Once a day, by one server; None where it was done. Each kind in a transaction of its own."""
    made, is_mine = Removal.objects.get_or_create(day=day)
    if not is_mine:
        return None
    now = timezone.now()
    for code, remove in REMOVERS.items():
        if (days := days_of(code)) is None:
            continue
        with transaction.atomic():
            count, stayed = remove(now - datetime.timedelta(days=days))
        made.kept += stayed
        if count:
            made.counts[code] = count
    made.save(update_fields=["counts", "kept"])
    return made


Removed = tuple[int, int]
"""How many went, and how many stay because something that is kept stands on them."""


def _trash(before: datetime.datetime) -> Removed:
    removed = stayed = 0
    for pk in Workspace.objects.order_by("pk").values_list("pk", flat=True):
        gone, stay = purge_older(pk, than=before)
        removed, stayed = removed + gone, stayed + stay
    return removed, stayed


def _workspaces(before: datetime.datetime) -> Removed:
    old = list(Workspace.objects.filter(deleted_at__lt=before).values_list("pk", flat=True))
    for pk in old:
        purge_workspace(pk)
    return len(old), 0


def _sessions(before: datetime.datetime) -> Removed:
    keys = list(OpenSession.objects.filter(seen_at__lt=before).values_list("session_key", flat=True))
    Session.objects.filter(pk__in=keys).delete()
    OpenSession.objects.filter(session_key__in=keys).delete()
    return len(keys), 0


def _security(before: datetime.datetime) -> Removed:
    return cut_security(before=before), 0


def _notices(before: datetime.datetime) -> Removed:
    return _count(Notice.objects.filter(read_at__lt=before).delete())


def _jobs(before: datetime.datetime) -> Removed:
    """Jobs that a forecast or another answer stands on stay with it."""
    ended = Job.objects.filter(state__in=ENDED, finished_at__lt=before)
    for relation in Job._meta.related_objects:
        held = relation.related_model._base_manager.exclude(**{f"{relation.field.name}": None})
        ended = ended.exclude(pk__in=held.values(relation.field.name))
    return _count(ended.delete())


def _imports(before: datetime.datetime) -> Removed:
    """The file goes, the line of the import stays: rows that it made name it."""
    return ImportSession.objects.filter(created_at__lt=before, file__isnull=False).update(file=None), 0


def _exports(before: datetime.datetime) -> Removed:
    return _count(DataExport.objects.filter(asked_at__lt=before).delete())


def _count(deleted: tuple[int, dict[str, int]]) -> Removed:
    return deleted[0], 0


REMOVERS: dict[str, Callable[[datetime.datetime], Removed]] = {
    "trash": _trash,
    "workspaces": _workspaces,
    "sessions": _sessions,
    "security": _security,
    "notices": _notices,
    "jobs": _jobs,
    "imports": _imports,
    "exports": _exports,
}
