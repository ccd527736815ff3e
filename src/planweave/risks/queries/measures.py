"""What early-warning rules can watch: figures of the plan, and whatever other rooms declare (`kernel.measures`)."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Sum
from django.utils import timezone

from planweave.kernel.language import Text
from planweave.kernel.measures import MEASURES, Measure, measure
from planweave.planning.models import Release, TaskLink
from planweave.planning.queries.tasks import tasks_in
from planweave.projects.models import Project
from planweave.requirements.models import Requirement
from planweave.resources.models import Person
from planweave.resources.queries import workers_of, working_time_of
from planweave.resources.rules import capacity_between
from planweave.workspaces.models import Skill

from ..rules import plan_measures as rules

__all__ = ["MEASURES", "Measure", "Plan", "people_behind", "plan_of", "scope_name", "scopes_of"]

SLIP = Text("measure.slip", "Schedule slip", "进度延误")
LATE = Text("measure.late", "Late tasks", "逾期任务占比")
LOAD = Text("measure.load", "Load of the next four weeks", "未来四周负荷")
BUDGET = Text("measure.budget", "Budget used by planned requirements", "需求成本占预算比例")


@dataclass(frozen=True, kw_only=True)
class Plan:
    jobs: Mapping[int, rules.Job]
    waits: Sequence[tuple[int, int]]


def plan_of(workspace_id: int) -> Plan:
    """The tasks that hold no others, and who waits for whom; two queries."""
    rows = list(
        tasks_in(workspace_id).values_list(
            "record_id",
            "record__key",
            "record__title",
            "release_id",
            "project_id",
            "skill_id",
            "person_id",
            "effort_days",
            "progress",
            "start_on",
            "finish_on",
            "deadline",
            "parent_id",
        )
    )
    holding = {row[-1] for row in rows}
    jobs = {
        row[0]: rules.Job(
            id=row[0],
            key=row[1],
            title=row[2],
            release=row[3],
            project=row[4],
            skill=row[5],
            person=row[6],
            left=row[7] * (1 - row[8]),
            is_done=row[8] >= 1,
            start_on=row[9],
            finish_on=row[10],
            deadline=row[11],
        )
        for row in rows
        if row[0] not in holding
    }
    links = TaskLink.objects.filter(workspace_id=workspace_id).values_list("predecessor_id", "successor_id")
    return Plan(jobs=jobs, waits=list(links))


def people_behind(workspace_id: int, jobs: Sequence[rules.Job]) -> set[int]:
    """Accounts of who does these tasks; one query."""
    ids = {job.person for job in jobs if job.person is not None}
    people = Person.objects.filter(workspace_id=workspace_id, pk__in=ids).exclude(user=None)
    return {pk for pk in people.values_list("user_id", flat=True) if pk is not None}


def scopes_of(workspace_id: int) -> dict[str, list[tuple[int, str]]]:
    """What rules can look at, by kind of scope: (id, name); four queries."""
    releases = Release.objects.filter(workspace_id=workspace_id).order_by("start_on", "pk")
    projects = Project.objects.filter(record__workspace_id=workspace_id, record__deleted_at=None)
    return {
        "release": list(releases.values_list("pk", "name")),
        "project": list(projects.order_by("record__number").values_list("pk", "record__title")),
        "person": list(
            Person.objects.filter(workspace_id=workspace_id).order_by("name").values_list("pk", "name")
        ),
        "skill": list(
            Skill.objects.filter(workspace_id=workspace_id).order_by("name").values_list("pk", "name")
        ),
    }


def scope_name(scopes: Mapping[str, Sequence[tuple[int, str]]], scope: str, scope_id: int | None) -> str:
    return dict(scopes.get(scope, ())).get(scope_id or 0, "")


def _jobs(workspace_id: int, scope: str, scope_id: int | None) -> list[rules.Job]:
    return rules.within(plan_of(workspace_id).jobs.values(), scope, scope_id)


@measure("slip", SLIP, unit="days", scopes=("release", "project"))
def slip(workspace_id: int, scope: str, scope_id: int | None) -> float | None:
    if scope == "release":
        due = Release.objects.filter(workspace_id=workspace_id, pk=scope_id).values_list(
            "finish_on", flat=True
        )
    else:
        projects = Project.objects.filter(record__workspace_id=workspace_id, pk=scope_id)
        due = projects.values_list("deadline", flat=True)
    return rules.slip_days(_jobs(workspace_id, scope, scope_id), due.first(), today=timezone.localdate())


@measure("late_tasks", LATE, unit="share", scopes=("", "release", "project", "person", "skill"))
def late_tasks(workspace_id: int, scope: str, scope_id: int | None) -> float | None:
    return rules.late_share(_jobs(workspace_id, scope, scope_id), today=timezone.localdate())


@measure("load", LOAD, unit="share", scopes=("", "person", "skill"))
def load(workspace_id: int, scope: str, scope_id: int | None) -> float | None:
    first = timezone.localdate()
    last = first + datetime.timedelta(days=rules.AHEAD_DAYS - 1)
    given = capacity_between(workers_of(workspace_id), working_time_of(workspace_id), first=first, last=last)
    name = ""
    if scope == "skill":
        found = Skill.objects.filter(workspace_id=workspace_id, pk=scope_id)
        name = found.values_list("name", flat=True).first() or ""
    by_scope: dict[str, Callable[[], float]] = {
        "": lambda: given.total,
        "person": lambda: given.by_person.get(scope_id or 0, 0.0),
        "skill": lambda: given.by_skill.get(name, 0.0),
    }
    return rules.load_share(_jobs(workspace_id, scope, scope_id), by_scope[scope](), first=first, last=last)


@measure("release_cost", BUDGET, unit="share", scopes=("release",))
def release_cost(workspace_id: int, scope: str, scope_id: int | None) -> float | None:
    release = Release.objects.filter(workspace_id=workspace_id, pk=scope_id).first()
    if release is None or not release.budget:
        return None
    inside = Requirement.objects.filter(release=release, record__deleted_at=None).exclude(state="rejected")
    return (inside.aggregate(cost=Sum("cost"))["cost"] or 0.0) / release.budget
