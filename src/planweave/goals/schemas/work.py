"""Contributions, the portfolio and the report on the wire."""

import datetime

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

from .agreeing import ObjectiveRef
from .objectives import BandName, ObjectiveRow, StateName


class ContributionOut(Wire):
    key: str
    title: str
    state: StateName
    owner: PersonRef | None
    theme: str
    share: float
    served_days: float | None
    score: float | None
    band: BandName


class ContributionsOut(Wire):
    """What a requirement serves. `inherited_from` is the ancestor whose contributions count while it has none."""

    contributions: list[ContributionOut]
    rest: float
    effort_days: float | None
    inherited_from: str
    inherited: list[ContributionOut]
    choices: list[ObjectiveRef]
    can_change: bool


class ContributionsIn(WireIn):
    """{objective's key: share of the requirement's effort}; `seen` as it was when the writer looked."""

    shares: dict[str, float]
    seen: dict[str, float] | None = None


class OrphanOut(Wire):
    id: int
    key: str
    title: str
    state: str
    product: int
    effort_days: float | None


class OrphanPage(Wire):
    items: list[OrphanOut]
    next_cursor: str | None
    total: int


class PortfolioGroupOut(Wire):
    """Time nodes, indicators and needs of the objectives of one theme, product, owner or period."""

    id: str | None
    name: str
    states: dict[str, int]
    bands: dict[str, int]
    score: float | None
    band: BandName
    first_due_on: datetime.date | None
    last_due_on: datetime.date | None
    next_due_on: datetime.date | None
    need_days: float
    cost: float
    unestimated: int
    capacity_days: float | None


class PortfolioOut(Wire):
    by: str
    groups: list[PortfolioGroupOut]
    whole: PortfolioGroupOut
    nodes: list[ObjectiveRow]
    periods: list[str]


class GoalReportResult(Wire):
    title: str
    unit: str
    baseline: float
    target: float
    value: float | None
    score: float | None


class GoalReportRow(Wire):
    """Target against actual of one closed objective; needs as planned beside the work that was done for it."""

    key: str
    title: str
    owner: PersonRef | None
    theme: str
    period: str
    metric: str
    unit: str
    baseline: float | None
    target: float | None
    actual: float | None
    score: float | None
    band: BandName
    due_on: datetime.date | None
    closed_on: datetime.date | None
    days_late: int
    planned_days: float | None
    done_days: float
    cost: float | None
    conclusion: str
    results: list[GoalReportResult]


class GoalReportOut(Wire):
    """`score` is the mean of the closed objectives; `still_open` names those of the period that are not."""

    period: str
    rows: list[GoalReportRow]
    score: float | None
    reached: int
    planned_days: float
    done_days: float
    still_open: list[ObjectiveRef]
    periods: list[str]
