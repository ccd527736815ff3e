import datetime
from typing import Any

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.requirements.api import FilterQuery
from planweave.workspaces.schemas import PersonRef

from .scores import ScoreInputOut


class RaterIn(WireIn):
    user: int
    weight: float = 1


class RatingPlanIn(WireIn):
    """`due_at` ends the round that is open. It stops at W `agreed_from`, below `least_gain`, after `round_limit`."""

    title: str
    purpose: str = ""
    people: list[RaterIn] = Field(max_length=100)
    due_at: datetime.datetime | None = None
    round_limit: int = 3
    agreed_from: float = 0.7
    least_gain: float = 0.05


class RatingIn(RatingPlanIn):
    """Either `items`, or the open requirements of `filters`."""

    way: str
    naming: str = "named"
    items: list[int] | None = Field(default=None, max_length=1000)
    filters: FilterQuery | None = None


class RatingChoiceOut(Wire):
    id: int
    key: str
    title: str


class RatingSetOut(Wire):
    """The open requirements of a list, as many as one session takes; `count` all of them."""

    count: int
    most: int
    items: list[RatingChoiceOut]


class RatingChangeIn(RatingPlanIn):
    version: int | None = None


class RatedInputsIn(WireIn):
    item: int
    inputs: dict[str, float] = Field(max_length=50)


class RatedPointsIn(WireIn):
    item: int
    points: float


class RatingDuelIn(WireIn):
    """`result` 1: the first; 0: the second; 0.5: level."""

    first: int
    second: int
    result: float


class RatingJudgementIn(WireIn):
    """How many times as important `first` is as `second`, 1/9 to 9."""

    first: int
    second: int
    value: float


class RatingKanoReplyIn(WireIn):
    """How one would feel if it were present, and if it were absent: like, expect, neutral, tolerate, dislike."""

    item: int
    present: str
    absent: str


class RatingBallotIn(WireIn):
    """Fill the one part that the session asks for. `order`: best first, each place a group of equals."""

    round: int
    order: list[list[int]] = Field(default_factory=list, max_length=200)
    scores: list[RatedInputsIn] = Field(default_factory=list, max_length=200)
    points: list[RatedPointsIn] = Field(default_factory=list, max_length=200)
    duels: list[RatingDuelIn] = Field(default_factory=list, max_length=10_000)
    replies: list[RatingKanoReplyIn] = Field(default_factory=list, max_length=200)
    judgements: list[RatingJudgementIn] = Field(default_factory=list, max_length=200)


class RatingDueIn(WireIn):
    due_at: datetime.datetime | None = None


class RatingReasonIn(WireIn):
    body: str


class RatingTakeOverIn(WireIn):
    """`into`: scores or list; `order`: kemeny, borda or mean."""

    into: str = "scores"
    order: str = "kemeny"
    reason: str


class RatingEndIn(WireIn):
    reason: str


class RaterOut(Wire):
    person: PersonRef
    weight: float
    has_handed_in: bool


class RatingVoiceOut(Wire):
    """Who said something: a name, or a number where the session is unnamed. `is_me` is for oneself alone."""

    label: str
    is_me: bool


class RatedItemOut(Wire):
    id: int
    key: str
    title: str
    product: int
    state: str


class RatingStepOut(Wire):
    """What is to be done now (`code` for programs), by whom, until when."""

    code: str
    says: str
    who: list[PersonRef]
    until: datetime.datetime | None


class RatingSpreadOut(Wire):
    low: float
    lower: float
    median: float
    upper: float
    high: float
    quartile_range: float
    rank_variance: float


class RatedValueOut(Wire):
    voice: RatingVoiceOut
    value: float
    rank: float


class RatingApartOut(Wire):
    """Whose place is far from the median of the others' places."""

    voice: RatingVoiceOut
    place: float
    others: float


class RatingBinOut(Wire):
    low: float
    high: float
    count: int


class RatingGivenReasonOut(Wire):
    voice: RatingVoiceOut
    body: str


class RatingItemResultOut(Wire):
    item: int
    values: list[RatedValueOut]
    spread: RatingSpreadOut | None
    rank_spread: RatingSpreadOut | None
    bins: list[RatingBinOut]
    mean: float | None
    mean_rank: float | None
    borda: float
    places: dict[str, int]
    apart: list[RatingApartOut]
    reasons: list[RatingGivenReasonOut]


class RatingAgreementOut(Wire):
    """Kendall's W over the requirements that all raters rated, ties corrected; null where it is not defined."""

    w: float | None
    chi_square: float | None
    degrees: int
    p_value: float | None
    raters: int
    items: int
    strength: str | None


class RatingKemenyOut(Wire):
    """`bound`: no order has fewer disagreements; the order is the best where `is_proven`."""

    disagreements: int
    bound: int
    is_proven: bool


class RatingVoiceTauOut(Wire):
    voice: RatingVoiceOut
    tau: float | None


class RatingKanoOut(Wire):
    item: int
    counts: dict[str, int]
    respondents: int
    better: float | None
    worse: float | None
    leading: str | None
    is_significant: bool


class RatingRevisitOut(Wire):
    first: int
    second: int
    given: float
    implied: float
    ratio_after: float


class RatingConsistencyOut(Wire):
    ratio: float | None
    is_consistent: bool | None
    revisit: RatingRevisitOut | None


class RatingVoiceConsistencyOut(RatingConsistencyOut):
    voice: RatingVoiceOut


class RatingAhpWeightOut(Wire):
    item: int
    weight: float


class RatingAhpOut(Wire):
    group: RatingConsistencyOut
    weights: list[RatingAhpWeightOut]
    people: list[RatingVoiceConsistencyOut]


class RatingRoundResultOut(Wire):
    agreement: RatingAgreementOut
    items: list[RatingItemResultOut]
    orders: dict[str, list[int]]
    kemeny: RatingKemenyOut
    people: list[RatingVoiceTauOut]
    camps: list[list[RatingVoiceOut]]
    kano: list[RatingKanoOut] | None = None
    ahp: RatingAhpOut | None = None


class RatingRoundOut(Wire):
    """`advice` agreed, no_gain, round_limit, go_on or undefined, said in `says`; null before the reveal."""

    number: int
    started_at: datetime.datetime
    due_at: datetime.datetime | None
    revealed_at: datetime.datetime | None
    advice: str | None
    gain: float | None
    says: str
    result: RatingRoundResultOut | None


class RatingCan(Wire):
    lead: bool
    rate: bool
    reveal: bool
    next_round: bool
    take_over: bool
    give_reason: bool


class RatingOwnBallotOut(Wire):
    """One's own, with the salt of its hash in the history: SHA-256 of [salt, answers] as canonical JSON."""

    round: int
    answers: dict[str, Any]
    salt: str
    commitment: str
    handed_in_at: datetime.datetime


class RatingOut(Wire):
    key: str
    title: str
    purpose: str
    leader: PersonRef | None
    way: str
    way_label: str
    inputs: list[ScoreInputOut]
    state: str
    naming: str
    round: int
    round_limit: int
    agreed_from: float
    least_gain: float
    because: str
    version: int
    raters: list[RaterOut]
    items: list[RatedItemOut]
    step: RatingStepOut
    my_ballot: RatingOwnBallotOut | None
    my_last: RatingOwnBallotOut | None
    rounds: list[RatingRoundOut]
    can: RatingCan


class RatingRow(Wire):
    key: str
    title: str
    leader: PersonRef | None
    way: str
    way_label: str
    state: str
    round: int
    round_limit: int
    count: int
    raters: int
    handed_in: int
    is_mine: bool
    awaits_me: bool
    step: RatingStepOut
    w: float | None


class RatingWay(Wire):
    id: str
    label: str


class RatingPage(Wire):
    items: list[RatingRow]
    ways: list[RatingWay]
    can_start: bool
