import datetime

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

from .cycles import EvaluationCriterionOut


class EvaluationCaseOut(Wire):
    """One thing that a figure was computed from; `key` is empty for what is no record."""

    key: str
    title: str
    kind: str
    value: float
    on: datetime.date | None
    before: str
    after: str


class NamedJudgementOut(Wire):
    name: str
    score: int
    words: str


class EvaluationCriterionResult(EvaluationCriterionOut):
    """Computed: `value` is null where there are fewer than `least` cases. Judged: `peers` is null where they are too
    few to be shown. `points`: 0 to 1, null where there are none."""

    points: float | None
    is_adjusted: bool
    value: float | None = None
    cases: int = 0
    rows: list[EvaluationCaseOut] = Field(default_factory=list)
    own: int | None = None
    own_words: str = ""
    lead: int | None = None
    lead_words: str = ""
    peers: float | None = None
    peer_count: int | None = None
    named: list[NamedJudgementOut] = Field(default_factory=list)


class EvaluationAppealOut(Wire):
    words: str
    made_at: datetime.datetime
    due_on: datetime.date
    outcome: str
    grounds: str
    criterion: str
    points: float | None
    answered_by: PersonRef | None
    answered_at: datetime.datetime | None


class EvaluationResultCan(Wire):
    plan_talk: bool
    comment: bool
    accept: bool
    appeal: bool
    answer: bool


class EvaluationResultOut(Wire):
    """`points` is the weighted mean of what has points, `covered` their share of the weights; both null before the
    results are shown. `readers` are all who can read it today. `hash` seals a frozen result."""

    cycle: int
    title: str
    stage: str
    start_on: datetime.date
    finish_on: datetime.date
    least_peers: int
    peers_shown: str
    subject: PersonRef
    lead: PersonRef
    appeals_to: PersonRef
    readers: list[PersonRef]
    criteria: list[EvaluationCriterionResult]
    points: float | None
    covered: float | None
    at: datetime.datetime
    talk_on: datetime.date | None
    comment: str
    commented_at: datetime.datetime | None
    accepted_at: datetime.datetime | None
    appeals_until: datetime.date | None
    appeal: EvaluationAppealOut | None
    hash: str
    version: int
    can: EvaluationResultCan


class EvaluationTalkIn(WireIn):
    on: datetime.date | None


class EvaluationWordsIn(WireIn):
    words: str


class AppealAnswerIn(WireIn):
    """`outcome` kept or changed; to change, `criterion` and what it comes to (`points`, 0 to 1)."""

    outcome: str
    grounds: str
    criterion: str = ""
    points: float | None = Field(None, allow_inf_nan=False)
