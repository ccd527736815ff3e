"""What is an alarm. No database."""

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from planweave.kernel.language import Text
from planweave.resources.rules import WorkingTime

from .. import texts
from .progress import Figures, Piece, working_days_between
from .words import AlarmKind, Scope


@dataclass(frozen=True, kw_only=True)
class Thresholds:
    """Working days that a start, a finish or a date may slip before it counts; the share of progress that may be
    missing; days without a report of work that has begun."""

    start_days: int = 1
    finish_days: int = 0
    miss_days: int = 0
    behind_share: float = 0.1
    silent_days: int = 7

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


MOST: Mapping[str, float] = {
    "start_days": 60,
    "finish_days": 60,
    "miss_days": 60,
    "behind_share": 0.9,
    "silent_days": 90,
}


def threshold_faults(values: Mapping[str, Any]) -> dict[str, Text]:
    wrong: dict[str, Text] = {}
    for name, most in MOST.items():
        least = 1 if name == "silent_days" else 0
        if not least <= values[name] <= most:
            wrong[name] = texts.SHARE_RANGE if name == "behind_share" else texts.DAYS_RANGE
    return wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """An alarm's sign is there. `value` is working days (a share for `behind`, days for `silent`); `due_on` the date
    that is missed, `expected_on` what is expected instead."""

    kind: AlarmKind
    scope: Scope
    ref: int
    key: str
    name: str
    value: float
    due_on: datetime.date | None = None
    expected_on: datetime.date | None = None

    @property
    def mark(self) -> tuple[str, str, int]:
        return self.kind.value, self.scope.value, self.ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A project or release with what is promised for it."""

    scope: Scope
    ref: int
    key: str
    name: str
    due_on: datetime.date | None
    figures: Figures


def signs_of(
    pieces: Collection[Piece],
    wholes: Sequence[Whole],
    *,
    limits: Thresholds,
    today: datetime.date,
    days: WorkingTime,
) -> list[Sign]:
    """Every sign that is there, in the order of the plan. One task has at most one of late start and late finish."""
    found: list[Sign] = []
    for piece in pieces:
        if not piece.is_done and (piece.is_work or piece.is_milestone):
            found += _signs_of_piece(piece, limits=limits, today=today, days=days)
    for whole in wholes:
        found += _signs_of_whole(whole, limits=limits, days=days)
    return found


def _signs_of_piece(
    piece: Piece, *, limits: Thresholds, today: datetime.date, days: WorkingTime
) -> Iterable[Sign]:
    yesterday = today - datetime.timedelta(days=1)
    scope = Scope.MILESTONE if piece.is_milestone else Scope.TASK

    def sign(kind: AlarmKind, value: float, due: datetime.date | None) -> Sign:
        return Sign(
            kind=kind,
            scope=scope,
            ref=piece.id,
            key=piece.key,
            name=piece.title,
            value=value,
            due_on=due,
            expected_on=piece.expected_finish,
        )

    late_by = working_days_between(piece.finish_on, yesterday, days) if piece.finish_on else 0
    waits = piece.start_on and piece.is_work and not piece.has_begun
    unstarted_by = working_days_between(piece.start_on, yesterday, days) if waits and piece.start_on else -1
    if piece.finish_on and piece.finish_on < today and late_by > limits.finish_days:
        yield sign(AlarmKind.LATE_FINISH, late_by, piece.finish_on)
    elif unstarted_by + 1 > limits.start_days:
        yield sign(AlarmKind.LATE_START, unstarted_by + 1, piece.start_on)
    due = piece.deadline or (piece.planned_finish if piece.is_milestone else None)
    if due and piece.expected_finish and (piece.finish_on is None or piece.finish_on >= today):
        missed_by = working_days_between(due, piece.expected_finish, days)
        if missed_by > limits.miss_days:
            yield sign(AlarmKind.MISSES, missed_by, due)
    if piece.has_begun and piece.is_work:
        since = max((one for one in (piece.reported_on, piece.start_on) if one), default=None)
        if since is not None and (today - since).days >= limits.silent_days:
            yield sign(AlarmKind.SILENT, (today - since).days, since)


def _signs_of_whole(whole: Whole, *, limits: Thresholds, days: WorkingTime) -> Iterable[Sign]:
    figures = whole.figures
    if not figures.tasks or figures.tasks_done == figures.tasks:
        return

    def sign(kind: AlarmKind, value: float, due: datetime.date | None) -> Sign:
        return Sign(
            kind=kind,
            scope=whole.scope,
            ref=whole.ref,
            key=whole.key,
            name=whole.name,
            value=value,
            due_on=due,
            expected_on=figures.expected_finish,
        )

    if whole.due_on and figures.expected_finish:
        missed_by = working_days_between(whole.due_on, figures.expected_finish, days)
        if missed_by > limits.miss_days:
            yield sign(AlarmKind.MISSES, missed_by, whole.due_on)
    if figures.behind > limits.behind_share:
        yield sign(AlarmKind.BEHIND, round(figures.behind, 4), figures.planned_finish)
