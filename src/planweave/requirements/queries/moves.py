"""How requirements moved between releases, read from the one history."""

import datetime
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from planweave.kernel.models import Activity


@dataclass(frozen=True, kw_only=True)
class ReleaseMove:
    """One change of a requirement's release; None is none."""

    at: datetime.datetime
    before: int | None
    after: int | None


def release_moves(
    workspace_id: int, requirements: Collection[int], *, since: datetime.datetime
) -> dict[int, list[ReleaseMove]]:
    """{requirement: its moves since then, oldest first}. A step that was undone, and the undoing, are no move.

    Two queries.
    """
    rows = list(
        Activity.objects.filter(
            workspace_id=workspace_id,
            record_id__in=requirements,
            kind="RequirementChanged",
            at__gte=since,
            undoes=None,
            changes_json__contains='"release":[',
        )
        .only("record_id", "at", "operation_id", "changes_json")
        .order_by("seq")
    )
    steps = {row.operation_id for row in rows}
    undone = set(
        Activity.objects.filter(workspace_id=workspace_id, undoes__in=steps).values_list("undoes", flat=True)
    )
    found: dict[int, list[ReleaseMove]] = defaultdict(list)
    for row in rows:
        before, after = row.changes.get("release", (None, None))
        if row.record_id is not None and row.operation_id not in undone:
            found[row.record_id].append(ReleaseMove(at=row.at, before=before, after=after))
    return found
