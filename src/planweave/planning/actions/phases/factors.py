"""What a project waits for from outside, as a milestone that the schedule respects."""

from collections.abc import Collection
from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.models import Record
from planweave.projects import actions as projects
from planweave.projects import texts
from planweave.projects.actions.factors import check_factor, factor_values
from planweave.projects.actions.locked import hold_project
from planweave.projects.models import ExternalFactor
from planweave.projects.rules.shapes import milestones_fault
from planweave.resources.queries import working_time_of
from planweave.resources.rules.working_time import WorkingTime
from planweave.workspaces.policy import require

from ...models import TaskLink
from ...policy import can_edit_tasks
from ...queries.phases import factor_of
from ...rules import last_worked, next_worked, worked_after
from ..links import NewLink, add_links, remove_link
from ..tasks import Draft, Edit, change_tasks, create_tasks

NAMES = ("source", "expected_on", "delay_days")


def await_factor(
    actor: Actor, key: str, *, name: str, values: dict[str, Any], tasks: Collection[int]
) -> Record:
    """Something from outside that `tasks` wait for: a milestone pinned on the day it comes, linked to each of them."""
    require(can_edit_tasks(actor), actor)
    with transaction.atomic():
        held = hold_project(actor, key)
        final = {"source": "", "delay_days": 0, "expected_on": None} | values | {"project": held.record.pk}
        check_factor(final)
        _check_name(name)
        task = _pin(final, working_time_of(actor.here)) | {
            "title": " ".join(name.split()),
            "project": held.record.pk,
            "is_milestone": True,
        }
        [record] = create_tasks(actor, [Draft(product_id=held.record.product_id, values=task)])
        projects.keep_factor(actor, record, final)
        add_links(actor, [NewLink(predecessor=record.pk, successor=pk) for pk in dict.fromkeys(tasks)])
    return record


def change_factor(
    actor: Actor, key: str, *, version: int | None, values: dict[str, Any], tasks: Collection[int] | None
) -> Record:
    """Another day, delay, name or source; `tasks` replaces what waits for it. Whoever waits is not moved by this."""
    require(can_edit_tasks(actor), actor)
    with transaction.atomic():
        row: ExternalFactor = factor_of(actor, key)
        hold_project(actor, row.project.record.key)
        final = factor_values(row) | {name: values[name] for name in NAMES if name in values}
        check_factor(final)
        wanted = _pin(final, working_time_of(actor.here))
        if "name" in values:
            _check_name(values["name"])
            wanted["title"] = values["name"]
        [record] = change_tasks(actor, [Edit(id=row.pk, version=version, values=wanted)])
        projects.keep_factor(actor, record, final)
        if tasks is not None:
            present = dict(TaskLink.objects.filter(predecessor_id=row.pk).values_list("successor_id", "pk"))
            for successor in present.keys() - set(tasks):
                remove_link(actor, present[successor])
            fresh = [pk for pk in dict.fromkeys(tasks) if pk not in present]
            add_links(actor, [NewLink(predecessor=row.pk, successor=pk) for pk in fresh])
    return record


def _pin(values: dict[str, Any], days: WorkingTime) -> dict[str, Any]:
    """It is there at the end of the day before: what waits may begin on the day on which it comes."""
    comes = worked_after(next_worked(values["expected_on"], days), values["delay_days"], days)
    before = last_worked(comes.fromordinal(comes.toordinal() - 1), days).isoformat()
    return {"start_on": before, "finish_on": before, "finish_part": 1.0, "is_pinned": True}


def _check_name(name: str) -> None:
    if milestones_fault([(name, ())]):
        raise Invalid.of({"name": texts.MILESTONE_NAME})
