"""Every write of tracking."""

from .alarms import acknowledge, look, look_where_due, set_watch
from .checking_in import Report, check_in, revert

__all__ = ["Report", "acknowledge", "check_in", "look", "look_where_due", "revert", "set_watch"]
