"""A kept forecast for the contracts."""

from typing import TYPE_CHECKING

from planweave.forecasts import jobs
from planweave.forecasts.actions import ask_for_forecast
from planweave.kernel.jobs import Progress
from planweave.kernel.models import Job

if TYPE_CHECKING:
    from ..world import World


def make(w: "World") -> None:
    w.forecast = _forecast(w, f"Forecast {w.canary}")


def grow(w: "World", name: str) -> None:
    _forecast(w, f"Forecast {name}")


def _forecast(w: "World", name: str) -> int:
    asked = {
        "scope": {"kind": "plan", "releases": [], "project": None},
        "stage": "residual",
        "starts": "planned",
        "correlation": 0.3,
        "runs": 100,
        "precision": None,
        "seed": 0,
    }
    job = ask_for_forecast(w.house.actor("owner"), asked, name=name)
    row = Job.objects.select_related("created_by").get(pk=job.pk)
    return int(jobs.forecast(Progress(row))["forecast"])
