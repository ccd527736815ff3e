"""Roadmaps made, changed and deleted; links that show one to the public, given and withdrawn."""

import datetime
import secrets
from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.accounts.queries import digest
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.trash import discard, keeps_in_trash
from planweave.resources.versions import check_row_version
from planweave.workspaces.models import Product
from planweave.workspaces.policy import require

from . import events, texts
from .models import Roadmap, SharedLink
from .policy import can_edit, can_revoke, can_share
from .queries import living, values_of
from .rules import FIELDS, Lane, Span, faults, share_faults

NEW = {
    "name": "", "lane": Lane.PRODUCT.value, "span": Span.HORIZONS.value,
    "products": [], "levels": [], "shows_done": False,
}  # fmt: skip


def create_roadmap(actor: Actor, values: dict[str, Any]) -> Roadmap:
    """A new roadmap. Invalid for what no roadmap can be, Conflict for a taken name."""
    require(can_edit(actor), actor)
    with transaction.atomic():
        final = NEW | _settled(values)
        _check(actor, final)
        roadmap = Roadmap.objects.create(workspace_id=actor.here, created_by_id=actor.user_id, **final)
        told = events.RoadmapCreated(name=roadmap.name, roadmap=roadmap.pk, version=1)
        record_event(actor, told, changes=field_changes(NEW, final))
    return roadmap


def change_roadmap(actor: Actor, roadmap_id: int, *, version: int | None, values: dict[str, Any]) -> Roadmap:
    """Change some fields. Conflict with both values where somebody changed the same field since `version`.

    Living links must not come to tell by new lanes what they were not to show: that is refused, too.
    """
    require(can_edit(actor), actor)
    with transaction.atomic():
        roadmap = _locked(actor, roadmap_id)
        before, wanted = values_of(roadmap), _settled(values)
        if version is not None:
            check_row_version(
                workspace_id=actor.here,
                events=[events.RoadmapCreated, events.RoadmapChanged],
                row=("roadmap", roadmap.pk),
                name=roadmap.name,
                version=roadmap.version,
                seen_version=version,
                mine=wanted,
            )
        final = before | wanted
        _check(actor, final, roadmap=roadmap)
        changes = field_changes(before, final)
        if "lane" in changes:
            for link in SharedLink.objects.filter(living(timezone.localdate()), roadmap=roadmap):
                if wrong := share_faults(final["lane"], link.fields):
                    raise Invalid.of({"lane": wrong["fields"]})
        if changes:
            roadmap.version += 1
            for name in changes:
                setattr(roadmap, name, final[name])
            roadmap.save(update_fields=[*changes, "version"])
            told = events.RoadmapChanged(name=roadmap.name, roadmap=roadmap.pk, version=roadmap.version)
            record_event(actor, told, changes=changes)
    return roadmap


keeps_in_trash("roadmap", can_edit)


def delete_roadmap(actor: Actor, roadmap_id: int) -> None:
    """Remove a roadmap and all its links. What it showed stays. The trash keeps it for a while."""
    require(can_edit(actor), actor)
    with transaction.atomic():
        roadmap = _locked(actor, roadmap_id)
        told = events.RoadmapDeleted(name=roadmap.name, roadmap=roadmap.pk, version=roadmap.version)
        record_event(actor, told)
        discard(actor, roadmap, kind="roadmap", name=roadmap.name)


def share_roadmap(
    actor: Actor, roadmap_id: int, *, fields: Collection[str], expires_on: datetime.date | None = None
) -> tuple[SharedLink, str]:
    """A link that shows titles and `fields` to whoever has it, and its secret, which is told this once.

    Invalid for an unknown field, for lanes that would tell what is not chosen, and for a last day that is past.
    """
    require(can_share(actor), actor)
    with transaction.atomic():
        roadmap = _locked(actor, roadmap_id)
        wrong = share_faults(roadmap.lane, fields)
        if expires_on is not None and expires_on < timezone.localdate():
            wrong["expires_on"] = texts.EXPIRY_PAST
        if wrong:
            raise Invalid.of(wrong)
        secret = secrets.token_urlsafe(32)
        link = SharedLink.objects.create(
            roadmap=roadmap,
            hash=digest(secret),
            hint=secret[:6],
            fields=[name for name in FIELDS if name in fields],
            expires_on=expires_on,
            created_by_id=actor.user_id,
        )
        told = events.RoadmapShared(
            name=roadmap.name,
            roadmap=roadmap.pk,
            link=link.pk,
            hint=link.hint,
            fields=link.fields,
            expires_on=expires_on.isoformat() if expires_on else None,
        )
        record_event(actor, told)
    return link, secret


def revoke_link(actor: Actor, roadmap_id: int, link_id: int) -> None:
    """Withdraw a link: it leads nowhere from now on. Withdrawing it again changes nothing."""
    require(can_share(actor), actor)
    with transaction.atomic():
        roadmap = _locked(actor, roadmap_id)
        link = SharedLink.objects.select_for_update().filter(roadmap=roadmap, pk=link_id).first()
        if link is None:
            raise NotFound(NOT_FOUND)
        require(can_revoke(actor, link), actor)
        if link.revoked_at is None:
            link.revoked_at, link.revoked_by_id = timezone.now(), actor.user_id
            link.save(update_fields=["revoked_at", "revoked_by"])
            told = events.RoadmapUnshared(name=roadmap.name, roadmap=roadmap.pk, link=link.pk, hint=link.hint)
            record_event(actor, told)


def _settled(values: dict[str, Any]) -> dict[str, Any]:
    settled = dict(values)
    if "name" in settled:
        settled["name"] = " ".join(settled["name"].split())
    for name in ("products", "levels"):
        if name in settled:
            settled[name] = list(dict.fromkeys(settled[name]))
    return settled


def _check(actor: Actor, values: dict[str, Any], *, roadmap: Roadmap | None = None) -> None:
    known = Product.objects.filter(workspace_id=actor.here, pk__in=values["products"])
    if wrong := faults(values, products=list(known.values_list("pk", flat=True))):
        raise Invalid.of(wrong)
    others = Roadmap.objects.filter(workspace_id=actor.here, name=values["name"])
    if (others.exclude(pk=roadmap.pk) if roadmap else others).exists():
        raise Conflict(texts.NAME_TAKEN, name=values["name"])


def _locked(actor: Actor, roadmap_id: int) -> Roadmap:
    roadmap = Roadmap.objects.select_for_update().filter(workspace_id=actor.here, pk=roadmap_id).first()
    if roadmap is None:
        raise NotFound(NOT_FOUND)
    return roadmap
