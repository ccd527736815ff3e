"""How an operation on goals is taken back."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.locking import touch
from planweave.kernel.models import Activity, Record
from planweave.kernel.texts import UNDO_CHANGED_SINCE
from planweave.kernel.undo import reverts, reverts_events
from planweave.workspaces.policy import require

from .. import events
from ..models import CheckIn, KeyResult, Objective, Theme
from ..policy import can_contribute, can_edit_objective, can_manage_themes
from ..queries.objectives import values_of
from .contributing import put_shares, shares_of
from .editions import settle_edition
from .locked import wired
from .objectives import put_objective
from .results import key_result_values, put_key_result
from .themes import put_theme, theme_values

CLOSING = ("state", "actual", "conclusion", "closed_on")
DAYS = ("due_on", "closed_on")


@reverts("theme")
def revert_theme(actor: Actor, steps: Sequence[Activity]) -> None:
    """Made ones go to the trash, changed ones back to their values. Conflict where one is changed since."""
    require(can_manage_themes(actor), actor)
    for step in steps:
        record = _locked(actor, step)
        if step.kind != "ThemeChanged":
            _turn(actor, record, step, gone=events.ThemeDeleted(), back=events.ThemeRestored())
            continue
        theme = Theme.objects.get(pk=record.pk)
        before = theme_values(record, theme)
        after = before | _back(record, step, before)
        put_theme(record, theme, after)
        touch(record, actor, "title", "owner")
        record_event(actor, events.ThemeChanged(), record, field_changes(before, after))


@reverts("objective")
def revert_objective(actor: Actor, steps: Sequence[Activity]) -> None:
    """The same for objectives, their key results and check-ins; their edition is then looked at again."""
    for step in steps:
        record = _locked(actor, step)
        objective = Objective.objects.get(pk=record.pk)
        objective.record = record
        require(can_edit_objective(actor, record.owner_id, record.created_by_id), actor)
        if step.kind in ("ObjectiveCreated", "ObjectiveDeleted", "ObjectiveRestored"):
            _turn(actor, record, step, gone=events.ObjectiveDeleted(), back=events.ObjectiveRestored())
        elif step.kind == "ObjectiveRevised":
            continue
        elif step.kind.startswith("KeyResult"):
            _revert_result(actor, record, step)
        elif step.kind.startswith("CheckIn"):
            _revert_check_in(actor, record, step)
        else:
            _revert_fields(actor, record, objective, step)
        settle_edition(actor, record, objective)


@reverts_events(events.ContributionsChanged)
def revert_contributions(actor: Actor, steps: Sequence[Activity]) -> None:
    """Back to the shares before. The same told at an objective is of the same requirement, and taken back once."""
    require(can_contribute(actor), actor)
    for step in steps:
        if not step.changes:
            continue
        record = _locked(actor, step)
        before, after = step.changes["contributions"]
        now = shares_of(record)
        if now != after:
            raise Conflict(UNDO_CHANGED_SINCE, count=1, first=record.key)
        put_shares(actor, record, before=now, after=before)


def _revert_fields(actor: Actor, record: Record, objective: Objective, step: Activity) -> None:
    before = values_of(objective, objective.products.values_list("pk", flat=True)) | {
        name: getattr(objective, name) for name in CLOSING
    }
    after = before | _back(record, step, wired(before))
    put_objective(record, objective, after)
    for name in CLOSING:
        setattr(objective, name, after[name])
    objective.save(update_fields=list(CLOSING))
    touch(record, actor, "title", "owner")
    record_event(actor, events.ObjectiveChanged(), record, field_changes(wired(before), wired(after)))


def _revert_result(actor: Actor, record: Record, step: Activity) -> None:
    row = KeyResult.objects.select_for_update().get(pk=step.data["key_result"])
    before = key_result_values(row)
    if step.kind == "KeyResultAdded":
        told = {name: after for name, (_, after) in step.changes.items()}
        if any(before[name] != value for name, value in told.items()):
            raise Conflict(UNDO_CHANGED_SINCE, count=1, first=f"{record.key} ({row.title})")
        after = before | {"is_removed": True}
    else:
        after = before | _back(record, step, before)
    put_key_result(row, after)
    row.save()
    touch(record, actor)
    kinds = {(False, True): events.KeyResultRemoved, (True, False): events.KeyResultAdded}
    kind = kinds.get((before["is_removed"], after["is_removed"]), events.KeyResultChanged)
    changes = field_changes(before, after)
    record_event(actor, kind(key_result=row.pk, title=row.title), record, changes)


def _revert_check_in(actor: Actor, record: Record, step: Activity) -> None:
    row = CheckIn.objects.select_for_update().get(pk=step.data["check_in"])
    is_removed = step.kind == "CheckInAdded"
    if row.is_removed == is_removed:
        raise Conflict(UNDO_CHANGED_SINCE, count=1, first=record.key)
    row.is_removed = is_removed
    row.save(update_fields=["is_removed"])
    result = row.key_result_id or 0
    if is_removed:
        record_event(
            actor, events.CheckInRemoved(check_in=row.pk, key_result=result, value=row.value), record
        )
    else:
        told = events.CheckInAdded(
            check_in=row.pk, key_result=result, value=row.value, confidence=row.confidence
        )
        record_event(actor, told, record)


def _locked(actor: Actor, step: Activity) -> Record:
    """Also one in the trash: that is what is taken out of it again."""
    return Record.objects.select_for_update().get(workspace_id=actor.here, pk=step.record_id)


def _turn(
    actor: Actor,
    record: Record,
    step: Activity,
    *,
    gone: events.ThemeDeleted | events.ObjectiveDeleted,
    back: events.ThemeRestored | events.ObjectiveRestored,
) -> None:
    is_trash = not step.kind.endswith("Deleted")
    if step.kind.endswith("Created") and record.version != step.version:
        raise Conflict(UNDO_CHANGED_SINCE, count=1, first=record.key)
    record.deleted_at = timezone.now() if is_trash else None
    touch(record, actor, "deleted_at")
    record_event(actor, gone if is_trash else back, record)


def _back(record: Record, step: Activity, now: dict[str, Any]) -> dict[str, Any]:
    """The fields of a step as they were before it; Conflict where one is no longer what the step left."""
    found: dict[str, Any] = {}
    for name, (before, after) in step.changes.items():
        if now[name] != after:
            raise Conflict(UNDO_CHANGED_SINCE, count=1, first=f"{record.key} ({name})")
        is_day = name in DAYS and before is not None
        found[name] = datetime.date.fromisoformat(before) if is_day else before
    return found
