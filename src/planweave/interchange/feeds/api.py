"""Routes of one's own calendar, and of whoever reads it by its secret address."""

import hashlib
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Router, Status

from planweave.workspaces.api import here

from . import actions, queries, schemas
from .models import CalendarFeed
from .writing import calendar_of

router = Router(tags=["interchange"])


@router.get(
    "/workspaces/{slug}/calendar-feed", response=schemas.CalendarFeedOut, operation_id="get_calendar_feed"
)
def get_calendar_feed(request: HttpRequest, slug: str) -> Any:
    """Whether one's own calendar can be subscribed to, and since when."""
    return _feed_out(queries.feed_of(here(request, slug)))


@router.post(
    "/workspaces/{slug}/calendar-feed",
    response={201: schemas.CalendarFeedOut},
    operation_id="renew_calendar_feed",
)
def renew_calendar_feed(request: HttpRequest, slug: str) -> Any:
    """A new secret address for one's own calendar; the one before ends at once. It is told this once."""
    feed, secret = actions.renew_feed(here(request, slug))
    address = request.build_absolute_uri(f"/api/v1/calendar/{secret}.ics")
    return Status(201, _feed_out(feed, address))


@router.delete("/workspaces/{slug}/calendar-feed", response={204: None}, operation_id="revoke_calendar_feed")
def revoke_calendar_feed(request: HttpRequest, slug: str) -> Any:
    """Withdraw the address: programs that have it read nothing more."""
    actions.revoke_feed(here(request, slug))
    return Status(204, None)


@router.get("/calendar/{secret}.ics", auth=None, operation_id="read_calendar_feed")
def read_calendar_feed(request: HttpRequest, secret: str) -> HttpResponse:
    """The calendar behind a secret address, for calendar programs, which cannot sign in. Nothing logs the address."""
    actor, workspace = queries.reader_by(secret)
    content = calendar_of(
        queries.entries_of(actor),
        workspace=workspace.name,
        slug=workspace.slug,
        address=request.build_absolute_uri("/").rstrip("/"),
        language=actor.language,
        mark=_mark(),
    )
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Content-Disposition"] = 'inline; filename="planweave.ics"'
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _mark() -> str:
    """The same for one server always, and told by no other."""
    return hashlib.sha256(f"calendar {settings.SECRET_KEY}".encode()).hexdigest()[:16] + ".planweave"


def _feed_out(feed: CalendarFeed | None, address: str = "") -> schemas.CalendarFeedOut:
    if feed is None:
        return schemas.CalendarFeedOut(is_on=False, hint="", created_at=None)
    return schemas.CalendarFeedOut(is_on=True, hint=feed.hint, created_at=feed.created_at, address=address)
