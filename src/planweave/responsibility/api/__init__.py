"""Routes of responsibility."""

from ninja import Router

from . import charters, findings, gates, map

router = Router(tags=["responsibility"])
for part in (map, findings, charters, gates):
    router.add_router("", part.router)
