"""The plan as it stands, as rows that can be copied and compared; a constant number of queries."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.planning.models import Release
from planweave.planning.queries.tasks import link_rows, links_in, tasks_in
from planweave.planning.rules import TASK_FIELDS, TASK_REFERENCES
from planweave.projects.models import Project
from planweave.requirements.models import Demand, Requirement
from planweave.resources.models import Person
from planweave.resources.queries import values_of as people_values
from planweave.workspaces.models import Skill

from .. import texts
from ..rules.words import DECIDING, LARGEST, PlanRow, RowId, RowKind, ScopeKind

TASK_COLUMNS = {
    name: "record__title" if name == "title" else f"{name}_id" if name in TASK_REFERENCES else name
    for name in TASK_FIELDS
}


def plan_rows(workspace_id: int, scope: Mapping[str, Any] | None = None) -> dict[RowId, PlanRow]:
    """Every row of the plan or a part of it: tasks with those above them, their links, and what they name."""
    tasks = _tasks(workspace_id, scope or {"kind": ScopeKind.WORKSPACE})
    is_whole = scope is None or scope["kind"] == ScopeKind.WORKSPACE
    refs = {row.ref for row in tasks}
    found = list(tasks)
    found += [
        PlanRow(kind=RowKind.LINK, ref=link.pop("id"), key="", name="", values=link)
        for link in link_rows(links_in(workspace_id))
        if link["predecessor"] in refs and link["successor"] in refs
    ]

    def used(name: str) -> set[int] | None:
        return None if is_whole else {row.values[name] for row in tasks if row.values[name] is not None}

    found += _releases(workspace_id, used("release"))
    found += _projects(workspace_id, used("project"))
    found += _requirements(workspace_id, {row.values["requirement"] for row in tasks} - {None})
    found += people_rows(workspace_id, used("person"))
    return {row.id: row for row in found}


def settled_scope(actor: Actor, scope: Mapping[str, Any]) -> dict[str, Any]:
    """The scope with what it names checked and said. Invalid where it names nothing of this workspace."""
    kind = scope.get("kind")
    if kind == ScopeKind.PROJECT:
        project = (
            Project.objects.filter(
                record__workspace_id=actor.here, record__deleted_at=None, pk=scope.get("project")
            )
            .select_related("record")
            .first()
        )
        if project is None:
            raise Invalid.of({"scope": texts.SCOPE_UNKNOWN})
        return {"kind": kind, "project": project.pk, "said": project.record.title}
    if kind == ScopeKind.RELEASES:
        wanted = set(scope.get("releases") or ())
        releases = list(
            Release.objects.filter(workspace_id=actor.here, pk__in=wanted).order_by("start_on", "pk")
        )
        if not wanted or len(releases) != len(wanted):
            raise Invalid.of({"scope": texts.SCOPE_UNKNOWN})
        said = ", ".join(release.name for release in releases)
        return {"kind": kind, "releases": [release.pk for release in releases], "said": said}
    return {"kind": ScopeKind.WORKSPACE.value, "said": ""}


def skills_of(workspace_id: int) -> dict[int, str]:
    return dict(Skill.objects.filter(workspace_id=workspace_id).values_list("pk", "name"))


def _tasks(workspace_id: int, scope: Mapping[str, Any]) -> list[PlanRow]:
    found = tasks_in(workspace_id).order_by("position", "record_id")
    rows = list(found.values("record_id", "record__key", *TASK_COLUMNS.values())[: LARGEST + 1])
    if len(rows) > LARGEST:
        raise Invalid(texts.PLAN_TOO_LARGE, limit=LARGEST)
    if scope["kind"] == ScopeKind.PROJECT:
        kept = {row["record_id"] for row in rows if row["project_id"] == scope["project"]}
    elif scope["kind"] == ScopeKind.RELEASES:
        kept = {row["record_id"] for row in rows if row["release_id"] in scope["releases"]}
    else:
        kept = {row["record_id"] for row in rows}
    parents = {row["record_id"]: row["parent_id"] for row in rows}
    for pk in list(kept):
        step = parents[pk]
        while step in parents and step not in kept:
            kept.add(step)
            step = parents[step]
    return [
        PlanRow(
            kind=RowKind.TASK,
            ref=row["record_id"],
            key=row["record__key"],
            name=row["record__title"],
            values={name: _json(row[column]) for name, column in TASK_COLUMNS.items()},
        )
        for row in rows
        if row["record_id"] in kept
    ]


def _releases(workspace_id: int, wanted: set[int] | None) -> Iterable[PlanRow]:
    found = Release.objects.filter(workspace_id=workspace_id).order_by("start_on", "finish_on", "pk")
    for release in found if wanted is None else found.filter(pk__in=wanted):
        values = {name: _json(getattr(release, name)) for name in DECIDING[RowKind.RELEASE]}
        yield PlanRow(kind=RowKind.RELEASE, ref=release.pk, key="", name=release.name, values=values)


def _projects(workspace_id: int, wanted: set[int] | None) -> Iterable[PlanRow]:
    found = Project.objects.filter(record__workspace_id=workspace_id, record__deleted_at=None)
    rows = found.order_by("record__number").values_list("pk", "record__key", "record__title", "deadline")
    for pk, key, title, deadline in rows if wanted is None else rows.filter(pk__in=wanted):
        values = {"deadline": _json(deadline)}
        yield PlanRow(kind=RowKind.PROJECT, ref=pk, key=key, name=title, values=values)


def _requirements(workspace_id: int, named: set[int]) -> Iterable[PlanRow]:
    """Those that have tasks: their release, their worth by each basis, and what they cost beside people."""
    demands: dict[int, float] = {}
    wishes = Demand.objects.filter(requirement__record__workspace_id=workspace_id)
    for pk, value, weight in wishes.values_list("requirement_id", "value", "stakeholder__weight"):
        demands[pk] = demands.get(pk, 0.0) + value * weight
    found = Requirement.objects.filter(record__workspace_id=workspace_id, record__deleted_at=None)
    rows = found.order_by("record__number").values(
        "pk", "record__key", "record__title", "release_id", "score", "value", "cost"
    )
    for row in rows:
        if row["pk"] not in named:
            continue
        yield PlanRow(
            kind=RowKind.REQUIREMENT,
            ref=row["pk"],
            key=row["record__key"],
            name=row["record__title"],
            values={
                "release": row["release_id"],
                "score": row["score"],
                "value": row["value"],
                "demands": demands.get(row["pk"]),
                "cost": row["cost"],
            },
        )


def people_rows(workspace_id: int, wanted: set[int] | None) -> Iterable[PlanRow]:
    """The people of the workspace, or those wanted."""
    found = Person.objects.filter(workspace_id=workspace_id).order_by("name", "pk")
    people = list(found if wanted is None else found.filter(pk__in=wanted))
    values = people_values(people)
    for person in people:
        said = values[person.pk]
        yield PlanRow(
            kind=RowKind.PERSON,
            ref=person.pk,
            key="",
            name=person.name,
            values={name: said[name] for name in DECIDING[RowKind.PERSON]} | {"day_rate": person.day_rate},
        )


def _json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime.date) else value
