"""What it costs, alone and together with the date."""

import datetime
from typing import Literal

from planweave.kernel.wire import Wire

from .asking import StageName


class ForecastCostPoint(Wire):
    """The share of the runs that cost at most so much."""

    cost: float
    share: float


class ForecastCostPercentile(Wire):
    share: float
    cost: float
    error: float


class ForecastCostCause(Wire):
    kind: Literal["estimates", "risk", "lines"]
    key: str
    title: str
    cost: float


class ForecastCostBuffer(Wire):
    share: float
    cost: float
    reserve: float
    error: float
    causes: list[ForecastCostCause]


class ForecastPlannedParts(Wire):
    """What the planned cost is made of: `spent` is over, all others are still to be spent."""

    spent: float = 0.0
    labour: float
    undated: float
    requirements: float
    lines: float
    responses: float


class ForecastJointTable(Wire):
    """`shares[i][j]`: done by `on[i]` and within `cost[j]`."""

    on: list[datetime.date]
    cost: list[float]
    shares: list[list[float]]


class ForecastJointPoint(Wire):
    on: datetime.date
    cost: float


class ForecastJointContour(Wire):
    share: float
    points: list[ForecastJointPoint]


class ForecastJointOut(Wire):
    """`counts[i][j]` runs between `days[i]`, `days[i+1]` and `costs[j]`, `costs[j+1]`. `both`: done by `target_on` (the
    deadline, else the planned finish) and within the planned cost."""

    days: list[datetime.date]
    costs: list[float]
    counts: list[list[int]]
    planned: ForecastJointPoint
    target_on: datetime.date
    both: float
    both_error: float
    table: ForecastJointTable
    contours: list[ForecastJointContour]


class ForecastCostSwing(Wire):
    id: int
    key: str
    title: str
    cost: float
    if_low: float
    if_high: float


class ForecastRiskCost(Wire):
    key: str
    cost: float
    expected_cost: float


class ForecastStageMoney(Wire):
    planned: float
    p50: float
    p80: float
    p90: float
    costs: dict[str, float]
    both: float
    curve: list[ForecastCostPoint]


class ForecastResponseMoney(Wire):
    """`saved` on the average; `worth` is that less the price."""

    risk: str
    number: int
    price: float
    p80_cost: float
    saved: float
    worth: float


class ForecastMoney(Wire):
    """`unpriced` are tasks with work whose person has no day rate: their work costs nothing here."""

    planned: float
    parts: ForecastPlannedParts
    unpriced: int
    planned_share: float
    mean: float
    percentiles: list[ForecastCostPercentile]
    curve: list[ForecastCostPoint]
    joint: ForecastJointOut
    tasks_first: list[ForecastCostSwing]
    risk_influences: list[ForecastRiskCost]
    stages: dict[StageName, ForecastStageMoney]
    responses: list[ForecastResponseMoney]
    buffers: list[ForecastCostBuffer]
