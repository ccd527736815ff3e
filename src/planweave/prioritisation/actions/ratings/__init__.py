"""Every write of rating sessions."""

from .leading import Plan, change_rating, end_rating, start_rating, start_rating_round
from .rating import give_rating_reason, hand_in_ballot, reveal_round
from .taking import take_over_rating

__all__ = [
    "Plan",
    "change_rating",
    "end_rating",
    "give_rating_reason",
    "hand_in_ballot",
    "reveal_round",
    "start_rating",
    "start_rating_round",
    "take_over_rating",
]
