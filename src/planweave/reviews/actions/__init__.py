"""Every write of reviews."""

from .judging import add_remark, give_verdict, resolve_remark, tick_checklist
from .leading import cancel_review, change_review, start_next_round, start_review
from .meetings import plan_meeting, start_meeting
from .reopening import look_again
from .signing import sign_off_round, sign_round

__all__ = [
    "add_remark",
    "cancel_review",
    "change_review",
    "give_verdict",
    "look_again",
    "plan_meeting",
    "resolve_remark",
    "sign_off_round",
    "sign_round",
    "start_meeting",
    "start_next_round",
    "start_review",
    "tick_checklist",
]
