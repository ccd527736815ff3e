"""What happens to risks, their sessions and their warning rules.

No event holds what somebody put into a blind session before it was revealed.
"""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class RiskCreated(Event):
    is_undoable = True
    product: int | None


@dataclass(frozen=True, kw_only=True)
class RiskChanged(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class RiskDeleted(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class RiskRestored(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class RiskResponseAdded(Event):
    is_undoable = True
    number: int


@dataclass(frozen=True, kw_only=True)
class RiskResponseChanged(Event):
    is_undoable = True
    number: int


@dataclass(frozen=True, kw_only=True)
class RiskResponseRemoved(Event):
    is_undoable = True
    number: int


@dataclass(frozen=True, kw_only=True)
class RiskOccurred(Event):
    """It happened; `changes` has what was told of it."""

    number: int


@dataclass(frozen=True, kw_only=True)
class RiskOccurrenceChanged(Event):
    number: int


@dataclass(frozen=True, kw_only=True)
class RiskReviewed(Event):
    note: str
    next_review_on: str | None


@dataclass(frozen=True, kw_only=True)
class RiskReviewDue(Event):
    review_on: str


@dataclass(frozen=True, kw_only=True)
class RiskSchemeChanged(Event):
    """Scales, matrix, thresholds or categories; `changes` has which."""


@dataclass(frozen=True, kw_only=True)
class RiskSessionOpened(Event):
    kind: str
    people: list[int]


@dataclass(frozen=True, kw_only=True)
class RiskCandidateAdded(Event):
    """Somebody put something in; what it says is not here."""

    candidate: int


@dataclass(frozen=True, kw_only=True)
class RiskCandidateChanged(Event):
    candidate: int


@dataclass(frozen=True, kw_only=True)
class RiskCandidatesMerged(Event):
    into: int
    candidates: list[int]


@dataclass(frozen=True, kw_only=True)
class RiskCandidatesVoted(Event):
    """Somebody placed votes; for what is not here."""

    count: int


@dataclass(frozen=True, kw_only=True)
class RiskSessionStepped(Event):
    left: str
    entered: str


@dataclass(frozen=True, kw_only=True)
class RiskCandidatesTaken(Event):
    risks: list[str]


@dataclass(frozen=True, kw_only=True)
class RiskWarningRuleCreated(Event):
    measure: str


@dataclass(frozen=True, kw_only=True)
class RiskWarningRuleChanged(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class RiskWarningRuleDeleted(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class RiskWarningOpened(Event):
    """The rule's sign is there; `affected` are keys of what is downstream."""

    measure: str
    value: float
    threshold: float
    affected: list[str]


@dataclass(frozen=True, kw_only=True)
class RiskWarningClosed(Event):
    value: float | None
