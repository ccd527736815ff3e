"""What stands around a record: the tree from a goal to its tests, and the graph."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from planweave.kernel.actor import Actor
from planweave.kernel.links import LINK_KINDS
from planweave.kernel.models import Link
from planweave.kernel.paging import Page, Sort, page_of
from planweave.requirements.models import Requirement
from planweave.requirements.queries import Filters, filtered, requirements_readable_by
from planweave.workspaces.queries import records_readable_by

from ..rules import ORIGIN_KINDS, PART_OF, TRACE_KINDS, ends_of
from .nodes import nodes_by_id

MOST_STEPS = 8
Edge = tuple[int, str, int, int | None, bool]
"""(source, kind, target, the link's id or None for a part, whether it is suspect)."""


@dataclass
class Found:
    """Nodes in the order in which they were met, with their distance, and the links between them."""

    distances: dict[int, int]
    edges: dict[tuple[int, str, int], Edge] = field(default_factory=dict)
    is_cut: bool = False


def around(
    actor: Actor,
    starts: Iterable[int],
    *,
    direction: str,
    steps: int,
    kinds: Collection[str] = (),
    limit: int = 200,
) -> dict[str, Any]:
    """What stands on the starts (`down`), what they stand on (`up`), or both, at most `steps` links away.

    At most `limit` nodes; `is_cut` says that there were more. Each node tells how many stand right above and
    below it that are not shown (`more_up`, `more_down`). Two queries a step and five more.
    """
    wanted = frozenset(kinds) or frozenset(TRACE_KINDS)
    roots = list(dict.fromkeys(starts))
    found = Found(distances=dict.fromkeys(roots, 0))
    for is_down in {"down": (True,), "up": (False,), "both": (True, False)}[direction]:
        edge = roots
        for distance in range(1, min(steps, MOST_STEPS) + 1):
            edge = _step(actor, found, edge, wanted, is_down=is_down, distance=distance, limit=limit)
            if not edge:
                break
    nodes = nodes_by_id(actor, found.distances)
    edges = _between(actor, nodes, wanted)
    more = _hidden(actor, nodes, edges, wanted)
    return {
        "nodes": [
            node | {"distance": found.distances[pk], "more_up": more[pk][0], "more_down": more[pk][1]}
            for pk, node in nodes.items()
        ],
        "links": [
            {"id": link, "source": source, "kind": kind, "target": target, "is_suspect": is_suspect}
            for source, kind, target, link, is_suspect in edges
            if source in nodes and target in nodes
        ],
        "is_cut": found.is_cut,
    }


def _step(
    actor: Actor, found: Found, edge: list[int], kinds: frozenset[str], *, is_down: bool, distance: int, limit: int
) -> list[int]:  # fmt: skip
    following: list[int] = []
    at_edge = set(edge)
    fresh = {
        other
        for source, kind, target, _, _ in _edges_at(actor, edge, kinds)
        for upper, lower in _ends(kind, source, target)
        for here, other in [(lower, upper) if is_down else (upper, lower)]
        if here in at_edge and other not in found.distances
    }
    readable = records_readable_by(actor).filter(pk__in=fresh).order_by("number", "pk")
    for pk in readable.values_list("pk", flat=True):
        if len(found.distances) >= limit:
            found.is_cut = True
            break
        found.distances[pk] = distance
        following.append(pk)
    return following


def _edges_at(actor: Actor, ids: Collection[int], kinds: frozenset[str]) -> list[Edge]:
    """Every link and part that touches one of `ids`; two queries."""
    links = Link.objects.filter(workspace_id=actor.here, kind__in=kinds & LINK_KINDS.keys())
    touching = links.filter(Q(source_id__in=ids) | Q(target_id__in=ids)).order_by("pk")
    edges: list[Edge] = [
        (source, kind, target, pk, is_suspect)
        for pk, source, kind, target, is_suspect in touching.values_list(
            "pk", "source_id", "kind", "target_id", "is_suspect"
        )
    ]
    if PART_OF in kinds:
        parts = Requirement.objects.filter(Q(parent_id__in=ids) | Q(record_id__in=ids, parent__isnull=False))
        edges += [
            (child, PART_OF, parent, None, False)
            for child, parent in parts.order_by("position", "record_id").values_list("record_id", "parent_id")
        ]
    return edges


def _between(actor: Actor, nodes: Collection[int], kinds: frozenset[str]) -> list[Edge]:
    return _edges_at(actor, list(nodes), kinds)


def _hidden(
    actor: Actor, nodes: dict[int, Any], edges: list[Edge], kinds: frozenset[str]
) -> dict[int, tuple[int, int]]:
    """{node: (how many more it stands on, how many more stand on it)}; one query."""
    others = {end for source, _, target, _, _ in edges for end in (source, target)} - nodes.keys()
    readable = set(records_readable_by(actor).filter(pk__in=others).values_list("pk", flat=True))
    up: dict[int, set[int]] = {pk: set() for pk in nodes}
    down: dict[int, set[int]] = {pk: set() for pk in nodes}
    for source, kind, target, _, _ in edges:
        for upper, lower in _ends(kind, source, target):
            if upper in nodes and lower in readable:
                up[upper].add(lower)
            if lower in nodes and upper in readable:
                down[lower].add(upper)
    return {pk: (len(up[pk]), len(down[pk])) for pk in nodes}


def _ends(kind: str, source: int, target: int) -> tuple[tuple[int, int], ...]:
    return ((source, target),) if kind == PART_OF else ends_of(kind, source, target)


def root_page(actor: Actor, *, filters: Filters, cursor: str | None, limit: int) -> tuple[Page, int]:
    """Requirements that stand on nothing and on which something stands: where trees begin; four queries.

    With a filter set, the requirements that it finds begin the trees instead.
    """
    found = filtered(requirements_readable_by(actor), filters)
    if filters == Filters():
        here = Link.objects.filter(workspace_id=actor.here)
        upward = here.filter(kind__in=ORIGIN_KINDS, target__deleted_at=None).values("source_id")
        carrying = here.filter(kind__in=[*ORIGIN_KINDS, "verifies"], source__deleted_at=None).values(
            "target_id"
        )
        parents = requirements_readable_by(actor).exclude(parent=None).values("parent_id")
        found = found.filter(Q(parent=None) | Q(parent__deleted_at__isnull=False))
        found = found.exclude(pk__in=upward).filter(Q(pk__in=carrying) | Q(pk__in=parents))
    page = page_of(
        found,
        sorts=[Sort("record__number")],
        tie="record_id",
        columns=["record_id"],
        cursor=cursor,
        limit=min(limit, 200),
    )
    return page, found.count()
