"""Routes of traceability."""

from ninja import Router

from . import links

router = Router(tags=["traceability"])
router.add_router("", links.router)
