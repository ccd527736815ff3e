"""Passkeys (WebAuthn). The library makes and checks; here is only what is kept, and whose it is.

`state` is what the library wants back with the answer (the challenge above all). It stays in the browser's session on
the server and is good for one answer.
"""

import base64
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound, Problem
from planweave.kernel.texts import NOT_FOUND

from .. import events, texts
from ..models import Passkey, User
from ..rules import PASSKEYS_PER_PERSON, Origin
from .history import record_security
from .passwords import prove_password

if TYPE_CHECKING:
    from fido2.server import Fido2Server


@dataclass(frozen=True, kw_only=True)
class Site:
    """For what passkeys are good: `host` without port, and the one `origin` whose pages may use them."""

    host: str
    origin: str


def begin_passkey(
    actor: Actor, *, password: str, site: Site, origin: Origin
) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the browser needs to make a key, and the state."""
    from fido2.webauthn import (
        PublicKeyCredentialUserEntity,
        ResidentKeyRequirement,
        UserVerificationRequirement,
    )

    user = prove_password(actor, password=password, origin=origin)
    known = list(Passkey.objects.filter(user=user))
    if len(known) >= PASSKEYS_PER_PERSON:
        raise Conflict(texts.PASSKEYS_TOO_MANY, most=PASSKEYS_PER_PERSON)
    options, state = _server(site).register_begin(
        PublicKeyCredentialUserEntity(id=_handle(user), name=user.email, display_name=user.name),
        [_data(one) for one in known],
        resident_key_requirement=ResidentKeyRequirement.REQUIRED,
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return dict(options.public_key), state


def add_passkey(
    actor: Actor,
    *,
    name: str,
    credential: dict[str, Any],
    state: dict[str, Any] | None,
    site: Site,
    origin: Origin,
) -> Passkey:
    """Keep the key that the browser made. Raises Problem where its answer does not fit the question."""
    name = _named(name)
    if state is None:
        raise Problem(texts.PASSKEY_TOO_LATE, status=409)
    try:
        made = _server(site).register_complete(state, credential).credential_data
    except (ValueError, TypeError, KeyError) as error:
        raise Invalid(texts.PASSKEY_REFUSED) from error
    if made is None:
        raise Invalid(texts.PASSKEY_REFUSED)
    try:
        with transaction.atomic():
            passkey = Passkey.objects.create(
                user_id=actor.user_id,
                name=name,
                credential_id=_readable(made.credential_id),
                credential=bytes(made),
            )
            added = events.PasskeyAdded(passkey=passkey.pk, name=passkey.name)
            record_security(added, user_id=actor.user_id, origin=origin)
    except IntegrityError as error:
        raise Conflict(texts.PASSKEY_KNOWN) from error
    return passkey


def rename_passkey(actor: Actor, passkey_id: int, *, name: str, origin: Origin) -> Passkey:
    name = _named(name)
    with transaction.atomic():
        passkey = _own(actor, passkey_id)
        if passkey.name != name:
            told = events.PasskeyRenamed(passkey=passkey.pk, before=passkey.name, after=name)
            passkey.name = name
            passkey.save(update_fields=["name"])
            record_security(told, user_id=actor.user_id, origin=origin)
    return passkey


def remove_passkey(actor: Actor, passkey_id: int, *, origin: Origin) -> None:
    with transaction.atomic():
        passkey = _own(actor, passkey_id)
        removed = events.PasskeyRemoved(passkey=passkey.pk, name=passkey.name)
        passkey.delete()
        record_security(removed, user_id=actor.user_id, origin=origin)


def ask_for_passkey(site: Site) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the browser needs to sign in with any passkey of this site, and the state; nobody is named."""
    from fido2.webauthn import UserVerificationRequirement

    options, state = _server(site).authenticate_begin(user_verification=UserVerificationRequirement.REQUIRED)
    return dict(options.public_key), state


def check_passkey(
    *, credential: dict[str, Any], state: dict[str, Any] | None, site: Site, origin: Origin
) -> User:
    """The person whose passkey signed the challenge, with PIN or finger. Raises Problem (401) otherwise."""
    if state is None:
        raise Problem(texts.PASSKEY_TOO_LATE, status=409)
    passkey = (
        Passkey.objects.select_related("user")
        .filter(credential_id=str(credential.get("id", "")).replace("\x00", ""), user__is_active=True)
        .first()
    )
    if passkey is None:
        raise _unheard(None, origin)
    try:
        count = _signed(passkey, credential=credential, state=state, site=site)
    except (ValueError, TypeError, KeyError) as error:
        raise _unheard(passkey.user, origin) from error
    # A counter that does not grow is a copy of the key, or two at the same moment: none of them is trusted.
    counted = Passkey.objects.filter(pk=passkey.pk)
    if count or passkey.sign_count:
        counted = counted.filter(sign_count__lt=count)
    if not counted.update(sign_count=count, last_used_at=timezone.now()):
        raise _unheard(passkey.user, origin)
    return passkey.user


def _signed(passkey: Passkey, *, credential: dict[str, Any], state: dict[str, Any], site: Site) -> int:
    """The counter of an answer that is right; ValueError, TypeError or KeyError for one that is not."""
    from cryptography.exceptions import InvalidSignature
    from fido2.webauthn import AuthenticationResponse

    answer = AuthenticationResponse.from_dict(credential)
    handle = answer.response.user_handle
    if handle is not None and handle != _handle(passkey.user):
        raise ValueError("the key of somebody else")
    try:
        _server(site).authenticate_complete(state, [_data(passkey)], answer)
    except InvalidSignature as error:
        raise ValueError("not signed by this key") from error
    return answer.response.authenticator_data.counter


def _unheard(user: User | None, origin: Origin) -> Problem:
    failed = events.SignInFailed(method="passkey", email=user.email if user else "", reason="passkey")
    record_security(failed, user_id=user.pk if user else None, origin=origin)
    return Problem(texts.PASSKEY_UNKNOWN, status=401)


def _server(site: Site) -> "Fido2Server":
    from fido2.server import Fido2Server
    from fido2.webauthn import PublicKeyCredentialRpEntity

    party = PublicKeyCredentialRpEntity(id=site.host, name="Planweave")
    return Fido2Server(party, verify_origin=lambda given: given == site.origin)


def _data(passkey: Passkey) -> Any:
    from fido2.webauthn import AttestedCredentialData

    return AttestedCredentialData(bytes(passkey.credential))


def _handle(user: User) -> bytes:
    """Who the person is to their device: always the same, and nothing that tells of them."""
    return hashlib.sha256(
        f"planweave passkeys of {user.pk} since {user.created_at.isoformat()}".encode()
    ).digest()


def _readable(credential_id: bytes) -> str:
    return base64.urlsafe_b64encode(credential_id).rstrip(b"=").decode()


def _named(name: str) -> str:
    if not name.replace("\x00", "").strip():
        raise Invalid.of({"name": texts.PASSKEY_NAME_NEEDED})
    return name.replace("\x00", "").strip()[:100]


def _own(actor: Actor, passkey_id: int) -> Passkey:
    passkey = Passkey.objects.select_for_update().filter(pk=passkey_id, user_id=actor.user_id).first()
    if passkey is None:
        raise NotFound(NOT_FOUND)
    return passkey
