"""Wire shapes of budgets. Amounts are numbers with at most two places."""

import datetime
from typing import Any, Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

ProfileName = Literal["even", "early", "late", "bell", "hand"]
SourceName = Literal["booked", "people"]
LineStateName = Literal["ok", "near", "over"]
CommitmentStateName = Literal["open", "settled", "cancelled"]
AdjustmentStateName = Literal["asked", "approved", "refused", "withdrawn"]


class BudgetLineFields(WireIn):
    """What can be set; absent fields stay as they are. `amount` is spread by `profile`; `months` ({first day of month:
    amount}) says each by hand. `near_percent` and `over_percent` are thresholds for committed and actual."""

    title: str = ""
    owner: int | None = None
    product: int | None = None
    category: str = "research"
    project: int | None = None
    release: int | None = None
    approver: int | None = None
    currency: str = ""
    starts_on: str | None = None
    ends_on: str | None = None
    profile: ProfileName = "even"
    source: SourceName = "booked"
    note: str = ""
    near_percent: int = 80
    over_percent: int = 100
    remaining_low: float | None = None
    remaining_high: float | None = None
    amount: float | None = None
    months: dict[str, float] | None = Field(default=None, max_length=121)


class BudgetLineIn(BudgetLineFields):
    pass


class BudgetLineChangeIn(BudgetLineFields):
    version: int | None = None


class BudgetCommitmentFields(WireIn):
    """`about` is the key of a record that the order is for; without a currency it is in the line's."""

    supplier: str = ""
    note: str = ""
    amount: float | None = None
    currency: str = ""
    expected_on: str | None = None
    about: str = ""
    state: CommitmentStateName = "open"


class BudgetEntryIn(WireIn):
    """`commitment` is the number of the commitment that it settles. Below zero is money that came back."""

    on: str
    amount: float
    currency: str = ""
    note: str = ""
    voucher: str = ""
    commitment: int | None = None


class BudgetEntriesIn(WireIn):
    entries: list[BudgetEntryIn] = Field(max_length=1000)


class BudgetReversalIn(WireIn):
    reason: str = ""


class BudgetMoveIn(WireIn):
    """`line` is a key; the amount is in the line's currency, below zero a cut; without a month over those left."""

    line: str
    amount: float
    month: str | None = None


class BudgetAdjustmentIn(WireIn):
    moves: list[BudgetMoveIn] = Field(max_length=50)
    reason: str = ""


class BudgetAnswerIn(WireIn):
    answer: str = ""


class BudgetNameIn(WireIn):
    name: str = ""


class ExchangeRateIn(WireIn):
    currency: str
    holds_from: str
    rate: float


class ExchangeRatesIn(WireIn):
    rates: list[ExchangeRateIn] = Field(max_length=500)


class BudgetMoney(Wire):
    """In one currency; `forecast` = `actual` + `committed` + `rest` of the plan."""

    planned: float
    committed: float
    actual: float
    rest: float
    forecast: float


class BudgetLabourOut(Wire):
    """What the people of the line's scope cost by the plan, in the base currency."""

    done: float
    left: float
    done_days: float
    left_days: float
    assumed_days: float


class BudgetScopeRef(Wire):
    id: int
    key: str
    name: str


class BudgetLineCan(Wire):
    keep: bool
    delete: bool


class BudgetLineRow(Wire):
    """`base` is in the base currency, `own` in the line's; None where an exchange rate is missing. `approved` is what
    the last approved budget had, in the line's currency. `is_total_fixed`: only an adjustment changes the total."""

    id: int
    key: str
    version: int
    title: str
    category: str
    category_name: str
    owner: PersonRef | None
    product: int | None
    project: BudgetScopeRef | None
    release: BudgetScopeRef | None
    currency: str
    starts_on: datetime.date
    ends_on: datetime.date
    source: SourceName
    own: BudgetMoney | None
    base: BudgetMoney | None
    used: float | None
    state: LineStateName
    approved: float | None
    is_total_fixed: bool
    can: BudgetLineCan


class BudgetTotalOut(Wire):
    category: str
    name: str
    lines: int
    money: BudgetMoney
    state: LineStateName


class BudgetLinesOut(Wire):
    """A page of lines; `count`, `totals` and all else are of every line that one may see."""

    items: list[BudgetLineRow]
    next_cursor: str | None
    count: int
    totals: list[BudgetTotalOut]
    total: BudgetMoney
    currency: str
    unconverted: int
    approved: str
    can_create: bool
    can_manage: bool
    projects: list[BudgetScopeRef]
    releases: list[BudgetScopeRef]
    categories: list[dict[str, str]]
    currencies: list[str]


class BudgetMonthOut(Wire):
    """`rate` is what the month's amount is converted with."""

    month: datetime.date
    planned: float
    actual: float
    base: float | None


class BudgetCommitmentOut(Wire):
    number: int
    supplier: str
    note: str
    amount: float
    currency: str
    expected_on: datetime.date
    about: str
    state: CommitmentStateName
    open: float | None
    base: float | None
    is_late: bool


class BudgetActualOut(Wire):
    """`reverses` and `reversed_by` are numbers of entries."""

    number: int
    on: datetime.date
    amount: float
    currency: str
    base: float | None
    note: str
    voucher: str
    commitment: int | None
    reverses: int | None
    reversed_by: int | None
    by: PersonRef
    at: datetime.datetime


class BudgetChangeOut(Wire):
    version: int
    at: datetime.datetime
    by: PersonRef
    changes: dict[str, list[Any]]


class BudgetMoveOut(Wire):
    line: str
    title: str
    amount: float
    currency: str
    month: datetime.date | None
    planned_before: float | None


class BudgetAdjustmentCan(Wire):
    decide: bool
    withdraw: bool


class BudgetAdjustmentOut(Wire):
    key: str
    version: int
    reason: str
    state: AdjustmentStateName
    by: PersonRef
    at: datetime.datetime
    answer: str
    decided_by: PersonRef | None
    decided_at: datetime.datetime | None
    moves: list[BudgetMoveOut]
    can: BudgetAdjustmentCan


class BudgetLineOut(BudgetLineRow):
    """`eac` is planned ÷ CPI of the line's project or release: the forecast if money goes on as it went so far."""

    note: str
    approver: PersonRef | None
    profile: ProfileName
    near_percent: int
    over_percent: int
    remaining_low: float | None
    remaining_high: float | None
    base_currency: str
    months: list[BudgetMonthOut]
    commitments: list[BudgetCommitmentOut]
    actuals: list[BudgetActualOut]
    adjustments: list[BudgetAdjustmentOut]
    changes: list[BudgetChangeOut]
    labour: BudgetLabourOut | None
    cpi: float | None
    eac: float | None


class ExchangeRateOut(Wire):
    currency: str
    holds_from: datetime.date
    rate: float


class BudgetApprovedRowOut(Wire):
    """Beside what was approved, what is planned now; None for a line that came or went."""

    key: str
    title: str
    category: str
    currency: str
    approved: float | None
    now: float | None


class BudgetApprovedOut(Wire):
    id: int
    name: str
    at: datetime.datetime
    by: PersonRef
    currency: str
    total: float | None
    rows: list[BudgetApprovedRowOut]


class BudgetSettingsOut(Wire):
    base: str
    rates: list[ExchangeRateOut]
    approved: list[BudgetApprovedOut]
    can_manage: bool


class BudgetFlowCell(Wire):
    month: datetime.date
    demand: float
    supply: float
    gap: float


class BudgetFlowRowOut(Wire):
    project: BudgetScopeRef | None
    category: str
    category_name: str
    demand: float
    supply: float
    gap: float
    cells: list[BudgetFlowCell]


class BudgetFlowOut(Wire):
    months: list[datetime.date]
    rows: list[BudgetFlowRowOut]
    currency: str


class EarnedPointOut(Wire):
    on: datetime.date
    pv: float
    ev: float | None
    ac: float | None
    forecast: float | None


class EarnedFigureOut(Wire):
    """`kind` says how it reads: an amount (of money or people-days), an index, working days, a date."""

    code: str
    kind: Literal["amount", "index", "days", "date"]
    value: float | None
    on: datetime.date | None


class EarnedBaselineRef(Wire):
    id: int
    name: str
    made_at: datetime.datetime


class EarnedLineRef(Wire):
    key: str
    title: str


class EarnedValueOut(Wire):
    """What stood at the end of `on`. `unit` "money" or "days" (people-days, for those who may not see money or where
    none is kept)."""

    unit: Literal["money", "days"]
    currency: str
    cost_source: Literal["booked", "people", "both", "effort"]
    on: datetime.date
    today: datetime.date
    baseline: EarnedBaselineRef | None
    baselines: list[EarnedBaselineRef]
    scopes: list[BudgetScopeRef]
    releases: list[BudgetScopeRef]
    first_on: datetime.date | None
    finish_on: datetime.date | None
    forecast_on: datetime.date | None
    figures: list[EarnedFigureOut]
    points: list[EarnedPointOut]
    labour: float
    other: float
    assumed_days: float
    tasks: int
    undated: int
    added: int
    gone: int
    unconverted: int
    lines: list[EarnedLineRef]
    estimated_until: datetime.date | None
