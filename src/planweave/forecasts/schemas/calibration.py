"""Earlier forecasts against what came."""

import datetime
from typing import Literal

from planweave.kernel.wire import Wire

from .asking import KindName


class ForecastCoverageOut(Wire):
    """Of `of` promises at this confidence, `kept` came in time; `low` to `high` is the exact 95 % interval of the
    share. `is_off`: the confidence lies outside it."""

    share: float
    kept: int
    of: int
    low: float | None
    high: float | None
    is_off: bool


class ForecastBrierOut(Wire):
    of: int
    score: float
    base_score: float
    came_true: float
    skill: float | None


class ForecastFactorOut(Wire):
    """Actual length over planned length, of all, of a person's tasks, of a skill's. `is_apart`: surely not 1."""

    kind: Literal["all", "person", "skill"]
    name: str
    of: int
    factor: float
    low: float | None
    high: float | None
    is_apart: bool


class ForecastSettledOut(Wire):
    """`place`: the share of the forecast's runs that were done by the day of the fact."""

    kind: KindName
    key: str
    name: str
    forecast: int
    made_at: datetime.datetime
    p50_on: datetime.date
    p80_on: datetime.date
    p90_on: datetime.date
    deadline_on: datetime.date | None
    share_in_time: float | None
    fact_on: datetime.date
    place: float


class ForecastCalibrationOut(Wire):
    """`bins`: how many facts fell into each tenth of their forecast; even where forecasts are honest."""

    facts: int
    is_enough: bool
    enough: int
    coverage: list[ForecastCoverageOut]
    bins: list[int]
    brier: ForecastBrierOut | None
    factors: list[ForecastFactorOut]
    items: list[ForecastSettledOut]
