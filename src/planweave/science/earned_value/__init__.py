"""Earned value and earned schedule: where a plan stands in money and in time (S18, Lipke 2003)."""

from planweave.science.earned_value.measures import (
    EarnedSchedule,
    EarnedValue,
    Forecast,
    earned_schedule,
    earned_value,
    planned_value_at,
)

__all__ = [
    "EarnedSchedule",
    "EarnedValue",
    "Forecast",
    "earned_schedule",
    "earned_value",
    "planned_value_at",
]
