"""What the history says of tasks on earlier days."""

import datetime
import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.utils import timezone

from planweave.kernel.models import Activity, Record

from ..rules.progress import Change

READ_AT_ONCE = 500


def changes_since(
    workspace_id: int, ids: Collection[int], since: datetime.datetime, fields: Collection[str]
) -> dict[int, list[Change]]:
    """{task: its changes of these fields after `since`, oldest first}; one query. Undone steps are in it as they
    happened: there and back."""
    found: dict[int, list[Change]] = defaultdict(list)
    wanted = set(ids)
    rows = Activity.objects.filter(workspace_id=workspace_id, kind="TaskChanged", at__gt=since)
    if len(wanted) <= READ_AT_ONCE:
        rows = rows.filter(record_id__in=wanted)
    for record_id, at, text in rows.order_by("seq").values_list("record_id", "at", "changes_json"):
        if record_id not in wanted or not any(f'"{name}"' in text for name in fields):
            continue
        step = {name: pair for name, pair in json.loads(text).items() if name in fields}
        if step:
            found[record_id].append((at, step))
    return found


def made_at_of(ids: Collection[int]) -> Mapping[int, datetime.datetime]:
    """{record: when it was made}; one query."""
    rows = Record.objects.filter(pk__in=list(ids)).values_list("pk", "created_at")
    return dict(rows)


def ends_of(days: Sequence[datetime.date]) -> list[datetime.datetime]:
    """The last moment of each day, here."""
    zone = timezone.get_current_timezone()
    return [datetime.datetime.combine(day, datetime.time.max, tzinfo=zone) for day in days]


def events_between(
    workspace_id: int, kinds: Collection[str], since: datetime.datetime, until: datetime.datetime
) -> list[tuple[str, int | None, str, dict[str, Any], datetime.datetime]]:
    """(kind, record, key, changes, when) of these events, oldest first; one query."""
    rows = Activity.objects.filter(
        workspace_id=workspace_id, kind__in=list(kinds), at__gt=since, at__lte=until
    )
    return [
        (kind, record_id, key, json.loads(text), at)
        for kind, record_id, key, text, at in rows.order_by("seq").values_list(
            "kind", "record_id", "record_key", "changes_json", "at"
        )
    ]
