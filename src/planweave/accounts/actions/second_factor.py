"""Codes of an authenticator app (RFC 6238), and recovery codes for the day on which it is lost."""

import base64
import secrets
import time

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, Problem

from .. import events, texts
from ..models import RecoveryCode, SecondFactor, SignInAttempt, User
from ..queries import digest, recovery_codes_left, second_factor_of
from ..rules import MAX_WRONG_CODES, RECOVERY_CODES, Origin
from ..sealing import seal, unseal
from .history import record_security
from .passwords import forget_attempts, prove_password, refuse_attempt, try_once

STEP_SECONDS = 30
ISSUER = "Planweave"


def begin_second_factor(actor: Actor, *, password: str, origin: Origin) -> tuple[str, str]:
    """A new secret for an app, and the address by which apps take it. It counts once a code of it was shown."""
    import pyotp

    if second_factor_of(actor.user_id):
        raise Conflict(texts.SECOND_FACTOR_ON)
    user = prove_password(actor, password=password, origin=origin)
    secret = pyotp.random_base32()
    SecondFactor.objects.update_or_create(
        user=user,
        defaults={
            "secret": seal(secret),
            "last_step": 0,
            "created_at": timezone.now(),
            "confirmed_at": None,
        },
    )
    return secret, pyotp.TOTP(secret).provisioning_uri(name=user.email, issuer_name=ISSUER)


def confirm_second_factor(actor: Actor, *, code: str, origin: Origin) -> list[str]:
    """Turn it on with a first code of the app; the recovery codes, which are shown this once."""
    begun = SecondFactor.objects.filter(user_id=actor.user_id).select_related("user").first()
    if begun is None:
        raise Conflict(texts.SECOND_FACTOR_NOT_BEGUN)
    if begun.confirmed_at:
        raise Conflict(texts.SECOND_FACTOR_ON)
    attempt = _heard(begun.user, origin)
    if not _take_code(begun, code):
        _refuse(attempt, begun.user, origin)
    forget_attempts(attempt)
    with transaction.atomic():
        SecondFactor.objects.filter(pk=begun.pk).update(confirmed_at=timezone.now())
        codes = _new_recovery_codes(begun.user)
        record_security(events.SecondFactorTurnedOn(), user_id=actor.user_id, origin=origin)
    return codes


def turn_second_factor_off(actor: Actor, *, code: str, origin: Origin) -> None:
    """With a code of the app or a recovery code: a stolen session must not take it away."""
    user = User.objects.get(pk=actor.user_id)
    check_second_factor(user, code=code, origin=origin)
    _turn_off(user, origin)


def renew_recovery_codes(actor: Actor, *, code: str, origin: Origin) -> list[str]:
    """New ones, shown this once; the old ones are dead."""
    user = User.objects.get(pk=actor.user_id)
    check_second_factor(user, code=code, origin=origin)
    with transaction.atomic():
        codes = _new_recovery_codes(user)
        record_security(events.RecoveryCodesRenewed(), user_id=user.pk, origin=origin)
    return codes


def lift_second_factor(user: User) -> bool:
    """For whoever runs the server, when app and codes are lost. False where there was none."""
    if second_factor_of(user.pk) is None:
        return False
    _turn_off(user, Origin())
    return True


def check_second_factor(user: User, *, code: str, origin: Origin) -> None:
    """Raises Problem unless `code` is one of the app, not yet used, or an unused recovery code.

    Few attempts are heard, and none is taken back by a right password: six digits are soon guessed.
    """
    factor = second_factor_of(user.pk)
    if factor is None:
        raise Conflict(texts.SECOND_FACTOR_OFF)
    attempt = _heard(user, origin)
    if not _take_code(factor, code) and not _take_recovery_code(user, code, origin):
        _refuse(attempt, user, origin)
    forget_attempts(attempt)


def _heard(user: User, origin: Origin) -> SignInAttempt:
    return try_once(f"second factor of {user.pk}", most=MAX_WRONG_CODES, origin=origin)


def _refuse(attempt: SignInAttempt, user: User, origin: Origin) -> None:
    refuse_attempt(attempt, method="second_factor", user=user, origin=origin, reason="code")
    raise Invalid.of({"code": texts.CODE_WRONG})


def _take_code(factor: SecondFactor, code: str) -> bool:
    """Whether it is the code of now, the step before or the next; each step is taken once, whoever is first."""
    import pyotp

    given = "".join(code.split())
    if not given.isdigit():
        return False
    try:
        app = pyotp.TOTP(unseal(factor.secret))
    except ValueError as error:
        raise Problem(texts.SECOND_FACTOR_UNREADABLE, status=409) from error
    now = int(time.time()) // STEP_SECONDS
    for step in (now, now - 1, now + 1):
        if pyotp.utils.strings_equal(given, app.at(step * STEP_SECONDS)):
            taken = SecondFactor.objects.filter(pk=factor.pk, last_step__lt=step).update(last_step=step)
            return taken == 1
    return False


def _take_recovery_code(user: User, code: str, origin: Origin) -> bool:
    unused = RecoveryCode.objects.filter(user=user, hash=digest(_plain(code)), used_at=None)
    with transaction.atomic():
        if not unused.update(used_at=timezone.now()):
            return False
        used = events.RecoveryCodeUsed(left=recovery_codes_left(user.pk))
        record_security(used, user_id=user.pk, origin=origin)
    return True


def _new_recovery_codes(user: User) -> list[str]:
    """Ten of 120 random bits each, so that a plain hash cannot be guessed back; in groups, to be copied by hand."""
    RecoveryCode.objects.filter(user=user).delete()
    codes = [base64.b32encode(secrets.token_bytes(15)).decode().lower() for _ in range(RECOVERY_CODES)]
    RecoveryCode.objects.bulk_create(RecoveryCode(user=user, hash=digest(code)) for code in codes)
    return ["-".join(code[start : start + 4] for start in range(0, 24, 4)) for code in codes]


def _plain(code: str) -> str:
    return "".join(letter for letter in code.lower() if letter.isalnum())


def _turn_off(user: User, origin: Origin) -> None:
    with transaction.atomic():
        SecondFactor.objects.filter(user=user).delete()
        RecoveryCode.objects.filter(user=user).delete()
        record_security(events.SecondFactorTurnedOff(), user_id=user.pk, origin=origin)
