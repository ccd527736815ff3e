"""A project that starts on another day takes along what is not begun."""

import datetime

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.projects import actions as projects
from planweave.projects.models import Project
from planweave.workspaces.policy import require

from ...policy import can_edit_tasks
from ...queries.phases import Shift, shift_of
from ..tasks import Edit, change_tasks


def move_project(
    actor: Actor,
    project: Project,
    *,
    start_on: datetime.date,
    deadline: datetime.date | None,
    version: int | None,
) -> Shift:
    """Put the project's start and deadline, and move what is not begun by as many working days.

    What has begun, is pinned or is past stays; deadlines of tasks are promises and stay. One step for undo. Conflict
    where the project was changed since `version`.
    """
    require(can_edit_tasks(actor), actor)
    with transaction.atomic():
        shift = shift_of(actor, project, start_on=start_on)
        values = {"start_on": start_on, "deadline": deadline}
        projects.change_project(actor, project.record.key, version=version, values=values)
        change_tasks(
            actor, [Edit(id=move.id, version=move.version, values=move.values) for move in shift.moves]
        )
    return shift
