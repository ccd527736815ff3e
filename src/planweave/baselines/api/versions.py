"""Routes of a requirement's versions."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.requirements.policy import can_edit
from planweave.workspaces.api import here
from planweave.workspaces.queries import readable_record

from .. import actions, schemas
from ..queries.versions import content_at, version_page
from ..rules.content import UNTOLD
from ..rules.saying import label_of
from .said import differences_out, fields_out

router = Router()

VERSIONS = "/workspaces/{slug}/requirements/{key}/versions"


@router.get(VERSIONS, response=schemas.VersionPage, operation_id="list_versions")
def list_versions(
    request: HttpRequest, slug: str, key: str, cursor: str | None = None, limit: int = 50
) -> Any:
    """Every version of a requirement, newest first: author, time, reason, fields."""
    actor = here(request, slug)
    record = readable_record(actor, key, kind="requirement")
    page = version_page(record, cursor=cursor, limit=limit)
    return {
        "items": [_row_out(actor, row) for row in page.rows],
        "current": record.version,
        "can": {"restore": can_edit(actor, record)},
        "next_cursor": page.next_cursor,
    }


@router.get(VERSIONS + "/{version}", response=schemas.VersionOut, operation_id="get_version")
def get_version(request: HttpRequest, slug: str, key: str, version: int) -> Any:
    """The requirement as this version left it."""
    actor = here(request, slug)
    record = readable_record(actor, key, kind="requirement")
    content = content_at(actor, record, version)
    fields = fields_out(content, language=actor.language)
    return {"key": record.key, "version": version, "fields": fields}


@router.get(
    VERSIONS + "/{version}/differences",
    response=schemas.VersionDifferences,
    operation_id="compare_versions",
)
def compare_versions(
    request: HttpRequest, slug: str, key: str, version: int, against: int | None = None
) -> Any:
    """What changed up to this version, from the one before it or from `against`."""
    actor = here(request, slug)
    record = readable_record(actor, key, kind="requirement")
    left = version - 1 if against is None else against
    after = content_at(actor, record, version)
    before = content_at(actor, record, left) if against is not None or left > 0 else None
    return {
        "key": record.key,
        "left": left,
        "right": version,
        "differences": differences_out(before, after, language=actor.language),
    }


@router.post(VERSIONS + "/{version}/restore", response=schemas.RestoredOut, operation_id="restore_version")
def restore_version(request: HttpRequest, slug: str, key: str, version: int, body: schemas.RestoreIn) -> Any:
    """Write a version's content again, as a new version; it can be undone like any change."""
    actor = here(request, slug)
    restored = actions.restore_version(
        actor,
        readable_record(actor, key, kind="requirement"),
        version,
        seen_version=body.version,
        reason=body.reason,
    )
    return {
        "key": restored.record.key,
        "version": restored.record.version,
        "left_out": [label_of(name, actor.language) for name in restored.left_out],
    }


@router.put(VERSIONS + "/{version}/reason", response={204: None}, operation_id="explain_version")
def explain_version(request: HttpRequest, slug: str, key: str, version: int, body: schemas.ReasonIn) -> Any:
    """Say afterwards why a version came about."""
    actor = here(request, slug)
    actions.explain_version(
        actor, readable_record(actor, key, kind="requirement"), version, reason=body.reason
    )
    return Status(204, None)


def _row_out(actor: Actor, row: dict[str, Any]) -> schemas.VersionRow:
    return schemas.VersionRow(
        version=row["version"],
        at=row["at"],
        by={"id": row["actor_id"], "name": row["actor__name"]},
        via=row["via"],
        kind=row["kind"],
        reason=row["reason"],
        is_undo=row["undoes"] is not None,
        fields=[label_of(name, actor.language, row["names"]) for name in row["fields"] if name not in UNTOLD],
    )
