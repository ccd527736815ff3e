"""The plan as it stands, on an axis of working days: floats, critical tasks, broken links, what a move moves.

A task from `start_on` to `finish_on` is an activity of as many slots as working days between them; a
milestone happens at the end of its date.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planweave.resources.bridge import axis_of
from planweave.resources.rules import WorkingTime
from planweave.science.calendar import Axis
from planweave.science.schedule import Activity, Link, LinkKind, Problem, cpm


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A task with dates, as the network needs it. `group` is what must not become later: its release, or the
    whole plan where it is in none."""

    id: int
    start_on: datetime.date
    finish_on: datetime.date
    is_milestone: bool = False
    group: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """`successor` waits for `predecessor`."""

    id: int
    predecessor: int
    successor: int
    kind: str
    lag_days: int


@dataclass(frozen=True, slots=True)
class Slack:
    """Working days that a task may slip: `total` without its release (or plan) finishing later, `free` without
    moving any other task. Below zero: it is already too late for a link."""

    total: int
    free: int

    @property
    def is_critical(self) -> bool:
        return self.total <= 0


def slacks(bars: Sequence[Bar], ties: Sequence[Tie], days: WorkingTime) -> dict[int, Slack]:
    """Floats of every bar from where it stands, by the critical path method; links of unplanned tasks are left out."""
    if not bars:
        return {}
    axis = axis_of(days, origin=min(bar.start_on for bar in bars))
    spans = spans_of(bars, axis)
    last: dict[int | None, int] = {None: max(finish for _, finish in spans.values())}
    for bar in bars:
        last[bar.group] = max(last.get(bar.group, 0), spans[bar.id][1])
    activities = tuple(
        Activity(
            id=str(bar.id),
            duration=spans[bar.id][1] - spans[bar.id][0],
            release=spans[bar.id][0],
            deadline=last[bar.group],
        )
        for bar in bars
    )
    network = cpm(Problem(activities=activities, links=links_of(ties, spans)))
    return {int(key): Slack(floats.total, floats.free) for key, floats in network.floats.items()}


def spans_of(bars: Sequence[Bar], axis: Axis) -> dict[int, tuple[int, int]]:
    """`span_of` each; a plan has few dates for many bars, so each date is looked up once."""
    starts = {day: axis.start_of(day) for day in {bar.start_on for bar in bars}}
    ends = {day: axis.end_of(day) for day in {bar.finish_on for bar in bars}}
    found = {}
    for bar in bars:
        finish = ends[bar.finish_on]
        found[bar.id] = (finish if bar.is_milestone else min(starts[bar.start_on], finish), finish)
    return found


def span_of(bar: Bar, axis: Axis) -> tuple[int, int]:
    """(start, finish) in slots; a milestone's are equal. A bar on free days only lasts no slot."""
    finish = axis.end_of(bar.finish_on)
    if bar.is_milestone:
        return finish, finish
    return min(axis.start_of(bar.start_on), finish), finish


def links_of(ties: Sequence[Tie], known: Mapping[int, object]) -> tuple[Link, ...]:
    return tuple(
        Link(str(tie.predecessor), str(tie.successor), LinkKind(tie.kind), tie.lag_days)
        for tie in ties
        if tie.predecessor in known and tie.successor in known
    )


def broken_ties(bars: Sequence[Bar], ties: Sequence[Tie], days: WorkingTime) -> set[int]:
    """Ids of the links that the dates do not keep."""
    if not bars:
        return set()
    axis = axis_of(days, origin=min(bar.start_on for bar in bars))
    spans = spans_of(bars, axis)
    broken = set()
    for tie in ties:
        if tie.predecessor in spans and tie.successor in spans:
            left = spans[tie.predecessor][tie.kind[0] == "F"]
            right = spans[tie.successor][tie.kind[1] == "F"]
            if right < left + tie.lag_days:
                broken.add(tie.id)
    return broken


def dates_of(start: int, finish: int, axis: Axis) -> tuple[datetime.date, datetime.date]:
    """The dates of slots [start, finish); of a milestone (equal slots) the date at whose end it is."""
    last = axis.finish_moment(finish).day
    return (last, last) if start == finish else (axis.start_moment(start).day, last)
