"""The Gantt: one read for everything that it draws, previews of drags, and the picture."""

from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query, Router

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict
from planweave.kernel.sheets import CONTENT_TYPES, Format, table_file
from planweave.workspaces.api import here
from planweave.workspaces.models import Workspace
from planweave.workspaces.policy import require

from .. import gantt_schemas, pictures, policy, schemas, texts
from .. import task_table_texts as table_texts
from ..bridge import gantt as bridge
from ..bridge.moving import moved_by
from ..bridge.standing import remembered_standing
from ..queries.proposals import said
from ..queries.remembered import remembered_workload
from ..shadows import shadows_in
from ..task_table import table_of
from .tasks import TaskFilterQuery

router = Router()


class PictureQuery(TaskFilterQuery):
    """`line` draws how far the work of each row has got today, `baseline` where a plan baseline had it."""

    format: Literal["svg", "png", "pdf"] = "svg"
    line: Literal["", "shown"] = ""
    baseline: int | None = None


class TableQuery(TaskFilterQuery):
    format: Format = "xlsx"


@router.get("/workspaces/{slug}/gantt", response=schemas.GanttOut, operation_id="get_gantt")
def get_gantt(request: HttpRequest, slug: str, query: Query[TaskFilterQuery]) -> Any:
    """All tasks in tree order with floats, links, releases and free days; filtered if wished."""
    actor = here(request, slug)
    content = bridge.gantt_json(actor, choices=query.choices(), can=_can(actor))
    return HttpResponse(content, content_type="application/json")


@router.post(
    "/workspaces/{slug}/gantt/changes", response=gantt_schemas.GanttChanges, operation_id="get_gantt_changes"
)
def get_gantt_changes(
    request: HttpRequest, slug: str, query: Query[TaskFilterQuery], body: gantt_schemas.KnownIn
) -> Any:
    """The Gantt without the rows that the asker has already: a drag changes a few of ten thousand. Writes nothing.

    Name the `state` of the last answer and the tasks that were put elsewhere since (`doubtful`). Where it is not known
    any more (409), say ids and marks instead."""
    actor = here(request, slug)
    shown = bridge.gantt(actor, choices=query.choices()) | {"can": _can(actor)}
    known = body.tasks.by_id(), body.links.by_id()
    if body.state:
        found = bridge.known_rows(actor.here, body.state, body.doubtful)
        if found is None:
            raise Conflict(texts.GANTT_STATE_UNKNOWN)
        known = found
    return bridge.changes_in(shown, tasks=known[0], links=known[1])


def _can(actor: Actor) -> dict[str, bool]:
    return {"edit": policy.can_edit_tasks(actor), "schedule": policy.can_ask_core(actor)}


@router.get("/workspaces/{slug}/gantt/picture", operation_id="export_gantt")
def export_gantt(request: HttpRequest, slug: str, query: Query[PictureQuery]) -> HttpResponse:
    """The Gantt as a file: SVG, PNG or PDF, in the reader's language."""
    actor = here(request, slug)
    plan = bridge.gantt(actor, choices=query.choices())
    name = Workspace.objects.get(pk=actor.here).name
    title = texts.GANTT_TITLE.say(actor.language, workspace=name, date=timezone.localdate().isoformat())
    drawing = pictures.drawing_of(
        plan,
        title=title,
        language=actor.language,
        status=timezone.localdate() if query.line else None,
        shadows=shadows_in(actor, query.baseline) if query.baseline is not None else pictures.NO_SHADOWS,
    )
    content = pictures.picture_of(drawing, format=query.format)
    return HttpResponse(
        content,
        content_type=pictures.CONTENT_TYPES[query.format],
        headers={"Content-Disposition": f'attachment; filename="plan-{slug}.{query.format}"'},
    )


@router.get("/workspaces/{slug}/gantt/table", operation_id="export_gantt_table")
def export_gantt_table(request: HttpRequest, slug: str, query: Query[TableQuery]) -> HttpResponse:
    """The tasks that the Gantt shows as an Excel workbook or a CSV file, in the reader's language."""
    actor = here(request, slug)
    table = table_of(bridge.gantt(actor, choices=query.choices()), actor.language)
    title = table_texts.SHEET.say(actor.language)
    content = table_file(table, form=query.format, title=title, widths=(10, 12, 48, 10, 12, 12), head=(1, 3))
    return HttpResponse(
        content,
        content_type=CONTENT_TYPES[query.format],
        headers={"Content-Disposition": f'attachment; filename="plan-{slug}.{query.format}"'},
    )


@router.post(
    "/workspaces/{slug}/schedule/preview",
    response=schemas.PreviewOut,
    operation_id="preview_schedule",
)
def preview_schedule(request: HttpRequest, slug: str, body: schemas.PreviewIn) -> Any:
    """What would move with a task, what it would break, and what is critical then. Writes nothing."""
    actor = here(request, slug)
    require(policy.can_edit_tasks(actor), actor)
    remembered = remembered_workload(actor.here)
    shown = moved_by(
        remembered.load,
        task_id=body.task,
        wanted=body.wanted(),
        follow=body.follow,
        standing=remembered_standing(actor.here, remembered),
    )
    return said(actor.language, shown)
