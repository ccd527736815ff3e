"""Routes of tracking."""

from ninja import Router

from . import cockpits, progress, reports, watching

router = Router(tags=["tracking"])
for part in (progress, watching, cockpits, reports):
    router.add_router("", part.router)
