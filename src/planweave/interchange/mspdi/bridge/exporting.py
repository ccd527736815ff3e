"""A project as Microsoft Project XML: what was imported goes out as it came, with what changed here written into it."""

import re
from collections.abc import Mapping
from typing import Any

from planweave.kernel.actor import Actor
from planweave.projects.models import Project
from planweave.resources.queries import calendar_of, working_time_of

from ..document import write_document
from ..models import PlanElement, PlanFile
from ..packing import unpacked
from ..queries import (
    ASSIGNMENT,
    RESOURCE,
    TASK,
    elements_of,
    links_between,
    live_file,
    now_of,
    plan_baselines,
    project_here,
    tasks_of_project,
)
from ..values import Hours
from .assigning import Assigning
from .freezing import Freezing
from .fresh import HOURS, calendars_of, project_values
from .outline import outlined
from .rewriting import links_request, task_values


def exported(actor: Actor, project_id: int) -> tuple[str, bytes]:
    """(file name, content). Tasks that came from a file keep their UIDs; new ones get the next."""
    project = project_here(actor, project_id)
    plan_file = live_file(project_id)
    writing = Exporting(actor, project, plan_file)
    name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", project.record.title).strip()[:80] or project.record.key
    return f"{name}.xml", write_document(writing.request())


class Exporting:
    """The rows of one export. `uids`: record → UID of its task element."""

    def __init__(self, actor: Actor, project: Project, plan_file: PlanFile | None) -> None:
        self.actor = actor
        self.project = project
        self.plan_file = plan_file
        facts = plan_file.project_facts if plan_file else HOURS
        self.hours = Hours(facts)
        self.tasks = tasks_of_project(actor.here, project.pk)
        self.elements = list(elements_of(plan_file, TASK)) if plan_file else []
        kept = {each.record_id: each for each in self.elements if each.record_id and each.said}
        self.kept = {task.pk: kept[task.pk] for task in self.tasks if task.pk in kept}
        highest = max([each.uid for each in self.elements], default=0)
        self.uids = {pk: each.uid for pk, each in self.kept.items()}
        for task in self.tasks:
            if task.pk not in self.uids:
                highest += 1
                self.uids[task.pk] = highest
        self.links: dict[int, list[list[Any]]] = {}
        for link in links_between(actor.here, self.uids):
            ends = self.uids[link.predecessor_id], self.uids[link.successor_id]
            self.links.setdefault(ends[1], []).append([ends[0], link.kind, link.lag_days])

    def request(self) -> dict[str, Any]:
        """What `writing.write` makes the file of."""
        resources = list(elements_of(self.plan_file, RESOURCE)) if self.plan_file else []
        assignments = list(elements_of(self.plan_file, ASSIGNMENT)) if self.plan_file else []
        staffing = Assigning(resources, assignments, hours=self.hours)
        summaries = {task.parent_id for task in self.tasks}
        copies = plan_baselines(self.actor.here, self.uids.keys() - summaries)
        freezing = Freezing(self.plan_file, self.elements, copies, hours=self.hours)
        rows: dict[int, dict[str, Any]] = {}
        for task in self.tasks:
            uid, element = self.uids[task.pk], self.kept.get(task.pk)
            now = now_of(task, self.uids, self.links.get(uid, []))
            is_summary = task.pk in summaries
            changed = _changed(now, element, is_summary=is_summary)
            rows[uid] = {
                "xml": unpacked(element.xml) if element else None,
                "set": task_values(now, element, changed=changed, hours=self.hours, is_summary=is_summary),
                "links": links_request(now, element, changed=changed, hours=self.hours),
            }
            if not is_summary:
                staffing.staff(task, uid, now, element, changed=changed)
                lacking = freezing.of_task(task.pk, element)
                rows[uid]["baselines"] = [freezing.task_element(*each) for each in lacking.items()]
                for number, frozen in lacking.items():
                    made = freezing.assignment_element(number, frozen)
                    staffing.freeze(uid, frozen["person"], number, made)
        listed = outlined(self.tasks, uids=self.uids, elements=self.elements, rows=rows, summaries=summaries)
        if self.plan_file is None:
            days = working_time_of(self.actor.here)
            head = project_values(self.project, self.tasks, hours=self.hours)
            return {
                "shell": None,
                "project": head,
                "calendars": calendars_of(days, calendar_of(self.actor.here), tasks=self.tasks),
                "tasks": listed,
                "resources": staffing.resource_rows(),
                "assignments": staffing.assignment_rows(set(rows)),
            }
        return {
            "shell": unpacked(self.plan_file.shell),
            "project": {},
            "calendars": [],
            "tasks": listed,
            "resources": staffing.resource_rows(),
            "assignments": staffing.assignment_rows(
                set(rows) | {each.uid for each in self.elements if not each.said}
            ),
        }


def _changed(now: Mapping[str, Any], element: PlanElement | None, *, is_summary: bool) -> set[str]:
    """The fields that are no longer as the import left them; all of a task that never was in a file."""
    if element is None:
        return set(now)
    known = {"title", "parent", "deadline"} if is_summary else set(now)
    was = dict(element.left)
    return {name for name in known if now[name] != was.get(name, _ABSENT.get(name))}


_ABSENT: Mapping[str, Any] = {"pauses": [], "links": [], "is_pinned": False, "progress": 0.0}
"""What a summary of the file had none of, so that it counts as unchanged where a task has none either."""
