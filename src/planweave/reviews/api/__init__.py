"""Routes of reviews."""

from ninja import Router

from . import items, reviews, signing

router = Router(tags=["reviews"])
for part in (reviews, items, signing):
    router.add_router("", part.router)
