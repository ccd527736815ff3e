"""The map's own record, its adjustments, and what was settled."""

from typing import Any

from django.db.models import Q, QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.models import Activity
from planweave.kernel.paging import Page, Sort, page_of
from planweave.workspaces.policy import can_read_plan, require

from ..models import ResponsibilityMap, Settlement

OURS = ("MapChanged", "MapReviewed", "FindingSettled", "FindingDisputed")
BELOW = ("AreaCreated", "AreaChanged")


def require_reader(actor: Actor) -> None:
    """Members read the map; guests, who see some requirements only, do not."""
    require(can_read_plan(actor), actor)


def map_here(workspace_id: int) -> ResponsibilityMap | None:
    """None until somebody has changed the map for the first time."""
    return ResponsibilityMap.objects.select_related("record").filter(workspace_id=workspace_id).first()


def settlements_here(workspace_id: int) -> QuerySet[Settlement]:
    """Oldest first."""
    return Settlement.objects.filter(workspace_id=workspace_id).select_related("by").order_by("pk")


def adjustments_page(actor: Actor, *, cursor: str | None, limit: int) -> Page:
    """What was done to the map, newest first: here, or to an area in the settings. A step is told once."""
    require_reader(actor)
    here = Activity.objects.filter(workspace_id=actor.here)
    told_here = here.filter(kind="MapChanged").values("operation_id")
    rows = here.filter(
        Q(kind__in=OURS) | Q(kind="AreaCreated") | (Q(kind="AreaChanged") & ~Q(operation_id__in=told_here))
    )
    columns = ["seq", "at", "actor_id", "actor__name", "kind", "changes_json", "data_json", "operation_id"]
    return page_of(
        rows,
        sorts=[Sort("seq", is_descending=True)],
        tie="id",
        columns=columns,
        cursor=cursor,
        limit=limit,
    )


def names_of(areas: list[Any]) -> dict[int, str]:
    return {area.id: area.name for area in areas}
