"""Credentials of programs."""

import datetime
import secrets

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.texts import NOT_FOUND

from .. import events, texts
from ..models import Token, User
from ..queries import digest
from ..rules import SCOPES, TOKEN_PREFIX, Origin
from .history import record_security

HERE = Origin()


def create_token(
    user: User,
    *,
    name: str,
    scopes: list[str],
    expires_at: datetime.datetime | None = None,
    origin: Origin = HERE,
) -> tuple[Token, str]:
    """A token for a program and its secret, which is shown once and never again."""
    if not name.strip():
        raise Invalid.of({"name": texts.TOKEN_NAME_NEEDED})
    for scope in scopes or [""]:
        if scope not in SCOPES:
            raise Invalid(texts.SCOPE_UNKNOWN, scope=scope, scopes=", ".join(SCOPES))
    secret = TOKEN_PREFIX + secrets.token_urlsafe(32)
    with transaction.atomic():
        token = Token.objects.create(
            user=user,
            name=name.strip()[:100],
            hint=secret[:8],
            hash=digest(secret),
            scopes=sorted(set(scopes), key=SCOPES.index),
            expires_at=expires_at,
        )
        created = events.TokenCreated(token=token.pk, name=token.name, scopes=token.scopes)
        record_security(created, user_id=user.pk, origin=origin)
    return token, secret


def revoke_token(actor: Actor, token_id: int, *, origin: Origin = HERE) -> None:
    with transaction.atomic():
        live = Token.objects.filter(pk=token_id, user_id=actor.user_id, revoked_at=None)
        token = live.first()
        if token is None or not live.update(revoked_at=timezone.now()):
            raise NotFound(NOT_FOUND)
        revoked = events.TokenRevoked(token=token.pk, name=token.name)
        record_security(revoked, user_id=actor.user_id, origin=origin)
