"""Routes of signing in, one's own profile and tokens."""

from typing import Any

from django.contrib.auth import login, logout, update_session_auth_hash
from django.http import HttpRequest
from django.middleware.csrf import get_token
from ninja import Router, Status
from ninja.utils import check_csrf

from planweave.kernel.errors import Problem
from planweave.kernel.language import language_of
from planweave.kernel.texts import SIGN_IN_NEEDED
from planweave.kernel.wire import actor_of

from . import actions, schemas
from .models import User
from .queries import tokens_of

router = Router(tags=["accounts"])

BACKEND = "django.contrib.auth.backends.ModelBackend"


def user_out(user: User) -> schemas.UserOut:
    return schemas.UserOut(
        id=user.pk,
        email=user.email,
        name=user.name,
        language=user.language,
        is_administrator=user.is_administrator,
        has_password=user.has_usable_password(),
    )


@router.get("/session", response=schemas.SessionStateOut, auth=None, operation_id="get_session")
def get_session(request: HttpRequest) -> Any:
    """Whether somebody is signed in here, and whether this server has people at all."""
    get_token(request)
    user = request.user
    is_signed_in = isinstance(user, User) and user.is_active
    return schemas.SessionStateOut(
        is_signed_in=is_signed_in,
        is_first_run=not User.objects.exists(),
        language=user.language
        if isinstance(user, User)
        else language_of(request.headers.get("Accept-Language", "")),
    )


@router.post("/session/link", response=schemas.UserOut, auth=None, operation_id="sign_in_with_link")
def sign_in_with_link(request: HttpRequest, body: schemas.SignInLinkIn) -> Any:
    """Sign in with a one-time link's secret."""
    _check_origin(request)
    user = actions.redeem_sign_in_link(body.secret)
    login(request, user, backend=BACKEND)
    return user_out(user)


@router.post("/session", response=schemas.UserOut, auth=None, operation_id="sign_in")
def sign_in(request: HttpRequest, body: schemas.SignInIn) -> Any:
    """Sign in with e-mail and password."""
    _check_origin(request)
    address = request.META.get("REMOTE_ADDR", "")
    user = actions.check_sign_in(email=body.email, password=body.password, address=address)
    login(request, user, backend=BACKEND)
    return user_out(user)


@router.delete("/session", response={204: None}, operation_id="sign_out")
def sign_out(request: HttpRequest) -> Any:
    """End this browser's session."""
    actor_of(request)
    logout(request)
    return Status(204, None)


@router.patch("/profile", response=schemas.UserOut, operation_id="change_profile")
def change_profile(request: HttpRequest, body: schemas.ProfileIn) -> Any:
    """Change one's own name or language."""
    return user_out(actions.change_profile(actor_of(request), name=body.name, language=body.language))


@router.put("/profile/password", response=schemas.UserOut, operation_id="set_password")
def set_password(request: HttpRequest, body: schemas.PasswordIn) -> Any:
    """Set or change one's own password; other sessions end."""
    user = actions.set_password(actor_of(request), current=body.current, new=body.new)
    update_session_auth_hash(request, user)
    return user_out(user)


@router.get("/tokens", response=list[schemas.TokenOut], operation_id="list_tokens")
def list_tokens(request: HttpRequest) -> Any:
    """One's own live tokens; their secrets are not kept."""
    return tokens_of(actor_of(request))


@router.post("/tokens", response={201: schemas.NewTokenOut}, operation_id="create_token")
def create_token(request: HttpRequest, body: schemas.TokenIn) -> Any:
    """A token for a program. Its secret is in this answer and nowhere else."""
    user = User.objects.get(pk=actor_of(request).user_id)
    token, secret = actions.create_token(user, name=body.name, scopes=body.scopes, expires_at=body.expires_at)
    shown = schemas.TokenOut.model_validate(token).model_dump()
    return Status(201, schemas.NewTokenOut(**shown, secret=secret))


@router.delete("/tokens/{token_id}", response={204: None}, operation_id="revoke_token")
def revoke_token(request: HttpRequest, token_id: int) -> Any:
    """End a token at once."""
    actions.revoke_token(actor_of(request), token_id)
    return Status(204, None)


def _check_origin(request: HttpRequest) -> None:
    """Signing in is a write too: without the CSRF token another site could sign a victim in as somebody else."""
    if check_csrf(request) is not None:
        raise Problem(SIGN_IN_NEEDED, status=403)
