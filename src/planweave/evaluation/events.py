"""What happens with feedback and evaluations. Everybody reads the history, so these say only that somebody did
something.

No words, no other person, no kind and no id: two events cannot be matched to tell who wrote to whom.
"""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class FeedbackGiven(Event):
    """Somebody gave somebody feedback, which may have answered a request."""


@dataclass(frozen=True, kw_only=True)
class FeedbackAcknowledged(Event):
    """Somebody thanked for a feedback, answered it, or said what becomes of it."""


@dataclass(frozen=True, kw_only=True)
class FeedbackTakenBack(Event):
    """Somebody took a feedback back; its words are gone."""


@dataclass(frozen=True, kw_only=True)
class FeedbackAsked(Event):
    """Somebody asked others for feedback."""


@dataclass(frozen=True, kw_only=True)
class FeedbackRequestEnded(Event):
    """Somebody withdrew or declined a request for feedback."""


@dataclass(frozen=True, kw_only=True)
class FeedbackCycleOpened(Event):
    """A lead asked chosen people to give each other feedback until a day."""


@dataclass(frozen=True, kw_only=True)
class FeedbackCycleChanged(Event):
    """The lead of such a cycle changed it, reminded those who are waited for, or closed it."""


@dataclass(frozen=True, kw_only=True)
class EvaluationDrafted(Event):
    """A lead prepares an evaluation; nobody else sees it yet."""


@dataclass(frozen=True, kw_only=True)
class EvaluationMoved(Event):
    """A cycle of evaluation, whose criteria all members know, reached a stage, or its lead acted in this one."""

    cycle: int
    title: str
    stage: str


@dataclass(frozen=True, kw_only=True)
class EvaluationCriteriaChanged(Event):
    """Criteria that were already known were changed, for this reason."""

    cycle: int
    title: str
    edition: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class EvaluationWritten(Event):
    """Somebody wrote in an evaluation: a judgement, a comment, an appeal, an answer. Not which, nor about whom."""
