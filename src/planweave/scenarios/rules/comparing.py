"""A plan beside the one that was frozen: what slipped, came and went, and what that does to releases and projects."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .measures import DayCount, Facts, Measures, Piece, Reached

Change = Literal["added", "removed", "changed", "same"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDifference:
    """One task then and now. Differences are now less then: above zero is later or more."""

    id: int
    key: str
    title: str
    change: Change
    before: Piece | None
    after: Piece | None
    start_days: int | None
    finish_days: int | None
    effort_days: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AimDifference:
    """A release, project or milestone then and now."""

    kind: Literal["release", "project", "milestone"]
    id: int
    name: str
    before_on: datetime.date | None
    after_on: datetime.date | None
    due_on: datetime.date | None
    days: int | None


def task_differences(before: Facts, after: Facts) -> list[TaskDifference]:
    """Every task of either side, those that moved most first."""
    left = {piece.id: piece for piece in before.pieces}
    right = {piece.id: piece for piece in after.pieces}
    count = _count(left.values(), right.values(), after)
    rows = [_task(left.get(pk), right.get(pk), count) for pk in dict.fromkeys((*left, *right))]
    return sorted(rows, key=lambda row: (_ORDER[row.change], -abs(row.finish_days or 0), row.key, row.id))


_ORDER: Mapping[str, int] = {"changed": 0, "added": 1, "removed": 2, "same": 3}


def aim_differences(before: Measures, after: Measures, facts: Facts) -> list[AimDifference]:
    """What finishes when, then and now; what neither side has dates for is left out."""
    found = []
    sides: tuple[tuple[Literal["release", "project", "milestone"], Sequence[Reached], Sequence[Reached]], ...]
    sides = (
        ("release", before.releases, after.releases),
        ("project", before.projects, after.projects),
        ("milestone", before.milestones, after.milestones),
    )
    dates = [one.finish_on for _, old, new in sides for one in (*old, *new)]
    count = DayCount(facts.days, dates)
    for kind, old, new in sides:
        then, now = {one.id: one for one in old}, {one.id: one for one in new}
        for pk in dict.fromkeys((*now, *then)):
            one, other = then.get(pk), now.get(pk)
            shown = other or one
            before_on = one.finish_on if one else None
            after_on = other.finish_on if other else None
            if shown is None or (before_on is None and after_on is None):
                continue
            found.append(
                AimDifference(
                    kind=kind,
                    id=pk,
                    name=shown.name,
                    before_on=before_on,
                    after_on=after_on,
                    due_on=shown.due_on,
                    days=count.between(before_on, after_on),
                )
            )
    return found


def _count(left: Iterable[Piece], right: Iterable[Piece], facts: Facts) -> DayCount:
    pieces = [*left, *right]
    return DayCount(
        facts.days, [*(piece.start_on for piece in pieces), *(piece.finish_on for piece in pieces)]
    )


def _task(before: Piece | None, after: Piece | None, count: DayCount) -> TaskDifference:
    shown = after or before
    if shown is None:
        raise ValueError("a task is on one side at least")
    if before is None or after is None:
        return TaskDifference(
            id=shown.id,
            key=shown.key,
            title=shown.title,
            change="added" if before is None else "removed",
            before=before,
            after=after,
            start_days=None,
            finish_days=None,
            effort_days=None,
        )
    facts = ("start_on", "finish_on", "effort_days", "person", "release", "project")
    is_same = all(getattr(before, name) == getattr(after, name) for name in facts)
    return TaskDifference(
        id=shown.id,
        key=shown.key,
        title=shown.title,
        change="same" if is_same else "changed",
        before=before,
        after=after,
        start_days=count.between(before.start_on, after.start_on),
        finish_days=count.between(before.finish_on, after.finish_on),
        effort_days=round(after.effort_days - before.effort_days, 4),
    )
