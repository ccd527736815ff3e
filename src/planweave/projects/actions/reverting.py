"""How an operation on projects and gates is taken back."""

import datetime
from collections.abc import Mapping, Sequence
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
from ..models import Criterion, ExternalFactor, MilestoneGate, Project
from ..policy import can_edit_project, can_settle_gate
from ..queries.projects import leads_of, values_of, wired
from .deliveries import delivery_values, put_delivery
from .factors import factor_values, put_factor
from .gates import criterion_values, decision_values, named_changes, put_decision
from .projects import put_project

DAYS = ("start_on", "deadline", "expected_on", "promised_on")


@reverts("project")
def revert_project(actor: Actor, steps: Sequence[Activity]) -> None:
    """Made ones go to the trash, changed ones back to their values. Conflict where one is changed since."""
    for step in steps:
        record = _locked(actor, step)
        project = Project.objects.get(pk=record.pk)
        project.record = record
        require(can_edit_project(actor, leads_of(project)), actor)
        if step.kind in ("ProjectCreated", "ProjectDeleted", "ProjectRestored"):
            _turn(actor, record, step)
        elif step.kind.startswith("Delivery"):
            _revert_delivery(actor, record, project, step)
        else:
            before = values_of(project)
            after = before | _back(record, step.changes, wired(before))
            put_project(record, project, after)
            touch(record, actor, "title", "owner", "product")
            changes = field_changes(wired(before), wired(after))
            record_event(actor, events.ProjectChanged(), record, changes)


@reverts_events(
    events.MilestoneOpened,
    events.GateChanged,
    events.CriterionAdded,
    events.CriterionChanged,
    events.CriterionRemoved,
)
def revert_gates(actor: Actor, steps: Sequence[Activity]) -> None:
    """Back to the words, the judgements and the decision before. The task's version stays, for its own undo."""
    for step in steps:
        if step.kind == "MilestoneOpened":
            continue  # it goes with its task
        record = _locked(actor, step)
        gate = MilestoneGate.objects.select_for_update().get(pk=record.pk)
        require(can_settle_gate(actor, _leads_behind(record), gate.owner_id), actor)
        if step.kind == "GateChanged":
            _revert_gate(actor, record, gate, step)
        else:
            _revert_criterion(actor, record, step)


@reverts_events(events.ExternalFactorChanged)
def revert_factors(actor: Actor, steps: Sequence[Activity]) -> None:
    """Back to what was awaited before; the date of its task goes back with the task."""
    for step in steps:
        record = _locked(actor, step)
        row = ExternalFactor.objects.get(pk=record.pk)
        require(can_edit_project(actor, _leads_behind(record)), actor)
        if any(before is None and name == "project" for name, (before, _) in step.changes.items()):
            continue  # made in this step: it goes with its task
        before = factor_values(row)
        after = before | _back(record, step.changes, wired(before))
        put_factor(row, after)
        changes = field_changes(wired(before), wired(after))
        record_event(actor, events.ExternalFactorChanged(), record, changes)


def _revert_delivery(actor: Actor, record: Record, project: Project, step: Activity) -> None:
    release = step.data["release"]
    before = delivery_values(project, release)
    after = before | _back(record, step.changes, wired(before))
    if not put_delivery(project, release, after):
        raise Conflict(UNDO_CHANGED_SINCE, count=1, first=step.data["name"])
    touch(record, actor)
    kind = events.DeliveryPlanned if after["is_planned"] else events.DeliveryDropped
    told = kind(release=release, name=step.data["name"])
    record_event(actor, told, record, field_changes(wired(before), wired(after)))


def _revert_gate(actor: Actor, record: Record, gate: MilestoneGate, step: Activity) -> None:
    before = {"owner": gate.owner_id, "phase": gate.phase_id} | decision_values(gate)
    after = before | _back(record, step.changes, before)
    gate.owner_id, gate.phase_id = after["owner"], after["phase"]
    gate.save(update_fields=["owner", "phase"])
    if field_changes(decision_values(gate), {name: after[name] for name in decision_values(gate)}):
        put_decision(gate, after, by=actor.user_id)
    record_event(actor, events.GateChanged(), record, field_changes(before, after))


def _revert_criterion(actor: Actor, record: Record, step: Activity) -> None:
    row = Criterion.objects.select_for_update().get(pk=step.data["criterion"])
    if step.kind == "CriterionChanged":
        before = criterion_values(row)
        prefix = f"criterion_{row.pk}_"
        changes = {name.removeprefix(prefix): pair for name, pair in step.changes.items()}
        after = before | _back(record, changes, before)
        for name, value in after.items():
            setattr(row, name, value)
        if before["is_met"] != after["is_met"]:
            row.by_id = actor.user_id if after["is_met"] is not None else None
            row.at = timezone.now() if after["is_met"] is not None else None
        row.save()
        told = events.CriterionChanged(criterion=row.pk, text=row.text)
        record_event(actor, told, record, named_changes(row.pk, before, after))
        return
    is_removed = step.kind == "CriterionAdded"
    if row.is_removed == is_removed or (is_removed and row.is_met is not None):
        raise Conflict(UNDO_CHANGED_SINCE, count=1, first=f"{record.key} ({row.text})")
    row.is_removed = is_removed
    row.save(update_fields=["is_removed"])
    kind = events.CriterionRemoved if is_removed else events.CriterionAdded
    record_event(actor, kind(criterion=row.pk, text=row.text), record)


def _leads_behind(record: Record) -> set[int]:
    """Who leads the project that the task belongs to now."""
    project = Project.objects.filter(tasks=record.pk).select_related("record").first()
    return leads_of(project) if project else set()


def _locked(actor: Actor, step: Activity) -> Record:
    """Also one in the trash: that is what is taken out of it again."""
    return Record.objects.select_for_update().get(workspace_id=actor.here, pk=step.record_id)


def _turn(actor: Actor, record: Record, step: Activity) -> None:
    is_trash = step.kind != "ProjectDeleted"
    if step.kind == "ProjectCreated" and record.version != step.version:
        raise Conflict(UNDO_CHANGED_SINCE, count=1, first=record.key)
    record.deleted_at = timezone.now() if is_trash else None
    touch(record, actor, "deleted_at")
    record_event(actor, events.ProjectDeleted() if is_trash else events.ProjectRestored(), record)


def _back(record: Record, changes: Mapping[str, list[Any]], now: dict[str, Any]) -> dict[str, Any]:
    """The fields of a step as they were before it; Conflict where one is no longer what the step left."""
    found: dict[str, Any] = {}
    for name, (before, after) in changes.items():
        if now[name] != after:
            raise Conflict(UNDO_CHANGED_SINCE, count=1, first=f"{record.key} ({name})")
        is_day = name in DAYS and before is not None
        found[name] = datetime.date.fromisoformat(before) if is_day else before
    return found
