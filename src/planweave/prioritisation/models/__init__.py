"""Tables of the ranking: scores, and the sessions in which several people rate."""

from .ratings import Ballot, Rater, RatingItem, RatingReason, RatingRound, RatingSession
from .scores import Method, Ranking, Score

__all__ = [
    "Ballot",
    "Method",
    "Ranking",
    "Rater",
    "RatingItem",
    "RatingReason",
    "RatingRound",
    "RatingSession",
    "Score",
]
