"""Links as the graph of `science.trace`, and what a change reaches in it."""

import threading
import time
from collections import Counter, OrderedDict
from collections.abc import Collection, Sequence
from contextlib import suppress
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.links import LINK_KINDS
from planweave.kernel.models import Link, Record
from planweave.requirements.models import Requirement
from planweave.science.trace import Graph, GraphError, Impact, ways

from ..queries.nodes import nodes_by_id
from ..rules import IMPACT_KINDS, PART_OF, ends_of

MOST_GRAPHS = 8
"""Workspaces whose graph a process keeps; 100,000 links take about 40 MB."""


_graphs: OrderedDict[int, tuple[object, Graph[int]]] = OrderedDict()
_lock = threading.Lock()


def graph_of(workspace_id: int) -> Graph[int]:
    """All links of a workspace, each so directed that its first end stands on its second; kept until they change.

    Links are only ever made and removed, never bent, and no id is given twice: their number and the newest one
    therefore tell whether any came or went. Two queries, three when they did.
    """
    links = Link.objects.filter(workspace_id=workspace_id)
    newest = links.order_by("-pk").values_list("pk", "created_at").first()
    stamp = (links.count(), newest)
    kept = _graphs.get(workspace_id)
    if kept is None or kept[0] != stamp:
        rows = links.values_list("kind", "source_id", "target_id").order_by()
        graph: Graph[int] = Graph(
            (upper, kind, lower)
            for kind, source, target in rows.iterator(chunk_size=20_000)
            for upper, lower in ends_of(kind, source, target)
        )
        kept = (stamp, graph)
    with _lock:
        _graphs[workspace_id] = kept
        _graphs.move_to_end(workspace_id)
        while len(_graphs) > MOST_GRAPHS:
            _graphs.popitem(last=False)
    return kept[1]


def impact_of(
    actor: Actor, record: Record, *, kinds: Collection[str] = (), limit: int = 200
) -> dict[str, Any]:
    """What a change of `record` may reach, and what it stands on, over any number of links; seven queries.

    The tree of parts counts as links of the kind `part_of`. Nothing is reached through the trash. Each item
    has its distance and one shortest way from the changed record to it. `milliseconds` is the time it took.
    """
    began = time.perf_counter()
    wanted = frozenset(kinds) or frozenset(IMPACT_KINDS)
    wanted &= {*LINK_KINDS, PART_OF}
    graph = graph_of(actor.here)
    parts = _parts_of(actor.here) if PART_OF in wanted else None
    gone = Record.objects.filter(workspace_id=actor.here).exclude(deleted_at=None)
    how: dict[str, Any] = {
        "kinds": wanted, "without": set(gone.values_list("pk", flat=True)), "beside": parts
    }  # fmt: skip
    onward: tuple[Impact[int], ...] = ()
    back: tuple[Impact[int], ...] = ()
    with suppress(GraphError):  # a record without a link is in neither graph
        onward, back = graph.impact([record.pk], **how), graph.foundations([record.pk], **how)
    shown = [*onward[:limit], *back[:limit]]
    steps = {end for impact in shown for end in (impact.id, impact.nearer)}
    nodes = nodes_by_id(actor, steps)
    return {
        "reaches": _reach(onward, nodes, limit=limit),
        "stands_on": _reach(back, nodes, limit=limit),
        "milliseconds": round((time.perf_counter() - began) * 1000, 1),
    }


def _parts_of(workspace_id: int) -> Graph[int]:
    """The tree of parts; read anew each time, as a parent may change without a link coming or going."""
    below = Requirement.objects.filter(record__workspace_id=workspace_id).exclude(parent=None)
    pairs = below.values_list("record_id", "parent_id").order_by()
    return Graph((child, PART_OF, parent) for child, parent in pairs)


def _reach(found: Sequence[Impact[int]], nodes: dict[int, dict[str, Any]], *, limit: int) -> dict[str, Any]:
    by_id = {impact.id: impact for impact in found}
    return {
        "total": len(found),
        "by_distance": [
            {"distance": distance, "count": count}
            for distance, count in sorted(Counter(impact.distance for impact in found).items())
        ],
        "items": [
            {
                "node": nodes[impact.id],
                "distance": impact.distance,
                "way": [
                    {"from_key": nodes[a]["key"], "kind": kind, "to_key": nodes[b]["key"]}
                    for a, kind, b in ways(by_id, impact.id)
                    if a in nodes and b in nodes
                ],
            }
            for impact in found[:limit]
            if impact.id in nodes
        ],
    }
