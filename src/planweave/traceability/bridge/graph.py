"""Links as the arrows of `science.trace`, and what a change reaches over them."""

import threading
import time
from collections import OrderedDict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.db.models import Count, Sum
from numpy.typing import NDArray

from planweave.kernel.actor import Actor
from planweave.kernel.links import LINK_KINDS, SYMMETRIC
from planweave.kernel.models import ChainHead, Link, Record
from planweave.requirements.models import Requirement
from planweave.science.trace import Arrows, Outward, Reached, arrows

from ..queries.nodes import nodes_by_id
from ..rules import IMPACT_KINDS, PART_OF, REVERSED

MOST_WEBS = 8
"""Workspaces whose web a process keeps; 100,000 links take about 5 MB."""
KIND_NAMES = (*LINK_KINDS, PART_OF)
KIND_NUMBERS = {kind: number for number, kind in enumerate(KIND_NAMES)}
_REVERSED, _SYMMETRIC = (np.array([kind in kinds for kind in KIND_NAMES]) for kinds in (REVERSED, SYMMETRIC))


@dataclass(frozen=True, slots=True)
class Web:
    """What is known of a workspace at one place of its history: all links, and these with the tree of parts,
    less what lies in the trash."""

    head: tuple[int, str]
    links_stamp: object
    links: Arrows
    whole: Arrows


_webs: OrderedDict[int, Web] = OrderedDict()
_lock = threading.Lock()


def web_of(workspace_id: int) -> Arrows:
    """Links and parts of a workspace, each so directed that its first end stands on its second, without the trash.

    Whatever is written is told in the history, in the same transaction: while its head stands where it stood, so
    does everything, and one query says so. Else parts and trash are read anew, and the links if any came or went.
    """
    head = ChainHead.objects.filter(workspace_id=workspace_id).values_list("seq", "hash").first() or (0, "")
    kept = _webs.get(workspace_id)
    if kept is None or kept.head != head:
        stamp, links = _links_of(workspace_id, kept)
        gone = Record.objects.filter(workspace_id=workspace_id).exclude(deleted_at=None)
        whole = links.joined(_parts_of(workspace_id)).without(list(gone.values_list("pk", flat=True)))
        kept = Web(head=head, links_stamp=stamp, links=links, whole=whole)
    with _lock:
        _webs[workspace_id] = kept
        _webs.move_to_end(workspace_id)
        while len(_webs) > MOST_WEBS:
            _webs.popitem(last=False)
    return kept.whole


def _links_of(workspace_id: int, kept: Web | None) -> tuple[object, Arrows]:
    """All links, with what tells whether any came or went since.

    Links are made and removed, never bent, and no id is given twice: number, sum and the newest of them do. The
    newest alone would not, as a link may be committed after a later one.
    """
    links = Link.objects.filter(workspace_id=workspace_id)
    newest = links.order_by("-pk").values_list("pk", "created_at").first()
    stamp = (*links.aggregate(count=Count("pk"), sum=Sum("pk")).values(), newest)
    if kept is not None and kept.links_stamp == stamp:
        return stamp, kept.links
    kinds, sources, targets = list[int](), list[int](), list[int]()
    rows = links.order_by().values_list("kind", "source_id", "target_id")
    for kind, source, target in rows.iterator(chunk_size=2000):
        kinds.append(KIND_NUMBERS[kind])
        sources.append(source)
        targets.append(target)
    return stamp, _directed(
        np.array(kinds, dtype=np.int16),
        np.array(sources, dtype=np.int64),
        np.array(targets, dtype=np.int64),
    )


def _directed(kind: NDArray[np.int16], source: NDArray[np.int64], target: NDArray[np.int64]) -> Arrows:
    """As `rules.ends_of` says of each link: reversed for some kinds, both ways for some."""
    is_back, is_both = _REVERSED[kind], _SYMMETRIC[kind]
    return arrows(
        np.concatenate([np.where(is_back, target, source), target[is_both]]),
        np.concatenate([kind, kind[is_both]]),
        np.concatenate([np.where(is_back, source, target), source[is_both]]),
    )


def _parts_of(workspace_id: int) -> Arrows:
    below = Requirement.objects.filter(record__workspace_id=workspace_id).exclude(parent=None)
    pairs = list(below.order_by().values_list("record_id", "parent_id"))
    children, parents = zip(*pairs, strict=True) if pairs else ((), ())
    return arrows(children, [KIND_NUMBERS[PART_OF]] * len(pairs), parents)


def impact_of(
    actor: Actor, record: Record, *, kinds: Collection[str] = (), limit: int = 200
) -> dict[str, Any]:
    """What a change of `record` may reach, and what it stands on, over any number of links; two queries, seven
    when something was written since the last question.

    The tree of parts counts as links of the kind `part_of`. Nothing is reached through the trash. Each item
    has its distance and one shortest way from the changed record to it. `milliseconds` is the time it took.
    """
    began = time.perf_counter()
    wanted = (frozenset(kinds) or frozenset(IMPACT_KINDS)) & KIND_NUMBERS.keys()
    web = web_of(actor.here).of_kinds([KIND_NUMBERS[kind] for kind in wanted])
    found: dict[Outward, Reached] = {
        outward: web.reach([record.pk], outward=outward) for outward in ("up", "down")
    }
    shown = {end for reached in found.values() for end in reached.ids[:limit].tolist()}
    nodes = nodes_by_id(actor, [record.pk, *shown])
    return {
        "reaches": _told(web, found["up"], nodes, limit=limit, outward="up"),
        "stands_on": _told(web, found["down"], nodes, limit=limit, outward="down"),
        "milliseconds": round((time.perf_counter() - began) * 1000, 1),
    }


def _told(
    web: Arrows, found: Reached, nodes: dict[int, dict[str, Any]], *, limit: int, outward: Outward
) -> dict[str, Any]:
    """The nearest in full. What leads to one of them is nearer, so that it is among them or the start itself."""
    nearer = dict(zip(found.ids[:limit].tolist(), found.nearer[:limit].tolist(), strict=True))
    steps = {far: (far, near) if outward == "up" else (near, far) for far, near in nearer.items()}
    kind_of = web.kinds_between(steps.values())

    def way(far: int) -> list[dict[str, str]]:
        backwards = []
        while far in nearer:
            stands, on = steps[far]
            backwards.append((stands, KIND_NAMES[kind_of[stands, on]], on))
            far = nearer[far]
        return [
            {"from_key": nodes[stands]["key"], "kind": kind, "to_key": nodes[on]["key"]}
            for stands, kind, on in reversed(backwards)
            if stands in nodes and on in nodes
        ]

    distances = found.distance[:limit].tolist()
    return {
        "total": len(found.ids),
        "by_distance": [
            {"distance": distance, "count": count} for distance, count in found.by_distance().items()
        ],
        "items": [
            {"node": nodes[far], "distance": distance, "way": way(far)}
            for far, distance in zip(nearer, distances, strict=True)
            if far in nodes
        ],
    }
