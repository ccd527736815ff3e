"""Wire shapes of forecasts. Money is null for those who may not see what a day of somebody costs."""

import datetime
from typing import Any, Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn

StageName = Literal["none", "inherent", "residual"]
KindName = Literal["whole", "release", "project", "task"]


class ForecastScopeIn(WireIn):
    """The whole plan, `releases` by id, or one `project` by id."""

    kind: Literal["plan", "releases", "project"] = "plan"
    releases: list[int] = Field(default=[], max_length=200)
    project: int | None = None


class MakeForecastIn(WireIn):
    """`stage`: which risks strike; "inherent" as if nothing were done about them, "residual" what responses leave.
    `starts` "planned": no task begins before its planned start; "early": as soon as links and people let it.
    `correlation` is that of tasks of one requirement. With `precision` it ends when the standard error of P80 is at
    most that share of the days. The same `seed` gives the same answer."""

    scope: ForecastScopeIn = ForecastScopeIn()
    name: str = ""
    stage: StageName = "residual"
    starts: Literal["planned", "early"] = "planned"
    correlation: float = Field(default=0.3, ge=0, le=0.9)
    runs: int = Field(default=10_000, ge=100, le=100_000)
    precision: float | None = Field(default=None, gt=0, le=0.1)
    seed: int = Field(default=0, ge=0, le=2**31)

    def asked(self) -> dict[str, Any]:
        return self.model_dump(exclude={"name"})


class NameForecastIn(WireIn):
    name: str
    version: int | None = None


class ForecastScopeOut(Wire):
    kind: Literal["plan", "releases", "project"]
    releases: list[int]
    project: int | None
    name: str


class ForecastMaker(Wire):
    id: int
    name: str


class ForecastParameters(Wire):
    runs: int
    seed: int
    precision: float | None
    starts: Literal["planned", "early"]
    correlation: float
    stage: StageName


class ForecastRow(Wire):
    """`p80_slip_days`: working days from the planned finish to P80. `share_in_time`: probability of the deadline."""

    id: int
    name: str
    version: int
    scope: ForecastScopeOut
    parameters: ForecastParameters
    planned_on: datetime.date
    p50_on: datetime.date
    p80_on: datetime.date
    p90_on: datetime.date
    p80_slip_days: float
    deadline_on: datetime.date | None
    share_in_time: float | None
    planned_cost: float | None
    cost_p50: float | None
    cost_p80: float | None
    made_at: datetime.datetime
    made_by: ForecastMaker


class ForecastPage(Wire):
    items: list[ForecastRow]
    next_cursor: str | None
    can_make: bool
    sees_money: bool


class ForecastDatePoint(Wire):
    """The share of the runs that are done by the end of a day."""

    on: datetime.date
    share: float


class ForecastCostPoint(Wire):
    """The share of the runs that cost at most so much."""

    cost: float
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
