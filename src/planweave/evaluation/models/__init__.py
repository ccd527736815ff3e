"""Tables of feedback and evaluations. None is a record: nothing lists, searches, links or exports them."""

from .evaluations import Appeal, CriteriaEdition, Evaluation, EvaluationCycle, Judgement
from .feedback import Feedback, FeedbackCycle, FeedbackPair, FeedbackRequest

__all__ = [
    "Appeal",
    "CriteriaEdition",
    "Evaluation",
    "EvaluationCycle",
    "Feedback",
    "FeedbackCycle",
    "FeedbackPair",
    "FeedbackRequest",
    "Judgement",
]
