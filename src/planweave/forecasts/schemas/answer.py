"""When it is done: curve, percentiles, buffers, and what the date hangs on."""

import datetime
from typing import Literal

from planweave.kernel.wire import Wire

from .asking import StageName


class ForecastDatePoint(Wire):
    """The share of the runs that are done by the end of a day."""

    on: datetime.date
    share: float


class ForecastDatePercentile(Wire):
    """`days` is measured from the planned finish, in working days."""

    share: float
    on: datetime.date
    days: float
    error_days: float


class ForecastDateCause(Wire):
    kind: Literal["estimates", "risk"]
    key: str
    title: str
    days: float


class ForecastDateBuffer(ForecastDatePercentile):
    causes: list[ForecastDateCause]


class ForecastTaskInfluenceOut(Wire):
    """`days` is the length of the tornado's bar; `if_low`, `if_high` its ends as mean finishes."""

    id: int
    key: str
    title: str
    criticality: float
    cruciality: float
    days: float
    if_low: datetime.date
    if_high: datetime.date


class ForecastRiskInfluenceOut(Wire):
    """`days`: how much later the finish is when it strikes; null where it always or never does."""

    key: str
    title: str
    probability: float
    days: float | None
    expected_days: float | None


class ForecastStageOut(Wire):
    """`days` by confidence, from the planned finish."""

    p50: datetime.date
    p80: datetime.date
    p90: datetime.date
    days: dict[str, float]
    planned_share: float
    share_in_time: float | None
    curve: list[ForecastDatePoint]


class ForecastResponseWorthOut(Wire):
    """This response alone against the risk without any; `p80_days` is what it buys."""

    risk: str
    risk_title: str
    number: int
    words: str
    state: str
    p80_before: datetime.date
    p80_after: datetime.date
    p80_days: float
    mean_days: float


class ForecastAnswer(Wire):
    runs: int
    stopped: Literal["runs", "precision", "stop"]
    seconds: float
    stage: StageName
    tasks: int
    certain: int
    undated: int
    risks: int
    operation: int
    planned_share: float
    mean_days: float
    percentiles: list[ForecastDatePercentile]
    curve: list[ForecastDatePoint]
    buffers: list[ForecastDateBuffer]
    tasks_first: list[ForecastTaskInfluenceOut]
    risk_influences: list[ForecastRiskInfluenceOut]
    stages: dict[StageName, ForecastStageOut]
    responses: list[ForecastResponseWorthOut]
