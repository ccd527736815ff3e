"""Wire shapes of the server's page."""

import datetime
from typing import Literal

from planweave.kernel.wire import Wire


class ServerFindingOut(Wire):
    """`severity`: an error loses data, shuts people out or lets strangers in; advice is what the careful do."""

    code: str
    area: str
    severity: str
    wrong: str
    todo: str


class ChecksOut(Wire):
    checked_at: datetime.datetime
    kinds: int
    version: str
    database: str
    database_bytes: int
    findings: list[ServerFindingOut]


class BackupOut(Wire):
    id: int
    started_at: datetime.datetime
    finished_at: datetime.datetime | None
    state: str
    host: str
    path: str
    bytes: int
    rows: int
    sha256: str
    is_sealed: bool
    is_scheduled: bool
    problem: str
    test: str
    tested_at: datetime.datetime | None
    test_seconds: float | None


class BackupsOut(Wire):
    """`folder` is empty where nothing is backed up by itself."""

    folder: str
    every_hours: float
    keep: list[int]
    test_days: float
    is_sealed: bool
    can: dict[str, bool]
    items: list[BackupOut]


JobState = Literal["queued", "running", "done", "failed", "stopped"]


class ServerJobOut(Wire):
    id: str
    kind: str
    workspace: str
    state: str
    progress: float
    attempts: int
    created_at: datetime.datetime
    started_at: datetime.datetime | None
    finished_at: datetime.datetime | None
    by: str
    problem: str
    can: dict[str, bool]


class WaitingOut(Wire):
    kind: str
    count: int
    oldest_at: datetime.datetime


class HourOut(Wire):
    """Jobs that ended in the hour that began then."""

    at: datetime.datetime
    done: int
    failed: int
    stopped: int


class ServerJobsOut(Wire):
    counts: dict[str, int]
    waiting: list[WaitingOut]
    hours: list[HourOut]
    items: list[ServerJobOut]


class SlowStatementOut(Wire):
    """All of one shape: `sql` has “?” where values were; `during` is where the slowest was; `within_ms` is what 95 % of
    them did not exceed, to within a tenth."""

    sql: str
    during: str
    count: int
    mean_ms: float
    within_ms: float
    slowest_ms: float
    total_ms: float
    last_at: datetime.datetime


class ServerWorkOut(Wire):
    """Requests of the process that answered, since its start; slow statements of all processes in the last days."""

    started_at: datetime.datetime
    requests: int
    errors: int
    mean_ms: float
    slow_ms: float
    days: int
    statements: list[SlowStatementOut]
