"""Which task waits for which."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import Entry, Event, record_events
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import TaskLink
from ..policy import can_edit_tasks
from ..queries.tasks import tasks_in
from ..rules import LARGEST_LAG_DAYS, LinkKind


@dataclass(frozen=True, kw_only=True)
class NewLink:
    """`successor` waits for `predecessor`; `lag_days` are working days, negative is a lead."""

    predecessor: int
    successor: int
    kind: str = "FS"
    lag_days: int = 0


def add_links(actor: Actor, wanted: Sequence[NewLink]) -> list[TaskLink]:
    """Link tasks; all or none. Conflict where a circle would close (the sentence names the way) or a pair is linked."""
    require(can_edit_tasks(actor), actor)
    for link in wanted:
        _check_terms(link.kind, link.lag_days)
    with transaction.atomic():
        ends = {pk for link in wanted for pk in (link.predecessor, link.successor)}
        live = tasks_in(actor.here).filter(pk__in=ends).values_list("pk", flat=True)
        if ends - set(live):
            raise Invalid(texts.LINK_UNKNOWN)
        records = Record.objects.in_bulk(list(ends))
        _check_no_summaries(actor, records)
        onward = _links_onward(actor.here)
        for link in wanted:
            before, after = records[link.predecessor], records[link.successor]
            if before.pk == after.pk:
                raise Invalid(texts.LINK_TO_ITSELF, key=before.key)
            if after.pk in onward.get(before.pk, ()):
                raise Conflict(texts.LINK_EXISTS, before=before.key, after=after.key)
            if way := _way(onward, start=after.pk, goal=before.pk):
                keys = Record.objects.in_bulk(way)
                path = " → ".join([before.key, *(keys[pk].key for pk in way)])
                raise Conflict(texts.LINK_CYCLE, path=path)
            onward.setdefault(before.pk, set()).add(after.pk)
        made = TaskLink.objects.bulk_create(
            [
                TaskLink(
                    workspace_id=actor.here,
                    predecessor_id=link.predecessor,
                    successor_id=link.successor,
                    kind=link.kind,
                    lag_days=link.lag_days,
                )
                for link in wanted
            ],
            batch_size=500,
        )
        tell(actor, events.TaskLinkAdded, made, records)
    return made


def change_link(actor: Actor, link_id: int, *, kind: str, lag_days: int) -> TaskLink:
    """Another kind or lag for an existing link."""
    require(can_edit_tasks(actor), actor)
    _check_terms(kind, lag_days)
    with transaction.atomic():
        link = _locked(actor, link_id)
        changes = {
            name: [old, new]
            for name, old, new in (("kind", link.kind, kind), ("lag_days", link.lag_days, lag_days))
            if old != new
        }
        if changes:
            link.kind, link.lag_days = kind, lag_days
            link.save(update_fields=["kind", "lag_days"])
            records = Record.objects.in_bulk([link.predecessor_id, link.successor_id])
            told = _event(events.TaskLinkChanged, link, records)
            record_events(actor, [Entry(event=told, record=records[link.successor_id], changes=changes)])
    return link


def remove_link(actor: Actor, link_id: int) -> None:
    require(can_edit_tasks(actor), actor)
    with transaction.atomic():
        link = _locked(actor, link_id)
        records = Record.objects.in_bulk([link.predecessor_id, link.successor_id])
        tell(actor, events.TaskLinkRemoved, [link], records)
        link.delete()


def tell(actor: Actor, event: type[Event], links: Sequence[TaskLink], records: dict[int, Record]) -> None:
    """One event per link, at its successor."""
    record_events(
        actor,
        [Entry(event=_event(event, link, records), record=records[link.successor_id]) for link in links],
    )


def _event(event: type[Event], link: TaskLink, records: dict[int, Record]) -> Event:
    return event(
        predecessor=link.predecessor_id,
        predecessor_key=records[link.predecessor_id].key,
        successor=link.successor_id,
        successor_key=records[link.successor_id].key,
        kind=link.kind,
        lag_days=link.lag_days,
    )


def _check_terms(kind: str, lag_days: int) -> None:
    if kind not in LinkKind.values:
        raise Invalid.of({"kind": texts.LINK_KIND})
    if abs(lag_days) > LARGEST_LAG_DAYS:
        raise Invalid.of({"lag_days": texts.LINK_LAG}, most=LARGEST_LAG_DAYS)


def _check_no_summaries(actor: Actor, records: dict[int, Record]) -> None:
    holding = tasks_in(actor.here).filter(parent_id__in=records).values_list("parent_id", flat=True)
    for pk in sorted(set(holding)):
        raise Conflict(texts.LINK_OF_SUMMARY, key=records[pk].key)


def _locked(actor: Actor, link_id: int) -> TaskLink:
    link = TaskLink.objects.select_for_update().filter(workspace_id=actor.here, pk=link_id).first()
    if link is None:
        raise NotFound(NOT_FOUND)
    return link


def _links_onward(workspace_id: int) -> dict[int, set[int]]:
    """One query: two columns of every link, and a walk in memory beats a query per step."""
    onward: dict[int, set[int]] = {}
    pairs = TaskLink.objects.filter(workspace_id=workspace_id).values_list("predecessor_id", "successor_id")
    for before, after in pairs:
        onward.setdefault(before, set()).add(after)
    return onward


def _way(onward: dict[int, set[int]], *, start: int, goal: int) -> list[int]:
    """The tasks on a shortest way from `start` to `goal`; empty when there is none."""
    came_from: dict[int, int | None] = {start: None}
    edge = [start]
    while edge and goal not in came_from:
        following = []
        for at in edge:
            for after in sorted(onward.get(at, ())):
                if after not in came_from:
                    came_from[after] = at
                    following.append(after)
        edge = following
    way: list[int] = []
    step: int | None = goal if goal in came_from else None
    while step is not None:
        way.append(step)
        step = came_from[step]
    return way[::-1]
