"""The demo's forecasts: one of some weeks ago, before anything was done about the risks, what came true of it since,
and one of now."""

import datetime
import tomllib
from typing import Any

from django.utils import timezone

from planweave.forecasts.actions import ask_for_forecast
from planweave.forecasts.models import Forecast
from planweave.kernel.models import Job
from planweave.planning.actions.tasks import Edit, change_tasks
from planweave.planning.models import Release, Task
from planweave.planning.rules import worked_after
from planweave.resources.queries import working_time_of

from ..content import HERE
from .cast import Cast
from .planning import STARTED, tasks_of

WEEKS_AGO = 5
LATER_DAYS = {"account": 2, "search": 0}
"""How much longer than planned the finished work took, in working days."""


def look_ahead_then(cast: Cast, release: Release) -> Job:
    """Ask for the forecast of some weeks ago."""
    return ask_for_forecast(cast.actor("lead"), _asked("inherent", release), name=_told(cast)["before"])


def tell_what_came(cast: Cast, release: Release, asked: Job) -> None:
    """Put the answered forecast into its time; what is finished since was finished on its real day."""
    then = timezone.now() - datetime.timedelta(weeks=WEEKS_AGO)
    Forecast.objects.filter(job=asked).update(made_at=then)
    days = working_time_of(release.workspace_id)
    tasks = tasks_of(cast, release)
    done = [
        tasks[slug, skill]
        for slug, skill, *_, progress in STARTED
        if progress == 1 and (slug, skill) in tasks
    ]
    slugs = {tasks[slug, skill]: slug for slug, skill, *_ in STARTED if (slug, skill) in tasks}
    edits = [
        Edit(
            id=task.pk,
            version=None,
            values={
                "progress": 1.0,
                "finish_on": worked_after(task.finish_on, LATER_DAYS[slugs[task.pk]], days).isoformat(),
            },
        )
        for task in Task.objects.filter(pk__in=done).order_by("pk")
    ]
    change_tasks(cast.actor("lead"), edits)


def look_ahead_now(cast: Cast, release: Release) -> None:
    """The whole plan, which reports on projects read, and the release that people talk about."""
    ask_for_forecast(cast.actor("lead"), _asked("residual"))
    ask_for_forecast(cast.actor("lead"), _asked("residual", release), name=_told(cast)["now"])


def _asked(stage: str, release: Release | None = None) -> dict[str, Any]:
    chosen = [release.pk] if release else []
    return {
        "scope": {"kind": "releases" if chosen else "plan", "releases": chosen, "project": None},
        "stage": stage,
        "starts": "planned",
        "correlation": 0.3,
        "runs": 10_000,
        "precision": None,
        "seed": 1,
    }


def _told(cast: Cast) -> dict[str, str]:
    return tomllib.loads((HERE / cast.story.language / "forecasts.toml").read_text("utf-8"))
