"""Session or token: how a request proves who sent it."""

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from ninja.utils import check_csrf

from planweave.accounts.api import may_work, note_seen
from planweave.accounts.models import User
from planweave.accounts.policy import may_work_by_token
from planweave.accounts.queries import actor_for, token_presented
from planweave.accounts.texts import SECOND_FACTOR_NEEDED
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Forbidden, Problem
from planweave.kernel.language import language_of
from planweave.kernel.texts import SCOPE_MISSING, SIGN_IN_NEEDED

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
AT_THE_DOOR = ("/session", "/profile/second-factor", "/profile/passkeys")
ADMIN_PATHS = ("/members", "/tokens", "/settings", "/invitations", "/profile/", "/server/")


class SessionOrToken:
    """`Authorization: Bearer pw_…` for programs, a session with a CSRF token for browsers."""

    openapi_type = "http"

    def __call__(self, request: HttpRequest) -> Actor:
        header = request.headers.get("Authorization", "")
        if header.startswith("Bearer "):
            return self._by_token(request, header.removeprefix("Bearer ").strip())
        user = request.user
        if not isinstance(user, User) or not user.is_active:
            raise Problem(SIGN_IN_NEEDED, status=401)
        if request.method not in SAFE and check_csrf(request) is not None:
            raise Problem(SIGN_IN_NEEDED, status=403)
        if not may_work(request, user.pk) and not is_at_the_door(request.path):
            raise Forbidden(SECOND_FACTOR_NEEDED)
        note_seen(request, user.pk)
        return speaking(actor_for(user, via="browser"), request)

    def _by_token(self, request: HttpRequest, secret: str) -> Actor:
        token = token_presented(secret)
        if token is None:
            raise Problem(SIGN_IN_NEEDED, status=401)
        scope = scope_needed(request.method or "GET", request.path)
        if scope not in token.scopes:
            raise Forbidden(SCOPE_MISSING, scope=scope)
        if not may_work_by_token(token.user_id) and not is_at_the_door(request.path):
            raise Forbidden(SECOND_FACTOR_NEEDED)
        return speaking(actor_for(token.user, via="token"), request)


def is_at_the_door(path: str) -> bool:
    """What is open without the second factor that the server requires: who one is, setting it up, leaving."""
    return path.removeprefix("/api/v1").startswith(AT_THE_DOOR) or path == "/api/v1/me"


def scope_needed(method: str, path: str) -> str:
    """The scope a token needs: read for safe methods, admin for people and access, write for the rest."""
    if method in SAFE:
        return "read"
    if any(part in path for part in ADMIN_PATHS) or (method == "DELETE" and path.count("/") <= 4):
        return "admin"
    return "write"


def speaking(actor: Actor, request: HttpRequest) -> Actor:
    """The actor in the language that this request asks for."""
    if asked := request.headers.get("Accept-Language"):
        return replace(actor, language=language_of(asked))
    return actor


def security_schemes() -> dict[str, Any]:
    return {
        "token": {"type": "http", "scheme": "bearer"},
        "session": {"type": "apiKey", "in": "cookie", "name": settings.SESSION_COOKIE_NAME},
    }
