"""Routes of decisions."""

from ninja import Router

router = Router(tags=["decisions"])
