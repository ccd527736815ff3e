"""Wire shapes of privacy."""

import datetime
from typing import Literal

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef


class TrashCan(Wire):
    restore: bool


class TrashEntryOut(Wire):
    """`key` is of the record itself, or of the one that a comment is on."""

    id: str
    kind: str
    key: str
    name: str
    deleted_at: datetime.datetime
    gone_at: datetime.datetime
    by: PersonRef | None
    can: TrashCan


class TrashPage(Wire):
    days: int
    items: list[TrashEntryOut]
    next_cursor: str | None


class TrashRestoredOut(Wire):
    name: str


class DeletedWorkspaceOut(Wire):
    slug: str
    name: str
    deleted_at: datetime.datetime
    gone_at: datetime.datetime
    by: str


class TrashRestoreIn(WireIn):
    id: str


class KeepingOut(Wire):
    """How long something is kept. Without days for ever."""

    code: str
    days: int | None
    default_days: int | None
    least_days: int
    changed_by: str
    changed_at: datetime.datetime | None


class RemovalOut(Wire):
    day: datetime.date
    at: datetime.datetime
    said: str
    counts: dict[str, int]
    kept: int


class RetentionOut(Wire):
    items: list[KeepingOut]
    removals: list[RemovalOut]


class RetentionIn(WireIn):
    days: int | None


class ServerPersonOut(Wire):
    id: int
    name: str
    email: str
    is_active: bool
    is_administrator: bool
    last_login: datetime.datetime | None
    created_at: datetime.datetime
    erased_at: datetime.datetime | None


class ServerPeoplePage(Wire):
    items: list[ServerPersonOut]
    next_cursor: str | None


class DataExportOut(Wire):
    id: int
    state: str
    progress: float
    rows: int
    asked_at: datetime.datetime
    asked_by: str
    finished_at: datetime.datetime | None
    gone_at: datetime.datetime


class ErasureAsk(WireIn):
    """texts: within longer texts the name is only listed (report), or replaced as well (replace)."""

    texts: Literal["report", "replace"] = "report"


class ErasureIn(ErasureAsk):
    """confirm: the person's e-mail address."""

    confirm: str


class NamedOut(Wire):
    """A value that names the person: table, column, row, and the words around it."""

    table: str
    column: str
    row: str
    workspace: int | None
    excerpt: str


class ErasureOut(Wire):
    name: str
    email: str
    alias: str
    removed: dict[str, int]
    replaced: int
    history: int
    unread: int
    left_count: int
    left: list[NamedOut]
    sealed_count: int
    sealed: list[NamedOut]
