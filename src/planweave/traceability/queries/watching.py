"""Which attributes are watched, and what of them changed since a link was confirmed."""

from collections.abc import Iterable, Sequence
from typing import Any

from planweave.kernel.links import LINK_KINDS
from planweave.kernel.models import Activity, Link

from ..models import WatchedFields
from ..rules import default_watched, is_watchable

Changes = dict[str, list[Any]]


def watched_fields(workspace_id: int) -> dict[str, frozenset[str]]:
    """{kind of link: its watched attributes}, for every kind; one query."""
    chosen = dict(WatchedFields.objects.filter(workspace_id=workspace_id).values_list("link_kind", "fields"))
    return {
        kind: frozenset(filter(is_watchable, chosen.get(kind, default_watched(kind)))) for kind in LINK_KINDS
    }


def changes_since(links: Sequence[Link]) -> dict[int, dict[int, Changes]]:
    """{link: {end: {attribute: [when confirmed, now]}}} for the watched attributes that differ; two queries."""
    if not links:
        return {}
    watched = watched_fields(links[0].workspace_id)
    since = min(link.confirmed_seq for link in links)
    ends = {end for link in links for end in (link.source_id, link.target_id)}
    steps = activities_of(ends, since=since)
    found: dict[int, dict[int, Changes]] = {}
    for link in links:
        for end in (link.source_id, link.target_id):
            net: Changes = {}
            for activity, changes in steps.get(end, ()):
                if activity.seq <= link.confirmed_seq:
                    continue
                for name in changes.keys() & watched[link.kind]:
                    before, after = changes[name]
                    net[name] = [net[name][0] if name in net else before, after]
            net = {name: pair for name, pair in net.items() if pair[0] != pair[1]}
            if net:
                found.setdefault(link.pk, {})[end] = net
    return found


def activities_of(record_ids: Iterable[int], *, since: int) -> dict[int, list[tuple[Activity, Changes]]]:
    """What changed attributes of these records after `since`, oldest first; one query."""
    rows = Activity.objects.filter(record_id__in=list(record_ids), seq__gt=since).exclude(changes_json="{}")
    found: dict[int, list[tuple[Activity, Changes]]] = {}
    for activity in rows.select_related("actor").order_by("seq"):
        found.setdefault(activity.record_id, []).append((activity, activity.changes))
    return found
