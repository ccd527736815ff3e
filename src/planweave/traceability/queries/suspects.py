"""Links in doubt, and what changed at their ends."""

import html
from typing import Any

from django.db.models import Q

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.models import Activity, Link, Record
from planweave.kernel.paging import Page, Sort, page_of
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.words import readable, word_parts

from .. import policy
from ..rules import in_order
from .nodes import nodes_by_id
from .own import OwnWords
from .watching import activities_of, changes_since

CHOICES = frozenset({"type", "level", "state", "priority", "source", "criticality", "risk", "stability",
                     "difficulty", "verification_method"})  # fmt: skip


def suspect_page(
    actor: Actor, *, kind: str, record: Record | None, product: int | None, cursor: str | None, limit: int
) -> tuple[Page, int]:
    """Suspect links, the oldest doubt first, each with both ends and what changed; eight queries at most."""
    links = Link.objects.filter(
        workspace_id=actor.here, is_suspect=True, source__deleted_at=None, target__deleted_at=None
    )
    if kind:
        links = links.filter(kind=kind)
    if record:
        links = links.filter(Q(source=record) | Q(target=record))
    if product:
        links = links.filter(Q(source__product_id=product) | Q(target__product_id=product))
    page = page_of(
        links, sorts=[Sort("confirmed_seq")], tie="id", columns=["id"], cursor=cursor, limit=min(limit, 200)
    )
    ids = [row["id"] for row in page.rows]
    shown = Link.objects.select_related("source", "target").in_bulk(ids)
    return Page(rows=_rows(actor, [shown[pk] for pk in ids]), next_cursor=page.next_cursor), links.count()


def _rows(actor: Actor, links: list[Link]) -> list[dict[str, Any]]:
    ends = {end for link in links for end in (link.source_id, link.target_id)}
    nodes = nodes_by_id(actor, ends)
    differing = changes_since(links)
    steps = activities_of(ends, since=min((link.confirmed_seq for link in links), default=0))
    rows = []
    for link in links:
        changed = []
        for end, changes in differing.get(link.pk, {}).items():
            last = [
                activity
                for activity, its in steps[end]
                if activity.seq > link.confirmed_seq and its.keys() & changes.keys()
            ][-1]
            changed.append(
                {
                    "id": end,
                    "key": nodes[end]["key"],
                    "fields": in_order(changes),
                    "by": {"id": last.actor_id, "name": last.actor.name},
                    "at": last.at,
                }
            )
        rows.append(
            {
                "id": link.pk,
                "kind": link.kind,
                "source": nodes[link.source_id],
                "target": nodes[link.target_id],
                "changed": changed,
                "can_confirm": policy.can_confirm(actor, link),
            }
        )
    return rows


def link_changes(actor: Actor, link_id: int) -> dict[str, Any]:
    """One link with what changed at each end since it was confirmed, word for word, and who confirmed it last."""
    link = Link.objects.select_related("source", "target").filter(workspace_id=actor.here, pk=link_id).first()
    if link is None:
        raise NotFound(NOT_FOUND)
    nodes = nodes_by_id(actor, [link.source_id, link.target_id])
    if len(nodes) < 2:
        raise NotFound(NOT_FOUND)
    differing = changes_since([link])
    ends = differing.get(link.pk, {})
    own = OwnWords(actor, {name for changes in ends.values() for name in changes})
    found = {
        end: [difference_of(name, *changes[name], own=own) for name in in_order(changes)]
        for end, changes in ends.items()
    }
    confirmed = (
        Activity.objects.filter(workspace_id=actor.here, seq=link.confirmed_seq)
        .select_related("actor")
        .first()
    )
    return {
        "id": link.pk,
        "kind": link.kind,
        "is_suspect": link.is_suspect,
        "source": nodes[link.source_id],
        "target": nodes[link.target_id],
        "source_changes": found.get(link.source_id, []),
        "target_changes": found.get(link.target_id, []),
        "confirmed_at": confirmed.at if confirmed else link.created_at,
        "confirmed_by": {"id": confirmed.actor_id, "name": confirmed.actor.name} if confirmed else None,
        "note": _note(confirmed),
        "can_confirm": link.is_suspect and policy.can_confirm(actor, link),
    }


def _note(confirmed: Activity | None) -> str:
    return str(confirmed.data.get("note", "")) if confirmed and confirmed.kind == "LinkConfirmed" else ""


def difference_of(field: str, before: Any, after: Any, *, own: OwnWords) -> dict[str, Any]:
    """A changed attribute: as parts of text that stayed, went and came, or as two values of a choice."""
    if own.is_told_whole(field):
        one, other = own.say(field, before), own.say(field, after)
        parts = [{"op": op, "text": text} for op, text in (("removed", one), ("added", other)) if text]
        return {"field": field, "shape": "text", "before": one, "after": other, "parts": parts}
    if field in CHOICES:
        return {
            "field": field, "shape": "choice", "before": str(before or ""), "after": str(after or ""), "parts": []
        }  # fmt: skip
    one, other = said(before), said(after)
    parts = [{"op": op, "text": text} for op, text in word_parts(one, other)]
    return {"field": field, "shape": "text", "before": one, "after": other, "parts": parts}


def said(value: Any) -> str:
    """A value as lines of plain words: rich text without its marks, a list with an item per line."""
    if value is None or value == "":
        return ""
    if isinstance(value, str):
        return readable(value) if "<" in value else html.unescape(value)
    if isinstance(value, bool):
        return "✓" if value else "–"
    if isinstance(value, int | float):
        return f"{value:g}"
    if isinstance(value, list):
        return "\n".join(line for line in (said(item) for item in value) if line)
    if isinstance(value, dict):
        inner = (said(item).replace("\n", "; ") for name, item in value.items() if name != "id")
        return " · ".join(text for text in inner if text)
    return str(value)
