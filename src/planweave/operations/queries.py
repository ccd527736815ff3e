"""What the administrator sees: backups, jobs of every workspace, slow queries, figures."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from django.conf import settings
from django.db import connection
from django.db.models import Count, Min, Sum
from django.utils import timezone

from planweave import __version__
from planweave.kernel.actor import Actor
from planweave.kernel.models import ChainHead, Job
from planweave.kernel.watching import FIGURES, SLOW_SECONDS

from .models import Backup
from .policy import require_operator
from .rules import Malformed, Schedule, schedule_in

MOST_BACKUPS = 60
MOST_JOBS = 60


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One metric with its values by label."""

    name: str
    kind: Literal["gauge", "counter"]
    about: str
    values: dict[str, float]


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


def jobs_for(actor: Actor) -> list[Job]:
    """Of every workspace, newest first; what is in them stays the workspace's own."""
    require_operator(actor)
    return list(
        Job.objects.select_related("workspace", "created_by")
        .defer("result", "parameters")
        .order_by("-created_at")[:MOST_JOBS]
    )


def job_counts_for(actor: Actor) -> dict[str, int]:
    require_operator(actor)
    return _job_counts()


def work_for(actor: Actor) -> dict[str, Any]:
    """This process since its start, its slow queries newest first."""
    require_operator(actor)
    return {
        "started_at": FIGURES.started_at,
        "requests": sum(FIGURES.requests.values()),
        "errors": sum(count for (_, status), count in FIGURES.requests.items() if status >= 500),
        "mean_ms": 1000 * FIGURES.seconds / max(1, sum(FIGURES.requests.values())),
        "slow_ms": SLOW_SECONDS * 1000,
        "slow_count": FIGURES.slow_count,
        "slow": [
            {"at": one.at, "ms": one.seconds * 1000, "sql": one.sql, "during": one.during}
            for one in reversed(FIGURES.slow)
        ],
    }


def server_for(actor: Actor) -> dict[str, Any]:
    require_operator(actor)
    return {"version": __version__, "database": connection.vendor, "database_bytes": _database_bytes()}


def figures_of_all() -> list[Figure]:
    """What the database says of all servers together; six queries."""
    now = timezone.now()
    jobs = _job_counts()
    oldest = Job.objects.filter(state=Job.State.QUEUED).aggregate(at=Min("created_at"))["at"]
    backup = Backup.objects.filter(state=Backup.State.DONE).order_by("-started_at").first()
    found = [
        Figure(
            name="planweave_jobs",
            kind="gauge",
            about="Jobs by state.",
            values={f'state="{state}"': count for state, count in jobs.items()},
        ),
        Figure(
            name="planweave_job_waiting_seconds",
            kind="gauge",
            about="How long the oldest job waits.",
            values={"": (now - oldest).total_seconds() if oldest else 0.0},
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
