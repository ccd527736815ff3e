"""What happens to reviews."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class ReviewStarted(Event):
    baseline: int
    count: int


@dataclass(frozen=True, kw_only=True)
class ReviewChanged(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class VerdictChanged(Event):
    round: int
    requirement: str
    verdict: str


@dataclass(frozen=True, kw_only=True)
class RemarkAdded(Event):
    remark: int
    requirement: str


@dataclass(frozen=True, kw_only=True)
class RemarkResolved(Event):
    remark: int
    requirement: str


@dataclass(frozen=True, kw_only=True)
class RemarkReopened(Event):
    remark: int
    requirement: str


@dataclass(frozen=True, kw_only=True)
class ChecklistTicked(Event):
    ticked: list[int]


@dataclass(frozen=True, kw_only=True)
class ReviewSigned(Event):
    round: int
    name: str
    role: str
    meaning: str
    content_hash: str
    baseline_hash: str


@dataclass(frozen=True, kw_only=True)
class ReviewSignedOff(Event):
    round: int
    decision: str


@dataclass(frozen=True, kw_only=True)
class ReviewReopened(Event):
    """A signed requirement was changed. Part of that change's operation: undone with it, by comparing again."""

    is_undoable = True
    review: str
    round: int
    requirements: list[str]


@dataclass(frozen=True, kw_only=True)
class ReviewSettled(Event):
    """What was signed stands again as it was signed."""

    is_undoable = True
    review: str
    round: int


@dataclass(frozen=True, kw_only=True)
class RoundStarted(Event):
    round: int
    baseline: int
    changed: int


@dataclass(frozen=True, kw_only=True)
class ReviewCancelled(Event):
    reason: str


@dataclass(frozen=True, kw_only=True)
class MilestoneMeetingChanged(Event):
    """Day or people of a milestone's review meeting, or the review that it holds; told at the milestone."""

    review: str
