"""Typed links between records, and the circles they must not close."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import Any

from .actor import Actor
from .errors import Conflict, Invalid
from .events import Entry, Event, record_events
from .language import Text
from .models import Activity, Link, Record
from .texts import LINK_CYCLE, LINK_KIND_UNKNOWN, LINK_TO_ITSELF

LINK_KINDS: dict[str, Text] = {
    "depends_on": Text("link.depends_on", "depends on", "依赖"),
    "together_with": Text("link.together_with", "only together with", "须与之同版"),
    "excludes": Text("link.excludes", "excludes", "互斥"),
    "conflicts_with": Text("link.conflicts_with", "conflicts with", "冲突"),
    "overlaps_with": Text("link.overlaps_with", "overlaps with", "重叠"),
    "duplicates": Text("link.duplicates", "duplicates", "重复"),
    "derives_from": Text("link.derives_from", "derives from", "派生自"),
    "refines": Text("link.refines", "refines", "细化"),
    "satisfies": Text("link.satisfies", "satisfies", "满足"),
    "verifies": Text("link.verifies", "verifies", "验证"),
    "mitigates": Text("link.mitigates", "mitigates", "缓解"),
    "causes": Text("link.causes", "causes", "引发"),
    "evidence_for": Text("link.evidence_for", "is evidence for", "佐证"),
    "relates_to": Text("link.relates_to", "relates to", "相关"),
}
LINK_KINDS_BACK: dict[str, Text] = {
    "depends_on": Text("link_back.depends_on", "is needed by", "被依赖"),
    "derives_from": Text("link_back.derives_from", "is the origin of", "派生出"),
    "refines": Text("link_back.refines", "is refined by", "被细化为"),
    "satisfies": Text("link_back.satisfies", "is satisfied by", "由其满足"),
    "verifies": Text("link_back.verifies", "is verified by", "由其验证"),
    "mitigates": Text("link_back.mitigates", "is mitigated by", "由其缓解"),
    "causes": Text("link_back.causes", "is caused by", "由其引发"),
    "evidence_for": Text("link_back.evidence_for", "is supported by", "由其佐证"),
}
"""The same, read from the target; kinds that are not here say the same from either end."""
SYMMETRIC = frozenset(
    {"together_with", "excludes", "conflicts_with", "overlaps_with", "duplicates", "relates_to"}
)
ACYCLIC = frozenset({"depends_on", "derives_from", "refines"})


@dataclass(frozen=True, kw_only=True)
class LinkAdded(Event):
    is_undoable = True
    kind: str
    source: int
    target: int
    source_key: str
    target_key: str


@dataclass(frozen=True, kw_only=True)
class LinkRemoved(Event):
    """`was_suspect` since the history's `confirmed_seq`: what it gets back when the removal is undone."""

    is_undoable = True
    kind: str
    source: int
    target: int
    source_key: str
    target_key: str
    was_suspect: bool = False
    confirmed_seq: int | None = None


def add_link(actor: Actor, *, source: Record, target: Record, kind: str) -> Link:
    """Link two records of the actor's workspace; an existing link is returned as it is.

    The caller has checked that the actor may. Raises Invalid for an unknown kind or a link to itself,
    Conflict when a dependency would close a circle (the sentence names the way round).
    """
    if kind not in LINK_KINDS:
        raise Invalid(LINK_KIND_UNKNOWN, kind=kind, kinds=", ".join(LINK_KINDS))
    if source.pk == target.pk:
        raise Invalid(LINK_TO_ITSELF, key=source.key)
    if kind in SYMMETRIC and source.pk > target.pk:
        source, target = target, source
    if kind in ACYCLIC and (way := way_between(actor.here, kind, start=target.pk, goal=source.pk)):
        keys = Record.objects.in_bulk(way)
        raise Conflict(LINK_CYCLE, path=" → ".join([source.key, *(keys[pk].key for pk in way)]))
    link, is_new = Link.objects.get_or_create(
        source=source,
        target=target,
        kind=kind,
        defaults={"workspace_id": actor.here, "created_by_id": actor.user_id},
    )
    if is_new:
        rows = _tell_both(actor, _facts(LinkAdded, source=source, target=target, kind=kind), source, target)
        link.confirmed_seq = rows[-1].seq
        link.save(update_fields=["confirmed_seq"])
    return link


def add_links(actor: Actor, wanted: Sequence[tuple[Record, Record, str]]) -> int:
    """Add many links in a constant number of queries; the number that were new. All or none.

    The same refusals as `add_link`. The caller has checked that the actor may.
    """
    known = set(Link.objects.filter(workspace_id=actor.here).values_list("source_id", "target_id", "kind"))
    fresh: dict[tuple[int, int, str], tuple[Record, Record]] = {}
    for source, target, kind in wanted:
        if kind not in LINK_KINDS:
            raise Invalid(LINK_KIND_UNKNOWN, kind=kind, kinds=", ".join(LINK_KINDS))
        if source.pk == target.pk:
            raise Invalid(LINK_TO_ITSELF, key=source.key)
        if kind in SYMMETRIC and source.pk > target.pk:
            source, target = target, source
        if (source.pk, target.pk, kind) not in known:
            fresh[source.pk, target.pk, kind] = (source, target)
    _check_circles(known, fresh)
    made = Link.objects.bulk_create(
        [
            Link(
                workspace_id=actor.here, source=source, target=target, kind=kind, created_by_id=actor.user_id
            )
            for (_, _, kind), (source, target) in fresh.items()
        ],
        batch_size=500,
    )
    entries = []
    for (_, _, kind), (source, target) in fresh.items():
        told = _facts(LinkAdded, source=source, target=target, kind=kind)
        entries += [Entry(event=told, record=source), Entry(event=told, record=target)]
    if rows := record_events(actor, entries):
        ids = Link.objects.filter(workspace_id=actor.here, pk__gte=min(link.pk for link in made))
        ids.filter(confirmed_seq=0).update(confirmed_seq=rows[-1].seq)
    return len(fresh)


def _check_circles(
    known: set[tuple[int, int, str]], fresh: dict[tuple[int, int, str], tuple[Record, Record]]
) -> None:
    for checked in ACYCLIC:
        before: dict[int, set[int]] = {}
        for source, target, kind in [*known, *fresh]:
            if kind == checked:
                before.setdefault(source, set()).add(target)
        try:
            tuple(TopologicalSorter(before).static_order())
        except CycleError as error:
            circle = error.args[1]
            keys = Record.objects.in_bulk(circle)
            raise Conflict(LINK_CYCLE, path=" → ".join(keys[pk].key for pk in reversed(circle))) from error


def remove_link(actor: Actor, link: Link) -> None:
    """The caller has checked that the actor may."""
    source, target = link.source, link.target
    told = _facts(
        LinkRemoved,
        source=source,
        target=target,
        kind=link.kind,
        was_suspect=link.is_suspect,
        confirmed_seq=link.confirmed_seq,
    )
    link.delete()
    _tell_both(actor, told, source, target)


def revert_links(actor: Actor, steps: Sequence[Activity]) -> None:
    """Take link events back: an added link goes, a removed one returns as suspect as it was."""
    done: set[tuple[str, str]] = set()
    for step in steps:
        # Each link event is told at both ends; take it back once.
        if (step.kind, step.data_json) in done:
            continue
        done.add((step.kind, step.data_json))
        facts = step.data
        if step.kind == "LinkAdded":
            ends = {"source_id": facts["source"], "target_id": facts["target"], "kind": facts["kind"]}
            for link in Link.objects.filter(workspace_id=actor.here, **ends):
                remove_link(actor, link)
        else:
            ends = Record.objects.filter(workspace_id=actor.here).in_bulk([facts["source"], facts["target"]])
            if len(ends) == 2:
                link = add_link(
                    actor, source=ends[facts["source"]], target=ends[facts["target"]], kind=facts["kind"]
                )
                if facts.get("confirmed_seq") is not None:
                    link.is_suspect, link.confirmed_seq = facts["was_suspect"], facts["confirmed_seq"]
                    link.save(update_fields=["is_suspect", "confirmed_seq"])


def way_between(workspace_id: int, kind: str, *, start: int, goal: int) -> list[int]:
    """The records on a shortest way from `start` to `goal` along links of `kind`; empty when there is none.

    One query: the links of the kind are few columns, and a walk in memory beats a query per step.
    """
    onward: dict[int, list[int]] = {}
    pairs = Link.objects.filter(workspace_id=workspace_id, kind=kind).values_list("source_id", "target_id")
    for source, target in pairs:
        onward.setdefault(source, []).append(target)
    came_from: dict[int, int | None] = {start: None}
    edge: Iterable[int] = [start]
    while edge and goal not in came_from:
        following: list[int] = []
        for at in edge:
            for after in onward.get(at, ()):
                if after not in came_from:
                    came_from[after] = at
                    following.append(after)
        edge = following
    if goal not in came_from:
        return []
    way, at = [], goal
    while at is not None:
        way.append(at)
        at = came_from[at]
    return way[::-1]


def _facts(event: type[Event], *, source: Record, target: Record, **more: Any) -> Event:
    return event(source=source.pk, target=target.pk, source_key=source.key, target_key=target.key, **more)


def _tell_both(actor: Actor, told: Event, source: Record, target: Record) -> list[Activity]:
    return record_events(actor, [Entry(event=told, record=source), Entry(event=told, record=target)])
