"""Routes of people, departments, borrowing, the calendar and capacity."""

from ninja import Router

from .borrowings import router as borrowings
from .calendar import router as calendar
from .people import router as people

router = Router(tags=["resources"])
for part in (people, calendar, borrowings):
    router.add_router("", part)
