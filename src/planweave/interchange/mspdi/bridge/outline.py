"""The rows of an export in their order, with numbers where the outline is no longer the file's. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from planweave.planning.models import Task

from ..models import PlanElement
from ..packing import unpacked


def outlined(
    tasks: Sequence[Task],
    *,
    uids: Mapping[int, int],
    elements: Sequence[PlanElement],
    rows: Mapping[int, dict[str, Any]],
    summaries: set[int | None],
) -> list[dict[str, Any]]:
    """Every task element, with the blank and foreign rows of the file where they were.

    Where nothing was moved, added or taken out, the numbers stay as they came; otherwise all are counted anew.
    """
    parents = {uids[task.pk]: uids.get(task.parent_id or 0) for task in tasks}
    was = [(each.uid, each.said.get("parent")) for each in elements if each.said]
    others = [each for each in elements if not each.said]
    if [(uids[task.pk], parents[uids[task.pk]]) for task in tasks] == was:
        return [rows[each.uid] if each.said else _as_it_was(each) for each in elements]
    behind: dict[int | None, list[PlanElement]] = {}
    last: int | None = None
    for each in elements:
        if each.said:
            last = each.uid if each.uid in rows else last
        else:
            behind.setdefault(last, []).append(each)
    listed: list[dict[str, Any]] = []
    number = 0
    for each in behind.get(None, []):
        listed.append(_as_it_was(each))
        if each.facts["level"] > 0 or each.facts["is_null"]:
            number += 1
            listed[-1]["set"] = {"ID": str(number)}
    counters: list[int] = []
    level_of: dict[int, int] = {}
    kept = {each.uid: each for each in elements}
    for task in tasks:
        uid = uids[task.pk]
        parent = parents[uid]
        level = level_of[uid] = level_of[parent] + 1 if parent is not None else 1
        counters = [*counters[:level], *[0] * (level - len(counters))]
        counters[level - 1] += 1
        counters = counters[:level]
        outline = ".".join(str(count) for count in counters)
        number += 1
        row = rows[uid]
        new: dict[str, str | None] = {"ID": str(number), "OutlineNumber": outline, "OutlineLevel": str(level)}
        element = kept.get(uid)
        if element is None:
            new |= {"UID": str(uid), "IsNull": "0", "WBS": outline, "Type": "0"}
        elif "<WBS>" + (element.facts.get("outline") or "\0") + "</WBS>" in (row["xml"] or ""):
            new["WBS"] = outline
        if element is None or (task.pk in summaries) != element.facts["is_summary"]:
            new["Summary"] = "1" if task.pk in summaries else "0"
        row["set"] = new | row["set"]
        listed.append(row)
        for each in behind.get(uid, []):
            number += 1
            listed.append(_as_it_was(each) | {"set": {"ID": str(number)}})
    return listed if listed or not others else [_as_it_was(each) for each in others]


def _as_it_was(element: PlanElement) -> dict[str, Any]:
    return {"xml": unpacked(element.xml), "set": {}, "links": None}
