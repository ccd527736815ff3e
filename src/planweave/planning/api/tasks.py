"""Tasks and their links."""

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.models import Record
from planweave.kernel.wire import WireIn
from planweave.workspaces.api import here

from .. import policy, schemas
from ..actions import links as link_actions
from ..actions import tasks as actions
from ..actions.break_down import break_down
from ..models import Task, TaskLink
from ..queries import tasks as queries

router = Router()


class TaskFilterQuery(WireIn):
    """Each may name several ids, parted by commas; "none" is an empty field."""

    requirement: str = ""
    parent: str = ""
    release: str = ""
    project: str = ""
    skill: str = ""
    person: str = ""
    product: str = ""

    def choices(self) -> dict[str, list[str]]:
        given = {name: getattr(self, name) for name in queries.CHOICE_FILTERS}
        return {name: text.split(",") for name, text in given.items() if text}


class TaskListQuery(TaskFilterQuery):
    q: str = ""
    sort: str = ""
    cursor: str | None = None
    limit: int = 200


@router.get("/workspaces/{slug}/tasks", response=schemas.TaskPage, operation_id="list_tasks")
def list_tasks(request: HttpRequest, slug: str, query: Query[TaskListQuery]) -> Any:
    """Tasks, filtered and sorted ("-finish_on,key"), a page at a time."""
    page, total = queries.task_page(
        here(request, slug),
        text=query.q,
        choices=query.choices(),
        sort=query.sort,
        cursor=query.cursor,
        limit=query.limit,
    )
    return {"items": page.rows, "total": total, "next_cursor": page.next_cursor}


@router.post("/workspaces/{slug}/tasks", response={201: schemas.TaskOut}, operation_id="create_task")
def create_task(request: HttpRequest, slug: str, body: schemas.TaskIn) -> Any:
    """A new task or milestone with the next key of its product."""
    actor = here(request, slug)
    record = actions.create_tasks(actor, [actions.Draft(product_id=body.product, values=body.given())])[0]
    return Status(201, _detail(actor, record))


@router.patch("/workspaces/{slug}/tasks", response=schemas.TaskRows, operation_id="change_tasks")
def change_tasks(request: HttpRequest, slug: str, body: schemas.TaskEditsIn) -> Any:
    """Change many tasks in one step, such as a drag with all that it moves: all or none, one undo."""
    actor = here(request, slug)
    edits = [actions.Edit(id=edit.id, version=edit.version, values=edit.given()) for edit in body.edits]
    records = actions.change_tasks(actor, edits)
    return {"items": queries.rows_by_id(actor, dict.fromkeys(record.pk for record in records))}


@router.post("/workspaces/{slug}/tasks/delete", response={204: None}, operation_id="delete_tasks")
def delete_tasks(request: HttpRequest, slug: str, body: schemas.TaskIdsIn) -> Any:
    """Move tasks and those below them to the trash in one step; undo brings them back."""
    actions.delete_tasks(here(request, slug), body.ids)
    return Status(204, None)


@router.post(
    "/workspaces/{slug}/tasks/break-down",
    response={201: schemas.BreakDownOut},
    operation_id="break_down_requirements",
)
def break_down_requirements(request: HttpRequest, slug: str, body: schemas.BreakDownIn) -> Any:
    """Make tasks, links and release milestones for requirements that have none; one step for undo."""
    actor = here(request, slug)
    made = break_down(actor, requirement_ids=body.requirements, release_ids=body.releases, order=body.order)
    rows = queries.rows_by_id(actor, [record.pk for record in made.tasks])
    return Status(
        201,
        {"tasks": rows, "links": made.links, "already": made.already, "unestimated": made.unestimated},
    )


@router.get("/workspaces/{slug}/tasks/{key}", response=schemas.TaskOut, operation_id="get_task")
def get_task(request: HttpRequest, slug: str, key: str) -> Any:
    """One task with its links and the tasks below it."""
    actor = here(request, slug)
    return _detail(actor, queries.readable_task(actor, key))


@router.patch("/workspaces/{slug}/tasks/{key}", response=schemas.TaskOut, operation_id="change_task")
def change_task(request: HttpRequest, slug: str, key: str, body: schemas.TaskChangeIn) -> Any:
    """Change some fields. 409 with both values where somebody changed the same field since `version`."""
    actor = here(request, slug)
    record = queries.readable_task(actor, key)
    edit = actions.Edit(id=record.pk, version=body.version, values=body.given())
    return _detail(actor, actions.change_tasks(actor, [edit])[0])


@router.post(
    "/workspaces/{slug}/task-links", response={201: schemas.TaskLinkOut}, operation_id="add_task_link"
)
def add_task_link(request: HttpRequest, slug: str, body: schemas.TaskLinkIn) -> Any:
    """Let one task wait for another. 409 names the way where a circle would close."""
    new = link_actions.NewLink(
        predecessor=body.predecessor, successor=body.successor, kind=body.kind, lag_days=body.lag_days
    )
    return Status(201, _link_out(link_actions.add_links(here(request, slug), [new])[0]))


@router.patch(
    "/workspaces/{slug}/task-links/{link_id}",
    response=schemas.TaskLinkOut,
    operation_id="change_task_link",
)
def change_task_link(request: HttpRequest, slug: str, link_id: int, body: schemas.TaskLinkChangeIn) -> Any:
    """Another kind or lag."""
    return _link_out(
        link_actions.change_link(here(request, slug), link_id, kind=body.kind, lag_days=body.lag_days)
    )


@router.delete(
    "/workspaces/{slug}/task-links/{link_id}", response={204: None}, operation_id="remove_task_link"
)
def remove_task_link(request: HttpRequest, slug: str, link_id: int) -> Any:
    """The two tasks no longer wait for each other."""
    link_actions.remove_link(here(request, slug), link_id)
    return Status(204, None)


def _detail(actor: Actor, record: Record) -> dict[str, Any]:
    task = Task.objects.select_related("person").get(pk=record.pk)
    return queries.task_detail(actor, record) | {
        "can": {
            "edit": policy.can_edit_tasks(actor),
            "report_progress": policy.can_report_progress(actor, task),
        }
    }


def _link_out(link: TaskLink) -> dict[str, Any]:
    return {
        "id": link.pk,
        "predecessor": link.predecessor_id,
        "successor": link.successor_id,
        "kind": link.kind,
        "lag_days": link.lag_days,
    }
