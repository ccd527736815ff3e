"""Browsers, a passkey and a second factor of the owner's."""

from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from django.contrib.sessions.backends.db import SessionStore
from fido2.cose import ES256
from fido2.webauthn import Aaguid, AttestedCredentialData

from planweave.accounts.actions import open_session
from planweave.accounts.models import Identity, Passkey
from planweave.accounts.rules import Origin


def make(w: Any) -> None:
    w.browser = _signed_in(w)
    w.passkey = _passkey(w)
    w.identity = _identity(w, "first")


def grow(w: Any, name: str) -> None:
    _signed_in(w)
    _passkey(w)
    _identity(w, name)


def _signed_in(w: Any) -> int:
    session = SessionStore()
    session.create()
    open_session(
        w.owner, session_key=session.session_key or "", method="password", origin=Origin(agent=w.canary)
    )
    return w.owner.open_sessions.latest("pk").pk


def _passkey(w: Any) -> int:
    number = Passkey.objects.count()
    key = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    kept = AttestedCredentialData.create(Aaguid.NONE, f"{w.slug} {number}".encode(), key)
    made = Passkey.objects.create(
        user=w.owner, name=f"Key {w.canary}", credential_id=f"{w.slug}-{number}", credential=bytes(kept)
    )
    return made.pk


def _identity(w: Any, subject: str) -> int:
    made = Identity.objects.create(
        user=w.owner, provider="oidc", issuer=f"https://{w.canary}", subject=subject
    )
    return made.pk
