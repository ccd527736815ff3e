"""Routes of forecasts."""

from dataclasses import asdict
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.models import Job
from planweave.kernel.sheets import CONTENT_TYPES
from planweave.planning.schemas import PlanningJobOut
from planweave.workspaces.api import here
from planweave.workspaces.policy import require

from . import actions, policy, schemas, texts
from .bridge.calibration import calibration_json, calibration_of
from .models import Forecast
from .queries import forecasts as queries
from .queries.comparing import comparison_of
from .queries.latest import latest_of
from .queries.outcomes import outcomes_of
from .queries.promises import projects_of_tasks, promises_of
from .queries.state import state_of
from .sheet import forecast_sheet

router = Router(tags=["forecasts"])
FORECASTS = "/workspaces/{slug}/forecasts"
FORECAST = FORECASTS + "/{forecast_id}"


@router.get(FORECASTS, response=schemas.ForecastPage, operation_id="list_forecasts")
def list_forecasts(request: HttpRequest, slug: str, cursor: str | None = None, limit: int = 50) -> Any:
    """Kept forecasts, newest first."""
    actor = here(request, slug)
    page = queries.forecast_page(actor, cursor=cursor, limit=limit)
    return {
        "items": page.rows,
        "next_cursor": page.next_cursor,
        "can_make": policy.can_make(actor),
        "sees_money": policy.can_see_money(actor),
    }


@router.post(FORECASTS, response={202: PlanningJobOut}, operation_id="make_forecast")
def make_forecast(request: HttpRequest, slug: str, body: schemas.MakeForecastIn) -> Any:
    """Simulate the plan with risks and cost. The job's result names the forecast; nothing moves."""
    job = actions.ask_for_forecast(here(request, slug), body.asked(), name=body.name)
    return Status(202, _started(job))


@router.get(FORECASTS + "/latest", response=schemas.LatestForecastPage, operation_id="get_latest_forecast")
def get_latest_forecast(request: HttpRequest, slug: str, project: int | None = None) -> Any:
    """What the newest forecast says of the whole plan, or of a project."""
    actor = here(request, slug)
    require(policy.can_read(actor), actor)
    found = latest_of(actor.here, project)
    if found is None:
        return {"latest": None}
    hidden = {} if policy.can_see_money(actor) else dict.fromkeys(queries.MONEY)
    return {"latest": asdict(found) | hidden}


@router.get(FORECASTS + "/compare", response=schemas.ForecastComparisonOut, operation_id="compare_forecasts")
def compare_forecasts(request: HttpRequest, slug: str, left: int, right: int) -> Any:
    """Two kept forecasts side by side: dates, cost, and every promise of both."""
    actor = here(request, slug)
    one, other = (queries.readable_forecast(actor, pk) for pk in (left, right))
    return comparison_of(actor, one, other)


@router.get(
    FORECASTS + "/calibration",
    response=schemas.ForecastCalibrationOut,
    operation_id="get_forecast_calibration",
)
def get_forecast_calibration(request: HttpRequest, slug: str, horizon: str = "first") -> Any:
    """Forecasts against facts: coverage, where facts fell, the Brier score of deadlines, and the factor of estimates.
    `horizon`: the "first" or the "last" forecast before each fact."""
    actor = here(request, slug)
    if horizon not in ("first", "last"):
        raise Invalid.of({"horizon": texts.HORIZON_UNKNOWN})
    promises = promises_of(actor)
    outcomes = outcomes_of(actor.here, projects_of_tasks(actor.here))
    found = calibration_of(actor.here, promises, outcomes, horizon=horizon, today=timezone.localdate())
    return calibration_json(found)


@router.get(FORECAST, response=schemas.ForecastOut, operation_id="get_forecast")
def get_forecast(request: HttpRequest, slug: str, forecast_id: int) -> Any:
    """One forecast in full. Money is null for those who may not see rates."""
    actor = here(request, slug)
    return _detail(actor, queries.readable_forecast(actor, forecast_id))


@router.patch(FORECAST, response=schemas.ForecastRow, operation_id="name_forecast")
def name_forecast(request: HttpRequest, slug: str, forecast_id: int, body: schemas.NameForecastIn) -> Any:
    """Give it a name. 409 where somebody renamed it since `version`."""
    actor = here(request, slug)
    forecast = actions.name_forecast(actor, forecast_id, version=body.version, name=body.name)
    return queries.row_of(actor, forecast)


@router.delete(FORECAST, response={204: None}, operation_id="delete_forecast")
def delete_forecast(request: HttpRequest, slug: str, forecast_id: int) -> Any:
    """Remove a forecast; calibration does not count it any more."""
    actions.delete_forecast(here(request, slug), forecast_id)
    return Status(204, None)


@router.get(
    FORECAST + "/promises", response=schemas.ForecastPromisePage, operation_id="list_forecast_promises"
)
def list_forecast_promises(
    request: HttpRequest,
    slug: str,
    forecast_id: int,
    kind: str = "task",
    sort: str = "-criticality",
    cursor: str | None = None,
    limit: int = 100,
) -> Any:
    """What the forecast says of every open task (or release, project): dates, criticality, what it swings."""
    actor = here(request, slug)
    forecast = queries.readable_forecast(actor, forecast_id)
    page, total = queries.promise_page(actor, forecast, kind=kind, sort=sort, cursor=cursor, limit=limit)
    return {"items": page.rows, "total": total, "next_cursor": page.next_cursor}


@router.get(FORECAST + "/sheet", operation_id="export_forecast")
def export_forecast(request: HttpRequest, slug: str, forecast_id: int) -> HttpResponse:
    """The forecast as a workbook."""
    actor = here(request, slug)
    forecast = queries.readable_forecast(actor, forecast_id)
    answer = HttpResponse(forecast_sheet(actor, forecast), content_type=CONTENT_TYPES["xlsx"])
    answer["Content-Disposition"] = f'attachment; filename="forecast-{forecast.pk}.xlsx"'
    return answer


def _detail(actor: Actor, forecast: Forecast) -> dict[str, Any]:
    sees = policy.can_see_money(actor)
    deadlines = queries.deadlines_of(forecast)
    if not sees:
        for one in deadlines:
            one["swing_cost"] = None
    state = state_of(forecast)
    return queries.row_of(actor, forecast) | {
        "answer": forecast.answer,
        "money": forecast.money if sees else None,
        "deadlines": deadlines,
        "state": asdict(state),
        "can": {
            "name": policy.can_name(actor),
            "delete": policy.can_delete(actor, forecast),
        },
    }


def _started(job: Job) -> dict[str, Any]:
    job.refresh_from_db()
    return {"job": job.pk, "kind": job.kind, "state": job.state}
