"""Routes for the administrator of the server."""

import uuid
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Status

from planweave.kernel.models import Job
from planweave.kernel.wire import actor_of

from . import actions, queries, schemas
from .checks import KINDS
from .examining import examined
from .jobs import write_backup
from .models import Backup
from .policy import require_operator

router = Router(tags=["server"])


@router.get("/server/checks", response=schemas.ChecksOut, operation_id="get_server_checks")
def get_server_checks(request: HttpRequest) -> Any:
    """What is wrong with this installation, errors first: what `planweave doctor --quick` says."""
    actor = actor_of(request)
    require_operator(actor)
    findings = [
        {
            "code": one.kind.code,
            "area": one.kind.area,
            "severity": one.kind.severity,
            "wrong": one.wrong(actor.language),
            "todo": one.todo(actor.language),
        }
        for one in examined(data=settings.DATA, is_inside=True)
    ]
    server = queries.server_for(actor)
    return server | {"checked_at": timezone.now(), "kinds": len(KINDS), "findings": findings}


@router.get("/server/backups", response=schemas.BackupsOut, operation_id="list_backups")
def list_backups(request: HttpRequest) -> Any:
    """The backups that the platform made by itself, newest first, and what the settings ask for."""
    actor = actor_of(request)
    schedule = queries.schedule_for(actor)
    return {
        "folder": str(schedule.folder) if schedule else "",
        "every_hours": schedule.every.total_seconds() / 3600 if schedule else 0,
        "keep": list(schedule.keep) if schedule else [],
        "test_days": schedule.test_every.total_seconds() / 86400 if schedule else 0,
        "is_sealed": bool(schedule and schedule.keys),
        "can": {"start": schedule is not None},
        "items": [_backup_out(made) for made in queries.backups_for(actor)],
    }


@router.post("/server/backups", response={202: schemas.BackupOut}, operation_id="start_backup")
def start_backup(request: HttpRequest) -> Any:
    """Make a backup now; a worker does it."""
    made = actions.ask_for_backup(actor_of(request))
    write_backup.enqueue(made.pk)
    made.refresh_from_db()
    return Status(202, _backup_out(made))


@router.get("/server/jobs", response=schemas.ServerJobsOut, operation_id="list_server_jobs")
def list_server_jobs(request: HttpRequest, state: schemas.JobState | None = None) -> Any:
    """Long work in all workspaces, newest first, without what is in it; what waits and since when; how many jobs ended
    in each of the last 24 hours."""
    actor = actor_of(request)
    return {
        "counts": queries.job_counts_for(actor),
        "waiting": queries.waiting_for(actor),
        "hours": queries.throughput_for(actor),
        "items": [_job_out(job) for job in queries.jobs_for(actor, state=state or "")],
    }


@router.post(
    "/server/jobs/{job_id}/stop", response={202: schemas.ServerJobOut}, operation_id="stop_server_job"
)
def stop_server_job(request: HttpRequest, job_id: uuid.UUID) -> Any:
    """End a job of any workspace soon; the best answer so far stays."""
    return Status(202, _job_out(actions.stop_any_job(actor_of(request), job_id)))


@router.post(
    "/server/jobs/{job_id}/retry", response={202: schemas.ServerJobOut}, operation_id="retry_server_job"
)
def retry_server_job(request: HttpRequest, job_id: uuid.UUID) -> Any:
    """Try a job that failed once more, as it was asked for."""
    return Status(202, _job_out(actions.try_any_job_again(actor_of(request), job_id)))


@router.get("/server/work", response=schemas.ServerWorkOut, operation_id="get_server_work")
def get_server_work(request: HttpRequest) -> Any:
    """Requests of the process that answers, since its start; slow statements of all processes by shape."""
    actor = actor_of(request)
    return queries.work_for(actor) | {
        "days": queries.DAYS_SHOWN,
        "statements": [
            {
                "sql": one.sql,
                "during": one.during,
                "count": one.count,
                "mean_ms": 1000 * one.seconds / one.count,
                "within_ms": 1000 * one.within(0.95),
                "slowest_ms": 1000 * one.slowest,
                "total_ms": 1000 * one.seconds,
                "last_at": one.last_at,
            }
            for one in queries.slow_statements_for(actor)
        ],
    }


JOB_FIELDS = ("kind", "state", "progress", "attempts", "created_at", "started_at", "finished_at")


def _backup_out(made: Backup) -> dict[str, Any]:
    names = [name for name in schemas.BackupOut.model_fields if name != "is_scheduled"]
    return {name: getattr(made, name) for name in names} | {"is_scheduled": made.due_at is not None}


def _job_out(job: Job) -> dict[str, Any]:
    return {
        "id": str(job.pk),
        "workspace": job.workspace.name,
        "by": job.created_by.name,
        "problem": (job.problem or {}).get("title", ""),
        "can": {
            "stop": job.state in (Job.State.QUEUED, Job.State.RUNNING) and not job.is_stop_requested,
            "retry": job.state == Job.State.FAILED,
        },
        **{name: getattr(job, name) for name in JOB_FIELDS},
    }
