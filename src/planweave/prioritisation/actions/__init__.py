"""Every write of the ranking."""

from .scores import ScoreEdit, change_ranking, set_scores

__all__ = ["ScoreEdit", "change_ranking", "set_scores"]
