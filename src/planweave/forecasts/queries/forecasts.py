"""Forecasts and what they promised; a constant number of queries."""

from typing import Any

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.paging import Page, Sort, page_of
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from .. import texts
from ..models import Forecast, Promise
from ..policy import can_read, can_see_money
from ..rules import PromiseKind

ROW = (
    "id",
    "name",
    "version",
    "scope",
    "parameters",
    "planned_on",
    "p50_on",
    "p80_on",
    "p90_on",
    "p80_slip_days",
    "deadline_on",
    "share_in_time",
    "planned_cost",
    "cost_p50",
    "cost_p80",
    "made_at",
    "made_by_id",
    "made_by__name",
)
MONEY = ("planned_cost", "cost_p50", "cost_p80")
PROMISE = (
    "kind",
    "ref",
    "key",
    "name",
    "deadline_on",
    "share_in_time",
    "planned_on",
    "p50_on",
    "p80_on",
    "p90_on",
    "p80_slip_days",
    "is_uncertain",
    "criticality",
    "cruciality",
    "sensitivity",
    "swing_days",
    "swing_cost",
)
SORTS = frozenset(PROMISE) - {"kind", "ref"}
DEADLINES_AT_MOST = 300


def forecasts_readable_by(actor: Actor) -> QuerySet[Forecast]:
    """All of the workspace for its members; a guest is refused."""
    require(can_read(actor), actor)
    return Forecast.objects.filter(workspace_id=actor.here)


def readable_forecast(actor: Actor, forecast_id: int) -> Forecast:
    found = forecasts_readable_by(actor).select_related("made_by").filter(pk=forecast_id).first()
    if found is None:
        raise NotFound(NOT_FOUND)
    return found


def forecast_page(actor: Actor, *, cursor: str | None, limit: int) -> Page:
    """The newest first. Without what may not be seen."""
    page = page_of(
        forecasts_readable_by(actor),
        sorts=[Sort("made_at", is_descending=True)],
        tie="id",
        columns=ROW,
        cursor=cursor,
        limit=limit,
    )
    rows = [forecast_row(actor, row) for row in page.rows]
    return Page(rows=rows, next_cursor=page.next_cursor)


def row_of(actor: Actor, forecast: Forecast) -> dict[str, Any]:
    values = {name: getattr(forecast, name) for name in ROW if name != "made_by__name"}
    return forecast_row(actor, values | {"made_by__name": forecast.made_by.name})


def forecast_row(actor: Actor, row: dict[str, Any]) -> dict[str, Any]:
    shown = {name: row[name] for name in ROW if not name.startswith("made_by")}
    if not can_see_money(actor):
        shown |= dict.fromkeys(MONEY)
    return shown | {"made_by": {"id": row["made_by_id"], "name": row["made_by__name"]}}


def promise_page(
    actor: Actor, forecast: Forecast, *, kind: str, sort: str, cursor: str | None, limit: int
) -> tuple[Page, int]:
    """What a forecast says of its tasks (or releases, projects), the most critical first unless sorted otherwise."""
    if kind not in PromiseKind.values:
        raise Invalid.of({"kind": texts.KIND_UNKNOWN})
    rows = Promise.objects.filter(forecast=forecast, kind=kind)
    sees = can_see_money(actor)
    name = sort.lstrip("-")
    if name not in SORTS or (name == "swing_cost" and not sees):
        name, sort = "criticality", "-criticality"
    sorts = [Sort(name, is_descending=sort.startswith("-"))]
    page = page_of(rows, sorts=sorts, tie="id", columns=PROMISE, cursor=cursor, limit=limit)
    shown = [{one: row[one] for one in PROMISE} | ({} if sees else {"swing_cost": None}) for row in page.rows]
    return Page(rows=shown, next_cursor=page.next_cursor), rows.count()


def deadlines_of(forecast: Forecast) -> list[dict[str, Any]]:
    """Everything that was promised for a day: projects and releases first, then tasks, the less sure first."""
    order = {PromiseKind.PROJECT: 0, PromiseKind.RELEASE: 1, PromiseKind.TASK: 2}
    rows = (
        Promise.objects.filter(forecast=forecast, deadline_on__isnull=False)
        .exclude(kind=PromiseKind.WHOLE)
        .order_by("share_in_time", "deadline_on", "pk")
        .values(*PROMISE)[:DEADLINES_AT_MOST]
    )
    return sorted(rows, key=lambda row: order[row["kind"]])
