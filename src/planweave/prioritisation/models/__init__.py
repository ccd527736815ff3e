"""Tables of the ranking: scores, and the sessions in which several people rate."""

from .ratings import Ballot, Rater, RatingItem, RatingReason, RatingRound, RatingSession
from .scores import Method, Ranking, Score
from .shared import ListCycle, ListEdition, SharedList

__all__ = [
    "Ballot",
    "ListCycle",
    "ListEdition",
    "Method",
    "Ranking",
    "Rater",
    "RatingItem",
    "RatingReason",
    "RatingRound",
    "RatingSession",
    "Score",
    "SharedList",
]
