import datetime
from typing import Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

from .risks import RiskAboutOut

SessionKindName = Literal["brainstorm", "interview"]
SessionStepName = Literal["collecting", "voting", "done"]


class RiskQuestionIn(WireIn):
    category: str
    question: str


class RiskSessionIn(WireIn):
    """Nobody named: everybody who may write takes part. A blind session shows candidates only once revealed."""

    title: str
    kind: SessionKindName = "brainstorm"
    topic: str = ""
    is_blind: bool = True
    expert: str = ""
    people: list[int] = Field(default=[], max_length=100)
    questions: list[RiskQuestionIn] = Field(default=[], max_length=60)
    votes: int = 3


class RiskCandidateIn(WireIn):
    """`question` is the number of an interview's question that it answers."""

    cause: str = ""
    event: str
    effect: str = ""
    category: str = ""
    question: int | None = None


class RiskCandidateChangeIn(WireIn):
    cause: str = ""
    event: str = ""
    effect: str = ""
    category: str = ""


class RiskCandidateMergeIn(RiskCandidateChangeIn):
    candidates: list[int] = Field(max_length=100)


class RiskCandidateIdsIn(WireIn):
    candidates: list[int] = Field(max_length=100)


class RiskCandidateTakeIn(RiskCandidateIdsIn):
    product: int
    about: list[str] = Field(default=[], max_length=50)


class RiskQuestionOut(Wire):
    category: str
    category_name: str
    question: str


class RiskCandidateOut(Wire):
    """`risk` is the key of the risk that it became; `merged_into` the candidate that it went into."""

    id: int
    author: PersonRef
    cause: str
    event: str
    effect: str
    sentence: str
    category: str
    category_name: str
    question: int | None
    votes: int
    is_mine: bool
    has_my_vote: bool
    merged_into: int | None
    risk: str
    can_edit: bool


class RiskAlikeOut(Wire):
    one: int
    other: int
    likeness: float


class RiskSessionRow(Wire):
    key: str
    title: str
    kind: SessionKindName
    step: SessionStepName
    is_blind: bool
    owner: PersonRef | None
    expert: str
    put_in: int
    taken: int
    created_at: datetime.datetime


class RiskSessionPage(Wire):
    items: list[RiskSessionRow]
    can_open: bool
    questions: list[RiskQuestionOut]


class RiskSessionCan(Wire):
    take_part: bool
    lead: bool


class RiskSessionOut(Wire):
    """`put_in` counts all candidates, also those that are not shown yet."""

    key: str
    version: int
    title: str
    topic: str
    kind: SessionKindName
    step: SessionStepName
    is_blind: bool
    is_hidden: bool
    expert: str
    owner: PersonRef | None
    people: list[PersonRef]
    questions: list[RiskQuestionOut]
    votes: int
    put_in: int
    authors: int
    voters: int
    candidates: list[RiskCandidateOut]
    alike: list[RiskAlikeOut]
    can: RiskSessionCan


class RiskPastOccurrence(Wire):
    occurred_on: datetime.date
    delay_days: float | None
    cost: float | None
    lesson: str


class RiskPastOut(Wire):
    """A risk that ended. `because`: "words", "category", "link"."""

    key: str
    title: str
    cause: str
    event: str
    effect: str
    sentence: str
    category: str
    category_name: str
    state: str
    because: list[str]
    occurrences: list[RiskPastOccurrence]
    responses: list[str]


class RiskSignOut(Wire):
    kind: str
    category: str
    category_name: str
    cause: str
    event: str
    effect: str
    sentence: str
    about: list[str]


class RiskSuggestionsOut(Wire):
    history: list[RiskPastOut]
    data: list[RiskSignOut]


class RiskMeasureOut(Wire):
    code: str
    name: str
    unit: str
    scopes: list[str]
    worse: Literal["above", "below"]


class RiskScopeOut(Wire):
    id: int
    name: str


class RiskRuleFields(WireIn):
    title: str = ""
    owner: int | None = None
    measure: str = ""
    scope: Literal["", "release", "project", "person", "skill"] = ""
    scope_id: int | None = None
    comparison: Literal["above", "below"] = "above"
    threshold: float = 0
    risk: str = ""
    is_active: bool = True


class RiskRuleChangeIn(RiskRuleFields):
    version: int | None = None


class RiskWarningOut(Wire):
    opened_at: datetime.datetime
    closed_at: datetime.datetime | None
    value: float
    affected: list[RiskAboutOut]
    people: list[PersonRef]


class RiskRuleOut(Wire):
    """`value` is what the measure said at `looked_at`; null where there is nothing to measure."""

    key: str
    version: int
    title: str
    owner: PersonRef | None
    measure: str
    measure_name: str
    unit: str
    scope: str
    scope_id: int | None
    scope_name: str
    comparison: Literal["above", "below"]
    threshold: float
    risk: str
    is_active: bool
    value: float | None
    looked_at: datetime.datetime | None
    is_firing: bool
    warnings: list[RiskWarningOut]


class RiskRulesOut(Wire):
    rules: list[RiskRuleOut]
    measures: list[RiskMeasureOut]
    scopes: dict[str, list[RiskScopeOut]]
    can_edit: bool


class RiskLookedOut(Wire):
    open: int
