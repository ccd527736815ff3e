"""All that was ever promised, for holding it against facts."""

from planweave.kernel.actor import Actor
from planweave.planning.queries.tasks import tasks_in

from ..models import Promise
from ..rules import PromiseKind
from .forecasts import forecasts_readable_by


def promises_of(actor: Actor) -> list[Promise]:
    """Of releases, projects and tasks, by forecasts as people saw them, the oldest first."""
    return list(
        Promise.objects.filter(forecast__in=forecasts_readable_by(actor))
        .exclude(kind=PromiseKind.WHOLE)
        .select_related("forecast")
        .defer("forecast__answer", "forecast__money", "forecast__parameters")
        .order_by("forecast__made_at", "forecast_id", "pk")
    )


def projects_of_tasks(workspace_id: int) -> dict[int, int | None]:
    return dict(tasks_in(workspace_id).values_list("record_id", "project_id"))
