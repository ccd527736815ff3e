"""Filling the demo's plan in the background, with the real planning core: long enough to be a job."""

import time
from typing import Any

from planweave.kernel.jobs import Progress, job, request_stop, run_job
from planweave.kernel.models import Job
from planweave.planning.actions.proposals import apply_proposal, ask_for_release_plan, ask_for_schedule
from planweave.planning.models import Proposal, Release, Task

from .actions import equipping, exchanging, forecasting, planning, projects, responsibility, tracking, whatif
from .actions.cast import Cast, cast_again

RELEASES = {"releases": [], "skip_unestimated": True, "basis": "value", "seconds": 20, "seed": 1}
SCHEDULE = {"from_on": None, "release_start": "kept", "people": "kept", "seconds": 8, "seed": 1}


@job("plan_demo")
def plan_demo(progress: Progress) -> dict[str, Any]:
    """Plan the releases and apply the plan; break the first release into tasks, and schedule them.

    What is done is not done again, so that the job may run twice.
    """
    here = progress.row.workspace_id
    cast = cast_again(here, records=progress.row.parameters["records"])
    release, second = Release.objects.filter(workspace_id=here).order_by("start_on")[:2]
    applied = Proposal.objects.filter(workspace_id=here, state="applied")
    if not applied.filter(kind="releases").exists():
        asked = ask_for_release_plan(cast.actor("lead"), RELEASES)
        if not _apply(progress, cast, asked):
            return {}
        planning.mark_planned(cast, release)
    progress.show(0.7)
    if not Task.objects.filter(record__workspace_id=here, release=release).exists():
        planning.start_first_release(cast, release)
        projects.put_below_phases(cast, release)
        planning.report_started_work(cast, release)
    progress.show(0.8)
    if not applied.filter(kind="schedule").exists():
        asked = ask_for_schedule(cast.actor("lead"), SCHEDULE | {"releases": [release.pk]})
        _apply(progress, cast, asked)
        equipping.need_things(cast)
    if not Job.objects.filter(workspace_id=here, kind="forecast").exists():
        asked = forecasting.look_ahead_then(cast, release)
        _run(progress, cast, asked)
        forecasting.tell_what_came(cast, release, asked)
    whatif.try_out(cast, release)
    responsibility.put_up_gate(cast, second)
    tracking.follow(cast, release)
    exchanging.bring_in(cast)
    progress.show(0.95)
    if Job.objects.filter(workspace_id=here, kind="forecast").count() < 2:
        forecasting.look_ahead_now(cast, release)
    return {}


def _run(progress: Progress, cast: Cast, asked: Job) -> None:
    """Until the question is answered, here or by a worker who was faster."""
    run_job.call(str(asked.pk))
    asked.refresh_from_db()
    while asked.state in (Job.State.QUEUED, Job.State.RUNNING):
        if progress.stop.is_set() and not asked.is_stop_requested:
            request_stop(cast.actor("lead"), asked)
        time.sleep(0.3)
        asked.refresh_from_db()


def _apply(progress: Progress, cast: Cast, asked: Job) -> bool:
    """Apply what the question ended in; False without an answer."""
    _run(progress, cast, asked)
    found = Proposal.objects.filter(job=asked).first()
    if found is None or found.answer["status"] not in ("optimal", "feasible"):
        return False
    apply_proposal(cast.actor("lead"), found.pk)
    return True
