"""How far work is, how far it should be, and when it will be done. No database."""

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from planweave.resources.rules import WorkingTime


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A task that holds no others. `planned_…` are the plan baseline's (the task's own where no baseline has it),
    `expected_…` the forecast's, `promised_on` what its person said last."""

    id: int
    key: str
    title: str
    project: int | None
    release: int | None
    phase: int | None
    requirement: int | None
    person: int | None
    is_milestone: bool
    is_work: bool
    effort: float
    progress: float
    start_on: datetime.date | None
    finish_on: datetime.date | None
    deadline: datetime.date | None
    planned_start: datetime.date | None
    planned_finish: datetime.date | None
    planned_effort: float
    is_in_baseline: bool
    expected_start: datetime.date | None
    expected_finish: datetime.date | None
    promised_on: datetime.date | None
    reported_on: datetime.date | None

    @property
    def is_done(self) -> bool:
        return self.progress >= 1

    @property
    def has_begun(self) -> bool:
        return self.progress > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Effort in person-days. `progress` and `planned` are shares of the whole, by effort (of the number of tasks
    where nothing takes any); `behind` is planned less progress. `late_days` are working days from the planned to the
    expected finish, negative when earlier."""

    tasks: int
    tasks_done: int
    tasks_late: int
    effort: float
    done: float
    should: float
    progress: float
    planned: float
    behind: float
    planned_finish: datetime.date | None
    current_finish: datetime.date | None
    expected_finish: datetime.date | None
    late_days: int | None


def passed_share(
    start: datetime.date | None, finish: datetime.date | None, *, today: datetime.date, days: WorkingTime
) -> float:
    """How much of a bar's working days lies before `today`: what should be done when the day begins."""
    if start is None or finish is None or today <= start:
        return 0.0
    if today > finish:
        return 1.0
    whole = days.count(start, finish)
    return days.count(start, today - datetime.timedelta(days=1)) / whole if whole else 1.0


def figures_of(pieces: Collection[Piece], *, today: datetime.date, days: WorkingTime) -> Figures:
    """Milestones and empty phases are no work; they count for the dates."""
    work = [one for one in pieces if one.is_work]
    effort = sum(one.effort for one in work)
    planned_effort = sum(one.planned_effort for one in work)
    passed = [
        passed_share(one.planned_start, one.planned_finish, today=today, days=days)
        if one.planned_finish
        else 0.0
        for one in work
    ]
    done = sum(one.effort * one.progress for one in work)
    should = sum(one.planned_effort * share for one, share in zip(work, passed, strict=True))
    count = len(work) or 1
    progress = done / effort if effort else sum(one.progress for one in work) / count
    planned = should / planned_effort if planned_effort else sum(passed) / count
    planned_finish = latest(one.planned_finish for one in pieces)
    expected = latest(one.expected_finish for one in pieces)
    return Figures(
        tasks=len(work),
        tasks_done=sum(one.is_done for one in work),
        tasks_late=sum(is_late(one, today=today) for one in work),
        effort=round(effort, 4),
        done=round(done, 4),
        should=round(should, 4),
        progress=round(progress, 4),
        planned=round(planned, 4),
        behind=round(planned - progress, 4),
        planned_finish=planned_finish,
        current_finish=latest(one.finish_on for one in pieces),
        expected_finish=expected,
        late_days=working_days_between(planned_finish, expected, days)
        if planned_finish and expected
        else None,
    )


def is_late(piece: Piece, *, today: datetime.date) -> bool:
    """Not done though its dates or its deadline are over, or not begun though it should have."""
    if piece.is_done:
        return False
    if any(one is not None and one < today for one in (piece.finish_on, piece.deadline)):
        return True
    return not piece.has_begun and piece.start_on is not None and piece.start_on < today


def latest(dates: Iterable[datetime.date | None]) -> datetime.date | None:
    return max((one for one in dates if one is not None), default=None)


def working_days_between(before: datetime.date, after: datetime.date, days: WorkingTime) -> int:
    """Working days from the end of `before` to the end of `after`, negative where `after` is earlier."""
    one = datetime.timedelta(days=1)
    if after >= before:
        return days.count(before + one, after)
    return -days.count(after + one, before)


# what history says of earlier days

Change = tuple[datetime.datetime, Mapping[str, Sequence[Any]]]
"""(when, {field: [before, after]})"""


def values_at(
    now: Mapping[str, Any],
    changes: Sequence[Change],
    moments: Sequence[datetime.datetime],
    *,
    made_at: datetime.datetime,
) -> list[dict[str, Any] | None]:
    """What the fields of `now` said at each moment (rising), by taking back the changes since; None before it was
    made. `changes` are of one thing, oldest first."""
    found: list[dict[str, Any] | None] = []
    values = dict(now)
    left = list(changes)
    for moment in reversed(moments):
        while left and left[-1][0] > moment:
            _, step = left.pop()
            values |= {name: pair[0] for name, pair in step.items() if name in values}
        found.append(dict(values) if made_at <= moment else None)
    return found[::-1]


def report_days(today: datetime.date, *, weeks: int) -> list[datetime.date]:
    """The last `weeks` Sundays before today, and today: where a trend is read."""
    last = today - datetime.timedelta(days=today.weekday() + 1)
    return [last - datetime.timedelta(weeks=number) for number in reversed(range(weeks))] + [today]
