"""Routes of disagreements, decisions and conflicts."""

from ninja import Router

from . import conflicts, decisions, disagreements, taking_part

router = Router(tags=["decisions"])
for part in (disagreements, taking_part, decisions, conflicts):
    router.add_router("", part.router)
