"""Every write of risks, their sessions and their warning rules."""

from .finding import (
    SessionDraft,
    add_candidate,
    change_candidate,
    finish_session,
    merge_candidates,
    open_session,
    reveal_session,
    take_candidates,
    vote,
)
from .occurring import change_occurrence, tell_occurrence
from .responses import add_response, change_response, make_task, remove_response
from .reverting import revert
from .reviewing import review_risk, tell_due_reviews
from .risks import Draft, Edit, change_risks, create_risks, delete_risks
from .scheme import change_scheme
from .warnings import change_rule, create_rule, delete_rule, look, look_where_due

__all__ = [
    "Draft",
    "Edit",
    "SessionDraft",
    "add_candidate",
    "add_response",
    "change_candidate",
    "change_occurrence",
    "change_response",
    "change_risks",
    "change_rule",
    "change_scheme",
    "create_risks",
    "create_rule",
    "delete_risks",
    "delete_rule",
    "finish_session",
    "look",
    "look_where_due",
    "make_task",
    "merge_candidates",
    "open_session",
    "remove_response",
    "reveal_session",
    "revert",
    "review_risk",
    "take_candidates",
    "tell_due_reviews",
    "tell_occurrence",
    "vote",
]
