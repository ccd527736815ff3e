"""Signing in and out of the product, accounts and tokens."""

import datetime
import secrets

from django.contrib.auth.hashers import check_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound, Problem
from planweave.kernel.texts import NOT_FOUND

from . import texts
from .models import SignInAttempt, SignInLink, Token, User
from .queries import active_user, digest
from .rules import (
    FAILURE_WINDOW_MINUTES,
    LINK_MINUTES,
    MAX_FAILURES,
    MAX_FAILURES_PER_ADDRESS,
    SCOPES,
    TOKEN_PREFIX,
)


def create_user(*, email: str, name: str, language: str = "en", is_administrator: bool = False) -> User:
    """A new person without a password: they come in by a sign-in link and may then set one.

    Raises Invalid for a malformed e-mail, an empty name or an unknown language, Conflict for a taken e-mail.
    """
    email = email.strip()
    try:
        validate_email(email)
    except ValidationError as error:
        raise Invalid(texts.EMAIL_MALFORMED, email=email) from error
    if not name.strip():
        raise Invalid(texts.NAME_NEEDED)
    if language not in ("en", "zh"):
        raise Invalid(texts.LANGUAGE_UNKNOWN)
    if User.objects.filter(email__iexact=email).exists():
        raise Conflict(texts.EMAIL_TAKEN, email=email)
    user = User(email=email, name=name.strip(), language=language, is_administrator=is_administrator)
    user.set_unusable_password()
    user.save()
    return user


def make_sign_in_link(user: User) -> str:
    """The secret of a new link for `user`: good once, for a day."""
    secret = secrets.token_urlsafe(32)
    SignInLink.objects.create(
        user=user,
        hash=digest(secret),
        expires_at=timezone.now() + datetime.timedelta(minutes=LINK_MINUTES),
    )
    return secret


def redeem_sign_in_link(secret: str) -> User:
    """The person whom the link signs in; the link is dead afterwards. Raises Problem for a dead one."""
    now = timezone.now()
    # One UPDATE decides the race of two clicks.
    taken = SignInLink.objects.filter(
        hash=digest(secret), used_at=None, expires_at__gt=now, user__is_active=True
    ).update(used_at=now)
    if not taken:
        raise Problem(texts.LINK_DEAD, status=410)
    return SignInLink.objects.select_related("user").get(hash=digest(secret)).user


def check_sign_in(*, email: str, password: str, address: str) -> User:
    """The person with this e-mail and password. A wrong one costs the same time as a right one."""
    since = timezone.now() - datetime.timedelta(minutes=FAILURE_WINDOW_MINUTES)
    attempts = SignInAttempt.objects.filter(at__gt=since)
    tried = email.strip().lower()[:254]
    if (
        attempts.filter(email=tried).count() >= MAX_FAILURES
        or attempts.filter(address=address).count() >= MAX_FAILURES_PER_ADDRESS
    ):
        raise Problem(texts.TOO_MANY_FAILURES, status=429)
    user = active_user(email)
    if user is None or not user.has_usable_password():
        User().set_password(password)  # spend the same time for an unknown address
        is_right = False
    else:
        is_right = user.check_password(password)
    if user is None or not is_right:
        SignInAttempt.objects.create(email=tried, address=address)
        raise Problem(texts.WRONG_PASSWORD, status=401)
    attempts.filter(email=tried).delete()
    return user


def confirm_identity(actor: Actor, *, password: str, secret: str, address: str) -> str:
    """Show again that it is the actor who acts, for what binds them by name; "password" or "link" as the proof.

    By the password, as throttled as signing in; who has none uses the secret of a fresh one-time sign-in link.
    Call it outside a transaction that a refusal takes back: a failed attempt has to count.
    """
    user = User.objects.get(pk=actor.user_id)
    if user.has_usable_password():
        if not password:
            raise Invalid.of({"password": texts.PASSWORD_NEEDED})
        try:
            check_sign_in(email=user.email, password=password, address=address)
        except Problem as problem:
            if problem.text is texts.WRONG_PASSWORD:
                raise Invalid.of({"password": texts.PASSWORD_WRONG}) from problem
            raise
        return "password"
    # The secret alone, or the whole link as it was handed over.
    given = secret.strip().rstrip("/").rpartition("/")[2].rpartition("#")[2].rpartition("=")[2]
    if not given:
        raise Invalid.of({"secret": texts.LINK_NEEDED})
    if not SignInLink.objects.filter(hash=digest(given), user=user).exists():
        raise Invalid.of({"secret": texts.LINK_DEAD})
    redeem_sign_in_link(given)
    return "link"


def change_profile(actor: Actor, *, name: str | None = None, language: str | None = None) -> User:
    user = User.objects.get(pk=actor.user_id)
    if name is not None:
        if not name.strip():
            raise Invalid.of({"name": texts.NAME_NEEDED})
        user.name = name.strip()
    if language is not None:
        if language not in ("en", "zh"):
            raise Invalid.of({"language": texts.LANGUAGE_UNKNOWN})
        user.language = language
    user.save(update_fields=["name", "language"])
    return user


def set_password(actor: Actor, *, current: str, new: str) -> User:
    """Set or change one's password. `current` is needed where there is one."""
    user = User.objects.get(pk=actor.user_id)
    if user.has_usable_password() and not check_password(current, user.password):
        raise Invalid.of({"current": texts.PASSWORD_WRONG})
    try:
        validate_password(new, user)
    except ValidationError as error:
        raise Invalid.of({"new": texts.PASSWORD_WEAK}) from error
    user.set_password(new)
    user.save(update_fields=["password"])
    return user


def create_token(
    user: User, *, name: str, scopes: list[str], expires_at: datetime.datetime | None = None
) -> tuple[Token, str]:
    """A token for a program and its secret, which is shown once and never again."""
    if not name.strip():
        raise Invalid.of({"name": texts.TOKEN_NAME_NEEDED})
    for scope in scopes or [""]:
        if scope not in SCOPES:
            raise Invalid(texts.SCOPE_UNKNOWN, scope=scope, scopes=", ".join(SCOPES))
    secret = TOKEN_PREFIX + secrets.token_urlsafe(32)
    token = Token.objects.create(
        user=user,
        name=name.strip()[:100],
        hint=secret[:8],
        hash=digest(secret),
        scopes=sorted(set(scopes), key=SCOPES.index),
        expires_at=expires_at,
    )
    return token, secret


def revoke_token(actor: Actor, token_id: int) -> None:
    with transaction.atomic():
        ended = Token.objects.filter(pk=token_id, user_id=actor.user_id, revoked_at=None).update(
            revoked_at=timezone.now()
        )
    if not ended:
        raise NotFound(NOT_FOUND)
