"""Routes of reviews."""

from ninja import Router

from . import items, meetings, reviews, signing

router = Router(tags=["reviews"])
for part in (reviews, items, signing, meetings):
    router.add_router("", part.router)
