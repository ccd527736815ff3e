"""Reads of what was imported from Microsoft Project, and of the plan that is compared with a file or written to one."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q, QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.undo import is_undone
from planweave.planning.models import Task, TaskLink
from planweave.planning.queries.tasks import tasks_in, tasks_readable_by, values_of
from planweave.projects.models import Project
from planweave.projects.queries.projects import projects_readable_by
from planweave.resources.models import Person
from planweave.scenarios.models import CopiedRow
from planweave.scenarios.rules.words import CopyKind, RowKind

from ..models import ImportSession
from ..sessions import own_session
from .comparing import Before
from .models import PlanElement, PlanFile
from .values import gathered

KIND = "mspdi"
TASK, RESOURCE, ASSIGNMENT = PlanElement.Kind.TASK, PlanElement.Kind.RESOURCE, PlanElement.Kind.ASSIGNMENT


def session_of(actor: Actor, session_id: uuid.UUID) -> ImportSession:
    """One's own import of a plan file; anything else is not found."""
    return own_session(actor, session_id, kinds=[KIND])


def project_here(actor: Actor, project_id: int) -> Project:
    """A project of the workspace that the actor may read, or NotFound."""
    found = projects_readable_by(actor).filter(pk=project_id).first()
    if found is None:
        raise NotFound(NOT_FOUND)
    return found


def live_file(project_id: int) -> PlanFile | None:
    """The project's last import that stands."""
    for each in PlanFile.objects.filter(project_id=project_id).order_by("-pk").defer("shell"):
        if not is_undone(each.operation_id):
            return each
    return None


def elements_of(plan_file: PlanFile, kind: str) -> QuerySet[PlanElement]:
    return plan_file.elements.filter(kind=kind).order_by("position")


def tasks_of_project(workspace_id: int, project_id: int) -> list[Task]:
    """The project's tasks with everything below them, in outline order; two queries.

    Whatever is below one of its tasks belongs to it, whether or not it says so itself.
    """
    rows = tasks_in(workspace_id).filter(Q(project_id=project_id) | ~Q(parent=None))
    found = {task.pk: task for task in rows.select_related("record", "person").order_by("position", "pk")}
    below: dict[int | None, list[Task]] = {}
    for task in found.values():
        below.setdefault(task.parent_id if task.parent_id in found else None, []).append(task)
    ordered: list[Task] = []
    todo = [task for task in reversed(below.get(None, [])) if task.project_id == project_id]
    todo += [
        task
        for task in reversed(list(found.values()))
        if task.project_id == project_id
        and task.parent_id in found
        and not _is_within(task, found, project_id)
    ]
    while todo:
        task = todo.pop()
        ordered.append(task)
        todo += reversed(below.get(task.pk, []))
    return ordered


def _is_within(task: Task, found: Mapping[int, Task], project_id: int) -> bool:
    """Whether some task above it is the project's, so that it comes with that one."""
    at, seen = task.parent_id, set()
    while at in found and at not in seen:
        seen.add(at)
        if found[at].project_id == project_id:
            return True
        at = found[at].parent_id
    return False


def links_between(workspace_id: int, ids: Iterable[int]) -> list[TaskLink]:
    """Links whose both ends are among `ids`, in the order in which they were made."""
    wanted = set(ids)
    rows = TaskLink.objects.filter(workspace_id=workspace_id).order_by("pk")
    return [link for link in rows if link.predecessor_id in wanted and link.successor_id in wanted]


def before_of(actor: Actor, plan_file: PlanFile | None) -> dict[int, Before]:
    """The tasks of the last import as they are today, by UID."""
    if plan_file is None:
        return {}
    kept = [each for each in elements_of(plan_file, TASK).select_related("record").defer("xml") if each.said]
    by_record = {each.record_id: each.uid for each in kept if each.record_id}
    live = {
        task.pk: task
        for task in tasks_readable_by(actor).filter(pk__in=list(by_record)).select_related("record")
    }
    links: dict[int, list[list[Any]]] = {}
    for link in links_between(actor.here, live):
        ends = by_record[link.predecessor_id], by_record[link.successor_id]
        links.setdefault(ends[1], []).append([ends[0], link.kind, link.lag_days])
    found: dict[int, Before] = {}
    for each in kept:
        task = live.get(each.record_id or 0)
        found[each.uid] = Before(
            uid=each.uid,
            record=each.record_id,
            key=each.record.key if each.record else "",
            is_live=task is not None,
            said=each.said,
            left=each.left,
            version=task.record.version if task else None,
            now=now_of(task, by_record, links.get(each.uid, [])) if task else {},
        )
    return found


def now_of(task: Task, by_record: Mapping[Any, int], links: Sequence[list[Any]]) -> dict[str, Any]:
    """A task's values in the terms of `values.said_of`: its parent and links by UID."""
    values = values_of(task)
    values["parent"] = by_record.get(values["parent"], values["parent"] and -values["parent"])
    return gathered(values, NAMES) | {"links": sorted(links)}


NAMES = (
    "title",
    "parent",
    "deadline",
    "is_milestone",
    "effort_days",
    "progress",
    "dates",
    "is_pinned",
    "constraint",
    "pauses",
    "person",
)


def plan_baselines(workspace_id: int, tasks: Iterable[int]) -> dict[int, dict[int, dict[str, Any]]]:
    """{plan baseline: {task: frozen values}} of those in use that hold one of the tasks with dates, oldest first."""
    wanted = set(tasks)
    rows = CopiedRow.objects.filter(
        copy__workspace_id=workspace_id,
        copy__kind=CopyKind.BASELINE,
        copy__withdrawn_at=None,
        kind=RowKind.TASK,
    ).order_by("copy__made_at", "copy_id", "pk")
    found: dict[int, dict[int, dict[str, Any]]] = {}
    for copy, ref, frozen in rows.values_list("copy_id", "ref", "frozen"):
        if ref in wanted and frozen["start_on"]:
            found.setdefault(copy, {})[ref] = frozen
    return found


def people_by_name(workspace_id: int) -> dict[str, int]:
    """Who is meant by a name or an address, folded; two people of one name are nobody."""
    found: dict[str, int] = {}
    for pk, name, email in Person.objects.filter(workspace_id=workspace_id).values_list(
        "pk", "name", "user__email"
    ):
        found[name.casefold()] = pk
        if email:
            found.setdefault(email.casefold(), pk)
    return found
