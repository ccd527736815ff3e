"""Routes of comments and the inbox."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here
from planweave.workspaces.policy import can_discuss, can_manage
from planweave.workspaces.queries import readable_record
from planweave.workspaces.schemas import PersonRef

from . import actions, queries, schemas
from .models import Comment

router = Router(tags=["discussion"])

COMMENTS = "/workspaces/{slug}/records/{key}/comments"


@router.get(COMMENTS, response=list[schemas.CommentOut], operation_id="list_comments")
def list_comments(request: HttpRequest, slug: str, key: str) -> Any:
    """What was said about a record, oldest first."""
    actor = here(request, slug)
    record = readable_record(actor, key)
    return [_comment_out(actor, comment) for comment in queries.comments_of(record)]


@router.post(COMMENTS, response={201: schemas.CommentOut}, operation_id="add_comment")
def add_comment(request: HttpRequest, slug: str, key: str, body: schemas.CommentIn) -> Any:
    """Say something; a mention is `<span data-type="mention" data-id="USER">@Name</span>`."""
    actor = here(request, slug)
    comment = actions.add_comment(actor, readable_record(actor, key), body=body.body)
    return Status(201, _comment_out(actor, comment))


@router.patch(COMMENTS + "/{comment_id}", response=schemas.CommentOut, operation_id="change_comment")
def change_comment(
    request: HttpRequest, slug: str, key: str, comment_id: int, body: schemas.CommentIn
) -> Any:
    """Change one's own comment."""
    actor = here(request, slug)
    comment = actions.change_comment(actor, readable_record(actor, key), comment_id, body=body.body)
    return _comment_out(actor, comment)


@router.delete(COMMENTS + "/{comment_id}", response={204: None}, operation_id="delete_comment")
def delete_comment(request: HttpRequest, slug: str, key: str, comment_id: int) -> Any:
    """Delete one's own comment, or any as a manager."""
    actor = here(request, slug)
    actions.delete_comment(actor, readable_record(actor, key), comment_id)
    return Status(204, None)


@router.get("/workspaces/{slug}/inbox", response=schemas.NoticePage, operation_id="list_notices")
def list_notices(request: HttpRequest, slug: str, cursor: str | None = None, limit: int = 50) -> Any:
    """What concerns oneself, newest first."""
    page, unread = queries.inbox_page(here(request, slug), cursor=cursor, limit=limit)
    return {"items": page.rows, "unread": unread, "next_cursor": page.next_cursor}


@router.post("/workspaces/{slug}/inbox/read", response={204: None}, operation_id="mark_notices_read")
def mark_notices_read(request: HttpRequest, slug: str, body: schemas.ReadIn) -> Any:
    """Mark notices as read."""
    actions.mark_read(here(request, slug), body.ids)
    return Status(204, None)


def _comment_out(actor: Actor, comment: Comment) -> schemas.CommentOut:
    is_own = comment.author_id == actor.user_id
    return schemas.CommentOut(
        id=comment.pk,
        author=PersonRef(id=comment.author_id, name=comment.author.name),
        body=comment.body,
        created_at=comment.created_at,
        edited_at=comment.edited_at,
        is_deleted=comment.deleted_at is not None,
        can_change=is_own and can_discuss(actor) and comment.deleted_at is None,
        can_delete=(is_own or can_manage(actor)) and comment.deleted_at is None,
    )
