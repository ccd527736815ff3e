"""Routes of links: their kinds, those in doubt, making and removing them."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.links import LINK_KINDS, LINK_KINDS_BACK, SYMMETRIC, add_link, remove_link
from planweave.workspaces.api import here
from planweave.workspaces.policy import require
from planweave.workspaces.queries import readable_record

from .. import policy
from ..actions import suspects as actions
from ..queries import suspects
from ..queries.own import watchable_fields
from ..queries.watching import watched_fields
from ..rules import default_watched, in_order
from ..schemas import links as schemas

router = Router()


def reader(request: HttpRequest, slug: str) -> Actor:
    actor = here(request, slug)
    require(policy.can_read(actor), actor)
    return actor


@router.get("/workspaces/{slug}/link-kinds", response=schemas.LinkKindsOut, operation_id="list_link_kinds")
def list_link_kinds(request: HttpRequest, slug: str) -> Any:
    """Kinds of link in words from both ends, and the attributes whose change makes each suspect."""
    return _kinds_out(reader(request, slug))


@router.put(
    "/workspaces/{slug}/link-kinds",
    response=schemas.LinkKindsOut,
    operation_id="choose_watched_fields",
)
def choose_watched_fields(request: HttpRequest, slug: str, body: schemas.WatchedFieldsIn) -> Any:
    """Choose the attributes whose change makes links of a kind suspect from now on."""
    actor = here(request, slug)
    actions.choose_watched_fields(actor, kind=body.kind, fields=body.fields)
    return _kinds_out(actor)


@router.get(
    "/workspaces/{slug}/suspect-links",
    response=schemas.SuspectLinkPage,
    operation_id="list_suspect_links",
)
def list_suspect_links(
    request: HttpRequest,
    slug: str,
    kind: str = "",
    record: str = "",
    product: int | None = None,
    cursor: str | None = None,
    limit: int = 50,
) -> Any:
    """Links whose ends changed since they were confirmed, the longest in doubt first."""
    actor = reader(request, slug)
    of = readable_record(actor, record) if record else None
    page, total = suspects.suspect_page(
        actor, kind=kind, record=of, product=product, cursor=cursor, limit=limit
    )
    return {"items": page.rows, "total": total, "next_cursor": page.next_cursor}


@router.get(
    "/workspaces/{slug}/links/{link_id}/changes",
    response=schemas.LinkChanges,
    operation_id="get_link_changes",
)
def get_link_changes(request: HttpRequest, slug: str, link_id: int) -> Any:
    """What changed at either end since the link was last confirmed, word for word."""
    return suspects.link_changes(reader(request, slug), link_id)


@router.post("/workspaces/{slug}/links/confirm", response=schemas.ConfirmedOut, operation_id="confirm_links")
def confirm_links(request: HttpRequest, slug: str, body: schemas.ConfirmLinksIn) -> Any:
    """Say that links still hold after what changed; all or none, one undo."""
    return {"confirmed": actions.confirm_links(here(request, slug), body.links, note=body.note)}


@router.post("/workspaces/{slug}/links", response={201: schemas.TraceLinkOut}, operation_id="add_trace_link")
def add_trace_link(request: HttpRequest, slug: str, body: schemas.TraceLinkIn) -> Any:
    """Link two records of any kind by their keys. An existing link is answered as it is."""
    actor = here(request, slug)
    source, target = readable_record(actor, body.source), readable_record(actor, body.target)
    require(policy.can_link(actor, source), actor)
    with transaction.atomic():
        link = add_link(actor, source=source, target=target, kind=body.kind)
    return Status(
        201,
        {
            "id": link.pk,
            "kind": link.kind,
            "source": link.source_id,
            "target": link.target_id,
            "is_suspect": link.is_suspect,
        },
    )


@router.delete("/workspaces/{slug}/links/{link_id}", response={204: None}, operation_id="remove_trace_link")
def remove_trace_link(request: HttpRequest, slug: str, link_id: int) -> Any:
    """Remove a link; undo brings it back as suspect as it was."""
    actor = here(request, slug)
    with transaction.atomic():
        (link,) = actions.readable_links(actor, [link_id])
        require(policy.can_confirm(actor, link), actor)
        remove_link(actor, link)
    return Status(204, None)


def _kinds_out(actor: Actor) -> dict[str, Any]:
    watched = watched_fields(actor.here)
    return {
        "kinds": [
            {
                "kind": kind,
                "label": label.say(actor.language),
                "back": LINK_KINDS_BACK.get(kind, label).say(actor.language),
                "is_symmetric": kind in SYMMETRIC,
                "watched": in_order(watched[kind]),
                "is_usual": watched[kind] == set(default_watched(kind)),
            }
            for kind, label in LINK_KINDS.items()
        ],
        "watchable": watchable_fields(actor),
        "can_choose": policy.can_choose_watched(actor),
    }
