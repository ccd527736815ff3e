"""Working time: one axis of slots that really exist, and the dates at its edges.

Non-working time is not on the axis, so that critical paths, schedulers and simulations count in plain
integers; dates are mapped by `Axis` on the way in and out. The table of a year's holidays and make-up
working days is the caller's (it changes by announcement); nothing here knows a country.
"""

from __future__ import annotations

from planweave.science.calendar.axis import Axis, Calendar, CalendarError, Moment
from planweave.science.calendar.profile import Absence, capacity_profile

__all__ = ["Absence", "Axis", "Calendar", "CalendarError", "Moment", "capacity_profile"]
