"""Wire shapes of the server's page."""

import datetime

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


class ServerJobsOut(Wire):
    counts: dict[str, int]
    items: list[ServerJobOut]


class SlowQueryOut(Wire):
    at: datetime.datetime
    ms: float
    sql: str
    during: str


class ServerWorkOut(Wire):
    """Of the process that answered, since its start."""

    started_at: datetime.datetime
    requests: int
    errors: int
    mean_ms: float
    slow_ms: float
    slow_count: int
    slow: list[SlowQueryOut]
