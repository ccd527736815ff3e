"""What happens in disagreements, decisions and conflicts.

No event holds what somebody said before it was revealed: a position, a score, or the criteria they named.
"""

from dataclasses import dataclass, field
from typing import Any

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class DisagreementOpened(Event):
    about: list[str]
    parties: list[int]
    authority: int


@dataclass(frozen=True, kw_only=True)
class DisagreementPlanned(Event):
    """Deadlines still to come were moved; `changes` has them."""


@dataclass(frozen=True, kw_only=True)
class PositionStated(Event):
    """Somebody stated a position, or changed it; what it says is not here."""

    by: str


@dataclass(frozen=True, kw_only=True)
class DisagreementStepped(Event):
    """One step ended and the next began. `because` is the cause, `until` the new step's deadline."""

    left: str
    entered: str
    because: str
    until: str | None


@dataclass(frozen=True, kw_only=True)
class PositionsRevealed(Event):
    stated: int
    parties: int


@dataclass(frozen=True, kw_only=True)
class CriteriaProposed(Event):
    revision: int
    criteria: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class DisagreementAssented(Event):
    """A party said yes to the criteria, or to the options, as they stand."""

    what: str
    revision: int


@dataclass(frozen=True, kw_only=True)
class OptionAdded(Event):
    number: int
    title: str


@dataclass(frozen=True, kw_only=True)
class OptionChanged(Event):
    number: int
    title: str


@dataclass(frozen=True, kw_only=True)
class OptionsMerged(Event):
    numbers: list[int]
    into: int
    title: str


@dataclass(frozen=True, kw_only=True)
class OptionsScored(Event):
    """Somebody handed in a score sheet; what it says is not here."""

    round: int
    by: str


@dataclass(frozen=True, kw_only=True)
class ScoreRoundClosed(Event):
    round: int
    w: float | None
    gain: float | None
    raters: int


@dataclass(frozen=True, kw_only=True)
class ApartReasonGiven(Event):
    round: int
    option: int


@dataclass(frozen=True, kw_only=True)
class DisagreementEscalated(Event):
    """The authority's time passed too: the workspace's lead and owner may decide now."""


@dataclass(frozen=True, kw_only=True)
class DisagreementWithdrawn(Event):
    reason: str


@dataclass(frozen=True, kw_only=True)
class DecisionMade(Event):
    """`hash` covers what was decided and on which contents; `about` are keys."""

    how: str
    choice: str
    about: list[str]
    hash: str


@dataclass(frozen=True, kw_only=True)
class DecisionContradicted(Event):
    """A newer decision speaks against an older one; told at both."""

    newer: str
    older: str
    kind: str


@dataclass(frozen=True, kw_only=True)
class DecisionReversed(Event):
    by: str


@dataclass(frozen=True, kw_only=True)
class DecisionApplied(Event):
    """The chosen changes were made: undone together with them."""

    is_undoable = True
    decision: str
    count: int


@dataclass(frozen=True, kw_only=True)
class DecisionReviewPlanned(Event):
    review_on: str | None


@dataclass(frozen=True, kw_only=True)
class DecisionReviewDue(Event):
    review_on: str


@dataclass(frozen=True, kw_only=True)
class ConflictFound(Event):
    """Two managers' work collides; `about` are keys."""

    kind: str
    about: list[str]


@dataclass(frozen=True, kw_only=True)
class ConflictGone(Event):
    """The next look did not find it any more."""


@dataclass(frozen=True, kw_only=True)
class ConflictDismissed(Event):
    reason: str


@dataclass(frozen=True, kw_only=True)
class ConflictTakenUp(Event):
    """A dismissed conflict is open again."""
