"""Routes of signing in, one's own profile, and what guards the way into an account."""

from ninja import Router

from .door import may_work, note_seen, user_out
from .profile import router as profile
from .providers import router as providers
from .second_factor import router as second_factor
from .signing_in import router as signing_in

__all__ = ["may_work", "note_seen", "router", "user_out"]

router = Router(tags=["accounts"])
for part in (signing_in, providers, second_factor, profile):
    router.add_router("", part)
