"""Routes of tracking."""

from ninja import Router

from . import progress, watching

router = Router(tags=["tracking"])
for part in (progress, watching):
    router.add_router("", part.router)
