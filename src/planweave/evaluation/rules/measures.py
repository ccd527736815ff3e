"""What is computed of a person's work: how each measure reads its cases. Pure functions on rows of the plan."""

import datetime
import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class CaseRow:
    """One case that a figure rests on: which thing, what it counts, and, in plain figures, why.

    `value` is what goes into the formula: 0 or 1 of a share, days, a score. `before` and `after` are what was
    compared, as it is said in the plan (names of releases, days, shares); `on` is the day that it belongs to.
    """

    key: str
    title: str
    kind: str
    value: float
    on: datetime.date | None = None
    before: str = ""
    after: str = ""

    def said(self) -> dict[str, Any]:
        return asdict(self) | {"on": self.on.isoformat() if self.on else None}


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A figure with its unit ("share" 0 to 1, or "days"), and where its points begin and end unless a cycle says
    otherwise."""

    unit: str
    at_zero: float
    at_full: float
    least: int
    read: Callable[[Sequence[float]], float]


MEASURES: dict[str, Measure] = {
    "kept_release": Measure(unit="share", at_zero=0.5, at_full=1.0, least=5, read=statistics.fmean),
    "completed": Measure(unit="share", at_zero=0.0, at_full=1.0, least=5, read=statistics.fmean),
    "estimates": Measure(unit="share", at_zero=0.0, at_full=1.0, least=3, read=statistics.fmean),
    "settling_days": Measure(unit="days", at_zero=30.0, at_full=3.0, least=3, read=statistics.median),
    "reversed": Measure(unit="share", at_zero=0.5, at_full=0.0, least=3, read=statistics.fmean),
    "goal_score": Measure(unit="share", at_zero=0.0, at_full=0.7, least=1, read=statistics.fmean),
    "overlaps_settled": Measure(unit="share", at_zero=0.0, at_full=1.0, least=2, read=statistics.fmean),
}


@dataclass(frozen=True, kw_only=True)
class Measured:
    """`value` None: there are fewer than `least` cases, and a figure would say more than it knows."""

    value: float | None
    points: float | None
    rows: tuple[CaseRow, ...]

    @property
    def cases(self) -> int:
        return len(self.rows)


def measured(name: str, rows: Sequence[CaseRow], *, least: int, at_zero: float, at_full: float) -> Measured:
    """The figure and its points: 0 at `at_zero` or beyond, 1 at `at_full` or beyond, in a straight line between."""
    if len(rows) < max(1, least):
        return Measured(value=None, points=None, rows=tuple(rows))
    value = MEASURES[name].read([row.value for row in rows])
    points = min(1.0, max(0.0, (value - at_zero) / (at_full - at_zero)))
    return Measured(value=value, points=points, rows=tuple(rows))


def closeness(*, estimate: float, actual: float) -> float:
    """How near an estimate came: 1 − |actual − estimate| / the larger of both; 1 is exact, 0 is nothing in common.

    The same for twice as much as for half as much. Both are above 0.
    """
    return 1 - abs(actual - estimate) / max(actual, estimate)
