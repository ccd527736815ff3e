"""Routes of disagreements, decisions and conflicts."""

from ninja import Router

from . import decisions, disagreements, taking_part

router = Router(tags=["decisions"])
for part in (disagreements, taking_part, decisions):
    router.add_router("", part.router)
