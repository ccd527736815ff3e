"""What is asked of a forecast, and its row in the list."""

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
