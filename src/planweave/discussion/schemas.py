import datetime

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef


class CommentOut(Wire):
    """`body` is clean HTML; empty when deleted."""

    id: int
    author: PersonRef
    body: str
    created_at: datetime.datetime
    edited_at: datetime.datetime | None
    is_deleted: bool
    can_change: bool
    can_delete: bool


class CommentIn(WireIn):
    body: str


class NoticeOut(Wire):
    """`record_key`, `record_title` and `record_kind` are "" where a notice concerns no record."""

    id: int
    kind: str
    at: datetime.datetime
    is_read: bool
    comment: int | None
    by: PersonRef
    record_key: str
    record_title: str
    record_kind: str


class NoticePage(Wire):
    items: list[NoticeOut]
    unread: int
    next_cursor: str | None


class ReadIn(WireIn):
    """The notices read; null means all."""

    ids: list[int] | None = None
