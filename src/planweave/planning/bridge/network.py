"""The plan as it stands, on an axis of working time: floats, critical tasks, broken links.

One slot is a part of a day (`PARTS_PER_DAY`). A task is an activity of as many slots as there are working
parts between its start and its finish; a milestone happens at `finish_part` of its date.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from planweave.resources.bridge import axis_of
from planweave.resources.rules import WorkingTime
from planweave.science.calendar import Axis, Moment
from planweave.science.schedule import Link, LinkKind
from planweave.science.schedule.floats import Arc, Lattice, lattice, standing_floats

from ..rules import PARTS_PER_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A task with dates, as the network needs it. `group` is what must not become later: its release, or the
    whole plan where it is in none. Parts are shares of the first and the last day."""

    id: int
    start_on: datetime.date
    start_part: float = 0.0
    finish_on: datetime.date
    finish_part: float = 1.0
    is_milestone: bool = False
    group: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Start and finish as dates with the passed share of each."""

    start_on: datetime.date
    start_part: float
    finish_on: datetime.date
    finish_part: float


class Tied(Protocol):
    """What waits for what: `Tie` and `Wait` alike."""

    @property
    def predecessor(self) -> int: ...
    @property
    def successor(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def lag_days(self) -> int: ...


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

    total: float
    free: float

    @property
    def is_critical(self) -> bool:
        return self.total <= 0


def lattice_of(ties: Sequence[Tied], number: Mapping[int, int]) -> Lattice:
    """The links whose both ends have a number, in an order in which every task comes after what it waits for."""
    arcs = [
        Arc(
            number[tie.predecessor],
            number[tie.successor],
            tie.kind[0] == "F",
            tie.kind[1] == "F",
            tie.lag_days * PARTS_PER_DAY,
        )
        for tie in ties
        if tie.predecessor in number and tie.successor in number
    ]
    return lattice(len(number), arcs)


def floats_of(
    net: Lattice, *, starts: Sequence[int], finishes: Sequence[int], groups: Sequence[int | None]
) -> list[Slack]:
    """Floats by number, under `ceilings_of` the groups."""
    ceilings = ceilings_of(finishes, groups)
    totals, frees = standing_floats(net, starts=starts, finishes=finishes, ceilings=ceilings)
    return [
        Slack(total / PARTS_PER_DAY, free / PARTS_PER_DAY) for total, free in zip(totals, frees, strict=True)
    ]


def ceilings_of(finishes: Sequence[int], groups: Sequence[int | None]) -> list[int]:
    """No task of a group may finish after the last of it does now; those in none, after all."""
    last: dict[int | None, int] = {None: max(finishes, default=0)}
    for group, finish in zip(groups, finishes, strict=True):
        if finish > last.get(group, 0):
            last[group] = finish
    return [last.get(group, 0) for group in groups]


def spans_of(bars: Sequence[Bar], axis: Axis) -> dict[int, tuple[int, int]]:
    """(start, finish) of each in slots; a milestone's are equal. Work on free days only lasts no slot.

    A plan has few moments for many bars, so each is looked up once.
    """
    slots = axis.calendar.slots_per_day
    at: dict[tuple[datetime.date, float], int] = {}

    def slot_of(day: datetime.date, part: float) -> int:
        known = at.get((day, part))
        if known is None:
            known = at[day, part] = axis.slot(Moment(day, round(part * slots)))
        return known

    found = {}
    for bar in bars:
        finish = slot_of(bar.finish_on, bar.finish_part)
        start = finish if bar.is_milestone else min(slot_of(bar.start_on, bar.start_part), finish)
        found[bar.id] = (start, finish)
    return found


def span_of(bar: Bar, axis: Axis) -> tuple[int, int]:
    """`spans_of` one."""
    return spans_of([bar], axis)[bar.id]


def links_of(
    ties: Sequence[Tied], known: Mapping[int, object], *, slots_per_day: int = PARTS_PER_DAY
) -> tuple[Link, ...]:
    return tuple(
        Link(str(tie.predecessor), str(tie.successor), LinkKind(tie.kind), tie.lag_days * slots_per_day)
        for tie in ties
        if tie.predecessor in known and tie.successor in known
    )


def broken_ties(bars: Sequence[Bar], ties: Sequence[Tie], days: WorkingTime) -> set[int]:
    """Ids of the links that the dates do not keep."""
    if not bars:
        return set()
    axis = axis_of(days, origin=min(bar.start_on for bar in bars), slots_per_day=PARTS_PER_DAY)
    spans = spans_of(bars, axis)
    broken = set()
    for tie in ties:
        if tie.predecessor in spans and tie.successor in spans:
            left = spans[tie.predecessor][tie.kind[0] == "F"]
            right = spans[tie.successor][tie.kind[1] == "F"]
            if right < left + tie.lag_days * PARTS_PER_DAY:
                broken.add(tie.id)
    return broken


def keeps(
    link: Mapping[str, Any],
    *,
    number: Mapping[int, int],
    starts: Sequence[int],
    finishes: Sequence[int],
) -> bool:
    """Whether the dates keep a link; one of which an end has none is not broken."""
    before, after = number.get(link["predecessor"]), number.get(link["successor"])
    if before is None or after is None:
        return True
    left = (finishes if link["kind"][0] == "F" else starts)[before]
    right = (finishes if link["kind"][1] == "F" else starts)[after]
    return right >= left + link["lag_days"] * PARTS_PER_DAY


def dates_of(start: int, finish: int, axis: Axis) -> Span:
    """The dates of slots [start, finish). A milestone (equal slots) is at the end of the work before it, or
    where there can be none, at the beginning of its day."""
    slots = axis.calendar.slots_per_day
    last = axis.finish_moment(finish) if finish else axis.start_moment(0)
    first = last if start == finish else axis.start_moment(start)
    return Span(
        start_on=first.day,
        start_part=first.part / slots,
        finish_on=last.day,
        finish_part=last.part / slots,
    )
