import datetime
from typing import Literal

from pydantic import Field

from planweave.baselines.schemas import FieldOut
from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

from .disagreements import AboutOut, DisagreementRow, EffectIn, EffectOut, Keys

HowName = Literal["consensus", "authority", "recorded"]


class DecisionIn(WireIn):
    """A decision made elsewhere. `reverses` is the key of the one that it takes back."""

    question: str
    choice: str
    grounds: str = ""
    about: list[str] = Keys
    options: list[str] = Field(default=[], max_length=50)
    criteria: list[str] = Field(default=[], max_length=50)
    effects: list[EffectIn] = Field(default=[], max_length=50)
    raised_at: datetime.datetime | None = None
    decided_at: datetime.datetime | None = None
    review_on: datetime.date | None = None
    reverses: str = ""


class DecisionCheckIn(WireIn):
    question: str
    choice: str
    about: list[str] = Keys
    effects: list[EffectIn] = Field(default=[], max_length=50)
    reverses: str = ""


class ApplyIn(WireIn):
    """Places in the list of consequences; null means all that are not applied yet."""

    chosen: list[int] | None = Field(default=None, max_length=50)


class ReviewDateIn(WireIn):
    review_on: datetime.date | None


class AgainstOut(Wire):
    """A contradiction with another decision, in words. `is_newer`: the other one came later."""

    key: str
    title: str
    choice: str
    decided_at: datetime.datetime
    kind: str
    words: str
    is_newer: bool
    is_reversed: bool


class DecisionRow(Wire):
    key: str
    title: str
    choice: str
    how: HowName
    deciders: list[str]
    decided_at: datetime.datetime
    days: float
    about: list[AboutOut]
    review_on: datetime.date | None
    is_due: bool
    reversed_by: str
    reverses: str
    contradicts: list[str]
    changes: int
    applied: int


class DecisionPage(Wire):
    items: list[DecisionRow]
    next_cursor: str | None
    can_record: bool


class ConsequenceOut(EffectOut):
    place: int
    is_applied: bool
    now: str


class DecidedOption(Wire):
    title: str
    text: str
    mean: float | None


class DecidedCriterion(Wire):
    name: str
    weight: float | None


class FrozenOut(Wire):
    """What a thing said when the decision was made. `is_changed`: it says something else now."""

    key: str
    title: str
    version: int | None
    is_gone: bool
    is_changed: bool
    fields: list[FieldOut]


class DecisionCan(Wire):
    apply: bool
    keep: bool
    reverse: bool


class DecisionOut(DecisionRow):
    """`hash` covers what was decided and on which contents; `is_intact` whether both still fit it."""

    version: int
    owner: PersonRef | None
    grounds: str
    disagreement: str
    options: list[DecidedOption]
    criteria: list[DecidedCriterion]
    agreement: list[float | None]
    raised_at: datetime.datetime
    consequences: list[ConsequenceOut]
    frozen: list[FrozenOut]
    against: list[AgainstOut]
    hash: str
    is_intact: bool
    can: DecisionCan


class FiguresOut(Wire):
    """Null where there is nothing to measure yet. The share is `reversed_within` of `watched`."""

    decisions: int
    median_days: float | None
    rounds: int
    gain_per_round: float | None
    watched: int
    reversed_within: int
    reversed_share: float | None


class AboutRecordOut(Wire):
    """What is disagreed on, decided and in conflict about one thing."""

    disagreements: list[DisagreementRow]
    decisions: list[DecisionRow]
