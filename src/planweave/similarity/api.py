"""Routes of similarity."""

from ninja import Router

router = Router(tags=["similarity"])
