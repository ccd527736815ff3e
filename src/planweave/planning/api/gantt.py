"""The Gantt: one read for everything that it draws."""

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from planweave.workspaces.api import here

from .. import policy, schemas
from ..bridge import gantt as bridge
from .tasks import TaskFilterQuery

router = Router()


@router.get("/workspaces/{slug}/gantt", response=schemas.GanttOut, operation_id="get_gantt")
def get_gantt(request: HttpRequest, slug: str, query: Query[TaskFilterQuery]) -> Any:
    """All tasks in tree order with floats, links, releases and free days; filtered if wished."""
    actor = here(request, slug)
    can = {"edit": policy.can_edit_tasks(actor), "schedule": policy.can_ask_core(actor)}
    return bridge.gantt(actor, choices=query.choices()) | {"can": can}
