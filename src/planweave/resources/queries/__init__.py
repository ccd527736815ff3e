"""Every read of people, departments, borrowing and working time."""

from .people import people_of, people_rows, values_of, workers_of
from .working_time import calendar_of, capacity_of, check_range, non_working_days, working_time_of

__all__ = [
    "calendar_of",
    "capacity_of",
    "check_range",
    "non_working_days",
    "people_of",
    "people_rows",
    "values_of",
    "workers_of",
    "working_time_of",
]
