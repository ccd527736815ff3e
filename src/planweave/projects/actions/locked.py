"""Projects and gates held for one write."""

from dataclasses import dataclass
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.locking import lock_record
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from ..models import MilestoneGate, Project
from ..policy import can_edit_project, can_read, can_settle_gate
from ..queries.projects import leads_of, values_of


@dataclass(frozen=True, kw_only=True)
class Held:
    """A project's record locked, with the values that it has."""

    record: Record
    project: Project
    values: dict[str, Any]


def hold_project(actor: Actor, key: str) -> Held:
    """Held by somebody who may change it. Needs a transaction."""
    record = _locked(actor, "project", key)
    project = Project.objects.get(pk=record.pk)
    project.record = record
    require(can_edit_project(actor, leads_of(project)), actor)
    return Held(record=record, project=project, values=values_of(project))


@dataclass(frozen=True, kw_only=True)
class HeldGate:
    """A milestone's task locked, and its gate, which is made where nobody had said anything of it."""

    record: Record
    gate: MilestoneGate


def hold_gate(actor: Actor, key: str, *, leads: set[int]) -> HeldGate:
    """Held by who leads the project or owns the milestone. The caller knows that `key` is a project's milestone."""
    record = _locked(actor, "task", key)
    gate = MilestoneGate.objects.select_for_update().filter(pk=record.pk).first()
    require(can_settle_gate(actor, leads, gate.owner_id if gate else None), actor)
    return HeldGate(record=record, gate=gate or MilestoneGate.objects.create(record=record))


def _locked(actor: Actor, kind: str, key: str) -> Record:
    require(can_read(actor), actor)
    found = Record.objects.filter(workspace_id=actor.here, kind=kind, key=key).values_list("pk", flat=True)
    record = lock_record(found[0], actor.here) if found else None
    if record is None:
        raise NotFound(NOT_FOUND)
    return record
