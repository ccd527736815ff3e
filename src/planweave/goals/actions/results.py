"""Key results, and what they measured."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.locking import check_version, touch
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require
from planweave.workspaces.queries import check_person

from .. import events, texts
from ..models import CheckIn, KeyResult
from ..policy import can_check_in, can_edit_objective
from ..rules.faults import check_in_faults, key_result_faults
from ..rules.words import KEY_RESULT_FIELDS, State
from .editions import settle_edition
from .locked import Held, hold, hold_to_edit

EMPTY: dict[str, Any] = {
    "title": "",
    "owner": None,
    "metric": "",
    "unit": "",
    "baseline": None,
    "target": None,
    "weight": 1.0,
    "is_removed": False,
}


def add_key_result(actor: Actor, key: str, *, values: dict[str, Any]) -> KeyResult:
    """A key result of an objective that is not closed; of an active one it makes another edition."""
    with transaction.atomic():
        held = hold_to_edit(actor, key)
        final = _checked(actor, EMPTY | values)
        row = KeyResult(objective=held.objective)
        put_key_result(row, final)
        row.save()
        told = events.KeyResultAdded(key_result=row.pk, title=row.title)
        touch(held.record, actor)
        record_event(actor, told, held.record, field_changes(EMPTY, final))
        settle_edition(actor, held.record, held.objective)
    return row


def change_key_result(
    actor: Actor, key: str, result_id: int, *, version: int | None, values: dict[str, Any]
) -> KeyResult:
    """Change fields of a key result. `version` is the objective's that was seen; the same field twice is a 409."""
    with transaction.atomic():
        held = hold_to_edit(actor, key)
        row = _result(held, result_id)
        before = key_result_values(row)
        final = _checked(actor, before | values)
        if version is not None:
            check_version(held.record, seen_version=version, mine=values)
        if changes := field_changes(before, final):
            put_key_result(row, final)
            row.save()
            touch(held.record, actor)
            told = events.KeyResultChanged(key_result=row.pk, title=row.title)
            record_event(actor, told, held.record, changes)
            settle_edition(actor, held.record, held.objective)
    return row


def remove_key_result(actor: Actor, key: str, result_id: int) -> None:
    """It counts no more; its check-ins stay with it, should undo bring it back."""
    with transaction.atomic():
        held = hold_to_edit(actor, key)
        row = _result(held, result_id)
        row.is_removed = True
        row.save(update_fields=["is_removed"])
        touch(held.record, actor)
        told = events.KeyResultRemoved(key_result=row.pk, title=row.title)
        record_event(actor, told, held.record, {"is_removed": [False, True]})
        settle_edition(actor, held.record, held.objective)


def check_in(
    actor: Actor,
    key: str,
    *,
    result_id: int | None,
    value: float,
    confidence: float | None = None,
    comment: str = "",
    on: datetime.date | None = None,
) -> CheckIn:
    """What a key result of an active objective (or its own metric, without `result_id`) measures on a day."""
    with transaction.atomic():
        held = hold(actor, key)
        row = _result(held, result_id) if result_id is not None else None
        _require_check_in(actor, held, row)
        _require_active(held)
        today = timezone.localdate()
        day = on or today
        wrong = check_in_faults(value=value, confidence=confidence, comment=comment, on=day, today=today)
        if wrong:
            raise Invalid.of(wrong)
        made = CheckIn.objects.create(
            objective=held.objective,
            key_result=row,
            value=value,
            confidence=confidence,
            comment=comment.strip(),
            on=day,
            by_id=actor.user_id,
        )
        told = events.CheckInAdded(
            check_in=made.pk, key_result=row.pk if row else 0, value=value, confidence=confidence
        )
        record_event(actor, told, held.record)
    return made


def remove_check_in(actor: Actor, key: str, check_in_id: int) -> None:
    """Take back a wrong one: one's own, or any by who edits the objective."""
    with transaction.atomic():
        held = hold(actor, key)
        found = CheckIn.objects.select_for_update().filter(objective=held.objective, is_removed=False)
        row = found.filter(pk=check_in_id).first()
        if row is None:
            raise NotFound(NOT_FOUND)
        if row.by_id != actor.user_id:
            require(can_edit_objective(actor, held.record.owner_id, held.record.created_by_id), actor)
        _require_active(held)
        row.is_removed = True
        row.save(update_fields=["is_removed"])
        told = events.CheckInRemoved(check_in=row.pk, key_result=row.key_result_id or 0, value=row.value)
        record_event(actor, told, held.record)


def key_result_values(row: KeyResult) -> dict[str, Any]:
    return {name: row.owner_id if name == "owner" else getattr(row, name) for name in KEY_RESULT_FIELDS}


def put_key_result(row: KeyResult, values: dict[str, Any]) -> None:
    for name in KEY_RESULT_FIELDS:
        setattr(row, "owner_id" if name == "owner" else name, values[name])


def _checked(actor: Actor, values: dict[str, Any]) -> dict[str, Any]:
    final = values | {
        "title": " ".join(values["title"].split()),
        "metric": " ".join((values["metric"] or values["title"]).split()),
        "unit": values["unit"].strip(),
    }
    if wrong := key_result_faults(final):
        raise Invalid.of(wrong)
    check_person(actor, final["owner"], "owner")
    return final


def _result(held: Held, result_id: int) -> KeyResult:
    rows = KeyResult.objects.select_for_update().filter(objective=held.objective, is_removed=False)
    row = rows.filter(pk=result_id).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return row


def _require_check_in(actor: Actor, held: Held, row: KeyResult | None) -> None:
    may_edit = can_edit_objective(actor, held.record.owner_id, held.record.created_by_id)
    require(can_check_in(actor, row.owner_id if row else None, may_edit=may_edit), actor)


def _require_active(held: Held) -> None:
    if held.objective.state == State.CLOSED:
        raise Conflict(texts.OBJECTIVE_CLOSED, key=held.record.key)
    if held.objective.state != State.ACTIVE:
        raise Conflict(texts.NOT_ACTIVE, key=held.record.key)
