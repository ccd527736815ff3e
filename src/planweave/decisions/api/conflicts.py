"""Routes of conflicts that were found."""

from typing import Any

from django.db.models import Count
from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.jobs import start_job
from planweave.kernel.paging import Sort, page_of
from planweave.workspaces.api import here
from planweave.workspaces.policy import require

from .. import actions, policy
from ..models import Conflict
from ..queries import conflicts as queries
from ..schemas import conflicts as wire
from .said import conflict_rows

router = Router()
CONFLICTS = "/workspaces/{slug}/conflicts"
ONE = CONFLICTS + "/{key}"


@router.get(CONFLICTS, response=wire.ConflictPage, operation_id="list_conflicts")
def list_conflicts(
    request: HttpRequest,
    slug: str,
    state: str = "",
    kind: str = "",
    mine: bool = False,
    cursor: str | None = None,
    limit: int = 50,
) -> Any:
    """What was found, newest first: the open ones, those of a state, or "all". `counts` are of open ones by kind."""
    actor = here(request, slug)
    readable = queries.conflicts_readable_by(actor)
    rows = queries.found(readable, state=state, kind=kind, mine=actor.user_id if mine else None)
    page = page_of(
        rows,
        sorts=[Sort("found_at", is_descending=True)],
        tie="record_id",
        columns=["record_id"],
        cursor=cursor,
        limit=limit,
    )
    found = {row.pk: row for row in readable.filter(pk__in=[row["record_id"] for row in page.rows])}
    open_ones = queries.found(readable, state="", kind="", mine=None).order_by()
    look = queries.last_look(actor)
    return {
        "items": conflict_rows(actor, [found[row["record_id"]] for row in page.rows]),
        "next_cursor": page.next_cursor,
        "counts": dict(open_ones.values_list("kind").annotate(count=Count("pk"))),
        "looked_at": look.at if look else None,
        "can_search": policy.can_search(actor),
    }


@router.post(CONFLICTS + "/search", response={202: wire.SearchOut}, operation_id="find_conflicts")
def find_conflicts(request: HttpRequest, slug: str) -> Any:
    """Look through the workspace now; it is also looked through by itself every ten minutes when something changed."""
    actor = here(request, slug)
    require(policy.can_search(actor), actor)
    job = start_job(actor, "find_conflicts", {})
    job.refresh_from_db()
    return Status(202, {"job": job.pk, "state": job.state})


@router.get(ONE, response=wire.ConflictRow, operation_id="get_conflict")
def get_conflict(request: HttpRequest, slug: str, key: str) -> Any:
    """One conflict."""
    actor = here(request, slug)
    return _one(actor, queries.readable_conflict(actor, key))


@router.post(ONE + "/dismiss", response=wire.ConflictRow, operation_id="dismiss_conflict")
def dismiss_conflict(request: HttpRequest, slug: str, key: str, body: wire.DismissIn) -> Any:
    """Say why it is no conflict, or may stay so."""
    actor = here(request, slug)
    actions.dismiss_conflict(actor, key, reason=body.reason)
    return _one(actor, queries.readable_conflict(actor, key))


@router.post(ONE + "/take-up", response=wire.ConflictRow, operation_id="take_up_conflict")
def take_up_conflict(request: HttpRequest, slug: str, key: str) -> Any:
    """Open a dismissed conflict again."""
    actor = here(request, slug)
    actions.take_up_conflict(actor, key)
    return _one(actor, queries.readable_conflict(actor, key))


def _one(actor: Any, row: Conflict) -> wire.ConflictRow:
    return conflict_rows(actor, [row])[0]
