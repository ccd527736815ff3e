"""Routes of the trash."""

import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Router

from planweave.kernel.wire import actor_of
from planweave.workspaces.actions import restore_workspace as bring_back
from planweave.workspaces.api import here
from planweave.workspaces.queries import owned_in_trash

from . import actions, queries, schemas
from .policy import require_trash
from .rules import TRASH_DAYS

router = Router(tags=["privacy"])


@router.get("/workspaces/{slug}/trash", response=schemas.TrashPage, operation_id="list_trash")
def list_trash(
    request: HttpRequest,
    slug: str,
    kind: str = "",
    by: int | None = None,
    cursor: str | None = None,
    limit: int = 50,
) -> Any:
    """What was deleted, by whom and when, and when it is removed for good; newest first."""
    actor = here(request, slug)
    require_trash(actor)
    days = queries.days_of("trash") or TRASH_DAYS
    found, following = queries.trash_of(actor, kind=kind, by=by, cursor=cursor, limit=limit)
    items = [
        {
            "id": one.id,
            "kind": one.kind,
            "key": one.key,
            "name": one.name,
            "deleted_at": one.deleted_at,
            "gone_at": one.deleted_at + datetime.timedelta(days=days),
            "by": {"id": one.deleted_by, "name": one.by} if one.deleted_by else None,
            "can": {"restore": one.is_restorable},
        }
        for one in found
    ]
    return {"days": days, "items": items, "next_cursor": following}


@router.post(
    "/workspaces/{slug}/trash/restore", response=schemas.TrashRestoredOut, operation_id="restore_from_trash"
)
def restore_from_trash(request: HttpRequest, slug: str, body: schemas.TrashRestoreIn) -> Any:
    """Put one thing back as it was, with everything that hung on it."""
    return {"name": actions.restore(here(request, slug), body.id)}


@router.get(
    "/deleted-workspaces", response=list[schemas.DeletedWorkspaceOut], operation_id="list_deleted_workspaces"
)
def list_deleted_workspaces(request: HttpRequest) -> Any:
    """One's own workspaces that are in the trash."""
    days = datetime.timedelta(days=queries.days_of("workspaces") or TRASH_DAYS)
    return [
        {
            "slug": one.slug,
            "name": one.name,
            "deleted_at": one.deleted_at,
            "gone_at": one.deleted_at + days,
            "by": one.deleted_by.name if one.deleted_by else "",
        }
        for one in owned_in_trash(actor_of(request)).select_related("deleted_by")
        if one.deleted_at
    ]


@router.post(
    "/deleted-workspaces/{deleted}/restore",
    response=schemas.DeletedWorkspaceOut,
    operation_id="restore_workspace",
)
def restore_workspace(request: HttpRequest, deleted: str) -> Any:
    """Bring a workspace back as it was; by one of its owners."""
    now = datetime.datetime.now(datetime.UTC)
    held = bring_back(actor_of(request), deleted)
    return {"slug": held.slug, "name": held.name, "deleted_at": now, "gone_at": now, "by": ""}
