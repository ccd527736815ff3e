"""What happens to the ranking. Changed inputs travel in the activity's `changes` as "rice.reach"."""

from dataclasses import dataclass
from typing import Any

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class RankingChanged(Event):
    """`changes` maps method and criteria → [before, after]."""

    version: int
    changes: dict[str, list[Any]]


@dataclass(frozen=True, kw_only=True)
class ScoreInputsChanged(Event):
    """`version` and `figure` [before, after] are the score's; a requirement's own version is untouched."""

    is_undoable = True
    method: str
    version: int
    figure: list[float | None]


@dataclass(frozen=True, kw_only=True)
class RatingStarted(Event):
    way: str
    count: int
    raters: dict[str, float]


@dataclass(frozen=True, kw_only=True)
class RatingChanged(Event):
    """People, weights, deadline and stop rule: `changes` has them, before and after."""


@dataclass(frozen=True, kw_only=True)
class BallotHandedIn(Event):
    """That somebody handed in, never what: `commitment` is the salted hash of it."""

    round: int
    commitment: str


@dataclass(frozen=True, kw_only=True)
class RatingRevealed(Event):
    round: int
    ballots: int
    w: float | None
    advice: str


@dataclass(frozen=True, kw_only=True)
class RatingReasonGiven(Event):
    """That a reason was given, not on what: it may be unnamed."""

    round: int


@dataclass(frozen=True, kw_only=True)
class RatingRoundStarted(Event):
    round: int


@dataclass(frozen=True, kw_only=True)
class RatingTakenOver(Event):
    """The scores or the shared list that follow are part of the same operation, undone with it."""

    is_undoable = True
    round: int
    into: str
    order: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class RatingReopened(Event):
    """A take-over was undone: the session stands where it stood before."""

    is_undoable = True
    round: int


@dataclass(frozen=True, kw_only=True)
class RatingEnded(Event):
    reason: str


@dataclass(frozen=True, kw_only=True)
class PrioritiesReordered(Event):
    """`edition` is the list's new one, `before` the one it followed; `moves` says what went where and why."""

    is_undoable = True
    edition: int
    before: int
    moves: list[dict[str, Any]]
    reason: str
    source: str


@dataclass(frozen=True, kw_only=True)
class PriorityTopChanged(Event):
    """How many of the list are its top: `changes` has it, before and after."""


@dataclass(frozen=True, kw_only=True)
class PriorityCycleStarted(Event):
    cycle: int
    due_on: str | None


@dataclass(frozen=True, kw_only=True)
class PrioritiesFrozen(Event):
    cycle: int
    edition: int
    changed: int
