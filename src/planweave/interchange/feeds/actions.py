"""Making, renewing and withdrawing the address of one's own calendar."""

import secrets

from django.db import transaction
from django.utils import timezone

from planweave.accounts.queries import digest
from planweave.kernel.actor import Actor
from planweave.kernel.events import record_event

from ..events import CalendarFeedMade, CalendarFeedRevoked
from .models import CalendarFeed


def renew_feed(actor: Actor) -> tuple[CalendarFeed, str]:
    """A new address for one's own calendar, and its secret, which is told this once; the one before ends."""
    with transaction.atomic():
        _end(actor)
        secret = secrets.token_urlsafe(32)
        feed = CalendarFeed.objects.create(
            workspace_id=actor.here, user_id=actor.user_id, hash=digest(secret), hint=secret[:6]
        )
        record_event(actor, CalendarFeedMade(hint=feed.hint))
    return feed, secret


def revoke_feed(actor: Actor) -> None:
    """From now on the address leads nowhere. Doing it again changes nothing."""
    with transaction.atomic():
        if hint := _end(actor):
            record_event(actor, CalendarFeedRevoked(hint=hint))


def _end(actor: Actor) -> str:
    living = CalendarFeed.objects.select_for_update().filter(
        workspace_id=actor.here, user_id=actor.user_id, revoked_at=None
    )
    hint = ""
    for feed in living:
        hint, feed.revoked_at = feed.hint, timezone.now()
        feed.save(update_fields=["revoked_at"])
    return hint
