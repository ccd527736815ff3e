"""Jobs of any workspace, stopped or tried again by the administrator of the server."""

import uuid
from dataclasses import replace

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.jobs import request_stop, try_again
from planweave.kernel.models import Job
from planweave.kernel.texts import NOT_FOUND

from ..policy import require_operator


def stop_any_job(actor: Actor, job_id: uuid.UUID) -> Job:
    """End it soon; what it has found so far stays. The workspace's history says who did it."""
    require_operator(actor)
    stopped = _job(job_id)
    return request_stop(_inside(actor, stopped), stopped)


def try_any_job_again(actor: Actor, job_id: uuid.UUID) -> Job:
    """Queue a failed one once more, as it was asked for and with the rights of who asked."""
    require_operator(actor)
    failed = _job(job_id)
    return try_again(_inside(actor, failed), failed)


def _inside(actor: Actor, job: Job) -> Actor:
    """For the history alone: who looks after the server need not be a member."""
    return replace(actor, workspace_id=job.workspace_id)


def _job(job_id: uuid.UUID) -> Job:
    found = Job.objects.defer("result", "parameters").filter(pk=job_id).first()
    if found is None:
        raise NotFound(NOT_FOUND)
    return found
