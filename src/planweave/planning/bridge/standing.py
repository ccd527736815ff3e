"""The plan as numbers: where every task with dates stands and what waits for what, made once per state of the plan."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planweave.kernel.kept import Kept
from planweave.resources.bridge import axis_of
from planweave.science.calendar import Axis
from planweave.science.schedule.floats import Lattice

from ..queries.remembered import Remembered
from ..queries.since import PLANS_KEPT
from ..queries.workload import Wait, Work, Workload
from ..rules import PARTS_PER_DAY
from .network import lattice_of, spans_of
from .schedule_question import bar_of

EARLIER_DAYS = 400
"""The axis begins this long before the first task, so that a task can be moved before it."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Tasks with dates by `number`; starts and finishes are slots of `axis`; groups as in `Bar`."""

    load: Workload
    axis: Axis
    first_on: datetime.date
    number: Mapping[int, int]
    starts: Sequence[int]
    finishes: Sequence[int]
    groups: Sequence[int | None]
    net: Lattice


_kept: Kept[int, Standing] = Kept(most=PLANS_KEPT)


def standing_of(load: Workload, before: Standing | None = None) -> Standing | None:
    """None where no task has dates. What `before` shares with it is not worked out again."""
    dated = [work for work in load.works if work.start_on is not None]
    if not dated:
        return None
    first = min(work.start_on for work in dated if work.start_on is not None)
    number = {work.id: place for place, work in enumerate(dated)}
    axis = axis_of(load.days, origin=_origin(first, before), slots_per_day=PARTS_PER_DAY)
    if before is not None and before.axis == axis and before.number == number:
        spans = _changed_spans(dated, before, axis)
    else:
        spans = list(spans_of([bar_of(work) for work in dated], axis).values())
    is_same_net = before is not None and before.load.waits is load.waits and before.number == number
    return Standing(
        load=load,
        axis=axis,
        first_on=first,
        number=number,
        starts=[start for start, _ in spans],
        finishes=[finish for _, finish in spans],
        groups=[work.release for work in dated],
        net=before.net if is_same_net and before is not None else net_of(load.waits, number),
    )


def remembered_standing(workspace_id: int, remembered: Remembered) -> Standing | None:
    """`standing_of`, kept in this process as long as the plan is the same."""
    stamp, known = _kept.get(workspace_id) or (None, None)
    if known is not None and stamp == remembered.stamp and known.load is remembered.load:
        return known
    fresh = standing_of(remembered.load, known)
    if fresh is not None:
        _kept.put(workspace_id, remembered.stamp, fresh)
    return fresh


def net_of(waits: Sequence[Wait], number: Mapping[int, int]) -> Lattice:
    return lattice_of(waits, number)


def _origin(first: datetime.date, before: Standing | None) -> datetime.date:
    """The axis of before serves as long as it begins well before the first task."""
    if before is not None:
        spare = (first - before.axis.origin).days
        if EARLIER_DAYS // 2 <= spare <= EARLIER_DAYS * 2:
            return before.axis.origin
    return first - datetime.timedelta(days=EARLIER_DAYS)


def _changed_spans(dated: Sequence[Work], before: Standing, axis: Axis) -> list[tuple[int, int]]:
    """The spans of before, and those of the tasks that are not the very same any more."""
    old = before.load.by_id
    spans = list(zip(before.starts, before.finishes, strict=True))
    moved = [work for work in dated if old.get(work.id) is not work]
    for pk, span in spans_of([bar_of(work) for work in moved], axis).items():
        spans[before.number[pk]] = span
    return spans
