"""Routes of risks."""

from ninja import Router

from . import files, finding, responses, risks, scheme, warnings

router = Router(tags=["risks"])
for part in (risks, files, responses, scheme, finding, warnings):
    router.add_router("", part.router)
