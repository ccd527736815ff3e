"""What happens with feedback. Everybody reads the history, so these say only that somebody did something.

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
