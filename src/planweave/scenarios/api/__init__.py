"""Routes of plan baselines, scenarios and re-plans."""

from ninja import Router

from . import baselines, comparing, replans, scenarios

router = Router()
for part in (baselines, comparing, scenarios, replans):
    router.add_router("", part.router)
