"""Nothing is overwritten in silence: the check between reading a record and writing it."""

from typing import Any

from django.utils import timezone

from .actor import Actor
from .errors import Conflict
from .models import Activity, Record
from .texts import STALE_VERSION


def lock_record(record_id: int, workspace_id: int) -> Record | None:
    """The record, locked for this transaction; None when it is not (any more) in this workspace."""
    return (
        Record.objects.select_for_update()
        .filter(pk=record_id, workspace_id=workspace_id, deleted_at=None)
        .first()
    )


def check_version(record: Record, *, seen_version: int, mine: dict[str, Any]) -> None:
    """Refuse `mine` (field → new value) where somebody changed one of the same fields since `seen_version`.

    Changes of other fields do not disturb: two people may edit two fields of one record at once.
    The Conflict carries, for each contested field, both values, who changed it and when.
    """
    if seen_version >= record.version:
        return
    contested: dict[str, Any] = {}
    newer = Activity.objects.filter(record_id=record.pk, version__gt=seen_version).order_by("seq")
    for activity in newer.select_related("actor"):
        for name, (before, after) in activity.changes.items():
            if name not in mine:
                continue
            contested[name] = {
                "base": contested[name]["base"] if name in contested else before,
                "theirs": after,
                "yours": mine[name],
                "by": activity.actor.name,
                "at": activity.at.isoformat(),
            }
    contested = {name: found for name, found in contested.items() if found["theirs"] != mine[name]}
    if contested:
        raise Conflict(
            STALE_VERSION,
            key=record.key,
            extra={"key": record.key, "version": record.version, "contested": contested},
        )


def touch(record: Record, actor: Actor, *fields: str) -> None:
    """Count a change of `record` and save it with the named fields."""
    record.version += 1
    record.updated_at = timezone.now()
    record.save(update_fields=["version", "updated_at", *fields])
