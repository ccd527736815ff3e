"""What the clock does for disagreements and decisions, and the look for conflicts."""

import datetime
from typing import Any

from django.db.models import F, Q
from django.utils import timezone

from planweave.accounts.queries import actor_for
from planweave.kernel.clock import chore
from planweave.kernel.jobs import Progress, job, start_job
from planweave.kernel.models import ChainHead, Job
from planweave.workspaces.models import Membership, Role
from planweave.workspaces.queries import as_member

from . import actions

LOOKED_EVERY = datetime.timedelta(minutes=10)


@chore
def end_steps_whose_time_is_up() -> None:
    actions.settle_due()


@chore
def tell_of_reviews_that_are_due() -> None:
    actions.tell_due_reviews()


@chore
def look_for_conflicts_now_and_then() -> None:
    """A job for every workspace in which something happened since the last look, ten minutes apart at least."""
    before = timezone.now() - LOOKED_EVERY
    heads = ChainHead.objects.filter(
        Q(workspace__conflict_scan=None, workspace__created_at__lt=before)
        | Q(workspace__conflict_scan__at__lt=before, seq__gt=F("workspace__conflict_scan__seq"))
    )
    for workspace_id in list(heads.values_list("workspace_id", flat=True)):
        waiting = Job.objects.filter(
            workspace_id=workspace_id, kind="find_conflicts", state__in=[Job.State.QUEUED, Job.State.RUNNING]
        )
        owner = Membership.objects.filter(
            workspace_id=workspace_id, role=Role.OWNER, user__is_active=True
        ).select_related("user")
        if (member := owner.first()) and not waiting.exists():
            start_job(as_member(actor_for(member.user, via="job"), member), "find_conflicts", {})


@job("find_conflicts")
def find_conflicts(progress: Progress) -> dict[str, Any]:
    """How many were found and how many are gone. Looking twice finds the same rows."""
    member = Membership.objects.select_related("user").get(
        workspace_id=progress.row.workspace_id, user_id=progress.row.created_by_id
    )
    actor = as_member(actor_for(member.user, via="job"), member)
    found, gone = actions.look_for_conflicts(actor, is_over=progress.stop.is_set)
    return {"found": found, "gone": gone}
