"""Routes of the ranking."""

from ninja import Router

from . import ratings, scores, shared

router = Router(tags=["prioritisation"])
for part in (scores, ratings, shared):
    router.add_router("", part.router)
