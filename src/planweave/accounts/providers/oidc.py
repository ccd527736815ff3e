"""OpenID Connect: authorization code with PKCE. Authlib speaks the protocol, joserfc checks the signature.

Believed is an ID token that the provider's published key signed with an asymmetric algorithm, for this client, for
this question (nonce), not expired.
"""

import secrets
import threading
import time
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from planweave.kernel.errors import Problem

from .. import texts
from ..rules import Told
from .refusal import Refused

ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
"""None with a shared secret, and not "none"."""

SECONDS = 10
LEEWAY_SECONDS = 60
KNOWN_FOR_SECONDS = 3600


@dataclass(frozen=True, kw_only=True)
class Question:
    """What a browser is sent away with, and what its answer must fit. Plain values, kept in its session."""

    address: str
    state: str
    nonce: str
    verifier: str


@dataclass
class _Known:
    issuer: str
    at: float
    metadata: dict[str, Any]
    keys: Any


_LOCK = threading.Lock()
_KNOWN: list[_Known] = []


def ask(*, callback: str) -> Question:
    metadata = _provider().metadata
    nonce, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(48)
    address, state = _client(callback).create_authorization_url(
        metadata["authorization_endpoint"], nonce=nonce, code_verifier=verifier
    )
    return Question(address=address, state=state, nonce=nonce, verifier=verifier)


def hear(*, answer: str, callback: str, question: Question) -> Told:
    """What the provider tells of the person; `answer` is the whole address that the browser came back to.

    Refused where anything about the answer does not fit the question.
    """
    from authlib.common.errors import AuthlibBaseError
    from requests import RequestException

    known = _provider()
    try:
        client = _client(callback)
        got = client.fetch_token(
            known.metadata["token_endpoint"],
            authorization_response=answer,
            state=question.state,
            code_verifier=question.verifier,
            timeout=SECONDS,
        )
        claims = _checked(got, known, question)
        if not claims.get("email") and known.metadata.get("userinfo_endpoint"):
            told = client.get(known.metadata["userinfo_endpoint"], timeout=SECONDS).json()
            if told.get("sub") != claims["sub"]:
                raise Refused("userinfo is of somebody else")
            claims = {**told, **claims}
    except RequestException as error:
        raise Problem(texts.PROVIDER_SILENT, status=502) from error
    except (AuthlibBaseError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused(f"{type(error).__name__}: {error}") from error
    return Told(
        provider="oidc",
        issuer=settings.OIDC_ISSUER,
        subject=str(claims["sub"]),
        email=str(claims.get("email") or ""),
        name=str(claims.get("name") or claims.get("preferred_username") or ""),
        has_proven_email=claims.get("email_verified") is True,
    )


def forget() -> None:
    """Ask the provider anew for its addresses and keys."""
    _KNOWN.clear()


def _checked(got: dict[str, Any], known: _Known, question: Question) -> dict[str, Any]:
    """The claims of the ID token. ValueError or a JoseError (which is wrapped) where it is not to be believed."""
    from authlib.oidc.core import CodeIDToken
    from joserfc import jwt
    from joserfc.errors import JoseError

    try:
        token = _decoded(jwt, got["id_token"], known)
        claims = CodeIDToken(
            token.claims,
            token.header,
            options={
                "iss": {"essential": True, "value": settings.OIDC_ISSUER},
                "aud": {"essential": True, "value": settings.OIDC_CLIENT_ID},
            },
            params={
                "nonce": question.nonce,
                "client_id": settings.OIDC_CLIENT_ID,
                "access_token": got.get("access_token"),
            },
        )
        claims.validate(leeway=LEEWAY_SECONDS)
    except JoseError as error:
        raise Refused(f"ID token: {error}") from error
    return dict(token.claims)


def _decoded(jwt: Any, token: str, known: _Known) -> Any:
    """Checked with the keys that are known; once more with fresh ones, because providers change theirs."""
    from joserfc.errors import BadSignatureError

    try:
        return jwt.decode(token, known.keys, algorithms=ALGORITHMS)
    except (BadSignatureError, ValueError):
        if time.time() - known.at < SECONDS:
            raise
        forget()
        return jwt.decode(token, _provider().keys, algorithms=ALGORITHMS)


def _client(callback: str) -> Any:
    from authlib.integrations.requests_client import OAuth2Session

    return OAuth2Session(
        settings.OIDC_CLIENT_ID,
        settings.OIDC_CLIENT_SECRET or None,
        scope="openid email profile",
        redirect_uri=callback,
        code_challenge_method="S256",
        token_endpoint_auth_method="client_secret_basic" if settings.OIDC_CLIENT_SECRET else "none",
    )


def _provider() -> _Known:
    """Its addresses and keys, as it publishes them; remembered for an hour."""
    import requests
    from joserfc.jwk import KeySet

    with _LOCK:
        known = _KNOWN[0] if _KNOWN else None
        if known and known.issuer == settings.OIDC_ISSUER and time.time() - known.at < KNOWN_FOR_SECONDS:
            return known
        try:
            address = f"{settings.OIDC_ISSUER}/.well-known/openid-configuration"
            metadata = requests.get(address, timeout=SECONDS).json()
            keys = KeySet.import_key_set(requests.get(metadata["jwks_uri"], timeout=SECONDS).json())
        except (requests.RequestException, ValueError, KeyError, TypeError) as error:
            raise Problem(texts.PROVIDER_SILENT, status=502) from error
        if str(metadata.get("issuer", "")).rstrip("/") != settings.OIDC_ISSUER:
            raise Refused(f"the provider calls itself {metadata.get('issuer')}")
        _KNOWN[:] = [_Known(settings.OIDC_ISSUER, time.time(), metadata, keys)]
        return _KNOWN[0]
