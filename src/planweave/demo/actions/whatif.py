"""The demo's frozen plan, what slipped since, and two scenarios: with less scope, and with a later beginning."""

import tomllib
from typing import Any

from planweave.planning.actions.tasks import Edit, change_tasks
from planweave.planning.models import Release, Task, TaskLink
from planweave.planning.rules import worked_after
from planweave.resources.queries import working_time_of
from planweave.resources.rules import WorkingTime
from planweave.scenarios.actions.copies import make_scenario, take_plan_baseline
from planweave.scenarios.actions.editing import RowEdit, change_scenario
from planweave.scenarios.models import PlanCopy

from ..content import HERE
from .cast import Cast

LATER_DAYS = 5
SLIPPED_DAYS = 3
SLIPPED_AT_MOST = 3


def try_out(cast: Cast, release: Release) -> None:
    """Once the first release has dates; done before, nothing is done again."""
    lead = cast.actor("lead")
    if PlanCopy.objects.filter(workspace_id=lead.here).exists():
        return
    tasks = list(
        Task.objects.filter(
            release=release,
            record__deleted_at=None,
            is_milestone=False,
            is_pinned=False,
            progress=0,
            start_on__isnull=False,
            requirement__isnull=False,
            record__subtasks=None,
        ).order_by("finish_on", "pk")
    )
    if not tasks:
        return
    told: dict[str, Any] = tomllib.loads((HERE / cast.story.language / "whatif.toml").read_text("utf-8"))
    take_plan_baseline(cast.actor("lead"), **told["baseline"])
    days = working_time_of(lead.here)
    slipped = _ones_that_can_slip(tasks, days)
    edits = [
        Edit(
            id=task.pk,
            version=None,
            values={"finish_on": worked_after(task.finish_on, SLIPPED_DAYS, days).isoformat()},
        )
        for task in slipped
    ]
    if edits:
        change_tasks(cast.actor("tech"), edits)
    smaller = make_scenario(cast.actor("lead"), **told["smaller"])
    wanted = {task.requirement_id for task in tasks}
    begun = set(Task.objects.filter(release=release, progress__gt=0).values_list("requirement_id", flat=True))
    last = next((task.requirement_id for task in reversed(tasks) if task.requirement_id not in begun), None)
    cut = last if last is not None else min(wanted)
    change_scenario(
        cast.actor("lead"),
        smaller.pk,
        version=None,
        edits=[RowEdit(do="set", kind="requirement", ref=cut, values={"release": None})],
    )
    later = make_scenario(cast.actor("tech"), **told["later"])
    change_scenario(
        cast.actor("tech"),
        later.pk,
        version=None,
        edits=[
            RowEdit(
                do="set",
                kind="task",
                ref=task.pk,
                values={"start_on": worked_after(task.start_on, LATER_DAYS, days).isoformat()},
            )
            for task in tasks
            if task not in slipped
        ],
    )


def _ones_that_can_slip(tasks: list[Task], days: WorkingTime) -> list[Task]:
    """Tasks that may finish later without breaking anything: awaited by no other task, with nothing else for their
    person meanwhile, and in time for the release's milestone all the same."""
    ends = max(task.finish_on for task in tasks)
    awaited = TaskLink.objects.filter(predecessor__in=tasks, successor__is_milestone=False)
    waited_for = set(awaited.values_list("predecessor_id", flat=True))
    found = []
    for task in tasks:
        until = worked_after(task.finish_on, SLIPPED_DAYS, days)
        is_busy = any(
            other.pk != task.pk
            and other.person_id == task.person_id
            and task.finish_on <= other.start_on <= until
            for other in tasks
        )
        if task.pk not in waited_for and until <= ends and not is_busy:
            found.append(task)
    return found[:SLIPPED_AT_MOST]
