"""Routes of wording."""

from ninja import Router

router = Router(tags=["wording"])
