"""What of a Gantt is new to somebody who has an older one.

The asker names the state that it has; a process that does not know it is told by marks, so that any may answer.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from .drawn import NETWORK_BITS
from .kept import told_before
from .tree import Row

SLACK = ("id", "total_float_days", "free_float_days", "is_critical", "mark")


def changes_in(plan: dict[str, Any], *, tasks: dict[int, int], links: dict[int, int]) -> dict[str, Any]:
    """A plan without the tasks and links that are as the asker knows them: id → mark, in the asker's order.

    Of a task of which only the floats are other ones, only these are told. The order is told where it differs."""
    order = [row["id"] for row in plan["tasks"]]
    asked = list(tasks)
    gone = set(tasks).difference(order)
    left = [pk for pk in asked if pk not in gone] if gone else asked
    gone_links = set(links).difference([row["id"] for row in plan["links"]])
    new: list[Row] = []
    slacks: list[Row] = []
    for row in plan["tasks"]:
        known = tasks.get(row["id"])
        if known == row["mark"]:
            continue
        if known is not None and known >= 0 and known >> NETWORK_BITS == row["mark"] >> NETWORK_BITS:
            slacks.append(_slack(row))
        else:
            new.append(row)
    return plan | {
        "tasks": new,
        "slacks": slacks,
        "links": [row for row in plan["links"] if links.get(row["id"]) != row["mark"]],
        "gone_tasks": [pk for pk in asked if pk in gone],
        "gone_links": [pk for pk in links if pk in gone_links],
        "order": None if left == order else order,
    }


def known_rows(
    workspace_id: int, state: str, doubtful: Iterable[int]
) -> tuple[dict[int, int], dict[int, int]] | None:
    """Marks of the tasks and links of a state, as if the asker had said them; `doubtful` tasks it has otherwise."""
    told = told_before(workspace_id, state)
    if told is None:
        return None
    tasks = {row["id"]: row["mark"] for row in told.rows}
    tasks |= {pk: -1 for pk in doubtful if pk in tasks}
    return tasks, {row["id"]: row["mark"] for row in told.links}


def _slack(row: Mapping[str, Any]) -> Row:
    return {name: row[name] for name in SLACK}
