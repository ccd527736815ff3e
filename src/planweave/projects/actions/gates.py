"""Gates of milestones: criteria met one by one, and what is decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import Entry, field_changes, record_event, record_events
from planweave.kernel.locking import check_version, touch
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.models import Membership, Role

from .. import events, texts
from ..models import Criterion, MilestoneGate
from ..queries.gates import standings_of
from ..rules.gates import decision_faults, evidence_fault
from ..rules.shapes import milestones_fault
from .locked import HeldGate, hold_gate

CRITERION_FIELDS = ("text", "is_met", "evidence")
DECIDING = ("decision", "reason", "conditions")
NO_DECISION: dict[str, Any] = {"decision": "", "reason": "", "conditions": []}


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """A gate to be put up with its milestone: the phase that it ends, who owns it, what it asks for."""

    record: Record
    phase_id: int | None
    owner_id: int | None
    criteria: tuple[str, ...]


def open_gates(actor: Actor, proposed: Sequence[Proposed]) -> None:
    """Gates of milestones that were made in this transaction; the caller has checked right and words."""
    MilestoneGate.objects.bulk_create(
        [MilestoneGate(record=one.record, phase_id=one.phase_id, owner_id=one.owner_id) for one in proposed]
    )
    rows = [Criterion(gate_id=one.record.pk, text=text.strip()) for one in proposed for text in one.criteria]
    Criterion.objects.bulk_create(rows)
    records = {one.record.pk: one.record for one in proposed}
    record_events(
        actor,
        [Entry(event=events.MilestoneOpened(owner=one.owner_id), record=one.record) for one in proposed],
    )
    record_events(
        actor,
        [
            Entry(event=events.CriterionAdded(criterion=row.pk, text=row.text), record=records[row.gate_id])
            for row in rows
        ],
    )


def change_gate(
    actor: Actor, key: str, *, leads: set[int], version: int | None, values: dict[str, Any]
) -> Record:
    """Another owner, or another phase that the milestone ends."""
    with transaction.atomic():
        held = hold_gate(actor, key, leads=leads)
        if version is not None:
            check_version(held.record, seen_version=version, mine=values)
        if values.get("owner") != held.gate.owner_id:
            check_gate_owner(actor, values.get("owner"))
        before = {"owner": held.gate.owner_id, "phase": held.gate.phase_id}
        after = before | {name: values[name] for name in before if name in values}
        if changes := field_changes(before, after):
            held.gate.owner_id, held.gate.phase_id = after["owner"], after["phase"]
            held.gate.save(update_fields=["owner", "phase"])
            _told(actor, held, changes)
    return held.record


def check_gate_owner(actor: Actor, owner: int | None) -> None:
    """Invalid unless nobody, or a member who may read the plan."""
    if owner is None:
        return
    members = Membership.objects.filter(workspace_id=actor.here, user=owner, user__is_active=True)
    if not members.exclude(role=Role.GUEST).exists():
        raise Invalid.of({"owner": texts.NOT_A_MEMBER})


def add_criterion(actor: Actor, key: str, *, leads: set[int], text: str) -> Record:
    """One more thing that the milestone asks for."""
    with transaction.atomic():
        held = _undecided(actor, key, leads)
        if fault := milestones_fault([("–", [*_texts(held), text])]):
            raise Invalid.of({"text": fault})
        row = Criterion.objects.create(gate=held.gate, text=text.strip())
        touch(held.record, actor)
        record_event(actor, events.CriterionAdded(criterion=row.pk, text=row.text), held.record)
    return held.record


def change_criterion(
    actor: Actor, key: str, criterion_id: int, *, leads: set[int], version: int | None, values: dict[str, Any]
) -> Record:
    """Other words, met or not met (by the actor, now), or other evidence.

    409 with both values where somebody changed the same criterion since `version`.
    """
    with transaction.atomic():
        held = _undecided(actor, key, leads)
        row = _criterion(held, criterion_id)
        before = criterion_values(row)
        given = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
        after = before | given
        if version is not None:
            named = {f"criterion_{row.pk}_{name}": value for name, value in given.items()}
            check_version(held.record, seen_version=version, mine=named)
        wrong = {}
        if fault := milestones_fault([("–", [after["text"]])]):
            wrong["text"] = fault
        if fault := evidence_fault(after["evidence"]):
            wrong["evidence"] = fault
        if wrong:
            raise Invalid.of(wrong)
        if field_changes(before, after):
            is_settled = before["is_met"] != after["is_met"]
            by = actor.user_id if after["is_met"] is not None else None
            at = timezone.now() if after["is_met"] is not None else None
            for name, value in after.items():
                setattr(row, name, value)
            if is_settled:
                row.by_id, row.at = by, at
            row.save()
            touch(held.record, actor)
            told = events.CriterionChanged(criterion=row.pk, text=row.text)
            record_event(actor, told, held.record, named_changes(row.pk, before, after))
    return held.record


def remove_criterion(actor: Actor, key: str, criterion_id: int, *, leads: set[int]) -> Record:
    """The milestone no longer asks for it; undo brings it back."""
    with transaction.atomic():
        held = _undecided(actor, key, leads)
        row = _criterion(held, criterion_id)
        row.is_removed = True
        row.save(update_fields=["is_removed"])
        touch(held.record, actor)
        record_event(actor, events.CriterionRemoved(criterion=row.pk, text=row.text), held.record)
    return held.record


def decide_milestone(
    actor: Actor,
    key: str,
    *,
    leads: set[int],
    decision: str,
    reason: str = "",
    conditions: Sequence[Mapping[str, Any]] = (),
) -> Record:
    """Passed, passed with named conditions, or failed. Invalid says what forbids it; nothing is written then."""
    with transaction.atomic():
        held = _undecided(actor, key, leads)
        named = [
            {"text": one["text"].strip(), "due_on": one.get("due_on"), "is_done": False} for one in conditions
        ]
        standing = standings_of([held.record.pk])[held.record.pk]
        wrong = decision_faults(decision, points=standing.points, conditions=named, reason=reason.strip())
        if wrong:
            raise Invalid.of(wrong)
        _decide(actor, held, {"decision": decision, "reason": reason.strip(), "conditions": named})
    return held.record


def reopen_milestone(actor: Actor, key: str, *, leads: set[int]) -> Record:
    """Take the decision back, to look at the criteria again; what was decided stays in the history."""
    with transaction.atomic():
        held = hold_gate(actor, key, leads=leads)
        if not held.gate.decision:
            raise Conflict(texts.NOT_DECIDED, key=key)
        _decide(actor, held, NO_DECISION)
    return held.record


def settle_condition(actor: Actor, key: str, place: int, *, leads: set[int], is_done: bool) -> Record:
    """A condition that a milestone was passed with is fulfilled, or not yet after all."""
    with transaction.atomic():
        held = hold_gate(actor, key, leads=leads)
        if not 0 <= place < len(held.gate.conditions):
            raise NotFound(texts.NO_SUCH_CONDITION, key=key)
        before = decision_values(held.gate)
        conditions = [dict(one) for one in held.gate.conditions]
        conditions[place]["is_done"] = is_done
        if changes := field_changes(before, before | {"conditions": conditions}):
            held.gate.conditions = conditions
            held.gate.save(update_fields=["conditions"])
            _told(actor, held, changes)
    return held.record


def decision_values(gate: MilestoneGate) -> dict[str, Any]:
    return {name: getattr(gate, name) for name in DECIDING}


def put_decision(gate: MilestoneGate, values: Mapping[str, Any], *, by: int) -> None:
    """The decision into the row, with who decided it now; nobody where it is none."""
    for name in DECIDING:
        setattr(gate, name, values[name])
    is_decided = bool(values["decision"])
    gate.decided_by_id = by if is_decided else None
    gate.decided_at = timezone.now() if is_decided else None
    gate.save(update_fields=[*DECIDING, "decided_by", "decided_at"])


def criterion_values(row: Criterion) -> dict[str, Any]:
    return {name: getattr(row, name) for name in CRITERION_FIELDS}


def named_changes(criterion_id: int, before: dict[str, Any], after: dict[str, Any]) -> dict[str, list[Any]]:
    """Changes under names that no other criterion of the milestone has."""
    return {f"criterion_{criterion_id}_{name}": pair for name, pair in field_changes(before, after).items()}


def _decide(actor: Actor, held: HeldGate, after: Mapping[str, Any]) -> None:
    before = decision_values(held.gate)
    put_decision(held.gate, after, by=actor.user_id)
    _told(actor, held, field_changes(before, dict(after)))


def _told(actor: Actor, held: HeldGate, changes: dict[str, list[Any]]) -> None:
    touch(held.record, actor)
    record_event(actor, events.GateChanged(), held.record, changes)


def _undecided(actor: Actor, key: str, leads: set[int]) -> HeldGate:
    held = hold_gate(actor, key, leads=leads)
    if held.gate.decision:
        raise Conflict(texts.IS_DECIDED, key=key)
    return held


def _criterion(held: HeldGate, criterion_id: int) -> Criterion:
    row = Criterion.objects.filter(gate=held.gate, pk=criterion_id, is_removed=False).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return row


def _texts(held: HeldGate) -> list[str]:
    return list(Criterion.objects.filter(gate=held.gate, is_removed=False).values_list("text", flat=True))
