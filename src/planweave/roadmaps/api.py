"""Routes of roadmaps, and the one door through which strangers see one."""

from typing import Any

from django.db.models import Count
from django.http import HttpRequest
from django.utils import timezone
from ninja import Header, Router, Status

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here
from planweave.workspaces.schemas import PersonRef

from . import actions, policy, queries, schemas
from .models import Roadmap, SharedLink
from .rules import is_living

router = Router(tags=["roadmaps"])

ROADMAP = "/workspaces/{slug}/roadmaps/{roadmap_id}"
SHOWN_WITH = {
    "key": ("key",),
    "owner": ("owner_name",),
    "product": ("product_name",),
    "state": ("state",),
    "progress": ("progress",),
    "dates": ("start_on", "finish_on", "is_late"),
    "release": ("release",),
}
"""What of an item each field of a public link shows; goals and dependencies are told apart."""


@router.get("/workspaces/{slug}/roadmaps", response=schemas.RoadmapList, operation_id="list_roadmaps")
def list_roadmaps(request: HttpRequest, slug: str) -> Any:
    """The workspace's roadmaps by name."""
    actor = here(request, slug)
    living = queries.living(timezone.localdate(), prefix="links__")
    rows = queries.roadmaps_readable_by(actor).annotate(living=Count("links", filter=living))
    return {
        "items": [_out(actor, row, links=row.living) for row in rows],
        "can_create": policy.can_edit(actor),
    }


@router.post("/workspaces/{slug}/roadmaps", response={201: schemas.RoadmapOut}, operation_id="create_roadmap")
def create_roadmap(request: HttpRequest, slug: str, body: schemas.RoadmapIn) -> Any:
    """A new roadmap; what it shows is read from the plan each time."""
    actor = here(request, slug)
    return Status(201, _out(actor, actions.create_roadmap(actor, body.given()), links=0))


@router.get(ROADMAP, response=schemas.PictureOut, operation_id="get_roadmap")
def get_roadmap(request: HttpRequest, slug: str, roadmap_id: int) -> Any:
    """The roadmap as it stands today: lanes, items with horizon and dates, and what depends on what."""
    actor = here(request, slug)
    roadmap = queries.readable_roadmap(actor, roadmap_id)
    picture = queries.picture_of(roadmap, today=timezone.localdate())
    return {
        "today": picture.today,
        "roadmap": _out(actor, roadmap, links=_living(roadmap)),
        "lanes": picture.lanes,
        "items": picture.items,
        "dependencies": picture.dependencies,
        "left_out": picture.left_out,
    }


@router.patch(ROADMAP, response=schemas.RoadmapOut, operation_id="change_roadmap")
def change_roadmap(request: HttpRequest, slug: str, roadmap_id: int, body: schemas.RoadmapChangeIn) -> Any:
    """Change some fields. 409 with both values where somebody changed the same field since `version`."""
    actor = here(request, slug)
    roadmap = actions.change_roadmap(actor, roadmap_id, version=body.version, values=body.given())
    return _out(actor, roadmap, links=_living(roadmap))


@router.delete(ROADMAP, response={204: None}, operation_id="delete_roadmap")
def delete_roadmap(request: HttpRequest, slug: str, roadmap_id: int) -> Any:
    """Remove a roadmap and its links; what it showed stays."""
    actions.delete_roadmap(here(request, slug), roadmap_id)
    return Status(204, None)


@router.get(ROADMAP + "/links", response=list[schemas.SharedLinkOut], operation_id="list_roadmap_links")
def list_roadmap_links(request: HttpRequest, slug: str, roadmap_id: int) -> Any:
    """The public links of a roadmap, the withdrawn ones too, newest first."""
    actor = here(request, slug)
    return [_link(actor, row) for row in queries.links_of(actor, queries.readable_roadmap(actor, roadmap_id))]


@router.post(ROADMAP + "/links", response={201: schemas.NewLinkOut}, operation_id="share_roadmap")
def share_roadmap(request: HttpRequest, slug: str, roadmap_id: int, body: schemas.ShareIn) -> Any:
    """A link that shows the titles and the chosen fields to whoever has it. Its secret is told this once."""
    actor = here(request, slug)
    link, secret = actions.share_roadmap(actor, roadmap_id, fields=body.fields, expires_on=body.expires_on)
    made = queries.links_of(actor, link.roadmap).get(pk=link.pk)
    return Status(201, _link(actor, made) | {"secret": secret})


@router.delete(ROADMAP + "/links/{link_id}", response={204: None}, operation_id="revoke_roadmap_link")
def revoke_roadmap_link(request: HttpRequest, slug: str, roadmap_id: int, link_id: int) -> Any:
    """Withdraw a link; it leads nowhere from now on."""
    actions.revoke_link(here(request, slug), roadmap_id, link_id)
    return Status(204, None)


@router.get(
    "/shared-roadmap",
    response=schemas.PublicRoadmapOut,
    exclude_none=True,
    auth=None,
    operation_id="get_shared_roadmap",
)
def get_shared_roadmap(request: HttpRequest, secret: str = Header("", alias="X-Roadmap-Secret")) -> Any:
    """What a public link shows, without signing in. The secret goes in a header, so that no log keeps it."""
    link = queries.living_link(secret)
    roadmap = link.roadmap
    picture = queries.picture_of(roadmap, today=timezone.localdate())
    number_of = {item["id"]: number for number, item in enumerate(picture.items)}
    lane_of = {lane["id"]: f"lane-{number}" for number, lane in enumerate(picture.lanes)}
    chosen = [name for field in link.fields for name in SHOWN_WITH.get(field, ())]
    items = []
    for item in picture.items:
        shown = {
            "id": number_of[item["id"]],
            "title": item["title"],
            "horizon": item["horizon"],
            "lanes": [lane_of[lane] for lane in item["lanes"]],
            **{name: item[name] for name in chosen},
        }
        if "goals" in link.fields:
            shown["goals"] = [goal["title"] for goal in item["goals"]]
        items.append(shown)
    dependencies = [
        one | {"dependent": number_of[one["dependent"]], "needed": number_of[one["needed"]]}
        for one in picture.dependencies
        if "dependencies" in link.fields
    ]
    return {
        "name": roadmap.name,
        "workspace": roadmap.workspace.name,
        "language": roadmap.workspace.language,
        "lane": roadmap.lane,
        "span": roadmap.span if "dates" in link.fields else "horizons",
        "today": picture.today,
        "fields": link.fields,
        "lanes": [{"id": lane_of[lane["id"]], "name": lane["name"]} for lane in picture.lanes],
        "items": items,
        "dependencies": dependencies,
        "left_out": picture.left_out,
    }


def _living(roadmap: Roadmap) -> int:
    return SharedLink.objects.filter(queries.living(timezone.localdate()), roadmap=roadmap).count()


def _out(actor: Actor, roadmap: Roadmap, *, links: int) -> dict[str, Any]:
    return {
        "id": roadmap.pk,
        **queries.values_of(roadmap),
        "version": roadmap.version,
        "links": links,
        "can": {"edit": policy.can_edit(actor), "share": policy.can_share(actor)},
    }


def _link(actor: Actor, link: SharedLink) -> dict[str, Any]:
    ended_by = link.revoked_by
    return {
        "id": link.pk,
        "hint": link.hint,
        "fields": link.fields,
        "expires_on": link.expires_on,
        "created_at": link.created_at,
        "created_by": PersonRef(id=link.created_by_id, name=link.created_by.name),
        "revoked_at": link.revoked_at,
        "revoked_by": PersonRef(id=ended_by.pk, name=ended_by.name) if ended_by else None,
        "is_living": is_living(
            link.expires_on, is_revoked=link.revoked_at is not None, today=timezone.localdate()
        ),
        "can_revoke": policy.can_revoke(actor, link),
    }
