"""Tasks: made, changed, deleted, taken back; many at once in one step."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.events import Entry, Event, field_changes, record_events
from planweave.kernel.keys import take_numbers
from planweave.kernel.locking import check_version
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require
from planweave.workspaces.queries import product_readable_by

from .. import events, texts
from ..bridge.following import followers
from ..models import Task
from ..policy import can_edit_tasks, can_report_progress
from ..queries.tasks import tasks_below, tasks_in, values_of
from ..queries.workload import workload_of
from ..rules import (
    NEW_TASK,
    PROGRESS_FIELDS,
    SPAN_FIELDS,
    TASK_DATES,
    TASK_FIELDS,
    TASK_OWN_FIELDS,
    TASK_RECORD_FIELDS,
    TASK_REFERENCES,
    settle_dates,
)
from ..timing import ConstraintKind
from .known import Known

MAX_AT_ONCE = 10_000


@dataclass(frozen=True, kw_only=True)
class Edit:
    """New values for one task, as seen at `version` (None: whatever it is now). Dates are ISO texts."""

    id: int
    version: int | None
    values: dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A task to be made. Without a product it gets its requirement's, parent's or release's."""

    product_id: int | None
    values: dict[str, Any]


def create_tasks(actor: Actor, drafts: Sequence[Draft]) -> list[Record]:
    """New tasks in the order given, with the next keys of their products; all or none.

    A constant number of queries whatever their number. Raises Invalid with a sentence per field.
    """
    require(can_edit_tasks(actor), actor)
    _check_count(drafts)
    with transaction.atomic():
        known = Known(actor, [draft.values for draft in drafts])
        finals = []
        for draft in drafts:
            values = NEW_TASK | _cleaned(draft.values)
            known.take_project(values, named=draft.values)
            settle_dates(values, before=NEW_TASK, named=draft.values, days=known.days)
            known.check(values)
            finals.append(values)
        product_ids = [
            draft.product_id or known.product_of(values) for draft, values in zip(drafts, finals, strict=True)
        ]
        if None in product_ids:
            raise Invalid.of({"product": texts.PRODUCT_NEEDED})
        products = {pk: product_readable_by(actor, pk) for pk in set(product_ids)}
        numbers = {
            pk: iter(take_numbers(actor.here, product.key_prefix, product_ids.count(pk)))
            for pk, product in products.items()
        }
        now = timezone.now()
        records = []
        for product_id, values in zip(product_ids, finals, strict=True):
            number = next(numbers[product_id])
            records.append(
                Record(
                    workspace_id=actor.here,
                    product_id=product_id,
                    kind="task",
                    number=number,
                    key=f"{products[product_id].key_prefix}-{number}",
                    title=values["title"],
                    created_by_id=actor.user_id,
                    created_at=now,
                    updated_at=now,
                )
            )
        Record.objects.bulk_create(records, batch_size=500)
        for record, values in zip(records, finals, strict=True):
            values["position"] = values["position"] or float(record.pk)
        Task.objects.bulk_create(
            [Task(record=record, **_columns(values)) for record, values in zip(records, finals, strict=True)],
            batch_size=500,
        )
        record_events(
            actor,
            [
                Entry(
                    event=events.TaskCreated(product=record.product_id),
                    record=record,
                    changes=field_changes(NEW_TASK, {name: values[name] for name in TASK_FIELDS}),
                )
                for record, values in zip(records, finals, strict=True)
            ],
        )
    return records


def change_tasks(actor: Actor, edits: Sequence[Edit]) -> list[Record]:
    """Change fields of several tasks in one step; all or none. Bars keep to working days.

    What waits for a task with new dates and follows by itself (`is_auto`) moves in the same step, and comes
    behind the edited ones in the answer; everything else stays.

    Raises NotFound for what the actor may not see, Forbidden without the right, Invalid with a sentence
    per field, Conflict with both values where somebody changed the same field since `version`.
    """
    _check_count(edits)
    with transaction.atomic():
        records, tasks = lock_tasks(actor, [edit.id for edit in edits])
        known = Known(actor, [edit.values for edit in edits])
        finals: dict[int, dict[str, Any]] = {}
        for edit in edits:
            task = tasks[edit.id]
            _check_right(actor, task, edit.values)
            wanted = _cleaned(edit.values)
            if edit.version is not None:
                check_version(records[edit.id], seen_version=edit.version, mine=wanted)
            before = finals.get(edit.id) or values_of(task)
            values = before | wanted
            known.take_project(values, named=wanted)
            settle_dates(values, before=before, named=wanted, days=known.days)
            known.check(values, task=task, before=before)
            finals[edit.id] = values
        _let_inherit(actor, records, tasks, finals)
        followed = _let_follow(actor, records, tasks, finals)
        store(actor, records, tasks, finals)
    return [records[pk] for pk in [*(edit.id for edit in edits), *followed]]


def _let_inherit(
    actor: Actor,
    records: dict[int, Record],
    tasks: dict[int, Task],
    finals: dict[int, dict[str, Any]],
) -> None:
    """Add to the others what lies below a task that came to another project: it goes along."""
    moved = {
        pk: values["project"] for pk, values in finals.items() if values["project"] != tasks[pk].project_id
    }
    if not moved:
        return
    below = tasks_below(actor.here, moved)
    more_records, more_tasks = lock_tasks(actor, [pk for pk in below if pk not in records])
    records |= more_records
    tasks |= more_tasks
    for pk, above in below.items():
        values = finals.get(pk) or values_of(tasks[pk])
        if values["parent"] == tasks[pk].parent_id:  # else it leaves in the same step
            finals[pk] = values | {"project": moved[above]}


def _let_follow(
    actor: Actor,
    records: dict[int, Record],
    tasks: dict[int, Task],
    finals: dict[int, dict[str, Any]],
) -> list[int]:
    """Add to the others what must give way to new dates and follows by itself; their ids."""
    placed, turned = {}, set()
    for pk, values in finals.items():
        before = values_of(tasks[pk])
        is_moved = any(values[name] != before[name] for name in SPAN_FIELDS)
        if not is_moved and _turns_late(values, before):
            turned.add(pk)
        if is_moved or pk in turned:
            placed[pk] = values
    if not placed or (not turned and not tasks_in(actor.here).filter(is_auto=True).exists()):
        return []
    spans = followers(workload_of(actor.here), placed, turned=turned)
    more_records, more_tasks = lock_tasks(actor, [pk for pk in spans if pk not in turned])
    records |= more_records
    tasks |= more_tasks
    for pk, span in spans.items():
        finals[pk] = (finals[pk] if pk in turned else values_of(tasks[pk])) | span
    return [pk for pk in spans if pk not in turned]


def _turns_late(values: dict[str, Any], before: dict[str, Any]) -> bool:
    """Whether it is now as late as possible and was not, or follows by itself now and did not."""
    wanted = (ConstraintKind.AS_LATE_AS_POSSIBLE, True)
    now, then = ((one["constraint_kind"], one["is_auto"]) for one in (values, before))
    return now == wanted != then and values["start_on"] is not None


def store(
    actor: Actor,
    records: dict[int, Record],
    tasks: dict[int, Task],
    finals: dict[int, dict[str, Any]],
) -> None:
    """Save what differs, with one event per changed task. The caller has checked right and values."""
    entries: list[Entry] = []
    for pk, values in finals.items():
        record, task = records[pk], tasks[pk]
        changes = field_changes(values_of(task), values)
        if not changes:
            continue
        for name in changes:
            _put(record, task, name, values[name])
        record.version += 1
        record.updated_at = timezone.now()
        entries.append(Entry(event=events.TaskChanged(), record=record, changes=changes))
    changed = [entry.record.pk for entry in entries if entry.record]
    Record.objects.bulk_update(
        [records[pk] for pk in changed], ["title", "version", "updated_at"], batch_size=200
    )
    Task.objects.bulk_update([tasks[pk] for pk in changed], list(TASK_OWN_FIELDS), batch_size=100)
    record_events(actor, entries)


def delete_tasks(actor: Actor, record_ids: Sequence[int]) -> int:
    """Move tasks, with everything below them, to the trash; undo brings them back with their links."""
    require(can_edit_tasks(actor), actor)
    with transaction.atomic():
        wanted = {*record_ids, *tasks_below(actor.here, record_ids)}
        records, _ = lock_tasks(actor, sorted(wanted))
        put_into_trash(actor, list(records.values()), event=events.TaskDeleted)
    return len(records)


def put_into_trash(actor: Actor, records: Sequence[Record], *, event: type[Event]) -> None:
    """TaskDeleted puts in, TaskRestored takes out; one event each."""
    for record in records:
        record.deleted_at = timezone.now() if event is events.TaskDeleted else None
        record.version += 1
    Record.objects.bulk_update(records, ["deleted_at", "version"], batch_size=500)
    record_events(actor, [Entry(event=event(), record=record) for record in records])


def lock_tasks(actor: Actor, ids: Sequence[int]) -> tuple[dict[int, Record], dict[int, Task]]:
    """Records and tasks, locked in one order (no deadlock), or NotFound if any may not be seen."""
    found = Record.objects.filter(workspace_id=actor.here, kind="task", deleted_at=None, pk__in=ids)
    if actor.product_ids is not None:
        found = found.none()  # a guest sees no tasks
    records = {record.pk: record for record in found.select_for_update().order_by("pk")}
    if set(ids) - records.keys():
        raise NotFound(NOT_FOUND)
    tasks = Task.objects.select_related("person").in_bulk(list(records))
    for pk, task in tasks.items():
        task.record = records[pk]
    return records, tasks


def _check_right(actor: Actor, task: Task, values: dict[str, Any]) -> None:
    if values.keys() <= PROGRESS_FIELDS:
        require(can_report_progress(actor, task), actor)
    else:
        require(can_edit_tasks(actor), actor)


def _check_count(items: Sequence[object]) -> None:
    if len(items) > MAX_AT_ONCE:
        raise Invalid(texts.TOO_MANY, limit=MAX_AT_ONCE)


def _cleaned(values: dict[str, Any]) -> dict[str, Any]:
    if isinstance(values.get("title"), str):
        return values | {"title": " ".join(values["title"].split())}
    return dict(values)


def _columns(values: dict[str, Any]) -> dict[str, Any]:
    return {
        f"{name}_id" if name in TASK_REFERENCES else name: _column_value(name, values[name])
        for name in TASK_OWN_FIELDS
    }


def _column_value(name: str, value: Any) -> Any:
    return datetime.date.fromisoformat(value) if name in TASK_DATES and value else value


def _put(record: Record, task: Task, name: str, value: Any) -> None:
    if name in TASK_RECORD_FIELDS:
        setattr(record, name, value)
    else:
        setattr(task, f"{name}_id" if name in TASK_REFERENCES else name, _column_value(name, value))
