import datetime
from typing import Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

StateName = Literal["identified", "analysed", "treating", "watched", "closed", "occurred"]
PhaseName = Literal["delivery", "operation"]
StrategyName = Literal["avoid", "transfer", "reduce", "accept"]
ResponseStateName = Literal["planned", "active", "done", "dropped"]
ShapeName = Literal["fixed", "uniform", "triangular", "pert"]
ProximityName = Literal["", "past", "now", "soon", "later", "far"]
TrendName = Literal["", "rising", "falling", "steady"]


class RiskDistributionIn(WireIn):
    """`fixed` needs `mode`, `uniform` `low` and `high`, the others all three."""

    kind: ShapeName
    low: float | None = None
    mode: float | None = None
    high: float | None = None


class RiskDistributionOut(Wire):
    kind: ShapeName
    low: float | None = None
    mode: float | None = None
    high: float | None = None


class RiskFields(WireIn):
    """What can be set. Absent fields stay as they are (or as they begin)."""

    title: str = ""
    owner: int | None = None
    cause: str = ""
    event: str = ""
    effect: str = ""
    category: str = "technical"
    phase: PhaseName = "delivery"
    state: StateName = "identified"
    strikes_from: str | None = None
    strikes_until: str | None = None
    next_review_on: str | None = None
    review_every_days: int | None = None
    contingency: str = ""
    contingency_trigger: str = ""
    inherent_likelihood: int | None = None
    inherent_impact: int | None = None
    residual_likelihood: int | None = None
    residual_impact: int | None = None
    target_likelihood: int | None = None
    target_impact: int | None = None
    inherent_probability: float | None = None
    residual_probability: float | None = None
    inherent_delay: RiskDistributionIn | None = None
    inherent_cost: RiskDistributionIn | None = None
    residual_delay: RiskDistributionIn | None = None
    residual_cost: RiskDistributionIn | None = None
    about: list[str] = Field(default=[], max_length=50)


class RiskIn(RiskFields):
    """Without a product it gets that of the first record it is about."""

    product: int | None = None


class RiskChangeIn(RiskFields):
    version: int | None = None


class RiskEditIn(RiskFields):
    id: int
    version: int | None = None


class RiskEditsIn(WireIn):
    edits: list[RiskEditIn] = Field(max_length=1000)


class RiskIdsIn(WireIn):
    ids: list[int] = Field(max_length=1000)


class RiskReviewIn(WireIn):
    note: str = ""
    next_review_on: datetime.date | None = None


class RiskResponseFields(WireIn):
    """`task` is the key of a task of the plan, "" for none. Factors are what remains: 1 changes nothing."""

    strategy: StrategyName = "reduce"
    words: str = ""
    owner: int | None = None
    cost: float | None = None
    due_on: datetime.date | None = None
    state: ResponseStateName = "planned"
    task: str = ""
    likelihood_steps: int = 0
    impact_steps: int = 0
    probability_factor: float = 1
    impact_factor: float = 1


class RiskMakeTaskIn(WireIn):
    effort_days: float = Field(default=1, ge=0, le=10_000)


class RiskOccurrenceFields(WireIn):
    occurred_on: datetime.date | None = None
    delay_days: float | None = None
    cost: float | None = None
    happened: str = ""
    done: str = ""
    lesson: str = ""
    closed_on: datetime.date | None = None


class RiskAboutOut(Wire):
    key: str
    kind: str
    name: str


class RiskResponseOut(Wire):
    number: int
    strategy: StrategyName
    words: str
    owner: PersonRef | None
    cost: float | None
    due_on: datetime.date | None
    is_overdue: bool
    state: ResponseStateName
    task: str
    likelihood_steps: int
    impact_steps: int
    probability_factor: float
    impact_factor: float


class RiskOccurrenceOut(Wire):
    number: int
    occurred_on: datetime.date
    delay_days: float | None
    cost: float | None
    happened: str
    done: str
    lesson: str
    closed_on: datetime.date | None
    by: PersonRef


class RiskCan(Wire):
    edit: bool
    delete: bool
    discuss: bool


class RiskRow(Wire):
    """`sentence` is cause, event and effect as one sentence in the reader's language. `level` 0 to 3 is the current
    one: residual where that is assessed. Expected values are probability × mean."""

    id: int
    key: str
    version: int
    title: str
    sentence: str
    cause: str
    event: str
    effect: str
    category: str
    category_name: str
    phase: PhaseName
    state: StateName
    product: int | None
    owner: PersonRef | None
    strikes_from: datetime.date | None
    strikes_until: datetime.date | None
    proximity: ProximityName
    next_review_on: datetime.date | None
    is_review_due: bool
    inherent_likelihood: int | None
    inherent_impact: int | None
    residual_likelihood: int | None
    residual_impact: int | None
    target_likelihood: int | None
    target_impact: int | None
    level: int | None
    score: int | None
    expected_cost: float | None
    expected_days: float | None
    trend: TrendName
    about: list[RiskAboutOut]
    responses_open: int
    responses_done: int
    is_missing_contingency: bool
    can: RiskCan


class RiskPage(Wire):
    items: list[RiskRow]
    next_cursor: str | None
    total: int
    can_create: bool


class RiskQuantityOut(Wire):
    """`mean_…` are means of the distributions, `expected_…` times the probability."""

    probability: float | None
    delay: RiskDistributionOut | None
    cost: RiskDistributionOut | None
    mean_days: float | None
    mean_cost: float | None
    expected_days: float | None
    expected_cost: float | None


class RiskProposedOut(Wire):
    """What is left when responses work as they promise: of those in place, and of all that are planned."""

    likelihood: int | None
    impact: int | None
    probability: float | None
    delay: RiskDistributionOut | None
    cost: RiskDistributionOut | None
    expected_days: float | None
    expected_cost: float | None


class RiskPositionOut(Wire):
    """Since `at`; [likelihood, impact] or null."""

    at: datetime.datetime
    inherent: list[int] | None
    residual: list[int] | None


class RiskOut(RiskRow):
    contingency: str
    contingency_trigger: str
    is_contingency_due: bool
    review_every_days: int | None
    reviewed_at: datetime.datetime | None
    created_at: datetime.datetime
    inherent: RiskQuantityOut
    residual: RiskQuantityOut
    in_place: RiskProposedOut
    promised: RiskProposedOut
    response_cost: float
    worth: float | None
    moves: list[StateName]
    responses: list[RiskResponseOut]
    occurrences: list[RiskOccurrenceOut]
    trail: list[RiskPositionOut]
    mismatches: list[str]


class RiskPlacedOut(Wire):
    """A risk on the matrix."""

    id: int
    key: str
    version: int
    title: str
    state: StateName
    inherent: list[int] | None
    residual: list[int] | None
    target: list[int] | None
    trail: list[RiskPositionOut]
    can_edit: bool


class RiskBurnedOut(Wire):
    on: datetime.date
    cost: float
    days: float
    open: int


class RiskFiguresOut(Wire):
    """`by_level` counts the open ones from low to extreme; `burn_down` sums their expected values at days' ends."""

    open: int
    by_state: dict[str, int]
    by_level: list[int]
    unassessed: int
    expected_cost: float
    expected_days: float
    reviews_due: int
    burn_down: list[RiskBurnedOut]


class RiskLikelihoodStep(WireIn):
    """`to` is the highest probability that still is this step; the last one's is 1. No name: the usual word."""

    name: str = Field(default="", max_length=40)
    to: float


class RiskImpactStep(WireIn):
    """The last step has no upper ends."""

    name: str = Field(default="", max_length=40)
    days_to: float | None = None
    cost_to: float | None = None


class RiskSchemeIn(WireIn):
    """`zones[l][i]` is the level 0–3 of likelihood step l + 1 and impact step i + 1."""

    version: int
    likelihood: list[RiskLikelihoodStep] = Field(max_length=5)
    impact: list[RiskImpactStep] = Field(max_length=5)
    zones: list[list[int]] = Field(max_length=5)
    contingency_level: int
    contingency_cost: float | None = None
    review_days: list[int] = Field(max_length=4)
    categories: list[str] = Field(default=[], max_length=30)


class RiskCategoryOut(Wire):
    code: str
    name: str
    is_own: bool


class RiskStepOut(Wire):
    """`name` as it is shown; `own` as it was set, "" for the usual word."""

    name: str
    own: str
    to: float | None = None
    days_to: float | None = None
    cost_to: float | None = None


class RiskSchemeOut(Wire):
    version: int
    likelihood: list[RiskStepOut]
    impact: list[RiskStepOut]
    zones: list[list[int]]
    levels: list[str]
    contingency_level: int
    contingency_cost: float | None
    review_days: list[int]
    categories: list[RiskCategoryOut]
    currency: str
    can_edit: bool
