"""Routes of requirements."""

from ninja import Router

from . import requirements, substance, types
from .requirements import FilterQuery

__all__ = ["FilterQuery", "router"]

router = Router(tags=["requirements"])
router.add_router("", requirements.router)
router.add_router("", substance.router)
router.add_router("", types.router)
