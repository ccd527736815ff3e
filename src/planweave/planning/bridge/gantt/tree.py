"""Tasks as a tree: their order, and what a task that holds others shows of these."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Row = dict[str, Any]


def in_tree_order(rows: Iterable[Row], release_order: Mapping[int, int]) -> list[Row]:
    """Each task before those below it; siblings by release, position and age. Adds `depth` and `is_summary`."""
    rows = list(rows)
    known = {row["id"] for row in rows}
    below: dict[int | None, list[Row]] = {}
    for row in rows:
        below.setdefault(row["parent"] if row["parent"] in known else None, []).append(row)
    last = len(release_order)
    for siblings in below.values():
        siblings.sort(key=lambda row: (release_order.get(row["release"], last), row["position"], row["id"]))
    ordered: list[Row] = []
    todo = [(row, 0) for row in reversed(below.get(None, ()))]
    while todo:
        row, depth = todo.pop()
        children = below.get(row["id"], ())
        ordered.append(row | {"depth": depth, "is_summary": bool(children)})
        todo += [(child, depth + 1) for child in reversed(children)]
    return ordered


def with_ancestors(rows: Mapping[int, Row], ids: Iterable[int]) -> list[Row]:
    """The wanted rows and everything above them, so that a tree stays one; in the order of `rows`."""
    kept: set[int] = set()
    for pk in ids:
        step: int | None = pk
        while step in rows and step not in kept:
            kept.add(step)
            step = rows[step]["parent"]
    return [row for pk, row in rows.items() if pk in kept]


def children_in(rows: Sequence[Row]) -> dict[int, list[Row]]:
    """The rows right below each row that has some, in the given order."""
    known = {row["id"] for row in rows}
    below: dict[int, list[Row]] = {}
    for row in rows:
        if row["parent"] in known:
            below.setdefault(row["parent"], []).append(row)
    return below


def roll_up(rows: Sequence[Row]) -> None:
    """A task that holds others gets their span, effort and progress (by effort). `rows` are in tree order."""
    below = children_in(rows)
    for row in reversed(rows):
        if row["is_summary"]:
            put_together(row, below.get(row["id"], ()))


def put_together(row: Row, children: Sequence[Row]) -> None:
    """`row` as what the rows right below it come to; those of them that hold others are put together already."""
    row["start_on"] = row["finish_on"] = None
    row["start_part"], row["finish_part"] = 0.0, 1.0
    effort = done = 0.0
    for child in reversed(children):
        effort = round(effort + child["effort_days"], 4)
        done += child["progress"] * child["effort_days"]
        if child["start_on"] is not None:
            _widen(row, child)
        row["is_critical"] = row["is_critical"] or child["is_critical"]
    row["effort_days"] = effort
    row["progress"] = round(done / effort, 4) if effort else 0.0


def _widen(above: Row, row: Row) -> None:
    """Let the span of `above` hold that of `row`."""
    if above["start_on"] is None or _moment(row, "start") < _moment(above, "start"):
        above["start_on"], above["start_part"] = row["start_on"], row["start_part"]
    if above["finish_on"] is None or _moment(row, "finish") > _moment(above, "finish"):
        above["finish_on"], above["finish_part"] = row["finish_on"], row["finish_part"]


def _moment(row: Row, end: str) -> tuple[datetime.date, float]:
    return row[f"{end}_on"], row[f"{end}_part"]
