"""Every write of disagreements, decisions and conflicts."""

from .deciding import decide_disagreement, record_decision
from .keeping import apply_decision, plan_review, tell_due_reviews
from .moving import settle_due
from .opening import Opening, change_deadlines, open_disagreement, withdraw_disagreement
from .scoring import give_reason, score_options
from .taking_part import add_option, agree, change_option, merge_options, propose_criteria, state_position

__all__ = [
    "Opening",
    "add_option",
    "agree",
    "apply_decision",
    "change_deadlines",
    "change_option",
    "decide_disagreement",
    "give_reason",
    "merge_options",
    "open_disagreement",
    "plan_review",
    "propose_criteria",
    "record_decision",
    "score_options",
    "settle_due",
    "state_position",
    "tell_due_reviews",
    "withdraw_disagreement",
]
