"""Taking back what an operation did to risks and their responses."""

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
from ..models import Response, Risk
from ..policy import can_change
from ..queries.about import Targets, about_keys
from ..queries.risks import values_of
from ..queries.scheme import scale_of
from .responses import response_values, set_response
from .risks import put_into_trash, store

RESPONSE_EVENTS = {
    kind.__name__
    for kind in (events.RiskResponseAdded, events.RiskResponseChanged, events.RiskResponseRemoved)
}


@reverts("risk")
def revert(actor: Actor, steps: Sequence[Activity]) -> None:
    """Made risks go to the trash, deleted ones return, changed ones get their old values, responses likewise."""
    ids = list({step.record_id for step in steps})
    records = Record.objects.select_for_update().filter(workspace_id=actor.here).in_bulk(ids)
    rows = Risk.objects.in_bulk(list(records))
    for pk, row in rows.items():
        row.record = records[pk]
        require(can_change(actor, row), actor)
    about = about_keys(rows)
    present = {pk: values_of(row, about[pk]) for pk, row in rows.items()}
    responses = {
        (one.risk_id, one.number): one
        for one in Response.objects.filter(risk_id__in=ids).select_related("task")
    }
    spoiled: list[str] = []
    back: dict[int, dict[str, Any]] = {}
    trash: dict[int, bool] = {}
    for step in steps:
        record = records[step.record_id]
        if step.kind in RESPONSE_EVENTS:
            if not _is_as_left(step, responses[record.pk, step.data["number"]]):
                spoiled.append(f"{record.key} ({step.data['number']})")
        elif step.kind in ("RiskCreated", "RiskRestored"):
            if record.pk not in back and record.version != step.version:
                spoiled.append(record.key)
            trash[record.pk] = True
        elif step.kind == "RiskDeleted":
            trash[record.pk] = False
        else:
            for name, (before, after) in step.changes.items():
                if back.get(record.pk, {}).get(name, present[record.pk][name]) != after:
                    spoiled.append(f"{record.key} ({name})")
                back.setdefault(record.pk, {})[name] = before
    if spoiled:
        raise Conflict(UNDO_CHANGED_SINCE, count=len(spoiled), first=spoiled[0])
    for event, is_trash in ((events.RiskRestored, False), (events.RiskDeleted, True)):
        moved = [records[pk] for pk, goes in trash.items() if goes is is_trash]
        if moved:
            put_into_trash(actor, moved, event=event)
    _revert_responses(actor, [step for step in steps if step.kind in RESPONSE_EVENTS], responses, records)
    finals = {pk: present[pk] | values for pk, values in back.items() if not trash.get(pk)}
    targets = Targets(actor, [key for values in finals.values() for key in values["about"]])
    store(actor, rows, finals, about=about, scale=scale_of(actor.here), targets=targets)


def _is_as_left(step: Activity, response: Response) -> bool:
    if step.kind == "RiskResponseRemoved":
        return response.removed_at is not None
    if response.removed_at is not None:
        return False
    now = response_values(response)
    return all(now[name] == after for name, (_, after) in step.changes.items())


def _revert_responses(
    actor: Actor,
    steps: Sequence[Activity],
    responses: dict[tuple[int, int], Response],
    records: dict[int, Record],
) -> None:
    entries = []
    for step in steps:
        record = records[step.record_id]
        number = step.data["number"]
        response = responses[record.pk, number]
        told: events.RiskResponseAdded | events.RiskResponseChanged | events.RiskResponseRemoved
        changes: dict[str, list[Any]] = {}
        if step.kind == "RiskResponseRemoved":
            response.removed_at, told = None, events.RiskResponseAdded(number=number)
        elif step.kind == "RiskResponseAdded":
            response.removed_at = timezone.now()
            told = events.RiskResponseRemoved(number=number)
        else:
            set_response(response, {name: before for name, (before, _) in step.changes.items()})
            changes = {name: [after, before] for name, (before, after) in step.changes.items()}
            told = events.RiskResponseChanged(number=number)
        response.save()
        record.version += 1
        record.save(update_fields=["version"])
        entries.append(Entry(event=told, record=record, changes=changes))
    record_events(actor, entries)
