import datetime

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

from .rules import LONGEST


class WordingIn(WireIn):
    """Plain texts as they are being written. `requirement` is the key of the one they belong to, if any."""

    title: str = Field(default="", max_length=LONGEST)
    description: str = Field(default="", max_length=LONGEST)
    requirement: str | None = None


class RewritingOut(Wire):
    """`start`:`end` of the field's text replaced by `text`. One with a blank "[…]" waits for the facts."""

    start: int
    end: int
    text: str
    has_blank: bool


class HitOut(Wire):
    """Words that break a rule. Offsets count UTF-16 units of the field's plain text."""

    field: str
    rule: str
    name: str
    incose: str | None
    start: int
    end: int
    words: str
    why: str
    how: str
    rewriting: RewritingOut | None


class LossOut(Wire):
    """What a rule takes from the score. An empty rule: no sentence says what shall be done."""

    rule: str
    name: str
    count: int
    points: float


class MeasureOut(Wire):
    """A phrase that can be a fit criterion: `metric` `operator` `target` `unit`."""

    field: str
    start: int
    end: int
    words: str
    metric: str
    operator: str
    target: float
    unit: str


class PatternOut(Wire):
    """The EARS pattern of one sentence; `proposal` is how a sentence without one could read."""

    field: str
    start: int
    end: int
    pattern: str
    name: str
    proposal: str | None


class KindProposalOut(Wire):
    """`characteristic` is one of ISO/IEC 25010:2023, for a non-functional requirement. `share`: how sure, 0 to 1."""

    type: str
    characteristic: str | None
    share: float


class WordingOut(Wire):
    """`score` is 100 minus the points of the `losses`, never below 0."""

    score: float
    losses: list[LossOut]
    hits: list[HitOut]
    ignored_hits: list[HitOut]
    measures: list[MeasureOut]
    patterns: list[PatternOut]
    proposal: KindProposalOut | None


class IgnoredOut(Wire):
    id: int
    rule: str
    name: str
    words: str
    reason: str
    author: PersonRef
    at: datetime.datetime


class IgnoreIn(WireIn):
    rule: str
    words: str
    reason: str = Field(max_length=500)


class WordingCan(Wire):
    ignore: bool


class RequirementWordingOut(WordingOut):
    """What was found in a stored requirement. `title` and `description` are the plain texts that the offsets count."""

    key: str
    title: str
    description: str
    ignored: list[IgnoredOut]
    can: WordingCan


class WordingRow(Wire):
    """`hits` counts the hits by rule."""

    id: int
    key: str
    title: str
    product: int
    type: str
    state: str
    score: float
    hits: dict[str, int]
    has_pattern: bool


class WordingPage(Wire):
    items: list[WordingRow]
    total: int
    next_cursor: str | None


class SummaryLossOut(LossOut):
    """`points` is how far the mean score would rise without this rule's hits; `requirements` break it."""

    requirements: int


class ProductScoreOut(Wire):
    product: int
    requirements: int
    score: float


class RuleOut(Wire):
    rule: str
    name: str
    how: str
    incose: str | None
    points: int


class WordingSummaryOut(Wire):
    """`score` is the mean over the `requirements` checked; `unchecked` of the workspace wait for `refresh_wording`."""

    score: float
    requirements: int
    unchecked: int
    good: int
    fair: int
    poor: int
    losses: list[SummaryLossOut]
    products: list[ProductScoreOut]
    rules: list[RuleOut]


class RefreshOut(Wire):
    checked: int
    waiting: int


class DictionaryWordOut(Wire):
    """An empty `rule`: the word breaks none here."""

    id: int
    words: str
    rule: str
    name: str
    instead: str
    author: PersonRef
    at: datetime.datetime


class DictionaryCan(Wire):
    change: bool


class DictionaryOut(Wire):
    words: list[DictionaryWordOut]
    rules: list[RuleOut]
    can: DictionaryCan


class DictionaryWordIn(WireIn):
    words: str
    rule: str = ""
    instead: str = Field(default="", max_length=200)
