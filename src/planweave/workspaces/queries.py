"""Reads of a workspace and what belongs to it."""

import datetime
from collections.abc import Callable
from functools import cache
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.keys import record_behind
from planweave.kernel.models import Record
from planweave.kernel.prepared import Prepared, PreparedFor
from planweave.kernel.texts import NOT_FOUND

from . import texts
from .models import Area, Membership, Presence, Product, Role, SavedView, Skill, Workspace

PRESENT_SECONDS = 45


def enter(actor: Actor, slug: str) -> tuple[Actor, Workspace]:
    """The actor inside the workspace. NotFound for strangers and for what does not exist, alike."""
    found = _MEMBERSHIP(slug=slug, user=actor.user_id)
    if not found:
        raise NotFound(NOT_FOUND)
    return as_member(actor, found[0]), found[0].workspace


_MEMBERSHIP = Prepared(
    lambda slug, user: Membership.objects.select_related("workspace").filter(
        workspace__slug=slug, workspace__deleted_at=None, user=user
    )
)


def as_member(actor: Actor, membership: Membership) -> Actor:
    product_ids = None
    if membership.role == Role.GUEST:
        product_ids = frozenset(membership.products.values_list("pk", flat=True))
    return actor.at(workspace_id=membership.workspace_id, role=membership.role, product_ids=product_ids)


def workspaces_of(actor: Actor) -> list[dict[str, Any]]:
    rows = Membership.objects.filter(user_id=actor.user_id, workspace__deleted_at=None).order_by(
        "workspace__name"
    )
    return [
        {
            "slug": row["workspace__slug"],
            "name": row["workspace__name"],
            "language": row["workspace__language"],
            "currency": row["workspace__currency"],
            "is_demo": row["workspace__is_demo"],
            "role": row["role"],
        }
        for row in rows.values(
            "role",
            "workspace__slug",
            "workspace__name",
            "workspace__language",
            "workspace__currency",
            "workspace__is_demo",
        )
    ]


def owned_in_trash(actor: Actor) -> QuerySet[Workspace]:
    """The deleted workspaces of which one is an owner, the latest first."""
    mine = Membership.objects.filter(user_id=actor.user_id, role=Role.OWNER).values("workspace")
    return Workspace.objects.filter(pk__in=mine).exclude(deleted_at=None).order_by("-deleted_at", "pk")


Sight = Callable[[Actor], Q | None]
_SIGHTS: dict[str, Sight] = {}


def restricts(kind: str) -> Callable[[Sight], Sight]:
    """Declare which records of a kind exist for an actor, where not every member may know of all of them.

    The function answers a condition on records (subqueries, no query of its own), None for all. It is declared where
    the feature's `apps.py` imports it in `ready()`.
    """

    def declare(sight: Sight) -> Sight:
        _SIGHTS[kind] = sight
        return sight

    return declare


def records_readable_by(actor: Actor, *, kind: str | None = None) -> QuerySet[Record]:
    """What of the workspace exists for the actor: a guest sees requirements of chosen products only.

    With a kind, those alone, without asking what restricts the others.
    """
    return _seen_by(actor, Record.objects.filter(workspace_id=actor.here, deleted_at=None), kind=kind)


def deleted_records_readable_by(actor: Actor) -> QuerySet[Record]:
    """Of what was deleted: what the actor could read while it was there."""
    return _seen_by(actor, Record.objects.filter(workspace_id=actor.here).exclude(deleted_at=None), kind=None)


def _seen_by(actor: Actor, records: QuerySet[Record], *, kind: str | None) -> QuerySet[Record]:
    if kind is not None:
        records = records.filter(kind=kind)
    if actor.product_ids is not None:
        return records.filter(product_id__in=actor.product_ids, kind="requirement")
    for restricted, sight in _SIGHTS.items():
        seen = sight(actor) if kind in (None, restricted) else None
        if seen is not None:
            records = records.exclude(Q(kind=restricted) & ~seen)
    return records


def readable_record(actor: Actor, key: str, *, kind: str | None = None) -> Record:
    """The record that people call `key`, or once called so: an old key leads to the record that bears its content.

    NotFound where the actor may not see it, or where it is of another kind than the one that was asked for.
    """
    if found := _readable_of(kind)(actor, key=key):
        return found[0]
    if led_to := record_behind(actor.here, key):
        record = records_readable_by(actor, kind=kind).filter(pk=led_to).first()
        if record is not None:
            return record
    raise NotFound(NOT_FOUND)


@cache
def _readable_of(kind: str | None) -> PreparedFor:
    return PreparedFor(lambda actor, key: records_readable_by(actor, kind=kind).filter(key=key))


def products_readable_by(actor: Actor) -> QuerySet[Product]:
    products = Product.objects.filter(workspace_id=actor.here)
    if actor.product_ids is not None:
        products = products.filter(pk__in=actor.product_ids)
    return products.order_by("name")


def areas_readable_by(actor: Actor) -> QuerySet[Area]:
    areas = Area.objects.filter(workspace_id=actor.here)
    if actor.product_ids is not None:
        areas = areas.filter(product_id__in=actor.product_ids)
    return areas.order_by("kind", "name")


def skills_of(actor: Actor) -> QuerySet[Skill]:
    return Skill.objects.filter(workspace_id=actor.here).order_by("name")


def members_of(actor: Actor) -> QuerySet[Membership]:
    """Guests learn only who they are with by name where they meet them, not the member list."""
    members = Membership.objects.filter(workspace_id=actor.here).select_related("user")
    if actor.role == Role.GUEST:
        members = members.filter(user_id=actor.user_id)
    return members.order_by("user__name", "pk")


def saved_views_readable_by(actor: Actor, page: str) -> QuerySet[SavedView]:
    views = SavedView.objects.filter(workspace_id=actor.here, page=page)
    return (views.filter(owner_id=actor.user_id) | views.filter(is_shared=True)).order_by("name")


def present_in(workspace_id: int) -> list[dict[str, Any]]:
    """Who is here now and where: one entry per open tab."""
    since = timezone.now() - datetime.timedelta(seconds=PRESENT_SECONDS)
    rows = Presence.objects.filter(workspace_id=workspace_id, seen_at__gt=since).order_by("user__name", "tab")
    return [
        {"user": row["user_id"], "name": row["user__name"], "tab": row["tab"], "place": row["place"]}
        for row in rows.values("user_id", "user__name", "tab", "place")
    ]


def check_person(actor: Actor, user_id: int | None, field: str) -> None:
    """Invalid unless the person is a member of the actor's workspace (None is nobody, and fine)."""
    if (
        user_id is not None
        and not Membership.objects.filter(workspace_id=actor.here, user_id=user_id)
        .exclude(role=Role.GUEST)
        .exists()
    ):
        raise Invalid.of({field: texts.UNKNOWN_PERSON})


def product_readable_by(actor: Actor, product_id: int) -> Product:
    product = products_readable_by(actor).filter(pk=product_id).first()
    if product is None:
        raise Invalid.of({"product": texts.UNKNOWN_PRODUCT})
    return product


def check_area(actor: Actor, area_id: int | None) -> None:
    if area_id is not None and not Area.objects.filter(workspace_id=actor.here, pk=area_id).exists():
        raise Invalid.of({"area": texts.UNKNOWN_AREA})
