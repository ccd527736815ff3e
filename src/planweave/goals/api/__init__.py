"""Routes of goals."""

from ninja import Router

from . import agreeing, alignment, objectives, portfolio, results, themes

router = Router(tags=["goals"])
for part in (themes, objectives, results, agreeing, alignment, portfolio):
    router.add_router("", part.router)
