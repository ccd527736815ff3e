"""Routes of traceability."""

from ninja import Router

from . import links, reshaping, test_cases, whole

router = Router(tags=["traceability"])
for part in (links, whole, test_cases, reshaping):
    router.add_router("", part.router)
