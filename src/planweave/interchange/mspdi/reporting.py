"""What a file has that the plan cannot hold, or holds only nearly: each kind named and counted. Pure.

Nothing on this list is lost: it is kept and goes out again as it came.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from .baselines import without_dates
from .comparing import Row
from .order import UNASSIGNED
from .values import KNOWN, Hours, is_task

MOST_NAMES = 5
WORK, MATERIAL = 1, 0


def report_of(
    project: Mapping[str, Any],
    tasks: Sequence[Mapping[str, Any]],
    resources: Sequence[Mapping[str, Any]],
    assignments: Sequence[Mapping[str, Any]],
    *,
    rows: Sequence[Row],
) -> list[dict[str, Any]]:
    """[{code, count, names}] in the order of `texts.REPORT`; `names` are a few of those concerned."""
    plan = [task for task in tasks if is_task(task)]
    found: dict[str, list[str]] = {
        "blank_rows": [str(task["id"]) for task in tasks if task["is_null"]],
        "outside_tasks": _named(task for task in tasks if task["is_external"] or task["is_subproject"]),
        "recurring": _named(task for task in plan if task["is_recurring"]),
        "inactive": _named(task for task in plan if task["is_inactive"]),
        "priority": _named(task for task in plan if task["priority"] != 500),
        "task_calendar": _named(task for task in plan if task["calendar"] not in (-1, project["calendar"])),
        "baselines": _named(task for task in plan if without_dates(task)),
        "baseline_figures": _named(
            [task for task in plan if any(each["has_more"] for each in task["baseline_values"])]
            + [each for each in [*resources, *assignments] if each["baselines"]]
        ),
        "costs": _named(task for task in plan if task["has_cost"]),
        "notes": _named(each for each in [*plan, *resources, *assignments] if each["has_notes"]),
        "custom_fields": _named(
            each for each in [*plan, *resources] if each["extended"] or each["outline_codes"]
        ),
        "timephased": [str(each["uid"]) for each in assignments if each["timephased"]],
    }
    for code in ("link_outside", "link_summary", "link_twice", "lag_rounded"):
        found[code] = [row.title for row in rows if code in row.notes]
    staff: dict[int, int] = {}
    kinds = {each["uid"]: each for each in resources}
    for each in assignments:
        if each["resource"] != UNASSIGNED and kinds[each["resource"]]["type"] == WORK:
            staff[each["task"]] = staff.get(each["task"], 0) + 1
    found["shared_tasks"] = _named(task for task in plan if staff.get(task["uid"], 0) > 1)
    real = [each for each in resources if not each["is_null"] and each["name"]]
    found["material"] = _named(each for each in real if each["type"] != WORK or each["is_cost"])
    found["rates"] = _named(each for each in real if each["has_rate"] or each["rates"])
    found["units"] = _named(
        each for each in real if each["type"] == WORK and (each["units"] != 1.0 or each["availability"])
    )
    found["calendars"] = _named(project["calendars"])
    found["exceptions"] = _named(each for each in project["calendars"] if each["exceptions"] or each["weeks"])
    found["other_hours"] = _other_hours(project)
    return [
        {"code": code, "count": len(names), "names": [name for name in names if name][:MOST_NAMES]}
        for code, names in found.items()
        if names
    ]


def kept_elements(project: Mapping[str, Any]) -> dict[str, dict[str, int]]:
    """By kind of element, the children that are not understood and kept as they came: {name: how many}."""
    return {
        kind: {name: count for name, count in counts.items() if name not in KNOWN[kind]}
        for kind, counts in project["elements"].items()
    }


def _named(rows: Any) -> list[str]:
    return [row.get("name", "") for row in rows]


def _other_hours(project: Mapping[str, Any]) -> list[str]:
    free = Hours(project).free_days()
    return [str(day) for day in free] if free != [5, 6] and free else []
