"""What working time, people, levels and borrowing mean. No database."""

from .borrowing import Loan
from .people import (
    FULL_WEEK,
    PERSON_FIELDS,
    Capacity,
    Worker,
    capacity_between,
    leaves_in_order,
    person_faults,
)
from .working_time import (
    CALENDAR_FIELDS,
    LONGEST_RANGE_DAYS,
    PLAIN_WEEKEND,
    WorkingTime,
    calendar_faults,
    each_day,
    unknown_years,
)

__all__ = [
    "CALENDAR_FIELDS",
    "FULL_WEEK",
    "LONGEST_RANGE_DAYS",
    "PERSON_FIELDS",
    "PLAIN_WEEKEND",
    "Capacity",
    "Loan",
    "Worker",
    "WorkingTime",
    "calendar_faults",
    "capacity_between",
    "each_day",
    "leaves_in_order",
    "person_faults",
    "unknown_years",
]
