"""New, changed and deleted requirements."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.events import Entry, Event, field_changes, record_events
from planweave.kernel.keys import take_numbers
from planweave.kernel.locking import check_version
from planweave.kernel.models import Record
from planweave.workspaces.policy import can_plan, require
from planweave.workspaces.queries import product_readable_by

from .. import events
from ..models import Requirement
from ..policy import can_create, can_delete, can_edit
from ..rules import FIELDS, SHARED_FIELDS, settle_effort
from ..rules.custom import PREFIX
from ..rules.types import is_worked_on, settle_type
from .known import Known
from .rows import (
    add_shares,
    check_count,
    check_plan_fields,
    clean,
    columns_of,
    first_customs,
    lock_requirements,
    naming,
    present_values,
    put,
    save,
    save_shares,
    settle_stage,
)
from .values import EMPTY, Draft, Edit


def create_requirement(actor: Actor, *, product_id: int, values: dict[str, Any]) -> Record:
    return create_requirements(actor, [Draft(product_id=product_id, values=values)])[0]


def create_requirements(actor: Actor, drafts: Sequence[Draft]) -> list[Record]:
    """New requirements in the order given, with the next keys of their products; all or none.

    A constant number of queries whatever their number. Raises Invalid with a sentence per field.
    """
    require(can_create(actor), actor)
    check_count(drafts)
    with transaction.atomic():
        products = {pk: product_readable_by(actor, pk) for pk in {draft.product_id for draft in drafts}}
        author = actor.user_id if can_plan(actor) else None
        finals = [EMPTY | {"owner": author} | draft.values for draft in drafts]
        known = Known(actor, finals)
        numbers = {
            pk: iter(
                take_numbers(actor.here, product.key_prefix, sum(draft.product_id == pk for draft in drafts))
            )
            for pk, product in products.items()
        }
        records, requirements, row_numbers = [], [], []
        now = timezone.now()
        for draft, values in zip(drafts, finals, strict=True):
            check_plan_fields(actor, draft.values)
            settle_effort(values, changed=set(draft.values))
            settle_type(values, changed=set(draft.values), bases=known.bases)
            rows = dict[str, int]()
            clean(values, numbers=rows)
            known.clean_customs(values)
            row_numbers.append(rows)
            known.check(values)
            known.check_mandatory(values, changes=values, was_worked_on=False)
            number = next(numbers[draft.product_id])
            record = Record(
                workspace_id=actor.here,
                product_id=draft.product_id,
                kind="requirement",
                number=number,
                key=f"{products[draft.product_id].key_prefix}-{number}",
                title=values["title"],
                owner_id=values["owner"],
                created_by_id=actor.user_id,
                created_at=now,
                updated_at=now,
            )
            records.append(record)
        Record.objects.bulk_create(records, batch_size=500)
        for record, values, rows in zip(records, finals, row_numbers, strict=True):
            values["position"] = values["position"] or float(record.pk)
            requirement = Requirement(
                record=record, workspace_id=actor.here, row_numbers=rows, **columns_of(values)
            )
            settle_stage(requirement, changed=("state", "stages"))
            requirements.append(requirement)
        Requirement.objects.bulk_create(requirements, batch_size=500)
        add_shares(actor, known, list(zip(records, finals, strict=True)))
        record_events(
            actor,
            [
                Entry(
                    event=events.RequirementCreated(product=record.product_id),
                    record=record,
                    changes=field_changes(EMPTY, {name: values[name] for name in FIELDS})
                    | first_customs(values),
                )
                for record, values in zip(records, finals, strict=True)
            ],
        )
    return records


def change_requirement(
    actor: Actor, record_id: int, *, version: int | None, values: dict[str, Any], reason: str = ""
) -> Record:
    return change_requirements(actor, [Edit(id=record_id, version=version, values=values, reason=reason)])[0]


def change_requirements(
    actor: Actor, edits: Sequence[Edit], *, event: type[Event] = events.RequirementChanged
) -> list[Record]:
    """Change fields of several requirements in one step; all or none.

    Raises NotFound for what the actor may not see, Forbidden without the right, Invalid with a sentence
    per field, Conflict with both values where somebody changed the same field since `version`. Among several
    the refusal names the requirement that it is about.
    """
    check_count(edits)
    with transaction.atomic():
        records = lock_requirements(actor, [edit.id for edit in edits])
        requirements = Requirement.objects.select_related("record").in_bulk(list(records))
        present = present_values(requirements)
        known = Known(actor, [edit.values for edit in edits])
        entries: list[Entry] = []
        changed: dict[int, set[str]] = {}
        shares = []
        for edit in edits:
            record, requirement = records[edit.id], requirements[edit.id]
            requirement.record = record
            with naming(record, among=len(edits)):
                require(can_edit(actor, record), actor)
                check_plan_fields(actor, edit.values)
                wanted = dict(edit.values)
                clean(wanted, numbers=requirement.row_numbers)
                known.clean_customs(wanted)
                if edit.version is not None:
                    check_version(record, seen_version=edit.version, mine=wanted)
                before = dict.fromkeys(name for name in wanted if name.startswith(PREFIX)) | present[edit.id]
                values = before | wanted
                settle_effort(values, changed=set(wanted))
                settle_type(values, changed=set(wanted), bases=known.bases)
                known.check(values, record=record)
                changes = field_changes(before, values)
                known.check_mandatory(values, changes=changes, was_worked_on=is_worked_on(before["state"]))
            if not changes:
                continue
            present[edit.id] = values
            for name in changes:
                put(requirement, name, values[name])
            settle_stage(requirement, changed=changes)
            record.version += 1
            record.updated_at = timezone.now()
            changed[edit.id] = changed.get(edit.id, set()) | changes.keys()
            if changes.keys() & set(SHARED_FIELDS):
                shares.append((record, values))
            said = {"reason": edit.reason.strip()} if edit.reason.strip() else {}
            entries.append(Entry(event=event(**said), record=record, changes=changes))
        if changed:
            save(records, requirements, changed)
            save_shares(actor, known, shares)
            record_events(actor, entries)
    return [records[edit.id] for edit in edits]


def delete_requirements(actor: Actor, record_ids: Sequence[int]) -> int:
    """Move requirements to the trash; undo brings them back with everything that hung on them."""
    with transaction.atomic():
        records = lock_requirements(actor, record_ids)
        for record in records.values():
            require(can_delete(actor, record), actor)
            record.deleted_at = timezone.now()
            record.version += 1
        Record.objects.bulk_update(records.values(), ["deleted_at", "version"], batch_size=500)
        record_events(
            actor, [Entry(event=events.RequirementDeleted(), record=record) for record in records.values()]
        )
    return len(records)
