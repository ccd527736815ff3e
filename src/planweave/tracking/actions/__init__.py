"""Every write of tracking."""

from .alarms import acknowledge, look, look_where_due, set_watch
from .checking_in import Report, check_in, revert
from .reporting import (
    change_plan,
    create_plan,
    delete_plan,
    issue_report,
    make_due_reports,
    make_report,
    write_words,
)

__all__ = [
    "Report",
    "acknowledge",
    "change_plan",
    "check_in",
    "create_plan",
    "delete_plan",
    "issue_report",
    "look",
    "look_where_due",
    "make_due_reports",
    "make_report",
    "revert",
    "set_watch",
    "write_words",
]
