"""What the administrator sees: backups, jobs of every workspace, slow queries, figures."""

import datetime
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from django.conf import settings
from django.db import connection
from django.db.models import Count, Min, Sum
from django.db.models.functions import TruncHour
from django.utils import timezone

from planweave import __version__
from planweave.kernel import statements
from planweave.kernel.actor import Actor
from planweave.kernel.models import ChainHead, Job
from planweave.kernel.statements import Group, pending
from planweave.kernel.watching import figures

from .models import Backup, SlowStatement
from .policy import require_operator
from .rules import Malformed, Schedule, schedule_in

MOST_BACKUPS = 60
MOST_JOBS = 60
MOST_STATEMENTS = 100
DAYS_SHOWN = 7
HOURS_SHOWN = 24


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One metric with its values by the one label that it has, or by "" without."""

    name: str
    kind: Literal["gauge", "counter"]
    about: str
    values: dict[str, float]
    label: str = ""


def backups_for(actor: Actor) -> list[Backup]:
    """Newest first."""
    require_operator(actor)
    return list(Backup.objects.order_by("-started_at")[:MOST_BACKUPS])


def schedule_for(actor: Actor) -> Schedule | None:
    require_operator(actor)
    try:
        return schedule_in(os.environ)
    except Malformed:
        return None


def jobs_for(actor: Actor, *, state: str = "") -> list[Job]:
    """Of every workspace, newest first; what is in them stays the workspace's own."""
    require_operator(actor)
    jobs = Job.objects.select_related("workspace", "created_by").defer("result", "parameters")
    if state:
        jobs = jobs.filter(state=state)
    return list(jobs.order_by("-created_at")[:MOST_JOBS])


def job_counts_for(actor: Actor) -> dict[str, int]:
    require_operator(actor)
    return _job_counts()


def waiting_for(actor: Actor) -> list[dict[str, Any]]:
    """What waits, by kind, with the time at which the oldest was asked for; the longest waiting first."""
    require_operator(actor)
    return _waiting()


def throughput_for(actor: Actor) -> list[dict[str, Any]]:
    """How many jobs ended in each of the last hours, the present one last."""
    require_operator(actor)
    this = timezone.now().astimezone(datetime.UTC).replace(minute=0, second=0, microsecond=0)
    hours = [this - datetime.timedelta(hours=back) for back in range(HOURS_SHOWN - 1, -1, -1)]
    found = {at: {"at": at, "done": 0, "failed": 0, "stopped": 0} for at in hours}
    ended = (
        Job.objects.filter(finished_at__gte=hours[0], state__in=("done", "failed", "stopped"))
        .annotate(hour=TruncHour("finished_at", tzinfo=datetime.UTC))
        .values_list("hour", "state")
        .annotate(count=Count("pk"))
    )
    for at, state, count in ended:
        found[at][state] = count
    return list(found.values())


def work_for(actor: Actor) -> dict[str, Any]:
    """Requests of this process since its start."""
    require_operator(actor)
    counted = figures()
    by_status: dict[str, float] = {}
    for metric in counted.requests.collect():
        for one in metric.samples:
            by_status[one.labels["status"]] = by_status.get(one.labels["status"], 0) + one.value
    [times] = counted.request_seconds.collect()
    seconds = sum(one.value for one in times.samples if one.name.endswith("_sum"))
    return {
        "started_at": counted.started_at,
        "requests": int(sum(by_status.values())),
        "errors": int(sum(count for status, count in by_status.items() if status.startswith("5"))),
        "mean_ms": 1000 * seconds / max(1, sum(by_status.values())),
        "slow_ms": statements.SLOW_SECONDS * 1000,
    }


def slow_statements_for(actor: Actor) -> list[Group]:
    """Of all servers and workers in the last days, by shape; what took the most time altogether first."""
    require_operator(actor)
    since = timezone.now().date() - datetime.timedelta(days=DAYS_SHOWN - 1)
    together: dict[str, Group] = {}
    for one in [*map(group_of, SlowStatement.objects.filter(day__gte=since)), *pending()]:
        if known := together.get(one.sql):
            known.add(one)
        else:
            together[one.sql] = one
    return sorted(together.values(), key=lambda one: -one.seconds)[:MOST_STATEMENTS]


def group_of(row: SlowStatement) -> Group:
    return Group(
        sql=row.sql,
        during=row.during,
        last_at=row.last_at,
        count=row.count,
        seconds=row.seconds,
        slowest=row.slowest,
        classes={int(one): count for one, count in row.classes.items()},
    )


def server_for(actor: Actor) -> dict[str, Any]:
    require_operator(actor)
    return {"version": __version__, "database": connection.vendor, "database_bytes": _database_bytes()}


def figures_of_all() -> list[Figure]:
    """What the database says of all servers together; six queries."""
    now = timezone.now()
    waiting = _waiting()
    oldest = waiting[0]["oldest_at"] if waiting else None
    backup = Backup.objects.filter(state=Backup.State.DONE).order_by("-started_at").first()
    found = [
        Figure(
            name="planweave_jobs", kind="gauge", about="Jobs by state.", label="state", values=_job_counts()
        ),
        Figure(
            name="planweave_job_waiting_seconds",
            kind="gauge",
            about="How long the oldest job waits.",
            values={"": (now - oldest).total_seconds() if oldest else 0.0},
        ),
        Figure(
            name="planweave_job_queue_depth",
            kind="gauge",
            about="Jobs that wait, by kind.",
            label="kind",
            values={one["kind"]: one["count"] for one in waiting},
        ),
        Figure(
            name="planweave_job_queue_age_seconds",
            kind="gauge",
            about="How long the oldest job of a kind waits.",
            label="kind",
            values={one["kind"]: (now - one["oldest_at"]).total_seconds() for one in waiting},
        ),
        Figure(
            name="planweave_events_total",
            kind="counter",
            about="Events in all histories.",
            values={"": float(ChainHead.objects.aggregate(sum=Sum("seq"))["sum"] or 0)},
        ),
        Figure(
            name="planweave_database_bytes",
            kind="gauge",
            about="Size of the database.",
            values={"": float(_database_bytes())},
        ),
    ]
    if backup:
        age = (now - backup.started_at).total_seconds()
        found.append(
            Figure(
                name="planweave_backup_age_seconds",
                kind="gauge",
                about="Age of the newest good backup.",
                values={"": age},
            )
        )
    return found


def _waiting() -> list[dict[str, Any]]:
    return list(
        Job.objects.filter(state=Job.State.QUEUED)
        .values("kind")
        .annotate(count=Count("pk"), oldest_at=Min("created_at"))
        .order_by("oldest_at")
    )


def _job_counts() -> dict[str, int]:
    counted = dict(Job.objects.values_list("state").annotate(count=Count("pk")))
    return {state: counted.get(state, 0) for state in Job.State.values}


def _database_bytes() -> int:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_database_size(current_database())")
            return int(cursor.fetchone()[0])
    path = Path(settings.DATABASES["default"]["NAME"])
    return sum(one.stat().st_size for one in (path, Path(f"{path}-wal")) if one.exists())
