"""Every write of requirements. One request is one operation: one undo step, one bundle of events."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel import richtext
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import Entry, Event, field_changes, record_event, record_events
from planweave.kernel.keys import take_numbers
from planweave.kernel.locking import check_version
from planweave.kernel.models import Activity, Record
from planweave.kernel.texts import NOT_FOUND, UNDO_CHANGED_SINCE
from planweave.kernel.undo import reverts
from planweave.workspaces.models import Area, Membership, Skill
from planweave.workspaces.policy import can_plan, require
from planweave.workspaces.queries import product_readable_by, records_readable_by

from . import events, texts
from .models import Demand, EffortShare, Requirement, Stakeholder
from .policy import can_commit_to_release, can_create, can_delete, can_edit
from .queries import demands_of, efforts_of, values_of
from .rules import FIELDS, OWN_FIELDS, RECORD_FIELDS, REFERENCES, SHARED_FIELDS, faults, settle_effort

MAX_AT_ONCE = 10_000
PLAN_FIELDS = frozenset({"release", "is_release_pinned"})
EMPTY: dict[str, Any] = {
    "title": "",
    "owner": None,
    "type": "functional",
    "description": "",
    "area": None,
    "source": "",
    "source_detail": "",
    "priority": "",
    "state": "collected",
    "parent": None,
    "position": 0.0,
    "effort_optimistic_days": None,
    "effort_likely_days": None,
    "effort_pessimistic_days": None,
    "cost": None,
    "value": None,
    "release": None,
    "is_release_pinned": False,
    "efforts": {},
    "demands": {},
}


@dataclass(frozen=True, kw_only=True)
class Edit:
    """New values for one requirement, as seen at `version` (None: whatever it is now)."""

    id: int
    version: int | None
    values: dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A requirement to be made."""

    product_id: int
    values: dict[str, Any]


def create_requirement(actor: Actor, *, product_id: int, values: dict[str, Any]) -> Record:
    return create_requirements(actor, [Draft(product_id=product_id, values=values)])[0]


def create_requirements(actor: Actor, drafts: Sequence[Draft]) -> list[Record]:
    """New requirements in the order given, with the next keys of their products; all or none.

    A constant number of queries whatever their number. Raises Invalid with a sentence per field.
    """
    require(can_create(actor), actor)
    _check_count(drafts)
    with transaction.atomic():
        products = {pk: product_readable_by(actor, pk) for pk in {draft.product_id for draft in drafts}}
        author = actor.user_id if can_plan(actor) else None
        finals = [EMPTY | {"owner": author} | draft.values for draft in drafts]
        known = _Known(actor, finals)
        numbers = {
            pk: iter(
                take_numbers(actor.here, product.key_prefix, sum(draft.product_id == pk for draft in drafts))
            )
            for pk, product in products.items()
        }
        records, requirements = [], []
        now = timezone.now()
        for draft, values in zip(drafts, finals, strict=True):
            _check_plan_fields(actor, draft.values)
            settle_effort(values, changed=set(draft.values))
            _clean(values)
            known.check(values)
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
        for record, values in zip(records, finals, strict=True):
            values["position"] = values["position"] or float(record.pk)
            requirements.append(Requirement(record=record, **_columns(values)))
        Requirement.objects.bulk_create(requirements, batch_size=500)
        _save_shares(actor, known, list(zip(records, finals, strict=True)))
        record_events(
            actor,
            [
                Entry(
                    event=events.RequirementCreated(product=record.product_id),
                    record=record,
                    changes=field_changes(EMPTY, {name: values[name] for name in FIELDS}),
                )
                for record, values in zip(records, finals, strict=True)
            ],
        )
    return records


def change_requirement(
    actor: Actor, record_id: int, *, version: int | None, values: dict[str, Any]
) -> Record:
    return change_requirements(actor, [Edit(id=record_id, version=version, values=values)])[0]


def change_requirements(
    actor: Actor, edits: Sequence[Edit], *, event: type[Event] = events.RequirementChanged
) -> list[Record]:
    """Change fields of several requirements in one step; all or none.

    Raises NotFound for what the actor may not see, Forbidden without the right, Invalid with a sentence
    per field, Conflict with both values where somebody changed the same field since `version`.
    """
    _check_count(edits)
    with transaction.atomic():
        records = _lock(actor, [edit.id for edit in edits])
        requirements = Requirement.objects.select_related("record").in_bulk(list(records))
        present = _present(requirements)
        known = _Known(actor, [edit.values for edit in edits])
        entries: list[Entry] = []
        changed: dict[int, set[str]] = {}
        shares = []
        for edit in edits:
            record, requirement = records[edit.id], requirements[edit.id]
            requirement.record = record
            require(can_edit(actor, record), actor)
            _check_plan_fields(actor, edit.values)
            wanted = dict(edit.values)
            _clean(wanted)
            if edit.version is not None:
                check_version(record, seen_version=edit.version, mine=wanted)
            before = present[edit.id]
            values = before | wanted
            settle_effort(values, changed=set(wanted))
            known.check(values, record=record)
            changes = field_changes(before, values)
            if not changes:
                continue
            present[edit.id] = values
            for name in changes:
                _put(requirement, name, values[name])
            record.version += 1
            record.updated_at = timezone.now()
            changed[edit.id] = changed.get(edit.id, set()) | changes.keys()
            if changes.keys() & set(SHARED_FIELDS):
                shares.append((record, values))
            entries.append(Entry(event=event(), record=record, changes=changes))
        if changed:
            _save(records, requirements, changed)
            _save_shares(actor, known, shares)
            record_events(actor, entries)
    return [records[edit.id] for edit in edits]


def delete_requirements(actor: Actor, record_ids: Sequence[int]) -> int:
    """Move requirements to the trash; undo brings them back with everything that hung on them."""
    with transaction.atomic():
        records = _lock(actor, record_ids)
        for record in records.values():
            require(can_delete(actor, record), actor)
            record.deleted_at = timezone.now()
            record.version += 1
        Record.objects.bulk_update(records.values(), ["deleted_at", "version"], batch_size=500)
        record_events(
            actor, [Entry(event=events.RequirementDeleted(), record=record) for record in records.values()]
        )
    return len(records)


def set_stakeholder(actor: Actor, *, name: str, weight: float) -> Stakeholder:
    """A stakeholder with this weight, new or changed."""
    require(can_plan(actor), actor)
    if not name.strip():
        raise Invalid.of({"name": texts.STAKEHOLDER_NAME_NEEDED})
    if not 0 <= weight < 1e6:
        raise Invalid.of({"weight": texts.STAKEHOLDER_WEIGHT})
    with transaction.atomic():
        stakeholder, _ = Stakeholder.objects.update_or_create(
            workspace_id=actor.here, name=name.strip()[:100], defaults={"weight": weight}
        )
        record_event(
            actor,
            events.StakeholderChanged(stakeholder=stakeholder.pk, name=stakeholder.name, weight=weight),
        )
    return stakeholder


@reverts("requirement")
def revert(actor: Actor, steps: Sequence[Activity]) -> None:
    """Take an operation's events back, newest first: made ones go to the trash, changed ones to their old values."""
    ids = list({step.record_id for step in steps})
    records = Record.objects.select_for_update().filter(workspace_id=actor.here).in_bulk(ids)
    requirements = Requirement.objects.select_related("record").in_bulk(list(records))
    present = _present(requirements)
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
            now = back.get(step.record_id, {}).get(name, present[step.record_id][name])
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


class _Known:
    """What edits may name: people, areas, releases, skills, stakeholders; few queries for many edits."""

    def __init__(self, actor: Actor, all_values: Sequence[dict[str, Any]]) -> None:
        self.actor = actor
        named = {name for values in all_values for name, value in values.items() if value not in (None, {})}
        here = {"workspace_id": actor.here}
        self.people = _ids(
            Membership.objects.filter(**here).exclude(role="guest"), "user_id", "owner" in named
        )
        self.areas = _ids(Area.objects.filter(**here), "pk", "area" in named)
        self.releases: set[int] = set()
        if "release" in named:
            field = Requirement._meta.get_field("release").related_model
            self.releases = set(field.objects.filter(**here).values_list("pk", flat=True))  # type: ignore[union-attr]
        self.parents: dict[int, int | None] = {}
        if "parent" in named:
            rows = Requirement.objects.filter(record__workspace_id=actor.here, record__deleted_at=None)
            self.parents = dict(rows.values_list("record_id", "parent_id"))
        self.skills: dict[str, int] = {}
        if "efforts" in named:
            self.skills = dict(Skill.objects.filter(**here).values_list("name", "pk"))
        self.stakeholders: dict[str, int] = {}
        if "demands" in named:
            self.stakeholders = dict(Stakeholder.objects.filter(**here).values_list("name", "pk"))

    def check(self, values: dict[str, Any], *, record: Record | None = None) -> None:
        """Raise Invalid with a sentence per field that is wrong."""
        wrong = faults(values)
        changes_reference = {
            "owner": (self.people, texts.NOT_A_CHOICE),
            "area": (self.areas, texts.NOT_A_CHOICE),
            "release": (self.releases, texts.RELEASE_UNKNOWN),
            "parent": (self.parents, texts.PARENT_UNKNOWN),
        }
        present = _references(record) if record else {}
        for name, (allowed, text) in changes_reference.items():
            if values[name] is not None and values[name] != present.get(name) and values[name] not in allowed:
                wrong[name] = text
        if (
            record
            and values["parent"]
            and "parent" not in wrong
            and self._is_below(values["parent"], record.pk)
        ):
            wrong["parent"] = texts.PARENT_CYCLE
        if self.skills and not values["efforts"].keys() <= self.skills.keys():
            wrong["efforts"] = texts.SKILL_UNKNOWN
        if wrong:
            raise Invalid.of(wrong)

    def _is_below(self, candidate: int | None, ancestor: int) -> bool:
        seen: set[int] = set()
        while candidate is not None and candidate not in seen:
            if candidate == ancestor:
                return True
            seen.add(candidate)
            candidate = self.parents.get(candidate)
        return False


def _references(record: Record) -> dict[str, int | None]:
    requirement = record.requirement
    return {
        "owner": record.owner_id,
        "area": requirement.area_id,
        "release": requirement.release_id,
        "parent": requirement.parent_id,
    }


def _ids(rows: Any, column: str, is_wanted: bool) -> set[int]:
    return set(rows.values_list(column, flat=True)) if is_wanted else set()


def _check_count(items: Sequence[object]) -> None:
    if len(items) > MAX_AT_ONCE:
        raise Invalid(texts.TOO_MANY, limit=MAX_AT_ONCE)


def _check_plan_fields(actor: Actor, values: dict[str, Any]) -> None:
    if values.keys() & PLAN_FIELDS:
        require(can_commit_to_release(actor), actor)


def _clean(values: dict[str, Any]) -> None:
    if values.get("description"):
        values["description"] = richtext.clean(values["description"])
    if isinstance(values.get("title"), str):
        values["title"] = " ".join(values["title"].split())


def _lock(actor: Actor, ids: Sequence[int]) -> dict[int, Record]:
    """The records, locked in one order (no deadlock), or NotFound if any may not be seen."""
    records = {
        record.pk: record
        for record in records_readable_by(actor)
        .filter(pk__in=ids, kind="requirement")
        .select_for_update(of=("self",))
        .order_by("pk")
    }
    if set(ids) - records.keys():
        raise NotFound(NOT_FOUND)
    return records


def _present(requirements: dict[int, Requirement]) -> dict[int, dict[str, Any]]:
    ids = list(requirements)
    efforts, demands = efforts_of(ids), demands_of(ids)
    return {
        pk: values_of(requirement) | {"efforts": efforts.get(pk, {}), "demands": demands.get(pk, {})}
        for pk, requirement in requirements.items()
    }


def _columns(values: dict[str, Any]) -> dict[str, Any]:
    return {f"{name}_id" if name in REFERENCES else name: values[name] for name in OWN_FIELDS}


def _put(requirement: Requirement, name: str, value: Any) -> None:
    target = requirement.record if name in RECORD_FIELDS else requirement
    if name not in SHARED_FIELDS:
        setattr(target, f"{name}_id" if name in REFERENCES else name, value)


def _save(
    records: dict[int, Record], requirements: dict[int, Requirement], changed: dict[int, set[str]]
) -> None:
    """Write the columns that some edit touched, and no others: a wide UPDATE of many rows is slow."""
    names = set().union(*changed.values())
    on_record = [name for name in RECORD_FIELDS if name in names]
    Record.objects.bulk_update(
        [records[pk] for pk in changed], [*on_record, "version", "updated_at"], batch_size=500
    )
    own = [name for name in OWN_FIELDS if name in names]
    if own:
        Requirement.objects.bulk_update([requirements[pk] for pk in changed], own, batch_size=200)


def _save_shares(actor: Actor, known: _Known, changed: Sequence[tuple[Record, dict[str, Any]]]) -> None:
    """Rewrite the rows behind `efforts` and `demands`."""
    ids = [record.pk for record, _ in changed]
    EffortShare.objects.filter(requirement_id__in=ids).delete()
    Demand.objects.filter(requirement_id__in=ids).delete()
    for name in {name for _, values in changed for name in values["demands"]} - known.stakeholders.keys():
        known.stakeholders[name] = set_stakeholder(actor, name=name, weight=1).pk
    skills = known.skills or dict(Skill.objects.filter(workspace_id=actor.here).values_list("name", "pk"))
    EffortShare.objects.bulk_create(
        [
            EffortShare(requirement_id=record.pk, skill_id=skills[name], days=days)
            for record, values in changed
            for name, days in values["efforts"].items()
        ],
        batch_size=500,
    )
    Demand.objects.bulk_create(
        [
            Demand(requirement_id=record.pk, stakeholder_id=known.stakeholders[name], value=value)
            for record, values in changed
            for name, value in values["demands"].items()
        ],
        batch_size=500,
    )
