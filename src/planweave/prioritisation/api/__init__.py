"""Routes of the ranking."""

from ninja import Router

from . import ratings, scores

router = Router(tags=["prioritisation"])
for part in (scores, ratings):
    router.add_router("", part.router)
