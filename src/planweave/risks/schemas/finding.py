import datetime
from typing import Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

from .risks import RiskAboutOut

SessionKindName = Literal["brainstorm", "interview"]
SessionStepName = Literal["collecting", "voting", "done"]


class QuestionIn(WireIn):
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
    questions: list[QuestionIn] = Field(default=[], max_length=60)
    votes: int = 3


class CandidateIn(WireIn):
    """`question` is the number of an interview's question that it answers."""

    cause: str = ""
    event: str
    effect: str = ""
    category: str = ""
    question: int | None = None


class CandidateChangeIn(WireIn):
    cause: str = ""
    event: str = ""
    effect: str = ""
    category: str = ""


class CandidateMergeIn(CandidateChangeIn):
    candidates: list[int] = Field(max_length=100)


class CandidateIdsIn(WireIn):
    candidates: list[int] = Field(max_length=100)


class CandidateTakeIn(CandidateIdsIn):
    product: int
    about: list[str] = Field(default=[], max_length=50)


class QuestionOut(Wire):
    category: str
    category_name: str
    question: str


class CandidateOut(Wire):
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


class AlikeOut(Wire):
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
    questions: list[QuestionOut]


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
    questions: list[QuestionOut]
    votes: int
    put_in: int
    authors: int
    voters: int
    candidates: list[CandidateOut]
    alike: list[AlikeOut]
    can: RiskSessionCan


class PastOccurrence(Wire):
    occurred_on: datetime.date
    delay_days: float | None
    cost: float | None
    lesson: str


class PastOut(Wire):
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
    occurrences: list[PastOccurrence]
    responses: list[str]


class SignOut(Wire):
    kind: str
    category: str
    category_name: str
    cause: str
    event: str
    effect: str
    sentence: str
    about: list[str]


class SuggestionsOut(Wire):
    history: list[PastOut]
    data: list[SignOut]


class MeasureOut(Wire):
    code: str
    name: str
    unit: str
    scopes: list[str]
    worse: Literal["above", "below"]


class ScopeOut(Wire):
    id: int
    name: str


class RuleFields(WireIn):
    title: str = ""
    owner: int | None = None
    measure: str = ""
    scope: Literal["", "release", "project", "person", "skill"] = ""
    scope_id: int | None = None
    comparison: Literal["above", "below"] = "above"
    threshold: float = 0
    risk: str = ""
    is_active: bool = True


class RuleChangeIn(RuleFields):
    version: int | None = None


class WarningOut(Wire):
    opened_at: datetime.datetime
    closed_at: datetime.datetime | None
    value: float
    affected: list[RiskAboutOut]
    people: list[PersonRef]


class RuleOut(Wire):
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
    warnings: list[WarningOut]


class RulesOut(Wire):
    rules: list[RuleOut]
    measures: list[MeasureOut]
    scopes: dict[str, list[ScopeOut]]
    can_edit: bool


class LookedOut(Wire):
    open: int
