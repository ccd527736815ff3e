"""Reads of comments and of one's own inbox."""

from typing import Any

from django.db.models import Q, QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.models import Record
from planweave.kernel.paging import Page, Sort, page_of
from planweave.workspaces.queries import records_readable_by

from .models import Comment, Notice


def comments_of(record: Record) -> QuerySet[Comment]:
    """Oldest first; the caller has checked that the record may be read."""
    return Comment.objects.filter(record=record).select_related("author").order_by("created_at", "pk")


def inbox_page(actor: Actor, *, cursor: str | None, limit: int) -> tuple[Page, int]:
    """The actor's notices here, newest first, and how many are unread; without what they may no longer read."""
    shown = Q(record__in=records_readable_by(actor))
    if actor.product_ids is None:
        shown |= Q(record=None)
    notices = Notice.objects.filter(shown, user_id=actor.user_id, workspace_id=actor.here)
    columns = [
        "id", "kind", "at", "read_at", "comment_id", "by_id", "by__name",
        "record_id", "record__key", "record__title", "record__kind",
    ]  # fmt: skip
    page = page_of(
        notices, sorts=[Sort("at", is_descending=True)], tie="id", columns=columns, cursor=cursor, limit=limit
    )
    rows: list[dict[str, Any]] = [
        {
            "id": row["id"],
            "kind": row["kind"],
            "at": row["at"],
            "is_read": row["read_at"] is not None,
            "comment": row["comment_id"],
            "by": {"id": row["by_id"], "name": row["by__name"]},
            "record_key": row["record__key"] or "",
            "record_title": row["record__title"] or "",
            "record_kind": row["record__kind"] or "",
        }
        for row in page.rows
    ]
    return Page(rows=rows, next_cursor=page.next_cursor), notices.filter(read_at=None).count()
