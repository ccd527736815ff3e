"""Routes of signing in and out with what Planweave itself keeps: links, passwords, codes, passkeys."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import get_token
from ninja import Router, Status

from planweave.kernel.language import language_of
from planweave.kernel.wire import actor_of, refusals

from .. import actions, schemas
from ..models import User
from .door import check_origin, come_in, leave, origin_of

router = Router()


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
        providers=_providers(),
        takes_names=bool(settings.LDAP_URL),
    )


def _providers() -> list[schemas.ProviderOut]:
    found = []
    if settings.OIDC_ISSUER:
        found.append(schemas.ProviderOut(kind="oidc", name=settings.OIDC_NAME))
    if settings.SAML_METADATA:
        found.append(schemas.ProviderOut(kind="saml", name=settings.SAML_NAME))
    return found


WAY_IN = {200: schemas.UserOut, 202: schemas.HalfwayOut}
THROTTLED = refusals(429)


@router.post("/session/link", response=WAY_IN | refusals(410), auth=None, operation_id="sign_in_with_link")
def sign_in_with_link(request: HttpRequest, body: schemas.SignInLinkIn) -> Any:
    """Sign in with a one-time link's secret."""
    check_origin(request)
    return come_in(request, actions.redeem_sign_in_link(body.secret), method="link")


@router.post("/session", response=WAY_IN | THROTTLED | refusals(502), auth=None, operation_id="sign_in")
def sign_in(request: HttpRequest, body: schemas.SignInIn) -> Any:
    """Sign in with e-mail and password. 202: a code of the second factor is wanted too."""
    check_origin(request)
    user, method = actions.check_sign_in_anywhere(
        email=body.email, password=body.password, origin=origin_of(request)
    )
    return come_in(request, user, method=method)


@router.delete("/session", response={204: None}, operation_id="sign_out")
def sign_out(request: HttpRequest) -> Any:
    """End this browser's session."""
    leave(request, actor_of(request).user_id)
    return Status(204, None)
