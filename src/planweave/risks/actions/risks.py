"""Risks: made, changed, deleted; many at once in one step."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone

from planweave.discussion.actions import tell_all
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import Entry, Event, field_changes, record_events
from planweave.kernel.keys import take_numbers
from planweave.kernel.language import Text
from planweave.kernel.locking import check_version
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require
from planweave.workspaces.queries import check_person, product_readable_by

from .. import events, texts
from ..models import Risk
from ..policy import can_change, can_delete, can_identify, can_read
from ..queries.about import Targets, about_keys
from ..queries.risks import values_of
from ..queries.scheme import scale_of
from ..rules.fields import FIELDS, NEW_RISK, cleaned, faults
from ..rules.moves import MOVES, current_stage, move_fault
from ..rules.scale import Scale
from .keeping import expected_of, put, read, settled, write_about

MOST_AT_ONCE = 1000


@dataclass(frozen=True, kw_only=True)
class Edit:
    """New values for one risk, as seen at `version` (None: whatever it is now). Dates are ISO texts."""

    id: int
    version: int | None
    values: dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A risk to be made. Without a product it gets that of the first record it is about."""

    product_id: int | None
    values: dict[str, Any]


def create_risks(actor: Actor, drafts: Sequence[Draft]) -> list[Record]:
    """New risks in the order given, with the next keys of their products; all or none. Owners get a notice.

    Without a title it is the event; without an owner, who made it. Raises Invalid with a sentence per field.
    """
    require(can_identify(actor), actor)
    _check_count(drafts)
    with transaction.atomic():
        scale = scale_of(actor.here)
        targets = Targets(actor, [key for draft in drafts for key in draft.values.get("about", ())])
        finals = []
        for draft in drafts:
            values = NEW_RISK | {"owner": actor.user_id} | cleaned(draft.values)
            values["title"] = values["title"] or _title_of(values["event"])
            values = settled(values, before=NEW_RISK, named=draft.values, scale=scale)
            values["about"] = [one.key for one in targets.of(values["about"])]
            _check(actor, values, before=NEW_RISK, scale=scale, responses=0)
            finals.append(values)
        product_ids = [
            draft.product_id or _product_of(actor, values)
            for draft, values in zip(drafts, finals, strict=True)
        ]
        products = {pk: product_readable_by(actor, pk) for pk in set(product_ids)}
        numbers = {
            pk: iter(take_numbers(actor.here, product.key_prefix, product_ids.count(pk)))
            for pk, product in products.items()
        }
        records = []
        for product_id, values in zip(product_ids, finals, strict=True):
            number = next(numbers[product_id])
            records.append(
                Record(
                    workspace_id=actor.here,
                    product_id=product_id,
                    kind="risk",
                    number=number,
                    key=f"{products[product_id].key_prefix}-{number}",
                    title=values["title"],
                    owner_id=values["owner"],
                    created_by_id=actor.user_id,
                )
            )
        Record.objects.bulk_create(records, batch_size=500)
        rows = [Risk(record=record) for record in records]
        for row, values in zip(rows, finals, strict=True):
            put(row, values, scale=scale)
        Risk.objects.bulk_create(rows, batch_size=200)
        write_about({row.pk: targets.of(values["about"]) for row, values in zip(rows, finals, strict=True)})
        read(actor, rows)
        entries = [
            Entry(
                event=events.RiskCreated(product=record.product_id),
                record=record,
                changes=field_changes(NEW_RISK, {name: values[name] for name in FIELDS}),
            )
            for record, values in zip(records, finals, strict=True)
        ]
        record_events(actor, entries)
        _tell_owners(actor, records)
    return records


def change_risks(actor: Actor, edits: Sequence[Edit]) -> list[Record]:
    """Change fields of several risks in one step; all or none. New owners get a notice.

    Raises NotFound for what the actor may not see, Forbidden without the right, Invalid with a sentence per field,
    Conflict with both values where somebody changed the same field since `version`.
    """
    require(can_identify(actor), actor)
    _check_count(edits)
    with transaction.atomic():
        rows = lock_risks(actor, [edit.id for edit in edits])
        scale = scale_of(actor.here)
        about = about_keys(rows)
        targets = Targets(
            actor,
            {
                key
                for edit in edits
                for key in (*edit.values.get("about", ()), *about[edit.id])
                if "about" in edit.values
            },
        )
        responses = _responses_of(rows)
        finals: dict[int, dict[str, Any]] = {}
        for edit in edits:
            row = rows[edit.id]
            require(can_change(actor, row), actor)
            wanted = cleaned(edit.values)
            if edit.version is not None:
                check_version(row.record, seen_version=edit.version, mine=wanted)
            before = finals.get(edit.id) or values_of(row, about[edit.id])
            values = before | wanted
            values["title"] = values["title"] or _title_of(values["event"])
            values = settled(values, before=before, named=wanted, scale=scale)
            if "about" in wanted:
                values["about"] = [one.key for one in targets.of(values["about"])]
            _check(actor, values, before=before, scale=scale, responses=responses[edit.id])
            finals[edit.id] = values
        store(actor, rows, finals, about=about, scale=scale, targets=targets)
    return [rows[edit.id].record for edit in edits]


def store(
    actor: Actor,
    rows: dict[int, Risk],
    finals: dict[int, dict[str, Any]],
    *,
    about: dict[int, list[str]],
    scale: Scale,
    targets: Targets,
) -> None:
    """Save what differs, with one event per changed risk. The caller has checked right and values."""
    entries: list[Entry] = []
    owned: list[Record] = []
    for pk, values in finals.items():
        row = rows[pk]
        changes = field_changes(values_of(row, about[pk]), values)
        if not changes:
            continue
        put(row, values, scale=scale)
        row.save()
        row.record.title, row.record.owner_id = values["title"], values["owner"]
        row.record.version += 1
        row.record.updated_at = timezone.now()
        row.record.save(update_fields=["title", "owner", "version", "updated_at"])
        if "about" in changes:
            write_about({pk: targets.of(values["about"])})
        if "owner" in changes:
            owned.append(row.record)
        entries.append(Entry(event=events.RiskChanged(), record=row.record, changes=changes))
    read(actor, [rows[entry.record.pk] for entry in entries if entry.record])
    record_events(actor, entries)
    _tell_owners(actor, owned)


def delete_risks(actor: Actor, record_ids: Sequence[int]) -> int:
    """Move risks to the trash; undo brings them back."""
    require(can_delete(actor), actor)
    _check_count(record_ids)
    with transaction.atomic():
        rows = lock_risks(actor, sorted(set(record_ids)))
        put_into_trash(actor, [row.record for row in rows.values()], event=events.RiskDeleted)
    return len(rows)


def put_into_trash(actor: Actor, records: Sequence[Record], *, event: type[Event]) -> None:
    """RiskDeleted puts in, RiskRestored takes out; one event each."""
    for record in records:
        record.deleted_at = timezone.now() if event is events.RiskDeleted else None
        record.version += 1
    Record.objects.bulk_update(records, ["deleted_at", "version"], batch_size=500)
    record_events(actor, [Entry(event=event(), record=record) for record in records])


def lock_risks(actor: Actor, ids: Sequence[int]) -> dict[int, Risk]:
    """Rows with their records, locked in one order (no deadlock); NotFound if any may not be seen."""
    found = Record.objects.filter(workspace_id=actor.here, kind="risk", deleted_at=None, pk__in=ids)
    if actor.product_ids is not None:
        found = found.none()  # a guest sees no risks
    records = {record.pk: record for record in found.select_for_update().order_by("pk")}
    if set(ids) - records.keys():
        raise NotFound(NOT_FOUND)
    rows = Risk.objects.in_bulk(list(records))
    for pk, row in rows.items():
        row.record = records[pk]
    return rows


def lock_risk(actor: Actor, key: str) -> Risk:
    """One risk by its key, locked, the right to change it checked."""
    require(can_read(actor), actor)
    found = Record.objects.filter(workspace_id=actor.here, kind="risk", deleted_at=None, key=key)
    pk = found.values_list("pk", flat=True).first()
    if pk is None:
        raise NotFound(NOT_FOUND)
    row = lock_risks(actor, [pk])[pk]
    require(can_change(actor, row), actor)
    return row


def _check(
    actor: Actor, values: dict[str, Any], *, before: dict[str, Any], scale: Scale, responses: int
) -> None:
    if wrong := faults(values, scale):
        raise Invalid.of(wrong)
    if values["owner"] != before["owner"]:
        check_person(actor, values["owner"], "owner")
    cost, _ = expected_of(values, current_stage(values))
    fault = move_fault(before["state"], values, scale, responses=responses, expected_cost=cost)
    if fault is not None:
        raise _refusal(actor, fault, before["state"], values, scale)


def _refusal(
    actor: Actor, fault: Text, before: str, values: dict[str, Any], scale: Scale
) -> Conflict | Invalid:
    language = actor.language
    stage = current_stage(values).value
    level = scale.level(values[f"{stage}_likelihood"], values[f"{stage}_impact"])
    separator = "、" if language == "zh" else ", "
    says: dict[str, object] = {
        "before": texts.STATES[before].say(language),
        "after": texts.STATES[values["state"]].say(language),
        "moves": separator.join(texts.STATES[one].say(language) for one in MOVES[before]),
        "level": texts.LEVELS[level or 0].say(language),
        "limit": f"{scale.contingency_cost or 0:,.0f}",
    }
    needs_plan = fault in (texts.CONTINGENCY_BY_LEVEL, texts.CONTINGENCY_BY_COST)
    return Conflict(fault, extra={"missing": "contingency" if needs_plan else "state"}, **says)


def _responses_of(risk_ids: Collection[int]) -> dict[int, int]:
    rows = Risk.objects.filter(pk__in=risk_ids).annotate(
        count=Count("responses", filter=Q(responses__removed_at=None))
    )
    return dict(rows.values_list("pk", "count"))


def _product_of(actor: Actor, values: dict[str, Any]) -> int:
    found = (
        Record.objects.filter(workspace_id=actor.here, key__in=values["about"])
        .exclude(product=None)
        .order_by("pk")
        .values_list("product_id", flat=True)
        .first()
    )
    if found is None:
        raise Invalid.of({"product": texts.PRODUCT_NEEDED})
    return found


def _title_of(event: str) -> str:
    return event if len(event) <= 120 else event[:119].rstrip() + "…"


def _tell_owners(actor: Actor, records: Sequence[Record]) -> None:
    lines = [(record, "risk_given", [record.owner_id]) for record in records if record.owner_id]
    if lines:
        tell_all(actor, lines)


def _check_count(items: Sequence[object]) -> None:
    if len(items) > MOST_AT_ONCE:
        raise Invalid(texts.MANY_AT_ONCE, limit=MOST_AT_ONCE)
