"""A forecast in whole: what becomes of promises, how two forecasts compare, the latest of each promise."""

import datetime

from planweave.kernel.wire import Wire

from .answer import ForecastAnswer, ForecastDatePoint
from .asking import ForecastRow, KindName
from .money import ForecastMoney


class ForecastPromiseOut(Wire):
    """What the forecast says of one thing. `criticality`: share of the runs in which it held the finish up."""

    kind: KindName
    ref: int
    key: str
    name: str
    deadline_on: datetime.date | None
    share_in_time: float | None
    planned_on: datetime.date
    p50_on: datetime.date
    p80_on: datetime.date
    p90_on: datetime.date
    p80_slip_days: float
    is_uncertain: bool
    criticality: float | None
    cruciality: float | None
    sensitivity: float | None
    swing_days: float | None
    swing_cost: float | None


class ForecastPromisePage(Wire):
    items: list[ForecastPromiseOut]
    total: int
    next_cursor: str | None


class ForecastStateOut(Wire):
    """Whether the plan has changed since, how many events tell of it, and what they were about."""

    is_stale: bool
    changes: int
    keys: list[str]


class ForecastCan(Wire):
    name: bool
    delete: bool


class ForecastOut(ForecastRow):
    answer: ForecastAnswer
    money: ForecastMoney | None
    deadlines: list[ForecastPromiseOut]
    state: ForecastStateOut
    can: ForecastCan


class ForecastComparedPromise(Wire):
    kind: KindName
    key: str
    name: str
    left_p80: datetime.date | None
    right_p80: datetime.date | None
    days: int | None
    left_share: float | None
    right_share: float | None


class ForecastComparisonOut(Wire):
    """Two kept forecasts; `promises` are of projects, releases, and tasks with deadlines. `days` are working days by
    which P80 became later."""

    left: ForecastRow
    right: ForecastRow
    left_curve: list[ForecastDatePoint]
    right_curve: list[ForecastDatePoint]
    p50_days: int
    p80_days: int
    p90_days: int
    cost_p50: float | None
    cost_p80: float | None
    promises: list[ForecastComparedPromise]


class LatestForecastOut(Wire):
    forecast: int
    name: str
    planned_on: datetime.date
    p50_on: datetime.date
    p80_on: datetime.date
    p90_on: datetime.date
    deadline_on: datetime.date | None
    share_in_time: float | None
    planned_cost: float | None
    cost_p50: float | None
    cost_p80: float | None
    made_at: datetime.datetime
    is_stale: bool


class LatestForecastPage(Wire):
    """`latest` is null where nothing was forecast yet."""

    latest: LatestForecastOut | None
