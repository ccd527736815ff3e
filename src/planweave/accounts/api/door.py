"""What all ways in share: where a request comes from, and the browser that is signed in afterwards."""

import time
from typing import Any

from django.contrib.auth import login, logout
from django.http import HttpRequest
from ninja import Status
from ninja.utils import check_csrf

from planweave.kernel.errors import Problem
from planweave.kernel.texts import SIGN_IN_NEEDED

from .. import actions, policy, rules, schemas, texts
from ..devices import devices_of, know_device
from ..models import User
from ..queries import second_factor_of

BACKEND = "django.contrib.auth.backends.ModelBackend"
HALFWAY = "halfway"
SEEN = "seen"
PROVEN_TWICE = "proven twice"


def origin_of(request: HttpRequest) -> rules.Origin:
    """Where a request comes from; a token's too."""
    actor = getattr(request, "auth", None)
    return rules.Origin(
        address=request.META.get("REMOTE_ADDR", ""),
        agent=request.headers.get("User-Agent", ""),
        via=actor.via if actor else "browser",
        devices=devices_of(request),
    )


def check_origin(request: HttpRequest) -> None:
    """Signing in is a write too: without the CSRF token another site could sign a victim in as somebody else."""
    if check_csrf(request) is not None:
        raise Problem(SIGN_IN_NEEDED, status=403)


def user_out(user: User) -> schemas.UserOut:
    return schemas.UserOut(
        id=user.pk,
        email=user.email,
        name=user.name,
        language=user.language,
        is_administrator=user.is_administrator,
        has_password=user.has_usable_password(),
    )


def come_in(request: HttpRequest, user: User, *, method: str) -> Any:
    """Signed in (200), or half way (202) where this way asks for a second factor and the person has one."""
    if method in rules.NEED_SECOND_FACTOR and second_factor_of(user.pk):
        # Whoever was signed in here is not any more; and a key that was known before is worth nothing.
        request.session.flush()
        request.session[HALFWAY] = {"user": user.pk, "method": method, "at": time.time()}
        return Status(202, schemas.HalfwayOut(needs="second_factor"))
    enter(request, user, method=method)
    return Status(200, user_out(user))


def enter(request: HttpRequest, user: User, *, method: str) -> None:
    """This browser is the person's from now on. Its session gets a new key, which nobody can have planted."""
    request.session.pop(HALFWAY, None)
    login(request, user, backend=BACKEND)
    request.session[PROVEN_TWICE] = method in rules.ALREADY_TWO_FACTORS
    request.session[SEEN] = int(time.time())
    know_device(request, user.pk)
    if not request.session.session_key:
        request.session.create()
    actions.open_session(
        user, session_key=request.session.session_key or "", method=method, origin=origin_of(request)
    )


def may_work(request: HttpRequest, user_id: int) -> bool:
    """Whether this session has come further than the door; costs a query only where a second factor is required."""
    is_proven_twice = request.session.get(PROVEN_TWICE, False)
    return policy.may_work_by_session(user_id, is_proven_twice=is_proven_twice)


def half_in(request: HttpRequest) -> tuple[User, str]:
    """Who has shown the first factor here, and by what. Raises Problem where nobody has, or too long ago."""
    told = request.session.get(HALFWAY) or {}
    if time.time() - told.get("at", 0) > rules.HALFWAY_MINUTES * 60:
        raise Problem(texts.FIRST_FACTOR_FIRST, status=401)
    user = User.objects.filter(pk=told["user"], is_active=True).first()
    if user is None:
        raise Problem(texts.FIRST_FACTOR_FIRST, status=401)
    return user, told["method"]


def leave(request: HttpRequest, user_id: int) -> None:
    actions.close_session(user_id, session_key=request.session.session_key or "", origin=origin_of(request))
    logout(request)


def note_seen(request: HttpRequest, user_id: int) -> None:
    """Keep "last seen" of a session true to some minutes, at no cost for the requests between."""
    now = int(time.time())
    if now - request.session.get(SEEN, 0) < rules.SEEN_EVERY_SECONDS:
        return
    request.session[SEEN] = now
    actions.note_seen(user_id, session_key=request.session.session_key or "", origin=origin_of(request))


def tells_a_secret(request: HttpRequest) -> None:
    """The answer is shown once and kept nowhere, not even for a request that is repeated."""
    request.tells_a_secret = True  # read by kernel.idempotency
