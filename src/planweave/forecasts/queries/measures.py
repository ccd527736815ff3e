"""What rules that warn early can watch of forecasts, always from the newest one that knows the thing."""

import datetime

from planweave.kernel.measures import measure
from planweave.kernel.models import Job
from planweave.resources.queries import working_time_of

from .. import texts
from ..models import Forecast, Promise
from ..rules import PromiseKind, ScopeKind

WHOLE = ("", "release", "project")


def newest_promise(workspace_id: int, scope: str, scope_id: int | None) -> Promise | None:
    """Of the whole plan, a release or a project."""
    found = Promise.objects.filter(forecast__workspace_id=workspace_id)
    if scope:
        found = found.filter(kind=scope, ref=scope_id)
    else:
        found = found.filter(kind=PromiseKind.WHOLE, forecast__scope__kind=ScopeKind.PLAN)
    return found.select_related("forecast").order_by("-forecast__made_at", "-forecast_id").first()


@measure("date_confidence", texts.CONFIDENCE, unit="share", scopes=WHOLE, worse="below")
def date_confidence(workspace_id: int, scope: str, scope_id: int | None) -> float | None:
    """The probability of the deadline: by the newest forecast, or by a quick simulation of planning that is newer."""
    promise = newest_promise(workspace_id, scope, scope_id)
    quick = Job.objects.filter(workspace_id=workspace_id, kind="simulate_plan", state=Job.State.DONE)
    if promise is not None:
        quick = quick.filter(finished_at__gt=promise.forecast.made_at)
    for row in quick.order_by("-finished_at")[:5]:
        for one in row.result.get("milestones", ()):
            if (one.get("kind"), one.get("id")) == (scope, scope_id):
                return float(one["probability"])
    return promise.share_in_time if promise else None


@measure("forecast_late", texts.LATENESS, unit="days", scopes=WHOLE)
def forecast_late(workspace_id: int, scope: str, scope_id: int | None) -> float | None:
    """Working days by which P80 lies after the deadline; 0 where it does not."""
    promise = newest_promise(workspace_id, scope, scope_id)
    if promise is None or promise.deadline_on is None:
        return None
    after = promise.deadline_on + datetime.timedelta(days=1)
    return float(len(working_time_of(workspace_id).days(after, promise.p80_on)))


@measure("forecast_overrun", texts.OVERRUN, unit="share", scopes=WHOLE)
def forecast_overrun(workspace_id: int, scope: str, scope_id: int | None) -> float | None:
    """How much P80 of cost exceeds the planned cost, as a share of it. Of a release or project where it has a forecast
    of its own."""
    made = Forecast.objects.filter(workspace_id=workspace_id, planned_cost__gt=0)
    if scope == "project":
        made = made.filter(scope__kind=ScopeKind.PROJECT, project_id=scope_id)
    elif scope == "release":
        made = made.filter(scope__kind=ScopeKind.RELEASES, scope__releases=[scope_id])
    else:
        made = made.filter(scope__kind=ScopeKind.PLAN)
    newest = made.order_by("-made_at", "-pk").first()
    return newest.cost_p80 / newest.planned_cost - 1 if newest else None
