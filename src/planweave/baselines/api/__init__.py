"""Routes of baselines and versions."""

from ninja import Router

from . import baselines, comparing

router = Router(tags=["baselines"])
for part in (comparing, baselines):
    router.add_router("", part.router)
