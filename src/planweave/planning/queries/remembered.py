"""The workload of a workspace, kept in memory between two questions and brought up to date from the history."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from planweave.kernel.kept import Kept, Stamp, stamp_of

from .since import PLANS_KEPT, news_since
from .tasks import links_in
from .workload import Workload, waits_among, workload_of, works_by_id


@dataclass(frozen=True, kw_only=True)
class Remembered:
    """`stamp` is the place in the chain when this was read."""

    stamp: Stamp
    load: Workload


_kept: Kept[int, Remembered] = Kept(most=PLANS_KEPT)


def remembered_workload(workspace_id: int) -> Remembered:
    """What `workload_of` gives, in one query where nothing happened since the last call in this process."""
    stamp = stamp_of(workspace_id)
    known = _kept.get(workspace_id)
    if known is not None and known[0] == stamp:
        return known[1]
    load = _followed(workspace_id, known[1], stamp) if known is not None else None
    fresh = Remembered(stamp=stamp, load=load or workload_of(workspace_id))
    _kept.put(workspace_id, stamp, fresh)
    return fresh


def _followed(workspace_id: int, known: Remembered, stamp: Stamp) -> Workload | None:
    """The known workload with what changed since; None where only a fresh reading tells."""
    news = news_since(workspace_id, known.stamp, stamp)
    if news is None or news.is_arranged:
        return None
    return _with_tasks(workspace_id, _with_links(workspace_id, known.load, news.successors), news.tasks)


def _with_tasks(workspace_id: int, load: Workload, ids: frozenset[int]) -> Workload | None:
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
