import datetime
from typing import Any, Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

StepName = Literal["positions", "common_ground", "options", "scoring", "authority", "settled", "withdrawn"]
TimedStep = Literal["positions", "common_ground", "options", "scoring", "authority"]
Keys = Field(default=[], max_length=50)


class EffectIn(WireIn):
    """A change of a requirement: `field` is priority, state, release (an id or null) or value."""

    key: str
    field: str
    value: str | float | int | None = None


class DisagreementIn(WireIn):
    """`about` are keys: SHOP-1, release:4, area:2. Without `authority` who responsibility names (Approver, else
    accountable, else lead) decides in the end; without `deadlines` every step gets its usual days. `conflict` is the
    conflict that this settles."""

    question: str
    background: str = ""
    about: list[str] = Keys
    parties: list[int] = Field(max_length=100)
    authority: int | None = None
    deadlines: dict[TimedStep, datetime.datetime] = {}
    threshold: float = 0.7
    round_limit: int = 3
    least_gain: float = 0.05
    conflict: str = ""


class DeadlinesIn(WireIn):
    deadlines: dict[TimedStep, datetime.datetime]
    version: int | None = None


class PositionIn(WireIn):
    """`criteria` are names of what the answer should be measured by."""

    position: str
    reasons: str
    evidence: str = ""
    criteria: list[str] = Field(default=[], max_length=50)


class CriterionIn(WireIn):
    name: str
    weight: float


class CriteriaIn(WireIn):
    """The whole set anew. `revision` is the one that the person saw."""

    criteria: list[CriterionIn] = Field(max_length=50)
    revision: int


class AgreementIn(WireIn):
    what: Literal["criteria", "options"]
    revision: int


class OptionIn(WireIn):
    title: str
    text: str = ""
    effects: list[EffectIn] = Field(default=[], max_length=50)


class OptionChangeIn(OptionIn):
    version: int


class OptionMergeIn(OptionIn):
    numbers: list[int] = Field(max_length=20)


class ScoresIn(WireIn):
    """{option's number: {criterion's id: points from 0 to 10}}, complete."""

    round: int
    scores: dict[str, dict[str, float]]


class ApartReasonIn(WireIn):
    text: str


class DecideIn(WireIn):
    """One of the options by its number, or an own `choice`; always with grounds."""

    option: int | None = None
    choice: str = ""
    effects: list[EffectIn] = Field(default=[], max_length=50)
    grounds: str
    review_on: datetime.date | None = None


class WithdrawIn(WireIn):
    reason: str


class AboutOut(Wire):
    """`kind` is requirement, task, release, area, objective, …"""

    key: str
    name: str
    kind: str


class EffectOut(Wire):
    """`said` are the value's words; `before` those of what it replaces, where that is known."""

    record: int
    key: str
    field: str
    value: Any
    label: str
    said: str
    before: str = ""


class PartyOut(Wire):
    """`is_done`: has done what the running step asks."""

    person: PersonRef
    is_done: bool


class PositionOut(Wire):
    """Empty words until the reveal, but for one's own."""

    person: PersonRef
    is_stated: bool
    at: datetime.datetime | None
    is_visible: bool
    position: str
    reasons: str
    evidence: str
    criteria: list[str]


class CriterionOut(Wire):
    """`named_by` are the parties whose positions named it."""

    id: str
    name: str
    weight: float
    share: float
    named_by: list[int]


class GoalOut(Wire):
    """A goal that speaks for both sides: `parties` are those whose work it is; `keys` the things that it concerns."""

    key: str
    title: str
    keys: list[str]
    parties: list[int]


class OptionOut(Wire):
    number: int
    title: str
    text: str
    effects: list[EffectOut]
    author: PersonRef
    version: int
    merged_into: int | None
    merged_from: list[int]


class TotalOut(Wire):
    person: int
    total: float


class OptionResultOut(Wire):
    """Figures of a closed round; `apart` are those who stand apart, with `reasons` as far as given."""

    number: int
    mean: float
    borda: float
    median: float | None
    quartile_range: float | None
    totals: list[TotalOut]
    apart: list[int]
    reasons: list["ReasonOut"]


class ReasonOut(Wire):
    person: PersonRef
    text: str


class ScoreRoundOut(Wire):
    """`w` is Kendall's W of the raters' orders, `gain` what it grew by. Of an open round only who has handed in."""

    number: int
    started_at: datetime.datetime
    closed_at: datetime.datetime | None
    w: float | None
    p: float | None
    strength: str | None
    gain: float | None
    best: int | None
    raters: int
    options: list[OptionResultOut]
    my_scores: dict[str, dict[str, float]]


class StepOut(Wire):
    name: TimedStep
    title: str
    deadline: datetime.datetime
    state: Literal["done", "now", "later", "skipped"]


class TodoOut(Wire):
    """What is to be done now, by whom, until when: facilitation without a facilitator."""

    words: str
    people: list[PersonRef]
    until: datetime.datetime | None
    is_mine: bool


class DisagreementCan(Wire):
    lead: bool
    take_part: bool
    decide: bool


class DisagreementRow(Wire):
    key: str
    title: str
    step: StepName
    until: datetime.datetime | None
    parties: list[PersonRef]
    about: list[AboutOut]
    awaited: list[int]
    is_my_turn: bool
    opened_at: datetime.datetime
    ended_at: datetime.datetime | None
    decision: str


class DisagreementPage(Wire):
    items: list[DisagreementRow]
    can_open: bool


class DisagreementOut(Wire):
    """A disagreement as the reader may see it. Words that are not revealed yet are not in it, for nobody."""

    key: str
    version: int
    question: str
    background: str
    opened_by: PersonRef | None
    opened_at: datetime.datetime
    about: list[AboutOut]
    parties: list[PartyOut]
    authority: PersonRef
    is_escalated: bool
    step: StepName
    steps: list[StepOut]
    todo: TodoOut
    threshold: float
    round_limit: int
    least_gain: float
    positions: list[PositionOut]
    revealed_at: datetime.datetime | None
    goals: list[GoalOut]
    criteria: list[CriterionOut]
    criteria_revision: int
    options: list[OptionOut]
    options_revision: int
    agreed: list[int]
    rounds: list[ScoreRoundOut]
    decision: str
    ended_at: datetime.datetime | None
    ended_because: str
    can: DisagreementCan


class PreparedOut(Wire):
    """What a new disagreement starts from: the things found behind the keys, who answers for them, who decides and
    why it is they. `background` says where the rating session left off that it comes from."""

    about: list[AboutOut]
    parties: list[PersonRef]
    authority: PersonRef | None
    authority_because: str
    background: str
    deadlines: dict[TimedStep, datetime.datetime]
