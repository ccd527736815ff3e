"""Browsers that are signed in: noted when they come, seen while they are there, ended by their owner."""

from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND

from .. import events
from ..models import OpenSession, User
from ..queries import open_sessions_of
from ..rules import Origin
from .history import record_security


def open_session(user: User, *, session_key: str, method: str, origin: Origin) -> None:
    """After Django opened its own: who came in, by what, and from where."""
    with transaction.atomic():
        _note(user.pk, session_key=session_key, method=method, origin=origin)
        record_security(events.SignedIn(method=method), user_id=user.pk, origin=origin)


def note_seen(user_id: int, *, session_key: str, origin: Origin) -> None:
    """The browser is still there. One that came in before sessions were noted is noted now."""
    seen = OpenSession.objects.filter(session_key=session_key, user_id=user_id).update(
        seen_at=timezone.now(), address=origin.address[:64]
    )
    if not seen:
        _note(user_id, session_key=session_key, method="", origin=origin)


def rename_session(old_key: str, new_key: str) -> None:
    """Django gave the session a new key."""
    OpenSession.objects.filter(session_key=old_key).update(session_key=new_key)


def close_session(user_id: int, *, session_key: str, origin: Origin) -> None:
    """The person signs out here."""
    with transaction.atomic():
        OpenSession.objects.filter(session_key=session_key).delete()
        record_security(events.SignedOut(), user_id=user_id, origin=origin)


def end_session(actor: Actor, session_id: int, *, origin: Origin) -> None:
    """End one of one's own, at once: its next request is a stranger's, and its live feed stops."""
    with transaction.atomic():
        session = open_sessions_of(actor.user_id).filter(pk=session_id).first()
        if session is None:
            raise NotFound(NOT_FOUND)
        _end([session])
        ended = events.SessionsEnded(count=1, reason="chosen")
        record_security(ended, user_id=actor.user_id, origin=origin)


def end_sessions(user_id: int, *, but: str, reason: str, origin: Origin) -> int:
    """End all sessions of a person but the one with this key ("" for none); how many there were."""
    with transaction.atomic():
        others = list(open_sessions_of(user_id).exclude(session_key=but))
        _end(others)
        if others:
            ended = events.SessionsEnded(count=len(others), reason=reason)
            record_security(ended, user_id=user_id, origin=origin)
    return len(others)


def _note(user_id: int, *, session_key: str, method: str, origin: Origin) -> None:
    OpenSession.objects.update_or_create(
        session_key=session_key,
        defaults={
            "user_id": user_id,
            "method": method,
            "agent": origin.agent[:300],
            "address": origin.address[:64],
            "seen_at": timezone.now(),
        },
    )


def _end(sessions: list[OpenSession]) -> None:
    keys = [session.session_key for session in sessions]
    Session.objects.filter(pk__in=keys).delete()
    OpenSession.objects.filter(session_key__in=keys).delete()
