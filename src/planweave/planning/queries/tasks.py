"""Tasks and their links."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.models import Record
from planweave.kernel.paging import Page, Sort, page_of
from planweave.kernel.search import with_words
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require
from planweave.workspaces.queries import readable_record

from .. import texts
from ..models import Task, TaskLink
from ..policy import can_read
from ..rules import TASK_DATES, TASK_OWN_FIELDS, TASK_REFERENCES

ROW_COLUMNS = {
    "id": "record_id",
    "key": "record__key",
    "title": "record__title",
    "product": "record__product_id",
    "version": "record__version",
    "requirement": "requirement_id",
    "requirement_key": "requirement__key",
    "parent": "parent_id",
    "release": "release_id",
    "project": "project_id",
    "skill": "skill_id",
    "person": "person_id",
    "position": "position",
    "is_milestone": "is_milestone",
    "is_phase": "is_phase",
    "effort_days": "effort_days",
    "progress": "progress",
    "start_on": "start_on",
    "start_part": "start_part",
    "finish_on": "finish_on",
    "finish_part": "finish_part",
    "is_pinned": "is_pinned",
    "constraint_kind": "constraint_kind",
    "constraint_on": "constraint_on",
    "deadline": "deadline",
    "is_auto": "is_auto",
    "pauses": "pauses",
    "recurrence": "recurrence",
}
SORTS = {
    "key": "record__number",
    "title": "record__title",
    "release": "release__start_on",
    "person": "person__name",
    "skill": "skill__name",
    "effort_days": "effort_days",
    "progress": "progress",
    "start_on": "start_on",
    "finish_on": "finish_on",
    "deadline": "deadline",
    "position": "position",
}
CHOICE_FILTERS = {
    "requirement": "requirement_id",
    "parent": "parent_id",
    "release": "release_id",
    "project": "project_id",
    "skill": "skill_id",
    "person": "person_id",
    "product": "record__product_id",
}


def tasks_readable_by(actor: Actor) -> QuerySet[Task]:
    """Tasks that are not in the trash, nor made for a requirement that is. A guest reads no tasks: 403."""
    require(can_read(actor), actor)
    return tasks_in(actor.here)


def tasks_in(workspace_id: int) -> QuerySet[Task]:
    return Task.objects.filter(
        Q(requirement=None) | Q(requirement__deleted_at=None),
        record__workspace_id=workspace_id,
        record__deleted_at=None,
    )


def tasks_below(workspace_id: int, ids: Iterable[int]) -> dict[int, int]:
    """{task below any of `ids`, at any depth: which of them it lies below, the nearest}. One query."""
    children: dict[int, list[int]] = {}
    for pk, parent_id in tasks_in(workspace_id).exclude(parent=None).values_list("pk", "parent_id"):
        children.setdefault(parent_id, []).append(pk)
    above = {pk: pk for pk in ids}
    found: dict[int, int] = {}
    todo = list(above)
    while todo:
        task = todo.pop()
        for child in children.get(task, ()):
            if child not in above:
                found[child] = above[child] = above[task]
                todo.append(child)
    return found


def readable_task(actor: Actor, key: str) -> Record:
    """The record of the task that people call `key`. NotFound where there is none for the actor."""
    require(can_read(actor), actor)
    return readable_record(actor, key, kind="task")


def filtered(found: QuerySet[Task], *, choices: dict[str, list[str]]) -> QuerySet[Task]:
    """`choices`: wanted ids per field; "none" stands for an empty field."""
    for name, wanted in choices.items():
        column = CHOICE_FILTERS[name]
        condition = Q(**{f"{column}__in": [value for value in wanted if value.isdigit()]})
        if "none" in wanted:
            condition |= Q(**{f"{column}__isnull": True})
        found = found.filter(condition)
    return found


def task_page(
    actor: Actor, *, text: str, choices: dict[str, list[str]], sort: str, cursor: str | None, limit: int
) -> tuple[Page, int]:
    """A page of rows and the number of all that match; two queries, one more for words."""
    worded = with_words(tasks_readable_by(actor), text, here=actor.here, kind="task")
    found = filtered(worded, choices=choices)
    page = page_of(
        found,
        sorts=_sorts_of(sort),
        tie="record_id",
        columns=list(ROW_COLUMNS.values()),
        cursor=cursor,
        limit=limit,
    )
    return Page(rows=as_rows(page.rows), next_cursor=page.next_cursor), found.count()


def _sorts_of(text: str) -> list[Sort]:
    sorts = []
    for part in filter(None, (text or "position,key").split(",")):
        name = part.lstrip("-")
        if name not in SORTS:
            raise Invalid(texts.SORT_UNKNOWN, field=name, known=", ".join(SORTS))
        sorts.append(Sort(SORTS[name], is_descending=part.startswith("-")))
    return sorts


def as_rows(found: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Database columns as the wire's names."""
    return [{name: row[column] for name, column in ROW_COLUMNS.items()} for row in found]


def rows_by_id(actor: Actor, ids: Iterable[int]) -> list[dict[str, Any]]:
    """Rows in the order of `ids`; what may not be seen is left out."""
    found = tasks_readable_by(actor).filter(record_id__in=list(ids)).values(*ROW_COLUMNS.values())
    rows = {row["id"]: row for row in as_rows(found)}
    return [rows[pk] for pk in ids if pk in rows]


def links_in(workspace_id: int) -> QuerySet[TaskLink]:
    """Links whose both ends are on the plan."""
    live = tasks_in(workspace_id)
    return TaskLink.objects.filter(
        workspace_id=workspace_id, predecessor__in=live, successor__in=live
    ).order_by("pk")


def link_rows(links: QuerySet[TaskLink]) -> list[dict[str, Any]]:
    rows = links.values_list("pk", "predecessor_id", "successor_id", "kind", "lag_days")
    return [
        {"id": pk, "predecessor": before, "successor": after, "kind": kind, "lag_days": lag}
        for pk, before, after, kind, lag in rows
    ]


def task_detail(actor: Actor, record: Record) -> dict[str, Any]:
    """One task with its links in both directions and the tasks below it."""
    row = rows_by_id(actor, [record.pk])
    if not row:
        raise NotFound(NOT_FOUND)
    links = links_in(actor.here).filter(Q(predecessor_id=record.pk) | Q(successor_id=record.pk))
    found = []
    for link in links.select_related("predecessor__record", "successor__record"):
        is_waiting = link.successor_id == record.pk
        other = (link.predecessor if is_waiting else link.successor).record
        found.append(
            {
                "id": link.pk,
                "kind": link.kind,
                "lag_days": link.lag_days,
                "is_predecessor": is_waiting,
                "other_id": other.pk,
                "other_key": other.key,
                "other_title": other.title,
            }
        )
    children = tasks_in(actor.here).filter(parent_id=record.pk).order_by("position", "record_id")
    return row[0] | {
        "links": found,
        "children": [
            {"id": pk, "key": key, "title": title}
            for pk, key, title in children.values_list("record_id", "record__key", "record__title")
        ],
    }


def values_of(task: Task) -> dict[str, Any]:
    """Every field's present value as JSON, references as ids; what changes are compared with."""
    values: dict[str, Any] = {"title": task.record.title}
    for name in TASK_OWN_FIELDS:
        value = getattr(task, f"{name}_id" if name in TASK_REFERENCES else name)
        if name in TASK_DATES and isinstance(value, datetime.date):
            value = value.isoformat()
        values[name] = value
    return values
