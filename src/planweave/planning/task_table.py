"""The plan as a table: a row for each task in tree order, as people know it from a spreadsheet."""

from collections.abc import Mapping, Sequence
from typing import Any

from planweave.kernel.language import Language
from planweave.kernel.sheets import Value

from . import task_table_texts as texts


def table_of(plan: Mapping[str, Any], language: Language) -> list[list[Value]]:
    """Head and rows of what the Gantt shows (`bridge.gantt`). Outline numbers ("2.1") say the tree; days are ISO."""
    names = {
        kind: {one["id"]: one["name"] for one in plan[kind]}
        for kind in ("people", "skills", "releases", "projects")
    }
    waits = predecessors_of(plan["tasks"], plan["links"])
    outlines = outline_numbers([row["depth"] for row in plan["tasks"]])
    table: list[list[Value]] = [[head.say(language) for head in texts.HEADS]]
    for row, outline in zip(plan["tasks"], outlines, strict=True):
        constraint = texts.CONSTRAINTS.get(row["constraint_kind"])
        table.append(
            [
                outline,
                row["key"],
                row["title"],
                _kind(row).say(language),
                _day(row["start_on"]),
                _day(row["finish_on"]),
                None if row["is_milestone"] else row["effort_days"],
                round(row["progress"] * 100),
                names["people"].get(row["person"]),
                names["skills"].get(row["skill"]),
                waits.get(row["id"]),
                constraint.say(language) if constraint else None,
                _day(row["constraint_on"]),
                _day(row["deadline"]),
                row["total_float_days"],
                names["releases"].get(row["release"]),
                names["projects"].get(row["project"]),
                row["requirement_key"],
            ]
        )
    return table


def predecessors_of(tasks: Sequence[Mapping[str, Any]], links: Sequence[Mapping[str, Any]]) -> dict[int, str]:
    """Task → what it waits for in the usual notation: "SHOP-3, SHOP-5SS+2d"; plain is finish to start without a gap."""
    key_of = {row["id"]: row["key"] for row in tasks}
    found: dict[int, list[str]] = {}
    for link in links:
        lag = link["lag_days"]
        is_plain = link["kind"] == "FS" and lag == 0
        gap = f"{lag:+d}d" if lag else ""
        told = key_of[link["predecessor"]] + ("" if is_plain else f"{link['kind']}{gap}")
        found.setdefault(link["successor"], []).append(told)
    return {pk: ", ".join(told) for pk, told in found.items()}


def outline_numbers(depths: Sequence[int]) -> list[str]:
    """ "1", "1.1", "1.2", "2" … of rows in tree order."""
    counts: list[int] = []
    numbers = []
    for depth in depths:
        counts = [*counts[: depth + 1]] if len(counts) > depth else [*counts, 0]
        counts[-1] += 1
        numbers.append(".".join(map(str, counts)))
    return numbers


def _kind(row: Mapping[str, Any]) -> Any:
    if row["is_summary"]:
        return texts.SUMMARY
    return texts.MILESTONE if row["is_milestone"] else texts.TASK


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None
