"""Routes over the one history: what happened, undo, and the jobs that run."""

import datetime
import uuid
from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.jobs import request_stop
from planweave.kernel.models import Activity, Job
from planweave.kernel.paging import Sort, page_of
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.undo import undo
from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.api import here
from planweave.workspaces.policy import can_plan, can_read_plan, require
from planweave.workspaces.queries import readable_record
from planweave.workspaces.schemas import PersonRef

router = Router(tags=["history"])


class ActivityOut(Wire):
    """`changes` maps field → [before, after]."""

    seq: int
    at: datetime.datetime
    by: PersonRef
    via: str
    operation_id: uuid.UUID
    undoes: uuid.UUID | None
    kind: str
    record_id: int | None
    record_key: str
    version: int | None
    changes: dict[str, list[Any]]
    data: dict[str, Any]


class ActivityPage(Wire):
    items: list[ActivityOut]
    next_cursor: str | None


class UndoIn(WireIn):
    operation_id: uuid.UUID


class UndoOut(Wire):
    """`operation_id` is the undoing itself: undo it to redo."""

    operation_id: uuid.UUID
    records: int


class JobOut(Wire):
    id: uuid.UUID
    kind: str
    state: str
    progress: float
    parameters: dict[str, Any]
    result: dict[str, Any]
    problem: dict[str, Any] | None
    created_at: datetime.datetime
    started_at: datetime.datetime | None
    finished_at: datetime.datetime | None
    by: PersonRef
    can_stop: bool


@router.get("/workspaces/{slug}/activity", response=ActivityPage, operation_id="list_activity")
def list_activity(
    request: HttpRequest, slug: str, record: str = "", cursor: str | None = None, limit: int = 50
) -> Any:
    """The history of a record, or of the whole workspace, newest first."""
    actor = here(request, slug)
    rows = Activity.objects.filter(workspace_id=actor.here)
    if record:
        rows = rows.filter(record_id=readable_record(actor, record).pk)
    else:
        require(can_read_plan(actor), actor)
    page = page_of(
        rows,
        sorts=[Sort("seq", is_descending=True)],
        tie="id",
        columns=["id", *ACTIVITY_COLUMNS],
        cursor=cursor,
        limit=limit,
    )
    return {"items": [activity_out(row) for row in page.rows], "next_cursor": page.next_cursor}


@router.post("/workspaces/{slug}/undo", response=UndoOut, operation_id="undo_operation")
def undo_operation(request: HttpRequest, slug: str, body: UndoIn) -> Any:
    """Take back one of one's own steps (every write's answer names it in X-Operation-Id)."""
    actor = here(request, slug)
    records = undo(actor, body.operation_id)
    return {"operation_id": actor.operation_id, "records": records}


@router.get("/workspaces/{slug}/jobs", response=list[JobOut], operation_id="list_jobs")
def list_jobs(request: HttpRequest, slug: str, kind: str = "") -> Any:
    """The latest twenty jobs, newest first."""
    actor = here(request, slug)
    require(can_read_plan(actor), actor)
    jobs = Job.objects.filter(workspace_id=actor.here).select_related("created_by").order_by("-created_at")
    if kind:
        jobs = jobs.filter(kind=kind)
    return [job_out(actor, job) for job in jobs[:20]]


@router.get("/workspaces/{slug}/jobs/{job_id}", response=JobOut, operation_id="get_job")
def get_job(request: HttpRequest, slug: str, job_id: uuid.UUID) -> Any:
    """How far a job is, and its best answer so far."""
    actor = here(request, slug)
    return job_out(actor, _job(actor, job_id))


@router.post("/workspaces/{slug}/jobs/{job_id}/stop", response={202: JobOut}, operation_id="stop_job")
def stop_job(request: HttpRequest, slug: str, job_id: uuid.UUID) -> Any:
    """End a job soon; the best answer so far stays."""
    actor = here(request, slug)
    job = _job(actor, job_id)
    require(can_plan(actor), actor)
    return Status(202, job_out(actor, request_stop(actor, job)))


ACTIVITY_COLUMNS = [
    "seq", "at", "actor_id", "actor__name", "via", "operation_id", "undoes", "kind",
    "record_id", "record_key", "version", "changes_json", "data_json",
]  # fmt: skip


def activity_out(row: dict[str, Any]) -> dict[str, Any]:
    activity = Activity(changes_json=row["changes_json"], data_json=row["data_json"])
    plain = ("seq", "at", "via", "operation_id", "undoes", "kind", "record_id", "record_key", "version")
    return {name: row[name] for name in plain} | {
        "by": {"id": row["actor_id"], "name": row["actor__name"]},
        "changes": activity.changes,
        "data": activity.data,
    }


def job_out(actor: Actor, job: Job) -> JobOut:
    return JobOut(
        id=job.pk,
        kind=job.kind,
        state=job.state,
        progress=job.progress,
        parameters=job.parameters,
        result=job.result,
        problem=job.problem,
        created_at=job.created_at,
        started_at=job.started_at,
        finished_at=job.finished_at,
        by=PersonRef(id=job.created_by_id, name=job.created_by.name),
        can_stop=can_plan(actor) and job.state in (Job.State.QUEUED, Job.State.RUNNING),
    )


def _job(actor: Actor, job_id: uuid.UUID) -> Job:
    if not can_read_plan(actor):
        raise NotFound(NOT_FOUND)
    job = Job.objects.select_related("created_by").filter(workspace_id=actor.here, pk=job_id).first()
    if job is None:
        raise NotFound(NOT_FOUND)
    return job
