"""Taking back what an operation did to tasks, their links and releases."""

from collections.abc import Sequence
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict
from planweave.kernel.models import Activity, Record
from planweave.kernel.texts import UNDO_CHANGED_SINCE
from planweave.kernel.undo import reverts, reverts_events, values_before
from planweave.workspaces.policy import require

from .. import events
from ..models import Release, Task, TaskLink
from ..policy import can_edit_tasks
from ..queries import releases as release_queries
from ..queries.tasks import values_of
from .links import NewLink, add_links, change_link, remove_link
from .releases import change_release
from .tasks import put_into_trash, store

LINK_EVENTS = ("TaskLinkAdded", "TaskLinkChanged", "TaskLinkRemoved")


@reverts("task")
def revert(actor: Actor, steps: Sequence[Activity]) -> None:
    """Made tasks go to the trash, deleted ones return, changed ones get their old values, links likewise."""
    require(can_edit_tasks(actor), actor)
    ids = list({step.record_id for step in steps})
    records = Record.objects.select_for_update().filter(workspace_id=actor.here).in_bulk(ids)
    tasks = Task.objects.in_bulk(list(records))
    for pk, task in tasks.items():
        task.record = records[pk]
    present = {pk: values_of(task) for pk, task in tasks.items()}
    links = {
        (link.predecessor_id, link.successor_id): link
        for link in TaskLink.objects.filter(workspace_id=actor.here, successor_id__in=ids)
    }
    spoiled: list[str] = []
    back: dict[int, dict[str, Any]] = {}
    trash: dict[int, bool] = {}
    for step in steps:
        record = records[step.record_id]
        if step.kind in LINK_EVENTS:
            if not _is_as_left(step, links):
                spoiled.append(f"{step.data['predecessor_key']} → {step.data['successor_key']}")
        elif step.kind in ("TaskCreated", "TaskRestored"):
            if record.pk not in back and record.version != step.version:
                spoiled.append(record.key)
            trash[record.pk] = True
            back.pop(record.pk, None)
        elif step.kind == "TaskDeleted":
            if record.deleted_at is None:
                spoiled.append(record.key)
            trash[record.pk] = False
        else:
            for name, (before, after) in step.changes.items():
                if back.get(record.pk, {}).get(name, present[record.pk][name]) != after:
                    spoiled.append(f"{record.key} ({name})")
                back.setdefault(record.pk, {})[name] = before
    if spoiled:
        raise Conflict(UNDO_CHANGED_SINCE, count=len(spoiled), first=spoiled[0])
    for event, is_trash in ((events.TaskRestored, False), (events.TaskDeleted, True)):
        moved = [records[pk] for pk, goes in trash.items() if goes is is_trash]
        if moved:
            put_into_trash(actor, moved, event=event)
    _revert_links(actor, [step for step in steps if step.kind in LINK_EVENTS], links)
    store(actor, records, tasks, {pk: present[pk] | values for pk, values in back.items()})


def _is_as_left(step: Activity, links: dict[tuple[int, int], TaskLink]) -> bool:
    link = links.get((step.data["predecessor"], step.data["successor"]))
    if step.kind == "TaskLinkRemoved":
        return link is None
    terms = (step.data["kind"], step.data["lag_days"])
    return link is not None and (link.kind, link.lag_days) == terms


def _revert_links(actor: Actor, steps: Sequence[Activity], links: dict[tuple[int, int], TaskLink]) -> None:
    returning = []
    for step in steps:
        ends = step.data["predecessor"], step.data["successor"]
        if step.kind == "TaskLinkRemoved":
            returning.append(
                NewLink(
                    predecessor=ends[0],
                    successor=ends[1],
                    kind=step.data["kind"],
                    lag_days=step.data["lag_days"],
                )
            )
        elif step.kind == "TaskLinkAdded":
            remove_link(actor, links[ends].pk)
        else:
            link, changes = links[ends], step.changes
            change_link(
                actor,
                link.pk,
                kind=changes.get("kind", [link.kind])[0],
                lag_days=changes.get("lag_days", [link.lag_days])[0],
            )
    if returning:
        add_links(actor, returning)


@reverts_events(events.ReleaseChanged)
def revert_releases(actor: Actor, steps: Sequence[Activity]) -> None:
    """The changed fields get their old values, by the action that changes them: its right and its rules count."""
    ids = {step.data["release"] for step in steps}
    rows = list(Release.objects.select_for_update().filter(workspace_id=actor.here, pk__in=ids))
    for pk, values in values_before(steps, row="release", now=release_queries.values_of(rows)).items():
        change_release(actor, pk, version=None, values=values)
