"""Routes of the trash, of how long things are kept, and of a person's data."""

import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router, Status

from planweave.kernel.wire import actor_of
from planweave.workspaces.actions import restore_workspace as bring_back
from planweave.workspaces.api import here
from planweave.workspaces.queries import owned_in_trash

from . import actions, queries, schemas
from .jobs import write_export
from .models import DataExport
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


@router.get("/server/retention", response=schemas.RetentionOut, operation_id="get_retention")
def get_retention(request: HttpRequest) -> Any:
    """How long what is kept, and what the last days' work removed. For administrators."""
    return _retention(request)


@router.put("/server/retention/{code}", response=schemas.RetentionOut, operation_id="set_retention")
def set_retention(request: HttpRequest, code: str, body: schemas.RetentionIn) -> Any:
    """Choose how many days something is kept. For administrators."""
    actions.set_retention(actor_of(request), code, days=body.days)
    return _retention(request)


def _retention(request: HttpRequest) -> dict[str, Any]:
    actor = actor_of(request)
    removals = [
        {
            "day": one.day,
            "at": one.at,
            "counts": one.counts,
            "kept": one.kept,
            "said": queries.sentence_of(one, actor.language),
        }
        for one in queries.removals_for(actor)
    ]
    return {"items": queries.retention_for(actor), "removals": removals}


@router.get("/server/people", response=schemas.ServerPeoplePage, operation_id="list_server_people")
def list_server_people(request: HttpRequest, q: str = "", cursor: str | None = None, limit: int = 50) -> Any:
    """Everybody who has or had an account on this server. For administrators."""
    page = queries.people_for(actor_of(request), text=q, cursor=cursor, limit=limit)
    return {"items": page.rows, "next_cursor": page.next_cursor}


@router.get(
    "/people-data/{person}/exports", response=list[schemas.DataExportOut], operation_id="list_data_exports"
)
def list_data_exports(request: HttpRequest, person: int) -> Any:
    """What was put together of a person's data: one's own, or as an administrator anybody's."""
    days = queries.days_of("exports") or 0
    return [_export_out(one, days) for one in queries.exports_of(actor_of(request), person)]


@router.post(
    "/people-data/{person}/exports", response={202: schemas.DataExportOut}, operation_id="start_data_export"
)
def start_data_export(request: HttpRequest, person: int) -> Any:
    """Put everything about a person together as a ZIP; a worker does it."""
    made = actions.ask_for_export(actor_of(request), person)
    write_export.enqueue(made.pk)
    made.refresh_from_db()
    return Status(202, _export_out(made, queries.days_of("exports") or 0))


@router.get("/data-exports/{export}/file", operation_id="download_data_export")
def download_data_export(request: HttpRequest, export: int) -> Any:
    """The ZIP itself."""
    content = queries.content_of_export(actor_of(request), export)
    name = f'attachment; filename="personal-data-{export}.zip"'
    return HttpResponse(content, content_type="application/zip", headers={"Content-Disposition": name})


@router.post(
    "/people-data/{person}/erasure/preview", response=schemas.ErasureOut, operation_id="preview_erasure"
)
def preview_erasure(request: HttpRequest, person: int, body: schemas.ErasureAsk) -> Any:
    """What erasing this person would do; nothing is changed."""
    return _erasure_out(actions.preview_erasure(actor_of(request), person, texts_too=body.texts))


@router.post("/people-data/{person}/erasure", response=schemas.ErasureOut, operation_id="erase_person")
def erase_person(request: HttpRequest, person: int, body: schemas.ErasureIn) -> Any:
    """Erase a person for good: oneself, or as an administrator anybody."""
    done = actions.erase_person(actor_of(request), person, confirm=body.confirm, texts_too=body.texts)
    return _erasure_out(done)


MOST_SHOWN = 200


def _erasure_out(report: actions.Report) -> dict[str, Any]:
    return {
        "name": report.name,
        "email": report.email,
        "alias": report.alias,
        "removed": dict(report.removed),
        "replaced": report.replaced,
        "history": report.history,
        "unread": report.unread,
        "left_count": len(report.left),
        "left": report.left[:MOST_SHOWN],
        "sealed_count": len(report.sealed),
        "sealed": report.sealed[:MOST_SHOWN],
    }


def _export_out(one: DataExport, days: int) -> dict[str, Any]:
    names = ("id", "state", "progress", "rows", "asked_at", "finished_at")
    return {name: getattr(one, name) for name in names} | {
        "asked_by": one.asked_by.name,
        "gone_at": one.asked_at + datetime.timedelta(days=days),
    }
