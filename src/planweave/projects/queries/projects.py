"""Projects, and who leads them."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from ..models import Project, ProjectManager
from ..policy import can_read


def projects_in(workspace_id: int) -> QuerySet[Project]:
    return Project.objects.filter(record__workspace_id=workspace_id, record__deleted_at=None)


def projects_readable_by(actor: Actor) -> QuerySet[Project]:
    """All of the workspace for its members, oldest first; a guest is refused."""
    require(can_read(actor), actor)
    return projects_in(actor.here).select_related("record", "record__owner").order_by("record__number")


def readable_project(actor: Actor, key: str) -> Project:
    project = projects_readable_by(actor).filter(record__key=key).first()
    if project is None:
        raise NotFound(NOT_FOUND)
    return project


def managers_of(project_ids: Iterable[int]) -> dict[int, list[int]]:
    """{project: users beside its lead, in the order in which they came}; one query."""
    found: dict[int, list[int]] = defaultdict(list)
    rows = ProjectManager.objects.filter(project__in=list(project_ids)).order_by("pk")
    for project_id, user_id in rows.values_list("project_id", "user_id"):
        found[project_id].append(user_id)
    return found


def leads_of(project: Project) -> set[int]:
    """Who leads it: its lead, those who share it, and, while it has no lead, who wrote it."""
    record = project.record
    return {record.owner_id or record.created_by_id, *managers_of([project.pk])[project.pk]}


def values_of(project: Project) -> dict[str, Any]:
    """Every field by its name, with ids where it refers to something; dates as dates."""
    record = project.record
    return {
        "title": record.title,
        "owner": record.owner_id,
        "product": record.product_id,
        "kind": project.kind,
        "state": project.state,
        "goal": project.goal,
        "start_on": project.start_on,
        "deadline": project.deadline,
        "managers": sorted(managers_of([project.pk])[project.pk]),
    }


def wired(values: Mapping[str, Any]) -> dict[str, Any]:
    """Dates as the history keeps them."""
    return {
        name: value.isoformat() if isinstance(value, datetime.date) else value
        for name, value in values.items()
    }
