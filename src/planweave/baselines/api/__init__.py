"""Routes of baselines and versions."""

from ninja import Router

from . import baselines, comparing, versions

router = Router(tags=["baselines"])
for part in (comparing, baselines, versions):
    router.add_router("", part.router)
