"""Asking for a levelled plan, and the look at everybody's load now and then."""

import datetime

from django.db.models import F, Q
from django.utils import timezone

from planweave.accounts.queries import actor_for
from planweave.kernel.actor import Actor
from planweave.kernel.jobs import start_job
from planweave.kernel.models import ChainHead, Job
from planweave.resources.actions.alerts import settle_alerts, thresholds_of
from planweave.workspaces.models import Membership, Role
from planweave.workspaces.policy import require
from planweave.workspaces.queries import as_member

from ..bridge.load import stretches_of
from ..policy import can_ask_core
from ..queries.load import load_facts

LOOKED_EVERY = datetime.timedelta(minutes=15)
AT_LEAST_DAILY = datetime.timedelta(days=1)
"""Weeks pass although nobody changes anything."""


def ask_to_level(actor: Actor, *, seconds: float, seed: int) -> Job:
    """Queue the question for a plan in which nobody is over the limit and as little as possible moves."""
    require(can_ask_core(actor), actor)
    return start_job(actor, "level_load", {"seconds": seconds, "seed": seed})


def look_after_load() -> int:
    """Look at the load of every workspace where something happened since the last look; how many were looked at.

    Whose load is too much or too little is told once (`settle_alerts`).
    """
    now = timezone.now()
    looked = "workspace__load_thresholds__looked_at"
    heads = ChainHead.objects.filter(workspace__people__isnull=False).filter(
        Q(**{f"{looked}__isnull": True}, workspace__created_at__lt=now - LOOKED_EVERY)
        | Q(**{f"{looked}__lt": now - LOOKED_EVERY}, seq__gt=F("workspace__load_thresholds__looked_seq"))
        | Q(**{f"{looked}__lt": now - AT_LEAST_DAILY})
    )
    found = list(heads.values_list("workspace_id", flat=True).distinct())
    for workspace_id in found:
        owner = Membership.objects.filter(
            workspace_id=workspace_id, role=Role.OWNER, user__is_active=True
        ).select_related("user")
        if member := owner.first():
            look_at(as_member(actor_for(member.user, via="job"), member))
    return len(found)


def look_at(actor: Actor) -> tuple[int, int]:
    """(alerts that are new, alerts that ended) of the actor's workspace."""
    stretches = stretches_of(
        load_facts(actor.here), today=timezone.localdate(), thresholds=thresholds_of(actor.here)
    )
    return settle_alerts(actor, stretches)
