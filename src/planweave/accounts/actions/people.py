"""Accounts and the one-time links that let people in."""

import datetime
import secrets

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, Problem

from .. import events, texts
from ..models import SignInLink, User
from ..queries import digest
from ..rules import LINK_MINUTES, Origin
from .history import record_security


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
    with transaction.atomic():
        SignInLink.objects.create(
            user=user,
            hash=digest(secret),
            expires_at=timezone.now() + datetime.timedelta(minutes=LINK_MINUTES),
        )
        record_security(events.SignInLinkMade(), user_id=user.pk, origin=Origin())
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
