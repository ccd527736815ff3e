"""A project's phases and milestones, put on the plan as tasks."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.models import Record
from planweave.projects import actions as projects
from planweave.projects import texts
from planweave.projects.actions.locked import hold_project
from planweave.projects.models import Project
from planweave.projects.rules.shapes import DatedPhase, dated, milestones_fault
from planweave.projects.rules.words import MOST_PHASES
from planweave.resources.queries import working_time_of
from planweave.resources.rules.working_time import WorkingTime
from planweave.workspaces.policy import require

from ...policy import can_edit_tasks
from ...rules import next_worked, worked_after
from ...timing import ConstraintKind
from ..tasks import Draft, create_tasks


@dataclass(frozen=True, kw_only=True)
class Begun:
    """A project and the tasks that were made for it: each phase before its milestones."""

    record: Record
    tasks: list[Record]


def propose(
    shape: dict[str, Any],
    *,
    start_on: datetime.date,
    deadline: datetime.date | None,
    usual_days: int,
    days: WorkingTime,
) -> list[DatedPhase]:
    """The phases of `shape` on the working days from start to deadline; without one, on `usual_days` of them."""
    if deadline is not None and deadline < start_on:
        raise Invalid.of({"deadline": texts.DEADLINE_BEFORE_START})
    first = next_worked(start_on, days)
    last = deadline or worked_after(first, max(1, usual_days) - 1, days)
    worked = days.days(first, last)
    if not worked:
        raise Invalid.of({"deadline": texts.NO_DAYS})
    return dated(shape, worked)


def begin_project(
    actor: Actor,
    *,
    values: dict[str, Any],
    template: dict[str, Any] | None,
    phases: Sequence[DatedPhase] | None,
) -> Begun:
    """A project with the phases given, or with those that its template proposes; one step for undo."""
    with transaction.atomic():
        record = projects.create_project(actor, values=values)
        if phases is None and template is not None:
            project = Project.objects.get(pk=record.pk)
            phases = propose(
                template["shape"],
                start_on=project.start_on,
                deadline=project.deadline,
                usual_days=template["usual_days"],
                days=working_time_of(actor.here),
            )
        return Begun(record=record, tasks=lay_out(actor, record.key, phases or []))


def lay_out(actor: Actor, key: str, phases: Sequence[DatedPhase]) -> list[Record]:
    """Further phases of a project, each with the milestones in it; their tasks in that order.

    A phase is a top-level task with the proposed dates as its window; once tasks are below it, its span follows from
    them. A milestone stands beside its phase and is not planned before its day. Invalid says what is wrong.
    """
    require(can_edit_tasks(actor), actor)
    with transaction.atomic():
        held = hold_project(actor, key)
        _check(phases)
        drafts = [draft for phase in phases for draft in _drafts(phase, held.project)]
        made = create_tasks(actor, drafts)
        following = iter(made)
        gates = []
        for phase in phases:
            stretch = next(following)
            gates += [
                projects.Proposed(
                    record=next(following),
                    phase_id=stretch.pk,
                    owner_id=held.record.owner_id,
                    criteria=stone.criteria,
                )
                for stone in phase.milestones
            ]
        projects.open_gates(actor, gates)
    return made


def milestone_values(name: str, on: datetime.date, project_id: int) -> dict[str, Any]:
    """The task of a milestone that is planned for a day and not before it."""
    return {
        "title": " ".join(name.split()),
        "project": project_id,
        "is_milestone": True,
        "start_on": on.isoformat(),
        "constraint_kind": ConstraintKind.START_NO_EARLIER.value,
        "constraint_on": on.isoformat(),
    }


def _drafts(phase: DatedPhase, project: Project) -> list[Draft]:
    product = project.record.product_id
    stretch = {
        "title": " ".join(phase.name.split()),
        "project": project.pk,
        "is_phase": True,
        "effort_days": 0.0,
        "start_on": phase.start_on.isoformat(),
        "finish_on": phase.finish_on.isoformat(),
    }
    stones = [milestone_values(stone.name, stone.on, project.pk) for stone in phase.milestones]
    return [Draft(product_id=product, values=values) for values in [stretch, *stones]]


def _check(phases: Sequence[DatedPhase]) -> None:
    if len(phases) > MOST_PHASES:
        raise Invalid.of({"phases": texts.SHAPE_PHASES})
    if any(not 0 < len(phase.name.strip()) <= 200 for phase in phases):
        raise Invalid.of({"phases": texts.PHASE_NAME})
    if any(phase.finish_on < phase.start_on for phase in phases):
        raise Invalid.of({"phases": texts.DATES_ORDER})
    stones = [(stone.name, stone.criteria) for phase in phases for stone in phase.milestones]
    if fault := milestones_fault(stones):
        raise Invalid.of({"phases": fault})
