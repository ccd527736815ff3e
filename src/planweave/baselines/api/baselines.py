"""Routes of baselines."""

from typing import Any

import orjson
from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.language import Language
from planweave.kernel.paging import Sort, page_of
from planweave.workspaces.api import here
from planweave.workspaces.schemas import PersonRef

from .. import actions, policy, schemas, texts
from ..models import Baseline, BaselineItem
from ..queries.baselines import baselines_readable_by, faults_of, item_of, readable_baseline
from .said import fields_out

router = Router()

BASELINE = "/workspaces/{slug}/baselines/{baseline_id}"


@router.get("/workspaces/{slug}/baselines", response=schemas.BaselinePage, operation_id="list_baselines")
def list_baselines(request: HttpRequest, slug: str, cursor: str | None = None, limit: int = 100) -> Any:
    """Baselines, newest first."""
    actor = here(request, slug)
    page = page_of(
        baselines_readable_by(actor),
        sorts=[Sort("taken_at", is_descending=True)],
        tie="id",
        columns=["id"],
        cursor=cursor,
        limit=limit,
    )
    rows = baselines_readable_by(actor).in_bulk([row["id"] for row in page.rows])
    return {
        "items": [baseline_out(actor, rows[row["id"]]) for row in page.rows],
        "next_cursor": page.next_cursor,
        "can_take": policy.can_take_baseline(actor),
    }


@router.post(
    "/workspaces/{slug}/baselines", response={201: schemas.BaselineOut}, operation_id="take_baseline"
)
def take_baseline(request: HttpRequest, slug: str, body: schemas.BaselineIn) -> Any:
    """Freeze requirements under a name: of the workspace, a product, a release, a filter, a view, or chosen ones."""
    actor = here(request, slug)
    baseline = actions.take_baseline(actor, name=body.name, reason=body.reason, scope=body.scope.given())
    return Status(201, baseline_out(actor, readable_baseline(actor, baseline.pk)))


@router.get(BASELINE, response=schemas.BaselineOut, operation_id="get_baseline")
def get_baseline(request: HttpRequest, slug: str, baseline_id: int) -> Any:
    """A baseline: who froze what, when, and the hash of it all."""
    actor = here(request, slug)
    return baseline_out(actor, readable_baseline(actor, baseline_id))


@router.get(BASELINE + "/items", response=schemas.BaselineItemPage, operation_id="list_baseline_items")
def list_baseline_items(
    request: HttpRequest, slug: str, baseline_id: int, cursor: str | None = None, limit: int = 200
) -> Any:
    """The requirements of a baseline with their titles of that day, in the order of their keys."""
    baseline = readable_baseline(here(request, slug), baseline_id)
    page = page_of(
        BaselineItem.objects.filter(baseline=baseline),
        sorts=[],
        tie="id",
        columns=["record_id", "key", "title", "version"],
        cursor=cursor,
        limit=limit,
    )
    return {"items": [_row(row) for row in page.rows], "next_cursor": page.next_cursor}


@router.get(BASELINE + "/items/{key}", response=schemas.BaselineItemOut, operation_id="get_baseline_item")
def get_baseline_item(request: HttpRequest, slug: str, baseline_id: int, key: str) -> Any:
    """One requirement as it was when the baseline was taken."""
    actor = here(request, slug)
    item, content = item_of(readable_baseline(actor, baseline_id), key)
    return schemas.BaselineItemOut(
        record=item.record_id,
        key=item.key,
        title=item.title,
        version=item.version,
        hash=item.snapshot.hash,
        fields=fields_out(content, language=actor.language),
    )


@router.get(BASELINE + "/integrity", response=schemas.IntegrityOut, operation_id="verify_baseline")
def verify_baseline(request: HttpRequest, slug: str, baseline_id: int) -> Any:
    """Whether everything in the baseline is still what was frozen: hashes computed anew, and the history's word."""
    baseline = readable_baseline(here(request, slug), baseline_id)
    faults = faults_of(baseline)
    return {"is_whole": not faults, "hash": baseline.hash, "faults": faults}


@router.post(BASELINE + "/withdraw", response=schemas.BaselineOut, operation_id="withdraw_baseline")
def withdraw_baseline(request: HttpRequest, slug: str, baseline_id: int) -> Any:
    """Take a baseline out of use; it stays readable and its name stays taken."""
    actor = here(request, slug)
    return baseline_out(actor, actions.withdraw_baseline(actor, baseline_id))


@router.post(BASELINE + "/reinstate", response=schemas.BaselineOut, operation_id="reinstate_baseline")
def reinstate_baseline(request: HttpRequest, slug: str, baseline_id: int) -> Any:
    """Put a withdrawn baseline back into use."""
    actor = here(request, slug)
    return baseline_out(actor, actions.reinstate_baseline(actor, baseline_id))


def baseline_out(actor: Actor, baseline: Baseline) -> schemas.BaselineOut:
    scope = orjson.loads(baseline.scope)
    return schemas.BaselineOut(
        id=baseline.pk,
        name=baseline.name,
        reason=baseline.reason,
        scope=scope_said(scope, actor.language),
        scope_kind=scope["kind"],
        hash=baseline.hash,
        count=baseline.count,
        taken_at=baseline.taken_at,
        taken_by=PersonRef(id=baseline.taken_by_id, name=baseline.taken_by.name),
        is_withdrawn=baseline.withdrawn_at is not None,
        can=schemas.BaselineCan(withdraw=policy.can_withdraw_baseline(actor, baseline.taken_by_id)),
    )


def scope_said(scope: dict[str, Any], language: Language) -> str:
    return texts.SCOPE_SAID[scope["kind"]].say(language, what=scope["what"])


def _row(row: dict[str, Any]) -> dict[str, Any]:
    return {"record": row["record_id"], "key": row["key"], "title": row["title"], "version": row["version"]}
