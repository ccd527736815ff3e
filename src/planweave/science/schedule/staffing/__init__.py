"""Which release plan can people really do: whole tasks, each on one person, in order, within their releases.

The release plan counts days per skill; `staff` makes of it, or of a better one, a plan in which everybody
has one task at a time. Importing it loads no solver.
"""

from __future__ import annotations

from planweave.science.schedule.staffing.model import Person, Placed, Span, Staffed, Staffing, Task
from planweave.science.schedule.staffing.placing import (
    fill,
    finish_of,
    finishes_of,
    place_beside,
    places,
    stretches,
)
from planweave.science.schedule.staffing.staff import staff

__all__ = [
    "Person",
    "Placed",
    "Span",
    "Staffed",
    "Staffing",
    "Task",
    "fill",
    "finish_of",
    "finishes_of",
    "place_beside",
    "places",
    "staff",
    "stretches",
]
