"""What happened to a workspace's plan between two places in its history; what is kept in memory follows by it.

Every write of the product is an event in one chain per workspace, so the chain says what is old: nothing since, a few
tasks or links since, or something that only a fresh reading can follow.
"""

from dataclasses import dataclass

from planweave.kernel.events import EVENT_KINDS
from planweave.kernel.kept import Stamp
from planweave.kernel.models import Activity

PLANS_KEPT = 4
"""Workspaces whose plan a process keeps; a plan of 10,000 tasks takes some 20 MB."""
MOST_FOLLOWED = 500
"""After more events than these all is read afresh."""
READ_ROOMS = frozenset(
    {"kernel", "accounts", "workspaces", "requirements", "resources", "equipment", "projects", "planning"}
)
"""The rooms that a plan is read from: what is told by others cannot have changed it."""
HARMLESS = frozenset({"RequirementCreated", "RequirementChanged", "ProposalMade", "ProposalDropped"})
"""Events of these rooms that change no task, link, release, person or working day."""
TASK_EVENTS = frozenset({"TaskCreated", "TaskChanged", "TaskDeleted"})
LINK_EVENTS = frozenset({"TaskLinkAdded", "TaskLinkChanged", "TaskLinkRemoved"})


@dataclass(frozen=True, kw_only=True)
class News:
    """Tasks to read again, and those to which links must be read again. `is_arranged`: rows came, went or changed
    their place in the tree, as far as the history's text shows; a title may say so in error."""

    tasks: frozenset[int]
    successors: frozenset[int]
    is_arranged: bool


def news_since(workspace_id: int, before: Stamp, now: Stamp) -> News | None:
    """What changed between two stamps; None where only a fresh reading tells. One query."""
    at, _ = before
    if not 0 <= now[0] - at <= MOST_FOLLOWED:
        return None
    steps = list(
        Activity.objects.filter(workspace_id=workspace_id, seq__gte=at, seq__lte=now[0])
        .order_by("seq")
        .values_list("seq", "hash", "kind", "record_id", "changes_json")
    )
    if not steps or steps[0][:2] != before:
        return None
    tasks: set[int] = set()
    successors: set[int] = set()
    is_arranged = False
    for _, _, kind, record_id, changes in steps[1:]:
        if kind in TASK_EVENTS and record_id is not None:
            tasks.add(record_id)
            is_arranged = is_arranged or kind != "TaskChanged" or _rearranges(changes)
        elif kind in LINK_EVENTS and record_id is not None:
            successors.add(record_id)
        elif not is_harmless(kind):
            return None
    return News(tasks=frozenset(tasks), successors=frozenset(successors), is_arranged=is_arranged)


def is_harmless(kind: str) -> bool:
    """Whether an event of this kind leaves every plan as it is. One that is not known may have done anything."""
    if kind in HARMLESS:
        return True
    event = EVENT_KINDS.get(kind)
    if event is None:
        return False
    package, room, *_ = event.__module__.split(".")
    return package == "planweave" and room not in READ_ROOMS


def _rearranges(changes_json: str) -> bool:
    return '"parent"' in changes_json or '"position"' in changes_json
