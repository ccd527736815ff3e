"""Passwords: checked slowly, guessed at seldom, changed by who knows them."""

import datetime
from dataclasses import replace

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, Problem

from .. import events, texts
from ..models import SignInAttempt, SignInLink, User
from ..providers.ldap import ask_directory
from ..queries import active_user, digest
from ..rules import (
    FAILURE_WINDOW_MINUTES,
    MAX_FAILURES,
    MAX_FAILURES_PER_ADDRESS,
    Origin,
)
from .history import record_security
from .identities import person_told_of
from .people import redeem_sign_in_link
from .sessions import end_sessions


def check_sign_in(*, email: str, password: str, origin: Origin) -> User:
    """The person with this e-mail and password. A wrong one costs the same time as a right one."""
    user = active_user(email)
    attempt = try_password(email, user, origin)
    is_right = _is_right(user, password)
    if user is None or not is_right:
        refuse_attempt(attempt, method="password", user=user, origin=origin)
        raise Problem(texts.WRONG_PASSWORD, status=401)
    forget_attempts(attempt)
    return user


def check_sign_in_anywhere(*, email: str, password: str, origin: Origin) -> tuple[User, str]:
    """The person and the way ("password" or "ldap"): what Planweave keeps itself first, then the directory.

    Both count as one attempt.
    """
    if not settings.LDAP_URL:
        return check_sign_in(email=email, password=password, origin=origin), "password"
    user = active_user(email)
    attempt = try_password(email, user, origin)
    is_right = _is_right(user, password)
    if user is not None and is_right:
        forget_attempts(attempt)
        return user, "password"
    told = ask_directory(name=email, password=password)
    if told is None:
        refuse_attempt(attempt, method="ldap", user=user, origin=origin)
        raise Problem(texts.WRONG_PASSWORD, status=401)
    found = person_told_of(told, origin=origin)
    forget_attempts(attempt)
    return found, "ldap"


def _is_right(user: User | None, password: str) -> bool:
    """Whether it is the person's password; as slow where there is none."""
    if user is None or not user.has_usable_password():
        User().set_password(password)
        return False
    return user.check_password(password)


def try_password(email: str, user: User | None, origin: Origin) -> SignInAttempt:
    """Count an attempt at a password: of strangers together, of a browser that the person used before by itself.

    So nobody holds the owner out by guessing: neither from anywhere, nor from the owner's own network.
    """
    if user is not None and (device := origin.devices.get(user.pk)):
        return try_once(f"device {device}", most=MAX_FAILURES, origin=replace(origin, address=device))
    return try_once(email, most=MAX_FAILURES, origin=origin)


def try_once(what: str, *, most: int, origin: Origin) -> SignInAttempt:
    """Count an attempt before it is heard, so that many at the same moment do not get more than `most` through.

    Raises Problem (429) where there were too many; that one is not counted.
    """
    tried = what.replace("\x00", "").strip().lower()[:254]
    attempt = SignInAttempt.objects.create(email=tried, address=origin.address[:64])
    since = timezone.now() - datetime.timedelta(minutes=FAILURE_WINDOW_MINUTES)
    attempts = SignInAttempt.objects.filter(at__gt=since)
    if (
        attempts.filter(email=tried).count() > most
        or attempts.filter(address=attempt.address).count() > MAX_FAILURES_PER_ADDRESS
    ):
        attempt.delete()
        raise Problem(texts.TOO_MANY_FAILURES, status=429)
    return attempt


def refuse_attempt(
    attempt: SignInAttempt, *, method: str, user: User | None, origin: Origin, reason: str = "wrong"
) -> None:
    """The attempt stays counted, and the history tells of it."""
    failed = events.SignInFailed(method=method, email=user.email if user else attempt.email, reason=reason)
    record_security(failed, user_id=user.pk if user else None, origin=origin)
    since = attempt.at - datetime.timedelta(minutes=FAILURE_WINDOW_MINUTES)
    if SignInAttempt.objects.filter(email=attempt.email, at__gt=since).count() == MAX_FAILURES:
        held = events.SignInsHeld(email=failed.email)
        record_security(held, user_id=user.pk if user else None, origin=origin)


def forget_attempts(attempt: SignInAttempt) -> None:
    """It was right: what failed before was a slip of the fingers."""
    SignInAttempt.objects.filter(email=attempt.email).delete()


def prove_password(actor: Actor, *, password: str, origin: Origin) -> User:
    """The actor again, by their password, before the way into their account changes; who has none need not.

    As throttled as signing in. Call it outside a transaction that a refusal takes back.
    """
    user = User.objects.get(pk=actor.user_id)
    if not user.has_usable_password():
        return user
    if not password:
        raise Invalid.of({"password": texts.PASSWORD_AGAIN})
    try:
        check_sign_in(email=user.email, password=password, origin=origin)
    except Problem as problem:
        if problem.text is texts.WRONG_PASSWORD:
            raise Invalid.of({"password": texts.PASSWORD_WRONG}) from problem
        raise
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
        prove_password(actor, password=password, origin=Origin(address=address, via="browser"))
        return "password"
    # The secret alone, or the whole link as it was handed over.
    given = secret.strip().rstrip("/").rpartition("/")[2].rpartition("#")[2].rpartition("=")[2]
    if not given:
        raise Invalid.of({"secret": texts.LINK_NEEDED})
    if not SignInLink.objects.filter(hash=digest(given), user=user).exists():
        raise Invalid.of({"secret": texts.LINK_DEAD})
    redeem_sign_in_link(given)
    return "link"


def set_password(actor: Actor, *, current: str, new: str, origin: Origin, session_key: str = "") -> User:
    """Set or change one's password; all sessions but the given one end. `current` is needed where there is one.

    As throttled as signing in: a stolen session must not guess either.
    """
    user = User.objects.get(pk=actor.user_id)
    if user.has_usable_password():
        attempt = try_password(user.email, user, origin)
        if not user.check_password(current):
            refuse_attempt(attempt, method="password", user=user, origin=origin)
            raise Invalid.of({"current": texts.PASSWORD_WRONG})
        forget_attempts(attempt)
    try:
        validate_password(new, user)
    except ValidationError as error:
        raise Invalid.of({"new": texts.PASSWORD_WEAK}) from error
    with transaction.atomic():
        user.set_password(new)
        user.save(update_fields=["password"])
        record_security(events.PasswordChanged(), user_id=user.pk, origin=origin)
        end_sessions(user.pk, but=session_key, reason="password", origin=origin)
    return user
