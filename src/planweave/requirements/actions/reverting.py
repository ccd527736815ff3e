"""How an operation on requirements is taken back."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict
from planweave.kernel.events import Entry, record_events
from planweave.kernel.models import Activity, Record
from planweave.kernel.texts import UNDO_CHANGED_SINCE
from planweave.kernel.undo import reverts
from planweave.workspaces.policy import require

from .. import events
from ..models import Requirement
from ..policy import can_edit
from .rows import present_values
from .values import Edit
from .writing import change_requirements


@reverts("requirement")
def revert(actor: Actor, steps: Sequence[Activity]) -> None:
    """Take an operation's events back, newest first: made ones go to the trash, changed ones to their old values."""
    ids = list({step.record_id for step in steps})
    records = Record.objects.select_for_update().filter(workspace_id=actor.here).in_bulk(ids)
    requirements = Requirement.objects.select_related("record").in_bulk(list(records))
    present = present_values(requirements)
    spoiled: list[str] = []
    back: dict[int, dict[str, Any]] = {}
    trash: dict[int, bool] = {}
    for step in steps:
        record = records[step.record_id]
        if step.kind in ("RequirementCreated", "RequirementRestored"):
            if step.record_id not in back and record.version != step.version:
                spoiled.append(record.key)
            trash[step.record_id] = True
            back.pop(step.record_id, None)
            continue
        if step.kind == "RequirementDeleted":
            trash[step.record_id] = False
            continue
        for name, (before, after) in step.changes.items():
            now = back.get(step.record_id, {}).get(name, present[step.record_id].get(name))
            if now != after:
                spoiled.append(f"{record.key} ({name})")
            back.setdefault(step.record_id, {})[name] = before
    if spoiled:
        raise Conflict(UNDO_CHANGED_SINCE, count=len(spoiled), first=spoiled[0])
    for record in records.values():
        require(can_edit(actor, record), actor)
    entries = []
    for pk, is_trash in trash.items():
        record = records[pk]
        record.deleted_at = timezone.now() if is_trash else None
        record.version += 1
        kind = events.RequirementDeleted if is_trash else events.RequirementRestored
        entries.append(Entry(event=kind(), record=record))
    Record.objects.bulk_update([records[pk] for pk in trash], ["deleted_at", "version"], batch_size=500)
    record_events(actor, entries)
    edits = [Edit(id=pk, version=None, values=values) for pk, values in back.items()]
    if edits:
        change_requirements(actor, edits)
