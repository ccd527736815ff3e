"""Undo: one operation (a request, an import, an applied plan) taken back as one step.

A feature declares how its records go back with `@reverts("requirement")`. Undoing is itself an
operation with events, so it can be undone: that is redo.
"""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction

from .actor import Actor
from .errors import Conflict
from .events import Event, record_event, undoable_kinds
from .links import revert_links
from .models import Activity, Record
from .texts import UNDO_CHANGED_SINCE, UNDO_NOTHING

Reverter = Callable[[Actor, Sequence[Activity]], None]

reverter_of: dict[str, Reverter] = {}
"""How records of a kind go back; the trash asks the same function as undo."""
_EVENT_REVERTERS: dict[str, Reverter] = {}


@dataclass(frozen=True, kw_only=True)
class OperationUndone(Event):
    is_undoable = True
    operation: str


def reverts(record_kind: str) -> Callable[[Reverter], Reverter]:
    """Declare the function that takes back the events of one operation on records of this kind.

    It gets them newest first, raises Conflict (UNDO_CHANGED_SINCE) when a value is no longer what the
    operation left, and changes nothing then.
    """

    def declare(reverter: Reverter) -> Reverter:
        reverter_of[record_kind] = reverter
        return reverter

    return declare


def reverts_events(*kinds: type[Event]) -> Callable[[Reverter], Reverter]:
    """Declare the function that takes back events of these kinds, whatever record they are about, or of none.

    For a feature that keeps something beside another feature's record: it reverts its own events, and
    the record's reverter never meets them. And for rows that are no records. The same promises as of `reverts`.
    """

    def declare(reverter: Reverter) -> Reverter:
        _EVENT_REVERTERS.update(dict.fromkeys((kind.__name__ for kind in kinds), reverter))
        return reverter

    return declare


def undo(actor: Actor, operation_id: uuid.UUID) -> int:
    """Take back one of the actor's own operations; the number of records touched.

    Permission is asked again by the reverters: who lost a right cannot use an old step to write.
    Raises Conflict where there is nothing to undo or something was changed since.
    """
    with transaction.atomic():
        steps = list(
            Activity.objects.filter(
                workspace_id=actor.here, operation_id=operation_id, actor_id=actor.user_id
            ).order_by("-seq")
        )
        can_be = set(undoable_kinds())
        if not steps or any(step.kind not in can_be for step in steps) or is_undone(operation_id):
            raise Conflict(UNDO_NOTHING)
        acting = replace(actor, undoes=operation_id)
        record_event(acting, OperationUndone(operation=str(operation_id)))
        of_links = [step for step in steps if step.kind in ("LinkAdded", "LinkRemoved")]
        revert_links(acting, of_links)
        links = {step.pk for step in of_links}
        rest = [
            step
            for step in steps
            if step.pk not in links and (step.record_id is not None or step.kind in _EVENT_REVERTERS)
        ]
        kinds = dict(
            Record.objects.filter(pk__in={step.record_id for step in rest}).values_list("pk", "kind")
        )
        steps_of: dict[Reverter, list[Activity]] = {}
        for step in rest:
            reverter = _EVENT_REVERTERS.get(step.kind) or reverter_of.get(kinds.get(step.record_id, ""))
            # What has none is undone by leaving it: who was asked was asked.
            if reverter and (step.record_id is None or step.record_id in kinds):
                steps_of.setdefault(reverter, []).append(step)
        if rest and not of_links and not steps_of:
            raise Conflict(UNDO_NOTHING)
        for reverter, its_steps in steps_of.items():
            reverter(acting, its_steps)
    return len({step.record_id for step in steps if step.record_id})


def values_before(
    steps: Sequence[Activity], *, row: str, now: Mapping[int, Mapping[str, Any]]
) -> dict[int, dict[str, Any]]:
    """The changed fields of rows that are no records, as they were before `steps` (newest first), by id.

    `row` is the event's field with the row's id, `now` the present values of the rows that are still there.
    Conflict where one is gone, or has something else by now than the operation left.
    """
    found: dict[int, dict[str, Any]] = {}
    spoiled: list[str] = []
    for step in steps:
        pk, name = step.data[row], step.data["name"]
        back = found.setdefault(pk, {})
        if pk not in now:
            spoiled.append(name)
            continue
        for field, (before, after) in step.changes.items():
            if back.get(field, now[pk].get(field)) != after:
                spoiled.append(f"{name} ({field})")
            back[field] = before
    if spoiled:
        raise Conflict(UNDO_CHANGED_SINCE, count=len(spoiled), first=spoiled[0])
    return found


def is_undone(operation_id: uuid.UUID) -> bool:
    undoing = Activity.objects.filter(undoes=operation_id).values_list("operation_id", flat=True).distinct()
    return any(not is_undone(later) for later in undoing)
