"""Nothing is overwritten in silence, for rows that are not records: people, calendars, releases.

Their events carry the row's id and new version in their data, and the field changes as all events do.
"""

from collections.abc import Sequence
from typing import Any

from planweave.kernel.errors import Conflict
from planweave.kernel.events import Event
from planweave.kernel.models import Activity
from planweave.kernel.texts import STALE_VERSION


def check_row_version(
    *,
    workspace_id: int,
    events: Sequence[type[Event]],
    row: tuple[str, int],
    name: str,
    version: int,
    seen_version: int,
    mine: dict[str, Any],
) -> None:
    """Refuse `mine` (field → new value) where somebody changed one of the same fields since `seen_version`.

    `row` is the event field that names the row and its id, such as ("person", 7); `name` is what people
    call it. The Conflict has the shape of `kernel.locking.check_version`.
    """
    if seen_version >= version:
        return
    told = Activity.objects.filter(
        workspace_id=workspace_id,
        kind__in=[event.__name__ for event in events],
        data_json__contains=f'"{row[0]}":{row[1]},',
    )
    contested: dict[str, Any] = {}
    for activity in told.select_related("actor").order_by("seq"):
        if activity.data["version"] <= seen_version:
            continue
        for field, (before, after) in activity.changes.items():
            if field in mine:
                contested[field] = {
                    "base": contested[field]["base"] if field in contested else before,
                    "theirs": after,
                    "yours": mine[field],
                    "by": activity.actor.name,
                    "at": activity.at.isoformat(),
                }
    contested = {field: found for field, found in contested.items() if found["theirs"] != mine[field]}
    if contested:
        raise Conflict(
            STALE_VERSION, key=name, extra={"key": name, "version": version, "contested": contested}
        )
