"""Routes of budgets."""

from ninja import Router

from . import adjusting, earning, lines

router = Router(tags=["budgets"])
for part in (lines, adjusting, earning):
    router.add_router("", part.router)
