"""Every write of disagreements, decisions and conflicts."""

from .conflicts import dismiss_conflict, look_for_conflicts, take_up_conflict
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
    "dismiss_conflict",
    "give_reason",
    "look_for_conflicts",
    "merge_options",
    "open_disagreement",
    "plan_review",
    "propose_criteria",
    "record_decision",
    "score_options",
    "settle_due",
    "state_position",
    "take_up_conflict",
    "tell_due_reviews",
    "withdraw_disagreement",
]
