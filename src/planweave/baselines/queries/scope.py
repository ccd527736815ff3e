"""Which requirements a scope holds now."""

from typing import Any

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.models import KeyAlias
from planweave.planning.models import Release
from planweave.requirements.models import Requirement
from planweave.requirements.queries import filtered, filters_of, requirements_readable_by
from planweave.workspaces.queries import products_readable_by, saved_views_readable_by

from .. import texts

KINDS = ("workspace", "product", "release", "filter", "view", "chosen", "review")
LONGEST_SAID = 400


def settled_scope(actor: Actor, scope: dict[str, Any]) -> dict[str, Any]:
    """The scope as it is kept: what was asked for, checked, with its name in words. Invalid names what is wrong."""
    kind = scope.get("kind")
    if kind not in KINDS:
        raise Invalid(texts.SCOPE_UNKNOWN, kind=kind, kinds=", ".join(KINDS))
    if kind == "product":
        product = products_readable_by(actor).filter(pk=scope.get("product") or 0).first()
        if product is None:
            raise _missing("product", scope)
        return {"kind": kind, "product": product.pk, "what": product.name}
    if kind == "release":
        release = Release.objects.filter(workspace_id=actor.here, pk=scope.get("release") or 0).first()
        if release is None:
            raise _missing("release", scope)
        return {"kind": kind, "release": release.pk, "what": release.name}
    if kind == "filter":
        query = str(scope.get("query") or "").lstrip("?")[:2000]
        filters_of(actor, query)
        return {"kind": kind, "query": query, "what": query}
    if kind == "view":
        view = saved_views_readable_by(actor, "requirements").filter(pk=scope.get("view") or 0).first()
        if view is None:
            raise _missing("view", scope)
        filters_of(actor, view.query)
        return {"kind": kind, "view": view.pk, "query": view.query, "what": view.name}
    if kind in ("chosen", "review"):
        wanted = sorted({*(scope.get("ids") or []), *_named(actor, scope.get("keys") or [])})
        found = dict(
            requirements_readable_by(actor).filter(pk__in=wanted).values_list("record_id", "record__key")
        )
        if gone := [pk for pk in wanted if pk not in found]:
            raise Invalid(texts.SCOPE_MISSING, what=", ".join(f"#{pk}" for pk in gone[:10]))
        said = str(scope.get("what") or ", ".join(found[pk] for pk in wanted))[:LONGEST_SAID]
        return {"kind": kind, "ids": wanted, "what": said}
    return {"kind": "workspace", "what": ""}


def requirements_in(actor: Actor, scope: dict[str, Any]) -> QuerySet[Requirement]:
    """What a settled scope holds now, of what the actor may read."""
    found = requirements_readable_by(actor)
    match scope["kind"]:
        case "product":
            return found.filter(record__product_id=scope["product"])
        case "release":
            return found.filter(release_id=scope["release"])
        case "filter" | "view":
            return filtered(found, filters_of(actor, scope["query"]))
        case "chosen" | "review":
            return found.filter(pk__in=scope["ids"])
        case _:
            return found


def _named(actor: Actor, keys: list[str]) -> list[int]:
    """The requirements of these keys, old ones too; two queries. Invalid names the keys that lead nowhere."""
    wanted = {key.strip().upper() for key in keys if key.strip()}
    found = dict(
        requirements_readable_by(actor).filter(record__key__in=wanted).values_list("record__key", "pk")
    )
    old = KeyAlias.objects.filter(workspace_id=actor.here, key__in=wanted - found.keys())
    found |= dict(old.values_list("key", "record_id"))
    if gone := sorted(wanted - found.keys()):
        raise Invalid(texts.SCOPE_MISSING, what=", ".join(gone[:10]))
    return list(found.values())


def _missing(what: str, scope: dict[str, Any]) -> Invalid:
    return Invalid(texts.SCOPE_MISSING, what=f"{what} {scope.get(what)}")
