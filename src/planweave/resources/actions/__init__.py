"""Every write of people, departments, needs, borrowing, load alerts and the calendar."""

from .calendar import change_calendar, seed_calendar, set_calendar_days
from .departments import change_department, create_department, delete_department, set_skill_levels
from .needs import set_skill_needs
from .people import change_person, create_person, delete_person

__all__ = [
    "change_calendar",
    "change_department",
    "change_person",
    "create_department",
    "create_person",
    "delete_department",
    "delete_person",
    "seed_calendar",
    "set_calendar_days",
    "set_skill_levels",
    "set_skill_needs",
]
