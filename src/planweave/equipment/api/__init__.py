"""Routes of items, bookings, purchases and their figures."""

from ninja import Router

from .bookings import router as bookings
from .items import router as items
from .load import router as load
from .purchases import router as purchases

router = Router(tags=["equipment"])
for part in (items, bookings, purchases, load):
    router.add_router("", part)
