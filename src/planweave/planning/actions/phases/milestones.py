"""Milestones of projects: added, and planned for another day."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.models import Record
from planweave.projects import actions as projects
from planweave.projects import texts
from planweave.projects.actions.locked import hold_project
from planweave.projects.queries.projects import leads_of
from planweave.projects.rules.shapes import milestones_fault
from planweave.workspaces.policy import require

from ...models import Task
from ...policy import can_edit_tasks
from ...queries.phases import milestone_of, phase_ids
from ...timing import ConstraintKind
from ..tasks import Draft, Edit, change_tasks, create_tasks
from .laying import milestone_values

TASK_NAMES = ("title", "on", "deadline")
GATE_NAMES = ("owner", "phase")


def add_milestone(
    actor: Actor,
    key: str,
    *,
    name: str,
    on: datetime.date,
    phase: int | None = None,
    owner: int | None = None,
    criteria: Sequence[str] = (),
) -> Record:
    """One more milestone of the project, with its exit criteria."""
    require(can_edit_tasks(actor), actor)
    with transaction.atomic():
        held = hold_project(actor, key)
        if fault := milestones_fault([(name, criteria)]):
            raise Invalid.of({"name" if fault is texts.MILESTONE_NAME else "criteria": fault})
        _check_phase(held.record.pk, phase)
        projects.check_gate_owner(actor, owner)
        values = milestone_values(name, on, held.record.pk)
        [record] = create_tasks(actor, [Draft(product_id=held.record.product_id, values=values)])
        projects.open_gates(
            actor,
            [
                projects.Proposed(
                    record=record,
                    phase_id=phase,
                    owner_id=owner or held.record.owner_id,
                    criteria=tuple(criteria),
                )
            ],
        )
    return record


def change_milestone(actor: Actor, key: str, *, version: int | None, values: dict[str, Any]) -> Task:
    """Another name, day (`on`), deadline, owner or phase. On another day it is not planned before that one."""
    with transaction.atomic():
        task = milestone_of(actor, key)
        seen = version
        wanted: dict[str, Any] = {name: values[name] for name in ("title", "deadline") if name in values}
        if "on" in values:
            on = values["on"]
            wanted |= {"start_on": on, "finish_on": on, "constraint_on": on}
            wanted["constraint_kind"] = ConstraintKind.START_NO_EARLIER.value
        if wanted:
            require(can_edit_tasks(actor), actor)
            change_tasks(actor, [Edit(id=task.pk, version=seen, values=wanted)])
            seen = None
        gate = {name: values[name] for name in GATE_NAMES if name in values}
        if gate:
            if task.project is None:
                raise Invalid(texts.NO_MILESTONE, key=key)
            _check_phase(task.project.pk, gate.get("phase"))
            leads = leads_of(task.project)
            projects.change_gate(actor, key, leads=leads, version=seen, values=gate)
    return task


def _check_phase(project_id: int, phase: int | None) -> None:
    if phase is not None and phase not in phase_ids(project_id):
        raise Invalid.of({"phase": texts.PHASE_UNKNOWN})
