"""The workload of a workspace, kept in memory between two questions and brought up to date from the history.

Every write of the product is an event in one chain per workspace, so the chain says what is old: nothing since, a few
tasks or links since, or something that only a fresh reading can follow. What is kept is never written back, belongs to
one process, and is dropped when the chain at its place is not the one that it was read with.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from planweave.kernel.models import Activity, ChainHead

from .tasks import links_in
from .workload import Workload, waits_among, workload_of, works_by_id

MOST_KEPT = 4
"""Workspaces whose plan a process keeps; a plan of 10,000 tasks takes some 20 MB."""
MOST_FOLLOWED = 500
"""More changed tasks than these are read afresh."""
LINK_EVENTS = frozenset({"TaskLinkAdded", "TaskLinkChanged", "TaskLinkRemoved"})
HARMLESS = frozenset({"RequirementCreated", "RequirementChanged", "ProposalMade", "ProposalDropped"})
"""Events that change no task, link, release, person or working day."""


@dataclass(frozen=True, kw_only=True)
class Remembered:
    """`stamp` is the place in the chain: number and hash of its last event when this was read."""

    stamp: tuple[int, str]
    load: Workload


_kept: OrderedDict[int, Remembered] = OrderedDict()
_lock = threading.Lock()


def remembered_workload(workspace_id: int) -> Remembered:
    """What `workload_of` gives, in one query where nothing happened since the last call in this process."""
    head = ChainHead.objects.filter(workspace_id=workspace_id).values_list("seq", "hash").first()
    stamp = head or (0, "")
    with _lock:
        known = _kept.get(workspace_id)
    if known is not None and known.stamp == stamp:
        return known
    load = _followed(workspace_id, known, stamp) if known is not None else None
    fresh = Remembered(stamp=stamp, load=load or workload_of(workspace_id))
    if head is None:
        return fresh  # nothing would show that it became old
    with _lock:
        _kept[workspace_id] = fresh
        _kept.move_to_end(workspace_id)
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return fresh


def _followed(workspace_id: int, known: Remembered, stamp: tuple[int, str]) -> Workload | None:
    """The known workload with what changed since; None where only a fresh reading tells."""
    at, mark = known.stamp
    if not 0 <= stamp[0] - at <= MOST_FOLLOWED:
        return None
    steps = list(
        Activity.objects.filter(workspace_id=workspace_id, seq__gte=at, seq__lte=stamp[0])
        .order_by("seq")
        .values_list("seq", "hash", "kind", "record_id", "changes_json")
    )
    if not steps or steps[0][:2] != (at, mark):
        return None
    tasks: set[int] = set()
    tied: set[int] = set()
    for _, _, kind, record_id, changes in steps[1:]:
        if kind == "TaskChanged" and record_id is not None and not _rearranges(changes):
            tasks.add(record_id)
        elif kind in LINK_EVENTS and record_id is not None:
            tied.add(record_id)
        elif kind not in HARMLESS:
            return None
    return _with_tasks(workspace_id, _with_links(workspace_id, known.load, tied), tasks)


def _rearranges(changes_json: str) -> bool:
    """Whether the tree or its order changed, as far as the text shows; a title may say so in error."""
    return '"parent"' in changes_json or '"position"' in changes_json


def _with_tasks(workspace_id: int, load: Workload, ids: set[int]) -> Workload | None:
    """None where a task came to or left the plan."""
    wanted = ids & load.by_id.keys()
    found = works_by_id(workspace_id, ids)
    if found.keys() - load.by_id.keys():
        # A task that holds others is none of the workload's; its own change moves nothing.
        found = {pk: work for pk, work in found.items() if pk in load.by_id}
    if found.keys() != wanted:
        return None
    return replace(load, works=[found.get(work.id, work) for work in load.works]) if found else load


def _with_links(workspace_id: int, load: Workload, successors: Iterable[int]) -> Workload:
    """With the links read again that lead to `successors`, where a link's events are told."""
    into = set(successors)
    if not into:
        return load
    kept = [wait for wait in load.waits if wait.successor not in into]
    fresh = waits_among(load.by_id, links_in(workspace_id).filter(successor_id__in=into))
    return replace(load, waits=[*kept, *fresh])
