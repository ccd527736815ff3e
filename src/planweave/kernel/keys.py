"""Keys that people can say: SHOP-42."""

from django.db.models import F

from .models import KeyCounter


def take_numbers(workspace_id: int, prefix: str, count: int = 1) -> range:
    """The next `count` numbers under `prefix`, never given out again. Needs a transaction."""
    KeyCounter.objects.bulk_create(
        [KeyCounter(workspace_id=workspace_id, prefix=prefix)], ignore_conflicts=True
    )
    counters = KeyCounter.objects.filter(workspace_id=workspace_id, prefix=prefix)
    counters.update(last=F("last") + count)
    last = counters.values_list("last", flat=True).get()
    return range(last - count + 1, last + 1)
