"""Several plans beside each other: one line per figure, a cell per plan, the better ones marked. No words."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from planweave.resources.rules import WorkingTime

from .measures import DayCount, Measures, Reached

Group = Literal["whole", "release", "project", "milestone", "load", "money", "value", "risk"]
Shape = Literal["day", "days", "number", "money", "share"]
Value = datetime.date | float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """`difference` is against the first plan: working days for a day, else the value's own unit."""

    value: Value
    difference: float | None
    is_best: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`name` is a release's, project's or milestone's own; empty where `id` says what it is."""

    id: str
    group: Group
    name: str
    shape: Shape
    cells: Sequence[Cell]


def table_of(
    measures: Sequence[Measures],
    risks: Sequence[Mapping[str, Any] | None],
    days: WorkingTime,
    *,
    value_on: datetime.date | None,
) -> list[Line]:
    """Every line that says something for some plan. The first plan is what the others are compared with."""
    lines: list[Line] = []

    def put(
        id_: str,
        group: Group,
        shape: Shape,
        value_of: Callable[[Measures], Value],
        *,
        better: Literal["less", "more", "neither"] = "less",
        name: str = "",
    ) -> None:
        values = [value_of(one) for one in measures]
        if any(value is not None for value in values):
            lines.append(_line(id_, group, name, shape, values, days, better=better))

    put("finish", "whole", "day", lambda one: one.finish_on)
    put("late_days", "whole", "days", lambda one: float(one.late_days))
    put("tasks", "whole", "number", lambda one: float(one.tasks), better="neither")
    if any(one.undated for one in measures):
        put("undated", "whole", "number", lambda one: float(one.undated))
    groups: tuple[tuple[Group, str], ...] = (
        ("release", "releases"),
        ("project", "projects"),
        ("milestone", "milestones"),
    )
    for group, attribute in groups:
        names = {aim.id: aim.name for one in reversed(measures) for aim in getattr(one, attribute)}
        for pk, name in names.items():
            put(f"{group}:{pk}", group, "day", _finish_of(attribute, pk), name=name)
    put("peak", "load", "share", lambda one: one.peak.share if one.peak else None)
    put("overloaded_weeks", "load", "number", lambda one: float(one.overloaded_weeks))
    put("effort_days", "money", "days", lambda one: one.effort_days, better="neither")
    put("labour_cost", "money", "money", lambda one: one.labour_cost)
    if any(one.other_cost for one in measures):
        put("other_cost", "money", "money", lambda one: one.other_cost)
    if any(one.delivered for one in measures):
        put("value", "value", "number", lambda one: one.value_by(value_on), better="more")
    for share in ("p50", "p80"):
        values: list[Value] = [
            datetime.date.fromisoformat(one[share]) if one is not None else None for one in risks
        ]
        if any(value is not None for value in values):
            lines.append(_line(share, "risk", "", "day", values, days, better="less"))
    return lines


def _finish_of(attribute: str, pk: int) -> Callable[[Measures], Value]:
    def value(one: Measures) -> Value:
        aims: Sequence[Reached] = getattr(one, attribute)
        return next((aim.finish_on for aim in aims if aim.id == pk), None)

    return value


def _line(
    id_: str,
    group: Group,
    name: str,
    shape: Shape,
    values: Sequence[Value],
    days: WorkingTime,
    *,
    better: Literal["less", "more", "neither"],
) -> Line:
    ranks = [value.toordinal() if isinstance(value, datetime.date) else value for value in values]
    known = [rank for rank in ranks if rank is not None]
    best = (max if better == "more" else min)(known)
    differs = better != "neither" and len(set(known)) > 1
    count = DayCount(days, [value for value in values if isinstance(value, datetime.date)])
    return Line(
        id=id_,
        group=group,
        name=name,
        shape=shape,
        cells=[
            Cell(
                value=value,
                difference=None if number == 0 else _difference(values[0], value, count),
                is_best=differs and ranks[number] == best,
            )
            for number, value in enumerate(values)
        ],
    )


def _difference(first: Value, value: Value, count: DayCount) -> float | None:
    if isinstance(first, datetime.date) and isinstance(value, datetime.date):
        return count.between(first, value)
    if isinstance(first, int | float) and isinstance(value, int | float):
        return round(value - first, 4)
    return None
