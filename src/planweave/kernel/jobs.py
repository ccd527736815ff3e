"""Long work: a row that people watch and may stop, a task that a worker takes once.

A feature declares `@job("plan_releases")` on a function in its jobs.py. The function may run twice
(a worker can die), so it loads by id and calls actions that check what is already done.
"""

import datetime
import logging
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import OperationalError, connection, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django_tasks import task

from . import feed, tracing
from .actor import Actor
from .errors import Conflict, Problem
from .events import Event, record_event
from .models import Job
from .texts import JOB_FAILED, JOB_LOST, JOB_NOT_FAILED, JOB_NOT_RUNNING
from .watching import Watch, figures

log = logging.getLogger(__name__)

SIGN_OF_LIFE_SECONDS = 2.0
LOST_AFTER_SECONDS = 30.0
LONGEST_WAIT = datetime.timedelta(minutes=10)

_KINDS: dict[str, Callable[["Progress"], dict[str, Any]]] = {}


@dataclass(frozen=True, kw_only=True)
class JobStarted(Event):
    job: str
    kind: str


@dataclass(frozen=True, kw_only=True)
class JobStopRequested(Event):
    job: str
    kind: str


@dataclass(frozen=True, kw_only=True)
class JobTriedAgain(Event):
    job: str
    kind: str


def job(
    kind: str,
) -> Callable[[Callable[["Progress"], dict[str, Any]]], Callable[["Progress"], dict[str, Any]]]:
    """Declare the function that does jobs of this kind; it returns the job's result (JSON)."""

    def declare(work: Callable[["Progress"], dict[str, Any]]) -> Callable[["Progress"], dict[str, Any]]:
        _KINDS[kind] = work
        return work

    return declare


def start_job(actor: Actor, kind: str, parameters: dict[str, Any]) -> Job:
    """Queue a job. The caller has checked that the actor may."""
    with transaction.atomic():
        started = Job.objects.create(
            workspace_id=actor.here,
            kind=kind,
            parameters=parameters | {"language": actor.language},
            created_by_id=actor.user_id,
        )
        record_event(actor, JobStarted(job=str(started.id), kind=kind))
        trace = tracing.carried()
        transaction.on_commit(lambda: run_job.enqueue(str(started.id), *trace))
    return started


def request_stop(actor: Actor, stopped: Job) -> Job:
    """Ask a job to end soon; what it has found so far stays. The caller has checked that the actor may."""
    with transaction.atomic():
        stopped = Job.objects.select_for_update().get(pk=stopped.pk)
        if stopped.state not in (Job.State.QUEUED, Job.State.RUNNING):
            raise Conflict(JOB_NOT_RUNNING)
        stopped.is_stop_requested = True
        stopped.changed_at = timezone.now()
        if stopped.state == Job.State.QUEUED:
            stopped.state = Job.State.STOPPED
            stopped.finished_at = timezone.now()
        stopped.save(update_fields=["is_stop_requested", "state", "changed_at", "finished_at"])
        record_event(actor, JobStopRequested(job=str(stopped.id), kind=stopped.kind))
    return stopped


def try_again(actor: Actor, failed: Job) -> Job:
    """Queue a job that failed once more, as it was asked for. The caller has checked that the actor may."""
    with transaction.atomic():
        failed = Job.objects.select_for_update().get(pk=failed.pk)
        if failed.state != Job.State.FAILED:
            raise Conflict(JOB_NOT_FAILED)
        now = timezone.now()
        Job.objects.filter(pk=failed.pk).update(
            state=Job.State.QUEUED,
            problem=None,
            progress=0,
            attempts=0,
            is_stop_requested=False,
            started_at=None,
            seen_alive_at=None,
            finished_at=None,
            created_at=now,
            changed_at=now,
        )
        record_event(actor, JobTriedAgain(job=str(failed.pk), kind=failed.kind))
        trace = tracing.carried()
        transaction.on_commit(lambda: run_job.enqueue(str(failed.pk), *trace))
    failed.refresh_from_db()
    return failed


class Progress:
    """What a running job holds: its row, a stop flag, and a place to show how far it is."""

    def __init__(self, row: Job) -> None:
        self.row = row
        self.stop = threading.Event()
        self._latest: tuple[float, dict[str, Any]] = (0.0, {})
        self._shown: tuple[float, dict[str, Any]] | None = None
        self._said_alive = 0.0
        self._over = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)

    def show(self, share: float, **result: Any) -> None:
        """Publish how far the work is (0..1) and the best answer so far. Cheap: written twice a second."""
        self._latest = (min(max(share, 0.0), 1.0), self._latest[1] | result)

    def __enter__(self) -> "Progress":
        self._watcher.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._watcher.join(timeout=10)

    def _watch(self) -> None:
        try:
            while not self._over.wait(0.4):
                try:
                    self._look_and_tell()
                except OperationalError:
                    # The job itself holds the only write of an SQLite file just now; the next look will do.
                    log.debug("job %s could not tell its progress", self.row.pk, exc_info=True)
        finally:
            connection.close()

    def _look_and_tell(self) -> None:
        rows = Job.objects.filter(pk=self.row.pk)
        if rows.filter(is_stop_requested=True).exists():
            self.stop.set()
        latest = self._latest
        if latest != self._shown:
            now = timezone.now()
            rows.update(progress=latest[0], result=latest[1], changed_at=now, seen_alive_at=now)
            self._shown = latest
            feed.wake()
            self._said_alive = time.monotonic()
        elif time.monotonic() - self._said_alive > SIGN_OF_LIFE_SECONDS:
            rows.update(seen_alive_at=timezone.now())
            self._said_alive = time.monotonic()


@task()
def run_job(job_id: str, traceparent: str = "") -> None:
    """Run one job in a worker. Whatever goes wrong ends in the row, in the words of its starter."""
    now = timezone.now()
    taken = Job.objects.filter(pk=job_id, state=Job.State.QUEUED).update(
        state=Job.State.RUNNING, started_at=now, seen_alive_at=now, changed_at=now
    )
    if not taken:
        return
    row = Job.objects.get(pk=job_id)
    watch = Watch(lambda: f"job {row.kind}")
    with tracing.job_span(row.kind, job_id, traceparent), connection.execute_wrapper(watch):
        ended = _done(row)
    watch.end()
    now = timezone.now()
    figures().job_seconds.labels(row.kind, ended["state"]).observe((now - row.started_at).total_seconds())
    # Not where it was meanwhile taken for lost and given to another worker.
    mine = Job.objects.filter(pk=job_id, state=Job.State.RUNNING, attempts=row.attempts)
    mine.update(**ended, finished_at=now, changed_at=now)
    feed.wake()


def _done(row: Job) -> dict[str, Any]:
    """How the job ended, as columns of its row."""
    try:
        with Progress(row) as progress:
            result = _KINDS[row.kind](progress)
        state = Job.State.STOPPED if progress.stop.is_set() else Job.State.DONE
        return {"state": state, "result": result, "progress": 1.0}
    except Problem as problem:
        return {"state": Job.State.FAILED, "problem": problem.body(row.parameters["language"])}
    except Exception:
        reference = uuid.uuid4().hex[:8]
        log.exception("job %s failed, reference %s", row.pk, reference)
        unexpected = Problem(JOB_FAILED, status=500, reference=reference)
        return {"state": Job.State.FAILED, "problem": unexpected.body(row.parameters["language"])}


def requeue_lost_jobs() -> int:
    """Give back the jobs that no worker is at: once more to the queue, then failed with a sentence.

    Also those whose task never reached the queue because the server died right after their commit.
    Several servers may look at once: each job is given back by one of them.
    """
    now = timezone.now()
    too_old = now - datetime.timedelta(seconds=LOST_AFTER_SECONDS)
    count = 0
    for row in Job.objects.filter(state=Job.State.RUNNING, seen_alive_at__lt=too_old):
        mine = Job.objects.filter(
            pk=row.pk, state=Job.State.RUNNING, attempts=row.attempts, seen_alive_at=row.seen_alive_at
        )
        if row.attempts >= 1:
            failed = Problem(JOB_LOST, status=500).body(row.parameters.get("language", "en"))
            count += mine.update(state=Job.State.FAILED, problem=failed, finished_at=now, changed_at=now)
        else:
            count += _enqueue_again(mine, state=Job.State.QUEUED, attempts=row.attempts + 1, changed_at=now)
    for row in Job.objects.filter(state=Job.State.QUEUED, changed_at__lt=too_old):
        # Perhaps its task only waits its turn; a second one finds the job taken and does nothing. Each time it waits
        # twice as long for the next, so that a long queue does not fill itself.
        if now - row.changed_at < min(row.changed_at - row.created_at, LONGEST_WAIT):
            continue
        waiting = Job.objects.filter(pk=row.pk, state=Job.State.QUEUED, changed_at=row.changed_at)
        count += _enqueue_again(waiting, changed_at=now)
    return count


def _enqueue_again(job_row: QuerySet[Job], **values: Any) -> int:
    with transaction.atomic():
        pk = job_row.values_list("pk", flat=True).first()
        if not job_row.update(**values):
            return 0
        transaction.on_commit(lambda: run_job.enqueue(str(pk)))
    return 1
