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


class DatePercentile(Wire):
    """`days` is measured from the planned finish, in working days."""

    share: float
    on: datetime.date
    days: float
    error_days: float


class DateCause(Wire):
    kind: Literal["estimates", "risk"]
    key: str
    title: str
    days: float


class DateBuffer(DatePercentile):
    causes: list[DateCause]


class TaskInfluenceOut(Wire):
    """`days` is the length of the tornado's bar; `if_low`, `if_high` its ends as mean finishes."""

    id: int
    key: str
    title: str
    criticality: float
    cruciality: float
    days: float
    if_low: datetime.date
    if_high: datetime.date


class RiskInfluenceOut(Wire):
    """`days`: how much later the finish is when it strikes; null where it always or never does."""

    key: str
    title: str
    probability: float
    days: float | None
    expected_days: float | None


class StageOut(Wire):
    """`days` by confidence, from the planned finish."""

    p50: datetime.date
    p80: datetime.date
    p90: datetime.date
    days: dict[str, float]
    planned_share: float
    share_in_time: float | None
    curve: list[tuple[datetime.date, float]]


class ResponseWorthOut(Wire):
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
    percentiles: list[DatePercentile]
    curve: list[tuple[datetime.date, float]]
    buffers: list[DateBuffer]
    tasks_first: list[TaskInfluenceOut]
    risk_influences: list[RiskInfluenceOut]
    stages: dict[StageName, StageOut]
    responses: list[ResponseWorthOut]


class CostPercentile(Wire):
    share: float
    cost: float
    error: float


class CostCause(Wire):
    kind: Literal["estimates", "risk", "lines"]
    key: str
    title: str
    cost: float


class CostBuffer(Wire):
    share: float
    cost: float
    reserve: float
    error: float
    causes: list[CostCause]


class PlannedParts(Wire):
    labour: float
    undated: float
    requirements: float
    lines: float
    responses: float


class JointTable(Wire):
    """`shares[i][j]`: done by `on[i]` and within `cost[j]`."""

    on: list[datetime.date]
    cost: list[float]
    shares: list[list[float]]


class JointContour(Wire):
    share: float
    points: list[tuple[datetime.date, float]]


class JointPoint(Wire):
    on: datetime.date
    cost: float


class JointOut(Wire):
    """`counts[i][j]` runs between `days[i]`, `days[i+1]` and `costs[j]`, `costs[j+1]`. `both`: done by `target_on` (the
    deadline, else the planned finish) and within the planned cost."""

    days: list[datetime.date]
    costs: list[float]
    counts: list[list[int]]
    planned: JointPoint
    target_on: datetime.date
    both: float
    both_error: float
    table: JointTable
    contours: list[JointContour]


class CostSwing(Wire):
    id: int
    key: str
    title: str
    cost: float
    if_low: float
    if_high: float


class RiskCost(Wire):
    key: str
    cost: float
    expected_cost: float


class StageMoney(Wire):
    planned: float
    p50: float
    p80: float
    p90: float
    costs: dict[str, float]
    both: float
    curve: list[tuple[float, float]]


class ResponseMoney(Wire):
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
    parts: PlannedParts
    unpriced: int
    planned_share: float
    mean: float
    percentiles: list[CostPercentile]
    curve: list[tuple[float, float]]
    joint: JointOut
    tasks_first: list[CostSwing]
    risk_influences: list[RiskCost]
    stages: dict[StageName, StageMoney]
    responses: list[ResponseMoney]
    buffers: list[CostBuffer]


class PromiseOut(Wire):
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


class PromisePage(Wire):
    items: list[PromiseOut]
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
    deadlines: list[PromiseOut]
    state: ForecastStateOut
    can: ForecastCan


class ComparedPromise(Wire):
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
    left_curve: list[tuple[datetime.date, float]]
    right_curve: list[tuple[datetime.date, float]]
    p50_days: int
    p80_days: int
    p90_days: int
    cost_p50: float | None
    cost_p80: float | None
    promises: list[ComparedPromise]


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


class LatestForecasts(Wire):
    """`latest` is null where nothing was forecast yet."""

    latest: LatestForecastOut | None


class CoverageOut(Wire):
    """Of `of` promises at this confidence, `kept` came in time; `low` to `high` is the exact 95 % interval of the
    share. `is_off`: the confidence lies outside it."""

    share: float
    kept: int
    of: int
    low: float | None
    high: float | None
    is_off: bool


class BrierOut(Wire):
    of: int
    score: float
    base_score: float
    came_true: float
    skill: float | None


class FactorOut(Wire):
    """Actual length over planned length, of all, of a person's tasks, of a skill's. `is_apart`: surely not 1."""

    kind: Literal["all", "person", "skill"]
    name: str
    of: int
    factor: float
    low: float | None
    high: float | None
    is_apart: bool


class SettledOut(Wire):
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


class CalibrationOut(Wire):
    """`bins`: how many facts fell into each tenth of their forecast; even where forecasts are honest."""

    facts: int
    is_enough: bool
    enough: int
    coverage: list[CoverageOut]
    bins: list[int]
    brier: BrierOut | None
    factors: list[FactorOut]
    items: list[SettledOut]
