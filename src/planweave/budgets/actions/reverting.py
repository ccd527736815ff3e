"""Undo of lines."""

from collections.abc import Sequence
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict
from planweave.kernel.models import Activity, Record
from planweave.kernel.texts import UNDO_CHANGED_SINCE
from planweave.kernel.undo import reverts
from planweave.workspaces.policy import require

from .. import texts
from ..models import Actual, BudgetLine, Change
from ..policy import can_delete, can_keep, led_projects
from ..queries.lines import is_approved
from ..rules.fields import total_of
from .keeping import store, values_of
from .lines import into_trash, out_of_trash


@reverts("budget_line")
def revert_lines(actor: Actor, steps: Sequence[Activity]) -> None:
    """Newest first. What changed is in the line's own changes; refused where a value is no longer what was left."""
    led = led_projects(actor)
    ids = {step.record_id for step in steps}
    records = {one.pk: one for one in Record.objects.select_for_update().filter(pk__in=ids).order_by("pk")}
    lines = BudgetLine.objects.in_bulk(list(records))
    changes = {(one.record_id, one.version): one.changes for one in Change.objects.filter(record_id__in=ids)}
    for step in steps:
        if step.kind == "BudgetThresholdPassed":
            continue
        record, line = records[step.record_id], lines[step.record_id]
        line.record = record
        require(can_keep(actor, line, led), actor)
        if step.kind in ("BudgetLineCreated", "BudgetLineRestored"):
            require(can_delete(actor), actor)
            if record.version != step.version or Actual.objects.filter(line=line).exists():
                raise Conflict(UNDO_CHANGED_SINCE, count=1, first=record.key)
            into_trash(actor, record)
        elif step.kind == "BudgetLineDeleted":
            require(can_delete(actor), actor)
            out_of_trash(actor, record)
        else:
            _take_back(actor, line, changes[record.pk, step.version])


def _take_back(actor: Actor, line: BudgetLine, changes: dict[str, list[Any]]) -> None:
    before = values_of(line)
    spoiled = [name for name, (_, after) in changes.items() if before.get(name) != after]
    if spoiled:
        raise Conflict(UNDO_CHANGED_SINCE, count=len(spoiled), first=f"{line.record.key} ({spoiled[0]})")
    values = before | {name: was for name, (was, _) in changes.items()}
    if total_of(values["months"]) != total_of(before["months"]) and is_approved(line):
        raise Conflict(texts.APPROVED_AMOUNT)
    store(actor, line, before=before, values=values)
