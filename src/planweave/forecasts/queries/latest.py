"""What the newest forecast says, for whoever reports on the plan."""

import datetime
from dataclasses import dataclass

from ..models import Forecast, Promise
from ..rules import PromiseKind, ScopeKind
from .state import state_of


@dataclass(frozen=True, kw_only=True)
class Latest:
    """Dates by which it is done in half, 80 % and 90 % of the runs. Cost is None where nothing costs money or where the
    forecast is of more than what was asked about; no right is asked, so do not show it to who may not see rates."""

    forecast: int
    name: str
    planned_on: datetime.date
    p50_on: datetime.date
    p80_on: datetime.date
    p90_on: datetime.date
    deadline_on: datetime.date | None
    share_in_time: float | None
    planned_cost: float | None
    cost_p50: float | None
    cost_p80: float | None
    made_at: datetime.datetime
    is_stale: bool


def latest_of(workspace_id: int, project_id: int | None = None) -> Latest | None:
    """Of the whole plan, or of a project: its own newest forecast or what the newest one of the plan says of it,
    whichever is younger. None where there is none."""
    made = Forecast.objects.filter(workspace_id=workspace_id).order_by("-made_at", "-pk")
    if project_id is None:
        own = made.filter(scope__kind=ScopeKind.PLAN).first()
        return _of_forecast(own) if own else None
    own = made.filter(scope__kind=ScopeKind.PROJECT, project_id=project_id).first()
    promise = (
        Promise.objects.filter(
            forecast__workspace_id=workspace_id,
            forecast__scope__kind=ScopeKind.PLAN,
            kind=PromiseKind.PROJECT,
            ref=project_id,
        )
        .select_related("forecast")
        .order_by("-forecast__made_at", "-forecast_id")
        .first()
    )
    if promise is None or (own is not None and own.made_at >= promise.forecast.made_at):
        return _of_forecast(own) if own else None
    forecast = promise.forecast
    return Latest(
        forecast=forecast.pk,
        name=forecast.name,
        planned_on=promise.planned_on,
        p50_on=promise.p50_on,
        p80_on=promise.p80_on,
        p90_on=promise.p90_on,
        deadline_on=promise.deadline_on,
        share_in_time=promise.share_in_time,
        planned_cost=None,
        cost_p50=None,
        cost_p80=None,
        made_at=forecast.made_at,
        is_stale=state_of(forecast).is_stale,
    )


def _of_forecast(forecast: Forecast) -> Latest:
    return Latest(
        forecast=forecast.pk,
        name=forecast.name,
        planned_on=forecast.planned_on,
        p50_on=forecast.p50_on,
        p80_on=forecast.p80_on,
        p90_on=forecast.p90_on,
        deadline_on=forecast.deadline_on,
        share_in_time=forecast.share_in_time,
        planned_cost=forecast.planned_cost,
        cost_p50=forecast.cost_p50,
        cost_p80=forecast.cost_p80,
        made_at=forecast.made_at,
        is_stale=state_of(forecast).is_stale,
    )
