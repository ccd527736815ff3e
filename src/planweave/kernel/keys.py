"""Keys that people can say: SHOP-42."""

from django.db.models import F

from .models import KeyAlias, KeyCounter, Record


def take_numbers(workspace_id: int, prefix: str, count: int = 1) -> range:
    """The next `count` numbers under `prefix`, never given out again. Needs a transaction."""
    KeyCounter.objects.bulk_create(
        [KeyCounter(workspace_id=workspace_id, prefix=prefix)], ignore_conflicts=True
    )
    counters = KeyCounter.objects.filter(workspace_id=workspace_id, prefix=prefix)
    counters.update(last=F("last") + count)
    last = counters.values_list("last", flat=True).get()
    return range(last - count + 1, last + 1)


def record_behind(workspace_id: int, old_key: str) -> int | None:
    """The id of the record to which a key that is no living record's own leads: after a merge, or a move.

    Follows a chain (merged, and merged again); None for a key that nobody ever gave out.
    """
    found, seen = None, {old_key}
    while True:
        alias = KeyAlias.objects.filter(workspace_id=workspace_id, key=old_key).values_list(
            "record_id", "record__key", "record__deleted_at"
        )
        step = alias.first()
        if step is None:
            return found
        found, old_key, deleted_at = step
        if deleted_at is None or old_key in seen:
            return found
        seen.add(old_key)


def lead_key(workspace_id: int, old_key: str, record: Record) -> None:
    """From now on `old_key` leads to `record`."""
    KeyAlias.objects.update_or_create(
        workspace_id=workspace_id, key=old_key, defaults={"record_id": record.pk}
    )


def forget_key(workspace_id: int, old_key: str) -> None:
    """`old_key` leads nowhere by itself: it is a living record's own again."""
    KeyAlias.objects.filter(workspace_id=workspace_id, key=old_key).delete()
