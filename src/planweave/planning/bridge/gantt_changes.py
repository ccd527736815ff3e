"""What of a Gantt is new to somebody who has an older one.

Nothing is remembered between two questions: the asker says by marks what it has, so that any process may answer.
"""

import zlib
from collections.abc import Sequence
from typing import Any


def marked(plan: dict[str, Any]) -> dict[str, Any]:
    """The plan with a checksum in each task and link. Rows are changed in place."""
    for rows in (plan["tasks"], plan["links"]):
        for row in rows:
            row["mark"] = zlib.crc32(repr(list(row.values())).encode())
    return plan


def changes_in(plan: dict[str, Any], *, tasks: dict[int, int], links: dict[int, int]) -> dict[str, Any]:
    """A marked plan without the tasks and links that are as the asker knows them: id → mark, in the asker's order.

    The order is told where it differs."""
    order = [row["id"] for row in plan["tasks"]]
    here = set(order)
    left = [pk for pk in tasks if pk in here]
    joined = {row["id"] for row in plan["links"]}
    return plan | {
        "tasks": _new_to(plan["tasks"], tasks),
        "links": _new_to(plan["links"], links),
        "gone_tasks": [pk for pk in tasks if pk not in here],
        "gone_links": [pk for pk in links if pk not in joined],
        "order": None if left == order else order,
    }


def _new_to(rows: Sequence[dict[str, Any]], known: dict[int, int]) -> list[dict[str, Any]]:
    return [row for row in rows if known.get(row["id"]) != row["mark"]]
