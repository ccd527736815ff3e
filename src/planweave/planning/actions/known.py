"""What edits of tasks may name: releases, people, skills, requirements, parents; few queries for many edits."""

from collections.abc import Collection, Sequence
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.language import Text
from planweave.kernel.models import Record
from planweave.projects.queries.projects import projects_in
from planweave.resources.models import Person
from planweave.resources.queries import working_time_of
from planweave.resources.rules import WorkingTime
from planweave.workspaces.models import Skill

from .. import texts
from ..models import Release, Task, TaskLink
from ..queries.tasks import tasks_in
from ..rules import (
    CALENDAR_FIELDS,
    PARTS_PER_DAY,
    SPAN_FIELDS,
    TASK_REFERENCES,
    length_of,
    task_faults,
)
from ..timing import pieces_of


class Known:
    """Reads only what the values name."""

    def __init__(self, actor: Actor, all_values: Sequence[dict[str, Any]]) -> None:
        named = {name for values in all_values for name, value in values.items() if value is not None}
        here = {"workspace_id": actor.here}
        self.days = WorkingTime()
        if named & CALENDAR_FIELDS:
            self.days = working_time_of(actor.here)
        self.people: set[int] = set()
        if "person" in named:
            self.people = set(Person.objects.filter(**here).values_list("pk", flat=True))
        self.skills: set[int] = set()
        if "skill" in named:
            self.skills = set(Skill.objects.filter(**here).values_list("pk", flat=True))
        self.releases: dict[int, int | None] = {}
        if "release" in named:
            self.releases = dict(Release.objects.filter(**here).values_list("pk", "product_id"))
        self.projects: dict[int, int | None] = {}
        if "project" in named:
            self.projects = dict(projects_in(actor.here).values_list("pk", "record__product_id"))
        self.requirements: dict[int, int | None] = {}
        if "requirement" in named:
            wanted = {values.get("requirement") for values in all_values} - {None}
            rows = Record.objects.filter(**here, kind="requirement", deleted_at=None, pk__in=wanted)
            self.requirements = dict(rows.values_list("pk", "product_id"))
        self.parents: dict[int, int | None] = {}
        self.products: dict[int, int | None] = {}
        self.project_of: dict[int, int | None] = {}
        self.never_parents: set[int] = set()
        if "parent" in named:
            for pk, parent_id, product_id, project_id, is_milestone in tasks_in(actor.here).values_list(
                "pk", "parent_id", "record__product_id", "project_id", "is_milestone"
            ):
                self.parents[pk] = parent_id
                self.project_of[pk] = project_id
                self.products[pk] = product_id
                if is_milestone:
                    self.never_parents.add(pk)
            for ends in TaskLink.objects.filter(**here).values_list("predecessor_id", "successor_id"):
                self.never_parents.update(ends)
        self.summaries: set[int] = set()
        if named & {*SPAN_FIELDS, "is_milestone", "is_pinned"}:
            self.summaries = set(
                tasks_in(actor.here).exclude(parent=None).values_list("parent_id", flat=True)
            )

    def product_of(self, values: dict[str, Any]) -> int | None:
        """The product that a new task belongs to by what it is for."""
        return (
            self.requirements.get(values["requirement"])
            or self.products.get(values["parent"])
            or self.releases.get(values["release"])
            or self.projects.get(values["project"])
        )

    def take_project(self, values: dict[str, Any], *, named: Collection[str]) -> None:
        """What is put below a task belongs to that task's project, whatever was said."""
        if "parent" in named and values["parent"] in self.project_of:
            values["project"] = self.project_of[values["parent"]]
            self.projects.setdefault(values["project"] or 0, None)

    def check(
        self, values: dict[str, Any], *, task: Task | None = None, before: dict[str, Any] | None = None
    ) -> None:
        """Raise Invalid with a sentence per field that is wrong."""
        wrong = task_faults(values)
        if not wrong:
            wrong |= self._broken_times(values)
        allowed: dict[str, Any] = {
            "requirement": self.requirements,
            "parent": self.parents,
            "release": self.releases,
            "project": self.projects,
            "skill": self.skills,
            "person": self.people,
        }
        for name in TASK_REFERENCES:
            value = values[name]
            if value is not None and (before is None or value != before[name]) and value not in allowed[name]:
                wrong[name] = texts.REFERENCE_UNKNOWN
        parent = values["parent"]
        if parent is not None and "parent" not in wrong and (before is None or parent != before["parent"]):
            if task and self._is_below(parent, task.pk):
                wrong["parent"] = texts.PARENT_CYCLE
            elif parent in self.never_parents:
                wrong["parent"] = texts.PARENT_UNFIT
        if task and before and task.pk in self.summaries and not before["is_phase"]:
            for name in ("start_on", "finish_on", "is_milestone", "is_pinned"):
                if values[name] != before[name]:
                    wrong[name] = texts.SUMMARY_FOLLOWS
        if wrong:
            raise Invalid.of(wrong)

    def _broken_times(self, values: dict[str, Any]) -> dict[str, Text]:
        """What only the calendar shows: a rule without a working day, pauses without work behind them."""
        if values["recurrence"] and not values["start_on"]:
            return {"recurrence": texts.RECURRENCE_EMPTY}
        if values["pauses"] and values["start_on"]:
            length = length_of(values, self.days)
            if not pieces_of(length, values["pauses"], parts_per_day=PARTS_PER_DAY):
                return {"pauses": texts.PAUSES_LONG}
        return {}

    def _is_below(self, candidate: int | None, ancestor: int) -> bool:
        seen: set[int] = set()
        while candidate is not None and candidate not in seen:
            if candidate == ancestor:
                return True
            seen.add(candidate)
            candidate = self.parents.get(candidate)
        return False
