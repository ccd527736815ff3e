"""Wire shapes of privacy."""

import datetime

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
