"""Routes of baselines."""

from ninja import Router

router = Router(tags=["baselines"])
